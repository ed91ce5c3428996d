package rawi.core.syntax;

import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.text.Sentence;

/** Tags, lemmas and trees of English sentences; safe to share between threads. */
public final class EnglishParser implements SentenceParser {

    private static final Set<String> AUXILIARIES =
            Set.of(
                    "be", "have", "do", "will", "would", "can", "could", "may", "might", "must",
                    "shall", "should");

    private final SyntaxModel model;
    private final EnglishLemmatizer lemmatizer;

    private EnglishParser(SyntaxModel model, EnglishLemmatizer lemmatizer) {
        this.model = model;
        this.lemmatizer = lemmatizer;
    }

    /** Reads {@code syntax/en.model} and the lemma tables. */
    public static EnglishParser load(DataFiles files) {
        return of(SyntaxModel.load(files, "en"), EnglishLemmatizer.load(files));
    }

    /** A parser over a model that is not stored yet. */
    public static EnglishParser of(SyntaxModel model, EnglishLemmatizer lemmatizer) {
        return new EnglishParser(model, lemmatizer);
    }

    @Override
    public Tree parse(Sentence sentence) {
        int n = sentence.tokens().size();
        String[] forms = new String[n];
        for (int i = 0; i < n; i++) {
            forms[i] = sentence.tokens().get(i).form();
        }
        WordForms words = new WordForms(forms);
        ArcParser parser = new ArcParser(model);
        int[] tagIndexes = parser.tag(words);
        String[] tags = new String[n];
        for (int i = 0; i < n; i++) {
            tags[i] = model.tags().get(tagIndexes[i]);
        }
        TagRepair.repair(forms, tags);
        for (int i = 0; i < n; i++) {
            tagIndexes[i] = model.tags().indexOf(tags[i]);
        }
        ArcState state = parser.parse(words, tagIndexes);
        String[] lemmas = new String[n];
        Pos[] pos = new Pos[n];
        int[] heads = new int[n];
        Dependency[] labels = new Dependency[n];
        for (int i = 0; i < n; i++) {
            heads[i] = state.head(i) == n ? -1 : state.head(i);
            labels[i] = SyntaxModel.LABELS[state.label(i)];
            lemmas[i] = lemmatizer.lemma(forms[i], tags[i]);
            pos[i] = pos(tags[i], labels[i], lemmas[i]);
        }
        return new Tree(sentence, tags, pos, lemmas, heads, labels);
    }

    /** The universal part of speech of a Penn tag, where the tree tells verbs from auxiliaries. */
    static Pos pos(String tag, Dependency label, String lemma) {
        return switch (tag) {
            case "NN", "NNS" -> Pos.NOUN;
            case "NNP", "NNPS" -> Pos.PROPN;
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> {
                boolean helps =
                        label == Dependency.AUX
                                || label == Dependency.AUX_PASS
                                || label == Dependency.COP;
                yield helps && AUXILIARIES.contains(lemma) || label == Dependency.COP
                        ? Pos.AUX
                        : Pos.VERB;
            }
            case "MD" -> Pos.AUX;
            case "JJ", "JJR", "JJS", "AFX" -> Pos.ADJ;
            case "RB", "RBR", "RBS", "WRB" -> Pos.ADV;
            case "IN" -> label == Dependency.MARK ? Pos.SCONJ : Pos.ADP;
            case "RP" -> Pos.ADP;
            case "DT", "PDT", "WDT" -> label == Dependency.DET ? Pos.DET : Pos.PRON;
            case "PRP", "PRP$", "WP", "WP$", "EX" -> Pos.PRON;
            case "CD" -> Pos.NUM;
            case "CC" -> Pos.CCONJ;
            case "TO", "POS" -> Pos.PART;
            case "UH" -> Pos.INTJ;
            case "$", "#", "SYM" -> Pos.SYM;
            case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP" -> Pos.PUNCT;
            default -> Pos.X;
        };
    }
}
