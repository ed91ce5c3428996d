package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.model.Hop;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** "according to X", and nouns whose content is only told: "reports that", "X's account of". */
final class ToldNouns {

    private static final int REACH = 9;

    private final Told told;
    private final Contents contents;

    ToldNouns(Told told) {
        this.told = told;
        this.contents = new Contents(told);
    }

    /** "according to X": the clause it hangs on. */
    void accordingTo(int s, int word) {
        Tree tree = told.text.tree(s);
        int source = tree.head(word);
        while (source > word && tree.label(source) == Dependency.COMPOUND) {
            source = tree.head(source);
        }
        for (int i = word + 2; source < word && i < Math.min(tree.size(), word + REACH); i++) {
            int head = tree.head(i);
            boolean top = head < word || head > i + 4 || head == word;
            source = Told.isNoun(tree, i) && top ? i : source;
        }
        if (source < word || told.words.is(tree.lemma(source), "RULE")) {
            return;
        }
        List<Hop> chain = new ArrayList<>();
        for (int one : told.conjuncts(tree, source)) {
            chain.addAll(told.sources.chain(s, one));
        }
        told.sources.spoke(chain);
        Span within = contentOf(tree, word);
        Span scope = within == null ? clauseOf(tree, word, source) : within;
        told.add(scope, chain, Voice.Stance.SAY, Told.token(tree, word));
        if (tree.form(tree.size() - 1).equals(":")) {
            // "According to the driver:" before what he told
            told.add(contents.after(s), chain, Voice.Stance.SAY, Told.token(tree, word));
        }
    }

    /**
     * "The agency reported that on Monday, according to witnesses, troops fired": what the agency
     * passes on, as the phrase opens it; null elsewhere.
     */
    private Span contentOf(Tree tree, int word) {
        for (Voice voice : told.voices) {
            Span scope = voice.scope();
            boolean content =
                    scope.contains(Told.token(tree, word))
                            && scope.start() > Told.token(tree, 0).start()
                            && voice.cue().end() <= scope.start();
            if (content && opens(tree, scope, word)) {
                return scope;
            }
        }
        return null;
    }

    private static boolean opens(Tree tree, Span scope, int word) {
        for (int i = 0; i < word; i++) {
            boolean told = Told.token(tree, i).start() >= scope.start();
            if (told && Patterns.fit(tree.tag(i), "VB[DZP]|MD")) {
                return false;
            }
        }
        for (int i = word + 1; i < tree.size(); i++) {
            if (Patterns.fit(tree.tag(i), "VB[DZP]|MD")) {
                return true;
            }
        }
        return false;
    }

    /** "…, when, according to X, …": the subordinate clause alone; otherwise the sentence. */
    private static Span clauseOf(Tree tree, int word, int source) {
        int before = word - 1;
        while (before > 0 && tree.form(before).equals(",")) {
            before--;
        }
        boolean inside =
                before > 0
                        && Patterns.fit(
                                tree.form(before), "(?i)when|where|while|which|who|that|after|as")
                        && !Patterns.fit(tree.form(word - 1), "[(\\[]");
        int last = tree.size() - 1;
        int first = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.form(i).equals(";")) {
                first = i < word ? i + 1 : first;
                last = i > word && last > i ? i : last;
            }
        }
        return Told.covered(tree, inside ? word : first, last);
    }

    /**
     * "reports that ISIL killed", "reports of arrests", "the prosecution's version that".
     *
     * @return whether this is one
     */
    boolean carrier(int s, int noun) {
        Tree tree = told.text.tree(s);
        Voice.Stance stance = told.words.carrier(tree.lemma(noun)).orElse(null);
        if (stance == null) {
            return false;
        }
        int determiner = tree.child(noun, Dependency.DET);
        if (determiner >= 0 && tree.form(determiner).equalsIgnoreCase("no")) {
            // "there were no reports of casualties": nobody tells anything
            return true;
        }
        int owner = owner(tree, noun);
        boolean verbal = tree.pos(noun) == Pos.VERB;
        boolean several = !verbal && tree.form(noun).endsWith("s");
        boolean that = noun + 2 < tree.size() && tree.form(noun + 1).equalsIgnoreCase("that");
        if (owner < 0 && !several && !(verbal && that && tree.form(noun).endsWith("s"))) {
            return false;
        }
        Span content =
                that ? Told.covered(tree, noun + 2, tree.size() - 1) : content(tree, noun, verbal);
        if (content == null) {
            return false;
        }
        Optional<List<Hop>> before = told.sources.last();
        List<Hop> chain =
                owner >= 0 && told.sources.canSpeak(s, owner)
                        ? told.sources.chain(s, owner)
                        : tree.pos(noun) == Pos.PRON
                                ? told.sources.described(s, noun, noun)
                                : told.sources.chain(s, noun);
        told.add(content, chain, stance, Told.token(tree, noun));
        before.ifPresent(told.sources::spoke);
        return true;
    }

    /** Whose account it is: "Omar's claim", "an account by". */
    private static int owner(Tree tree, int noun) {
        int possessor = tree.child(noun, Dependency.NMOD_POSS);
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : tree.childrenOf(noun, Dependency.NMOD)) {
            int sign = tree.child(child, Dependency.CASE);
            if (sign >= 0 && Patterns.fit(tree.form(sign), "(?i)by|from")) {
                return child;
            }
        }
        return -1;
    }

    private static Span content(Tree tree, int noun, boolean verbal) {
        if (verbal) {
            return null;
        }
        for (int child : tree.children(noun)) {
            Dependency label = tree.label(child);
            int sign = tree.child(child, Dependency.CASE);
            boolean of = label == Dependency.NMOD && sign >= 0 && tree.low(sign).equals("of");
            boolean clause = label == Dependency.ACL || label == Dependency.CCOMP;
            if (child > noun && (clause || of)) {
                return Told.covered(tree, tree.leftEdge(child), tree.rightEdge(child));
            }
        }
        // "Rumours circulated that the bridge was hit"
        int verb = tree.head(noun);
        boolean subject = tree.label(noun) == Dependency.NSUBJ && verb > noun;
        int clause = subject ? tree.child(verb, Dependency.CCOMP) : -1;
        boolean that =
                clause > verb
                        && tree.child(clause, Dependency.MARK) >= 0
                        && tree.form(tree.child(clause, Dependency.MARK)).equalsIgnoreCase("that");
        return that ? Told.covered(tree, tree.leftEdge(clause), tree.rightEdge(clause)) : null;
    }
}
