package rawi.core.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordNotes;
import rawi.core.text.WordSet;

/**
 * Tells from bare words whether a sentence can hold an event, so that only such sentences are
 * parsed: some codebook entry must find its head word there, and every word that it names besides.
 * One look-up a word; what it lets through may still hold no event, what it stops cannot.
 */
public final class TriggerGate {

    /**
     * What an entry asks for besides its head.
     *
     * @param plain whether it tells of conflict in any report
     * @param besides sets of forms, by their numbers, of which each must have one in the sentence;
     *     none for a word that is enough
     */
    private record Clue(TriggerEntry entry, boolean plain, int[][] besides) {

        boolean fits(BitSet words) {
            for (int[] any : besides) {
                boolean found = false;
                for (int k = 0; k < any.length && !found; k++) {
                    found = words.get(any[k]);
                }
                if (!found) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the words of a sentence may tell. */
    public enum Tells {
        NOTHING,
        /** Something that may be meant in an everyday sense. */
        PERHAPS,
        /** Something that tells of conflict in any report. */
        PLAINLY
    }

    /** A word of a sentence that may be the head of an event, and the first entry it may mean. */
    public record Opening(int token, TriggerEntry entry) {}

    /** What one word may tell: the clues of its entries. */
    private record Trigger(List<Clue> clues) {

        /** Whether the word alone is enough for all of its entries. */
        boolean isEnough() {
            for (Clue clue : clues) {
                if (clue.besides().length > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a written word may tell, and the numbers of the forms named besides that it may be. */
    private record Looked(List<Trigger> triggers, int[] besides) {}

    /** What a word is called that may stand for anything in another sentence: "they", "it". */
    public static final String ANYTHING = "*";

    /** Classes that names, pronouns and numbers may belong to, of which no list tells all. */
    private static final WordSet OF_NAMES =
            WordSet.of(
                    "PERSON",
                    "ARMED",
                    "NSAG",
                    "AUTHORITY",
                    "ORG",
                    "AID",
                    "PLACE",
                    "ANY",
                    "UNKNOWN");

    private static final Looked NOTHING = new Looked(List.of(), new int[0]);

    /** Words of which that is kept. */
    private static final int MOST = 30_000;

    private final WordMap<Trigger> triggers = new WordMap<>();

    /** The forms that entries name besides their heads. */
    private final WordMap<Integer> named = new WordMap<>();

    private final WordNotes<Looked> looked;

    /** What a word that fills a slot may be besides what it says: classes, {@link #ANYTHING}. */
    private final Function<String, Set<String>> kinds;

    private TriggerGate(Function<String, Set<String>> bases, Function<String, Set<String>> kinds) {
        this.kinds = kinds;
        this.looked = new WordNotes<>(MOST, form -> look(bases.apply(form)));
    }

    private Looked look(Set<String> bases) {
        List<Trigger> found = new ArrayList<>();
        int[] besides =
                bases.stream()
                        .flatMap(base -> Stream.concat(Stream.of(base), kinds.apply(base).stream()))
                        .filter(named::containsKey)
                        .mapToInt(named::get)
                        .toArray();
        for (String base : bases) {
            if (triggers.containsKey(base)) {
                found.add(triggers.get(base));
            }
        }
        return found.isEmpty() && besides.length == 0
                ? NOTHING
                : new Looked(List.copyOf(found), besides);
    }

    /**
     * @param plain whether an entry tells of conflict in any report
     * @param forms the written forms of a base form, in lower case
     * @param kinds the noun classes that a word in lower case may belong to, and {@link #ANYTHING}
     *     of one that points to another sentence
     */
    public static TriggerGate of(
            Codebook codebook,
            Predicate<TriggerEntry> plain,
            Function<String, Set<String>> forms,
            Function<String, Set<String>> kinds) {
        TriggerGate gate = new TriggerGate(form -> Set.of(Spelling.lower(form)), kinds);
        for (TriggerEntry entry : codebook.entries()) {
            List<Set<String>> besides = new ArrayList<>();
            entry.slots()
                    .forEach(
                            (slot, test) -> {
                                besides.add(openers(slot));
                                besides.add(fillers(entry, slot, test, forms));
                            });
            if (entry.needsAim() && Aims.asks(entry.head())) {
                Set<String> aims = new HashSet<>();
                Aims.FOUGHT.forEach(verb -> aims.addAll(forms.apply(verb)));
                besides.add(aims);
            }
            gate.add(entry, plain, forms, besides.stream().filter(b -> !b.isEmpty()).toList());
        }
        return gate;
    }

    /** The words of which one opens a slot; none for a slot that may be filled without. */
    private static Set<String> openers(String slot) {
        Set<String> openers = new HashSet<>();
        for (String one : slot.split("\\|")) {
            if (TriggerEntry.BARE_SLOTS.contains(one)) {
                return Set.of();
            }
            openers.add(one.split(" ")[0]);
        }
        return openers;
    }

    /** What of which one must be there to fill a slot; none where a name or a pronoun may do. */
    private static Set<String> fillers(
            TriggerEntry entry, String slot, WordTest test, Function<String, Set<String>> forms) {
        boolean open = test.classes().stream().anyMatch(OF_NAMES::contains);
        if (open || entry.isOpen(slot)) {
            return Set.of();
        }
        Set<String> any = new HashSet<>(test.classes());
        if (!any.isEmpty()) {
            any.add(ANYTHING);
        }
        test.lemmas().forEach(lemma -> any.addAll(forms.apply(lemma)));
        return any;
    }

    /**
     * @param bases the base forms that a written word may have, for a language that writes too many
     *     forms to list
     */
    public static TriggerGate ofBases(Codebook codebook, Function<String, Set<String>> bases) {
        TriggerGate gate = new TriggerGate(bases, base -> Set.of());
        for (TriggerEntry entry : codebook.entries()) {
            List<Set<String>> besides =
                    entry.slots().values().stream()
                            .filter(test -> test.classes().isEmpty())
                            .map(WordTest::lemmas)
                            .toList();
            gate.add(entry, e -> true, Set::of, besides);
        }
        return gate;
    }

    private void add(
            TriggerEntry entry,
            Predicate<TriggerEntry> plain,
            Function<String, Set<String>> forms,
            List<Set<String>> fillers) {
        List<Set<String>> besides = new ArrayList<>(fillers);
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
        int[][] numbers = besides.stream().map(this::numbers).toArray(int[][]::new);
        Clue clue = new Clue(entry, plain.test(entry), numbers);
        for (String form : forms.apply(anchor)) {
            if (entry.kind() == Kind.NOUN && isVerbal(form, anchor)) {
                continue;
            }
            triggers.computeIfAbsent(form, k -> new Trigger(new ArrayList<>())).clues().add(clue);
        }
    }

    /** "according" is no form of the noun "accord". */
    private static boolean isVerbal(String form, String noun) {
        return !form.equals(noun) && (form.endsWith("ing") || form.endsWith("ed"));
    }

    private int[] numbers(Set<String> forms) {
        forms.forEach(form -> named.putIfAbsent(form, named.size()));
        return forms.stream().mapToInt(named::get).toArray();
    }

    /** The longest word stands for the rarest: "fall victim to" is looked up by "victim". */
    private static String rarest(Collection<String> words) {
        String best = "";
        for (String word : words) {
            best = word.length() > best.length() ? word : best;
        }
        return best;
    }

    /** What a sentence of these words may tell. */
    public Tells tells(List<Token> tokens) {
        Looked[] all = look(tokens);
        BitSet words = null;
        Tells best = Tells.NOTHING;
        for (Looked one : all) {
            for (Trigger trigger : one.triggers()) {
                words = words == null && !trigger.isEnough() ? besides(all) : words;
                best = best(trigger, words, best);
                if (best == Tells.PLAINLY) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Tells best(Trigger trigger, BitSet words, Tells before) {
        Tells best = before;
        for (Clue clue : trigger.clues()) {
            boolean better = clue.plain() || best == Tells.NOTHING;
            if (better && clue.fits(words)) {
                best = clue.plain() ? Tells.PLAINLY : Tells.PERHAPS;
                if (clue.plain()) {
                    return best;
                }
            }
        }
        return best;
    }

    private Looked[] look(List<Token> tokens) {
        Looked[] all = new Looked[tokens.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = looked.of(tokens.get(i));
        }
        return all;
    }

    /** The words for which it opens, in text order. */
    public List<Opening> openings(List<Token> tokens) {
        Looked[] all = look(tokens);
        BitSet words = besides(all);
        List<Opening> found = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            TriggerEntry entry = opens(all[i], words);
            if (entry != null) {
                found.add(new Opening(i, entry));
            }
        }
        return found;
    }

    /** The first entry that the word may mean here, or null. */
    private static TriggerEntry opens(Looked word, BitSet words) {
        for (Trigger trigger : word.triggers()) {
            for (Clue clue : trigger.clues()) {
                if (clue.fits(words)) {
                    return clue.entry();
                }
            }
        }
        return null;
    }

    private static BitSet besides(Looked[] all) {
        BitSet words = new BitSet();
        for (Looked one : all) {
            for (int number : one.besides()) {
                words.set(number);
            }
        }
        return words;
    }
}
