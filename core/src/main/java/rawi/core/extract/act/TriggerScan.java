package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int MODIFIER_REACH = 3;

    /** Slots that no preposition opens. */
    private static final WordSet BARE =
            WordSet.of(
                    "subject",
                    "object",
                    "iobject",
                    "modifier",
                    "possessive",
                    "retained",
                    "whole",
                    Complements.BOUND);

    private static final WordSet ARGUMENTS = WordSet.of("subject", "object");

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
            openers.add(BARE.contains(one) ? List.of() : List.of(one.split(" ")));
        }
        return openers;
    }

    boolean mayFind(
            ParsedText text,
            int sentence,
            Predicate<String> classes,
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
                        && stands(tagged, node, entry)
                        && words.meet(entry, reasons)
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
        String lemma = tagged.lemma(node);
        String form = tagged.low(node);
        if (codebook.isHead(form) || !lemma.equals(form) && codebook.isHead(lemma)) {
            return true;
        }
        boolean plural = form.endsWith("s");
        String low = Spelling.lower(lemma);
        return plural && codebook.isHead(form.substring(0, form.length() - 1))
                || !low.equals(form) && codebook.isHead(low);
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

    /** The words of one sentence, whatever slots they may fill. */
    private static final class Words {

        private final Tree tagged;
        private final Predicate<String> classes;
        private final Map<String, List<List<String>>> openers;
        private final boolean arabic;
        private Set<String> forms;
        private Set<String> lemmas;

        Words(Tree tagged, Predicate<String> classes, Map<String, List<List<String>>> openers) {
            this.tagged = tagged;
            this.classes = classes;
            this.openers = openers;
            this.arabic = tagged.isReadAsArabic();
        }

        boolean meet(TriggerEntry entry, List<String> reasons) {
            for (Map.Entry<String, WordTest> test : entry.slots().entrySet()) {
                String slot = test.getKey();
                boolean open =
                        entry.sure()
                                && !test.getValue().classes().isEmpty()
                                && ARGUMENTS.contains(slot);
                if (!open && !(opens(slot) && accepted(test.getValue()))) {
                    reasons.add(entry.name() + ": " + slot + " does not fit");
                    return false;
                }
            }
            return true;
        }

        /** Whether one of the slot's prepositions is there at all. */
        private boolean opens(String slot) {
            if (arabic || BARE.contains(slot)) {
                return true;
            }
            read();
            for (List<String> words : openers.get(slot)) {
                if (forms.containsAll(words)) {
                    return true;
                }
            }
            return false;
        }

        private boolean accepted(WordTest test) {
            read();
            for (String lemma : test.lemmas()) {
                if (lemmas.contains(lemma)) {
                    return true;
                }
            }
            for (String wanted : test.classes()) {
                if (classes.test(wanted)) {
                    return true;
                }
            }
            return false;
        }

        private void read() {
            if (forms != null) {
                return;
            }
            forms = new HashSet<>();
            lemmas = new HashSet<>();
            for (int i = 0; i < tagged.size(); i++) {
                forms.add(tagged.low(i));
                lemmas.add(Spelling.lower(tagged.lemma(i)));
            }
        }
    }
}
