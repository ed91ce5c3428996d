package rawi.core.disclose;

import java.util.OptionalLong;

/** Numbers of people as they may be shown: base 5, above 100 base 10, ranges outward. */
public final class Rounding {

    private static final int SMALL_BASE = 5;
    private static final int LARGE_BASE = 10;
    private static final int LARGE_FROM = 100;

    private Rounding() {}

    /** The range as shown; an open side stays open (null is not zero, invariant I4). */
    public record Shown(OptionalLong low, OptionalLong high) {}

    /** Rounds the low side down and the high side up. */
    public static Shown outward(OptionalLong low, OptionalLong high) {
        return new Shown(
                low.isEmpty() ? low : OptionalLong.of(down(low.getAsLong())),
                high.isEmpty() ? high : OptionalLong.of(up(high.getAsLong())));
    }

    /**
     * Fewer than the threshold are told as "up to the threshold", and an unbounded number that
     * begins below it as nothing.
     */
    static java.util.Optional<Shown> bracketed(Shown shown, int least) {
        boolean lowTold = shown.low().isPresent() && shown.low().getAsLong() >= least;
        OptionalLong low = lowTold ? shown.low() : OptionalLong.of(0);
        if (shown.high().isEmpty()) {
            return lowTold ? java.util.Optional.of(shown) : java.util.Optional.empty();
        }
        long high = Math.max(least, shown.high().getAsLong());
        return java.util.Optional.of(new Shown(low, OptionalLong.of(high)));
    }

    private static long down(long people) {
        return people / base(people) * base(people);
    }

    private static long up(long people) {
        long base = base(people);
        return (people + base - 1) / base * base;
    }

    private static long base(long people) {
        return people > LARGE_FROM ? LARGE_BASE : SMALL_BASE;
    }
}
