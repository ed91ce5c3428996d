package rawi.spark;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import rawi.app.ingest.Json;
import rawi.app.link.ClaimsFile;
import scala.Tuple2;

/**
 * The reports of all units, each once and under the name by which {@code rawi incidents} would know
 * it: that of its file, with the start of its id when another had the name before.
 */
final class Keyed implements Serializable {

    private static final long serialVersionUID = 1;

    private final Store store;
    private final int parts;
    private final transient JavaRDD<Integer> units;
    private final transient JavaPairRDD<Integer, Iterable<Named>> names;

    /** A report as its unit's list tells it. */
    private record Listed(long ordinal, int unit, String id, String base) implements Serializable {}

    private record Named(long ordinal, String key) implements Serializable {}

    /**
     * A report out of its unit.
     *
     * @param map the fields of its line
     */
    record Found(String key, Map<String, Object> map) {

        Map<String, Object> read() throws IOException {
            return Json.object(map.get("read"));
        }

        String text() {
            return (String) map.get("text");
        }

        int bodyStart() {
            return ((Long) map.get("bodyStart")).intValue();
        }
    }

    /** Makes things of a report. */
    interface Making<T> extends Serializable {
        Iterator<T> of(Found found) throws IOException;
    }

    Keyed(JavaSparkContext spark, Store store, int units, int parts) {
        this.store = store;
        this.parts = parts;
        List<Integer> numbers = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            numbers.add(unit);
        }
        this.units = spark.parallelize(numbers, Math.max(1, Math.min(units, 100_000)));
        Store own = store;
        JavaPairRDD<String, Listed> first =
                this.units
                        .flatMap(unit -> listed(own, unit))
                        .mapToPair(l -> new Tuple2<>(l.id(), l))
                        .reduceByKey((a, b) -> a.ordinal() <= b.ordinal() ? a : b, parts);
        this.names =
                first.mapToPair(pair -> new Tuple2<>(pair._2().base(), pair._2()))
                        .groupByKey(parts)
                        .flatMapToPair(group -> named(group._2()))
                        .groupByKey(new HashPartitioner(Math.max(1, units)))
                        .persist(org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK());
    }

    private static Iterator<Listed> listed(Store store, int unit) throws IOException {
        List<Listed> all = new ArrayList<>();
        for (String line : store.text(Plan.Unit.file(unit) + ".ids").split("\n")) {
            if (!line.isEmpty()) {
                Map<String, Object> map = Json.object(Json.parse(line));
                all.add(
                        new Listed(
                                (Long) map.get("ordinal"),
                                unit,
                                (String) map.get("id"),
                                ClaimsFile.base((String) map.get("file"))));
            }
        }
        return all.iterator();
    }

    /** The first keeps the bare name, as in one run over all; no two get the same. */
    private static Iterator<Tuple2<Integer, Named>> named(Iterable<Listed> group) {
        List<Listed> all = new ArrayList<>();
        group.forEach(all::add);
        all.sort(Comparator.comparingLong(Listed::ordinal));
        Set<String> taken = new HashSet<>();
        List<Tuple2<Integer, Named>> named = new ArrayList<>();
        for (Listed one : all) {
            String key = one.base();
            if (!taken.add(key)) {
                key = one.base() + "~" + one.id().substring(0, 8);
                if (!taken.add(key)) {
                    key = one.base() + "~" + one.id();
                }
            }
            named.add(new Tuple2<>(one.unit(), new Named(one.ordinal(), key)));
        }
        return named.iterator();
    }

    int parts() {
        return parts;
    }

    void forget() {
        names.unpersist(false);
    }

    /** Something of each report that stands for itself. */
    <T> JavaRDD<T> each(Making<T> making) {
        Store own = store;
        return names.mapPartitions(
                groups -> {
                    List<Tuple2<Integer, Iterable<Named>>> mine = new ArrayList<>();
                    groups.forEachRemaining(mine::add);
                    return new Walk<>(own, mine.iterator(), making);
                });
    }

    /** The lines of all units that are no reports. */
    JavaRDD<Map<String, Object>> problems() {
        Store own = store;
        return units.flatMap(
                unit -> {
                    List<Map<String, Object>> all = new ArrayList<>();
                    try (BufferedReader lines = lines(own, unit)) {
                        for (String line = lines.readLine();
                                line != null;
                                line = lines.readLine()) {
                            if (!isReport(line)) {
                                all.add(Json.object(Json.parse(line)));
                            }
                        }
                    }
                    return all.iterator();
                });
    }

    private static boolean isReport(String line) {
        int comma = line.indexOf(',');
        return line.startsWith("\"passed\"", comma + 1);
    }

    private static long ordinal(String line) {
        int colon = line.indexOf(':');
        return Long.parseLong(line, colon + 1, line.indexOf(',', colon), 10);
    }

    private static BufferedReader lines(Store store, int unit) throws IOException {
        InputStream in = store.open(Plan.Unit.file(unit) + ".jsonl.zst");
        return new BufferedReader(
                new InputStreamReader(new ZstdInputStream(in), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Walks the units of a partition, holding one report at a time. */
    private static final class Walk<T> implements Iterator<T> {
        private final Store store;
        private final Iterator<Tuple2<Integer, Iterable<Named>>> units;
        private final Making<T> making;
        private Map<Long, String> keys = Map.of();
        private BufferedReader lines;
        private Iterator<T> ready = List.<T>of().iterator();

        Walk(Store store, Iterator<Tuple2<Integer, Iterable<Named>>> units, Making<T> making) {
            this.store = store;
            this.units = units;
            this.making = making;
        }

        @Override
        public boolean hasNext() {
            try {
                while (!ready.hasNext()) {
                    if (lines == null) {
                        if (!units.hasNext()) {
                            return false;
                        }
                        next(units.next());
                    }
                    String line = lines.readLine();
                    if (line == null) {
                        lines.close();
                        lines = null;
                    } else if (isReport(line) && keys.containsKey(ordinal(line))) {
                        Found found =
                                new Found(keys.get(ordinal(line)), Json.object(Json.parse(line)));
                        ready = making.of(found);
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void next(Tuple2<Integer, Iterable<Named>> unit) throws IOException {
            keys = new HashMap<>();
            for (Named named : unit._2()) {
                keys.put(named.ordinal(), named.key());
            }
            lines = lines(store, unit._1());
        }

        @Override
        public T next() {
            return ready.next();
        }
    }
}
