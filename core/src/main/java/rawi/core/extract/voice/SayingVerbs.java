package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** "X said that …", "…, said X", "X said: …", "X quoted Y as saying …", "X denied …". */
final class SayingVerbs {

    /** A sentence of so few tokens is only an attribution of the quotation before it. */
    private static final int TAG_TOKENS = 8;

    private final Told told;
    private final Speakers speakers;
    private final Contents contents;

    SayingVerbs(Told told) {
        this.told = told;
        this.speakers = new Speakers(told);
        this.contents = new Contents(told);
    }

    void read(int s, int verb) {
        Tree tree = told.text.tree(s);
        SourceWords.Saying say = told.words.saying(tree, verb).orElse(null);
        if (say == null) {
            return;
        }
        if (isUnsaid(tree, verb) || isQuotedBy(tree, verb) || isDone(tree, verb)) {
            return;
        }
        boolean quotes = Set.of("quote", "cite").contains(tree.lemma(verb));
        if (quotes && quoted(s, verb)) {
            return;
        }
        int speaker = speakers.of(s, verb, say);
        if (speaker < 0) {
            return;
        }
        boolean colon = endsWithColon(tree, verb);
        Span scope = contents.of(tree, verb, speaker, say, colon);
        if (scope == null && !colon && tree.size() > TAG_TOKENS) {
            return;
        }
        List<Hop> chain = new ArrayList<>();
        for (int hearer : hearers(s, verb)) {
            chain.addAll(told.sources.relay(s, hearer));
        }
        for (int one : together(s, speaker, verb)) {
            chain.addAll(told.sources.chain(s, one));
        }
        if (chain.isEmpty() && tree.pos(speaker) == Pos.PRON) {
            return;
        }
        told.sources.spoke(chain);
        told.add(scope, chain, say.stance(), Told.token(tree, verb));
        if (colon) {
            told.add(contents.after(s), chain, say.stance(), Told.token(tree, verb));
        }
    }

    /** "did not say", "declined to say", "would tell": nothing is told. */
    private static boolean isUnsaid(Tree tree, int verb) {
        boolean that = verb + 1 < tree.size() && tree.form(verb + 1).equalsIgnoreCase("that");
        if (tree.lemma(verb).equals("add")
                && verb + 1 < tree.size()
                && tree.low(verb + 1).equals("to")) {
            return true;
        }
        for (int child : tree.children(verb)) {
            String form = tree.low(child);
            boolean negative =
                    tree.label(child) == Dependency.ADVMOD
                            && Set.of("not", "n't", "n’t", "never", "neither", "nor")
                                    .contains(form);
            boolean infinitive = tree.label(child) == Dependency.MARK && form.equals("to");
            if (negative || infinitive && !that) {
                return true;
            }
        }
        return false;
    }

    /** "continue their push", "maintain control": done, not said. */
    private static boolean isDone(Tree tree, int verb) {
        int object = tree.child(verb, Dependency.IOBJ, Dependency.OBJ);
        if (tree.lemma(verb).equals("deny") && object >= 0 && tree.pos(object) == Pos.PRON) {
            // "denied them water"
            return !Patterns.fit(tree.low(object), "it|this|that|these|those|any|having");
        }
        return Patterns.fit(tree.lemma(verb), "continue|maintain|observe")
                && tree.child(verb, Dependency.OBJ) >= 0
                && tree.child(verb, Dependency.CCOMP) < 0;
    }

    /** "was quoted as warning": the quoting verb tells it. */
    private static boolean isQuotedBy(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && tree.label(verb) == Dependency.ADVCL
                && Set.of("quote", "cite").contains(tree.lemma(head));
    }

    /** All who say it: "rescue workers and a monitor said". */
    private List<Integer> together(int s, int speaker, int verb) {
        Tree tree = told.text.tree(s);
        List<Integer> all = new ArrayList<>();
        int before = NounPhrases.first(tree, speaker) - 1;
        while (before > 0 && tree.pos(before) == Pos.DET) {
            before--;
        }
        boolean joined = before > 0 && tree.pos(before) == Pos.CCONJ && speaker < verb;
        if (joined && Told.isNoun(tree, before - 1) && told.sources.canSpeak(s, before - 1)) {
            all.add(before - 1);
        }
        all.addAll(told.conjuncts(tree, speaker));
        return all.stream()
                .distinct()
                .filter(one -> one == speaker || told.sources.canSpeak(s, one))
                .filter(one -> one == speaker || !isParted(tree, one, speaker))
                .toList();
    }

    /** "As the army and its allies advance, residents said": those of another clause. */
    private static boolean isParted(Tree tree, int one, int speaker) {
        for (int i = Math.min(one, speaker) + 1; i < Math.max(one, speaker); i++) {
            if (Patterns.fit(tree.tag(i), "VBD|VBZ|VBP|MD")) {
                return true;
            }
        }
        return false;
    }

    /** "told SANA that", "told our correspondent": who passes on what was told. */
    private List<Integer> hearers(int s, int verb) {
        Tree tree = told.text.tree(s);
        int hearer =
                tree.lemma(verb).equals("tell")
                        ? tree.child(verb, Dependency.IOBJ, Dependency.OBJ)
                        : -1;
        if (hearer < 0 && !tree.lemma(verb).equals("tell")) {
            hearer = heardBy(tree, verb);
            boolean name = hearer >= 0 && tree.pos(hearer) == Pos.PROPN;
            return name && told.sources.isRelay(s, hearer) ? List.of(hearer) : List.of();
        }
        return hearer >= 0 && told.sources.isRelay(s, hearer) ? List.of(hearer) : List.of();
    }

    /** "confirmed to the Agency that", "said in a statement to the Agency": the name after "to". */
    private static int heardBy(Tree tree, int verb) {
        for (int child : tree.childrenOf(verb, Dependency.OBL)) {
            int sign = tree.child(child, Dependency.CASE);
            if (sign == verb + 1 && tree.form(sign).equals("to")) {
                return child;
            }
        }
        return -1;
    }

    /** "X quoted Y as saying …", "Y was quoted as saying … by X", "…, X says, citing Y". */
    private boolean quoted(int s, int verb) {
        Tree tree = told.text.tree(s);
        boolean passive = tree.child(verb, Dependency.NSUBJ_PASS, Dependency.AUX_PASS) >= 0;
        int outer = passive ? tree.child(verb, Dependency.OBL_AGENT) : Speakers.subject(tree, verb);
        int inner = tree.child(verb, passive ? Dependency.NSUBJ_PASS : Dependency.OBJ);
        if (inner < 0 || !told.sources.canSpeak(s, inner)) {
            return false;
        }
        List<Hop> chain = new ArrayList<>();
        if (outer >= 0) {
            chain.addAll(told.sources.chain(s, outer));
        }
        for (int one : told.conjuncts(tree, inner)) {
            List<Hop> own = told.sources.chain(s, one);
            chain.addAll(own.isEmpty() ? own : own.subList(own.size() - 1, own.size()));
        }
        boolean loose =
                tree.label(verb) == Dependency.ACL
                        || tree.label(verb) == Dependency.ADVCL
                        || tree.tag(verb).equals("VBG");
        int from = passive ? verb + 1 : loose ? 0 : inner + 1;
        told.sources.spoke(chain);
        told.add(
                Told.covered(tree, from, tree.size() - 1),
                chain,
                Voice.Stance.SAY,
                Told.token(tree, verb));
        return true;
    }

    private static boolean endsWithColon(Tree tree, int verb) {
        for (int i = tree.size() - 1; i > verb && i >= tree.size() - 3; i--) {
            if (tree.form(i).equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** Who says: by the tree, and by the words beside the verb where the tree lost it. */
    static final class Speakers {

        private static final int REACH = 9;
        private static final WordSet NOMINATIVE = WordSet.of("he", "she", "they", "we", "i", "it");

        private final Told told;

        Speakers(Told told) {
            this.told = told;
        }

        /** The head of who says, or -1. */
        int of(int s, int verb, SourceWords.Saying say) {
            Tree tree = told.text.tree(s);
            if (tree.pos(verb) != Pos.VERB) {
                int noun = tree.pos(verb - 1) == Pos.NUM ? verb - 2 : verb - 1;
                return told.sources.canSpeak(s, noun) ? noun : -1;
            }
            int turned = turned(tree, verb);
            if (turned >= 0 && told.sources.canSpeak(s, turned)) {
                return turned;
            }
            int beside = beside(tree, verb);
            int adder = beside >= 0 ? -1 : adding(tree, verb);
            int subject = beside >= 0 ? beside : adder >= 0 ? adder : subject(tree, verb);
            if (subject >= 0 && isNobody(tree, subject)) {
                return -1;
            }
            if (subject >= 0 && !Character.isLetterOrDigit(tree.form(subject).codePointAt(0))) {
                subject = after(tree, verb);
            }
            boolean name =
                    subject >= 0
                            && tree.label(subject) == Dependency.NSUBJ
                            && (tree.pos(subject) == Pos.PROPN
                                    || say.bare() && Contents.clause(tree, verb) >= 0)
                            && tree.child(subject, Dependency.CASE) < 0;
            if (subject >= 0 && (name || told.sources.canSpeak(s, subject))) {
                return subject;
            }
            boolean active = tree.child(verb, Dependency.AUX_PASS, Dependency.NSUBJ_PASS) < 0;
            boolean that = verb + 1 < tree.size() && tree.form(verb + 1).equalsIgnoreCase("that");
            return (say.bare() || that) && active ? before(s, verb) : -1;
        }

        /** "…, adds the report": who is named right behind the verb, where none is before it. */
        private static int turned(Tree tree, int verb) {
            boolean opens = verb > 1 && Patterns.fit(tree.form(verb - 1), "[,”\"’']|''");
            boolean finite = Patterns.fit(tree.tag(verb), "VBD|VBZ|VBP");
            boolean turns =
                    Patterns.fit(
                            tree.lemma(verb),
                            "say|add|report|note|write|explain|state|complain|recall|lament|warn|insist|claim");
            return opens && finite && turns && tree.child(verb, Dependency.NSUBJ) < 0
                    ? after(tree, verb)
                    : -1;
        }

        /**
         * "told the paper that rebels opened camps, adding that": who told adds it, not the rebels;
         * -1 where no saying stands above.
         */
        private int adding(Tree tree, int verb) {
            boolean adds =
                    verb > 0
                            && tree.label(verb) == Dependency.ADVCL
                            && tree.tag(verb).equals("VBG")
                            && tree.form(verb - 1).equals(",")
                            && Patterns.fit(
                                    tree.lemma(verb),
                                    "add|note|say|stress|explain|indicate|point|state|emphasise"
                                            + "|emphasize|warn|claim|report|confirm");
            int up = adds ? tree.head(verb) : -1;
            boolean inside = false;
            for (int step = 0; up >= 0 && step < REACH; step++, up = tree.head(up)) {
                if (inside && told.words.saying(tree, up).isPresent()) {
                    return subject(tree, up);
                }
                Dependency label = tree.label(up);
                inside = label == Dependency.CCOMP;
                if (!inside && label != Dependency.CONJ && label != Dependency.ADVCL) {
                    return -1;
                }
            }
            return -1;
        }

        private static boolean isNobody(Tree tree, int subject) {
            int determiner = tree.child(subject, Dependency.DET);
            return determiner >= 0 && tree.form(determiner).equalsIgnoreCase("no");
        }

        /** "…, she said": a pronoun right before its verb needs no tree. */
        private static int beside(Tree tree, int verb) {
            int at = verb - 1;
            while (at > 0 && tree.pos(at) == Pos.ADV) {
                at--;
            }
            boolean finite = Patterns.fit(tree.tag(verb), "VBD|VBZ|VBP");
            return at >= 0 && finite && NOMINATIVE.contains(tree.low(at)) ? at : -1;
        }

        static int subject(Tree tree, int verb) {
            int own = tree.child(verb, Dependency.NSUBJ);
            for (int other : tree.childrenOf(verb, Dependency.NSUBJ)) {
                // "Soldiers, residents said, arrested": the nearest before the verb
                int before = NounPhrases.first(tree, other) - 1;
                boolean governed = before >= 0 && tree.tag(before).equals("IN");
                own = other < verb && !governed ? other : own;
            }
            if (own >= 0) {
                return own;
            }
            boolean participle =
                    tree.tag(verb).equals("VBN") && tree.child(verb, Dependency.AUX) < 0;
            if (participle || tree.child(verb, Dependency.NSUBJ_PASS, Dependency.AUX_PASS) >= 0) {
                return tree.child(verb, Dependency.OBL_AGENT);
            }
            int head = tree.head(verb);
            return head < 0
                    ? -1
                    : switch (tree.label(verb)) {
                        case CONJ, XCOMP, ADVCL -> subject(tree, head);
                        case ACL -> tree.tag(verb).equals("VBG") ? head : -1;
                        default -> -1;
                    };
        }

        /**
         * "…, says Omar Said, a teacher": the noun after its verb; -1 when none follows at once.
         */
        private static int after(Tree tree, int verb) {
            for (int i = verb + 1; i < Math.min(tree.size(), verb + REACH); i++) {
                if (tree.pos(i) == Pos.VERB || tree.form(i).equals(",")) {
                    return -1;
                }
                if (Told.isNoun(tree, i) && tree.label(i) != Dependency.COMPOUND) {
                    return i;
                }
            }
            return -1;
        }

        /** "Omar, whose name was changed, said": the name before what is put in; -1 without. */
        private static int described(Tree tree, int verb) {
            if (verb < 2 || !tree.form(verb - 1).equals(",")) {
                return -1;
            }
            int at = verb - 2;
            while (at > 0 && !tree.form(at).equals(",")) {
                at--;
            }
            boolean inserted = Patterns.fit(tree.form(at + 1), "(?i)who|whose|which|an?|the");
            int name = at - 1;
            while (name > 0 && Told.isMark(tree.form(name))) {
                name--;
            }
            boolean part = name > 0 && tree.label(name) == Dependency.FLAT;
            return !inserted || name < 0 || !Told.isNoun(tree, name)
                    ? -1
                    : part ? tree.head(name) : name;
        }

        /** The nearest noun before the verb that no preposition governs. */
        private int before(int s, int verb) {
            Tree tree = told.text.tree(s);
            int described = described(tree, verb);
            if (described >= 0 && told.sources.canSpeak(s, described)) {
                return described;
            }
            int commas = 0;
            for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
                commas += tree.form(i).equals(",") ? 1 : 0;
                boolean inner =
                        tree.child(i, Dependency.CASE) >= 0 || tree.label(i) == Dependency.COMPOUND;
                if (commas > 1) {
                    break;
                }
                if (Told.isNoun(tree, i) && !inner && told.sources.canSpeak(s, i)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
