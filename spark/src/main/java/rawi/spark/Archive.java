package rawi.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import rawi.app.ingest.Json;
import rawi.app.publish.Version;
import scala.Tuple2;

/**
 * The archive job. Three steps, each of which a killed run takes up where it was: the units are
 * read, each into a file of its own; the tables of reports and claims are written; the reports are
 * linked. The manifest appears last and names every file with its hash.
 */
public final class Archive {

    static final String MANIFEST = "manifest.json";
    private static final String MADE_WITH = "_rawi/made-with.json";
    private static final String TABLES_DONE = "_rawi/tables.done";
    private static final String LINKS_DONE = "_rawi/links.done";

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Settings settings;
    private final Store store;
    private final PrintStream out;
    private final int task;

    public Archive(SparkSession session, Settings settings, PrintStream out) {
        this(session, settings, out, Linking.TASK);
    }

    /**
     * @param task reports that a task of linking holds, about
     */
    Archive(SparkSession session, Settings settings, PrintStream out, int task) {
        this.session = session;
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.settings = settings;
        this.store = new Store(settings.out());
        this.out = out;
        this.task = task;
    }

    /** What the archive holds after a run. */
    public record Summary(
            long records,
            long reports,
            long passed,
            long claims,
            long skipped,
            long freshRecords,
            double readSeconds,
            double allSeconds,
            Map<String, Long> linked) {}

    /**
     * Brings the archive up to its input.
     *
     * @throws IllegalArgumentException when it was made with other settings
     */
    public Summary run() throws IOException {
        long start = System.nanoTime();
        checkMadeWith();
        Plan plan = Plan.of(store, settings);
        List<Plan.Unit> fresh = new ArrayList<>();
        Set<String> there = new HashSet<>(store.list("_rawi/read"));
        for (Plan.Unit unit : plan.units()) {
            String name = unit.file().substring(unit.file().lastIndexOf('/') + 1);
            if (!there.contains(name + ".done")) {
                fresh.add(unit);
            }
        }
        long records = fresh.isEmpty() ? 0 : read(fresh);
        double readSeconds = (System.nanoTime() - start) / 1e9;
        List<UnitReader.Counts> counts = counts(plan);
        String state = plan.units().size() + " units\n";
        boolean stale = !store.exists(MANIFEST) || !isDone(TABLES_DONE, state);
        Map<String, Long> linked = new LinkedHashMap<>();
        if (stale || settings.link() && !isDone(LINKS_DONE, state)) {
            // What was told of older files no longer holds.
            store.delete(MANIFEST);
            linked = build(plan, counts, state);
        }
        return summary(counts, records, readSeconds, (System.nanoTime() - start) / 1e9, linked);
    }

    private void checkMadeWith() throws IOException {
        Map<String, Object> own = new TreeMap<>();
        own.put("version", Version.TEXT);
        own.put("publisher", settings.publisher());
        own.put("published", settings.published());
        own.put("lang", settings.lang());
        own.put("meta", settings.meta());
        own.put("lexicon", settings.lexicon());
        if (!store.exists(MADE_WITH)) {
            store.write(MADE_WITH, Values.text(own) + "\n");
            return;
        }
        Map<String, Object> before = Json.object(Json.parse(store.text(MADE_WITH)));
        for (Map.Entry<String, Object> entry : own.entrySet()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                throw new IllegalArgumentException(
                        settings.out()
                                + " was made with "
                                + entry.getKey()
                                + " "
                                + before.get(entry.getKey())
                                + ", not "
                                + entry.getValue()
                                + "; give it a folder of its own");
            }
        }
    }

    private long read(List<Plan.Unit> units) throws IOException {
        LongAccumulator records = session.sparkContext().longAccumulator("records");
        LongAccumulator done = session.sparkContext().longAccumulator("units");
        Settings own = settings;
        Progress progress = Progress.ofReading(out, records, done, units.size());
        try {
            List<Long> read =
                    spark.parallelize(units, Math.min(units.size(), 100_000))
                            .map(
                                    unit -> {
                                        long n =
                                                new UnitReader(own, claims -> records.add(1))
                                                        .read(unit)
                                                        .records();
                                        done.add(1);
                                        return n;
                                    })
                            .collect();
            return read.stream().mapToLong(Long::longValue).sum();
        } finally {
            progress.stop();
        }
    }

    private List<UnitReader.Counts> counts(Plan plan) throws IOException {
        Store own = store;
        return spark.parallelize(plan.units(), Math.max(1, Math.min(plan.units().size(), 64)))
                .map(unit -> CountsFile.parse(own.text(unit.file() + ".done")))
                .collect();
    }

    private boolean isDone(String mark, String state) throws IOException {
        return store.exists(mark) && store.text(mark).equals(state);
    }

    private Map<String, Long> build(Plan plan, List<UnitReader.Counts> counts, String state)
            throws IOException {
        store.delete(Tables.NEW);
        store.delete(Tables.READY);
        long reports = counts.stream().mapToLong(UnitReader.Counts::reports).sum();
        int parts = (int) Math.max(4, Math.min(20_000, reports / task));
        Keyed keyed = new Keyed(spark, store, plan.units().size(), parts);
        Map<String, Long> linked = new LinkedHashMap<>();
        if (!isDone(TABLES_DONE, state)) {
            step(String.format("tables of %,d reports", reports), () -> tables(keyed, counts));
            store.write(TABLES_DONE, state);
        }
        if (settings.link() && !isDone(LINKS_DONE, state)) {
            step("linking", () -> linked.putAll(link(keyed)));
            store.write(LINKS_DONE, state);
        }
        keyed.forget();
        step("hashes of all files", () -> new Manifest(spark, store).write(counts, linked));
        return linked;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Does something that takes its time, and says how far it is. */
    private void step(String name, Step step) throws IOException {
        Progress progress = Progress.ofStages(out, name, spark);
        try {
            step.run();
        } finally {
            progress.stop();
        }
    }

    private void tables(Keyed keyed, List<UnitReader.Counts> counts) throws IOException {
        Tables tables = new Tables(session, store);
        Map<String, Long> reports = new TreeMap<>();
        Map<String, Long> claims = new TreeMap<>();
        for (UnitReader.Counts unit : counts) {
            unit.days()
                    .forEach(
                            (day, both) -> {
                                reports.merge(day, both[0], Long::sum);
                                claims.merge(day, both[1], Long::sum);
                            });
        }
        JavaRDD<Row> rows = keyed.each(ReportRows::report).persist(StorageLevel.DISK_ONLY());
        tables.byDay("reports", rows, ReportRows.REPORTS, reports);
        JavaRDD<Row> byDay =
                rows.mapToPair(
                                r ->
                                        new Tuple2<>(
                                                r.getString(11) + " " + r.getString(12),
                                                new long[] {
                                                    1, r.getLong(8) > 0 ? 1 : 0, r.getLong(9)
                                                }))
                        .reduceByKey(
                                (a, b) -> new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}, 1)
                        .map(
                                d -> {
                                    String[] day = d._1().split(" ", 2);
                                    long[] n = d._2();
                                    return Cells.row(day[0], day[1], n[0], n[1], n[2]);
                                });
        tables.whole("counts", byDay, ReportRows.COUNTS, reports.size());
        rows.unpersist(false);
        tables.byDay("claims", keyed.each(ReportRows::claims), ReportRows.CLAIMS, claims);
        JavaRDD<Row> problems = keyed.problems().map(ReportRows::problem);
        tables.whole("problems", problems, ReportRows.PROBLEMS, reports.size());
    }

    private Map<String, Long> link(Keyed keyed) throws IOException {
        Linking.Linked linked = new Linking(spark, settings, keyed, task).run();
        JavaRDD<Linking.Line> lines = linked.lines().persist(StorageLevel.DISK_ONLY());
        Map<String, Long> sizes =
                new TreeMap<>(
                        lines.mapToPair(l -> new Tuple2<>(l.table(), 1L))
                                .reduceByKey(Long::sum)
                                .collectAsMap());
        out.printf(
                "archive: compared %,d pairs of reports and %,d of events%n",
                linked.reports().value(), linked.events().value());
        Tables tables = new Tables(session, store);
        Map<String, Long> made = new LinkedHashMap<>();
        for (var table : LinkRows.TABLES.entrySet()) {
            String name = table.getKey();
            long size = sizes.getOrDefault(name, 0L);
            JavaRDD<Row> rows = lines.filter(l -> l.table().equals(name)).map(Linking.Line::row);
            tables.whole(name, rows, table.getValue(), size);
            made.put(name, size);
        }
        lines.unpersist(false);
        made.put("events of the largest group", (long) linked.largest());
        return made;
    }

    private static Summary summary(
            List<UnitReader.Counts> counts,
            long fresh,
            double readSeconds,
            double allSeconds,
            Map<String, Long> linked) {
        return new Summary(
                counts.stream().mapToLong(UnitReader.Counts::records).sum(),
                counts.stream().mapToLong(UnitReader.Counts::reports).sum(),
                counts.stream().mapToLong(UnitReader.Counts::passed).sum(),
                counts.stream().mapToLong(UnitReader.Counts::claims).sum(),
                counts.stream().mapToLong(UnitReader.Counts::skipped).sum(),
                fresh,
                readSeconds,
                allSeconds,
                linked);
    }
}
