package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** The time expressions of one English report; grammar tells which of them dates an event. */
final class EnglishTimes implements Times {

    private static final int NEAR = 40;
    private static final int LAST = 1_000;

    /** Farthest that the dash of a dateline stands from the start of its sentence. */
    private static final int DATELINE = 14;

    private static final int NEVER = Integer.MAX_VALUE;

    private final ParsedText text;
    private final List<List<TimeFound>> found;
    private final TimeScope scope;

    EnglishTimes(
            ParsedText text, List<List<TimeFound>> found, TimeVerbs verbs, EventWords classes) {
        this.text = text;
        this.found = found;
        this.scope = new TimeScope(verbs, classes);
    }

    @Override
    public List<When> in(int sentence) {
        return found.get(sentence).stream().map(TimeFound::when).toList();
    }

    @Override
    public Optional<When> of(int sentence, int head, int support) {
        Tree tree = text.tree(sentence);
        TimeFound best = null;
        int bestCost = NEVER;
        boolean several = found.get(sentence).size() > 1;
        for (TimeFound time : found.get(sentence)) {
            if (time.only() == head) {
                return Optional.of(time.when());
            }
            if (time.only() >= 0 || leads(tree, time, head)) {
                continue;
            }
            int cost = cost(tree, time, head, support);
            if (several && cost < NEVER && isDateline(tree, time)) {
                cost = LAST;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = time;
            }
        }
        if (best == null) {
            best = alone(sentence, head);
        }
        return best == null ? ofCause(tree, sentence, head) : Optional.of(since(tree, best, head));
    }

    /**
     * "The attack, which took place on Tuesday, killed five": of the event that brought it about.
     */
    private Optional<When> ofCause(Tree tree, int sentence, int head) {
        if (!tree.tag(head).startsWith("VB")) {
            return Optional.empty();
        }
        int where = whereOf(sentence, tree, head);
        if (where >= 0) {
            return of(sentence, where, -1);
        }
        for (int child : tree.childrenOf(head, Dependency.NSUBJ)) {
            if (child < head && scope.isEvent(sentence, tree, child)) {
                return of(sentence, child, -1);
            }
        }
        for (int child : tree.childrenOf(head, Dependency.OBL)) {
            int sign = tree.child(child, Dependency.CASE);
            boolean in = sign >= 0 && Patterns.fit(tree.form(sign), "(?i)in|during|by");
            if (in && scope.isEvent(sentence, tree, child)) {
                return of(sentence, child, -1);
            }
        }
        return Optional.empty();
    }

    /** "condemned the attack today in the town, where 60 were killed": the attack; -1 for none. */
    private int whereOf(int sentence, Tree tree, int head) {
        boolean row = tree.label(head) == Dependency.CONJ && tree.head(head) >= 0;
        int clause = row ? tree.head(head) : head;
        boolean where = false;
        for (int child : tree.children(clause)) {
            where |= child < clause && tree.low(child).equals("where");
        }
        int node = where ? tree.head(clause) : -1;
        for (int steps = 0; steps < 4 && node >= 0; steps++) {
            if (node < clause && scope.isEvent(sentence, tree, node)) {
                return node;
            }
            for (int child : tree.children(node)) {
                boolean party =
                        tree.label(child) == Dependency.OBJ
                                || tree.label(child) == Dependency.NSUBJ
                                || tree.label(child) == Dependency.NSUBJ_PASS;
                if (party && child < clause && scope.isEvent(sentence, tree, child)) {
                    return child;
                }
            }
            node = tree.head(node);
        }
        return -1;
    }

    /** "Since the truce broke down in May, shells have fallen": from then on. */
    private When since(Tree tree, TimeFound time, int head) {
        TimeRange range = time.when().range();
        if (range.earliest().isPresent() && isLedBySince(tree, time, head)) {
            return new When(time.when().quote(), TimeRange.since(range.earliest().get()));
        }
        int node = time.head();
        for (int steps = 0; steps < 6 && node >= 0; steps++) {
            String sign = tree.isUnder(head, node) ? "" : sign(tree, node, time);
            if (sign.equals("before") && range.latest().isPresent()) {
                return new When(time.when().quote(), TimeRange.until(range.latest().get()));
            }
            if (sign.equals("since") && range.earliest().isPresent()) {
                return new When(time.when().quote(), TimeRange.since(range.earliest().get()));
            }
            node = tree.head(node);
        }
        int governor = scope.governor(tree, time);
        boolean begins =
                governor >= 0
                        && governor != head
                        && scope.begins(tree, governor)
                        && range.earliest().isPresent()
                        && !range.earliest().equals(range.latest())
                        && tree.isUnder(head, governor);
        return begins
                ? new When(time.when().quote(), TimeRange.since(range.earliest().get()))
                : time.when();
    }

    /** "Since … in May, …": the comma ends what the word opens, whatever the tree. */
    private static boolean isLedBySince(Tree tree, TimeFound time, int head) {
        boolean since = tree.form(0).equals("Since") && time.first() > 0;
        int comma = -1;
        for (int i = 1; since && i < head; i++) {
            if (tree.form(i).equals(",")) {
                comma = i;
                break;
            }
        }
        return comma > time.last() && head > comma;
    }

    /** "since" or "before" over a clause or noun that holds the time. */
    private static String sign(Tree tree, int node, TimeFound time) {
        for (int child : tree.children(node)) {
            boolean sign =
                    tree.label(child) == Dependency.MARK || tree.label(child) == Dependency.CASE;
            boolean own = child >= time.first() && child <= time.last();
            if (sign && !own && Patterns.fit(tree.form(child), "(?i)since|before")) {
                return tree.low(child);
            }
        }
        return "";
    }

    /**
     * "Daily note, 11 December: …": the date of a document, before the colon that ends its name.
     */
    private static boolean leads(Tree tree, TimeFound time, int head) {
        for (int i = time.last() + 1; i < Math.min(head, 10); i++) {
            if (tree.form(i).equals(":")) {
                return !TimeScope.isDay(tree, i);
            }
        }
        return false;
    }

    /** "ALDER, 21 December (Wire) – …": when it was written, if another time tells when it was. */
    private static boolean isDateline(Tree tree, TimeFound time) {
        for (int i = 0; i < Math.min(tree.size(), DATELINE); i++) {
            String form = tree.form(i);
            if (Patterns.fit(form, "–|—|--")) {
                return time.last() < i;
            }
            if (Character.isLetter(form.charAt(0)) && Character.isLowerCase(form.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** The one dated expression of a sentence, where grammar ties it to nothing. */
    private TimeFound alone(int sentence, int head) {
        Tree tree = text.tree(sentence);
        List<TimeFound> dated =
                found.get(sentence).stream()
                        .filter(t -> t.force() == TimeFound.Force.DATE && t.only() < 0)
                        .filter(t -> !TimeScope.qualifies(tree, t) && !leads(tree, t, head))
                        .toList();
        if (dated.size() != 1 || Math.abs(dated.get(0).head() - head) >= NEAR) {
            return null;
        }
        TimeFound time = dated.get(0);
        boolean apart =
                scope.datesSaying(tree, time, head)
                        || scope.isAside(tree, time, head)
                        || TimeScope.compares(tree, time)
                        || isOwnClause(tree, time, head)
                        || scope.isApart(sentence, tree, head, time);
        return apart ? null : time;
    }

    /** A clause after "since" or "before" bounds the event outside; others keep their date. */
    private boolean isOwnClause(Tree tree, TimeFound time, int head) {
        return scope.isOwnClause(tree, time, head)
                && sign(tree, scope.governor(tree, time), time).isEmpty();
    }

    private int cost(Tree tree, TimeFound time, int head, int support) {
        if (time.first() <= head && head <= time.last()) {
            return NEVER;
        }
        int governor = scope.governor(tree, time);
        if (TimeScope.qualifies(tree, time)) {
            // "the 1991 uprising", "repeated raids": of that noun alone
            boolean own =
                    governor == head || tree.isUnder(time.head(), head) && head - time.last() <= 3;
            boolean lasting = time.force() != TimeFound.Force.RATE || scope.lasts(tree, head);
            return own && lasting && head > time.last() ? 0 : NEVER;
        }
        if (time.force() == TimeFound.Force.RATE) {
            return NEVER;
        }
        if (time.first() == head + 1) {
            return 0;
        }
        if (TimeScope.compares(tree, time)) {
            return NEVER;
        }
        int far = Math.abs(time.head() - head);
        if (governor < 0) {
            return far < 6 ? 50 + far : NEVER;
        }
        boolean dated = time.force() == TimeFound.Force.DATE;
        if (dated && scope.isNext(time.sentence(), tree, time, head)) {
            return 15;
        }
        if (scope.datesSaying(tree, time, head)) {
            return NEVER;
        }
        int steps = scope.steps(time.sentence(), tree, time, head);
        if (support >= 0) {
            steps = Math.min(steps, scope.steps(time.sentence(), tree, time, support));
        }
        boolean vague = time.force() == TimeFound.Force.VAGUE;
        if (steps > (vague ? 2 : TimeScope.FAR)) {
            boolean led = !vague && scope.leads(time.sentence(), tree, time, head);
            return led ? 130 + far / 4 : NEVER;
        }
        boolean open = vague || time.when().range().earliest().isEmpty();
        return steps * 20 + Math.min(19, far / 2) + (open ? 10 : 0);
    }
}
