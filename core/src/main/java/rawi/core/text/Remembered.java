package rawi.core.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function gave for the words it was asked about most lately. The function must give equal
 * values for equal words, so that what is remembered never shows. Holds a bounded number of words:
 * when full it forgets all of them. Safe to share between threads.
 *
 * @param <V> what the function gives; never null
 */
public final class Remembered<V> {

    /** Longer words are rare and not kept. */
    private static final int LONGEST = 40;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final int most;
    private final Function<String, V> function;

    /**
     * @param most how many words are kept
     */
    public Remembered(int most, Function<String, V> function) {
        this.most = most;
        this.function = function;
    }

    /** The function's value. */
    public V of(String word) {
        V value = known.get(word);
        if (value != null) {
            return value;
        }
        value = function.apply(word);
        if (word.length() <= LONGEST) {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(word, value);
        }
        return value;
    }
}
