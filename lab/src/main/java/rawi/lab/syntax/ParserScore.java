package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rawi.core.syntax.ArcParser;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.WordForms;

/**
 * Scores of a model on a treebank with its own tags: punctuation does not count.
 *
 * @param tags share of words with the right Penn tag
 * @param uas share of words with the right head
 * @param las share with the right head and label
 */
public record ParserScore(double tags, double uas, double las, double[] roles) {

    private static final List<Dependency> ROLES =
            List.of(
                    Dependency.NSUBJ,
                    Dependency.NSUBJ_PASS,
                    Dependency.OBJ,
                    Dependency.OBL,
                    Dependency.NMOD,
                    Dependency.CONJ,
                    Dependency.CCOMP,
                    Dependency.ACL_RELCL,
                    Dependency.COMPOUND,
                    Dependency.AMOD);

    /** How a sentence is read: indexes of tags, heads, labels. */
    interface Reading {
        Read read(TreebankSentence sentence);
    }

    /** Tags and tree of one sentence. */
    record Read(int[] tags, ArcState tree) {}

    static ParserScore of(SyntaxModel model, List<TreebankSentence> gold) {
        ArcParser parser = new ArcParser(model);
        return of(
                model.tags(),
                gold,
                s -> {
                    WordForms forms = new WordForms(s.forms(), model.words());
                    int[] tags = parser.tag(forms);
                    return new Read(tags, parser.parse(forms, tags));
                });
    }

    static ParserScore of(List<String> tagSet, List<TreebankSentence> gold, Reading reading) {
        Counter counter = new Counter();
        for (TreebankSentence s : gold) {
            Read read = reading.read(s);
            for (int i = 0; i < s.size(); i++) {
                counter.tagged += tagSet.get(read.tags()[i]).equals(s.tags()[i]) ? 1 : 0;
                Dependency label = Dependency.values()[read.tree().label(i)];
                counter.add(s, i, read.tree().head(i), label);
            }
        }
        return counter.score();
    }

    /** Scores of trees made elsewhere; tags are not looked at. */
    static ParserScore ofTrees(List<TreebankSentence> gold, List<TreebankSentence> trees) {
        Counter counter = new Counter();
        for (int k = 0; k < gold.size(); k++) {
            TreebankSentence tree = trees.get(k);
            for (int i = 0; i < tree.size(); i++) {
                counter.add(gold.get(k), i, tree.heads()[i], tree.labels()[i]);
            }
        }
        return counter.score();
    }

    /** Sums over words. */
    private static final class Counter {
        private int words;
        private int tagged;
        private int scored;
        private int heads;
        private int labels;
        private final int[][] roles = new int[ROLES.size()][3];

        void add(TreebankSentence s, int i, int given, Dependency label) {
            words++;
            boolean head = given == s.heads()[i];
            for (int r = 0; r < roles.length; r++) {
                boolean in = s.labels()[i] == ROLES.get(r);
                boolean out = label == ROLES.get(r);
                roles[r][0] += in ? 1 : 0;
                roles[r][1] += out ? 1 : 0;
                roles[r][2] += in && out && head ? 1 : 0;
            }
            if (s.labels()[i] != Dependency.PUNCT) {
                scored++;
                heads += head ? 1 : 0;
                labels += head && label == s.labels()[i] ? 1 : 0;
            }
        }

        ParserScore score() {
            double[] f1 = new double[roles.length];
            for (int r = 0; r < f1.length; r++) {
                f1[r] = 2.0 * roles[r][2] / Math.max(1, roles[r][0] + roles[r][1]);
            }
            return new ParserScore(
                    (double) tagged / words, (double) heads / scored, (double) labels / scored, f1);
        }
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < roles.length; r++) {
            parts.add(
                    String.format(
                            Locale.ROOT, "%s .%03.0f", ROLES.get(r).label(), roles[r] * 1000));
        }
        return String.format(
                Locale.ROOT,
                "tags %.2f UAS %.2f LAS %.2f; %s",
                100 * tags,
                100 * uas,
                100 * las,
                String.join(" ", parts));
    }
}
