package rawi.core.extract.who;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Actor;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.WordSet;

/**
 * Which earlier words a pronoun or "the group" stands for, by agreement in number and kind,
 * nearness and the preference for subjects; open when nothing agrees.
 */
final class Coreference {

    private static final int REACH = 3;
    private static final WordSet SINGULAR = WordSet.of("he", "she", "him", "his", "her");
    private static final WordSet PLURAL = WordSet.of("they", "them", "their", "these", "those");
    private static final WordSet THING = WordSet.of("it", "its");
    private static final WordSet RELATIVE = WordSet.of("who", "which", "whom", "that");

    private final ParsedText text;
    private final Entities entities;
    private final Map<Mention, Optional<Mention>> known = new HashMap<>();

    Coreference(ParsedText text, Entities entities) {
        this.text = text;
        this.entities = entities;
    }

    /** Whether a word in lower case may stand for something in another sentence than its own. */
    static boolean pointsBack(String word) {
        return PLURAL.contains(word) || THING.contains(word);
    }

    Optional<Mention> antecedent(int sentence, int node) {
        Mention key = new Mention(sentence, node);
        Optional<Mention> cached = known.get(key);
        if (cached != null) {
            return cached;
        }
        known.put(key, Optional.empty());
        Optional<Mention> found = resolve(sentence, node);
        known.put(key, found);
        return found;
    }

    private Optional<Mention> resolve(int sentence, int node) {
        Tree tree = text.tree(sentence);
        String word = tree.low(node);
        if (RELATIVE.contains(word)) {
            int verb = tree.head(node);
            boolean relative = verb >= 0 && tree.label(verb) == Dependency.ACL_RELCL;
            return relative && tree.head(verb) >= 0
                    ? Optional.of(new Mention(sentence, tree.head(verb)))
                    : Optional.empty();
        }
        if (tree.child(node, Dependency.ACL_RELCL, Dependency.ACL) > node) {
            // "those who refuse" says itself who is meant
            return Optional.empty();
        }
        boolean person = SINGULAR.contains(word);
        boolean plural = PLURAL.contains(word);
        boolean thing = THING.contains(word);
        if (!person && !plural && !thing && tree.pos(node) == Pos.PRON) {
            return Optional.empty();
        }
        int reach = person ? 2 * REACH : REACH;
        for (int s = sentence; s >= Math.max(0, sentence - reach); s--) {
            Optional<Mention> best =
                    text.isRead(s)
                            ? best(
                                    s,
                                    s == sentence ? node : Integer.MAX_VALUE,
                                    word,
                                    s == sentence ? ownSubject(tree, node) : -1)
                            : Optional.empty();
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /**
     * The subject of the clause that a pronoun is object in: "X were luring them" speaks of others
     * than X (Chomsky's principle B); -1 when the pronoun is no object.
     */
    private static int ownSubject(Tree tree, int pronoun) {
        Dependency label = tree.label(pronoun);
        boolean object = label == Dependency.OBJ || label == Dependency.IOBJ;
        int verb = object ? tree.head(pronoun) : -1;
        for (int step = 0; step < 4 && verb >= 0; step++) {
            int subject = tree.child(verb, Dependency.NSUBJ, Dependency.NSUBJ_PASS);
            Dependency up = tree.label(verb);
            if (subject >= 0 || up != Dependency.ADVCL && up != Dependency.CONJ) {
                return subject;
            }
            verb = tree.head(verb);
        }
        return -1;
    }

    private Optional<Mention> best(int sentence, int before, String word, int barred) {
        Tree tree = text.tree(sentence);
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(before, tree.size()); i++) {
            Pos pos = tree.pos(i);
            if ((pos != Pos.NOUN && pos != Pos.PROPN) || isInner(tree, i) || i == barred) {
                continue;
            }
            int score = agreement(sentence, tree, i, word);
            if (score > 0) {
                // "a number of members were held": the members are who the sentence is about
                int top =
                        tree.head(i) >= 0 && NounPhrases.counted(tree, tree.head(i)) == i
                                ? tree.head(i)
                                : i;
                boolean subject =
                        tree.label(top) == Dependency.NSUBJ
                                || tree.label(top) == Dependency.NSUBJ_PASS;
                score += subject ? 4 : 0;
                if (score >= bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Mention(sentence, best));
    }

    private static boolean isInner(Tree tree, int i) {
        Dependency label = tree.label(i);
        return label == Dependency.COMPOUND || label == Dependency.FLAT;
    }

    private int agreement(int sentence, Tree tree, int i, String word) {
        Optional<Actor> actor = entities.actor(sentence, i);
        boolean pluralNoun = tree.tag(i).endsWith("S");
        Set<String> classes = actor.isPresent() ? Set.of() : entities.classesOf(sentence, i);
        if (SINGULAR.contains(word)) {
            boolean person = actor.isEmpty() && classes.contains("PERSON") && !pluralNoun;
            return person ? (tree.pos(i) == Pos.PROPN ? 3 : 2) : 0;
        }
        if (PLURAL.contains(word)) {
            if (actor.isPresent()) {
                return 1;
            }
            boolean people = classes.contains("PERSON") || classes.contains("ARMED");
            boolean several = pluralNoun || Set.of("people", "police").contains(tree.lemma(i));
            return people && several ? 3 : people && tree.pos(i) == Pos.PROPN ? 1 : 0;
        }
        if (THING.contains(word)) {
            boolean body =
                    actor.isPresent()
                            || (!pluralNoun
                                    && (classes.contains("ARMED")
                                            || classes.contains("AUTHORITY")
                                            || classes.contains("ORG")));
            return body ? 2 : 0;
        }
        return actor.isPresent() && actor.get().kind() == Actor.Kind.ARMED ? 2 : 0;
    }
}
