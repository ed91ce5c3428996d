package rawi.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.core.data.DataFiles;
import rawi.core.extract.stance.EnglishStance;
import rawi.core.model.Factuality;
import rawi.core.model.Span;
import rawi.core.syntax.EnglishParser;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Sentence;
import rawi.core.text.Token;

/**
 * Scores "did it happen" on the factuality part of Universal Decompositional Semantics 1.0 (White
 * et al. 2020), sentences of web genres: correlation with the mean judgement of people and accuracy
 * of happened against not.
 *
 * <p>Arguments: the data file, then optionally how many errors to print.
 */
public final class FactualityScore {

    private FactualityScore() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: FactualityScore DATA.jsonl[.gz] [ERRORS]");
            System.exit(2);
        }
        int toPrint = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        double[] scores = score(Path.of(args[0]), toPrint);
        System.out.printf(
                Locale.ROOT,
                "events %.0f: happened or not %.3f, correlation %.3f%n",
                scores[0],
                scores[1],
                scores[2]);
    }

    /** Events, the share rightly told to have happened or not, the correlation with the people. */
    public static double[] score(Path file, int errors) throws IOException {
        int toPrint = errors;
        EnglishParser parser = EnglishParser.load(DataFiles.builtIn());
        EnglishStance stances = new EnglishStance(DataFiles.builtIn());
        List<double[]> pairs = new ArrayList<>();
        int right = 0;
        for (Map<String, Object> entry : Corpus.entries(file)) {
            Tree tree = parser.parse(sentence(Json.list(entry.get("tokens"))));
            for (Object one : Json.list(entry.get("events"))) {
                Map<String, Object> event = Json.object(one);
                int token = ((Number) event.get("token")).intValue();
                double people = ((Number) event.get("factual")).doubleValue();
                var stance = stances.of(tree, token, -1);
                double told = stance.map(s -> value(s.factuality())).orElse(1.0);
                pairs.add(new double[] {people, told});
                boolean same = people > 0 == told > 0;
                right += same ? 1 : 0;
                if (!same && toPrint-- > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%+.1f read %s: %s << %s >>%n",
                            people,
                            stance.map(Object::toString).orElse("-"),
                            words(tree, 0, token - 1),
                            words(tree, token, token)
                                    + " >> "
                                    + words(tree, token + 1, tree.size() - 1));
                }
            }
        }
        return new double[] {pairs.size(), (double) right / pairs.size(), correlation(pairs)};
    }

    /** How much of an event is left by what is said about it, on the scale of the judgements. */
    private static double value(Factuality factuality) {
        return switch (factuality) {
            case ASSERTED, REPORTED -> 1;
            case PURPORTED, GENERIC -> 0.5;
            case INTENDED -> -0.5;
            case HYPOTHETICAL -> -0.7;
            case DENIED -> -1;
        };
    }

    private static String words(Tree tree, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= to; i++) {
            words.append(words.isEmpty() ? "" : " ").append(tree.form(i));
        }
        return words.toString();
    }

    private static Sentence sentence(List<Object> forms) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Object form : forms) {
            String word = String.valueOf(form);
            tokens.add(new Token(new Span(at, at + word.length()), word));
            at += word.length() + 1;
        }
        Span span = new Span(0, at - 1);
        return new Sentence(0, span, new Block(Block.Kind.BODY, span, 0), tokens);
    }

    private static double correlation(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] p : pairs) {
            xy += (p[0] - meanX) * (p[1] - meanY);
            xx += (p[0] - meanX) * (p[0] - meanX);
            yy += (p[1] - meanY) * (p[1] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
