package rawi.core.extract.when;

import java.util.Set;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;

/** Which events of a sentence a time expression reaches, by the tree. */
final class TimeScope {

    /** Most steps between an event and the word that a time hangs on. */
    static final int FAR = 6;

    private static final int NONE = FAR + 1;

    private static final Set<Dependency> CARRIES =
            Set.of(
                    Dependency.CONJ,
                    Dependency.XCOMP,
                    Dependency.ADVCL,
                    Dependency.NSUBJ,
                    Dependency.NSUBJ_PASS,
                    Dependency.OBJ,
                    Dependency.NMOD,
                    Dependency.OBL,
                    Dependency.OBL_AGENT,
                    Dependency.APPOS);
    private static final Set<Dependency> HELD =
            Set.of(
                    Dependency.OBL,
                    Dependency.NMOD,
                    Dependency.OBJ,
                    Dependency.NSUBJ,
                    Dependency.NSUBJ_PASS,
                    Dependency.XCOMP,
                    Dependency.ADVCL);

    private final TimeVerbs verbs;
    private final EventWords classes;

    TimeScope(TimeVerbs verbs, EventWords classes) {
        this.verbs = verbs;
        this.classes = classes;
    }

    boolean lasts(Tree tree, int noun) {
        return verbs.is(TimeVerbs.Kind.LASTING, tree.lemma(noun));
    }

    boolean begins(Tree tree, int verb) {
        return verbs.is(TimeVerbs.Kind.BEGINNING, tree.lemma(verb));
    }

    /** Whether a time stands before a noun as its modifier. */
    static boolean qualifies(Tree tree, TimeFound time) {
        Dependency label = tree.label(time.head());
        int governor = tree.head(time.head());
        boolean modifier =
                label == Dependency.AMOD
                        || label == Dependency.COMPOUND
                        || label == Dependency.NUMMOD
                        || label == Dependency.NMOD_UNMARKED;
        boolean placed = tree.tag(time.first()).equals("IN");
        return modifier && governor > time.last() && !placed;
    }

    /**
     * The word that a time dates: the noun it owns ("today's attack"), the verb of the subject
     * behind which it stands ("an officer on Friday denied"), else the word it hangs on.
     */
    int governor(Tree tree, TimeFound time) {
        int owned = owned(tree, time);
        int up = tree.head(time.head());
        if (owned >= 0 || up < 0) {
            return owned >= 0 ? owned : up;
        }
        boolean subject =
                tree.label(up) == Dependency.NSUBJ || tree.label(up) == Dependency.NSUBJ_PASS;
        int verb = tree.head(up);
        // "the attack on Friday was claimed by": the attack was then
        boolean event = isEvent(time.sentence(), tree, up);
        if (subject && !event && up < time.first() && verb > time.last()) {
            return verb;
        }
        // days do not date people and places: "strikes on militants this week"
        for (int steps = 0; steps < 5 && isThing(time.sentence(), tree, up); steps++) {
            boolean told = isPress(tree, up);
            up = tree.head(up);
            if (told && up >= 0 && tree.tag(up).startsWith("NN") && tree.head(up) >= 0) {
                up = tree.head(up);
            }
        }
        return up;
    }

    /** "confirmed the attack to journalists on Monday": whom somebody told. */
    private static boolean isPress(Tree tree, int noun) {
        int sign = tree.child(noun, Dependency.CASE);
        return sign >= 0
                && tree.form(sign).equals("to")
                && Patterns.fit(tree.lemma(noun), "journalist|reporter|newsman|correspondent");
    }

    private boolean isThing(int sentence, Tree tree, int node) {
        Dependency label = tree.label(node);
        boolean held =
                label == Dependency.NMOD || label == Dependency.OBL || label == Dependency.OBJ;
        boolean known =
                classes.is(sentence, node, "PERSON")
                        || classes.is(sentence, node, "ARMED")
                        || classes.is(sentence, node, "SITE")
                        || tree.tag(node).startsWith("NNP");
        return held && tree.head(node) >= 0 && known && !isEvent(sentence, tree, node);
    }

    /** The noun after "today's", or -1. */
    private static int owned(Tree tree, TimeFound time) {
        int sign = time.last() + 1;
        if (sign >= tree.size() || !tree.tag(sign).equals("POS")) {
            return -1;
        }
        int noun = -1;
        for (int i = sign + 1; i < tree.size() && i < sign + 9; i++) {
            String tag = tree.tag(i);
            if (!Patterns.fit(tag, "NN.*|JJ.*|CD|,|VBG|VBN|HYPH|CC")) {
                break;
            }
            boolean end = noun >= 0 && !tag.startsWith("NN") && !tag.equals("HYPH");
            if (end) {
                break;
            }
            noun = tag.startsWith("NN") ? i : noun;
        }
        return noun;
    }

    /** "against six the week before": what is compared with. */
    static boolean compares(Tree tree, TimeFound time) {
        int at = time.first() - 2;
        return at >= 0
                && tree.tag(at + 1).equals("CD")
                && Patterns.fit(tree.form(at), "(?i)against|versus|than|from");
    }

    /** Whether a time belongs to a clause with its own subject that the event is not in. */
    boolean isOwnClause(Tree tree, TimeFound time, int head) {
        int governor = governor(tree, time);
        return governor >= 0
                && tree.tag(governor).startsWith("VB")
                && tree.child(governor, Dependency.NSUBJ, Dependency.NSUBJ_PASS) >= 0
                && !tree.isUnder(head, governor);
    }

    /** "7 March: three men died": a day that leads a line and its colon, no name of a document. */
    static boolean isDay(Tree tree, int colon) {
        boolean title = tree.sentence().block().kind() == Block.Kind.HEADLINE;
        for (int i = 0; i < colon && !title; i++) {
            if (tree.label(i) == Dependency.OBL_UNMARKED && tree.head(i) > colon) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time opens the sentence, whatever the tree makes of it. */
    boolean leads(int sentence, Tree tree, TimeFound time, int head) {
        if (time.first() > 1 || time.last() > head || isCut(tree, time, head)) {
            return false;
        }
        int node = head;
        for (int steps = 0; steps < 12 && tree.head(node) >= 0; steps++) {
            if (isBlocked(sentence, tree, node)) {
                return false;
            }
            node = tree.head(node);
        }
        return true;
    }

    /** Whether a time leads its clause: it stands before the subject of the verb it hangs on. */
    private boolean opens(Tree tree, TimeFound time) {
        int governor = governor(tree, time);
        if (governor < 0 || time.last() > governor) {
            return false;
        }
        int subject = -1;
        for (int child : tree.children(governor)) {
            boolean does =
                    tree.label(child) == Dependency.NSUBJ
                            || tree.label(child) == Dependency.NSUBJ_PASS;
            boolean own = child >= time.first() && child <= time.last();
            subject = does && !own && subject < 0 ? child : subject;
        }
        return subject >= 0 ? time.last() < subject : time.first() <= 3;
    }

    /** Whether a time tells when something was said rather than when it happened. */
    boolean datesSaying(Tree tree, TimeFound time, int head) {
        int governor = governor(tree, time);
        boolean now = time.force() == TimeFound.Force.VAGUE;
        if (governor < 0 || governor == head || now && Patterns.fit(tree.tag(governor), "VB[ZP]")) {
            return false;
        }
        if (sets(tree, governor, head)) {
            return false;
        }
        boolean leading = opens(tree, time);
        return verbs.is(
                leading ? TimeVerbs.Kind.CONFESSING : TimeVerbs.Kind.SAYING, tree.lemma(governor));
    }

    /** Whether a time stands in a relative clause that the event is no part of. */
    boolean isAside(Tree tree, TimeFound time, int head) {
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

    /** Whether an event is cut off from the sentence: by "after", in "people who", beyond ";". */
    boolean isApart(int sentence, Tree tree, int head, TimeFound time) {
        if (isCut(tree, time, head)) {
            return true;
        }
        int node = head;
        for (int steps = 0; steps < 12 && tree.head(node) >= 0; steps++) {
            if (tree.isUnder(time.head(), node)) {
                return false;
            }
            if (isBlocked(sentence, tree, node)) {
                return true;
            }
            node = tree.head(node);
        }
        return false;
    }

    private static boolean isCut(Tree tree, TimeFound time, int head) {
        int from = Math.min(time.last(), head);
        int to = Math.max(time.first(), head);
        for (int i = from + 1; i < to; i++) {
            if (tree.form(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** Steps between the event and the word that the time hangs on; more than FAR for none. */
    int steps(int sentence, Tree tree, TimeFound time, int head) {
        int governor = governor(tree, time);
        if (governor < 0 || isCut(tree, time, head)) {
            return NONE;
        }
        boolean opens = opens(tree, time);
        int up = climb(sentence, tree, head, governor, opens);
        int down = descend(sentence, tree, governor, head);
        int steps = Math.min(up, down);
        boolean joined = tree.label(head) == Dependency.CONJ && time.first() > head;
        if (steps > FAR && joined && tree.head(head) >= 0) {
            // "nine were killed and 14 wounded when a bomb went off on Monday"
            int other = steps(sentence, tree, time, tree.head(head));
            return other < FAR ? other + 1 : NONE;
        }
        return steps;
    }

    private int climb(int sentence, Tree tree, int from, int governor, boolean opens) {
        int node = from;
        int steps = 0;
        while (node != governor) {
            Dependency label = tree.label(node);
            boolean own = tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS) >= 0;
            boolean ownClause = label == Dependency.CONJ && own && !opens;
            boolean relative = label == Dependency.ACL_RELCL || label == Dependency.ACL;
            boolean wide = label == Dependency.CCOMP || label == Dependency.PARATAXIS;
            boolean goes = CARRIES.contains(label) || relative || opens && wide;
            if (tree.head(node) < 0
                    || ownClause
                    || !goes
                    || isBlocked(sentence, tree, node)
                    || steps > (opens ? 2 * FAR : FAR)) {
                return NONE;
            }
            node = tree.head(node);
            steps++;
        }
        return Math.min(steps, opens && steps > 0 ? Math.min(steps, FAR) : steps);
    }

    /** Steps down to a participle or argument of the event: "killed in an attack on Friday". */
    private int descend(int sentence, Tree tree, int governor, int event) {
        int node = governor;
        for (int steps = 0; steps < 5; steps++) {
            if (node == event) {
                return steps;
            }
            int up = tree.head(node);
            Dependency label = tree.label(node);
            boolean clause = label == Dependency.ACL || label == Dependency.ACL_RELCL;
            boolean number = tree.tag(node).equals("CD");
            boolean told = clause && up == event && isEvent(sentence, tree, event);
            boolean shared = isShared(tree, node, event);
            if (up < 0 || number || !(HELD.contains(label) || told || shared)) {
                return NONE;
            }
            if (!told && !isBound(tree, node) && isBlocked(sentence, tree, node)) {
                return NONE;
            }
            node = up;
        }
        return NONE;
    }

    /** "were killed and ten injured when …": what stands behind the second is said of both. */
    private static boolean isShared(Tree tree, int node, int event) {
        Dependency label = tree.label(node);
        if (label == Dependency.PARATAXIS) {
            int sign = tree.child(node, Dependency.ADVMOD, Dependency.MARK);
            return sign >= 0 && Patterns.fit(tree.form(sign), "(?i)when|as|while");
        }
        boolean own = tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS) >= 0;
        boolean brief = tree.child(node, Dependency.AUX, Dependency.AUX_PASS) < 0;
        boolean sharing = brief && (!own || tree.tag(node).equals("VBN"));
        return label == Dependency.CONJ && tree.head(node) == event && sharing;
    }

    /** "killed before the withdrawal at the end of 2017": still a bound of the event. */
    private static boolean isBound(Tree tree, int node) {
        int sign = tree.child(node, Dependency.CASE, Dependency.MARK);
        return sign >= 0 && Patterns.fit(tree.form(sign), "(?i)before|since");
    }

    /** "announced a truce on Friday": the saying is the event. */
    private boolean sets(Tree tree, int verb, int event) {
        if (!verbs.is(TimeVerbs.Kind.SETTING, tree.lemma(verb))) {
            return false;
        }
        int node = event;
        for (int i = 0; i < 4 && tree.label(node) == Dependency.NMOD; i++) {
            node = tree.head(node);
        }
        boolean object = tree.head(node) == verb && tree.label(node) == Dependency.OBJ;
        return object || tree.head(verb) == event && tree.label(verb) == Dependency.ACL;
    }

    boolean isEvent(int sentence, Tree tree, int node) {
        return classes.is(sentence, node, "EVENT")
                || Patterns.fit(tree.lemma(node), "ceasefire|truce|agreement|deal|decree|order");
    }

    /** Whether what hangs at a node happened at another time than what it hangs on, or never. */
    private boolean isBlocked(int sentence, Tree tree, int node) {
        int up = tree.head(node);
        if (up < 0) {
            return false;
        }
        Dependency label = tree.label(node);
        for (int child : tree.children(node)) {
            Dependency sign = tree.label(child);
            boolean sets = sign == Dependency.CASE || sign == Dependency.MARK;
            String form = tree.low(child);
            if (sets && verbs.is(TimeVerbs.Kind.APART, form) && !isSpan(tree, node)) {
                return true;
            }
        }
        boolean relative = label == Dependency.ACL_RELCL || label == Dependency.ACL;
        if (relative) {
            boolean whole = tree.child(node, Dependency.OBJ) >= 0 && label == Dependency.ACL;
            boolean result = verbs.is(TimeVerbs.Kind.RESULT, tree.lemma(node));
            return !whole && !result && !isEvent(sentence, tree, up) && !isOpenClause(tree, node);
        }
        boolean object =
                label == Dependency.OBJ
                        || label == Dependency.OBL
                        || label == Dependency.XCOMP && tree.child(up, Dependency.AUX_PASS) < 0;
        return object && !sets(tree, up, node) && verbs.is(TimeVerbs.Kind.SAYING, tree.lemma(up))
                || label == Dependency.NMOD && verbs.is(TimeVerbs.Kind.APART, tree.lemma(up));
    }

    /** "after several days of fighting": up to the time told. */
    private static boolean isSpan(Tree tree, int node) {
        return Patterns.fit(tree.lemma(node), "hour|day|week|month|year");
    }

    /** "where 60 were killed", "prisoners being killed": part of the same event. */
    private static boolean isOpenClause(Tree tree, int node) {
        for (int child : tree.children(node)) {
            boolean within =
                    tree.form(child).equals("which") && tree.child(child, Dependency.CASE) >= 0;
            if (within || Patterns.fit(tree.form(child), "(?i)where|when|being")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time follows an event with nothing between that could hold it. */
    boolean isNext(int sentence, Tree tree, TimeFound time, int head) {
        if (time.first() <= head || time.first() - head > 8) {
            return false;
        }
        for (int i = head + 1; i < time.first(); i++) {
            String tag = tree.tag(i);
            boolean own = i == head + 1 && tree.tag(head).startsWith("NN");
            boolean stop =
                    tag.startsWith("VB") && !own
                            || tag.equals("CC")
                            || tag.equals(",")
                            || tag.equals(":")
                            || classes.is(sentence, i, "EVENT");
            if (stop) {
                return false;
            }
        }
        return true;
    }
}
