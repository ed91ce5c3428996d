package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.text.Token;

/**
 * Tells from bare words whether a sentence can hold an event at all, so that only such sentences
 * are parsed: some codebook entry must find its head word there, and every word that it names
 * besides. One look-up a word; what it lets through may still hold no event, what it stops cannot.
 */
public final class TriggerGate {

    /** Sets of forms of which each must be in the sentence; none for a word that is enough. */
    private record Clue(List<Set<String>> besides) {}

    private final Map<String, List<Clue>> clues = new HashMap<>();
    private final Function<String, Set<String>> keys;

    private TriggerGate(Function<String, Set<String>> keys) {
        this.keys = keys;
    }

    /**
     * @param forms the written forms of a base form, in lower case
     */
    public static TriggerGate of(Codebook codebook, Function<String, Set<String>> forms) {
        return of(codebook, forms, word -> Set.of(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * @param bases the base forms that a written word may have, for a language that writes too many
     *     forms to list
     */
    public static TriggerGate ofBases(Codebook codebook, Function<String, Set<String>> bases) {
        return of(codebook, Set::of, bases);
    }

    private static TriggerGate of(
            Codebook codebook,
            Function<String, Set<String>> forms,
            Function<String, Set<String>> keys) {
        TriggerGate gate = new TriggerGate(keys);
        for (TriggerEntry entry : codebook.entries()) {
            gate.add(entry, forms);
        }
        return gate;
    }

    private void add(TriggerEntry entry, Function<String, Set<String>> forms) {
        List<Set<String>> besides = new ArrayList<>();
        String anchor = entry.head();
        if (entry.kind() == Kind.PHRASE) {
            anchor = rarest(entry.companions());
            for (String word : entry.companions()) {
                if (!word.equals("*") && !word.equals(anchor)) {
                    besides.add(forms.apply(word));
                }
            }
        } else {
            entry.companions().forEach(word -> besides.add(forms.apply(word)));
        }
        for (WordTest test : entry.slots().values()) {
            if (test.classes().isEmpty()) {
                Set<String> any = new HashSet<>();
                test.lemmas().forEach(lemma -> any.addAll(forms.apply(lemma)));
                besides.add(any);
            }
        }
        Clue clue = new Clue(List.copyOf(besides));
        for (String form : forms.apply(anchor)) {
            clues.computeIfAbsent(form, k -> new ArrayList<>()).add(clue);
        }
    }

    /** The longest word stands for the rarest: "fall victim to" is looked up by "victim". */
    private static String rarest(Collection<String> words) {
        String best = "";
        for (String word : words) {
            best = word.length() > best.length() ? word : best;
        }
        return best;
    }

    /** Whether a sentence of these words may hold an event. */
    public boolean opens(List<Token> tokens) {
        Set<String> words = null;
        for (Token token : tokens) {
            for (String key : keys.apply(token.form())) {
                for (Clue clue : clues.getOrDefault(key, List.of())) {
                    if (clue.besides().isEmpty()) {
                        return true;
                    }
                    words = words == null ? all(tokens) : words;
                    if (holds(words, clue)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean holds(Set<String> words, Clue clue) {
        for (Set<String> any : clue.besides()) {
            if (any.stream().noneMatch(words::contains)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> all(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        tokens.forEach(t -> words.addAll(keys.apply(t.form())));
        return words;
    }
}
