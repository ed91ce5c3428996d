package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;

/**
 * Linking cut into shares that may be done apart, in any order and on any machine: what all shares
 * give together is the result of one {@link Case} over all reports.
 *
 * <p>The way: {@link #prepare} each report; the {@link #marks} of all give {@link OneOutlet};
 * {@link Card}s of reports that share a mark are judged by {@link #relay}; {@link #ties} compares
 * the {@link Outline}s of a {@link Block}; events that links, relays or the drives of a report tie
 * are clustered together by {@link #cluster}; {@link Denials} and {@link Drives} find what else an
 * incident has to be seen with; {@link #settle} derives incidents from whole reports, and {@link
 * #open} finds what is left for a person. Keeps what it learned of places; not safe to share
 * between threads, {@link #fork} gives another.
 */
public final class Shares {

    /** Days of a block; nothing is compared over more than {@link Edges#LONG}. */
    private static final int SLICE = 64;

    private final DataFiles files;
    private final Naming naming;
    private final Gazetteer gazetteer;
    private final Affiliations affiliations;
    private final LinkScore scores;
    private final Digester digester;

    private Shares(DataFiles files, Naming naming, Gazetteer gazetteer, Affiliations affiliations) {
        this.files = files;
        this.naming = naming;
        this.gazetteer = gazetteer;
        this.affiliations = affiliations;
        this.scores = new LinkScore(naming);
        this.digester = new Digester(files, naming, gazetteer);
    }

    public static Shares load(DataFiles files) {
        Naming naming = Naming.load(files);
        return new Shares(files, naming, Gazetteer.load(files), new Affiliations(files, naming));
    }

    /** Another of the same data for another thread. */
    public Shares fork() {
        return new Shares(files, naming, gazetteer, affiliations);
    }

    /** A report made ready for comparison. */
    public static final class Prepared {
        private final Digest digest;
        private final List<Kernel> kernels;

        Prepared(Digest digest, List<Kernel> kernels) {
            this.digest = digest;
            this.kernels = List.copyOf(kernels);
        }

        Digest digest() {
            return digest;
        }

        List<Kernel> kernels() {
            return kernels;
        }

        public String key() {
            return digest.key();
        }
    }

    /**
     * Two events of two reports that may be one and were not joined.
     *
     * @param score from {@link LinkScore#PROPOSE} up
     */
    public record Link(ClaimRef low, ClaimRef high, double score)
            implements Comparable<Link>, Serializable {

        /** The best first, as a run over all orders them. */
        @Override
        public int compareTo(Link other) {
            int by = Double.compare(other.score, score);
            by = by != 0 ? by : low.compareTo(other.low);
            return by != 0 ? by : high.compareTo(other.high);
        }
    }

    public Prepared prepare(Filed filed) {
        Digest digest = digester.digest(filed);
        return new Prepared(digest, new Kernels(naming).of(digest));
    }

    /** An area and a stretch of time whose reports are compared. */
    public record Block(long area, int slice) implements Serializable {}

    /** The blocks that a report belongs to. */
    public Set<Block> blocks(Prepared report) {
        Set<Block> blocks = new LinkedHashSet<>();
        for (Kernel kernel : report.kernels()) {
            Shape shape = kernel.shape();
            if (Edges.isComparable(shape)) {
                int last = slice(Edges.until(shape) + Compare.NIGHT);
                for (int slice = slice(Edges.from(shape)); slice <= last; slice++) {
                    int time = slice;
                    Edges.keys(shape, (key, area) -> blocks.add(new Block(area, time)));
                }
            }
        }
        return blocks;
    }

    private static int slice(int day) {
        return Math.floorDiv(day, SLICE);
    }

    /** Of the report what decides which events are one with those of others. */
    public Outline outline(Prepared report) {
        return new Outline(report.key(), report.kernels());
    }

    /** Of the report what decides which others it passes on. */
    public Card card(Prepared report) {
        return new Card(report.digest(), report.kernels());
    }

    /** Two events, by their first claims, that are linked or made one by a relay. */
    public record Tie(ClaimRef one, ClaimRef other) implements Serializable {}

    /** Ties that hold together what links of some blocks do, no more than there are events. */
    public List<Tie> ties(Set<Block> blocks, Collection<Outline> reports) {
        Kinds kinds = kinds(blocks, reports);
        int[] above = new int[kinds.of.length];
        Arrays.setAll(above, i -> i);
        List<Tie> ties = new ArrayList<>();
        boolean[] whole = new boolean[kinds.members.length];
        kinds.each(
                LinkScore.LINK,
                (one, other) -> false,
                level -> {
                    for (int kind : level.kinds) {
                        int first = kinds.members[kind][0];
                        for (int partner : level.partners(kind)) {
                            tie(kinds, first, kind, whole, above, ties);
                            tie(kinds, first, partner, whole, above, ties);
                        }
                    }
                });
        return ties;
    }

    /** Ties all that are of one kind to an event. */
    private static void tie(
            Kinds kinds, int to, int kind, boolean[] whole, int[] above, List<Tie> ties) {
        int[] members = kinds.members[kind];
        for (int i = 0; i < (whole[kind] ? 1 : members.length); i++) {
            int root = root(above, to);
            int other = root(above, members[i]);
            if (root != other) {
                above[other] = root;
                ties.add(new Tie(kinds.kernels.get(to).id(), kinds.kernels.get(members[i]).id()));
            }
        }
        whole[kind] = true;
    }

    private static int root(int[] above, int of) {
        int at = of;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    private Kinds kinds(Set<Block> blocks, Collection<Outline> reports) {
        List<Kernel> kernels = Outline.kernels(reports, true);
        Edges edges = new Edges(scores, (area, shape) -> holds(blocks, area, shape));
        edges.add(kernels);
        return new Kinds(kernels, edges);
    }

    private static boolean holds(Set<Block> blocks, long area, Shape shape) {
        int last = slice(Edges.until(shape) + Compare.NIGHT);
        for (int slice = slice(Edges.from(shape)); slice <= last; slice++) {
            if (blocks.contains(new Block(area, slice))) {
                return true;
            }
        }
        return false;
    }

    /** How many pairs of events, told in other ways, were compared so far. */
    public long compared() {
        return scores.scored;
    }

    /** Links of some blocks that were not made, the best of each event. */
    public List<Link> open(Set<Block> blocks, Collection<Assigned> reports) {
        Kinds kinds = kinds(blocks, reports.stream().map(Assigned::outline).toList());
        Map<ClaimRef, ClaimRef> incidents = new HashMap<>();
        for (Assigned told : reports) {
            for (int i = 0; i < told.outline().size(); i++) {
                incidents.put(told.outline().event(i), told.clusters().get(i).id());
            }
        }
        Map<ClaimRef, Integer> numbers = new HashMap<>();
        int[] homes = new int[kinds.kernels.size()];
        for (int i = 0; i < homes.length; i++) {
            ClaimRef incident = incidents.get(kinds.kernels.get(i).id());
            Integer fresh = numbers.size();
            Integer home = numbers.putIfAbsent(incident, fresh);
            homes[i] = home == null ? fresh : home;
        }
        List<Link> open = new ArrayList<>();
        for (Edges.Edge edge : Proposals.of(kinds, homes, Set.of())) {
            open.add(new Link(edge.low().id(), edge.high().id(), edge.score()));
        }
        return open;
    }

    /**
     * By what a report finds others that it may pass on, and what tells which names are one outlet.
     *
     * @param day of publication since 1970, as marks are ordered by it
     * @param mentioned names of the sources and outlets that it names
     * @param addressWords words of its address, of which those that are names count
     * @param words marks of its words: each is paired with the {@link #WINDOW} before it, up to
     *     {@link #DAYS}
     * @param facts marks of its numbers: the same, if not more than {@link #WINDOW} have one; see
     *     {@link #factDay}
     * @param corrects whether it corrects what its outlet published up to {@link #CORRECTION_DAYS}
     *     before
     * @param declared the report that front matter says to be passed on; empty when none
     */
    public record Marks(
            String key,
            int day,
            String outlet,
            Set<String> mentioned,
            Set<String> addressWords,
            long[] words,
            long[] facts,
            boolean corrects,
            String declared)
            implements Serializable {}

    /** How many others before it a report is paired with at one mark. */
    public static final int WINDOW = RelayFinder.BUCKET;

    /** Days that a report and what it passes on lie apart at most. */
    public static final int DAYS = RelayFinder.DAYS;

    /** The same for a correction. */
    public static final int CORRECTION_DAYS = RelayFinder.CORRECTION_DAYS;

    /** A day from which no report with this mark of a number lies farther than {@link #DAYS}. */
    public static int factDay(long fact) {
        return (short) fact * DAYS;
    }

    public Marks marks(Prepared report) {
        Digest digest = report.digest();
        return new Marks(
                digest.key(),
                digest.day(),
                digest.outlet(),
                digest.mentioned(),
                digest.addressWords(),
                RelayFinder.bands(digest),
                RelayFinder.facts(digest).stream().mapToLong(Long::longValue).toArray(),
                digest.corrects(),
                digest.declared().orElse(""));
    }

    /** Which names are one outlet, in all reports. */
    public static final class OneOutlet {
        private final Outlets outlets;

        /**
         * @param written for each outlet those words of its addresses that are names in the case
         */
        public OneOutlet(SortedMap<String, ? extends Set<String>> written) {
            this.outlets = Outlets.of(written);
        }

        /** The first name of the outlet. */
        public String of(String name) {
            return outlets.of(name);
        }
    }

    /** A relay, and the events that it makes one. */
    public record Passed(Relay relay, List<Tie> ties) implements Serializable {}

    /**
     * Which of some reports this one passes on.
     *
     * @param declared keys of the reports that front matter names, by what it says
     */
    public Optional<Passed> relay(
            Collection<Card> from, Card to, OneOutlet one, Map<String, String> declared) {
        RelayFinder finder =
                new RelayFinder(
                        one.outlets, naming, name -> Optional.ofNullable(declared.get(name)));
        Relay best = null;
        Card source = null;
        Digest own = to.digest();
        for (Card card : from) {
            Relay relay = finder.judge(card.digest(), own).orElse(null);
            if (relay != null && (best == null || RelayFinder.ORDER.compare(relay, best) < 0)) {
                best = relay;
                source = card;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Passed(best, Card.tied(best, source, to)));
    }

    /** Links that were not made and are shown to a person, of each side. */
    public static final int SHOWN = Proposals.SHOWN;

    /**
     * Which events are one, when no tie leads to others.
     *
     * @param reports with those of their events that are looked at
     * @param relayed events that relays make one
     */
    public Map<ClaimRef, Cluster> cluster(Collection<Outline> reports, Collection<Tie> relayed) {
        return Cluster.all(reports, relayed, scores);
    }

    /**
     * A report with its part of what is settled here.
     *
     * @param owned whether its headline is compared with its text here
     * @param incidents of those of its events that are settled here, by the first claims of both
     */
    public record Share(Prepared report, boolean owned, Map<ClaimRef, ClaimRef> incidents) {}

    /**
     * Incidents and what is derived of them, when all that is told of each is here.
     *
     * @param relays into the reports that are owned
     * @param parents ids of the campaigns of incidents, by the incident's first claim
     */
    public Corroboration settle(
            Collection<Share> shares,
            OneOutlet one,
            List<Relay> relays,
            Lineage lineage,
            Map<ClaimRef, String> parents) {
        Map<String, Share> ordered = new TreeMap<>();
        shares.forEach(s -> ordered.put(s.report().key(), s));
        Map<String, Digest> digests = new HashMap<>();
        Set<String> owned = new HashSet<>();
        List<Kernel> kernels = new ArrayList<>();
        Map<ClaimRef, List<Integer>> homes = new LinkedHashMap<>();
        for (Share share : ordered.values()) {
            digests.put(share.report().key(), share.report().digest());
            if (share.owned()) {
                owned.add(share.report().key());
            }
            for (Kernel kernel : share.report().kernels()) {
                ClaimRef home = share.incidents().get(kernel.id());
                if (home != null) {
                    homes.computeIfAbsent(home, h -> new ArrayList<>()).add(kernels.size());
                    kernels.add(kernel);
                }
            }
        }
        List<int[]> clusters = new ArrayList<>();
        homes.values().forEach(c -> clusters.add(c.stream().mapToInt(i -> i).toArray()));
        OriginClasses origins = new OriginClasses(digests, one.outlets, lineage, List.of());
        return new Derivation(digests, kernels, relays, lineage, origins, naming, one.outlets)
                .derive(new Linker.Clusters(clusters, List.of()), parents, owned);
    }
}
