package rawi.core.extract.link;

import rawi.core.extract.link.Scene.Item;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/** Finds what an aim is: the verb after "to" or "aimed at", its event, where its words end. */
final class PurposeWords {

    private static final int MAX_WORDS = 20;
    private static final WordSet ENDS =
            WordSet.of(
                    "because",
                    "after",
                    "before",
                    "if",
                    "unless",
                    "while",
                    "when",
                    "whereas",
                    "although",
                    "though",
                    "which",
                    "despite",
                    "amid",
                    "following");

    /**
     * @param first first token of the cue
     * @param verb the verb, or the noun of "for fear of arrest"
     * @param event the event aimed at; null when the aim is no claim
     * @param last last token of the aim's words
     * @param wordsEnd last token of the words that tie: "to escape"
     * @param remedy whether the verb answers what has happened: escape, avoid, replace
     * @param bare whether the cue is a bare "to", which needs more signs
     */
    record Aim(
            int first,
            int verb,
            Item event,
            int last,
            int wordsEnd,
            boolean remedy,
            boolean bare) {}

    private final CueTable cues;

    PurposeWords(CueTable cues) {
        this.cues = cues;
    }

    /** The aim that a cue opens; null when no aim follows. */
    Aim aim(Scene scene, CueTable.Hit hit) {
        Tree tree = scene.tree;
        boolean bare = hit.first() == hit.last();
        boolean infinitive = tree.form(hit.last()).equalsIgnoreCase("to");
        int verb = hit.last() + 1;
        while (verb < tree.size() && tree.pos(verb) == Pos.ADV) {
            verb++;
        }
        if (verb >= tree.size()) {
            return null;
        }
        String tag = tree.tag(verb);
        if (infinitive && !isBase(tree, verb) || bare && !tree.tag(hit.last()).equals("TO")) {
            return null;
        }
        boolean is = bare && hit.first() > 0 && tree.lemma(hit.first() - 1).equals("be");
        if (is || !infinitive && Patterns.fit(tag, "VBD|VBP|VBZ|MD")) {
            return null;
        }
        int end = end(scene, verb);
        int remedyEnd = remedyEnd(tree, verb);
        Item event = scene.inner(remedyEnd >= 0 ? remedyEnd + 1 : verb, false);
        boolean reversed = cues.is("reverse", tree.lemma(verb));
        if (event == null && remedyEnd < 0 && scene.isVerbal(verb) && !reversed) {
            event = scene.inner(verb + 1, false);
        }
        if (event != null && (event.event().first() > end || !isAimedAt(tree, verb, event))) {
            event = null;
        }
        int words = remedyEnd >= 0 ? remedyEnd : hit.last();
        return new Aim(hit.first(), verb, event, end, words, remedyEnd >= 0, bare);
    }

    /** The aim's own event or its object; not one that only says more of a word in it. */
    private static boolean isAimedAt(Tree tree, int verb, Item item) {
        boolean near = item.event().first() - verb <= 3;
        int node = item.event().support() >= 0 ? item.event().support() : item.head();
        for (int step = 0; step < 3 && !near && node >= 0; step++) {
            Dependency label = tree.label(node);
            boolean object = label == Dependency.OBJ || label == Dependency.XCOMP;
            near = node == verb || object && tree.head(node) == verb;
            if (!object && label != Dependency.NMOD && label != Dependency.COMPOUND) {
                break;
            }
            node = tree.head(node);
        }
        return near;
    }

    /** A verb in its base form, whatever tag it was given: "to press-gang men". */
    private static boolean isBase(Tree tree, int verb) {
        return tree.tag(verb).equals("VB")
                || tree.tag(verb).equals("VBP")
                || tree.tag(verb).equals("NN")
                        && tree.low(verb).equals(tree.lemma(verb))
                        && verb + 1 < tree.size()
                        && tree.form(verb + 1).equals("-");
    }

    /** Last token of "avoid", "make up for" and their like; -1 for other verbs. */
    int remedyEnd(Tree tree, int verb) {
        String lemma = Spelling.lower(tree.lemma(verb));
        if (cues.is("remedy", lemma)) {
            boolean particle = verb + 1 < tree.size() && tree.form(verb + 1).equals("for");
            return particle ? verb + 1 : verb;
        }
        String phrase = lemma;
        for (int i = verb + 1; i < Math.min(tree.size(), verb + 3); i++) {
            phrase = phrase + " " + tree.low(i);
            if (cues.is("remedy", phrase)) {
                return i;
            }
        }
        return -1;
    }

    int end(Scene scene, int verb) {
        Tree tree = scene.tree;
        int last = verb;
        for (int i = verb + 1; i < Math.min(tree.size(), verb + MAX_WORDS); i++) {
            String form = tree.low(i);
            boolean mark =
                    tree.pos(i) == Pos.PUNCT && !form.equals("-") && !Patterns.fit(form, "['’‘]");
            boolean by = form.equals("by") && i + 1 < tree.size() && tree.tag(i + 1).equals("VBG");
            boolean joins =
                    tree.label(i) == Dependency.CC
                            && i + 1 < tree.size()
                            && Patterns.fit(tree.tag(i + 1), "VBD|VBZ|VBP|MD");
            if (mark || joins || by || ENDS.contains(form)) {
                break;
            }
            last = i;
        }
        return last;
    }

    /**
     * Whether a bare "to" tells an aim: it hangs on the whole clause, or on a noun that names the
     * event; "forced to dig", "decided to flee", "the order to leave" tell what, not what for.
     */
    boolean belongs(Scene scene, Aim aim, Item outer) {
        Tree tree = scene.tree;
        int verb = aim.verb();
        int up = tree.head(verb);
        if (up < 0 || outer.event().entry().type().family().equals("authority")) {
            return false;
        }
        if (outer.head() == verb || up > verb) {
            return false;
        }
        boolean content =
                cues.is("content", Spelling.lower(tree.lemma(up)))
                        || aim.first() > 0
                                && cues.is("content", Spelling.lower(tree.lemma(aim.first() - 1)));
        return switch (tree.label(verb)) {
            case ADVCL -> !content;
            case ACL ->
                    !content && scene.at(up) != null && scene.at(up).index() == outer.index()
                            || !content && tree.label(up) == Dependency.OBJ;
            case XCOMP ->
                    !content
                            && scene.at(up) != null
                            && verb - up > 2
                            && !cues.is("control", tree.lemma(up));
            default -> false;
        };
    }
}
