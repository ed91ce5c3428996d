package rawi.core.extract.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.extract.link.Scene.Item;
import rawi.core.model.ClaimType;
import rawi.core.model.Relation;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;

/** Reads the ties of one sentence, and those that it makes to the sentence before. */
final class SentenceTies {

    private static final Set<String> ANAPHORS = Set.of("this", "that");
    private static final Set<String> WHOEVER =
            Set.of("those", "anyone", "whoever", "everyone", "everybody", "anybody", "all");

    private final CueTable cues;
    private final PurposeWords purposes;
    private final Scene scene;
    private final Scene before;
    private final Tree tree;
    private final Ties ties;

    SentenceTies(CueTable cues, Scene scene, Scene before, Ties ties) {
        this.cues = cues;
        this.purposes = new PurposeWords(cues);
        this.scene = scene;
        this.before = before;
        this.tree = scene.tree;
        this.ties = ties;
    }

    void read() {
        for (CueTable.Hit hit : cues.in(tree)) {
            switch (hit.cue().shape()) {
                case PHRASE -> phrase(hit, false);
                case CLAUSE -> phrase(hit, true);
                case CASE -> ofCase(hit);
                case AIM -> aim(hit);
                case GERUND -> gerund(hit);
                case VERB -> verb(hit);
                case NEXT -> next(hit);
                case CHOICE -> choice(hit);
                case WHOEVER -> whoever(hit);
                case RESULT -> {}
            }
        }
        for (Cue cue : cues.results()) {
            scene.items.forEach(item -> result(cue, item));
        }
    }

    private Span span(int first, int last) {
        return new Span(
                tree.sentence().tokens().get(first).start(),
                tree.sentence().tokens().get(last).end());
    }

    /** Ties everything joined with the inner event to everything joined with the outer one. */
    private void tie(CueTable.Hit hit, Item inner, Item outer) {
        if (inner == null || outer == null || inner.index() == outer.index()) {
            return;
        }
        boolean fromInner =
                switch (hit.cue().direction()) {
                    case INNER -> true;
                    case OUTER -> false;
                    case PAYMENT -> !outer.type().startsWith("property.");
                };
        for (Item from : scene.joined(fromInner ? inner : outer)) {
            for (Item to : scene.joined(fromInner ? outer : inner)) {
                boolean between =
                        fits(hit.cue().from(), from)
                                && fits(hit.cue().to(), to)
                                && !isWithin(from, hit)
                                && !isWithin(to, hit);
                if (between) {
                    ties.add(
                            from.index(),
                            to.index(),
                            hit.cue().kind(),
                            span(hit.first(), hit.last()));
                }
            }
        }
    }

    private static boolean isWithin(Item item, CueTable.Hit hit) {
        return item.event().first() >= hit.first() && item.event().last() <= hit.last();
    }

    private void phrase(CueTable.Hit hit, boolean clausal) {
        Item inner = scene.inner(hit.last() + 1, clausal);
        if (inner == null) {
            return;
        }
        int end = opened(hit, inner);
        Item outer =
                end >= 0
                        ? scene.main(end, tree.size())
                        : scene.outer(hit.first(), hit.last(), inner.head(), outerFits(hit));
        tie(hit, inner, outer);
    }

    private Predicate<Item> outerFits(CueTable.Hit hit) {
        List<String> types =
                hit.cue().direction() == Cue.Direction.INNER ? hit.cue().to() : List.of();
        return item -> fits(types, item);
    }

    /** "Because of the raids, they fled": where the main clause begins; -1 when not opened. */
    private int opened(CueTable.Hit hit, Item inner) {
        boolean first = scene.opens(hit.first());
        boolean afterComma = hit.first() > 0 && tree.form(hit.first() - 1).matches("that|,|\"|“");
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
            if (!own || !fits(hit.cue().from(), inner)) {
                continue;
            }
            Item outer =
                    scene.outer(
                            hit.first(),
                            hit.last(),
                            tree.head(inner.head()),
                            i -> fits(hit.cue().to(), i));
            tie(hit, inner, outer);
            return;
        }
    }

    private void aim(CueTable.Hit hit) {
        PurposeWords.Aim aim = purposes.aim(scene, hit);
        if (aim == null) {
            return;
        }
        Item outer = scene.outer(hit.first(), hit.last(), aim.verb(), this::canAim);
        if (outer == null || scene.opens(hit.first())) {
            outer = scene.opens(hit.first()) ? opening(aim) : outer;
        }
        if (outer == null || aim.bare() && !purposes.belongs(scene, aim, outer)) {
            return;
        }
        ties.purpose(outer.index(), span(hit.first(), aim.last()));
        Item inner = aim.event();
        if (inner == null) {
            return;
        }
        if (aim.remedy()) {
            // "fled to escape the draft": the draft is why they fled
            for (Item to : scene.joined(outer)) {
                ties.add(
                        inner.index(),
                        to.index(),
                        Relation.Kind.CAUSES,
                        span(hit.first(), aim.wordsEnd()));
            }
        } else {
            tie(hit, inner, outer);
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
        return !family.equals("context") && item.event().entry().type() != ClaimType.KILLING
                || scene.isVerbal(item.head()) && !family.equals("context");
    }

    private void gerund(CueTable.Hit hit) {
        int verb = hit.last() + 1;
        while (verb < tree.size() && tree.pos(verb) == Pos.ADV) {
            verb++;
        }
        if (verb >= tree.size() || !tree.tag(verb).equals("VBG")) {
            return;
        }
        Item inner = scene.inner(verb, false);
        if (inner == null) {
            return;
        }
        tie(hit, inner, scene.outer(hit.first(), hit.last(), verb, i -> true));
    }

    private void verb(CueTable.Hit hit) {
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
        if (effect == null || !isAfter(hit, effect)) {
            return;
        }
        tieCauses(hit, effect);
    }

    /** The complement must hang on the verb or stand in the same stretch without a comma. */
    private boolean isAfter(CueTable.Hit hit, Item effect) {
        return fits(
                hit.cue().direction() == Cue.Direction.OUTER ? hit.cue().to() : hit.cue().from(),
                effect);
    }

    private void tieCauses(CueTable.Hit hit, Item effect) {
        int verb = hit.first();
        int subject = tree.child(verb, Dependency.NSUBJ, Dependency.NSUBJ_PASS, Dependency.CSUBJ);
        boolean relative =
                subject >= 0
                        && tree.form(subject).matches("(?i)which|that|who")
                        && (tree.label(verb) == Dependency.ACL_RELCL || subject == verb - 1);
        if (subject >= 0 && !relative) {
            Item cause = scene.ofNoun(subject);
            if (cause != null && cause.index() != effect.index()) {
                tie(hit, effect, cause);
            } else if (isAnaphor(subject) && before != null) {
                across(hit, before, effect);
            }
            return;
        }
        boolean participle = tree.tag(verb).equals("VBG") && subject < 0;
        if (!participle && !relative) {
            sharedSubject(hit, effect);
            return;
        }
        int from = tree.head(verb);
        int start = relative ? Math.min(subject, verb) : verb;
        tie(hit, effect, scene.outer(start, start, from, i -> true));
    }

    /** "The shelling hit the market and caused flight": the subject of the verb before. */
    private void sharedSubject(CueTable.Hit hit, Item effect) {
        int verb = hit.first();
        if (tree.label(verb) != Dependency.CONJ) {
            return;
        }
        int subject = tree.child(tree.head(verb), Dependency.NSUBJ, Dependency.NSUBJ_PASS);
        Item cause = subject < 0 ? null : scene.ofNoun(subject);
        tie(hit, effect, cause);
    }

    /** "This led to", "That decision prompted": the sentence before is meant. */
    private boolean isAnaphor(int subject) {
        if (ANAPHORS.contains(tree.lemma(subject)) || tree.form(subject).matches("This|That")) {
            return true;
        }
        int determiner = tree.child(subject, Dependency.DET);
        return determiner >= 0
                && tree.form(determiner).matches("(?i)this|that|these")
                && cues.is("anaphor", tree.lemma(subject));
    }

    private void across(CueTable.Hit hit, Scene earlier, Item effect) {
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
                        span(hit.first(), hit.last()));
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
        tie(hit, inner, outer);
    }

    private void next(CueTable.Hit hit) {
        Item effect = scene.main(hit.last() + 1, tree.size());
        if (effect == null) {
            return;
        }
        if (scene.opens(hit.first())) {
            if (before != null) {
                across(hit, before, effect);
            }
            return;
        }
        Item cause = scene.main(start(hit.first()), hit.first());
        tie(hit, effect, cause);
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
                            span(hit.first(), hit.last()));
                }
            }
        }
    }

    /** Where the stretch begins that ends at a token: after the last semicolon or colon. */
    private int start(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (tree.form(i).matches("[;:]")) {
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
                || isHarm(first) && isHarm(second)) {
            return;
        }
        boolean same = scene.joined(first).contains(second);
        boolean instead = hit.cue().words().size() > 1;
        if (same || instead) {
            ties.add(
                    first.index(), second.index(), hit.cue().kind(), span(hit.first(), hit.last()));
        }
    }

    private static boolean isHarm(Item item) {
        return item.type().startsWith("integrity.");
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
            boolean present = item.event().passive() || tree.tag(item.head()).matches("VB[PZ]?");
            if (after && present && outcome == null && isPredicate(item, people)) {
                outcome = item;
            }
        }
        CueTable.Hit words = new CueTable.Hit(hit.cue(), people, who);
        tie(words, condition, outcome);
    }

    private boolean isWhoever(int people, int verb) {
        boolean pronoun =
                WHOEVER.contains(tree.lemma(people))
                        || WHOEVER.contains(tree.form(people).toLowerCase(Locale.ROOT));
        boolean bare =
                tree.tag(people).equals("NNS")
                        && tree.child(people, Dependency.DET, Dependency.NUMMOD) < 0;
        return (pronoun || bare) && tree.tag(verb).matches("VBP|VBZ|MD");
    }

    /** Whether the people are what the event's clause is about. */
    private boolean isPredicate(Item item, int people) {
        int subject = tree.child(item.head(), Dependency.NSUBJ, Dependency.NSUBJ_PASS);
        return subject == people
                || item.event().targets().contains(people)
                || item.event().agents().contains(people);
    }

    /** "The blast killed two", "shelled the town, killing two": the effect's word is the cue. */
    private void result(Cue cue, Item effect) {
        if (!fits(cue.to(), effect) || !scene.isVerbal(effect.head())) {
            return;
        }
        int head = effect.head();
        CueTable.Hit hit = new CueTable.Hit(cue, effect.event().first(), effect.event().last());
        int subject = tree.child(head, Dependency.NSUBJ);
        if (tree.label(head) == Dependency.CONJ && subject < 0) {
            subject = tree.child(tree.head(head), Dependency.NSUBJ);
        }
        Item cause = subject < 0 || effect.event().passive() ? null : scene.ofNoun(subject);
        boolean relative =
                subject >= 0
                        && tree.form(subject).matches("which|that")
                        && tree.label(head) == Dependency.ACL_RELCL;
        if (relative && !effect.event().passive()) {
            cause = scene.ofNoun(tree.head(head));
        }
        boolean participle = tree.tag(head).equals("VBG") && subject < 0;
        boolean hangs =
                tree.label(head) == Dependency.ADVCL
                        || tree.label(head) == Dependency.ACL
                        || tree.label(head) == Dependency.CONJ;
        if (participle && hangs && tree.child(head, Dependency.MARK, Dependency.AUX) < 0) {
            cause =
                    scene.outer(
                            hit.first(),
                            hit.first() - 1,
                            tree.head(head),
                            i -> fits(cue.from(), i));
        }
        if (cause == null || cause.index() == effect.index() || !fits(cue.from(), cause)) {
            return;
        }
        ties.add(cause.index(), effect.index(), cue.kind(), span(hit.first(), hit.last()));
    }

    /** Whether an event's type is one of these types or families; no list takes all. */
    static boolean fits(List<String> types, Item item) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(t -> item.type().equals(t) || item.type().startsWith(t + "."));
    }
}
