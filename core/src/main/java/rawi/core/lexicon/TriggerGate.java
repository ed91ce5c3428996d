package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.text.Remembered;
import rawi.core.text.Token;

/**
 * Tells from bare words whether a sentence can hold an event, so that only such sentences are
 * parsed: some codebook entry must find its head word there, and every word that it names besides.
 * One look-up a word; what it lets through may still hold no event, what it stops cannot.
 */
public final class TriggerGate {

    /** Sets of forms of which each must be in the sentence; none for a word that is enough. */
    private record Clue(List<Set<String>> besides) {}

    /** What one word may tell: the clues of its entries. */
    private record Trigger(List<Clue> clues) {}

    /** What a written word may tell, and which of the words named besides it may be. */
    private record Looked(List<Trigger> triggers, List<String> besides) {}

    private static final Looked NOTHING = new Looked(List.of(), List.of());

    /** Words of which that is kept. */
    private static final int MOST = 20_000;

    private final Map<String, Trigger> triggers = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Remembered<Looked> looked;

    private TriggerGate(Function<String, Set<String>> bases) {
        this.looked = new Remembered<>(MOST, form -> look(bases.apply(form)));
    }

    private Looked look(Set<String> bases) {
        List<Trigger> found = new ArrayList<>();
        List<String> besides = new ArrayList<>();
        for (String base : bases) {
            if (triggers.containsKey(base)) {
                found.add(triggers.get(base));
            }
            if (named.contains(base)) {
                besides.add(base);
            }
        }
        return found.isEmpty() && besides.isEmpty()
                ? NOTHING
                : new Looked(List.copyOf(found), List.copyOf(besides));
    }

    /**
     * @param forms the written forms of a base form, in lower case
     */
    public static TriggerGate of(Codebook codebook, Function<String, Set<String>> forms) {
        return of(new TriggerGate(form -> Set.of(form.toLowerCase(Locale.ROOT))), codebook, forms);
    }

    /**
     * @param bases the base forms that a written word may have, for a language that writes too many
     *     forms to list
     */
    public static TriggerGate ofBases(Codebook codebook, Function<String, Set<String>> bases) {
        return of(new TriggerGate(bases), codebook, Set::of);
    }

    private static TriggerGate of(
            TriggerGate gate, Codebook codebook, Function<String, Set<String>> forms) {
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
        besides.forEach(named::addAll);
        Clue clue = new Clue(List.copyOf(besides));
        for (String form : forms.apply(anchor)) {
            triggers.computeIfAbsent(form, k -> new Trigger(new ArrayList<>())).clues().add(clue);
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
            for (Trigger trigger : looked.of(token.form()).triggers()) {
                words = words == null && !isEnough(trigger) ? all(tokens) : words;
                if (fits(trigger, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word alone is enough for its first entry, as for most. */
    private static boolean isEnough(Trigger trigger) {
        return trigger.clues().get(0).besides().isEmpty();
    }

    private static boolean fits(Trigger trigger, Set<String> words) {
        for (Clue clue : trigger.clues()) {
            if (clue.besides().isEmpty() || words != null && holds(words, clue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Set<String> words, Clue clue) {
        for (Set<String> any : clue.besides()) {
            if (Collections.disjoint(words, any)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> all(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            words.addAll(looked.of(token.form()).besides());
        }
        return words;
    }
}
