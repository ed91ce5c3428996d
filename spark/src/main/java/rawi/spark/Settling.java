package rawi.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import rawi.core.corroborate.Assigned;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Cluster;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Denials;
import rawi.core.corroborate.Drives;
import rawi.core.corroborate.Lineage;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.Shares;
import scala.Tuple2;

/**
 * The last stage of {@link Linking}: incidents and what is derived of them, from whole reports. An
 * incident is settled in one place with the denials that fit it best; a report goes where its
 * incidents are, which copies of it share.
 */
final class Settling {

    private final JavaSparkContext spark;
    private final Settings settings;
    private final Keyed keyed;
    private final int parts;

    Settling(JavaSparkContext spark, Settings settings, Keyed keyed) {
        this.spark = spark;
        this.settings = settings;
        this.keyed = keyed;
        this.parts = keyed.parts();
    }

    /** What a report is needed for in a part; nothing of it when it is only laid beside another. */
    private record Need(int part, boolean owned, HashMap<ClaimRef, ClaimRef> incidents)
            implements Serializable {}

    private record Needed(Item item, Need need) implements Serializable {}

    /** Where incidents are settled: each for itself unless it has to be seen with another. */
    private record Homes(HashMap<ClaimRef, ClaimRef> moved, int parts) implements Serializable {

        /** By the report that tells it first, so that what copies tell stands together. */
        int part(ClaimRef incident) {
            String report = moved.getOrDefault(incident, incident).report();
            int hash = report.hashCode() * 0x9e3779b9;
            return Math.floorMod(hash ^ hash >>> 15, parts);
        }

        /** The part that owns a report: that of its first event. */
        int owner(Assigned told) {
            return part(told.clusters().get(0).id());
        }
    }

    JavaRDD<Linking.Line> lines(
            JavaRDD<Assigned> told,
            JavaRDD<Shares.Passed> passed,
            TreeMap<String, TreeSet<String>> written) {
        Settings own = settings;
        int count = parts;
        JavaRDD<Assigned> events = told.filter(t -> t.outline().size() > 0);
        JavaRDD<Relay> relays = passed.map(Shares.Passed::relay);
        Broadcast<Homes> homes = spark.broadcast(homes(events, relays));
        Broadcast<Lineage> lineage = spark.broadcast(lineage(relays));
        JavaPairRDD<String, Integer> owners =
                events.mapToPair(t -> new Tuple2<>(t.outline().key(), homes.value().owner(t)));
        JavaPairRDD<Integer, Relay> into =
                relays.mapToPair(r -> new Tuple2<>(r.to(), r))
                        .join(owners, count)
                        .mapToPair(p -> new Tuple2<>(p._2()._2(), p._2()._1()));
        JavaPairRDD<String, Need> needs =
                events.flatMapToPair(t -> needs(t, homes.value()))
                        .union(
                                into.filter(p -> !p._2().aligned().isEmpty())
                                        .mapToPair(
                                                p ->
                                                        new Tuple2<>(
                                                                p._2().from(),
                                                                new Need(
                                                                        p._1(),
                                                                        false,
                                                                        new HashMap<>()))));
        JavaPairRDD<Integer, Needed> items =
                keyed.each(found -> List.of(Item.ofSentences(found)).iterator())
                        .mapToPair(i -> new Tuple2<>(i.key(), i))
                        .cogroup(needs, count)
                        .flatMapToPair(p -> sent(p._2()._1(), p._2()._2()));
        JavaPairRDD<Integer, Tuple2<ClaimRef, String>> parents =
                parents(events).mapToPair(p -> new Tuple2<>(homes.value().part(p._1()), p));
        return items.cogroup(into, parents, new HashPartitioner(count))
                .flatMap(
                        part -> {
                            Shares shares = Models.of(own).shares();
                            List<Relay> between = new ArrayList<>();
                            part._2()._2().forEach(between::add);
                            between.sort(java.util.Comparator.comparing(Relay::to));
                            Map<ClaimRef, String> campaigns = new HashMap<>();
                            part._2()._3().forEach(p -> campaigns.put(p._1(), p._2()));
                            Corroboration found =
                                    shares.settle(
                                            shares(shares, part._2()._1()),
                                            new Shares.OneOutlet(written),
                                            between,
                                            lineage.value(),
                                            campaigns);
                            return lines(found).iterator();
                        });
    }

    /** Relays stand in their own table already. */
    private static List<Linking.Line> lines(Corroboration found) {
        List<Linking.Line> lines = LinkRows.of(found);
        lines.removeIf(l -> l.table().equals(LinkRows.RELAYS));
        return lines;
    }

    private static Iterator<Tuple2<String, Need>> needs(Assigned told, Homes homes) {
        int owner = homes.owner(told);
        Map<Integer, Need> byPart = new TreeMap<>();
        for (int i = 0; i < told.clusters().size(); i++) {
            ClaimRef incident = told.clusters().get(i).id();
            byPart.computeIfAbsent(
                            homes.part(incident), p -> new Need(p, p == owner, new HashMap<>()))
                    .incidents()
                    .put(told.outline().event(i), incident);
        }
        return byPart.values().stream().map(n -> new Tuple2<>(told.outline().key(), n)).iterator();
    }

    /** A report to where it is needed, once to each. */
    private static Iterator<Tuple2<Integer, Needed>> sent(
            Iterable<Item> items, Iterable<Need> needs) {
        Map<Integer, Need> byPart = new TreeMap<>();
        for (Need need : needs) {
            boolean more = !need.incidents().isEmpty() || !byPart.containsKey(need.part());
            if (more) {
                byPart.put(need.part(), need);
            }
        }
        if (byPart.isEmpty()) {
            return List.<Tuple2<Integer, Needed>>of().iterator();
        }
        Item item = items.iterator().next();
        return byPart.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), new Needed(item, e.getValue())))
                .iterator();
    }

    private static List<Shares.Share> shares(Shares shares, Iterable<Needed> reports)
            throws IOException {
        List<Item> items = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (Needed one : reports) {
            items.add(one.item());
            needs.add(one.need());
        }
        List<Shares.Prepared> prepared = Item.prepared(shares, items);
        List<Shares.Share> all = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            Need need = needs.get(i);
            all.add(new Shares.Share(prepared.get(i), need.owned(), need.incidents()));
        }
        return all;
    }

    /** A denial goes where the incident is that fits it best, a correction to what it corrects. */
    private Homes homes(JavaRDD<Assigned> events, JavaRDD<Relay> relays) {
        HashMap<ClaimRef, ClaimRef> moved = new HashMap<>();
        List<Denials.Denial> denials = events.flatMap(t -> Denials.of(t).iterator()).collect();
        if (!denials.isEmpty()) {
            Broadcast<ArrayList<Denials.Denial>> all = spark.broadcast(new ArrayList<>(denials));
            events.mapPartitionsToPair(part -> fits(all.value(), part))
                    .reduceByKey(Denials.Fit::or, parts)
                    .collect()
                    .forEach(p -> moved.put(p._1(), p._2().incident()));
            all.unpersist();
        }
        List<Relay> corrections = relays.filter(r -> r.kind() == Relay.Kind.CORRECTION).collect();
        if (!corrections.isEmpty()) {
            together(corrections, events, moved);
        }
        return new Homes(moved, parts);
    }

    private static Iterator<Tuple2<ClaimRef, Denials.Fit>> fits(
            List<Denials.Denial> all, Iterator<Assigned> reports) {
        Denials denials = new Denials(all);
        reports.forEachRemaining(denials::add);
        return denials.best().entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue()))
                .iterator();
    }

    /** All incidents of a report and of its correction in one place. */
    private void together(
            List<Relay> corrections, JavaRDD<Assigned> events, HashMap<ClaimRef, ClaimRef> moved) {
        HashSet<String> keys = new HashSet<>();
        corrections.forEach(r -> keys.addAll(List.of(r.from(), r.to())));
        Broadcast<HashSet<String>> wanted = spark.broadcast(keys);
        Map<String, List<ClaimRef>> incidents = new HashMap<>();
        events.filter(t -> wanted.value().contains(t.outline().key()))
                .mapToPair(
                        t ->
                                new Tuple2<>(
                                        t.outline().key(),
                                        t.clusters().stream().map(Cluster::id).toList()))
                .collect()
                .forEach(p -> incidents.put(p._1(), p._2()));
        Map<ClaimRef, ClaimRef> above = new HashMap<>();
        for (Relay relay : corrections) {
            List<ClaimRef> both = new ArrayList<>(incidents.get(relay.from()));
            both.addAll(incidents.get(relay.to()));
            ClaimRef first = root(above, moved.getOrDefault(both.get(0), both.get(0)));
            for (ClaimRef one : both) {
                ClaimRef other = root(above, moved.getOrDefault(one, one));
                if (!other.equals(first)) {
                    above.put(other, first);
                }
            }
        }
        moved.replaceAll((from, to) -> root(above, to));
        above.keySet().forEach(one -> moved.put(one, root(above, one)));
    }

    private static ClaimRef root(Map<ClaimRef, ClaimRef> above, ClaimRef of) {
        ClaimRef at = of;
        while (above.containsKey(at)) {
            at = above.get(at);
        }
        return at;
    }

    private static Lineage lineage(JavaRDD<Relay> relays) {
        Lineage lineage = new Lineage();
        relays.mapToPair(
                        r ->
                                new Tuple2<>(
                                        new Tuple2<>(r.to(), r.from()),
                                        r.kind() == Relay.Kind.CORRECTION))
                .toLocalIterator()
                .forEachRemaining(p -> lineage.add(p._1()._1(), p._1()._2(), p._2()));
        return lineage;
    }

    /** Of incidents, by their first claims, the ids of the campaigns that they belong to. */
    private JavaPairRDD<ClaimRef, String> parents(JavaRDD<Assigned> events) {
        return events.flatMapToPair(
                        t ->
                                Drives.of(t).entrySet().stream()
                                        .map(e -> new Tuple2<>(e.getKey(), e.getValue()))
                                        .iterator())
                .reduceByKey(Integer::sum, parts)
                .mapToPair(
                        p ->
                                new Tuple2<>(
                                        p._1().incident(),
                                        new Drives.Drive(p._1().campaign(), p._2())))
                .reduceByKey(Drives.Drive::or, parts)
                .mapValues(Drives.Drive::parent);
    }
}
