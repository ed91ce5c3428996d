package rawi.core.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;

/** The sources that every claim of a report goes through: those its credit line names. */
final class Credits {

    /** Tokens of the longest bare name of an agency. */
    private static final int WIRE = 3;

    private final ParsedText text;
    private final Predicate<String> isPublisher;

    Credits(ParsedText text, Predicate<String> isPublisher) {
        this.text = text;
        this.isPublisher = isPublisher;
    }

    /** Original publishers named in a credit line: "Original report from X and Y". */
    List<Hop> hops() {
        List<Hop> hops = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (text.sentence(s).block().kind() != Block.Kind.CREDIT) {
                continue;
            }
            Tree tree = text.tree(s);
            int from = -1;
            // an agency's bare name has no cue before it
            int cue = tree.size() <= WIRE ? -1 : 0;
            for (int i = 0; i < tree.size(); i++) {
                cue = Patterns.fit(tree.form(i), "(?i)from|by|:|in|via|of") ? i : cue;
            }
            for (int i = cue + 1; i < tree.size(); i++) {
                boolean hyphen = from >= 0 && tree.form(i).equals("-");
                boolean capital = hyphen || Character.isUpperCase(tree.form(i).codePointAt(0));
                boolean number = from >= 0 && Character.isDigit(tree.form(i).charAt(0));
                if ((capital || number) && i + 1 <= tree.size()) {
                    from = from < 0 ? i : from;
                } else if (from >= 0) {
                    addCredit(tree, from, i - 1, hops);
                    from = -1;
                }
            }
            if (from >= 0) {
                addCredit(tree, from, tree.size() - 1, hops);
            }
        }
        return hops;
    }

    private void addCredit(Tree tree, int from, int to, List<Hop> hops) {
        Span span =
                new Span(
                        tree.sentence().tokens().get(from).start(),
                        tree.sentence().tokens().get(to).end());
        String name = span.in(text.text());
        if (!isPublisher.test(name)) {
            hops.add(
                    new Hop(
                            name,
                            HopRole.ORIGINAL_PUBLISHER,
                            Optional.of(Quote.of(text.text(), span))));
        }
    }
}
