package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rawi.core.model.ClaimType;

/** What one report says of one event: its claims about it, taken together. */
final class Kernel {

    /** Null in an outline. */
    final Digest report;

    /** Whose kernels are told by one report: those of the same one. */
    final Object source;

    private final ClaimRef first;
    final List<Traits> claims = new ArrayList<>();

    /** Place among all kernels of a run, in the order of ids. */
    int number;

    private Shape shape;

    /** Sort that decides with what it is compared. */
    Sort.Block block;

    /** The sets of leaves, sorts and realisations as bits: pairs are compared by the million. */
    long leafBits;

    long sortBits;
    long realisBits;

    final Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    final Set<ClaimType> leaves = EnumSet.noneOf(ClaimType.class);
    final Set<Traits.Realis> realis = EnumSet.noneOf(Traits.Realis.class);
    int low;
    int high;
    boolean dated;
    Where where = Where.NOWHERE;

    /** The place is only that of the sentences around. */
    boolean placeIsGuess;

    int[] agents = {};
    int[] targets = {};

    /** Of others of the report who did a like act to the same people. */
    int[] lentAgents = {};

    int polarity;

    /** Somebody else than in what was told before. */
    boolean contrast;

    Kernel(Digest report) {
        this.report = report;
        this.source = report;
        this.first = null;
    }

    /** Of an outline: only what decides how alike it is to others. */
    Kernel(Object source, ClaimRef first, Shape shape) {
        this.report = null;
        this.source = source;
        this.first = first;
        this.shape = shape;
    }

    /**
     * What a relay ties it by.
     *
     * @param first its first claim
     * @param member whether that is one of an incident
     */
    record Lead(ClaimRef first, Sort.Block block, long sorts, boolean drives, boolean member) {

        boolean isProcess() {
            for (Sort sort : Sort.values()) {
                if (sort.isProcess() && (sorts & 1L << sort.ordinal()) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    Lead lead() {
        boolean drives = realis.contains(Traits.Realis.DRIVE);
        return new Lead(id(), block, sortBits, drives, claims.get(0).isMember());
    }

    ClaimRef id() {
        return first == null ? claims.get(0).ref : first;
    }

    /** What decides how alike it is to others; the same until it is made anew. */
    Shape shape() {
        if (shape == null) {
            shape = new Shape(this);
        }
        return shape;
    }

    /** Takes an equal shape in its place, which others have as well. */
    void share(Shape same) {
        shape = same;
    }

    boolean is(Traits.Realis one) {
        return realisBits == 1L << one.ordinal();
    }

    /**
     * Sums up the claims.
     *
     * @param window days before publication in which news without a date happened
     */
    void close(int window, Where around) {
        low = Traits.OPEN_LOW;
        high = Traits.OPEN_HIGH;
        TreeSet<Integer> who = new TreeSet<>();
        TreeSet<Integer> whom = new TreeSet<>();
        for (Traits t : claims) {
            sorts.add(t.sort);
            leaves.add(t.claim.type());
            realis.add(t.realis);
            for (int agent : t.agents) {
                who.add(agent);
            }
            for (int target : t.targets) {
                whom.add(target);
            }
            polarity = polarity == 0 ? t.polarity : polarity;
            contrast |= t.contrast;
        }
        leaves.forEach(l -> leafBits |= 1L << l.ordinal());
        sorts.forEach(s -> sortBits |= 1L << s.ordinal());
        realis.forEach(r -> realisBits |= 1L << r.ordinal());
        days();
        if (!dated && report.day() != Traits.OPEN_LOW) {
            low = report.day() - window;
            high = report.day();
        }
        agents = who.isEmpty() ? lentAgents : who.stream().mapToInt(Integer::intValue).toArray();
        targets = whom.stream().mapToInt(Integer::intValue).toArray();
        block = main().block();
        where = place();
        if (!where.isKnown()) {
            where = around;
            placeIsGuess = true;
        }
    }

    /** The narrowest days that fit all dated claims; those of the first when none does. */
    private void days() {
        for (Traits t : claims) {
            if (!t.dated) {
                continue;
            }
            int end = Compare.end(t);
            if (t.sort.lasts() && t.high != Traits.OPEN_HIGH && t.low == Traits.OPEN_LOW) {
                // "so far twenty signed up" ends the counting, not the centre.
                end = Traits.OPEN_HIGH;
            }
            if (!dated) {
                low = t.low;
                high = end;
                dated = true;
            } else if (Compare.meet(low, high, t.low, end, 0)) {
                low = Math.max(low, t.low);
                high = Math.min(high, end);
            }
        }
    }

    private Sort main() {
        for (Sort sort : Sort.values()) {
            if (sorts.contains(sort)) {
                return sort;
            }
        }
        throw new IllegalStateException("kernel without claims");
    }

    /** Of the claims that say the place themselves, the most precise; else what they inherit. */
    private Where place() {
        boolean moves = sorts.contains(Sort.FLIGHT);
        Where best = Where.NOWHERE;
        for (boolean own : new boolean[] {true, false}) {
            for (Traits t : claims) {
                if (t.ownPlace == own && t.where.isKnown()) {
                    if (moves || t.where.precision() < best.precision()) {
                        best = moves ? union(best, t.where) : t.where;
                    } else if (!best.isKnown()) {
                        best = t.where;
                    }
                }
            }
            if (best.isKnown() && !moves) {
                return best;
            }
        }
        return best;
    }

    private static Where union(Where a, Where b) {
        List<Where.Disc> discs = new ArrayList<>(a.discs());
        b.discs().stream().filter(d -> !discs.contains(d)).forEach(discs::add);
        List<String> names = new ArrayList<>(a.names());
        b.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
        return new Where(discs, names);
    }
}
