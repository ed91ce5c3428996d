package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;

/**
 * Linking cut into shares that may be done apart, in any order and on any machine: what all shares
 * give together is the result of one {@link Case} over all reports.
 *
 * <p>The way: {@link #prepare} each report; the {@link #marks} of all give {@link OneOutlet};
 * {@link #ties} compares the {@link Outline}s of a {@link Block}; reports that share a mark are
 * judged by {@link #relay}; reports that links, relays or {@link Denials} tie are settled together
 * by {@link #settle}; {@link #open} finds what is left for a person. Keeps what it learned of
 * places; not safe to share between threads, {@link #fork} gives another.
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

    /** Of the report what decides with which others it is linked. */
    public Outline outline(Prepared report) {
        return new Outline(report.key(), report.kernels());
    }

    /** Two reports that tell what is linked. */
    public record Tie(String one, String other) implements Serializable {}

    /** Ties that hold together what links of some blocks do, no more than there are reports. */
    public List<Tie> ties(Set<Block> blocks, Collection<Outline> reports) {
        Kinds kinds = kinds(blocks, reports);
        Map<Object, Object> above = new HashMap<>();
        List<Tie> ties = new ArrayList<>();
        boolean[] whole = new boolean[kinds.members.length];
        kinds.each(
                LinkScore.LINK,
                (one, other) -> false,
                level -> {
                    for (int kind : level.kinds) {
                        Outline first = outline(kinds, kinds.members[kind][0]);
                        for (int partner : level.partners(kind)) {
                            tie(kinds, first, kind, whole, above, ties);
                            tie(kinds, first, partner, whole, above, ties);
                        }
                    }
                });
        return ties;
    }

    /** Ties all that tell one kind to a report. */
    private static void tie(
            Kinds kinds,
            Outline to,
            int kind,
            boolean[] whole,
            Map<Object, Object> above,
            List<Tie> ties) {
        int[] members = kinds.members[kind];
        for (int i = 0; i < (whole[kind] ? 1 : members.length); i++) {
            Outline one = outline(kinds, members[i]);
            Object root = root(above, to);
            Object other = root(above, one);
            if (root != other) {
                above.put(other, root);
                ties.add(new Tie(to.key(), one.key()));
            }
        }
        whole[kind] = true;
    }

    private static Object root(Map<Object, Object> above, Object of) {
        Object at = of;
        for (Object up = above.get(at); up != null; up = above.get(at)) {
            Object further = above.get(up);
            if (further != null) {
                above.put(at, further);
            }
            at = up;
        }
        return at;
    }

    private static Outline outline(Kinds kinds, int kernel) {
        return (Outline) kinds.kernels.get(kernel).source;
    }

    private Kinds kinds(Set<Block> blocks, Collection<Outline> reports) {
        List<Kernel> kernels = Outline.kernels(reports);
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

    /**
     * Links of some blocks that were not made, the best of each event.
     *
     * @param incidents what each event was joined to, by its first claim
     */
    public List<Link> open(
            Set<Block> blocks, Collection<Outline> reports, Map<ClaimRef, String> incidents) {
        Kinds kinds = kinds(blocks, reports);
        Map<String, Integer> numbers = new HashMap<>();
        int[] homes = new int[kinds.kernels.size()];
        for (int i = 0; i < homes.length; i++) {
            String incident = incidents.get(kinds.kernels.get(i).id());
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
     * @param facts marks of its numbers: the same, if not more than {@link #WINDOW} have one
     * @param corrects whether it corrects what its outlet published up to {@link #CORRECTION_DAYS}
     *     before
     * @param declared the report that front matter says to be passed on; empty when none
     * @param denies whether it denies something
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
            String declared,
            boolean denies)
            implements Serializable {}

    /** How many others before it a report is paired with at one mark. */
    public static final int WINDOW = RelayFinder.BUCKET;

    /** Days that a report and what it passes on lie apart at most. */
    public static final int DAYS = RelayFinder.DAYS;

    /** The same for a correction. */
    public static final int CORRECTION_DAYS = RelayFinder.CORRECTION_DAYS;

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
                digest.declared().orElse(""),
                report.kernels().stream().anyMatch(Shares::isDenial));
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

    /**
     * Whether {@code to} passes on {@code from}.
     *
     * @param declared keys of the reports that front matter names, by what it says
     */
    public Optional<Relay> relay(
            Prepared from, Prepared to, OneOutlet one, Map<String, String> declared) {
        return new RelayFinder(one.outlets, naming, name -> Optional.ofNullable(declared.get(name)))
                .judge(from.digest(), to.digest());
    }

    /** Of two relays into one report the one that holds. */
    public static Relay better(Relay one, Relay other) {
        return RelayFinder.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static boolean isDenial(Kernel kernel) {
        return kernel.realis.contains(Traits.Realis.DENIED);
    }

    /** Denials, ready to be laid beside what others claim. */
    public static final class Denials {
        private final List<Kernel> shortOnes = new ArrayList<>();
        private final List<Kernel> longOnes = new ArrayList<>();

        public Denials(Collection<Prepared> reports) {
            for (Prepared report : reports) {
                for (Kernel kernel : report.kernels()) {
                    if (isDenial(kernel)) {
                        boolean brief =
                                (long) Contradictions.denialHigh(kernel)
                                                - Contradictions.denialLow(kernel)
                                        < SLICE;
                        (brief ? shortOnes : longOnes).add(kernel);
                    }
                }
            }
            shortOnes.sort(Comparator.comparingInt(Contradictions::denialLow));
        }

        /** Keys of the other reports whose denials may concern something in this one. */
        public Set<String> of(Prepared report) {
            Set<String> found = new TreeSet<>();
            for (Kernel kernel : report.kernels()) {
                longOnes.forEach(d -> add(d, kernel, found));
                int at = 0;
                int end = shortOnes.size();
                while (at < end) {
                    int middle = (at + end) >>> 1;
                    boolean early =
                            Contradictions.denialLow(shortOnes.get(middle)) < kernel.low - SLICE;
                    at = early ? middle + 1 : at;
                    end = early ? end : middle;
                }
                while (at < shortOnes.size()
                        && Contradictions.denialLow(shortOnes.get(at)) <= kernel.high) {
                    add(shortOnes.get(at++), kernel, found);
                }
            }
            found.remove(report.key());
            return found;
        }

        private static void add(Kernel denial, Kernel kernel, Set<String> found) {
            if (Contradictions.mayDeny(denial, kernel) && isNear(denial, kernel)) {
                found.add(denial.report.key());
            }
        }
    }

    private static boolean isNear(Kernel denial, Kernel kernel) {
        return switch (Compare.places(denial.where, kernel.where)) {
            case SAME, SAME_REGION, WITHIN_TOWN -> true;
            case WITHIN_AREA -> Compare.share(denial.targets, kernel.targets);
            case UNKNOWN, APART -> false;
        };
    }

    /** Links that were not made and are shown to a person, of each side. */
    public static final int SHOWN = Proposals.SHOWN;

    /**
     * What reports give together when nothing ties them to others.
     *
     * @param relays those between them
     */
    public Corroboration settle(List<Prepared> reports, OneOutlet one, List<Relay> relays) {
        return new Case(digester, naming, affiliations).settle(reports, one.outlets, relays);
    }
}
