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
import org.apache.spark.util.LongAccumulator;
import rawi.core.corroborate.Assigned;
import rawi.core.corroborate.Card;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Cluster;
import rawi.core.corroborate.Outline;
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

    /** A row of one of the tables of {@link LinkRows}. */
    record Line(String table, Row row) implements Serializable {}

    /**
     * What linking gave.
     *
     * @param largest events of the largest group that hangs together
     * @param reports pairs of reports that were laid side by side
     * @param events pairs of events that were compared
     */
    record Linked(
            JavaRDD<Line> lines, int largest, LongAccumulator reports, LongAccumulator events) {}

    /** What a report meets others by, and what decides which events are one. */
    record Marked(Shares.Marks marks, Set<Block> blocks, Outline outline, Card card)
            implements Serializable {}

    /** A report with its blocks, once it is known what its events were joined to. */
    private record Joined(Set<Block> blocks, Assigned told) implements Serializable {}

    Linked run() throws IOException {
        // On disk: the heap is for what a task holds.
        StorageLevel level = StorageLevel.DISK_ONLY();
        JavaRDD<Marked> marked = marked().persist(level);
        LongAccumulator reports = spark.sc().longAccumulator("pairs of reports");
        LongAccumulator events = spark.sc().longAccumulator("pairs of events");
        RelayStage relaying = new RelayStage(spark, settings, keyed, task, reports);
        TreeMap<String, TreeSet<String>> written = relaying.written(marked.map(Marked::marks));
        JavaRDD<Shares.Passed> passed = relaying.relays(marked, written).persist(level);
        Groups groups = groups(marked);
        Ties ties = ties(marked, passed, linked(marked, groups, events));
        JavaRDD<Joined> joined =
                joined(marked, clustered(marked, passed, spark.broadcast(ties))).persist(level);
        JavaRDD<Line> settled =
                new Settling(spark, settings, keyed)
                        .lines(joined.map(Joined::told), passed, written);
        JavaRDD<Line> relays = passed.map(p -> LinkRows.of(p.relay()));
        JavaRDD<Line> shown = shown(open(joined, groups), parts).map(LinkRows::of);
        return new Linked(settled.union(relays).union(shown), ties.largest(), reports, events);
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

    private JavaRDD<Marked> marked() {
        Settings own = settings;
        return keyed.each(
                found -> {
                    Shares shares = Task.shares(own);
                    Shares.Prepared report = Item.ofWords(found).prepared(shares);
                    return List.of(
                                    new Marked(
                                            shares.marks(report),
                                            new HashSet<>(shares.blocks(report)),
                                            shares.outline(report),
                                            shares.card(report)))
                            .iterator();
                });
    }

    private Groups groups(JavaRDD<Marked> marked) {
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
    private record Placed<T>(HashSet<Block> blocks, T report) implements Serializable {}

    /** By the group in which they are compared. */
    private static <T> Iterator<Tuple2<Groups.Group, Placed<T>>> placed(
            Groups groups, String key, Set<Block> all, T report) {
        List<Tuple2<Groups.Group, Placed<T>>> placed = new ArrayList<>();
        groups.of(key, all)
                .forEach(
                        (group, blocks) ->
                                placed.add(
                                        new Tuple2<>(
                                                group,
                                                new Placed<>(new HashSet<>(blocks), report))));
        return placed.iterator();
    }

    /** Ties of events that would be linked. */
    private JavaRDD<Shares.Tie> linked(
            JavaRDD<Marked> marked, Groups groups, LongAccumulator compared) {
        Settings own = settings;
        return marked.filter(m -> m.outline().isComparable())
                .flatMapToPair(m -> placed(groups, m.outline().key(), m.blocks(), m.outline()))
                .groupByKey(COMPARED * parts)
                .flatMap(
                        group -> {
                            Set<Block> blocks = new HashSet<>();
                            List<Outline> outlines = new ArrayList<>();
                            for (Placed<Outline> one : group._2()) {
                                blocks.addAll(one.blocks());
                                outlines.add(one.report());
                            }
                            Shares shares = Task.shares(own);
                            long before = shares.compared();
                            List<Shares.Tie> ties = shares.ties(blocks, outlines);
                            compared.add(shares.compared() - before);
                            return ties.iterator();
                        });
    }

    /** Links that were not made, of each event the best of each group. */
    private JavaRDD<Link> open(JavaRDD<Joined> joined, Groups groups) {
        Settings own = settings;
        return joined.filter(j -> j.told().outline().isComparable())
                .flatMapToPair(j -> placed(groups, j.told().outline().key(), j.blocks(), j.told()))
                .groupByKey(COMPARED * parts)
                .flatMap(
                        group -> {
                            Set<Block> blocks = new HashSet<>();
                            List<Assigned> reports = new ArrayList<>();
                            for (Placed<Assigned> one : group._2()) {
                                blocks.addAll(one.blocks());
                                reports.add(one.report());
                            }
                            return Task.shares(own).open(blocks, reports).iterator();
                        });
    }

    /** Which events have to be clustered together. */
    private static Ties ties(
            JavaRDD<Marked> marked, JavaRDD<Shares.Passed> passed, JavaRDD<Shares.Tie> linked) {
        Ties ties = new Ties();
        tie(ties, linked);
        tie(ties, passed.flatMap(p -> p.ties().iterator()));
        tie(
                ties,
                marked.map(Marked::outline)
                        .flatMap(
                                outline ->
                                        outline.parts().stream()
                                                .map(
                                                        p ->
                                                                new Shares.Tie(
                                                                        outline.event(p[0]),
                                                                        outline.event(p[1])))
                                                .iterator()));
        ties.settle();
        return ties;
    }

    /** Each part sends only what holds its own events together. */
    private static void tie(Ties ties, JavaRDD<Shares.Tie> all) {
        JavaRDD<long[]> made =
                all.mapPartitions(
                                part -> {
                                    Ties own = new Ties();
                                    List<Long> kept = new ArrayList<>();
                                    while (part.hasNext()) {
                                        Shares.Tie tie = part.next();
                                        long one = Ties.name(tie.one());
                                        long other = Ties.name(tie.other());
                                        if (own.tie(one, other)) {
                                            kept.add(one);
                                            kept.add(other);
                                        }
                                    }
                                    long[] names =
                                            kept.stream().mapToLong(Long::longValue).toArray();
                                    return List.of(names).iterator();
                                })
                        .persist(StorageLevel.DISK_ONLY());
        // All parts at once: the driver then fetches one after the other.
        made.count();
        made.toLocalIterator()
                .forEachRemaining(
                        names -> {
                            for (int i = 0; i < names.length; i += 2) {
                                ties.tie(names[i], names[i + 1]);
                            }
                        });
        made.unpersist(false);
    }

    /** By reports what those of their events were joined to that are tied to others. */
    private JavaPairRDD<String, HashMap<ClaimRef, Cluster>> clustered(
            JavaRDD<Marked> marked, JavaRDD<Shares.Passed> passed, Broadcast<Ties> ties) {
        Settings own = settings;
        int count = COMPARED * parts;
        JavaPairRDD<Integer, Outline> pieces =
                marked.map(Marked::outline)
                        .flatMapToPair(outline -> pieces(outline, ties.value(), count));
        JavaPairRDD<Integer, Shares.Tie> relayed =
                passed.flatMap(p -> p.ties().iterator())
                        .mapToPair(
                                t -> new Tuple2<>(ties.value().part(Ties.name(t.one()), count), t));
        return pieces.cogroup(relayed, count)
                .flatMapToPair(
                        part -> {
                            List<Outline> outlines = new ArrayList<>();
                            part._2()._1().forEach(outlines::add);
                            List<Shares.Tie> all = new ArrayList<>();
                            part._2()._2().forEach(all::add);
                            Map<String, HashMap<ClaimRef, Cluster>> found = new HashMap<>();
                            Task.shares(own)
                                    .cluster(outlines, all)
                                    .forEach(
                                            (event, cluster) ->
                                                    found.computeIfAbsent(
                                                                    event.report(),
                                                                    r -> new HashMap<>())
                                                            .put(event, cluster));
                            return found.entrySet().stream()
                                    .map(e -> new Tuple2<>(e.getKey(), e.getValue()))
                                    .iterator();
                        });
    }

    /** The events of a report that are tied to others, by the part that clusters them. */
    private static Iterator<Tuple2<Integer, Outline>> pieces(
            Outline outline, Ties ties, int count) {
        Map<Integer, Set<Integer>> byPart = new TreeMap<>();
        for (int i = 0; i < outline.size(); i++) {
            long name = Ties.name(outline.event(i));
            if (ties.isTied(name)) {
                byPart.computeIfAbsent(ties.part(name, count), p -> new HashSet<>()).add(i);
            }
        }
        return byPart.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), outline.only(e.getValue()::contains)))
                .iterator();
    }

    private JavaRDD<Joined> joined(
            JavaRDD<Marked> marked, JavaPairRDD<String, HashMap<ClaimRef, Cluster>> clustered) {
        return marked.mapToPair(
                        m -> new Tuple2<>(m.outline().key(), new Tuple2<>(m.blocks(), m.outline())))
                .cogroup(clustered, parts)
                .values()
                .map(
                        both -> {
                            Tuple2<Set<Block>, Outline> report = both._1().iterator().next();
                            Map<ClaimRef, Cluster> known = new HashMap<>();
                            both._2().forEach(known::putAll);
                            Outline outline = report._2();
                            List<Cluster> clusters = new ArrayList<>();
                            for (int i = 0; i < outline.size(); i++) {
                                Cluster found = known.get(outline.event(i));
                                clusters.add(found == null ? Cluster.alone(outline, i) : found);
                            }
                            return new Joined(report._1(), new Assigned(outline, clusters));
                        });
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
