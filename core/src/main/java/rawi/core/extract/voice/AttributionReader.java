package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Quotation;

/**
 * Reads every attribution of an English report by its trees, whether or not claims hang on it: what
 * is said, but also what is thought, wanted, planned, praised and blamed. Claims take their sources
 * from {@link Voices}, which asks for more. Safe to share.
 */
public final class AttributionReader {

    /** At most so many tokens name the speaker of a led line. */
    private static final int LEAD = 6;

    /** A led line tells something when more than so many tokens follow its colon. */
    private static final int WORDS = 4;

    private final AttributionWords words;
    private final AttributionVerbs verbs;
    private final AttributionNouns nouns;

    private AttributionReader(AttributionWords words) {
        this.words = words;
        this.verbs = new AttributionVerbs(words);
        this.nouns = new AttributionNouns(words);
    }

    public static AttributionReader load(DataFiles files) {
        return new AttributionReader(new AttributionWords(files, "en"));
    }

    /** The attributions of a report in text order; sentences without a tree are left out. */
    public List<Attribution> read(ParsedText text) {
        List<Attribution> all = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (text.isParsed(s)) {
                Tree tree = text.tree(s);
                List<Span> quoted = quoted(text, tree);
                List<Attribution> found = new ArrayList<>();
                led(tree, found);
                signed(tree, found);
                for (int node = 0; node < tree.size(); node++) {
                    read(tree, node, !quoted.isEmpty(), found);
                }
                found.forEach(one -> all.add(placed(tree, one, found, quoted)));
            }
        }
        return all;
    }

    /** The quotations of a sentence that read as speech. */
    private static List<Span> quoted(ParsedText text, Tree tree) {
        Span sentence = tree.sentence().span();
        return text.layout().quotations().stream()
                .filter(q -> q.speech() && q.span().overlaps(sentence))
                .map(Quotation::span)
                .toList();
    }

    private void read(Tree tree, int node, boolean quotes, List<Attribution> found) {
        if (tree.low(node).equals("according")) {
            accordingTo(tree, node, found);
            return;
        }
        Set<String> holders = words.holders(tree, node);
        if (holders.isEmpty()) {
            return;
        }
        switch (tree.pos(node)) {
            case VERB -> verbs.read(tree, node, holders, quotes).ifPresent(found::add);
            case NOUN -> nouns.noun(tree, node, holders).ifPresent(found::add);
            case ADJ -> nouns.adjective(tree, node, holders).ifPresent(found::add);
            case ADV -> found.add(Stretches.attribution(-1, tree, node, node, List.of()));
            default -> {}
        }
    }

    /** The same attribution, told whether it stands within another. */
    private static Attribution placed(
            Tree tree, Attribution one, List<Attribution> beside, List<Span> quoted) {
        Span cue = one.cue().get(0);
        boolean within = quoted.stream().anyMatch(q -> q.contains(cue));
        boolean apart = quoted.stream().anyMatch(q -> isBeside(q, cue)) || isPartial(tree, cue);
        Stream<Span> contents =
                beside.stream().filter(b -> b != one).flatMap(b -> b.content().stream());
        boolean nested = within || !apart && contents.anyMatch(c -> c.contains(cue));
        return new Attribution(one.source(), one.cue(), one.content(), nested);
    }

    private static boolean isBeside(Span quotation, Span cue) {
        int before = cue.start() - quotation.end();
        int after = quotation.start() - cue.end();
        return before >= 0 && before <= 2 || after >= 0 && after <= 3;
    }

    /** "…, saying that": a participle behind a comma goes on with the sentence. */
    private static boolean isPartial(Tree tree, Span cue) {
        int at = 0;
        while (Told.token(tree, at).start() < cue.start()) {
            at++;
        }
        return at > 0
                && tree.tag(at).equals("VBG")
                && tree.label(at) == Dependency.ADVCL
                && tree.form(at - 1).equals(",");
    }

    /** "Omar: the bridge is closed": a line led by its speaker. */
    private static void led(Tree tree, List<Attribution> found) {
        int first = Told.isMark(tree.form(0)) ? 1 : 0;
        for (int i = first; i < Math.min(tree.size() - 1, first + LEAD); i++) {
            boolean named = i > first && tree.pos(i - 1) == Pos.PROPN;
            if (tree.form(i).equals(":") && named && tree.size() - i > WORDS) {
                List<Span> rest = Stretches.of(tree, i + 1, tree.size() - 1);
                List<Span> who = Stretches.of(tree, first, i - 1);
                found.add(new Attribution(who, Stretches.of(tree, i, i), rest, false));
                return;
            }
            if (tree.pos(i) == Pos.VERB || tree.pos(i) == Pos.AUX || tree.pos(i) == Pos.PUNCT) {
                return;
            }
        }
    }

    /** "'We stay.' – Omar, a teacher": a quotation signed behind a dash. */
    private static void signed(Tree tree, List<Attribution> found) {
        for (int i = 1; i + 1 < tree.size(); i++) {
            boolean dash = Patterns.fit(tree.form(i), "[\u2013\u2014\u2015]|--");
            if (dash && Told.isMark(tree.form(i - 1)) && tree.pos(i + 1) == Pos.PROPN) {
                List<Span> who = Stretches.of(tree, i + 1, tree.size() - 1);
                List<Span> said = Stretches.of(tree, 0, i - 1);
                found.add(new Attribution(who, Stretches.of(tree, i, i), said, false));
                return;
            }
        }
    }

    private static void accordingTo(Tree tree, int node, List<Attribution> found) {
        if (node + 2 >= tree.size() || !tree.low(node + 1).equals("to")) {
            return;
        }
        int source = -1;
        for (int i = node + 2; i < tree.size() && source < 0; i++) {
            boolean outer = tree.head(i) <= node || tree.head(i) == tree.head(node);
            boolean noun = Told.isNoun(tree, i) || tree.pos(i) == Pos.PRON;
            source = noun && (outer || tree.isUnder(node, i)) ? i : -1;
        }
        int last = source < 0 ? node + 1 : Math.max(node + 2, tree.rightEdge(source));
        List<Span> who = Stretches.name(tree, node + 2, last);
        found.add(new Attribution(who, Stretches.of(tree, node, node + 1), List.of(), false));
    }
}
