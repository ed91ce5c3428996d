package rawi.core.extract.link;

import rawi.core.extract.link.Scene.Item;
import rawi.core.model.Relation;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Reads the ties that verbs make: "the raids led to flight", "shelled the town, killing two". */
final class VerbTies {

    private static final WordSet ANAPHORS = WordSet.of("this", "that");

    private final CueTable cues;
    private final Scene scene;
    private final Scene before;
    private final Tree tree;
    private final Ties ties;
    private final TieMaker maker;

    /**
     * @param before the sentence before, where one may point back at it; null otherwise
     */
    VerbTies(CueTable cues, TieMaker maker, Scene before) {
        this.cues = cues;
        this.scene = maker.scene;
        this.before = before;
        this.tree = scene.tree;
        this.ties = maker.ties;
        this.maker = maker;
    }

    void verb(CueTable.Hit hit) {
        int verb = hit.first();
        if (scene.at(verb) != null
                && scene.at(verb).head() == verb
                && hit.cue().kind() != Relation.Kind.EXPLOITED_BY) {
            return;
        }
        if (!scene.isVerbal(verb) || scene.isNegated(verb)) {
            return;
        }
        if (hit.cue().kind() == Relation.Kind.EXPLOITED_BY) {
            exploited(hit);
            return;
        }
        Item effect = scene.inner(hit.last() + 1, true);
        if (effect == null || !isAfter(hit, effect) || scene.isDenied(hit.last() + 1, effect)) {
            return;
        }
        tieCauses(hit, effect);
    }

    /** The complement must hang on the verb or stand in the same stretch without a comma. */
    private boolean isAfter(CueTable.Hit hit, Item effect) {
        return TieMaker.fits(
                hit.cue().direction() == Cue.Direction.OUTER ? hit.cue().to() : hit.cue().from(),
                effect);
    }

    private void tieCauses(CueTable.Hit hit, Item effect) {
        int verb = hit.first();
        int subject = tree.child(verb, Dependency.NSUBJ, Dependency.NSUBJ_PASS, Dependency.CSUBJ);
        boolean relative =
                subject >= 0
                        && Patterns.fit(tree.form(subject), "(?i)which|that|who")
                        && (tree.label(verb) == Dependency.ACL_RELCL || subject == verb - 1);
        if (subject >= 0 && !relative) {
            Item cause = scene.ofNoun(subject);
            if (cause != null && cause.index() != effect.index()) {
                maker.tie(hit, effect, cause);
            } else if (isAnaphor(subject) && before != null) {
                across(hit, before, effect);
            }
            return;
        }
        // "The arrest of a teacher sparked protests": a finite verb that the parse hung on a noun
        boolean hung = tree.label(verb) == Dependency.ACL && tree.child(verb, Dependency.OBJ) >= 0;
        boolean participle = (tree.tag(verb).equals("VBG") || hung) && subject < 0;
        if (!participle && !relative) {
            sharedSubject(hit, effect);
            return;
        }
        int from = tree.head(verb);
        int start = relative ? Math.min(subject, verb) : verb;
        maker.tie(hit, effect, scene.outer(start, start, from, i -> true));
    }

    /** "The shelling hit the market and caused flight": the subject of the verb before. */
    private void sharedSubject(CueTable.Hit hit, Item effect) {
        int verb = hit.first();
        if (tree.label(verb) != Dependency.CONJ) {
            return;
        }
        int subject = tree.child(tree.head(verb), Dependency.NSUBJ, Dependency.NSUBJ_PASS);
        Item cause = subject < 0 ? null : scene.ofNoun(subject);
        maker.tie(hit, effect, cause);
    }

    /** "This led to", "That decision prompted": the sentence before is meant. */
    private boolean isAnaphor(int subject) {
        if (ANAPHORS.contains(tree.lemma(subject))
                || Patterns.fit(tree.form(subject), "This|That")) {
            return true;
        }
        int determiner = tree.child(subject, Dependency.DET);
        return determiner >= 0
                && Patterns.fit(tree.form(determiner), "(?i)this|that|these")
                && cues.is("anaphor", tree.lemma(subject));
    }

    void across(CueTable.Hit hit, Scene earlier, Item effect) {
        Item cause = earlier.main(0, earlier.tree.size());
        if (cause == null) {
            return;
        }
        boolean outward = hit.cue().direction() == Cue.Direction.OUTER;
        for (Item from : earlier.joined(cause)) {
            for (Item to : scene.joined(effect)) {
                ties.add(
                        outward ? from.index() : to.index(),
                        outward ? to.index() : from.index(),
                        hit.cue().kind(),
                        maker.span(hit.first(), hit.last()));
            }
        }
    }

    /** "exploiting the poverty and fear": the state serves whoever exploits it. */
    private void exploited(CueTable.Hit hit) {
        Item inner = scene.inner(hit.last() + 1, false);
        if (inner == null) {
            return;
        }
        Item own = scene.at(hit.first());
        Item outer =
                own != null && own.head() == hit.first()
                        ? own
                        : scene.outer(hit.first(), hit.last(), hit.first(), i -> true);
        if (outer == null && tree.label(hit.first()) == Dependency.ROOT) {
            return;
        }
        maker.tie(hit, inner, outer);
    }

    /** "The blast killed two", "shelled the town, killing two": the effect's word is the cue. */
    void result(Cue cue, Item effect) {
        if (!TieMaker.fits(cue.to(), effect)
                || !scene.isVerbal(effect.head())
                || scene.isNegated(effect.head())) {
            return;
        }
        int head = effect.head();
        CueTable.Hit hit = new CueTable.Hit(cue, effect.event().first(), effect.event().last());
        int first = effect.event().first();
        int verb = first != head && scene.isVerbal(first) ? first : head;
        int subject = tree.child(verb, Dependency.NSUBJ);
        if (tree.label(head) == Dependency.CONJ && subject < 0) {
            subject = tree.child(tree.head(head), Dependency.NSUBJ);
        }
        Item cause = subject < 0 || effect.event().passive() ? null : scene.ofNoun(subject);
        boolean relative =
                subject >= 0
                        && Patterns.fit(tree.form(subject), "which|that")
                        && tree.label(head) == Dependency.ACL_RELCL;
        if (relative && !effect.event().passive()) {
            cause = scene.ofNoun(tree.head(head));
        }
        boolean hung = tree.label(verb) == Dependency.ACL && tree.child(verb, Dependency.OBJ) >= 0;
        boolean participle = (tree.tag(head).equals("VBG") || hung) && subject < 0;
        boolean hangs =
                hung
                        || tree.label(head) == Dependency.ADVCL
                        || tree.label(head) == Dependency.ACL
                        || tree.label(head) == Dependency.CONJ;
        if (participle && hangs && tree.child(verb, Dependency.MARK, Dependency.AUX) < 0) {
            cause =
                    scene.outer(
                            hit.first(),
                            hit.first() - 1,
                            tree.head(verb),
                            i -> TieMaker.fits(cue.from(), i));
        }
        if (cause == null || cause.index() == effect.index() || !TieMaker.fits(cue.from(), cause)) {
            return;
        }
        ties.add(cause.index(), effect.index(), cue.kind(), maker.span(hit.first(), hit.last()));
    }
}
