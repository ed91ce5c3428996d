package rawi.core.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words: a map that is filled once and asked often ({@link WordTable}); keeps the
 * order in which the words came. Nothing can be taken out. Safe to share once filled.
 *
 * @param <V> what is kept for a word; never null
 */
public final class WordMap<V> extends AbstractMap<String, V> {

    private final WordTable table = new WordTable();

    @SuppressWarnings("unchecked")
    private V[] values = (V[]) new Object[4];

    @Override
    public V put(String word, V value) {
        int before = table.size();
        int number = table.add(word);
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2);
        }
        V old = number < before ? values[number] : null;
        values[number] = value;
        return old;
    }

    /** What is kept for a word, or null. */
    public V get(String word) {
        int number = table.find(word);
        return number < 0 ? null : values[number];
    }

    @Override
    public V get(Object word) {
        return word instanceof String text ? get(text) : null;
    }

    /** What is kept for a word, or another value. */
    public V getOrDefault(String word, V other) {
        int number = table.find(word);
        return number < 0 ? other : values[number];
    }

    @Override
    public V getOrDefault(Object word, V other) {
        return word instanceof String text ? getOrDefault(text, other) : other;
    }

    /** Whether anything is kept for a word. */
    public boolean containsKey(String word) {
        return table.find(word) >= 0;
    }

    @Override
    public boolean containsKey(Object word) {
        return word instanceof String text && containsKey(text);
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return table.size();
            }

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return table.each(number -> Map.entry(table.word(number), values[number]));
            }
        };
    }
}
