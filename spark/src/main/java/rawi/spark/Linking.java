package rawi.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Proposal;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.Shares;
import rawi.core.corroborate.Shares.Block;
import rawi.core.corroborate.Shares.Link;
import scala.Tuple2;

/**
 * Links the reports of an archive in shares ({@link Shares}): what comes out is what one run of
 * {@code rawi incidents} over all of them gives, whatever the number of machines.
 */
// Over 500 lines: the stages of one job, each of which takes the tables of the one before.
final class Linking {

    /** Reports that a task holds at once, about; 15 to 30 kB each. */
    static final int TASK = 2000;

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
     * A row of one of the tables of {@link LinkRows}, or a link that was not made.
     *
     * @param open the link; null for a row
     */
    record Line(String table, Row row, Link open) implements Serializable {

        Line(String table, Row row) {
            this(table, row, null);
        }
    }

    /**
     * What linking gave.
     *
     * @param largest reports of the largest group that hangs together
     */
    record Linked(JavaRDD<Line> lines, int largest) {}

    Linked run() throws IOException {
        Settings own = settings;
        StorageLevel level = StorageLevel.MEMORY_AND_DISK_SER();
        JavaRDD<MarkedItem> marked = marked().persist(level);
        JavaRDD<Shares.Marks> marks = marked.map(MarkedItem::marks);
        TreeMap<String, TreeSet<String>> written = written(marks);
        HashMap<String, String> declared = declared(marks);
        JavaRDD<Relay> relays = relays(marks, written, declared).persist(level);
        JavaRDD<Link> links = links(marked).distinct(parts).persist(level);
        Ties ties = ties(marked, relays, links);
        Broadcast<Ties> homes = spark.broadcast(ties);
        int count = parts;
        JavaPairRDD<Integer, Item> items =
                keyed.each(found -> List.of(Item.ofClaims(found)).iterator())
                        .mapToPair(i -> new Tuple2<>(part(homes, i.key(), count), i));
        JavaPairRDD<Integer, Relay> relayParts =
                relays.mapToPair(r -> new Tuple2<>(part(homes, r.to(), count), r));
        JavaPairRDD<Integer, Link> linkParts =
                links.filter(l -> isWithin(homes, l))
                        .mapToPair(l -> new Tuple2<>(part(homes, l.low().report(), count), l));
        JavaRDD<Line> settled =
                items.cogroup(relayParts, linkParts, new org.apache.spark.HashPartitioner(count))
                        .flatMap(
                                part -> {
                                    Shares shares = Models.of(own).shares();
                                    List<Relay> between = new ArrayList<>();
                                    part._2()._2().forEach(between::add);
                                    between.sort(java.util.Comparator.comparing(Relay::to));
                                    List<Link> made = new ArrayList<>();
                                    part._2()._3().forEach(made::add);
                                    Corroboration found =
                                            shares.settle(
                                                    Item.prepared(shares, part._2()._1()),
                                                    new Shares.OneOutlet(written),
                                                    between,
                                                    made);
                                    return lines(found, made).iterator();
                                });
        settled = settled.persist(level);
        JavaRDD<Link> open =
                settled.filter(l -> l.open() != null)
                        .map(Line::open)
                        .union(links.filter(l -> !isWithin(homes, l)));
        JavaRDD<Line> shown = shown(open, count).map(LinkRows::of);
        return new Linked(settled.filter(l -> l.open() == null).union(shown), ties.largest());
    }

    /** What a part gave; links that were not made wait for those to reports elsewhere. */
    private static List<Line> lines(Corroboration found, List<Link> made) {
        Map<List<Object>, Link> byEnds = new HashMap<>();
        made.forEach(l -> byEnds.put(List.of(l.low(), l.high()), l));
        List<Line> lines = new ArrayList<>();
        for (Line line : LinkRows.of(found)) {
            if (!line.table().equals(LinkRows.PROPOSALS)) {
                lines.add(line);
            }
        }
        for (Proposal p : found.proposals()) {
            lines.add(new Line(LinkRows.PROPOSALS, null, byEnds.get(List.of(p.one(), p.other()))));
        }
        return lines;
    }

    /** Of each event only the best of the links that were not made. */
    private static JavaRDD<Link> shown(JavaRDD<Link> open, int parts) {
        return open.flatMapToPair(
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

    private static boolean isWithin(Broadcast<Ties> homes, Link link) {
        String low = homes.value().home(link.low().report());
        return low.equals(homes.value().home(link.high().report()));
    }

    /** What a report meets others by. */
    private record MarkedItem(Shares.Marks marks, Set<Block> blocks) implements Serializable {}

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
                                            new HashSet<>(shares.blocks(report))))
                            .iterator();
                });
    }

    /** For each outlet the words of its addresses that are names of outlets or sources. */
    private TreeMap<String, TreeSet<String>> written(JavaRDD<Shares.Marks> marks) {
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

    private JavaRDD<Relay> relays(
            JavaRDD<Shares.Marks> marks,
            TreeMap<String, TreeSet<String>> written,
            HashMap<String, String> declared) {
        Settings own = settings;
        Chunks chunks =
                new Chunks(
                        new TreeMap<>(
                                marks.mapToPair(m -> new Tuple2<>(m.day(), 1L))
                                        .reduceByKey(Long::sum)
                                        .collectAsMap()),
                        task / 2);
        JavaRDD<Meetings.Pair> pairs =
                Meetings.pairs(marks, parts, new OutletNames(written))
                        .union(declaredPairs(marks, declared));
        JavaPairRDD<Integer, Meetings.Pair> byChunk =
                pairs.mapToPair(p -> new Tuple2<>(chunks.of(p.day(), p.to()), p));
        JavaPairRDD<String, Integer> needed =
                pairs.flatMapToPair(
                                p -> {
                                    int chunk = chunks.of(p.day(), p.to());
                                    return List.of(
                                                    new Tuple2<>(p.from(), chunk),
                                                    new Tuple2<>(p.to(), chunk))
                                            .iterator();
                                })
                        .mapPartitionsToPair(Linking::once)
                        .distinct(parts);
        JavaPairRDD<Integer, Item> items =
                keyed.each(found -> List.of(Item.ofWords(found)).iterator())
                        .mapToPair(i -> new Tuple2<>(i.key(), i))
                        .join(needed, parts)
                        .mapToPair(p -> new Tuple2<>(p._2()._2(), p._2()._1()));
        return byChunk.cogroup(items, chunks.chunks())
                .flatMap(
                        chunk ->
                                judged(
                                        Models.of(own).shares(),
                                        chunk._2()._1(),
                                        chunk._2()._2(),
                                        new Shares.OneOutlet(written),
                                        declared));
    }

    /** Drops what a partition has more than once. */
    private static <T> Iterator<T> once(Iterator<T> all) {
        Set<T> seen = new HashSet<>();
        List<T> kept = new ArrayList<>();
        while (all.hasNext()) {
            T one = all.next();
            if (seen.add(one)) {
                kept.add(one);
            }
        }
        return kept.iterator();
    }

    private JavaRDD<Meetings.Pair> declaredPairs(
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
                    List<Meetings.Pair> both = new ArrayList<>();
                    String from = declared.get(m.declared());
                    if (from != null && !from.equals(m.key())) {
                        both.add(new Meetings.Pair(m.key(), m.day(), from));
                        both.add(new Meetings.Pair(from, days.get(from), m.key()));
                    }
                    return both.iterator();
                });
    }

    private static Iterator<Relay> judged(
            Shares shares,
            Iterable<Meetings.Pair> pairs,
            Iterable<Item> items,
            Shares.OneOutlet one,
            Map<String, String> declared)
            throws IOException {
        Map<String, Shares.Prepared> reports = new HashMap<>();
        for (Item item : items) {
            reports.put(item.key(), item.prepared(shares));
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        pairs.forEach(p -> wanted.computeIfAbsent(p.to(), k -> new TreeSet<>()).add(p.from()));
        List<Relay> found = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : wanted.entrySet()) {
            Relay best = null;
            for (String from : entry.getValue()) {
                Optional<Relay> relay =
                        shares.relay(reports.get(from), reports.get(entry.getKey()), one, declared);
                if (relay.isPresent()) {
                    best = best == null ? relay.get() : Shares.better(best, relay.get());
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found.iterator();
    }

    private JavaRDD<Link> links(JavaRDD<MarkedItem> marked) {
        Settings own = settings;
        int most = task;
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
        Groups groups = new Groups(most, slices, counts);
        JavaPairRDD<String, Tuple2<Groups.Group, HashSet<Block>>> places =
                marked.flatMapToPair(
                        m ->
                                groups.of(m.marks().key(), m.blocks()).entrySet().stream()
                                        .map(
                                                e ->
                                                        new Tuple2<>(
                                                                m.marks().key(),
                                                                new Tuple2<>(
                                                                        e.getKey(),
                                                                        new HashSet<>(
                                                                                e.getValue()))))
                                        .iterator());
        return keyed.each(Linking::withClaims)
                .mapToPair(i -> new Tuple2<>(i.key(), i))
                .join(places, parts)
                .mapToPair(
                        p ->
                                new Tuple2<>(
                                        p._2()._2()._1(),
                                        new Tuple2<>(p._2()._1(), p._2()._2()._2())))
                .groupByKey(Math.max(parts, slices.size()))
                .flatMap(
                        group -> {
                            Shares shares = Models.of(own).shares();
                            Set<Block> blocks = new HashSet<>();
                            List<Shares.Prepared> some = new ArrayList<>();
                            List<Shares.Prepared> others = new ArrayList<>();
                            for (Tuple2<Item, HashSet<Block>> member : group._2()) {
                                blocks.addAll(member._2());
                                boolean other = groups.isOther(group._1(), member._1().key());
                                (other ? others : some).add(member._1().prepared(shares));
                            }
                            boolean across = group._1().row() != group._1().column();
                            return across && others.isEmpty()
                                    ? List.<Link>of().iterator()
                                    : shares.links(blocks, some, others).iterator();
                        });
    }

    private static Iterator<Item> withClaims(Keyed.Found found) throws IOException {
        Item item = Item.ofClaims(found);
        return (item.hasClaims() ? List.of(item) : List.<Item>of()).iterator();
    }

    /** Which reports have to be settled together. */
    private Ties ties(JavaRDD<MarkedItem> marked, JavaRDD<Relay> relays, JavaRDD<Link> links)
            throws IOException {
        Ties ties = new Ties();
        relays.map(r -> new Tuple2<>(r.from(), r.to()))
                .toLocalIterator()
                .forEachRemaining(p -> ties.tie(p._1(), p._2()));
        links.filter(Link::isMade)
                .map(l -> new Tuple2<>(l.low().report(), l.high().report()))
                .distinct(parts)
                .toLocalIterator()
                .forEachRemaining(p -> ties.tie(p._1(), p._2()));
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
            Broadcast<ArrayList<Item>> sent = spark.broadcast(new ArrayList<>(denials));
            keyed.each(Linking::withClaims)
                    .mapPartitions(
                            items -> {
                                Shares shares = Models.of(own).shares();
                                var all = new Shares.Denials(Item.prepared(shares, sent.value()));
                                List<Tuple2<String, String>> found = new ArrayList<>();
                                while (items.hasNext()) {
                                    Shares.Prepared report = items.next().prepared(shares);
                                    all.of(report)
                                            .forEach(d -> found.add(new Tuple2<>(d, report.key())));
                                }
                                return found.iterator();
                            })
                    .toLocalIterator()
                    .forEachRemaining(p -> ties.tie(p._1(), p._2()));
        }
        return ties;
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

    /** The one {@link Shares} of a thread, for work that goes report by report. */
    private static final class Task {
        private static final ThreadLocal<Map<String, Shares>> OWN =
                ThreadLocal.withInitial(HashMap::new);

        static Shares shares(Settings settings) {
            return OWN.get().computeIfAbsent(settings.lexicon(), l -> Models.of(settings).shares());
        }
    }
}
