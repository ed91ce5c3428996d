package rawi.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Outline;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.Shares;
import rawi.core.corroborate.Shares.Block;
import rawi.core.corroborate.Shares.Link;
import scala.Tuple2;

/**
 * Links the reports of an archive in shares ({@link Shares}): what comes out is what one run of
 * {@code rawi incidents} over all of them gives, whatever the number of machines.
 */
final class Linking {

    /** Reports that a task holds at once, about; 15 to 30 kB each. */
    static final int TASK = 2000;

    /** Outlines that take the place of a report. */
    private static final int OUTLINES = 10;

    /** Groups are of very different sizes: many small tasks keep all threads at work. */
    private static final int COMPARED = 4;

    private final JavaSparkContext spark;
    private final Settings settings;
    private final Keyed keyed;
    private final int task;
    private final int parts;

    Linking(JavaSparkContext spark, Settings settings, Keyed keyed, int task) {
        this.spark = spark;
        this.settings = settings;
        this.keyed = keyed;
        this.task = task;
        this.parts = keyed.parts();
    }

    /**
     * A row of one of the tables of {@link LinkRows}, or where the events of a report went.
     *
     * @param homes null for a row
     */
    record Line(String table, Row row, Homes homes) implements Serializable {

        Line(String table, Row row) {
            this(table, row, null);
        }
    }

    /** By the claims of a report the first claim of the incident that each was joined to. */
    record Homes(String report, TreeMap<String, String> incidents) implements Serializable {}

    /**
     * What linking gave.
     *
     * @param largest reports of the largest group that hangs together
     */
    record Linked(JavaRDD<Line> lines, int largest) {}

    Linked run() throws IOException {
        Settings own = settings;
        // On disk: the heap is for the largest group that hangs together.
        StorageLevel level = StorageLevel.DISK_ONLY();
        JavaRDD<MarkedItem> marked = marked().persist(level);
        JavaRDD<Shares.Marks> marks = marked.map(MarkedItem::marks);
        RelayStage relaying = new RelayStage(spark, settings, keyed, task);
        TreeMap<String, TreeSet<String>> written = relaying.written(marks);
        JavaRDD<Relay> relays = relaying.relays(marks, written).persist(level);
        Groups groups = groups(marked);
        JavaPairRDD<String, Placed> placed = placed(marked, groups).persist(level);
        Ties ties = ties(marked, relays, linked(placed));
        Broadcast<Ties> homes = spark.broadcast(ties);
        int count = parts;
        JavaPairRDD<Integer, Item> items =
                keyed.each(found -> List.of(Item.ofSentences(found)).iterator())
                        .mapToPair(i -> new Tuple2<>(part(homes, i.key(), count), i));
        JavaPairRDD<Integer, Relay> relayParts =
                relays.mapToPair(r -> new Tuple2<>(part(homes, r.to(), count), r));
        JavaRDD<Line> settled =
                items.cogroup(relayParts, new org.apache.spark.HashPartitioner(count))
                        .flatMap(
                                part -> {
                                    Shares shares = Models.of(own).shares();
                                    List<Relay> between = new ArrayList<>();
                                    part._2()._2().forEach(between::add);
                                    between.sort(java.util.Comparator.comparing(Relay::to));
                                    Corroboration found =
                                            shares.settle(
                                                    Item.prepared(shares, part._2()._1()),
                                                    new Shares.OneOutlet(written),
                                                    between);
                                    return lines(found).iterator();
                                });
        settled = settled.persist(level);
        JavaPairRDD<String, Homes> joined =
                settled.filter(l -> l.homes() != null)
                        .mapToPair(l -> new Tuple2<>(l.homes().report(), l.homes()));
        JavaRDD<Line> shown = shown(open(placed, joined), count).map(LinkRows::of);
        return new Linked(settled.filter(l -> l.homes() == null).union(shown), ties.largest());
    }

    /** What a part gave, but for links that were not made: there are those to reports elsewhere. */
    private static List<Line> lines(Corroboration found) {
        List<Line> lines = new ArrayList<>();
        for (Line line : LinkRows.of(found)) {
            if (!line.table().equals(LinkRows.PROPOSALS)) {
                lines.add(line);
            }
        }
        Map<String, TreeMap<String, String>> homes = new HashMap<>();
        for (Incident incident : found.incidents()) {
            String first = incident.claims().get(0).toString();
            for (ClaimRef claim : incident.claims()) {
                homes.computeIfAbsent(claim.report(), r -> new TreeMap<>())
                        .put(claim.claim(), first);
            }
        }
        homes.forEach((report, all) -> lines.add(new Line("", null, new Homes(report, all))));
        return lines;
    }

    /** Of each event only the best of the links that were not made. */
    private static JavaRDD<Link> shown(JavaRDD<Link> open, int parts) {
        return open.distinct(parts)
                .flatMapToPair(
                        l ->
                                List.of(
                                                new Tuple2<>(l.low().toString(), l),
                                                new Tuple2<>(l.high().toString(), l))
                                        .iterator())
                .aggregateByKey(
                        new ArrayList<Link>(),
                        parts,
                        (best, link) -> best(best, List.of(link)),
                        Linking::best)
                .flatMap(p -> p._2().iterator())
                .distinct(parts);
    }

    private static ArrayList<Link> best(ArrayList<Link> best, List<Link> more) {
        best.addAll(more);
        best.sort(null);
        return best.size() <= Shares.SHOWN ? best : new ArrayList<>(best.subList(0, Shares.SHOWN));
    }

    private static int part(Broadcast<Ties> homes, String key, int parts) {
        return Math.floorMod(homes.value().home(key).hashCode(), parts);
    }

    /** What a report meets others by. */
    private record MarkedItem(Shares.Marks marks, Set<Block> blocks, Outline outline)
            implements Serializable {}

    private JavaRDD<MarkedItem> marked() {
        Settings own = settings;
        return keyed.each(
                found -> {
                    Shares shares = Task.shares(own);
                    Item item = Item.ofWords(found);
                    Shares.Prepared report = item.prepared(shares);
                    return List.of(
                                    new MarkedItem(
                                            shares.marks(report),
                                            new HashSet<>(shares.blocks(report)),
                                            shares.outline(report)))
                            .iterator();
                });
    }

    private Groups groups(JavaRDD<MarkedItem> marked) {
        int most = OUTLINES * task;
        Map<Block, Long> counts =
                new HashMap<>(
                        marked.flatMapToPair(
                                        m ->
                                                m.blocks().stream()
                                                        .map(b -> new Tuple2<>(b, 1L))
                                                        .iterator())
                                .reduceByKey(Long::sum, parts)
                                .filter(p -> p._2() > most)
                                .collectAsMap());
        Map<Integer, Long> slices =
                new HashMap<>(
                        marked.flatMapToPair(
                                        m ->
                                                m.blocks().stream()
                                                        .map(Block::slice)
                                                        .distinct()
                                                        .map(s -> new Tuple2<>(s, 1L))
                                                        .iterator())
                                .reduceByKey(Long::sum)
                                .collectAsMap());
        return new Groups(most, slices, counts);
    }

    /** A report where it is compared, and which of its blocks are. */
    private record Placed(Groups.Group group, HashSet<Block> blocks, Outline outline)
            implements Serializable {}

    /** By the names of reports. */
    private static JavaPairRDD<String, Placed> placed(JavaRDD<MarkedItem> marked, Groups groups) {
        return marked.filter(m -> !m.outline().isEmpty())
                .flatMapToPair(
                        m -> {
                            String key = m.marks().key();
                            List<Tuple2<String, Placed>> all = new ArrayList<>();
                            groups.of(key, m.blocks())
                                    .forEach(
                                            (group, blocks) ->
                                                    all.add(
                                                            new Tuple2<>(
                                                                    key,
                                                                    new Placed(
                                                                            group,
                                                                            new HashSet<>(blocks),
                                                                            m.outline()))));
                            return all.iterator();
                        });
    }

    /** Ties of reports whose events would be linked. */
    private JavaRDD<Shares.Tie> linked(JavaPairRDD<String, Placed> placed) {
        Settings own = settings;
        return placed.mapToPair(p -> new Tuple2<>(p._2().group(), p._2()))
                .groupByKey(COMPARED * parts)
                .flatMap(
                        group -> {
                            Set<Block> blocks = new HashSet<>();
                            List<Outline> outlines = new ArrayList<>();
                            for (Placed report : group._2()) {
                                blocks.addAll(report.blocks());
                                outlines.add(report.outline());
                            }
                            return Task.shares(own).ties(blocks, outlines).iterator();
                        });
    }

    /** Links that were not made, of each event the best of each group. */
    private JavaRDD<Link> open(
            JavaPairRDD<String, Placed> placed, JavaPairRDD<String, Homes> homes) {
        Settings own = settings;
        return placed.join(homes, parts)
                .mapToPair(p -> new Tuple2<>(p._2()._1().group(), p._2()))
                .groupByKey(COMPARED * parts)
                .flatMap(
                        group -> {
                            Set<Block> blocks = new HashSet<>();
                            List<Outline> outlines = new ArrayList<>();
                            Map<ClaimRef, String> incidents = new HashMap<>();
                            for (Tuple2<Placed, Homes> report : group._2()) {
                                blocks.addAll(report._1().blocks());
                                outlines.add(report._1().outline());
                                String key = report._2().report();
                                report._2()
                                        .incidents()
                                        .forEach(
                                                (claim, incident) ->
                                                        incidents.put(
                                                                new ClaimRef(key, claim),
                                                                incident));
                            }
                            return Task.shares(own).open(blocks, outlines, incidents).iterator();
                        });
    }

    private static Iterator<Item> withClaims(Keyed.Found found) throws IOException {
        Item item = Item.ofClaims(found);
        return (item.hasClaims() ? List.of(item) : List.<Item>of()).iterator();
    }

    /** Which reports have to be settled together. */
    private Ties ties(JavaRDD<MarkedItem> marked, JavaRDD<Relay> relays, JavaRDD<Shares.Tie> linked)
            throws IOException {
        Ties ties = new Ties();
        tie(ties, relays.map(r -> new Tuple2<>(r.from(), r.to())));
        tie(ties, linked.map(t -> new Tuple2<>(t.one(), t.other())));
        Settings own = settings;
        HashSet<String> deny =
                new HashSet<>(
                        marked.map(MarkedItem::marks)
                                .filter(Shares.Marks::denies)
                                .map(Shares.Marks::key)
                                .collect());
        if (!deny.isEmpty()) {
            Broadcast<HashSet<String>> keys = spark.broadcast(deny);
            List<Item> denials =
                    keyed.each(
                                    found ->
                                            (keys.value().contains(found.key())
                                                            ? List.of(Item.ofClaims(found))
                                                            : List.<Item>of())
                                                    .iterator())
                            .collect();
            Broadcast<SentDenials> sent =
                    spark.broadcast(new SentDenials(new ArrayList<>(denials)));
            tie(
                    ties,
                    keyed.each(Linking::withClaims)
                            .mapPartitions(
                                    items -> {
                                        Shares shares = Models.of(own).shares();
                                        Shares.Denials all = sent.value().prepared(shares);
                                        List<Tuple2<String, String>> found = new ArrayList<>();
                                        while (items.hasNext()) {
                                            Shares.Prepared report = items.next().prepared(shares);
                                            all.of(report)
                                                    .forEach(
                                                            d ->
                                                                    found.add(
                                                                            new Tuple2<>(
                                                                                    d,
                                                                                    report.key())));
                                        }
                                        return found.iterator();
                                    }));
        }
        return ties;
    }

    private static void tie(Ties ties, JavaRDD<Tuple2<String, String>> pairs) {
        JavaRDD<Tuple2<String, String>> made = pairs.persist(StorageLevel.DISK_ONLY());
        // All parts at once: the driver then fetches one after the other.
        made.count();
        made.toLocalIterator().forEachRemaining(p -> ties.tie(p._1(), p._2()));
        made.unpersist(false);
    }

    /** Denials on their way; each process prepares them once. */
    private static final class SentDenials implements Serializable {
        private static final long serialVersionUID = 1;
        private final ArrayList<Item> items;
        private transient Shares.Denials prepared;

        SentDenials(ArrayList<Item> items) {
            this.items = items;
        }

        synchronized Shares.Denials prepared(Shares shares) throws IOException {
            if (prepared == null) {
                prepared = new Shares.Denials(Item.prepared(shares, items));
            }
            return prepared;
        }
    }

    /** The one {@link Shares} of a thread, for work that goes report by report. */
    private static final class Task {
        private static final ThreadLocal<Map<String, Shares>> OWN =
                ThreadLocal.withInitial(HashMap::new);

        static Shares shares(Settings settings) {
            return OWN.get().computeIfAbsent(settings.lexicon(), l -> Models.of(settings).shares());
        }
    }
}
