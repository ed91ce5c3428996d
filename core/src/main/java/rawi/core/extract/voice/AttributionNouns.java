package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * "their claim that", "her support for", "gave a warning", "is sure that", "is critical of": nouns
 * and adjectives that lay a content at somebody's door.
 */
final class AttributionNouns {

    /** At most so many tokens lie between a verb and the noun that it voices. */
    private static final int REACH = 5;

    private final AttributionWords words;

    AttributionNouns(AttributionWords words) {
        this.words = words;
    }

    Optional<Attribution> noun(Tree tree, int noun, Set<String> holders) {
        List<Span> content = new ArrayList<>();
        int last = noun;
        int owner = tree.child(noun, Dependency.NMOD_POSS);
        for (int child : tree.children(noun)) {
            int sign = tree.child(child, Dependency.CASE, Dependency.MARK);
            if (sign == noun + 1 && holds(tree, noun, child, owner >= 0, holders)) {
                boolean clause = Patterns.fit(tree.low(sign), "that|to");
                content.addAll(Stretches.of(tree, clause ? sign : sign + 1, tree.rightEdge(child)));
                last = clause ? last : sign;
            }
        }
        int verb = tree.head(noun);
        boolean near = verb >= 0 && verb < noun && noun - verb <= REACH;
        Set<String> voices =
                near && tree.label(noun) == Dependency.OBJ ? words.holders(tree, verb) : Set.of();
        if (voices.contains("noun") && (!content.isEmpty() || voices.contains("voiced"))) {
            int subject = AttributionVerbs.subject(tree, verb, 0);
            int first = words.first(tree, verb);
            return Optional.of(Stretches.attribution(subject, tree, first, last, content));
        }
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Stretches.attribution(owner, tree, noun, last, content));
    }

    /** "the claim that" is somebody's; "a plan to" only when its owner is named. */
    private static boolean holds(
            Tree tree, int noun, int child, boolean owned, Set<String> holders) {
        String sign = tree.low(noun + 1);
        Dependency label = tree.label(child);
        boolean clause =
                (label == Dependency.ACL || label == Dependency.CCOMP)
                        && (sign.equals("that") || sign.equals("to") && owned)
                        && holders.contains(AttributionWords.CLAUSE);
        return clause || child > noun && holders.contains(sign);
    }

    Optional<Attribution> adjective(Tree tree, int node, Set<String> holders) {
        int subject = tree.child(node, Dependency.NSUBJ);
        boolean nobody = subject < 0 || tree.low(subject).equals("it");
        List<Span> content = new ArrayList<>();
        int last = node;
        for (int child : tree.children(node)) {
            int sign = tree.child(child, Dependency.CASE, Dependency.MARK);
            Dependency label = tree.label(child);
            boolean clause =
                    (label == Dependency.CCOMP
                                    || label == Dependency.XCOMP
                                    || label == Dependency.ADVCL)
                            && holders.contains(AttributionWords.CLAUSE);
            if (child > node && clause) {
                content.addAll(Stretches.under(tree, child));
            } else if (child > node && sign == node + 1 && holders.contains(tree.low(sign))) {
                content.addAll(Stretches.of(tree, sign + 1, tree.rightEdge(child)));
                last = sign;
            }
        }
        if (content.isEmpty() || tree.child(node, Dependency.COP) < 0) {
            return Optional.empty();
        }
        int first = words.first(tree, node);
        return Optional.of(
                Stretches.attribution(nobody ? -1 : subject, tree, first, last, content));
    }
}
