package rawi.core.text;

import java.util.Collection;

/**
 * Tells of most phrases that they are not in a set by a hash of their letters alone, so that no
 * string need be made of words in a row to look it up. It never says no of one that is. Immutable
 * once filled.
 */
public final class PhraseFilter {

    /** The hash of no letters. */
    public static final long START = 0xcbf29ce484222325L;

    private static final long STEP = 0x100000001b3L;

    /** What undoes a multiplication by {@link #STEP}. */
    private static final long BACK = 0xce965057aff6957bL;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Bits for each phrase: one other phrase in so many passes. */
    private static final int ROOM = 16;

    private final long[] bits;
    private final int shift;

    /**
     * @param phrases how many there will be
     */
    public PhraseFilter(int phrases) {
        int wanted = Math.max(Long.SIZE, phrases * ROOM);
        int size = Integer.highestOneBit(wanted - 1) * 2;
        bits = new long[size / Long.SIZE];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    }

    /** A filter of these phrases. */
    public static PhraseFilter of(Collection<String> phrases) {
        PhraseFilter filter = new PhraseFilter(phrases.size());
        phrases.forEach(phrase -> filter.add(hash(START, phrase)));
        return filter;
    }

    /** FNV-1a over more letters behind those of a hash. */
    public static long hash(long before, String more) {
        long hash = before;
        for (int i = 0; i < more.length(); i++) {
            hash = hash(hash, more.charAt(i));
        }
        return hash;
    }

    /** The same for one letter. */
    public static long hash(long before, char more) {
        return (before ^ more) * STEP;
    }

    /** The hash of the same phrase with another last letter. */
    public static long ending(long hash, char last, char other) {
        return hash(hash * BACK ^ last, other);
    }

    /** Adds the phrase of a hash. */
    public void add(long hash) {
        int at = (int) (hash * MIX >>> shift);
        bits[at / Long.SIZE] |= 1L << at;
    }

    /** Whether the phrase of a hash may be one of the set. */
    public boolean mayHold(long hash) {
        int at = (int) (hash * MIX >>> shift);
        return (bits[at / Long.SIZE] >>> at & 1) != 0;
    }
}
