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
