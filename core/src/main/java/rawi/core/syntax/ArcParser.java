package rawi.core.syntax;

/**
 * Greedy tagger and arc-hybrid parser over one model; keeps its buffers, so one thread uses it.
 * Linear in the length of the sentence.
 */
public final class ArcParser {

    private final SyntaxModel model;
    private final int[] features = new int[ArcFeatures.MAX];
    private final int[] scratch = new int[2 * ArcFeatures.MAX];
    private final int[] tagScores;
    private final int[] moveScores;
    private final int[] labelScores;

    public ArcParser(SyntaxModel model) {
        this.model = model;
        this.tagScores = new int[model.tagger().classes()];
        this.moveScores = new int[model.moves().classes()];
        this.labelScores = new int[model.labels().classes()];
    }

    /** The tag of each word, by index in the tag set. */
    public int[] tag(WordForms words) {
        int[] tags = new int[words.size()];
        for (int i = 0; i < tags.length; i++) {
            int count = TagFeatures.extract(words, i, tags, features);
            model.tagger().score(features, count, scratch, tagScores);
            int best = 0;
            for (int c = 1; c < tagScores.length; c++) {
                best = tagScores[c] > tagScores[best] ? c : best;
            }
            tags[i] = best;
        }
        return tags;
    }

    /** Heads and labels of tagged words; the root's head is the number of words. */
    public ArcState parse(WordForms words, int[] tags) {
        ArcState state = new ArcState(words.size());
        ArcFeatures arcs = new ArcFeatures(words, tags, model.kinds());
        while (!state.done()) {
            int count = arcs.move(state, features);
            model.moves().score(features, count, scratch, moveScores);
            int move = -1;
            for (int m = 0; m < 3; m++) {
                if (state.can(m) && (move < 0 || moveScores[m] > moveScores[move])) {
                    move = m;
                }
            }
            if (move == ArcState.SHIFT) {
                state.shift();
            } else {
                state.attach(move, label(state, arcs, state.headOf(move)));
            }
        }
        state.agree();
        return state;
    }

    private int label(ArcState state, ArcFeatures arcs, int head) {
        if (head == state.n) {
            return Dependency.ROOT.ordinal();
        }
        int count = arcs.label(state, head, features);
        model.labels().score(features, count, scratch, labelScores);
        int best = 1;
        for (int c = 2; c < labelScores.length; c++) {
            best = labelScores[c] > labelScores[best] ? c : best;
        }
        return best;
    }
}
