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
        int words = 0;
        int tagged = 0;
        int scored = 0;
        int heads = 0;
        int labels = 0;
        int[][] roles = new int[ROLES.size()][3];
        for (TreebankSentence s : gold) {
            Read read = reading.read(s);
            int[] tags = read.tags();
            ArcState state = read.tree();
            for (int i = 0; i < s.size(); i++) {
                words++;
                tagged += tagSet.get(tags[i]).equals(s.tags()[i]) ? 1 : 0;
                Dependency label = Dependency.values()[state.label(i)];
                boolean head = state.head(i) == s.heads()[i];
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
        }
        double[] f1 = new double[roles.length];
        for (int r = 0; r < f1.length; r++) {
            f1[r] = 2.0 * roles[r][2] / Math.max(1, roles[r][0] + roles[r][1]);
        }
        return new ParserScore(
                (double) tagged / words, (double) heads / scored, (double) labels / scored, f1);
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
