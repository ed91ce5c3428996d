package rawi.core.syntax;

/**
 * Greedy tagger and arc-hybrid parser over one model; keeps its buffers, so one thread uses it.
 * Linear in the length of the sentence. Where the model has a habit its features are not weighed.
 */
public final class ArcParser {

    private static final int MOVES = 3;

    private final SyntaxModel model;
    private final Habits habits;
    private final int[] features = new int[ArcFeatures.MAX];
    private final int[] scratch = new int[2 * ArcFeatures.MAX];
    private final int[] keys = new int[Situation.MOVE_LEVELS];
    private final int[] tagScores;
    private final int[] moveScores;
    private final int[] labelScores;

    public ArcParser(SyntaxModel model) {
        this.model = model;
        this.habits = model.habits();
        this.tagScores = new int[model.tagger().classes()];
        this.moveScores = new int[model.moves().classes()];
        this.labelScores = new int[model.labels().classes()];
    }

    /** The tag of each word, by index in the tag set. */
    public int[] tag(WordForms words) {
        int[] tags = new int[words.size()];
        for (int i = 0; i < tags.length; i++) {
            int best = -1;
            for (int level = 0; level < Situation.TAG_LEVELS && best < 0; level++) {
                keys[level] = Situation.tag(words, i, tags, level);
                best = habits.of(keys[level]);
            }
            if (best < 0) {
                best = weighTag(words, i, tags);
                habits.show(keys, Situation.TAG_LEVELS, best);
            }
            tags[i] = best;
        }
        return tags;
    }

    private int weighTag(WordForms words, int i, int[] tags) {
        short[] alone = words.forms[i].tagSums();
        boolean known = alone.length > 0;
        int count =
                known
                        ? TagFeatures.placed(words, i, tags, features, 0)
                        : TagFeatures.extract(words, i, tags, features);
        model.tagger().score(features, count, scratch, tagScores);
        for (int c = 0; c < alone.length; c++) {
            tagScores[c] += alone[c];
        }
        int best = 0;
        for (int c = 1; c < tagScores.length; c++) {
            best = tagScores[c] > tagScores[best] ? c : best;
        }
        return best;
    }

    /** Heads and labels of tagged words; the root's head is the number of words. */
    public ArcState parse(WordForms words, int[] tags) {
        ArcState state = new ArcState(words.size());
        ArcFeatures arcs = new ArcFeatures(words, tags, model.kinds());
        while (!state.done()) {
            int move = move(state, arcs);
            if (move == ArcState.SHIFT) {
                state.shift();
            } else {
                state.attach(move, label(state, arcs, state.headOf(move)));
            }
        }
        state.agree();
        return state;
    }

    private int move(ArcState state, ArcFeatures arcs) {
        int only = -1;
        int allowed = 0;
        for (int m = 0; m < MOVES; m++) {
            if (state.can(m)) {
                only = m;
                allowed++;
            }
        }
        if (allowed == 1) {
            return only;
        }
        for (int level = 0; level < Situation.MOVE_LEVELS; level++) {
            keys[level] = Situation.move(state, arcs, level);
            int habit = habits.of(keys[level]);
            if (habit >= 0 && state.can(habit)) {
                return habit;
            }
        }
        int move = weighMove(state, arcs);
        habits.show(keys, Situation.MOVE_LEVELS, move);
        return move;
    }

    private int weighMove(ArcState state, ArcFeatures arcs) {
        int count = arcs.move(state, features);
        model.moves().score(features, count, scratch, moveScores);
        int move = -1;
        for (int m = 0; m < MOVES; m++) {
            if (state.can(m) && (move < 0 || moveScores[m] > moveScores[move])) {
                move = m;
            }
        }
        return move;
    }

    private int label(ArcState state, ArcFeatures arcs, int head) {
        if (head == state.n) {
            return Dependency.ROOT.ordinal();
        }
        for (int level = 0; level < Situation.LABEL_LEVELS; level++) {
            keys[level] = Situation.label(state, arcs, head, level);
            int habit = habits.of(keys[level]);
            if (habit >= 0) {
                return habit;
            }
        }
        int label = weighLabel(state, arcs, head);
        habits.show(keys, Situation.LABEL_LEVELS, label);
        return label;
    }

    private int weighLabel(ArcState state, ArcFeatures arcs, int head) {
        int count = arcs.label(state, head, features);
        model.labels().score(features, count, scratch, labelScores);
        int best = 1;
        for (int c = 2; c < labelScores.length; c++) {
            best = labelScores[c] > labelScores[best] ? c : best;
        }
        return best;
    }
}
