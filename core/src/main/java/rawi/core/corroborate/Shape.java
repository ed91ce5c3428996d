package rawi.core.corroborate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.ClaimType;

/**
 * All that decides how alike an event is to those of other reports. Copies of a text tell events of
 * one shape: what is found for one of them holds for all, so shapes are compared, not events.
 */
final class Shape implements Serializable {

    private static final long serialVersionUID = 1;

    /** How many of what a claim of some type tells. */
    record Count(ClaimType type, long low, long high, String unit) implements Serializable {}

    final Sort.Block block;
    final long leaves;
    final long sorts;
    final long realis;
    final int polarity;
    final int low;
    final int high;
    final boolean dated;

    /** The day by which affiliations hold; {@link Traits#OPEN_LOW} when unknown. */
    final int day;

    final Where where;
    final boolean placeIsGuess;
    final int[] agents;
    final int[] targets;
    final List<Count> counts;

    /** Kept once asked for; not sent, as it differs from machine to machine. */
    private transient int hash;

    Shape(Kernel kernel) {
        this.block = kernel.block;
        this.leaves = kernel.leafBits;
        this.sorts = kernel.sortBits;
        this.realis = kernel.realisBits;
        this.polarity = kernel.polarity;
        this.low = kernel.low;
        this.high = kernel.high;
        this.dated = kernel.dated;
        this.day = dated && high != Traits.OPEN_HIGH ? high : kernel.report.day();
        this.where = kernel.where;
        this.placeIsGuess = kernel.placeIsGuess;
        this.agents = kernel.agents;
        this.targets = kernel.targets;
        Set<Count> told = new LinkedHashSet<>();
        for (Traits t : kernel.claims) {
            if (t.counted) {
                told.add(new Count(t.claim.type(), t.countLow, t.countHigh, t.unit));
            }
        }
        this.counts = List.copyOf(told);
    }

    private Shape(Packing.In in) {
        this.block = Sort.Block.values()[in.number()];
        this.leaves = in.big();
        this.sorts = in.big();
        this.realis = in.number();
        this.polarity = in.number();
        this.low = in.number();
        this.high = in.number();
        this.dated = in.flag();
        this.day = in.number();
        this.where = in.where();
        this.placeIsGuess = in.flag();
        this.agents = in.numbers();
        this.targets = in.numbers();
        Count[] told = new Count[in.number()];
        for (int i = 0; i < told.length; i++) {
            told[i] = new Count(in.type(), in.big(), in.big(), in.text());
        }
        this.counts = List.of(told);
    }

    static Shape read(Packing.In in) {
        return new Shape(in);
    }

    void write(Packing.Out out) {
        out.number(block.ordinal()).big(leaves).big(sorts).number((int) realis);
        out.number(polarity).number(low).number(high).flag(dated).number(day);
        out.where(where).flag(placeIsGuess).numbers(agents).numbers(targets);
        out.number(counts.size());
        for (Count count : counts) {
            out.type(count.type()).big(count.low()).big(count.high()).text(count.unit());
        }
    }

    boolean has(Sort sort) {
        return (sorts & 1L << sort.ordinal()) != 0;
    }

    /** Whether some of its claims are told so. */
    boolean may(Traits.Realis one) {
        return (realis & 1L << one.ordinal()) != 0;
    }

    boolean is(Traits.Realis one) {
        return realis == 1L << one.ordinal();
    }

    /** The earlier of both days, so that it does not matter which is asked about which. */
    static Optional<LocalDate> day(Shape a, Shape b) {
        int day = Math.min(a.day, b.day);
        return day == Traits.OPEN_LOW ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            int mixed = Long.hashCode(leaves * 31 + sorts) * 31 + Long.hashCode(realis);
            mixed = (mixed * 31 + low) * 31 + high;
            mixed = (mixed * 31 + day) * 31 + where.hashCode();
            mixed = (mixed * 31 + Arrays.hashCode(agents)) * 31 + Arrays.hashCode(targets);
            hash = mixed * 31 + counts.hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Shape s
                        && hashCode() == s.hashCode()
                        && leaves == s.leaves
                        && sorts == s.sorts
                        && realis == s.realis
                        && block == s.block
                        && polarity == s.polarity
                        && low == s.low
                        && high == s.high
                        && dated == s.dated
                        && day == s.day
                        && placeIsGuess == s.placeIsGuess
                        && Arrays.equals(agents, s.agents)
                        && Arrays.equals(targets, s.targets)
                        && where.equals(s.where)
                        && counts.equals(s.counts);
    }
}
