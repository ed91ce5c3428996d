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
import rawi.core.text.Remembered;
import rawi.core.text.Token;

/**
 * Tells from bare words whether a sentence can hold an event, so that only such sentences are
 * parsed: some codebook entry must find its head word there, and every word that it names besides,
 * and the word must not be one that hardly ever tells an event in such company ({@link EventOdds}).
 * One look-up a word.
 */
public final class TriggerGate {

    /** Sets of forms of which each must be in the sentence; none for a word that is enough. */
    private record Clue(List<Set<String>> besides) {}

    /** What one word may tell: the clues of its entries, and a number that their text gives. */
    private static final class Trigger {
        private final List<Clue> clues = new ArrayList<>();
        private int entries;
    }

    /** Takes a word that an entry finds in a sentence; says whether to go on. */
    private interface Finding {
        boolean at(int token, int trigger);
    }

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
        int number = number(entry);
        for (String form : forms.apply(anchor)) {
            Trigger trigger = triggers.computeIfAbsent(form, k -> new Trigger());
            trigger.clues.add(clue);
            trigger.entries += number;
        }
    }

    /** A number for what an entry asks for, the same in every run. */
    private static int number(TriggerEntry entry) {
        int number = entry.kind().name().hashCode();
        number = number * 31 + entry.type().code().hashCode();
        number = number * 31 + entry.head().hashCode();
        number = number * 31 + entry.companions().hashCode();
        for (Map<String, WordTest> tests : List.of(entry.slots(), entry.barred())) {
            int sum = 0;
            for (Map.Entry<String, WordTest> test : tests.entrySet()) {
                int words = test.getValue().lemmas().hashCode();
                int classes = test.getValue().classes().hashCode();
                sum += (test.getKey().hashCode() * 31 + words) * 31 + classes;
            }
            number = number * 31 + sum;
        }
        number = number * 31 + entry.passive().map(p -> p ? 1 : 2).orElse(0);
        number = number * 31 + entry.needs().hashCode();
        return number * 31 + (entry.sure() ? 1 : 0);
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
        return opens(tokens, EventOdds.NONE);
    }

    /**
     * Whether a sentence of these words may hold an event.
     *
     * @param odds how likely a word in its company is to tell one
     */
    public boolean opens(List<Token> tokens, EventOdds odds) {
        EventOdds.Company company = odds.company(tokens);
        return !each(tokens, (token, trigger) -> !company.mayTell(token, trigger));
    }

    /** The words that some entry finds: pairs of a token's index and the number of its entries. */
    public List<int[]> found(List<Token> tokens) {
        List<int[]> found = new ArrayList<>();
        each(tokens, (token, trigger) -> found.add(new int[] {token, trigger}));
        return found;
    }

    /** Shows each word that some entry finds until told to stop; whether it was never told. */
    private boolean each(List<Token> tokens, Finding finding) {
        Set<String> words = null;
        for (int i = 0; i < tokens.size(); i++) {
            for (Trigger trigger : looked.of(tokens.get(i).form()).triggers()) {
                words = words == null && !isEnough(trigger) ? all(tokens) : words;
                if (fits(trigger, words) && !finding.at(i, trigger.entries)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the word alone is enough for its first entry, as for most. */
    private static boolean isEnough(Trigger trigger) {
        return trigger.clues.get(0).besides().isEmpty();
    }

    private static boolean fits(Trigger trigger, Set<String> words) {
        for (Clue clue : trigger.clues) {
            if (clue.besides().isEmpty() || words != null && holds(words, clue)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Set<String> words, Clue clue) {
        for (Set<String> any : clue.besides()) {
            boolean there = false;
            for (String word : any) {
                there |= words.contains(word);
            }
            if (!there) {
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
