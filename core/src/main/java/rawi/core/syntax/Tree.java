package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.text.ArabicScript;
import rawi.core.text.Sentence;
import rawi.core.text.Token;

/**
 * Tags and dependencies of one sentence; node {@code i} is token {@code i}.
 *
 * <p>{@code tag} is the fine-grained tag of the language's tag set (Penn Treebank for English),
 * {@code lemma} is lower case except for names.
 */
public final class Tree {

    private final Sentence sentence;
    private final String[] tags;
    private final Pos[] pos;
    private final String[] lemmas;
    private final int[] heads;
    private final Dependency[] labels;
    private final int[][] children;
    private final Token[] tokens;
    private ArabicRow row;
    private ArabicRowWords rowWords;

    /** What the models see of the words, kept by the tagger for the parser. */
    WordForms words;

    /** An Arabic sentence's words with their first tags, kept by the tagger for the parser. */
    ArabicPieces pieces;

    private byte arabic = -1;

    /**
     * @param heads per token the index of its head, -1 for the root; must hold no cycle
     */
    public Tree(
            Sentence sentence,
            String[] tags,
            Pos[] pos,
            String[] lemmas,
            int[] heads,
            Dependency[] labels) {
        int n = sentence.tokens().size();
        if (tags.length != n
                || pos.length != n
                || lemmas.length != n
                || heads.length != n
                || labels.length != n) {
            throw new IllegalArgumentException(
                    "tree of " + n + " tokens with arrays of other sizes");
        }
        this.sentence = sentence;
        this.tags = tags.clone();
        this.pos = pos.clone();
        this.lemmas = lemmas.clone();
        this.heads = heads.clone();
        Rings.open(this.heads);
        this.labels = labels.clone();
        this.children = childrenOf(this.heads);
        this.tokens = sentence.tokens().toArray(new Token[0]);
    }

    private static int[][] childrenOf(int[] heads) {
        int[] counts = new int[heads.length];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            children[i] = new int[counts[i]];
        }
        int[] filled = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                children[heads[i]][filled[heads[i]]++] = i;
            }
        }
        return children;
    }

    /** The tree with the words by which its row falls into phrases. */
    Tree with(ArabicRowWords words) {
        rowWords = words;
        return this;
    }

    /** What {@link #with} gave. */
    ArabicRowWords rowWords() {
        return rowWords;
    }

    /** The row of an Arabic sentence, made when first asked for. */
    ArabicRow row() {
        if (row == null) {
            row = new ArabicRow(this);
        }
        return row;
    }

    /** Whether the sentence was read as Arabic. */
    public boolean isReadAsArabic() {
        return rowWords != null;
    }

    /** Whether the sentence begins with Arabic letters. */
    boolean isArabic() {
        if (arabic < 0) {
            arabic = 0;
            for (var token : sentence.tokens()) {
                char c = token.form().charAt(0);
                if (Character.isLetter(c)) {
                    arabic = (byte) (ArabicScript.isLetter(c) ? 1 : 0);
                    break;
                }
            }
        }
        return arabic == 1;
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return heads.length;
    }

    public String form(int node) {
        return tokens[node].form();
    }

    /** The form in lower case. */
    public String low(int node) {
        return tokens[node].low();
    }

    public Token token(int node) {
        return tokens[node];
    }

    public String lemma(int node) {
        return lemmas[node];
    }

    public String tag(int node) {
        return tags[node];
    }

    public Pos pos(int node) {
        return pos[node];
    }

    /** The head's index, -1 for the root. */
    public int head(int node) {
        return heads[node];
    }

    public Dependency label(int node) {
        return labels[node];
    }

    /** Children in text order; do not change the array. */
    public int[] children(int node) {
        return children[node];
    }

    /** The first child with one of these labels, or -1. */
    public int child(int node, Dependency... wanted) {
        for (int child : children[node]) {
            for (Dependency label : wanted) {
                if (labels[child] == label) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** All children with this label, in text order. */
    public List<Integer> childrenOf(int node, Dependency wanted) {
        List<Integer> found = new ArrayList<>();
        for (int child : children[node]) {
            if (labels[child] == wanted) {
                found.add(child);
            }
        }
        return found;
    }

    /** Whether {@code node} is {@code ancestor} or hangs below it. */
    public boolean isUnder(int node, int ancestor) {
        for (int i = node, steps = 0; i >= 0 && steps <= heads.length; i = heads[i], steps++) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Leftmost token of the subtree. */
    public int leftEdge(int node) {
        int edge = node;
        for (int child : children[node]) {
            edge = Math.min(edge, leftEdge(child));
        }
        return edge;
    }

    /** Rightmost token of the subtree. */
    public int rightEdge(int node) {
        int edge = node;
        for (int child : children[node]) {
            edge = Math.max(edge, rightEdge(child));
        }
        return edge;
    }
}
