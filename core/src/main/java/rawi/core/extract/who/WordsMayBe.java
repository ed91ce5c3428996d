package rawi.core.extract.who;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where in one sentence words stand that may belong to a class. */
final class WordsMayBe {

    private final Map<String, BitSet> places = new HashMap<>();
    private final BitSet anything = new BitSet();

    void add(Set<String> nounClasses, int word) {
        for (String nounClass : nounClasses) {
            places.computeIfAbsent(nounClass, c -> new BitSet()).set(word);
        }
    }

    /** The word may be anything: it points to another sentence. */
    void addAnything(int word) {
        anything.set(word);
    }

    /** Whether a word from one up to another, which is left out, may belong to the class. */
    boolean has(String nounClass, int from, int to) {
        return isWithin(anything, from, to) || isWithin(places.get(nounClass), from, to);
    }

    private static boolean isWithin(BitSet words, int from, int to) {
        int next = words == null ? -1 : words.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
