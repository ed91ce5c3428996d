package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.TimeRange;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;

/** The time expressions of one report, and which of them dates an event. */
public final class Times {

    private static final int FAR = 6;

    /** Said long after: "In 2006 he admitted that he had". */
    private static final Set<String> CONFESSING = Set.of("admit", "confess", "testify", "recall");

    private static final Set<String> LASTING = Set.of("campaign", "drive", "wave");

    private static final Set<String> SAYING =
            Set.of(
                    "say",
                    "tell",
                    "admit",
                    "announce",
                    "state",
                    "report",
                    "confirm",
                    "deny",
                    "add",
                    "warn",
                    "declare",
                    "claim",
                    "urge",
                    "accuse",
                    "call",
                    "estimate");
    private static final Set<Dependency> CARRIES =
            Set.of(
                    Dependency.CONJ,
                    Dependency.XCOMP,
                    Dependency.ADVCL,
                    Dependency.ACL,
                    Dependency.ACL_RELCL,
                    Dependency.NSUBJ,
                    Dependency.NSUBJ_PASS,
                    Dependency.OBJ,
                    Dependency.NMOD,
                    Dependency.OBL,
                    Dependency.OBL_AGENT,
                    Dependency.APPOS);

    private final ParsedText text;
    private final List<List<TimeFound>> found;

    Times(ParsedText text, List<List<TimeFound>> found) {
        this.text = text;
        this.found = found;
    }

    /** The expressions of a sentence in text order, whatever they date. */
    public List<When> in(int sentence) {
        return found.get(sentence).stream().map(TimeFound::when).toList();
    }

    /**
     * The expression that dates an event by grammar: its own, or that of a clause or noun which is
     * part of the same event; a date of saying dates nothing.
     *
     * @param head the trigger's head token
     * @param support light verb that carries a noun trigger, or -1
     */
    public Optional<When> of(int sentence, int head, int support) {
        Tree tree = text.tree(sentence);
        TimeFound best = null;
        int bestCost = Integer.MAX_VALUE;
        for (TimeFound time : found.get(sentence)) {
            if (time.only() == head) {
                return Optional.of(time.when());
            }
            boolean other = time.only() >= 0 || time.force() == TimeFound.Force.RATE;
            if (other && !lasts(tree, time, head) || leads(tree, time, head)) {
                continue;
            }
            int cost = cost(tree, time, head, support);
            if (cost < bestCost) {
                bestCost = cost;
                best = time;
            }
        }
        if (best == null) {
            best = only(sentence, head);
        }
        return best == null ? Optional.empty() : Optional.of(since(tree, best, head));
    }

    /** "Since the truce broke down in May, shells have fallen": from then on. */
    private static When since(Tree tree, TimeFound time, int head) {
        int node = time.head();
        for (int steps = 0; steps < FAR && node >= 0; steps++) {
            String sign = sign(tree, node, time);
            if (sign.equals("before")
                    && !tree.isUnder(head, node)
                    && time.when().range().latest().isPresent()) {
                return new When(
                        time.when().quote(), TimeRange.until(time.when().range().latest().get()));
            }
            boolean marked = sign.equals("since");
            if (marked && !tree.isUnder(head, node) && time.when().range().earliest().isPresent()) {
                return new When(
                        time.when().quote(), TimeRange.since(time.when().range().earliest().get()));
            }
            node = tree.head(node);
        }
        return time.when();
    }

    /** "since" or "before" over a clause or noun that holds the time. */
    private static String sign(Tree tree, int node, TimeFound time) {
        for (int child : tree.children(node)) {
            boolean sign =
                    tree.label(child) == Dependency.MARK || tree.label(child) == Dependency.CASE;
            boolean own = child >= time.first() && child <= time.last();
            if (sign && !own && tree.form(child).matches("(?i)since|before")) {
                return tree.form(child).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    /** "repeated campaigns": what comes again and again has a time only where it takes long. */
    private static boolean lasts(Tree tree, TimeFound time, int head) {
        return time.force() == TimeFound.Force.RATE
                && LASTING.contains(tree.lemma(head))
                && qualifies(tree, time);
    }

    /** Whether a time stands before a noun as its modifier. */
    private static boolean qualifies(Tree tree, TimeFound time) {
        Dependency label = tree.label(time.head());
        int governor = tree.head(time.head());
        boolean modifier =
                label == Dependency.AMOD
                        || label == Dependency.COMPOUND
                        || label == Dependency.NUMMOD
                        || label == Dependency.NMOD_UNMARKED;
        return modifier && governor > time.last();
    }

    /**
     * "Daily note, 11 December: …": the date of a document, before the colon that ends its name.
     */
    private static boolean leads(Tree tree, TimeFound time, int head) {
        for (int i = time.last() + 1; i < Math.min(head, 10); i++) {
            if (tree.form(i).equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time stands in a relative clause that the event is no part of. */
    private static boolean isAside(Tree tree, TimeFound time, int head) {
        int node = tree.head(time.head());
        for (int steps = 0; steps < 8 && node >= 0; steps++) {
            Dependency label = tree.label(node);
            boolean relative = label == Dependency.ACL_RELCL || label == Dependency.ACL;
            if (relative && !tree.isUnder(head, node) && tree.head(node) != head) {
                return true;
            }
            node = tree.head(node);
        }
        return false;
    }

    /** Whether an event stands in a clause that a verb of saying governs. */
    private static boolean isContent(Tree tree, int event, int verb) {
        int node = event;
        for (int steps = 0; steps < 12 && node >= 0; steps++) {
            int up = tree.head(node);
            if (up == verb) {
                Dependency label = tree.label(node);
                return label == Dependency.CCOMP
                        || label == Dependency.XCOMP
                        || label == Dependency.PARATAXIS;
            }
            node = up;
        }
        return false;
    }

    /** Whether a time tells when something was said rather than when it happened. */
    private static boolean datesSaying(Tree tree, TimeFound time, int head) {
        int governor = tree.head(time.head());
        boolean opens = time.last() < governor;
        Set<String> verbs = opens ? CONFESSING : SAYING;
        return governor >= 0
                && verbs.contains(tree.lemma(governor))
                && governor != head
                && isContent(tree, head, governor);
    }

    /** The one dated expression of a sentence, where grammar ties it to nothing. */
    private TimeFound only(int sentence, int head) {
        List<TimeFound> dated =
                found.get(sentence).stream()
                        .filter(t -> t.when().range().earliest().isPresent() && t.only() < 0)
                        .filter(t -> !qualifies(text.tree(sentence), t))
                        .filter(t -> !leads(text.tree(sentence), t, head))
                        .toList();
        Tree tree = text.tree(sentence);
        boolean said =
                dated.size() == 1
                        && (datesSaying(tree, dated.get(0), head)
                                || isAside(tree, dated.get(0), head));
        boolean near = !said && dated.size() == 1 && Math.abs(dated.get(0).head() - head) < 40;
        return near ? dated.get(0) : null;
    }

    private int cost(Tree tree, TimeFound time, int head, int support) {
        if (time.first() <= head && head <= time.last()) {
            return Integer.MAX_VALUE;
        }
        int governor = tree.head(time.head());
        if (qualifies(tree, time)) {
            // "the 1991 uprising", "repeated raids": of that noun alone
            return governor == head || tree.isUnder(time.head(), head) && head - time.last() <= 3
                    ? 0
                    : Integer.MAX_VALUE;
        }
        boolean premodifies =
                time.last() < head && head - time.last() <= 3 && tree.isUnder(time.head(), head);
        boolean follows = time.first() == head + 1;
        if (premodifies || follows) {
            return 0;
        }
        int far = Math.abs(time.head() - head);
        if (governor < 0) {
            return far < 6 ? 50 + far : Integer.MAX_VALUE;
        }
        if (datesSaying(tree, time, head)) {
            return Integer.MAX_VALUE;
        }
        boolean opens = time.first() <= 4 && time.last() < head;
        int up = climb(tree, head, governor, opens);
        if (support >= 0) {
            up = Math.min(up, climb(tree, support, governor, opens));
        }
        int down = descend(tree, governor, head);
        int steps = Math.min(up, down);
        if (steps > FAR && opens && tree.isUnder(head, governor)) {
            return 90 + far / 4;
        }
        return steps > FAR ? Integer.MAX_VALUE : steps * 20 + Math.min(19, far / 2);
    }

    /** Steps from the event up to the word that the time hangs on. */
    private static int climb(Tree tree, int from, int governor, boolean opens) {
        int node = from;
        for (int steps = 0; steps <= FAR; steps++) {
            if (node == governor) {
                return steps;
            }
            Dependency label = tree.label(node);
            boolean own = tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS) >= 0;
            boolean ownClause = label == Dependency.CONJ && own && !opens;
            boolean wide =
                    opens
                            && (label == Dependency.CCOMP || label == Dependency.PARATAXIS)
                            && steps < FAR;
            if (tree.head(node) < 0 || ownClause || !(CARRIES.contains(label) || wide)) {
                return FAR + 1;
            }
            node = tree.head(node);
        }
        return FAR + 1;
    }

    /** Steps down to a participle or argument of the event: "killed in an attack on Friday". */
    private static int descend(Tree tree, int governor, int event) {
        int node = governor;
        for (int steps = 0; steps < 3; steps++) {
            if (node == event) {
                return steps;
            }
            Dependency label = tree.label(node);
            boolean part =
                    label == Dependency.OBL
                            || label == Dependency.NMOD
                            || label == Dependency.OBJ
                            || label == Dependency.NSUBJ
                            || label == Dependency.NSUBJ_PASS
                            || label == Dependency.XCOMP
                            || label == Dependency.ADVCL;
            if (tree.head(node) < 0 || !part) {
                return FAR + 1;
            }
            node = tree.head(node);
        }
        return FAR + 1;
    }
}
