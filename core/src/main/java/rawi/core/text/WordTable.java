package rawi.core.text;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/**
 * Words by number, in the order in which they came. Most words that are looked up in a list are not
 * in it, and that is told by a few bits of their hash, which lie close together: no word has to be
 * fetched from memory for it. Made for words alone, so that Java need not find out at each look-up
 * what it compares. Safe to share once filled.
 */
final class WordTable {

    private static final int MIX = 0x9E3779B1;

    /** Bits of a place that hold the number of a word, from 1; the others are of its hash. */
    private static final int NUMBER_BITS = 20;

    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    /** Places for each word at least: few words have to look farther than the first. */
    private static final int ROOM = 3;

    private String[] words = new String[4];
    private int size;
    private int[] places = new int[16];
    private int shift = Integer.numberOfLeadingZeros(places.length) + 1;

    int size() {
        return size;
    }

    /** The word of a number. */
    String word(int number) {
        return words[number];
    }

    /** The number of a word, from 0; -1 when it is not here. */
    int find(String word) {
        int hash = word.hashCode() * MIX;
        int[] all = places;
        for (int at = hash >>> shift; ; at = at + 1 & all.length - 1) {
            int place = all[at];
            if (place == 0) {
                return -1;
            }
            if (((place ^ hash << NUMBER_BITS) & ~NUMBER) == 0) {
                int number = (place & NUMBER) - 1;
                if (words[number].equals(word)) {
                    return number;
                }
            }
        }
    }

    /**
     * The number of a word, which comes in when it is not here yet.
     *
     * @throws IllegalStateException beyond a million words
     */
    int add(String word) {
        int known = find(word);
        if (known >= 0) {
            return known;
        }
        if (size == NUMBER) {
            throw new IllegalStateException("more than " + NUMBER + " words in one table");
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
        if (size * ROOM > places.length) {
            places = new int[places.length * 2];
            shift--;
            for (int number = 0; number < size; number++) {
                place(number);
            }
        } else {
            place(size - 1);
        }
        return size - 1;
    }

    /** Something of each number, in the order of the words. */
    <T> Iterator<T> each(IntFunction<T> what) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                if (next == size) {
                    throw new NoSuchElementException();
                }
                return what.apply(next++);
            }
        };
    }

    private void place(int number) {
        int hash = words[number].hashCode() * MIX;
        int at = hash >>> shift;
        while (places[at] != 0) {
            at = at + 1 & places.length - 1;
        }
        places[at] = hash << NUMBER_BITS | number + 1;
    }
}
