package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
 * {@link #links} compares the reports of a {@link Block}; reports that share a mark are judged by
 * {@link #relay}; reports that links, relays or {@link Denials} tie are settled together by {@link
 * #settle}. Keeps what it learned of places; not safe to share between threads, {@link #fork} gives
 * another.
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
     * Two events of two reports that may be one.
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

        /** Whether it may be made without a person. */
        public boolean isMade() {
            return score >= LinkScore.LINK;
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
            if (Edges.isComparable(kernel)) {
                int last = slice(Edges.until(kernel) + Compare.NIGHT);
                for (int slice = slice(Edges.from(kernel)); slice <= last; slice++) {
                    int time = slice;
                    Edges.keys(kernel, (key, area) -> blocks.add(new Block(area, time)));
                }
            }
        }
        return blocks;
    }

    private static int slice(int day) {
        return Math.floorDiv(day, SLICE);
    }

    /**
     * The links of some blocks.
     *
     * @param others when there are any, only pairs of one of {@code some} and one of these
     */
    public List<Link> links(
            Set<Block> blocks, Collection<Prepared> some, Collection<Prepared> others) {
        Set<String> side = new HashSet<>();
        List<Kernel> kernels = new ArrayList<>();
        some.forEach(r -> kernels.addAll(r.kernels()));
        for (Prepared report : others) {
            side.add(report.key());
            kernels.addAll(report.kernels());
        }
        Edges edges = new Edges(scores, new Share(blocks, side));
        edges.add(kernels);
        List<Link> links = new ArrayList<>();
        for (Edges.Edge edge : edges.all()) {
            links.add(new Link(edge.low().id(), edge.high().id(), edge.score()));
        }
        return links;
    }

    /** Some blocks, or the pairs across two parts of them. */
    private record Share(Set<Block> blocks, Set<String> side) implements Edges.Only {

        @Override
        public boolean holds(long area, Kernel kernel) {
            int last = slice(Edges.until(kernel) + Compare.NIGHT);
            for (int slice = slice(Edges.from(kernel)); slice <= last; slice++) {
                if (blocks.contains(new Block(area, slice))) {
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
    public static final int SHOWN = Linker.SHOWN;

    /**
     * What reports give together when nothing ties them to others.
     *
     * @param relays those between them
     * @param links those between them
     */
    public Corroboration settle(
            List<Prepared> reports, OneOutlet one, List<Relay> relays, List<Link> links) {
        return new Case(digester, naming, affiliations).settle(reports, one.outlets, relays, links);
    }
}
