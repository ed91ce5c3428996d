package rawi.core.syntax;

import java.util.Arrays;
import rawi.core.data.DataFiles;
import rawi.core.text.Sentence;

/**
 * Tags, base forms and trees of Arabic sentences; safe to share between threads.
 *
 * <p>Nodes are pieces: proclitics, stems and pronouns, each with its own span; the article stays
 * with its noun. {@link #cut} makes them, so a sentence is cut before it is parsed. Tags are those
 * of the Penn Arabic Treebank's short set (NN, DTNN, NNS, NNP, JJ, IN, CC, RP, PRP …), but NND and
 * DTNND for a dual, PV and IV for perfect and imperfect, PVP and IVP for their passives. A
 * preposition's base form is the whole of it: {@code من قبل}.
 */
public final class ArabicParser implements SentenceParser {

    private final ArabicLexicon lexicon;
    private final ArabicTagger tagger;
    private final SyntaxModel model;

    private ArabicParser(ArabicLexicon lexicon, ArabicTagger tagger, SyntaxModel model) {
        this.lexicon = lexicon;
        this.tagger = tagger;
        this.model = model;
    }

    /** Reads {@code syntax/ar.words}, {@code syntax/ar.model} and the Arabic word lists. */
    public static ArabicParser load(DataFiles files) {
        ArabicLexicon lexicon = ArabicLexicon.load(files);
        return new ArabicParser(
                lexicon, ArabicTagger.load(files, lexicon), SyntaxModel.load(files, "ar"));
    }

    /** The same parser over another model of its tag set. */
    public ArabicParser with(SyntaxModel other) {
        return new ArabicParser(lexicon, tagger, other);
    }

    /** The model of its trees. */
    public SyntaxModel model() {
        return model;
    }

    /** The words that this parser knows, with the verbs that verbal nouns belong to. */
    public ArabicLexicon lexicon() {
        return lexicon;
    }

    /** The sentence with its words cut into pieces; the same span. */
    public Sentence cut(Sentence sentence) {
        return new Sentence(
                sentence.index(), sentence.span(), sentence.block(), tagger.cut(sentence.tokens()));
    }

    @Override
    public Tree parse(Sentence sentence) {
        return parse(sentence, new ArabicPieces(sentence.tokens(), lexicon));
    }

    @Override
    public Tree parse(Tree tagged) {
        return tagged.pieces == null
                ? parse(tagged.sentence())
                : parse(tagged.sentence(), new ArabicPieces(tagged.pieces));
    }

    private Tree parse(Sentence sentence, ArabicPieces pieces) {
        ArabicSyntax syntax = ArabicSyntax.of(pieces, model);
        return tree(sentence, pieces, syntax.heads(), syntax.labels());
    }

    @Override
    public Tree tag(Sentence sentence) {
        ArabicPieces pieces = new ArabicPieces(sentence.tokens(), lexicon);
        int[] heads = new int[pieces.n];
        Dependency[] labels = new Dependency[pieces.n];
        Arrays.fill(labels, Dependency.DEP);
        heads[0] = -1;
        for (int i = 1; i < pieces.n; i++) {
            boolean owner = pieces.glued[i] && pieces.tags[i].startsWith("PRP");
            boolean name = pieces.tags[i].equals("NNP") && pieces.tags[i - 1].equals("NNP");
            heads[i] = owner ? i - 1 : 0;
            if (name) {
                // a run of names is one phrase, its first word the head
                boolean runs = labels[i - 1] == Dependency.FLAT;
                heads[i] = runs ? heads[i - 1] : i - 1;
                labels[i] = Dependency.FLAT;
            }
        }
        Tree tree = tree(sentence, pieces, heads, labels);
        tree.pieces = pieces;
        return tree;
    }

    private Tree tree(Sentence sentence, ArabicPieces pieces, int[] heads, Dependency[] labels) {
        Pos[] pos = new Pos[pieces.n];
        String[] tags = new String[pieces.n];
        for (int i = 0; i < pieces.n; i++) {
            pos[i] = pos(pieces.tags[i], labels[i]);
            tags[i] = pieces.treeTag(i);
        }
        return new Tree(sentence, tags, pos, pieces.lemmas, heads, labels).with(lexicon.rowWords());
    }

    /** Whether a tree's tag says passive. */
    public static boolean isPassive(String tag) {
        return tag.equals("PVP") || tag.equals("IVP");
    }

    /** The universal part of speech of a tag. */
    static Pos pos(String tag, Dependency label) {
        String bare = tag.startsWith("DT") && tag.length() > 2 ? tag.substring(2) : tag;
        return switch (bare) {
            case "NN", "NNS", "NND", "VBG", "VN" -> Pos.NOUN;
            case "NOUN_QUANT" -> label == Dependency.DET ? Pos.DET : Pos.NOUN;
            case "NNP", "NNPS" -> Pos.PROPN;
            case "VBD", "VBP", "VBN", "VB" -> {
                boolean helps =
                        label == Dependency.AUX
                                || label == Dependency.AUX_PASS
                                || label == Dependency.COP;
                yield helps ? Pos.AUX : Pos.VERB;
            }
            case "JJ", "JJR", "ADJ_NUM", "ADJ" -> Pos.ADJ;
            case "RB", "WRB" -> Pos.ADV;
            case "IN" -> label == Dependency.MARK ? Pos.SCONJ : Pos.ADP;
            case "DT", "WDT" -> label == Dependency.DET ? Pos.DET : Pos.PRON;
            case "PRP", "PRP$", "WP" -> Pos.PRON;
            case "CD" -> Pos.NUM;
            case "CC" -> Pos.CCONJ;
            case "RP" -> Pos.PART;
            case "UH" -> Pos.INTJ;
            case "PUNC" -> Pos.PUNCT;
            default -> Pos.X;
        };
    }
}
