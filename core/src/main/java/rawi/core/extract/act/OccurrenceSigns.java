package rawi.core.extract.act;

import java.util.Set;
import rawi.core.lexicon.Aims;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Tells a noun that names an occurrence from one that only names a kind, by what stands beside it:
 * participants, place, day, article, number, a light verb, a word of time or cause before it.
 */
final class OccurrenceSigns {

    private static final WordSet DEFINITE =
            WordSet.of("the", "this", "that", "these", "those", "no", "any", "another");

    /** Nouns in the plural whose "of" says what was told. */
    private static final WordSet REPORTS =
            WordSet.of("report", "account", "allegation", "testimony", "accusation");

    private static final WordSet EACH = WordSet.of("each", "every");

    /** Prepositions behind a noun that say where, when, against whom or on which side it was. */
    private static final WordSet TELLING =
            WordSet.of(
                    "in",
                    "at",
                    "near",
                    "on",
                    "against",
                    "between",
                    "outside",
                    "inside",
                    "across",
                    "around",
                    "along",
                    "throughout");

    private static final WordSet HAPPEN =
            WordSet.of(
                    "erupt",
                    "occur",
                    "happen",
                    "ensue",
                    "flare",
                    "rage",
                    "continue",
                    "resume",
                    "begin",
                    "start",
                    "follow",
                    "come",
                    "last",
                    "intensify",
                    "escalate",
                    "break",
                    "take",
                    "claim",
                    "spread",
                    "subside",
                    "spill",
                    "persist",
                    "drag",
                    "stop",
                    "end",
                    "cease");

    /** "after a clash", "during a protest": what lies before or around something was. */
    private static final WordSet BACKGROUND =
            WordSet.of(
                    "after",
                    "following",
                    "during",
                    "amid",
                    "despite",
                    "because of",
                    "due to",
                    "as a result of",
                    "in the wake of",
                    "upon",
                    "amidst");

    private final Norms norms;

    OccurrenceSigns(Norms norms) {
        this.norms = norms;
    }

    /**
     * @param slots the slots of the noun that are filled
     * @param carried whether a light verb carries the noun
     * @param participant whether anybody is known to do or to suffer it
     */
    boolean show(
            Tree tree,
            int node,
            TriggerEntry entry,
            Set<String> slots,
            boolean carried,
            boolean participant) {
        boolean argument =
                participant
                        || slots.stream().anyMatch(TELLING::contains)
                        || tree.child(node, Dependency.NUMMOD) >= 0
                        || happens(tree, node)
                        || BACKGROUND.contains(Clause.preposition(tree, first(tree, node)))
                        || isCause(tree, node)
                        || isScene(tree, node);
        int determiner = tree.child(node, Dependency.DET);
        String article = determiner < 0 ? "" : tree.low(determiner);
        if (acts(tree, node, entry) || !participant && isFeared(tree, node)) {
            return false;
        }
        if (EACH.contains(article) || !argument && !norms.above(tree, node).isEmpty()) {
            return false;
        }
        boolean definite = DEFINITE.contains(article);
        boolean plural = tree.tag(node).endsWith("S");
        if (entry.needs().isEmpty()) {
            return argument
                    || definite
                    || plural
                    || carried
                    || determiner >= 0
                    || !tree.label(node).equals(Dependency.NMOD);
        }
        if (isListed(tree, node, entry)) {
            return true;
        }
        if (isTold(tree, node, entry) && norms.above(tree, node).isEmpty()) {
            return true;
        }
        for (String need : entry.needs()) {
            boolean met =
                    switch (need) {
                        case "argument" -> argument;
                        case "definite" -> definite;
                        case "support" -> carried;
                        case "plural" -> plural;
                        case "subject" ->
                                tree.label(node) == Dependency.NSUBJ
                                        || tree.label(node) == Dependency.NSUBJ_PASS;
                        case "aim" -> hasAim(tree, node);
                        case "happening" -> happens(tree, node);
                        case "issued" -> isIssued(tree, node);
                        default -> false;
                    };
            if (met) {
                return true;
            }
        }
        return false;
    }

    /** "from repeated beatings and torture": a wrong in a row that opens with several of them. */
    private static boolean isListed(Tree tree, int node, TriggerEntry entry) {
        int head = first(tree, node);
        String family = entry.type().code();
        return head != node
                && (family.startsWith("integrity.") || family.startsWith("liberty."))
                && tree.tag(head).equals("NNS")
                && Patterns.fit(
                        tree.lemma(head),
                        "beating|killing|arrest|detention|abduction|disappearance|execution|rape"
                                + "|kidnapping|assault|flogging|insult|threat|murder|shooting");
    }

    /**
     * "described looting and rape", "torture continued", "several reports of rape": wrongs that a
     * finite verb or a report tells of.
     */
    private static boolean isTold(Tree tree, int node, TriggerEntry entry) {
        int at = first(tree, node);
        int verb = tree.head(at);
        if (!isWrong(entry) || verb < 0) {
            return false;
        }
        Dependency label = tree.label(at);
        if (label == Dependency.NMOD && Clause.preposition(tree, at).equals("of")) {
            return REPORTS.contains(tree.lemma(verb)) && isGiven(tree, verb);
        }
        boolean argument = label == Dependency.OBJ || label == Dependency.NSUBJ;
        return argument
                && tree.pos(at) == tree.pos(node)
                && Patterns.fit(tree.tag(verb), "VB[DZP]|VBN|VBG")
                && Clause.isVerb(tree, verb);
    }

    /** Whether a type is what people suffer, so that its bare noun is told of as having been. */
    private static boolean isWrong(TriggerEntry entry) {
        String family = entry.type().code();
        return family.startsWith("integrity.")
                || family.startsWith("liberty.")
                || family.startsWith("displacement.")
                || entry.type() == ClaimType.DESTRUCTION_LOOTING;
    }

    /** "there were several reports", "received reports": reports that there are, in the plural. */
    private static boolean isGiven(Tree tree, int reports) {
        Dependency label = tree.label(reports);
        boolean argument =
                label == Dependency.OBJ
                        || label == Dependency.NSUBJ
                        || label == Dependency.NSUBJ_PASS
                        || tree.head(reports) >= 0 && tree.lemma(tree.head(reports)).equals("be");
        return argument && tree.tag(reports).equals("NNS");
    }

    /** "for fear of kidnappings", "threatened with arrest": named only as what may come. */
    private static boolean isFeared(Tree tree, int node) {
        int at = first(tree, node);
        int up = tree.head(at);
        String sign = Clause.preposition(tree, at);
        boolean of = sign.equals("of") && up >= 0 && Patterns.fit(tree.lemma(up), "fear|threat");
        boolean with = sign.equals("with") && up >= 0 && tree.lemma(up).equals("threaten");
        return (of || with) && tree.child(node, Dependency.DET) < 0;
    }

    /** "were displaced by fighting": what brought about a deed. */
    private static boolean isCause(Tree tree, int node) {
        int verb = tree.head(node);
        int sign = tree.child(node, Dependency.MARK, Dependency.CASE);
        return sign >= 0
                && verb >= 0
                && tree.low(sign).equals("by")
                && Clause.isVerb(tree, verb)
                && PassiveVoice.of(tree, verb);
    }

    /** "was killed in an attack", "wounded in a separate raid": in what people came to harm. */
    private static boolean isScene(Tree tree, int node) {
        int verb = tree.head(node);
        return verb >= 0
                && tree.label(node) == Dependency.OBL
                && tree.tag(verb).startsWith("VB")
                && Clause.preposition(tree, node).equals("in")
                && Patterns.fit(
                        tree.lemma(verb),
                        "kill|wound|injure|hurt|die|maim|slay|murder|arrest|detain|capture|abduct"
                                + "|kidnap|destroy|damage|displace|lose|perish|martyr|seize|burn");
    }

    /** "due to hunger and fear": the first of those that one preposition governs. */
    private static int first(Tree tree, int node) {
        int at = node;
        for (int step = 0; step < tree.size() && tree.label(at) == Dependency.CONJ; step++) {
            int up = tree.head(at);
            if (up < 0 || !Clause.isNominal(tree, up) || tree.child(at, Dependency.CASE) >= 0) {
                break;
            }
            at = up;
        }
        return at;
    }

    /** "a patrol arrested two men": a patrol that does something else is its doer, no event. */
    private static boolean acts(Tree tree, int node, TriggerEntry entry) {
        boolean presence =
                entry.type() == ClaimType.SECURITY_DEPLOYMENT
                        || entry.type() == ClaimType.CHECKPOINT;
        int verb = tree.head(node);
        boolean hit =
                presence
                        && verb >= 0
                        && (tree.label(node) == Dependency.OBJ
                                || tree.label(node) == Dependency.NSUBJ_PASS)
                        && tree.lemma(verb)
                                .matches(
                                        "attack|target|hit|strike|storm|raid|shell|bomb|destroy"
                                                + "|ambush|overrun|seize|capture|damage|assault"
                                                + "|bombard|burn");
        if (hit) {
            return true;
        }
        return presence
                && verb >= 0
                && tree.label(node) == Dependency.NSUBJ
                && tree.child(node, Dependency.ACL) < 0
                && Clause.isVerb(tree, verb)
                && tree.child(verb, Dependency.OBJ) >= 0
                && !Patterns.fit(tree.lemma(verb), "sweep|comb|scour|roam|fill");
    }

    /** "fighting broke out", "clashes that lasted for hours". */
    private static boolean happens(Tree tree, int node) {
        int verb = tree.head(node);
        boolean subject = tree.label(node) == Dependency.NSUBJ && verb >= 0;
        if (subject && HAPPEN.contains(tree.lemma(verb))) {
            return true;
        }
        for (int child : tree.childrenOf(node, Dependency.ACL_RELCL)) {
            if (HAPPEN.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "the operation to isolate the town". */
    private static boolean hasAim(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            boolean clause =
                    tree.label(child) == Dependency.ACL || tree.label(child) == Dependency.ADVCL;
            if (clause
                    && child > noun
                    && tree.tag(child).equals("VB")
                    && Aims.is(tree.lemma(child), tree.lemma(noun))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun that needs an aim may have one, by the tags of the words behind it. */
    static boolean mayAim(Tree tagged, int noun) {
        for (int i = noun + 1; i < tagged.size(); i++) {
            if (tagged.tag(i).equals("VB") && Aims.is(tagged.lemma(i), tagged.lemma(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "an order issued on 1 December", "the order says". */
    private static boolean isIssued(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            if (tree.label(child) == Dependency.ACL && tree.tag(child).equals("VBN")) {
                return true;
            }
        }
        return false;
    }
}
