package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
 * <p>The way: {@link #prepare} each report; {@link #names} of all give the {@link Outlets}; {@link
 * #links} compares the reports of one area and time; reports that share a {@link #marks mark} are
 * judged by {@link #relay}; reports that links, relays or {@link #touches denials} tie are settled
 * together by {@link #settle}. Keeps what it learned of places; not safe to share between threads,
 * {@link #fork} gives another.
 */
public final class Shares {

    /** Days of a block; nothing is compared over more than {@link Edges#LONG}. */
    private static final int SLICE = 64;

    private final DataFiles files;
    private final Naming naming;
    private final Gazetteer gazetteer;
    private final LinkScore scores;
    private final Digester digester;

    private Shares(DataFiles files, Naming naming, Gazetteer gazetteer) {
        this.files = files;
        this.naming = naming;
        this.gazetteer = gazetteer;
        this.scores = new LinkScore(naming);
        this.digester = new Digester(files, naming, gazetteer);
    }

    public static Shares load(DataFiles files) {
        return new Shares(files, Naming.load(files), Gazetteer.load(files));
    }

    /** Another of the same data for another thread. */
    public Shares fork() {
        return new Shares(files, naming, gazetteer);
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
     * Two events of two reports that may be one.
     *
     * @param score from {@link LinkScore#PROPOSE} up
     */
    public record Link(ClaimRef low, ClaimRef high, double score) {

        /** Whether it may be made without a person. */
        public boolean isMade() {
            return score >= LinkScore.LINK;
        }
    }

    public Prepared prepare(Filed filed) {
        Digest digest = digester.digest(filed);
        return new Prepared(digest, new Kernels(naming).of(digest));
    }

    /** Numbers of the blocks, each an area and a stretch of time, that a report belongs to. */
    public Set<Long> blocks(Prepared report) {
        Set<Long> blocks = new TreeSet<>();
        for (Kernel kernel : report.kernels()) {
            if (Edges.isComparable(kernel)) {
                int last = slice(Edges.until(kernel) + Compare.NIGHT);
                for (int slice = slice(Edges.from(kernel)); slice <= last; slice++) {
                    int time = slice;
                    Edges.keys(kernel, (key, area) -> blocks.add(number(area, time)));
                }
            }
        }
        return blocks;
    }

    private static int slice(int day) {
        return Math.floorDiv(day, SLICE);
    }

    private static long number(long area, int slice) {
        long hash = area * 0x9e3779b97f4a7c15L ^ slice;
        hash ^= hash >>> 32;
        return hash * 0xbf58476d1ce4e5b9L;
    }

    /**
     * The links of one block.
     *
     * @param others when there are any, only pairs of one of {@code some} and one of these
     */
    public List<Link> links(long block, Collection<Prepared> some, Collection<Prepared> others) {
        Set<String> side = new HashSet<>();
        List<Kernel> kernels = new ArrayList<>();
        some.forEach(r -> kernels.addAll(r.kernels()));
        for (Prepared report : others) {
            side.add(report.key());
            kernels.addAll(report.kernels());
        }
        Edges edges = new Edges(scores, new Share(block, side));
        edges.add(kernels);
        List<Link> links = new ArrayList<>();
        for (Edges.Edge edge : edges.all()) {
            links.add(new Link(edge.low().id(), edge.high().id(), edge.score()));
        }
        return links;
    }

    /** One block, or the pairs across two parts of one. */
    private record Share(long block, Set<String> side) implements Edges.Only {

        @Override
        public boolean holds(long area, Kernel kernel) {
            int last = slice(Edges.until(kernel) + Compare.NIGHT);
            for (int slice = slice(Edges.from(kernel)); slice <= last; slice++) {
                if (number(area, slice) == block) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean holds(Kernel one, Kernel other) {
            return side.isEmpty()
                    || side.contains(one.report.key()) != side.contains(other.report.key());
        }
    }

    /**
     * What tells which names are one outlet.
     *
     * @param addressWords words of its addresses, of which those that are {@code names} of others
     *     count
     */
    public record Names(String outlet, Set<String> names, Set<String> addressWords) {}

    public Names names(Prepared report) {
        Set<String> names = new TreeSet<>(report.digest().mentioned());
        names.add(report.digest().outlet());
        return new Names(report.digest().outlet(), names, report.digest().addressWords());
    }

    /** Which names are one outlet, in all reports. */
    public static final class OneOutlet {
        private final Outlets outlets;

        /**
         * @param written for each outlet those words of its addresses that are names
         */
        public OneOutlet(SortedMap<String, ? extends Set<String>> written) {
            this.outlets = Outlets.of(written);
        }
    }

    /** How reports with one mark are paired. */
    public enum MarkKind {
        /** With the {@link #WINDOW} before, up to two weeks. */
        WORDS,
        /** The same, if not more than {@link #WINDOW} have it. */
        FACTS,
        /** The outlet of a report; it is paired with none of its own. */
        OUTLET,
        /** Names an outlet: paired with what that published in the two weeks before. */
        CREDITS,
        /** Corrects: paired with what its outlet published in the 45 days before. */
        CORRECTS;

        public static final int WINDOW = RelayFinder.BUCKET;

        /** Days that a pair may lie apart. */
        public int days() {
            return this == CORRECTS ? RelayFinder.CORRECTION_DAYS : RelayFinder.DAYS;
        }
    }

    /** Something by which reports that may be relays find each other. */
    public record Mark(MarkKind kind, String value) {}

    public Set<Mark> marks(Prepared report, OneOutlet one) {
        Set<Mark> marks = new java.util.LinkedHashSet<>();
        Digest digest = report.digest();
        for (long band : RelayFinder.bands(digest)) {
            marks.add(new Mark(MarkKind.WORDS, "w" + Long.toHexString(band)));
        }
        for (long fact : RelayFinder.facts(digest)) {
            marks.add(new Mark(MarkKind.FACTS, "f" + Long.toHexString(fact)));
        }
        String own = "o" + one.outlets.of(digest.outlet());
        marks.add(new Mark(MarkKind.OUTLET, own));
        for (String name : digest.mentioned()) {
            marks.add(new Mark(MarkKind.CREDITS, "o" + one.outlets.of(name)));
        }
        if (digest.corrects()) {
            marks.add(new Mark(MarkKind.CORRECTS, own));
        }
        return marks;
    }

    /** Day of publication since 1970, as marks are ordered by it. */
    public static int day(Prepared report) {
        return report.digest().day();
    }

    /** The report that front matter says to be passed on. */
    public static Optional<String> declared(Prepared report) {
        return report.digest().declared();
    }

    /**
     * Whether {@code to} passes on {@code from}.
     *
     * @param declared keys of the reports that front matter names, by what it says
     */
    public Optional<Relay> relay(
            Prepared from, Prepared to, OneOutlet one, Map<String, String> declared) {
        return new RelayFinder(
                        one.outlets, naming, name -> Optional.ofNullable(declared.get(name)))
                .judge(from.digest(), to.digest());
    }

    /** Of two relays into one report the one that holds. */
    public static Relay better(Relay one, Relay other) {
        return RelayFinder.ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** Whether a report denies something. */
    public static boolean denies(Prepared report) {
        return report.kernels().stream().anyMatch(Shares::isDenial);
    }

    private static boolean isDenial(Kernel kernel) {
        return kernel.realis.contains(Traits.Realis.DENIED);
    }

    /** Whether a denial of the first may concern something in the second. */
    public static boolean touches(Prepared denial, Prepared other) {
        for (Kernel d : denial.kernels()) {
            if (!isDenial(d)) {
                continue;
            }
            for (Kernel k : other.kernels()) {
                if (Contradictions.mayDeny(d, k) && isNear(d, k)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(Kernel denial, Kernel kernel) {
        return switch (Compare.places(denial.where, kernel.where)) {
            case SAME, WITHIN_TOWN -> true;
            case WITHIN_AREA -> Compare.share(denial.targets, kernel.targets);
            case UNKNOWN, APART -> false;
        };
    }

    /**
     * What reports give together when nothing ties them to others.
     *
     * @param relays those between them
     * @param links those between them
     */
    public Corroboration settle(
            List<Prepared> reports, OneOutlet one, List<Relay> relays, List<Link> links) {
        return new Case(digester, naming).settle(reports, one.outlets, relays, links);
    }
}
