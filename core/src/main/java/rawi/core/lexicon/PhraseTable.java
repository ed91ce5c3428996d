package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * Multi-word names looked up in a row of tokens, the longest first. Names that are short and all
 * capitals match only in capitals, so that "IS" is not the verb.
 *
 * @param <T> what a name stands for
 */
public final class PhraseTable<T> {

    private record Entry<T>(List<String> words, boolean exact, T value) {}

    /** A name found: how many tokens it covers and what it stands for. */
    public record Hit<T>(int length, T value) {}

    private final WordMap<List<Entry<T>>> byFirst = new WordMap<>();

    /** What the first words of names begin with, for words that are cut into pieces. */
    private final WordSet beginnings = new WordSet();

    /** Adds a name; a later one of the same words does not replace an earlier one. */
    public void add(String name, T value) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return;
        }
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        boolean exact = name.length() <= 5 && capitals && !ArabicScript.isLetter(name.charAt(0));
        String first = words.get(0);
        List<Entry<T>> entries = byFirst.computeIfAbsent(first, k -> new ArrayList<>());
        for (int cut = 1; cut < first.length(); cut++) {
            beginnings.add(first.substring(0, cut));
        }
        int at = 0;
        while (at < entries.size() && entries.get(at).words().size() >= words.size()) {
            at++;
        }
        entries.add(at, new Entry<>(words, exact, value));
    }

    /** The folded words of a name, cut where the tokenizer cuts. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : FoldedText.fold(name).replace("-", " - ").split("\\s+")) {
            if (part.endsWith("'s") && part.length() > 2) {
                words.add(part.substring(0, part.length() - 2));
                words.add("'s");
            } else if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return words;
    }

    /** Whether a name starts with a folded word. */
    boolean starts(String word) {
        return byFirst.containsKey(word);
    }

    /**
     * The longest name that starts at a token.
     *
     * @param forms the tokens as written
     * @param folded the same tokens folded
     */
    public Optional<Hit<T>> at(List<String> forms, List<String> folded, int start) {
        for (Entry<T> entry : byFirst.getOrDefault(folded.get(start), List.of())) {
            int n = entry.words().size();
            if (start + n > folded.size()) {
                continue;
            }
            boolean same = true;
            for (int i = 0; i < n && same; i++) {
                same = entry.words().get(i).equals(folded.get(start + i));
            }
            boolean capital = Character.isUpperCase(forms.get(start).codePointAt(0));
            boolean fits = !entry.exact() || isCapitals(forms.get(start));
            if (same && fits && (capital || !entry.exact())) {
                return Optional.of(new Hit<>(n, entry.value()));
            }
        }
        return Optional.empty();
    }

    /**
     * The longest name that starts at a piece, where words may be cut into pieces: لحقوق is ل and
     * حقوق.
     *
     * @param pieces the pieces, folded
     * @param whole the same with the article given back that ل swallows
     * @param glued whether a piece belongs to the word of the one before it
     */
    public Optional<Hit<T>> at(
            List<String> pieces, List<String> whole, boolean[] glued, int start) {
        Optional<Hit<T>> best = longest(byFirst.get(whole.get(start)), pieces, whole, glued, start);
        boolean cut = start + 1 < glued.length && glued[start + 1];
        if (cut && beginnings.contains(pieces.get(start))) {
            String word = pieces.get(start) + pieces.get(start + 1);
            Optional<Hit<T>> other = longest(byFirst.get(word), pieces, whole, glued, start);
            boolean more =
                    other.isPresent()
                            && (best.isEmpty() || other.get().length() > best.get().length());
            best = more ? other : best;
        }
        return best;
    }

    private Optional<Hit<T>> longest(
            List<Entry<T>> entries,
            List<String> pieces,
            List<String> whole,
            boolean[] glued,
            int start) {
        if (entries != null) {
            for (Entry<T> entry : entries) {
                int end = end(entry.words(), pieces, whole, glued, start);
                if (end > start) {
                    return Optional.of(new Hit<>(end - start, entry.value()));
                }
            }
        }
        return Optional.empty();
    }

    /** The piece behind the words, or -1. */
    private static int end(
            List<String> words,
            List<String> pieces,
            List<String> whole,
            boolean[] glued,
            int start) {
        int at = start;
        for (String word : words) {
            if (at >= glued.length) {
                return -1;
            }
            if (word.equals(whole.get(at))) {
                at++;
                continue;
            }
            StringBuilder joined = new StringBuilder(pieces.get(at));
            int last = at;
            while (last + 1 < glued.length && glued[last + 1] && joined.length() < word.length()) {
                last++;
                joined.append(pieces.get(last));
            }
            if (!word.contentEquals(joined)) {
                return -1;
            }
            at = last + 1;
        }
        return at;
    }

    private static boolean isCapitals(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT));
    }
}
