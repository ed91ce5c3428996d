package rawi.spark;

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
import org.apache.spark.util.LongAccumulator;
import rawi.core.corroborate.Card;
import rawi.core.corroborate.Shares;
import scala.Tuple2;

/**
 * The first stage of {@link Linking}: which reports of an archive pass on which. Reports meet by
 * marks and by what front matter declares, and are judged in chunks of days.
 */
final class RelayStage {

    /** Chunks of reports whose marks are sorted together. */
    private static final int SLICE = 5;

    private final JavaSparkContext spark;
    private final Settings settings;
    private final Keyed keyed;
    private final int task;
    private final int parts;
    private final LongAccumulator judged;

    /**
     * @param task reports that a task holds at once, about
     * @param judged counts pairs of reports
     */
    RelayStage(
            JavaSparkContext spark,
            Settings settings,
            Keyed keyed,
            int task,
            LongAccumulator judged) {
        this.spark = spark;
        this.settings = settings;
        this.keyed = keyed;
        this.task = task;
        this.parts = keyed.parts();
        this.judged = judged;
    }

    /** For each outlet the words of its addresses that are names of outlets or sources. */
    TreeMap<String, TreeSet<String>> written(JavaRDD<Shares.Marks> marks) {
        JavaPairRDD<String, Boolean> names =
                marks.flatMap(
                                m -> {
                                    Set<String> all = new TreeSet<>(m.mentioned());
                                    all.add(m.outlet());
                                    return all.iterator();
                                })
                        .distinct(parts)
                        .mapToPair(n -> new Tuple2<>(n, true));
        JavaPairRDD<String, String> words =
                marks.flatMapToPair(
                        m ->
                                m.addressWords().stream()
                                        .map(w -> new Tuple2<>(w, m.outlet()))
                                        .iterator());
        TreeMap<String, TreeSet<String>> written = new TreeMap<>();
        for (Tuple2<String, String> pair :
                words.distinct(parts)
                        .join(names, parts)
                        .mapToPair(p -> new Tuple2<>(p._2()._1(), p._1()))
                        .collect()) {
            written.computeIfAbsent(pair._1(), o -> new TreeSet<>()).add(pair._2());
        }
        return written;
    }

    /** Keys of the reports that front matter names, by what it says. */
    private HashMap<String, String> declared(JavaRDD<Shares.Marks> marks) {
        List<String> said =
                marks.map(Shares.Marks::declared).filter(d -> !d.isEmpty()).distinct().collect();
        HashMap<String, String> declared = new HashMap<>();
        if (said.isEmpty()) {
            return declared;
        }
        Broadcast<HashSet<String>> wanted = spark.broadcast(new HashSet<>(said));
        Set<String> exact = new HashSet<>();
        List<Tuple2<String, String>> found =
                keyed.each(
                                report -> {
                                    Set<String> names = new TreeSet<>();
                                    names.add(report.key());
                                    names.add((String) report.read().get("id"));
                                    if (report.read().get("url") != null) {
                                        names.add((String) report.read().get("url"));
                                    }
                                    names.retainAll(wanted.value());
                                    return names.stream()
                                            .map(n -> new Tuple2<>(n, report.key()))
                                            .iterator();
                                })
                        .collect();
        for (Tuple2<String, String> pair : found) {
            if (pair._1().equals(pair._2())) {
                exact.add(pair._1());
                declared.put(pair._1(), pair._2());
            } else if (!exact.contains(pair._1())) {
                declared.merge(pair._1(), pair._2(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return declared;
    }

    /**
     * Which reports pass on which.
     *
     * @param written by {@link #written}
     */
    JavaRDD<Shares.Passed> relays(
            JavaRDD<Linking.Marked> marked, TreeMap<String, TreeSet<String>> written) {
        JavaRDD<Shares.Marks> marks = marked.map(Linking.Marked::marks);
        HashMap<String, String> declared = declared(marks);
        Settings own = settings;
        TreeMap<Integer, Long> days =
                new TreeMap<>(
                        marks.mapToPair(m -> new Tuple2<>(m.day(), 1L))
                                .reduceByKey(Long::sum)
                                .collectAsMap());
        LongAccumulator count = judged;
        Chunks chunks = new Chunks(days, task);
        JavaRDD<Meetings.Meeting> meetings =
                Meetings.all(marks, new Slices(days, SLICE * task), new OutletNames(written))
                        .union(declaredPairs(marks, declared));
        JavaPairRDD<Integer, Meetings.Meeting> byChunk =
                meetings.mapToPair(m -> new Tuple2<>(chunks.of(m.day(), m.to()), m));
        JavaPairRDD<String, Integer> needed =
                meetings.mapPartitionsToPair(all -> needed(all, chunks)).distinct(parts);
        JavaPairRDD<Integer, Card> cards =
                marked.mapToPair(m -> new Tuple2<>(m.card().key(), m.card()))
                        .join(needed, parts)
                        .mapToPair(p -> new Tuple2<>(p._2()._2(), p._2()._1()));
        return byChunk.cogroup(cards, chunks.chunks())
                .flatMap(
                        chunk ->
                                judged(
                                        Models.of(own).shares(),
                                        chunk._2()._1(),
                                        chunk._2()._2(),
                                        new Shares.OneOutlet(written),
                                        declared,
                                        count));
    }

    /** In which chunks each report is looked at. */
    private static Iterator<Tuple2<String, Integer>> needed(
            Iterator<Meetings.Meeting> meetings, Chunks chunks) {
        Map<Integer, Set<String>> byChunk = new HashMap<>();
        while (meetings.hasNext()) {
            Meetings.Meeting one = meetings.next();
            Set<String> there =
                    byChunk.computeIfAbsent(chunks.of(one.day(), one.to()), c -> new HashSet<>());
            there.add(one.to());
            there.addAll(List.of(one.from()));
        }
        return byChunk.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(k -> new Tuple2<>(k, e.getKey())))
                .iterator();
    }

    private JavaRDD<Meetings.Meeting> declaredPairs(
            JavaRDD<Shares.Marks> marks, HashMap<String, String> declared) {
        Map<String, Integer> days = new HashMap<>();
        Set<String> keys = new HashSet<>(declared.values());
        if (!keys.isEmpty()) {
            marks.filter(m -> keys.contains(m.key()))
                    .mapToPair(m -> new Tuple2<>(m.key(), m.day()))
                    .collect()
                    .forEach(p -> days.put(p._1(), p._2()));
        }
        return marks.flatMap(
                m -> {
                    List<Meetings.Meeting> both = new ArrayList<>();
                    String from = declared.get(m.declared());
                    if (from != null && !from.equals(m.key())) {
                        both.add(meeting(m.key(), m.day(), from));
                        both.add(meeting(from, days.get(from), m.key()));
                    }
                    return both.iterator();
                });
    }

    private static Meetings.Meeting meeting(String to, int day, String from) {
        return new Meetings.Meeting(to, day, new String[] {from});
    }

    private static Iterator<Shares.Passed> judged(
            Shares shares,
            Iterable<Meetings.Meeting> meetings,
            Iterable<Card> cards,
            Shares.OneOutlet one,
            Map<String, String> declared,
            LongAccumulator count) {
        Map<String, Card> reports = new HashMap<>();
        cards.forEach(c -> reports.put(c.key(), c));
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (Meetings.Meeting met : meetings) {
            wanted.computeIfAbsent(met.to(), k -> new TreeSet<>()).addAll(List.of(met.from()));
        }
        wanted.values().forEach(from -> count.add(from.size()));
        List<Shares.Passed> found = new ArrayList<>();
        wanted.forEach(
                (to, from) ->
                        shares.relay(
                                        from.stream().map(reports::get).toList(),
                                        reports.get(to),
                                        one,
                                        declared)
                                .ifPresent(found::add));
        return found.iterator();
    }

    /** Names of outlets that survive the way to other machines. */
    private static final class OutletNames implements Meetings.Outlet {
        private static final long serialVersionUID = 1;
        private final TreeMap<String, TreeSet<String>> written;
        private transient Shares.OneOutlet one;

        OutletNames(TreeMap<String, TreeSet<String>> written) {
            this.written = written;
        }

        @Override
        public synchronized String of(String name) {
            if (one == null) {
                one = new Shares.OneOutlet(written);
            }
            return one.of(name);
        }
    }
}
