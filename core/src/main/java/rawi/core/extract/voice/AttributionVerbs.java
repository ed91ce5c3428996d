package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** "X hopes that", "X has long called for", "was praised by X", "…, said X". */
final class AttributionVerbs {

    /** At most so many verbs up the tree is the subject sought. */
    private static final int CLIMB = 4;

    /** At most so many tokens lie between a verb and the preposition of its content. */
    private static final int REACH = 4;

    private final AttributionWords words;

    AttributionVerbs(AttributionWords words) {
        this.words = words;
    }

    /**
     * @param quotes whether quoted speech stands in the sentence
     */
    Optional<Attribution> read(Tree tree, int verb, Set<String> holders, boolean quotes) {
        boolean passive =
                tree.child(verb, Dependency.AUX_PASS, Dependency.NSUBJ_PASS, Dependency.OBL_AGENT)
                        >= 0;
        List<Span> content = new ArrayList<>(content(tree, verb, holders, passive));
        int last = verb;
        for (int child : tree.children(verb)) {
            int sign = tree.child(child, Dependency.CASE, Dependency.MARK);
            if (child > verb && isHolder(tree, verb, sign, holders)) {
                content.addAll(Stretches.of(tree, sign + 1, tree.rightEdge(child)));
                int object = tree.child(verb, Dependency.OBJ);
                last = object < verb || object > sign ? sign : last;
            }
        }
        boolean saying = words.isSaying(tree, verb);
        boolean finite =
                Patterns.fit(tree.tag(verb), "VBD|VBZ|VBP")
                        || tree.child(verb, Dependency.AUX) >= 0
                        || saying && !passive && tree.tag(verb).equals("VBN");
        int speaker = passive ? sufferer(tree, verb, holders) : subject(tree, verb, 0);
        if (saying && finite && !passive && verb > 0) {
            speaker = beside(tree, verb, speaker);
        }
        boolean speech = saying && speaker >= 0 && (quotes || holders.contains("bare"));
        boolean asked = passive && finite && saying;
        boolean open =
                finite
                        && (!passive || asked)
                        && !holders.contains("lead")
                        && (holders.contains(AttributionWords.CLAUSE)
                                || holders.contains(AttributionWords.OBJECT));
        if (speaker < 0 && !passive || content.isEmpty() && !speech && !open) {
            return Optional.empty();
        }
        last = end(tree, verb, speaker, passive, last);
        last = colon(tree, saying ? words.setting(tree, last) : last);
        return Optional.of(
                Stretches.attribution(speaker, tree, words.first(tree, verb), last, content));
    }

    /** Clauses and objects that hold what is thought or said. */
    private static List<Span> content(Tree tree, int verb, Set<String> holders, boolean passive) {
        List<Span> content = new ArrayList<>();
        if (holders.contains(AttributionWords.CLAUSE)) {
            int clause = tree.child(verb, Dependency.CCOMP);
            int open = tree.child(verb, Dependency.XCOMP);
            if (clause >= 0) {
                content.addAll(Stretches.under(tree, clause));
            }
            boolean leads = holders.contains("lead");
            boolean goesOn = leads && holders.contains("goes_on");
            if (open >= 0 && !goesOn && (tree.pos(open) == Pos.VERB || leads)) {
                content.addAll(Stretches.under(tree, open));
            }
        }
        int object = tree.child(verb, passive ? Dependency.NSUBJ_PASS : Dependency.OBJ);
        if (object >= 0 && holders.contains(AttributionWords.OBJECT)) {
            content.addAll(Stretches.under(tree, object));
            int rest = tree.child(verb, Dependency.XCOMP);
            if (rest >= 0) {
                content.addAll(Stretches.under(tree, rest));
            }
        }
        return content;
    }

    /**
     * Whether a preposition near behind the verb may hold its content; the "to" of verbs is none.
     */
    private static boolean isHolder(Tree tree, int verb, int sign, Set<String> holders) {
        boolean infinitive =
                sign >= 0 && tree.low(sign).equals("to") && tree.label(sign) == Dependency.MARK;
        return sign > verb
                && sign <= verb + REACH
                && holders.contains(tree.low(sign))
                && !infinitive;
    }

    /** Whose a passive is: "praised by X"; who was "worried by it". */
    private static int sufferer(Tree tree, int verb, Set<String> holders) {
        return tree.child(
                verb, holders.contains("felt") ? Dependency.NSUBJ_PASS : Dependency.OBL_AGENT);
    }

    /** Who says it by the words beside: "…," said Omar, a teacher; "the paper said". */
    private static int beside(Tree tree, int verb, int subject) {
        boolean before = Told.isNoun(tree, verb - 1) || tree.pos(verb - 1) == Pos.PRON;
        int speaker = subject < 0 && before ? verb - 1 : subject;
        boolean parted = tree.form(verb - 1).equals(",") || Told.isMark(tree.form(verb - 1));
        if (verb < 2 || !parted || speaker > verb) {
            return speaker;
        }
        int first = -1;
        for (int i = verb + 1; i < tree.size(); i++) {
            boolean noun = Told.isNoun(tree, i) || tree.pos(i) == Pos.PRON;
            if (noun && tree.head(i) <= verb) {
                return i;
            }
            first = noun && first < 0 ? i : first;
            if (tree.pos(i) == Pos.VERB || tree.pos(i) == Pos.PUNCT) {
                break;
            }
        }
        return speaker < 0 ? first : speaker;
    }

    /** The last word of the cue: its particle, its preposition, the "by" of a passive. */
    private static int end(Tree tree, int verb, int speaker, boolean passive, int last) {
        int particle = tree.child(verb, Dependency.COMPOUND_PRT);
        int by = speaker >= 0 && passive ? tree.child(speaker, Dependency.CASE) : -1;
        int end = by == last + 1 ? by : last;
        return particle == verb + 1 ? Math.max(particle, end) : end;
    }

    private static int colon(Tree tree, int last) {
        return last + 1 < tree.size() && tree.form(last + 1).equals(":") ? last + 1 : last;
    }

    private static int root(Tree tree, int node) {
        int at = node;
        for (int i = 0; tree.head(at) >= 0 && i < tree.size(); i++) {
            at = tree.head(at);
        }
        return at;
    }

    /** Whose act a verb is: its own subject or that of the verb above it; -1 when nobody's. */
    static int subject(Tree tree, int verb, int steps) {
        int own = tree.child(verb, Dependency.NSUBJ, Dependency.CSUBJ);
        if (own >= 0 || steps > CLIMB) {
            return own;
        }
        int head = tree.head(verb);
        return switch (tree.label(verb)) {
            case XCOMP -> {
                int object = tree.child(head, Dependency.OBJ, Dependency.IOBJ);
                yield object >= 0 ? object : subject(tree, head, steps + 1);
            }
            case CONJ, ADVCL, PARATAXIS -> {
                int passive = tree.child(head, Dependency.NSUBJ_PASS);
                yield passive >= 0 ? passive : subject(tree, head, steps + 1);
            }
            case ACL -> tree.tag(verb).equals("VBG") ? head : -1;
            case ACL_RELCL ->
                    // "became a delegate and said": no clause about the noun
                    tree.child(verb, Dependency.CC) >= 0
                            ? subject(tree, root(tree, verb), steps + 1)
                            : -1;
            default -> -1;
        };
    }
}
