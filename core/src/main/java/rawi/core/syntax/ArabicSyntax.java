package rawi.core.syntax;

import java.util.Arrays;
import rawi.core.text.WordSet;

/**
 * Heads and labels of one Arabic sentence: the parser's tree clause by clause, then {@link
 * ArabicRules} over it.
 */
public final class ArabicSyntax {

    /** Shorter sentences are parsed in one piece. */
    private static final int LONG = 24;

    private static final int SHORTEST_CLAUSE = 4;
    private static final WordSet COMMAS = WordSet.of("،", ",", "؛", ";");
    private static final WordSet OPENERS = WordSet.of("حيث", "فيما", "بينما", "كما", "مما", "الا");

    private final ArabicPieces pieces;
    private final int[] heads;
    private final Dependency[] labels;

    private ArabicSyntax(ArabicPieces pieces) {
        this.pieces = pieces;
        this.heads = new int[pieces.n];
        this.labels = new Dependency[pieces.n];
    }

    /** Parses pieces; changes their tags and base forms where the tree decides. */
    public static ArabicSyntax of(ArabicPieces pieces, SyntaxModel model) {
        ArabicSyntax syntax = new ArabicSyntax(pieces);
        syntax.parse(model);
        new ArabicRules(pieces, syntax.heads, syntax.labels).apply();
        return syntax;
    }

    /** Head of each piece, -1 for the root. */
    public int[] heads() {
        return heads.clone();
    }

    public Dependency[] labels() {
        return labels.clone();
    }

    private void parse(SyntaxModel model) {
        ArcParser parser = new ArcParser(model);
        int start = 0;
        int root = -1;
        while (start < pieces.n) {
            int end = clauseEnd(start);
            int top = clause(parser, model, start, end);
            if (root < 0) {
                root = top;
            } else {
                heads[top] = root;
                labels[top] = joint(start);
            }
            start = end;
        }
    }

    private int clause(ArcParser parser, SyntaxModel model, int start, int end) {
        int n = end - start;
        int[] tags = new int[n];
        for (int i = 0; i < n; i++) {
            tags[i] = model.tagNumber(pieces.parserTag(start + i));
        }
        WordForms words = model.read(Arrays.copyOfRange(pieces.lemmas, start, end));
        ArcState state = parser.parse(words, tags);
        int top = start;
        for (int i = 0; i < n; i++) {
            boolean root = state.head(i) == n;
            heads[start + i] = root ? -1 : start + state.head(i);
            labels[start + i] = SyntaxModel.LABELS[state.label(i)];
            top = root ? start + i : top;
        }
        return top;
    }

    /** How a later clause hangs on the first. */
    private Dependency joint(int start) {
        for (int i = start; i < Math.min(start + 2, pieces.n); i++) {
            if (OPENERS.contains(pieces.letters[i])) {
                return Dependency.ADVCL;
            }
            if (pieces.letters[i].equals("و") || pieces.letters[i].equals("ف")) {
                return Dependency.CONJ;
            }
        }
        return Dependency.PARATAXIS;
    }

    /** One past the last piece of the clause: its comma, when a new finite clause follows. */
    private int clauseEnd(int start) {
        if (pieces.n <= LONG) {
            return pieces.n;
        }
        boolean verb = false;
        for (int i = start; i + 2 < pieces.n; i++) {
            verb |= ArabicMorphology.isVerb(pieces.tags[i]);
            boolean comma = COMMAS.contains(pieces.letters[i]);
            if (comma && verb && i - start >= SHORTEST_CLAUSE && opensClause(i + 1)) {
                return i + 1;
            }
        }
        return pieces.n;
    }

    private boolean opensClause(int at) {
        int i = at;
        boolean joined = pieces.letters[i].equals("و") || pieces.letters[i].equals("ف");
        if (joined) {
            i++;
        }
        if (OPENERS.contains(pieces.letters[i])) {
            return true;
        }
        for (int steps = 0; steps < 2 && i < pieces.n; steps++, i++) {
            if (ArabicMorphology.isVerb(pieces.tags[i])) {
                return true;
            }
            boolean particle = pieces.tags[i].equals("RP") || pieces.letters[i].equals("قد");
            if (!particle) {
                return false;
            }
        }
        return false;
    }
}
