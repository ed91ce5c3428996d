package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rawi.core.lexicon.Codebook;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.lexicon.WordTest;
import rawi.core.model.Dropped;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/**
 * The gate between tags and trees: lets a sentence through in which some entry has its head word in
 * the right part of speech, its companions near by, and for each of its conditions a word anywhere
 * that could meet it. What it stops holds no event, whatever the tree. Safe to share.
 */
final class TriggerScan {

    private static final int PARTICLE_REACH = 6;

    /**
     * How many words off what fills a slot may stand: an object and a subject from the head, the
     * noun of a preposition behind it. Of 1,319 reports none was read otherwise at 10, 18 and 10.
     */
    private static final int OBJECT_REACH = 12;

    private static final int SUBJECT_REACH = 20;
    private static final int NOUN_REACH = 12;
    private static final int MODIFIER_REACH = 3;

    /** Tags of verbs that are not passive. */
    private static final WordSet ACTIVE = WordSet.of("VB", "VBZ", "VBP", "VBG");

    private final Codebook codebook;
    private final Scenes scenes;

    /**
     * For each slot of an entry the words that open it: all of one of these; none for a bare one.
     */
    private final WordMap<List<List<String>>> openers = new WordMap<>();

    TriggerScan(Codebook codebook, Scenes scenes) {
        this.codebook = codebook;
        this.scenes = scenes;
        for (TriggerEntry entry : codebook.entries()) {
            entry.slots().keySet().forEach(slot -> openers.put(slot, openers(slot)));
        }
    }

    private static List<List<String>> openers(String slot) {
        List<List<String>> openers = new ArrayList<>();
        for (String one : slot.split("\\|")) {
            openers.add(
                    TriggerEntry.BARE_SLOTS.contains(one) ? List.of() : List.of(one.split(" ")));
        }
        return openers;
    }

    boolean mayFind(
            ParsedText text,
            int sentence,
            PossibleClasses classes,
            Predicate<TriggerEntry> wanted,
            List<Dropped> near) {
        Tree tagged = text.tags(sentence);
        Words words = new Words(tagged, classes, openers);
        List<Dropped> dropped = new ArrayList<>();
        for (int node = 0; node < tagged.size(); node++) {
            if (!mayBeHead(tagged, node)) {
                continue;
            }
            List<String> reasons = new ArrayList<>();
            TriggerEntry first = null;
            for (TriggerEntry entry : candidates(tagged, node)) {
                first = first == null ? entry : first;
                if (wanted.test(entry)
                        && isOfVoice(tagged, node, entry)
                        && stands(tagged, node, entry)
                        && words.meet(node, entry, reasons)
                        && mayOccur(tagged, node, entry)
                        && scenes.hold(entry, text, sentence)) {
                    return true;
                }
            }
            if (first != null && first.kind() != Kind.PHRASE) {
                Span span = tagged.sentence().tokens().get(node).span();
                String reason = reasons.isEmpty() ? "no entry fits" : String.join("; ", reasons);
                dropped.add(new Dropped(Quote.of(text.text(), span), first.type(), reason));
            }
        }
        near.addAll(dropped);
        return false;
    }

    /** Whether a word may be some entry's head, whatever its part of speech. */
    private boolean mayBeHead(Tree tagged, int node) {
        if (codebook.isForm(tagged.token(node))) {
            return true;
        }
        String lemma = tagged.lemma(node);
        String form = tagged.low(node);
        if (lemma.equals(form)) {
            return false;
        }
        String low = Spelling.lower(lemma);
        return codebook.isHead(lemma) || !low.equals(lemma) && codebook.isHead(low);
    }

    /** The entries whose head a word may be, those of phrases last. */
    private List<TriggerEntry> candidates(Tree tagged, int node) {
        String lemma = tagged.lemma(node);
        String form = tagged.low(node);
        List<TriggerEntry> found = new ArrayList<>();
        switch (tagged.pos(node)) {
            case VERB, AUX -> {
                found.addAll(codebook.entries(Kind.VERB, lemma));
                found.addAll(codebook.entries(Kind.ADJECTIVE, form));
                // "the shelling of Hajin"
                found.addAll(codebook.entries(Kind.NOUN, form));
            }
            case NOUN, PROPN -> {
                String low = Spelling.lower(lemma);
                found.addAll(codebook.entries(Kind.NOUN, low));
                if (!form.equals(low)) {
                    found.addAll(codebook.entries(Kind.NOUN, form));
                }
                if (form.endsWith("s")) {
                    String singular = form.substring(0, form.length() - 1);
                    if (!singular.equals(low)) {
                        found.addAll(codebook.entries(Kind.NOUN, singular));
                    }
                }
            }
            case ADJ -> {
                found.addAll(codebook.entries(Kind.NOUN, lemma));
                found.addAll(codebook.entries(Kind.ADJECTIVE, lemma));
            }
            default -> {}
        }
        found.addAll(codebook.entries(Kind.PHRASE, lemma));
        if (!form.equals(lemma)) {
            found.addAll(codebook.entries(Kind.PHRASE, form));
        }
        return found;
    }

    /** Whether a verb may be in the voice that an entry asks for: only a participle is passive. */
    private static boolean isOfVoice(Tree tagged, int node, TriggerEntry entry) {
        boolean passive = entry.kind() == Kind.VERB && entry.passive().orElse(false);
        return !passive || tagged.isReadAsArabic() || !ACTIVE.contains(tagged.tag(node));
    }

    /** Whether the entry's other words stand where they may. */
    private static boolean stands(Tree tagged, int node, TriggerEntry entry) {
        List<String> words = entry.companions();
        if (entry.kind() == Kind.PHRASE) {
            return PhraseMatch.at(tagged, node, entry).length > 0;
        }
        if (words.isEmpty()) {
            return true;
        }
        boolean verb = entry.kind() == Kind.VERB;
        String word = words.get(verb ? 0 : words.size() - 1);
        int from = verb ? node + 1 : Math.max(0, node - MODIFIER_REACH);
        int to = verb ? Math.min(tagged.size(), node + PARTICLE_REACH) : node;
        for (int i = from; i < to; i++) {
            boolean lemma = !verb && word.equals(Spelling.lower(tagged.lemma(i)));
            if (lemma || word.equalsIgnoreCase(tagged.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun of which only one thing would show that it happened may have that. */
    private static boolean mayOccur(Tree tagged, int node, TriggerEntry entry) {
        return !entry.needsAim() || OccurrenceSigns.mayAim(tagged, node);
    }

    /** The words of one sentence, whatever slots they may fill. */
    private static final class Words {

        private final Tree tagged;
        private final PossibleClasses classes;
        private final Map<String, List<List<String>>> openers;
        private final boolean arabic;
        private String[] lemmas;

        Words(Tree tagged, PossibleClasses classes, Map<String, List<List<String>>> openers) {
            this.tagged = tagged;
            this.classes = classes;
            this.openers = openers;
            this.arabic = tagged.isReadAsArabic();
        }

        boolean meet(int node, TriggerEntry entry, List<String> reasons) {
            for (Map.Entry<String, WordTest> test : entry.slots().entrySet()) {
                String slot = test.getKey();
                if (!entry.isOpen(slot) && !isMet(node, slot, test.getValue())) {
                    reasons.add(entry.name() + ": " + slot + " does not fit");
                    return false;
                }
            }
            return true;
        }

        /** Whether a word that the slot takes stands somewhere, or behind its preposition. */
        private boolean isMet(int node, String slot, WordTest test) {
            int n = tagged.size();
            if (arabic) {
                return accepted(test, 0, n);
            }
            if (TriggerEntry.isArgument(slot)) {
                int reach = slot.equals("object") ? OBJECT_REACH : SUBJECT_REACH;
                return accepted(test, Math.max(0, node - reach), Math.min(n, node + reach));
            }
            for (List<String> words : openers.get(slot)) {
                if (words.isEmpty() ? accepted(test, 0, n) : isBehind(words, test)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isBehind(List<String> preposition, WordTest test) {
            for (int at = 0; at < tagged.size(); at++) {
                int to = Math.min(tagged.size(), at + 1 + NOUN_REACH);
                if (opensAt(preposition, at) && accepted(test, at + 1, to)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a preposition of these words ends at a place. */
        private boolean opensAt(List<String> words, int at) {
            int first = at + 1 - words.size();
            for (int k = 0; k < words.size(); k++) {
                if (first < 0 || !tagged.low(first + k).equals(words.get(k))) {
                    return false;
                }
            }
            return true;
        }

        private boolean accepted(WordTest test, int from, int to) {
            read();
            for (int at = test.lemmas().isEmpty() ? to : from; at < to; at++) {
                if (test.lemmas().contains(lemmas[at])) {
                    return true;
                }
            }
            for (String wanted : test.classes()) {
                if (classes.mayBe(wanted, from, to)) {
                    return true;
                }
            }
            return false;
        }

        private void read() {
            if (lemmas == null) {
                lemmas = new String[tagged.size()];
                for (int i = 0; i < lemmas.length; i++) {
                    lemmas[i] = Spelling.lower(tagged.lemma(i));
                }
            }
        }
    }
}
