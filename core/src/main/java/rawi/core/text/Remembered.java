package rawi.core.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function gave for the words it was asked about most lately. The function must give equal
 * values for equal words, so that what is remembered never shows. Holds a bounded number of words:
 * when full it forgets those that nobody asked about since it was half full. Safe to share between
 * threads.
 *
 * @param <V> what the function gives; never null
 */
public final class Remembered<V> {

    /** Longer words are rare and not kept. */
    private static final int LONGEST = 40;

    /** Words asked about since the last change of generation, and those of the one before. */
    private volatile Map<String, V> young;

    private volatile Map<String, V> old = Map.of();
    private final int half;
    private final Function<String, V> function;

    /**
     * @param most how many words are kept
     */
    public Remembered(int most, Function<String, V> function) {
        this.half = Math.max(1, most / 2);
        this.young = new ConcurrentHashMap<>();
        this.function = function;
    }

    /** The function's value. */
    public V of(String word) {
        Map<String, V> now = young;
        V value = now.get(word);
        if (value != null) {
            return value;
        }
        value = old.get(word);
        if (value == null) {
            value = function.apply(word);
        }
        if (word.length() <= LONGEST) {
            if (now.size() >= half) {
                now = next(now);
            }
            now.put(word, value);
        }
        return value;
    }

    /** Turns a full generation into the old one. */
    private synchronized Map<String, V> next(Map<String, V> full) {
        if (young == full) {
            old = full;
            // As large as the old one, which was filled step by step.
            young = new ConcurrentHashMap<>(half);
        }
        return young;
    }
}
