package rawi.core.corroborate;

import rawi.core.model.Claim;
import rawi.core.model.ClaimType;

/** What linking looks at in one claim, made comparable across languages. */
final class Traits {

    /** Realisation that keeps claims apart: what was, what is a habit, a drive, a total … */
    enum Realis {
        EVENT,
        DRIVE,
        HABIT,
        TOTAL,
        PLAN,
        POSSIBLE,
        DENIED,
        STATE
    }

    /** An open day. */
    static final int OPEN_LOW = Integer.MIN_VALUE / 2;

    static final int OPEN_HIGH = Integer.MAX_VALUE / 2;

    ClaimRef ref;

    /** Null after a way to another machine. */
    Claim claim;

    ClaimType type;
    Sort sort;
    Realis realis;

    /** Position in the report. */
    int order;

    int sentence;
    boolean headline;

    /** Days since 1970 between which it happened, by its own words; both open when none. */
    int low = OPEN_LOW;

    int high = OPEN_HIGH;
    boolean dated;

    /** Day of publication; {@link #OPEN_LOW} when unknown. */
    int published = OPEN_LOW;

    Where where;
    boolean ownPlace;
    long countLow = -1;
    long countHigh = -1;
    boolean counted;
    String unit = "";
    int[] agents = {};
    int[] targets = {};

    /** "a second man", "others": somebody else than before. */
    boolean contrast;

    /** Opened or closed, for acts that have an opposite: 1, -1; 0 when not told. */
    int polarity;

    String[] sources = {};

    boolean isMember() {
        return realis != Realis.POSSIBLE && realis != Realis.DENIED;
    }
}
