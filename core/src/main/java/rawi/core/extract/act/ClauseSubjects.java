package rawi.core.extract.act;

import java.util.List;
import java.util.Set;
import rawi.core.syntax.DateWords;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Who an English verb tells of where its own subject stands elsewhere: shared with another verb,
 * left to the clause above, behind an aside.
 */
final class ClauseSubjects {

    private static final int MAX_CLIMB = 6;

    /** Farthest that "who" stands behind "one of many". */
    private static final int ASIDE = 14;

    /** "forces refugees to return", where the parse took the infinitive for an aim. */
    private static final WordSet MAKES =
            WordSet.of("force", "compel", "oblige", "order", "prompt", "push", "drive", "coerce");

    /** "described soldiers burning homes": who is seen does it. */
    private static final WordSet SEES =
            WordSet.of("describe", "witness", "see", "watch", "film", "show");

    /** What those do who only tell of deeds. */
    private static final WordSet COUNTS =
            WordSet.of(
                    "document",
                    "record",
                    "register",
                    "count",
                    "log",
                    "verify",
                    "monitor",
                    "tally",
                    "list",
                    "cite",
                    "investigate");

    /** What people are at when something is done to them. */
    private static final WordSet AT_IT =
            WordSet.of(
                    "try",
                    "attempt",
                    "flee",
                    "escape",
                    "return",
                    "wait",
                    "queue",
                    "gather",
                    "shelter",
                    "protest",
                    "hide",
                    "live",
                    "travel",
                    "sleep",
                    "work",
                    "walk",
                    "demonstrate",
                    "seek",
                    "collect",
                    "cross",
                    "march",
                    "demand");

    private ClauseSubjects() {}

    static List<Integer> surfaceSubjects(Tree tree, int verb, boolean passive, int depth) {
        if (depth > MAX_CLIMB || verb < 0) {
            return List.of();
        }
        int own =
                passive
                        ? tree.child(verb, Dependency.NSUBJ_PASS, Dependency.NSUBJ)
                        : tree.child(verb, Dependency.NSUBJ, Dependency.NSUBJ_PASS);
        int head = tree.head(verb);
        Dependency label = tree.label(verb);
        int several = own >= 0 ? oneOfSeveral(tree, own) : -1;
        if (several >= 0) {
            return List.of(several);
        }
        int reduced = own < 0 ? PassiveVoice.reducedOn(tree, verb) : -1;
        if (reduced >= 0) {
            return List.of(reduced);
        }
        if (own >= 0) {
            if (!Clause.RELATIVE.contains(tree.lemma(own))) {
                return Clause.conjuncts(tree, own);
            }
            int fight = tree.low(own).equals("who") ? -1 : fightOf(tree, head);
            if (label == Dependency.ACL_RELCL && fight >= 0) {
                return List.of(fight);
            }
            if (label == Dependency.ACL_RELCL && head >= 0) {
                return List.of(tree.lemma(own).equals("who") ? besideAside(tree, head) : head);
            }
            int noun = tree.tag(own).startsWith("W") ? pointedAt(tree, own) : -1;
            return noun >= 0 ? List.of(noun) : Clause.conjuncts(tree, own);
        }
        if (head < 0) {
            return List.of();
        }
        int gerund = passive ? beforeBeing(tree, verb, head) : -1;
        if (gerund >= 0 && gerund != head) {
            return Clause.conjuncts(tree, gerund);
        }
        return switch (label) {
            case ACL ->
                    !Clause.isNominal(tree, head)
                            ? List.of()
                            : isCharged(tree, verb, head)
                                    ? Clause.conjuncts(tree, head)
                                    : tree.tag(verb).equals("VB")
                                                    || tree.child(verb, Dependency.MARK) >= 0
                                            ? ofPlan(tree, head, depth)
                                            : List.of(head);
            case ACL_RELCL -> passive ? List.of(head) : List.of();
            case CONJ -> sameVoiceSubjects(tree, head, depth);
            case XCOMP -> controller(tree, verb, head, depth);
            case ADVCL ->
                    isSeen(tree, verb, head)
                            ? Clause.conjuncts(tree, tree.child(head, Dependency.OBJ))
                            : Clause.isVerb(tree, head)
                                            || tree.child(head, Dependency.COP) >= 0
                                            || tree.label(head) == Dependency.XCOMP
                                                    && tree.pos(head) == Pos.ADJ
                                    ? ofAdverbial(tree, verb, head, depth)
                                    : List.of();
            case CCOMP ->
                    choosing(tree, verb, head) >= 0
                            ? Clause.conjuncts(tree, choosing(tree, verb, head))
                            : SEES.contains(tree.lemma(head)) && tree.tag(verb).equals("VBG")
                                    ? controller(tree, verb, head, depth)
                                    : tree.tag(verb).equals("VBG") || tree.tag(verb).equals("VB")
                                            ? sameVoiceSubjects(tree, head, depth)
                                            : List.of();
            default -> List.of();
        };
    }

    /**
     * "said that the detainees were given two options: either join or pay": those of the clause
     * before a bare infinitive, not who says so; -1 where there is no such clause.
     */
    private static int choosing(Tree tree, int verb, int head) {
        int who = -1;
        for (int clause : tree.childrenOf(head, Dependency.CCOMP)) {
            boolean before = clause > head && clause < verb && tree.tag(verb).equals("VB");
            who = before ? tree.child(clause, Dependency.NSUBJ, Dependency.NSUBJ_PASS) : who;
        }
        return who;
    }

    /** "is one of many traders, …, who were arrested": all of them were; -1 elsewhere. */
    private static int oneOfSeveral(Tree tree, int pronoun) {
        boolean plural =
                Patterns.fit(tree.low(pronoun), "who|which|that")
                        && pronoun + 1 < tree.size()
                        && Patterns.fit(tree.low(pronoun + 1), "were|are|have");
        for (int i = pronoun - 3; plural && i >= Math.max(0, pronoun - ASIDE); i--) {
            if (tree.low(i).equals("one") && tree.low(i + 1).equals("of")) {
                int noun = tree.child(i, Dependency.NMOD);
                return noun > i && noun < pronoun && tree.tag(noun).endsWith("S") ? noun : -1;
            }
        }
        return -1;
    }

    /** "clashes between the army and rebels that displaced 40 families": the clashes, or -1. */
    private static int fightOf(Tree tree, int noun) {
        int side = noun >= 0 && tree.label(noun) == Dependency.CONJ ? tree.head(noun) : noun;
        boolean between =
                side >= 0
                        && tree.label(side) == Dependency.NMOD
                        && Clause.preposition(tree, side).equals("between");
        return between ? tree.head(side) : -1;
    }

    /** "accused a militia of holding him", hung on those accused: they are said to do it. */
    private static boolean isCharged(Tree tree, int verb, int head) {
        int mark = tree.child(verb, Dependency.MARK);
        int up = tree.head(head);
        return mark >= 0
                && Patterns.fit(tree.low(mark), "of|for")
                && tree.tag(verb).equals("VBG")
                && up >= 0
                && tree.label(head) == Dependency.OBJ
                && Patterns.fit(tree.lemma(up), "accuse|suspect|convict|blame|acquit");
    }

    /** "men, mostly in their early 20s, who": those whose age it is. */
    private static int besideAside(Tree tree, int noun) {
        int at = noun;
        for (int step = 0;
                step < MAX_CLIMB && Patterns.fit(tree.form(at), "\\d+s?|teens|twenties");
                step++) {
            int up = tree.head(at);
            if (up < 0 || !Clause.isNominal(tree, up)) {
                return noun;
            }
            at = up;
        }
        return at;
    }

    /** "parts of the town that were attacked", hung elsewhere: the noun right before, or -1. */
    private static int pointedAt(Tree tree, int pronoun) {
        int noun = pronoun - 1;
        if (noun >= 0 && tree.form(noun).equals(",")) {
            noun--;
        }
        int several = severalBefore(tree, noun, pronoun);
        if (several >= 0) {
            return several;
        }
        for (int step = 0; step < MAX_CLIMB && noun >= 0; step++) {
            if (DateWords.isDate(tree.low(noun))) {
                // "attacks between May and March 2022 that killed": no month kills
                return -1;
            }
            if (tree.pos(noun) == Pos.NOUN || tree.label(noun) == Dependency.CONJ) {
                // of "the tribe and the army, which shelled" the last
                return besideAside(tree, noun);
            }
            int up = tree.head(noun);
            boolean ends = up >= 0 && up < pronoun && Clause.isNominal(tree, up);
            if (!ends) {
                return tree.pos(noun) == Pos.PROPN ? noun : -1;
            }
            noun = up;
        }
        return -1;
    }

    /** "refugees from Alder, who were arrested": not the one, but the several; or -1. */
    private static int severalBefore(Tree tree, int noun, int pronoun) {
        boolean plural =
                tree.low(pronoun).equals("who")
                        && pronoun + 1 < tree.size()
                        && Patterns.fit(tree.low(pronoun + 1), "were|are|have");
        boolean one = noun >= 0 && tree.tag(noun).equals("NNP");
        if (!plural || !one || tree.label(noun) == Dependency.CONJ) {
            return -1;
        }
        for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
            if (tree.tag(i).equals("NNS")) {
                return i;
            }
            if (!Patterns.fit(tree.tag(i), "IN|DT|VBG|VBN|NN|NNP|JJ|HYPH")) {
                return -1;
            }
        }
        return -1;
    }

    /** "led to dozens of prisoners being killed": the noun that "being" stands after, or -1. */
    private static int beforeBeing(Tree tree, int verb, int head) {
        int being = tree.child(verb, Dependency.AUX_PASS, Dependency.AUX);
        int having = tree.child(verb, Dependency.AUX);
        if (having > 0 && tree.low(having).equals("having")) {
            // "accounts of women having been raped"
            return tree.tag(having - 1).startsWith("NN") ? having - 1 : -1;
        }
        if (being < 1 || !tree.form(being).equalsIgnoreCase("being")) {
            return -1;
        }
        if (being > 1 && Patterns.fit(tree.low(being - 1), "of|about")) {
            // "describes his experience of being detained"
            return tree.pos(being - 2) == Pos.NOUN
                    ? tree.child(being - 2, Dependency.NMOD_POSS)
                    : -1;
        }
        for (int sister : tree.children(head)) {
            if (Clause.isNominal(tree, sister) && tree.rightEdge(sister) == being - 1) {
                return sister;
            }
        }
        return -1;
    }

    /** "accused the army of shelling": the object; otherwise the main clause's subject. */
    private static List<Integer> ofAdverbial(Tree tree, int verb, int head, int depth) {
        int mark = tree.child(verb, Dependency.MARK);
        String word = mark < 0 ? "" : tree.low(mark);
        boolean made =
                word.equals("to")
                        && tree.tag(verb).equals("VB")
                        && MAKES.contains(tree.lemma(head));
        boolean only = Patterns.fit(word, "but|than") && tree.lemma(head).equals("leave");
        if (only) {
            // "leaving civilians with no choice but to flee"
            return Clause.of(tree, head).objects;
        }
        boolean seen =
                mark < 0
                        && (tree.tag(verb).equals("VBG") || tree.tag(verb).equals("VB"))
                        && SEES.contains(tree.lemma(head));
        boolean asked =
                word.equals("to")
                        && tree.tag(verb).equals("VB")
                        && Patterns.fit(tree.lemma(head), "call|appeal");
        if (made || seen || asked) {
            return controller(tree, verb, head, depth);
        }
        int fleeing =
                mark < 0 && tree.tag(verb).equals("VBG") ? victimBefore(tree, verb, head) : -1;
        if (fleeing >= 0) {
            return Clause.conjuncts(tree, fleeing);
        }
        int told = mark < 0 && tree.tag(verb).equals("VBG") ? toldOf(tree, verb, head) : -1;
        if (told >= 0) {
            return Clause.conjuncts(tree, told);
        }
        if (mark < 0 && isResult(tree, verb, head)) {
            List<Integer> counted = Clause.of(tree, head).objects;
            return counted.subList(counted.size() - 1, counted.size());
        }
        boolean blamed = word.equals("of") || word.equals("for") || word.equals("from");
        // "accused the army of killing, torturing and raping"
        boolean more =
                mark < 0
                        && tree.tag(verb).equals("VBG")
                        && Patterns.fit(tree.lemma(head), "accuse|suspect");
        if (more || blamed && ObjectControl.isOf(tree.lemma(head))) {
            return controller(tree, verb, head, depth);
        }
        boolean result =
                mark < 0
                        && tree.tag(verb).equals("VBG")
                        && tree.tag(head).equals("VBG")
                        && verb > 0
                        && tree.form(verb - 1).equals(",")
                        && !tree.form(Math.max(0, head - 1)).equals(",")
                        && tree.label(head) == Dependency.ADVCL
                        && tree.head(head) >= 0
                        && Clause.isVerb(tree, tree.head(head));
        // "dispersed men protesting a raid, wounding one": who dispersed wounded
        int whole = result ? tree.head(head) : head;
        List<Integer> subjects = sameVoiceSubjects(tree, whole, depth);
        return subjects.isEmpty() ? ofSister(tree, verb, head, depth) : subjects;
    }

    /** "has documented 24 strikes, killing 87 people": the strikes killed, not who counts them. */
    private static boolean isResult(Tree tree, int verb, int head) {
        int object = tree.child(head, Dependency.OBJ);
        return object > head
                && object < verb
                && tree.tag(verb).equals("VBG")
                && COUNTS.contains(tree.lemma(head))
                && tree.form(verb - 1).equals(",");
    }

    /** "shot at villagers trying to flee": what those who suffer were at; -1 for none. */
    private static int victimBefore(Tree tree, int verb, int head) {
        int noun = verb - 1;
        if (noun < 0
                || noun <= head
                || !AT_IT.contains(tree.lemma(verb))
                || !Clause.isNominal(tree, noun)) {
            return -1;
        }
        Dependency label = tree.label(noun);
        boolean suffers =
                tree.head(noun) == head
                        && (label == Dependency.OBJ
                                || label == Dependency.OBL
                                        && Patterns.fit(
                                                Clause.preposition(tree, noun), "at|on|against"));
        return suffers ? noun : -1;
    }

    /** "spoke of fighters dragging men from homes": those told of do it; -1 for none. */
    private static int toldOf(Tree tree, int verb, int head) {
        if (!Patterns.fit(tree.lemma(head), "speak|tell|talk|hear|complain|warn|learn")) {
            return -1;
        }
        for (int noun : tree.childrenOf(head, Dependency.OBL)) {
            boolean about = Patterns.fit(Clause.preposition(tree, noun), "of|about");
            if (about && noun > head && noun < verb) {
                return noun;
            }
        }
        return -1;
    }

    /** "It is noteworthy that ISIS arrested them, forcing them": the clause before it. */
    private static List<Integer> ofSister(Tree tree, int verb, int head, int depth) {
        for (int i = tree.children(head).length - 1; i >= 0; i--) {
            int sister = tree.children(head)[i];
            boolean clause =
                    sister < verb
                            && Clause.isVerb(tree, sister)
                            && tree.child(sister, Dependency.NSUBJ, Dependency.NSUBJ_PASS) >= 0;
            if (clause) {
                return surfaceSubjects(tree, sister, PassiveVoice.of(tree, sister), depth + 1);
            }
        }
        return List.of();
    }

    private static List<Integer> sameVoiceSubjects(Tree tree, int head, int depth) {
        if (tree.pos(head) == Pos.ADJ
                && tree.label(head) == Dependency.XCOMP
                && tree.head(head) >= 0) {
            // "remains committed to carrying out attacks"
            return sameVoiceSubjects(tree, tree.head(head), depth + 1);
        }
        return Clause.isVerb(tree, head) || tree.child(head, Dependency.COP) >= 0
                ? surfaceSubjects(tree, head, PassiveVoice.of(tree, head), depth + 1)
                : List.of();
    }

    /** "their operation to isolate the town", "launched a campaign to take it": who plans it. */
    private static List<Integer> ofPlan(Tree tree, int noun, int depth) {
        int owner = tree.child(noun, Dependency.NMOD_POSS);
        if (owner >= 0) {
            return List.of(owner);
        }
        for (int of : Clause.obliques(tree, noun).getOrDefault("of", List.of())) {
            return List.of(of);
        }
        int verb = tree.head(noun);
        boolean left =
                verb >= 0
                        && tree.lemma(verb).equals("leave")
                        && Patterns.fit(tree.lemma(noun), "choice|option|alternative");
        if (left) {
            // "left civilians with no choice but to flee"
            return Clause.of(tree, verb).objects;
        }
        boolean object = tree.label(noun) == Dependency.OBJ;
        boolean manner =
                tree.label(noun) == Dependency.OBL && Clause.preposition(tree, noun).equals("with");
        if (tree.label(noun) == Dependency.NMOD
                && Clause.preposition(tree, noun).equals("with")
                && verb >= 0) {
            // "arresting people with the aim of", hung on the people
            verb = tree.head(verb);
            manner = true;
        }
        boolean says =
                verb >= 0 && Set.of("say", "tell", "add", "report").contains(tree.lemma(verb));
        return (object || manner) && verb >= 0 && !says && Clause.isVerb(tree, verb)
                ? sameVoiceSubjects(tree, verb, depth)
                : List.of();
    }

    /** "a video shows gangs using a digger": who is seen does it. */
    private static boolean isSeen(Tree tree, int verb, int head) {
        int object = tree.child(head, Dependency.OBJ);
        return object >= 0
                && object < verb
                && SEES.contains(tree.lemma(head))
                && tree.tag(verb).equals("VBG")
                && tree.child(verb, Dependency.MARK) < 0
                && !tree.form(verb - 1).equals(",");
    }

    private static List<Integer> controller(Tree tree, int node, int head, int depth) {
        List<Integer> controlled = ObjectControl.of(tree, node, head);
        return controlled.isEmpty() ? sameVoiceSubjects(tree, head, depth) : controlled;
    }
}
