package rawi.core.text;

import java.util.function.Function;

/**
 * What a function gave for the words it was asked about most lately. The function must give equal
 * values for equal words, so that what is remembered never shows. Holds a bounded number of words:
 * two may stand at the place that a word's hash tells, and a third drives out the one that was not
 * asked for last. Safe to share between threads, which never wait for each other: what two write at
 * once may be lost and is asked for again.
 *
 * @param <V> what the function gives; never null
 */
public final class Remembered<V> {

    /** Longer words are rare and not kept. */
    private static final int LONGEST = 40;

    /** How many places there are for each word to be kept. */
    private static final int ROOM = 2;

    private static final int MIX = 0x9E3779B1;

    /** Final fields, so that a thread that sees a note sees all of it. */
    private record Note<V>(int hash, String word, V value) {

        boolean isOf(String other, int hashOfOther) {
            return hash == hashOfOther && word.equals(other);
        }

        /** The same of a part of a text; {@code hashOfOther} as {@link String#hashCode} has it. */
        boolean isOf(String text, int from, int to, int hashOfOther) {
            return hash == hashOfOther && word.length() == to - from && text.startsWith(word, from);
        }
    }

    private final Note<V>[] notes;
    private final int shift;
    private final Function<String, V> function;

    /**
     * @param most how many words are kept at least, when their hashes lie well
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Remembered(int most, Function<String, V> function) {
        int places = Integer.highestOneBit(Math.max(2, most * ROOM) * 2 - 1);
        this.notes = new Note[places];
        this.shift = Integer.numberOfLeadingZeros(places) + 1;
        this.function = function;
    }

    /** The function's value for a part of a text, which is cut out only when it is new. */
    V of(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int first = (hash * MIX >>> shift) & -2;
        Note<V> last = notes[first];
        if (last != null && last.isOf(text, from, to, hash)) {
            return last.value;
        }
        return of(text.substring(from, to));
    }

    /** The function's value. */
    public V of(String word) {
        int hash = word.hashCode();
        int first = (hash * MIX >>> shift) & -2;
        Note<V> last = notes[first];
        if (last != null && last.isOf(word, hash)) {
            return last.value;
        }
        Note<V> note = notes[first + 1];
        if (note == null || !note.isOf(word, hash)) {
            note = new Note<>(hash, word, function.apply(word));
            if (word.length() > LONGEST) {
                return note.value;
            }
        }
        notes[first + 1] = last;
        notes[first] = note;
        return note.value;
    }
}
