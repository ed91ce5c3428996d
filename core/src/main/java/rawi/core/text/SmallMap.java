package rawi.core.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A handful of words and what is kept for each, in the order of the words: looked through one by
 * one, which for so few is faster than any table. Immutable.
 *
 * @param <V> what is kept for a word; never null
 */
public final class SmallMap<V> extends AbstractMap<String, V> {

    private final List<Map.Entry<String, V>> entries;

    private SmallMap(List<Map.Entry<String, V>> entries) {
        this.entries = entries;
    }

    /** The same words as another map. */
    public static <V> SmallMap<V> copyOf(Map<String, V> words) {
        return new SmallMap<>(
                new TreeMap<>(words)
                        .entrySet().stream()
                                .map(e -> Map.entry(e.getKey(), e.getValue()))
                                .toList());
    }

    @Override
    public V get(Object word) {
        for (int i = 0; i < entries.size(); i++) {
            Map.Entry<String, V> entry = entries.get(i);
            if (entry.getKey().equals(word)) {
                return entry.getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object word) {
        return get(word) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public int size() {
        return entries.size();
    }
}
