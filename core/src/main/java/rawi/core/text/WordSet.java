package rawi.core.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;

/**
 * A set of words that is filled once and asked often ({@link WordTable}); keeps the order in which
 * they came. Nothing can be taken out. Safe to share once filled.
 */
public final class WordSet extends AbstractSet<String> {

    private final WordTable table = new WordTable();

    /**
     * A set of these words.
     *
     * @throws IllegalArgumentException when one stands there twice
     */
    public static WordSet of(String... words) {
        WordSet set = new WordSet();
        for (String word : words) {
            if (!set.add(word)) {
                throw new IllegalArgumentException("twice in a set: " + word);
            }
        }
        return set;
    }

    /** A set of the words of a collection. */
    public static WordSet copyOf(Collection<String> words) {
        WordSet set = new WordSet();
        set.addAll(words);
        return set;
    }

    @Override
    public boolean add(String word) {
        int before = table.size();
        table.add(word);
        return table.size() > before;
    }

    /** Whether a word is in the set. */
    public boolean contains(String word) {
        return table.find(word) >= 0;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && table.find(text) >= 0;
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public Iterator<String> iterator() {
        return table.each(table::word);
    }
}
