package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.WordSet;

/**
 * The clause of one verb with its participants as grammar gives them, whatever the surface shape:
 * passives, reduced and full relative clauses, coordination and control are undone here, so that
 * frames only speak of {@code subject}, {@code object} and prepositions.
 */
final class Clause {

    static final WordSet RELATIVE = WordSet.of("who", "which", "that", "whom");

    final boolean passive;

    /** Whether the passive is only assumed from a headline's grammar: "Dozens rounded up". */
    final boolean assumed;

    final List<Integer> subjects;
    final List<Integer> objects;

    /** By preposition, in lower case; {@code by} holds the doer of a passive. */
    final Map<String, List<Integer>> obliques;

    Clause(
            boolean passive,
            boolean assumed,
            List<Integer> subjects,
            List<Integer> objects,
            Map<String, List<Integer>> obliques,
            Map<String, List<Integer>> loose) {
        this.loose = loose;
        this.passive = passive;
        this.assumed = assumed;
        this.subjects = subjects;
        this.objects = objects;
        this.obliques = obliques;
    }

    /**
     * What a parser may as well have hung on the verb: prepositions of its objects, "shelled the
     * town with chlorine". Good for conditions, not for roles.
     */
    private final Map<String, List<Integer>> loose;

    /** The words that fill a slot: subject and object are those of the active form. */
    List<Integer> slot(String name) {
        return switch (name) {
            case "subject" -> subjects;
            case "object" -> objects;
            default -> obliques.getOrDefault(name, List.of());
        };
    }

    /** The words that fill a slot or, where none do, those that stand just as near to it. */
    List<Integer> near(String name) {
        List<Integer> own = slot(name);
        return own.isEmpty() ? loose.getOrDefault(name, List.of()) : own;
    }

    /** "elders, whom fighters kidnapped": those whom the pronoun stands for. */
    private static List<Integer> whom(Tree tree, int verb, int object) {
        if (!tree.low(object).equals("whom")) {
            return conjuncts(tree, object);
        }
        if (tree.label(verb) == Dependency.ACL_RELCL && tree.head(verb) >= 0) {
            return List.of(tree.head(verb));
        }
        int before = object > 1 && tree.form(object - 1).equals(",") ? object - 2 : object - 1;
        boolean noun = before >= 0 && tree.pos(before) == Pos.NOUN;
        return List.of(noun ? before : object);
    }

    /** The object; of two the one that is no "that": "the version that rebels killed him". */
    private static int object(Tree tree, int verb) {
        int first = tree.child(verb, Dependency.OBJ);
        for (int object : tree.childrenOf(verb, Dependency.OBJ)) {
            if (!RELATIVE.contains(tree.lemma(object))) {
                return object;
            }
        }
        return first;
    }

    /** "are worried": the one in the state is its subject, though the form is passive. */
    Clause asState() {
        return passive ? new Clause(false, false, objects, List.of(), obliques, loose) : this;
    }

    /** This clause with the number that stands for its subject, if any: "left 23 dead". */
    Clause withSubject(int number) {
        return number < 0
                ? this
                : new Clause(passive, assumed, List.of(number), objects, obliques, loose);
    }

    static Clause of(Tree tree, int verb) {
        if (ArabicRow.isArabic(tree)) {
            return ArabicClause.of(tree, verb);
        }
        boolean plain = PassiveVoice.of(tree, verb);
        boolean assumed = !plain && PassiveVoice.inHeadline(tree, verb);
        boolean passive = plain || assumed;
        Map<String, List<Integer>> obliques = obliques(tree, verb);
        List<Integer> surface = ClauseSubjects.surfaceSubjects(tree, verb, passive, 0);
        List<Integer> objects = new ArrayList<>();
        int object = object(tree, verb);
        if (object >= 0) {
            objects.addAll(whom(tree, verb, object));
        }
        int clausal = tree.child(verb, Dependency.IOBJ);
        int second = object < 0 ? -1 : Complements.second(tree, verb, object);
        if (clausal >= 0 && object < 0) {
            objects.addAll(conjuncts(tree, clausal));
        } else if (clausal >= 0 || second >= 0) {
            // "charged the drivers a fee", "paid a judge the equivalent of a year's wages"
            obliques.put("iobject", clausal >= 0 ? conjuncts(tree, clausal) : List.copyOf(objects));
            if (second >= 0) {
                objects = new ArrayList<>(conjuncts(tree, second));
            }
        }
        List<Integer> subjects = surface;
        if (passive) {
            if (object >= 0 && !surface.isEmpty()) {
                // "were given access", "was refused passage": the subject is who it was done to
                obliques.computeIfAbsent("retained", k -> new ArrayList<>()).addAll(objects);
            }
            objects = surface;
            shareDoer(tree, verb, obliques);
            subjects = obliques.getOrDefault("by", List.of());
        } else if (objects.isEmpty()) {
            objects = sharedObjects(tree, verb);
        }
        return new Clause(
                passive, assumed, subjects, objects, obliques, loose(tree, verb, objects));
    }

    /** "was struck and killed by an airstrike": the doer of the last is the doer of all. */
    private static void shareDoer(Tree tree, int verb, Map<String, List<Integer>> obliques) {
        for (int child : laterOnes(tree, verb)) {
            boolean shares =
                    tree.tag(child).equals(tree.tag(verb))
                            && isVerb(tree, child)
                            && tree.child(
                                            child,
                                            Dependency.NSUBJ,
                                            Dependency.NSUBJ_PASS,
                                            Dependency.AUX,
                                            Dependency.AUX_PASS)
                                    < 0;
            List<Integer> by = obliques(tree, child).getOrDefault("by", List.of());
            if (shares && !by.isEmpty()) {
                obliques.putIfAbsent("by", by);
            }
        }
    }

    /** The verbs that stand behind one in its row: "were tortured, [raped] and [beaten]". */
    private static List<Integer> laterOnes(Tree tree, int verb) {
        List<Integer> later = new ArrayList<>(tree.childrenOf(verb, Dependency.CONJ));
        int head = tree.head(verb);
        if (tree.label(verb) == Dependency.CONJ && head >= 0 && isVerb(tree, head)) {
            for (int sister : tree.childrenOf(head, Dependency.CONJ)) {
                if (sister > verb) {
                    later.add(sister);
                }
            }
        }
        return later;
    }

    private static Map<String, List<Integer>> loose(Tree tree, int verb, List<Integer> objects) {
        Map<String, List<Integer>> loose = new LinkedHashMap<>();
        for (int object : objects) {
            if (object > verb) {
                obliques(tree, object)
                        .forEach(
                                (sign, nodes) -> {
                                    // "demanded a share of the harvest"
                                    loose.putIfAbsent(sign.equals("of") ? "whole" : sign, nodes);
                                    // "pelted the car of a resident with stones"
                                    for (int node :
                                            sign.equals("of") ? nodes : List.<Integer>of()) {
                                        obliques(tree, node).forEach(loose::putIfAbsent);
                                    }
                                });
            }
        }
        List<Integer> bound = Complements.boundDeeds(tree, verb);
        if (!bound.isEmpty()) {
            loose.put(TriggerEntry.BOUND, bound);
        }
        for (int child : tree.childrenOf(verb, Dependency.CONJ)) {
            if (isVerb(tree, child) && tree.child(child, Dependency.NSUBJ, Dependency.OBJ) < 0) {
                // "was beaten and insulted at the checkpoint"
                obliques(tree, child).forEach(loose::putIfAbsent);
            }
        }
        return loose;
    }

    /** A noun and what is coordinated with it. */
    static List<Integer> conjuncts(Tree tree, int node) {
        List<Integer> all = new ArrayList<>();
        all.add(node);
        for (int child : tree.children(node)) {
            if (tree.label(child) == Dependency.CONJ && isNominal(tree, child)) {
                all.addAll(conjuncts(tree, child));
            }
        }
        return all;
    }

    static boolean isNominal(Tree tree, int node) {
        Pos pos = tree.pos(node);
        return pos == Pos.NOUN
                || pos == Pos.PROPN
                || pos == Pos.PRON
                || pos == Pos.NUM
                || pos == Pos.DET
                || (pos == Pos.ADJ && tree.child(node, Dependency.DET) >= 0)
                || pos == Pos.X
                || pos == Pos.SYM;
    }

    static boolean isVerb(Tree tree, int node) {
        return tree.pos(node) == Pos.VERB || tree.pos(node) == Pos.AUX;
    }

    /** "arrested and beat two men", "killing and injuring dozens", "whom they arrested". */
    private static List<Integer> sharedObjects(Tree tree, int verb) {
        for (int child : laterOnes(tree, verb)) {
            if (isVerb(tree, child)
                    && tree.child(child, Dependency.NSUBJ, Dependency.NSUBJ_PASS) < 0
                    && sameForm(tree, child, verb)) {
                int object = tree.child(child, Dependency.OBJ);
                if (object >= 0) {
                    return conjuncts(tree, object);
                }
                // "detained, tortured and killed men": the last verb's is the object of all
                List<Integer> further =
                        isJoined(tree, child) ? sharedObjects(tree, child) : List.of();
                if (!further.isEmpty()) {
                    return further;
                }
            }
        }
        int head = tree.head(verb);
        if (tree.label(verb) == Dependency.CONJ && head >= 0 && isVerb(tree, head)) {
            int object = tree.child(head, Dependency.OBJ);
            if (object > verb) {
                return conjuncts(tree, object);
            }
        }
        if (tree.label(verb) == Dependency.ACL_RELCL
                && head >= 0
                && isNominal(tree, head)
                && tree.child(verb, Dependency.NSUBJ) >= 0
                && !RELATIVE.contains(tree.lemma(tree.child(verb, Dependency.NSUBJ)))) {
            return List.of(head);
        }
        return List.of();
    }

    private static boolean isJoined(Tree tree, int verb) {
        return tree.childrenOf(verb, Dependency.CONJ).stream()
                .anyMatch(n -> n > verb && isVerb(tree, n));
    }

    /** "has abducted and recruited": a participle and a past look alike. */
    private static boolean sameForm(Tree tree, int one, int other) {
        String past = "VBN|VBD";
        return tree.tag(one).equals(tree.tag(other))
                || tree.tag(one).matches(past) && tree.tag(other).matches(past);
    }

    static Map<String, List<Integer>> obliques(Tree tree, int node) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            String sign = preposition(tree, child);
            if (label == Dependency.OBL_AGENT
                    && (sign.equals("by") || sign.isEmpty() && startsWithBy(tree, child))) {
                found.computeIfAbsent("by", k -> new ArrayList<>()).addAll(conjuncts(tree, child));
            } else if (label == Dependency.OBL
                    || label == Dependency.OBL_AGENT
                    || label == Dependency.NMOD) {
                String preposition = sign;
                if (!preposition.isEmpty()) {
                    found.computeIfAbsent(preposition, k -> new ArrayList<>())
                            .addAll(conjuncts(tree, child));
                }
            }
        }
        return found;
    }

    private static boolean startsWithBy(Tree tree, int noun) {
        int first = tree.leftEdge(noun);
        return tree.form(first).equalsIgnoreCase("by")
                || (first > 0 && tree.form(first - 1).equalsIgnoreCase("by"));
    }

    /** The preposition of a noun, two words joined ("because of"); empty when it has none. */
    static String preposition(Tree tree, int noun) {
        int sign = tree.child(noun, Dependency.CASE);
        if (sign < 0 || sign > noun) {
            return "";
        }
        String word = tree.low(sign);
        for (int fixed : tree.childrenOf(sign, Dependency.FIXED)) {
            word = word + " " + tree.low(fixed);
        }
        int next = sign + 1;
        boolean twofold =
                next < noun
                        && tree.head(next) == noun
                        && tree.label(next) == Dependency.CASE
                        && tree.low(next).equals("of");
        return twofold ? word + " of" : word;
    }
}
