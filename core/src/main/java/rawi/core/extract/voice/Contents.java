package rawi.core.extract.voice;

import rawi.core.extract.who.NounPhrases;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Quotation;

/** Which words are the content of a verb of saying. */
final class Contents {

    /** At most so many tokens follow the verb of an attribution at the end: "in a statement". */
    private static final int TAIL = 12;

    private final ParsedText text;
    private final SourceWords words;

    Contents(Told told) {
        this.text = told.text;
        this.words = told.words;
    }

    /** The content in the verb's own sentence, or null when it has none there. */
    Span of(Tree tree, int verb, int speaker, SourceWords.Saying say, boolean colon) {
        Span scope = unquoted(tree, verb, speaker, say, colon);
        Span said = Told.token(tree, verb);
        Span sentence = tree.sentence().span();
        for (Quotation quotation : text.layout().quotations()) {
            Span whole = quotation.span();
            boolean opens = whole.start() >= said.end() && whole.start() < sentence.end();
            if (scope != null && quotation.speech() && opens && whole.overlaps(scope)) {
                // a quotation is one speech, whatever the parse made of it
                scope = scope.cover(new Span(whole.start(), Math.min(whole.end(), sentence.end())));
            }
        }
        return scope;
    }

    private Span unquoted(Tree tree, int verb, int speaker, SourceWords.Saying say, boolean colon) {
        int clause = clause(tree, verb, say);
        Span scope = null;
        if (clause >= 0) {
            int that = that(tree, verb);
            int named = say.noun() && that < 0 ? tree.child(verb, Dependency.OBJ) : -1;
            if (named > verb && named < tree.leftEdge(clause)) {
                // "reported arrests of men wanted for service", hung on the verb
                return Told.covered(tree, tree.leftEdge(named), rightEnd(tree, clause));
            }
            boolean loose = say.bare() && verb + 1 < tree.size() && tree.pos(verb + 1) == Pos.SCONJ;
            int from =
                    clause > verb && speaker < verb && (that == verb + 1 || loose)
                            ? verb + 1
                            : tree.leftEdge(clause);
            int to = Math.max(rightEnd(tree, clause), resultEnd(tree, verb, clause, say));
            boolean whole = that == verb + 1 && speaker < verb && clause > verb;
            scope = Told.covered(tree, from, whole ? goesOn(tree, to) : to);
        } else {
            scope = around(tree, verb, speaker);
        }
        if (scope == null && say.rest()) {
            scope = Told.covered(tree, verb + 1, tree.rightEdge(verb));
        }
        Span tail = colon ? null : tail(tree, verb, speaker);
        if (tail != null && (scope == null || scope.length() < tail.length())) {
            return tail;
        }
        return scope == null && say.stance() == Voice.Stance.SAY
                ? rest(tree, verb, speaker, say)
                : scope;
    }

    /** "has documented 24 strikes, killing 87 people": where the result ends, -1 without one. */
    private static int resultEnd(Tree tree, int verb, int clause, SourceWords.Saying say) {
        int end = -1;
        boolean counts = say.noun() && !tree.lemma(verb).equals("report");
        if (counts && tree.label(clause) == Dependency.OBJ) {
            for (int child : tree.childrenOf(verb, Dependency.ADVCL)) {
                boolean result =
                        child > clause
                                && tree.tag(child).equals("VBG")
                                && tree.child(child, Dependency.MARK) < 0
                                && tree.form(child - 1).equals(",");
                end = result ? tree.rightEdge(child) : end;
            }
        }
        return end;
    }

    /** The longest clause that hangs on a verb as its content, or -1. */
    static int clause(Tree tree, int verb) {
        int clause = -1;
        for (int child : tree.childrenOf(verb, Dependency.CCOMP)) {
            boolean full =
                    tree.pos(child) == Pos.VERB
                            || tree.child(child, Dependency.COP, Dependency.NSUBJ, Dependency.AUX)
                                    >= 0;
            boolean longer =
                    clause < 0
                            || tree.rightEdge(child) - tree.leftEdge(child)
                                    > tree.rightEdge(clause) - tree.leftEdge(clause);
            clause = full && longer && !isApart(tree, verb, child) ? child : clause;
        }
        return clause;
    }

    private static boolean isApart(Tree tree, int one, int other) {
        for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
            if (tree.form(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static int clause(Tree tree, int verb, SourceWords.Saying say) {
        int clause = clause(tree, verb);
        if (clause < 0 && say.rest()) {
            return -1;
        }
        if (clause < 0 && say.stance() != Voice.Stance.SAY) {
            clause = tree.child(verb, Dependency.XCOMP, Dependency.OBJ);
        }
        int past = tree.child(verb, Dependency.XCOMP);
        boolean done =
                past > verb
                        && tree.childrenOf(past, Dependency.AUX).stream()
                                .anyMatch(n -> tree.lemma(n).equals("have"));
        if (clause < 0 && done) {
            // "claimed to have killed four soldiers"
            clause = past;
        }
        if (clause < 0) {
            clause = tree.child(verb, Dependency.PARATAXIS);
        }
        return clause < 0 && say.noun() ? tree.child(verb, Dependency.OBJ) : clause;
    }

    /**
     * "said that …, and that …": a second clause of the same saying ends the content; "denied … and
     * said" begins another saying.
     */
    private int rightEnd(Tree tree, int clause) {
        int end = tree.rightEdge(clause);
        for (int i = clause + 1; i < end; i++) {
            boolean next =
                    tree.pos(i - 1) == Pos.CCONJ
                            && Patterns.fit(tree.tag(i), "VBD|VBZ|VBP")
                            && words.saying(tree, i).isPresent();
            if (next) {
                return i - 2;
            }
        }
        for (int i = end + 1; i + 2 < tree.size(); i++) {
            // "said that troops stormed the town, they raided homes": one content
            boolean spliced =
                    i == end + 1
                            && tree.form(i).equals(",")
                            && tree.tag(i + 1).equals("PRP")
                            && Patterns.fit(tree.tag(i + 2), "VB[DZP]")
                            && words.saying(tree, i + 2).isEmpty();
            if (spliced) {
                return tree.size() - 1;
            }
        }
        for (int i = end + 1; i + 1 < tree.size(); i++) {
            boolean second =
                    Patterns.fit(tree.form(i), "(?i)and|but")
                            && tree.form(i + 1).equalsIgnoreCase("that");
            if (second) {
                return tree.size() - 1;
            }
        }
        return end;
    }

    /**
     * "said that the dead were three, in addition to five wounded, noting that": what follows is
     * said as well, up to a clause that another conjunction opens.
     */
    private int goesOn(Tree tree, int end) {
        for (int i = end + 1; i < tree.size(); i++) {
            boolean opens =
                    Patterns.fit(
                                    tree.form(i),
                                    "(?i)and|but|while|although|though|whereas|however|or|so")
                            || tree.form(i).equals(";")
                            || tree.form(i).equals(":");
            boolean other =
                    Patterns.fit(tree.tag(i), "VB[DZP]")
                            && words.saying(tree, i).isPresent()
                            && tree.child(i, Dependency.NSUBJ) >= 0;
            if (opens || other) {
                return end;
            }
        }
        return tree.size() - 1;
    }

    /** "The strike, officials said, killed two": the clause that the verb stands in. */
    private static Span around(Tree tree, int verb, int speaker) {
        int root = tree.head(verb);
        boolean apart =
                root >= 0
                        && (tree.label(verb) == Dependency.PARATAXIS
                                || (tree.label(verb) == Dependency.CONJ && isParted(tree, verb)));
        boolean left = verb < root || endsClause(tree, verb, speaker) || isInserted(tree, verb);
        if (!apart || !left || isApart(tree, verb, root)) {
            return null;
        }
        return verb > root
                ? Told.covered(
                        tree,
                        tree.leftEdge(root),
                        Math.max(tree.leftEdge(root), tree.leftEdge(verb) - 1))
                : Told.covered(
                        tree, Math.min(verb + 1, tree.rightEdge(root)), tree.rightEdge(root));
    }

    private static boolean isParted(Tree tree, int verb) {
        int before = tree.leftEdge(verb) - 1;
        return before >= 0 && ends(tree.form(before));
    }

    private static boolean ends(String form) {
        return form.equals(",") || Told.isMark(form);
    }

    /**
     * "…, Peter Cook told reporters today", "…, said Omar, a teacher": what stands before a speaker
     * at the end.
     */
    private static Span tail(Tree tree, int verb, int speaker) {
        int first = Math.min(verb, start(tree, speaker));
        boolean parted = first > 2 && ends(tree.form(first - 1));
        boolean inserted = parted && speaker < verb && isInserted(tree, verb);
        if (!inserted && (!parted || !endsClause(tree, verb, speaker))) {
            return null;
        }
        int from = 0;
        int to = inserted ? tree.size() - 1 : first - 1;
        for (int i = 0; i < to; i++) {
            boolean clause =
                    i > verb + 1
                            && tree.form(i - 1).equals(",")
                            && i + 1 < tree.size()
                            && tree.pos(i + 1) != Pos.VERB
                            && Patterns.fit(
                                    tree.form(i),
                                    "(?i)and|but|while|as|when|after|where|who|which");
            boolean stop = clause || tree.form(i).equals(";");
            from = stop && i < first ? i + 1 : from;
            to = stop && i > verb ? i : to;
        }
        return Told.covered(tree, from, to);
    }

    /** "…, officials said on Sunday, …": a comma follows before any other clause. */
    private static boolean isInserted(Tree tree, int verb) {
        for (int i = verb + 1; i < Math.min(tree.size() - 1, verb + 5); i++) {
            if (tree.form(i).equals(",")) {
                return true;
            }
            if (tree.pos(i) == Pos.VERB || tree.pos(i) == Pos.AUX || tree.pos(i) == Pos.SCONJ) {
                return false;
            }
        }
        return false;
    }

    /** First token of the speaker's phrase, its article included. */
    private static int start(Tree tree, int speaker) {
        int first = NounPhrases.first(tree, speaker);
        while (first > 0
                && (tree.pos(first - 1) == Pos.DET
                        || tree.pos(first - 1) == Pos.NUM
                        || tree.tag(first - 1).equals("PRP$"))) {
            first--;
        }
        return first;
    }

    /** Whether no clause follows that could be what is said. */
    private static boolean endsClause(Tree tree, int verb, int speaker) {
        if (speaker < verb && tree.size() - verb > TAIL) {
            return false;
        }
        for (int i = verb + 1; i < tree.size(); i++) {
            boolean finite = Patterns.fit(tree.tag(i), "VBD|VBZ|VBP|MD");
            if (tree.form(i).equals(";")) {
                return true;
            }
            if (finite && !tree.isUnder(i, speaker)) {
                return false;
            }
        }
        return true;
    }

    /** "X said …" where the parse lost the clause: the rest of the sentence. */
    private static Span rest(Tree tree, int verb, int speaker, SourceWords.Saying say) {
        int that = that(tree, verb);
        boolean ahead = speaker < verb && verb + 4 < tree.size();
        return (say.bare() || that > 0)
                        && ahead
                        && tree.label(verb) != Dependency.AMOD
                        && tree.child(verb, Dependency.AUX_PASS) < 0
                ? Told.covered(tree, Math.max(verb, that) + 1, tree.size() - 1)
                : null;
    }

    /** The "that" which opens what is said: no other verb stands before it; -1 without one. */
    private static int that(Tree tree, int verb) {
        for (int i = verb + 1; i < Math.min(tree.size(), verb + TAIL); i++) {
            if (tree.form(i).equalsIgnoreCase("that") && tree.tag(i).equals("IN")) {
                return i;
            }
            if (tree.pos(i) == Pos.VERB || tree.pos(i) == Pos.AUX) {
                return -1;
            }
        }
        return -1;
    }

    /** After "X said:" what follows: the quoted paragraphs, else the rest of the report. */
    Span after(int s) {
        int from = s + 1;
        if (from >= text.size()) {
            return null;
        }
        int last = s;
        boolean quoted = opensQuoted(from);
        Block opening = text.sentence(s).block();
        for (int n = from; n < text.size(); n++) {
            Block block = text.sentence(n).block();
            Tree tree = text.tree(n);
            boolean begins = n == from || text.sentence(n - 1).block() != block;
            boolean left = begins && block != opening && quoted && !opensQuoted(n);
            boolean next = tree.low(tree.size() - 1).equals(":");
            boolean other = begins && n > from && !quoted && hasSpeaker(tree);
            if (left || next || other || block.kind() != Block.Kind.BODY) {
                break;
            }
            last = n;
        }
        return last < from ? null : text.sentence(from).span().cover(text.sentence(last).span());
    }

    /** "Tiruye, a mother of four, told …": a paragraph that names its own speaker first. */
    private boolean hasSpeaker(Tree tree) {
        for (int i = 1; i < tree.size(); i++) {
            boolean says = tree.tag(i).equals("VBD") && words.saying(tree, i).isPresent();
            int subject = says ? tree.child(i, Dependency.NSUBJ) : -1;
            if (subject >= 0 && subject < 3 && tree.pos(subject) == Pos.PROPN) {
                return true;
            }
        }
        return false;
    }

    private boolean opensQuoted(int s) {
        return Told.isMark(text.sentence(s).tokens().get(0).form());
    }
}
