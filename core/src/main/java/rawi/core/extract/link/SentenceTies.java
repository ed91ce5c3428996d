package rawi.core.extract.link;

import java.util.List;
import java.util.function.Predicate;
import rawi.core.extract.link.Scene.Item;
import rawi.core.model.Relation;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Reads the ties of one sentence, and those that it makes to the sentence before. */
final class SentenceTies {

    private static final WordSet WHOEVER =
            WordSet.of("those", "anyone", "whoever", "everyone", "everybody", "anybody", "all");

    private final CueTable cues;
    private final PurposeWords purposes;
    private final Scene scene;
    private final Scene before;
    private final Tree tree;
    private final Ties ties;
    private final TieMaker maker;
    private final VerbTies verbs;

    SentenceTies(CueTable cues, Scene scene, Scene before, Ties ties) {
        this.cues = cues;
        this.purposes = new PurposeWords(cues);
        this.scene = scene;
        this.before = before;
        this.tree = scene.tree;
        this.ties = ties;
        this.maker = new TieMaker(scene, ties);
        this.verbs = new VerbTies(cues, maker, before);
    }

    void read() {
        for (CueTable.Hit hit : cues.in(tree)) {
            switch (hit.cue().shape()) {
                case PHRASE -> phrase(hit, false);
                case CLAUSE -> phrase(hit, true);
                case CASE -> ofCase(hit);
                case AIM -> aim(hit);
                case GERUND -> gerund(hit);
                case VERB -> verbs.verb(hit);
                case NEXT -> next(hit);
                case CHOICE -> choice(hit);
                case WHOEVER -> whoever(hit);
                case RESULT -> {}
            }
        }
        for (Cue cue : cues.results()) {
            scene.items.forEach(item -> verbs.result(cue, item));
        }
    }

    private void phrase(CueTable.Hit hit, boolean clausal) {
        Item inner = scene.inner(hit.last() + 1, clausal);
        boolean condition = hit.cue().kind() == Relation.Kind.CONDITION_OF;
        if (inner == null || !condition && scene.isDenied(hit.last() + 1, inner)) {
            return;
        }
        if (hit.cue().kind() == Relation.Kind.PART_OF && scene.isVerbal(inner.head())) {
            return;
        }
        int end = opened(hit, inner);
        Item outer =
                end >= 0
                        ? scene.main(end, tree.size())
                        : scene.outer(
                                hit.first(),
                                hit.last(),
                                scene.complement(hit.first(), hit.last(), inner.head()),
                                outerFits(hit));
        maker.tie(hit, inner, outer);
    }

    private Predicate<Item> outerFits(CueTable.Hit hit) {
        List<String> types =
                hit.cue().direction() == Cue.Direction.INNER ? hit.cue().to() : List.of();
        return item -> TieMaker.fits(types, item);
    }

    /** "Because of the raids, they fled": where the main clause begins; -1 when not opened. */
    private int opened(CueTable.Hit hit, Item inner) {
        boolean first = scene.opens(hit.first());
        boolean afterComma =
                hit.first() > 0 && Patterns.fit(tree.form(hit.first() - 1), "that|,|\"|“");
        if (!first && !afterComma) {
            return -1;
        }
        if (!first && scene.main(0, hit.first()) != null) {
            return -1;
        }
        for (int i = inner.event().last() + 1; i < tree.size() - 1; i++) {
            if (tree.form(i).equals(",")) {
                return i + 1;
            }
        }
        return -1;
    }

    private void ofCase(CueTable.Hit hit) {
        for (Item inner : scene.items) {
            boolean own =
                    tree.child(inner.head(), Dependency.CASE) == hit.first()
                            && inner.event().first() > hit.first();
            if (!own || !TieMaker.fits(hit.cue().from(), inner)) {
                continue;
            }
            Item outer =
                    scene.outer(
                            hit.first(),
                            hit.last(),
                            tree.head(inner.head()),
                            i -> TieMaker.fits(hit.cue().to(), i));
            maker.tie(hit, inner, outer);
            return;
        }
    }

    private void aim(CueTable.Hit hit) {
        PurposeWords.Aim aim = purposes.aim(scene, hit);
        if (aim == null) {
            return;
        }
        Item outer = scene.outer(hit.first(), hit.last(), aim.verb(), this::canAim);
        outer = aim.bare() ? outer : scene.nearer(outer, hit.first());
        if (outer == null || scene.opens(hit.first())) {
            outer = scene.opens(hit.first()) ? opening(aim) : outer;
        }
        if (outer == null || aim.bare() && !purposes.belongs(scene, aim, outer)) {
            return;
        }
        ties.purpose(outer.index(), maker.span(hit.first(), aim.last()));
        Item inner = aim.event();
        if (inner == null) {
            return;
        }
        if (aim.remedy()) {
            // "fled to escape the draft": the draft is why they fled
            for (Item to : maker.joinedOuter(hit, outer)) {
                ties.add(
                        inner.index(),
                        to.index(),
                        Relation.Kind.CAUSES,
                        maker.span(hit.first(), aim.wordsEnd()));
            }
        } else {
            maker.tie(hit, inner, outer);
        }
    }

    private Item opening(PurposeWords.Aim aim) {
        for (int i = aim.verb(); i < tree.size() - 1; i++) {
            if (tree.form(i).equals(",")) {
                return scene.main(i + 1, tree.size());
            }
        }
        return null;
    }

    private boolean canAim(Item item) {
        String family = item.event().entry().type().family();
        return !family.equals("context")
                && (scene.isVerbal(item.head()) || !family.equals("integrity"));
    }

    private void gerund(CueTable.Hit hit) {
        int verb = hit.last() + 1;
        while (verb < tree.size() && tree.pos(verb) == Pos.ADV) {
            verb++;
        }
        boolean participle =
                verb < tree.size()
                        && (tree.tag(verb).equals("VBG") && tree.label(verb) != Dependency.AMOD
                                || tree.form(verb).endsWith("ing") && scene.at(verb) != null);
        if (!participle) {
            return;
        }
        Item inner = scene.inner(verb, false);
        if (inner == null || remedied(hit, inner)) {
            return;
        }
        maker.tie(hit, inner, scene.outer(hit.first(), hit.last(), verb, i -> true));
    }

    /** "compensates for its losses by drafting": the losses are why, and what it is for. */
    private boolean remedied(CueTable.Hit hit, Item answer) {
        for (int verb = hit.first() - 1; verb >= 0; verb--) {
            int end = scene.isVerbal(verb) ? purposes.remedyEnd(tree, verb) : -1;
            boolean finite = Patterns.fit(tree.tag(verb), "VBD|VBZ|VBP") && scene.at(verb) != null;
            if (end < 0 && finite) {
                return false;
            }
            Item need = end < 0 ? null : scene.inner(end + 1, false);
            if (need == null || need.index() == answer.index()) {
                continue;
            }
            boolean aim = verb > 0 && tree.form(verb - 1).equals("to");
            int from = aim ? verb - 1 : verb;
            if (aim) {
                ties.purpose(answer.index(), maker.span(from, purposes.end(scene, verb)));
            }
            ties.add(need.index(), answer.index(), Relation.Kind.CAUSES, maker.span(from, end));
            return true;
        }
        return false;
    }

    private void next(CueTable.Hit hit) {
        Item effect = scene.main(hit.last() + 1, tree.size());
        if (effect == null) {
            return;
        }
        if (scene.opens(hit.first())) {
            if (before != null) {
                verbs.across(hit, before, effect);
            }
            return;
        }
        Item cause = scene.main(start(hit.first()), hit.first());
        maker.tie(hit, effect, cause);
        if (cause != null) {
            pair(hit, cause, effect);
        }
    }

    /** "they take money in exchange for release, which is why": both parts are meant. */
    private void pair(CueTable.Hit hit, Item cause, Item effect) {
        for (Item other : scene.items) {
            boolean condition =
                    ties.from(cause.index()).stream()
                            .anyMatch(
                                    t ->
                                            t.to() == other.index()
                                                    && t.kind() == Relation.Kind.CONDITION_OF);
            if (condition && other.event().last() < hit.first()) {
                for (Item to : scene.joined(effect)) {
                    ties.add(
                            other.index(),
                            to.index(),
                            hit.cue().kind(),
                            maker.span(hit.first(), hit.last()));
                }
            }
        }
    }

    /** Where the stretch begins that ends at a token: after the last semicolon or colon. */
    private int start(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (Patterns.fit(tree.form(i), "[;:]")) {
                return i + 1;
            }
        }
        return 0;
    }

    private void choice(CueTable.Hit hit) {
        Item second = scene.inner(hit.last() + 1, false);
        if (second == null) {
            return;
        }
        Item first = null;
        for (Item item : scene.items) {
            first = item.event().last() < hit.first() ? item : first;
        }
        if (first == null
                || scene.isVerbal(first.head()) != scene.isVerbal(second.head())
                || TieMaker.isHarm(first)
                || TieMaker.isHarm(second)) {
            return;
        }
        boolean same = scene.joined(first).contains(second);
        boolean instead = hit.cue().words().size() > 1;
        if (same || instead) {
            ties.add(
                    first.index(),
                    second.index(),
                    hit.cue().kind(),
                    maker.span(hit.first(), hit.last()));
        }
    }

    private void whoever(CueTable.Hit hit) {
        int who = hit.first();
        int verb = who + 1;
        while (verb < tree.size() && !scene.isFinite(verb) && !scene.isBreak(verb)) {
            verb++;
        }
        int people = who - 1;
        if (tree.form(who).equalsIgnoreCase("whoever")) {
            people = who;
        }
        if (people < 0 || verb >= tree.size() || !isWhoever(people, verb)) {
            return;
        }
        Item condition = scene.inner(who + 1, true);
        if (condition == null) {
            return;
        }
        Item outcome = null;
        for (Item item : scene.items) {
            boolean after = item.event().first() > condition.event().last();
            boolean present =
                    item.event().passive() || Patterns.fit(tree.tag(item.head()), "VB[PZ]?");
            if (after && present && outcome == null && isPredicate(item, people)) {
                outcome = item;
            }
        }
        CueTable.Hit words = new CueTable.Hit(hit.cue(), people, who);
        maker.tie(words, condition, outcome);
    }

    private boolean isWhoever(int people, int verb) {
        boolean pronoun =
                WHOEVER.contains(tree.lemma(people)) || WHOEVER.contains(tree.low(people));
        boolean bare =
                tree.tag(people).equals("NNS")
                        && tree.child(people, Dependency.DET, Dependency.NUMMOD) < 0;
        boolean done = !pronoun && Patterns.fit(tree.form(verb), "(?i)have|has|had");
        return (pronoun || bare) && !done && Patterns.fit(tree.tag(verb), "VBP|VBZ|MD");
    }

    /** Whether the people are what the event's clause is about. */
    private boolean isPredicate(Item item, int people) {
        int subject = tree.child(item.head(), Dependency.NSUBJ, Dependency.NSUBJ_PASS);
        return subject == people
                || tree.form(people).equalsIgnoreCase("whoever")
                || item.event().targets().contains(people)
                || item.event().agents().contains(people);
    }
}
