package rawi.core.text;

import java.util.function.Function;

/**
 * What a function gave for the words it was asked about most lately. The function must give equal
 * values for equal words, so that what is remembered never shows. Holds a bounded number of words:
 * a word has a few places by its hash, and when they are taken the one that came first is
 * forgotten. Safe to share between threads, which never wait for each other: what two write at once
 * may be lost and is asked for again.
 *
 * @param <V> what the function gives; never null
 */
public final class Remembered<V> {

    /** Longer words are rare and not kept. */
    private static final int LONGEST = 40;

    private static final int MIX = 0x9E3779B1;

    /** How many places a word has. */
    private static final int PLACES = 4;

    /** Final fields, so that a thread that sees a note sees all of it. */
    private record Note<V>(String word, V value) {}

    /**
     * Of each place the hash of its word, side by side, so that a look costs one line of memory.
     */
    private final int[] hashes;

    private final Note<V>[] notes;
    private final int mask;
    private final Function<String, V> function;

    /**
     * @param most about how many words are kept
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Remembered(int most, Function<String, V> function) {
        int size = Math.max(PLACES, Integer.highestOneBit(Math.max(1, most) * 2 - 1));
        this.hashes = new int[size];
        this.notes = new Note[size];
        this.mask = size - PLACES;
        this.function = function;
    }

    /** The function's value. */
    public V of(String word) {
        int hash = word.hashCode();
        int first = (hash * MIX >>> 16) * PLACES & mask;
        for (int at = first; at < first + PLACES; at++) {
            if (hashes[at] == hash) {
                Note<V> note = notes[at];
                if (note != null && note.word.equals(word)) {
                    return note.value;
                }
            }
        }
        V value = function.apply(word);
        if (word.length() <= LONGEST) {
            System.arraycopy(hashes, first, hashes, first + 1, PLACES - 1);
            System.arraycopy(notes, first, notes, first + 1, PLACES - 1);
            hashes[first] = hash;
            notes[first] = new Note<>(word, value);
        }
        return value;
    }
}
