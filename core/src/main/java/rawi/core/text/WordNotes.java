package rawi.core.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What a function gives for the words of tokens, kept at the spelling that all tokens of a word
 * share: asked for a token it need not be looked up. The function must give equal values for equal
 * words, and values that never change, so that what is kept never shows. The first {@value #PLACES}
 * of a process have a place at the spellings; others look words up ({@link Remembered}). Safe to
 * share between threads, which never wait for each other.
 *
 * @param <V> what the function gives; never null
 */
public final class WordNotes<V> {

    /** Two readers of both languages have room. */
    static final int PLACES = 48;

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final int place;
    private final Function<String, V> function;
    private final Remembered<V> others;

    /**
     * @param most how many words are kept at least of those that are not asked by token
     */
    public WordNotes(int most, Function<String, V> function) {
        int next = TAKEN.getAndIncrement();
        this.place = next < PLACES && next >= 0 ? next : -1;
        this.function = function;
        this.others = new Remembered<>(most, function);
    }

    /** The function's value for a token's form. */
    @SuppressWarnings("unchecked")
    public V of(Token token) {
        Spelling spelling = token.spelling();
        if (place < 0) {
            return others.of(spelling.form());
        }
        Object kept = spelling.note(place);
        if (kept == null) {
            kept = function.apply(spelling.form());
            spelling.keep(place, kept);
        }
        return (V) kept;
    }

    /** The function's value for a word. */
    public V of(String word) {
        return others.of(word);
    }
}
