package rawi.core.syntax;

/**
 * Prepositions of two words in one tree: they are joined, and the noun behind them is told by both.
 */
final class ArabicCompounds {

    private final ArabicPieces p;
    private final ArabicRowWords words;
    private final int[] heads;
    private final Dependency[] labels;

    /**
     * @param heads of the tree, changed in place
     * @param labels of the tree, changed in place
     */
    ArabicCompounds(ArabicPieces pieces, int[] heads, Dependency[] labels) {
        this.p = pieces;
        this.words = pieces.rowWords();
        this.heads = heads;
        this.labels = labels;
    }

    /** من قبل X, على يد X: one preposition whose base form holds both words. */
    void join(int i) {
        String both = p.letters[i] + " " + lemmaOrLetters(i + 1);
        if (!words.pairs.contains(both)) {
            return;
        }
        int noun = i + 1;
        int inner = -1;
        if (labels[i] == Dependency.CASE && heads[i] == noun) {
            for (int k = noun + 1; k < p.n && inner < 0; k++) {
                boolean idafa =
                        heads[k] == noun
                                && (labels[k] == Dependency.NMOD
                                        || labels[k] == Dependency.NMOD_POSS);
                inner = idafa ? k : -1;
            }
            if (inner < 0) {
                return;
            }
            heads[inner] = heads[noun];
            labels[inner] = labels[noun];
            for (int k = 0; k < p.n; k++) {
                if (heads[k] == noun && k != inner) {
                    heads[k] = inner;
                }
            }
            heads[i] = inner;
            heads[noun] = i;
            labels[noun] = Dependency.FIXED;
        } else if (labels[i] == Dependency.CASE && (heads[noun] == i || heads[noun] == heads[i])) {
            heads[noun] = i;
            labels[noun] = Dependency.FIXED;
            inner = heads[i];
        } else {
            return;
        }
        p.lemmas[i] = both;
        if (words.isBeforeDoer(both)) {
            p.lemmas[i] = both.startsWith("علي") ? "علي يد" : both;
            if (labels[inner] == Dependency.OBL || labels[inner] == Dependency.NMOD) {
                labels[inner] = Dependency.OBL_AGENT;
            }
        }
    }

    private String lemmaOrLetters(int i) {
        String letters = p.letters[i];
        return letters.equals("يدي") || letters.equals("يد") ? "يد" : letters;
    }
}
