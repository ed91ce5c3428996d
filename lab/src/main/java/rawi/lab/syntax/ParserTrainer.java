package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rawi.core.syntax.ArcFeatures;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.WordForms;

/**
 * Trains the parser with a dynamic oracle: it also learns from states that its own errors lead to
 * (Goldberg and Nivre, TACL 2013).
 */
final class ParserTrainer {

    static final int MOVE_BITS = 22;
    static final int LABEL_BITS = 18;
    private static final double EXPLORE = 0.9;

    final AveragedWeights moves = new AveragedWeights(4, MOVE_BITS);
    final AveragedWeights labels = new AveragedWeights(Dependency.values().length, LABEL_BITS);

    private final int[] features = new int[ArcFeatures.MAX];
    private final float[] moveScores = new float[4];
    private final float[] labelScores = new float[Dependency.values().length];
    private final Random random;

    ParserTrainer(long seed) {
        this.random = new Random(seed);
    }

    /** A training sentence with the tags that the parser will see. */
    record Example(TreebankSentence sentence, int[] tags) {}

    void train(List<Example> examples, int epochs) {
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            for (Example example : order) {
                wrong += learn(example, epoch > 0);
                all += example.sentence().size();
            }
            System.err.printf(
                    java.util.Locale.ROOT,
                    "epoch %d: %.2f wrong moves per 100 words%n",
                    epoch + 1,
                    100.0 * wrong / all);
        }
    }

    private int learn(Example example, boolean explore) {
        TreebankSentence gold = example.sentence();
        WordForms words = new WordForms(gold.forms());
        int[] tags = example.tags();
        ArcState state = new ArcState(gold.size());
        int wrong = 0;
        while (!state.done()) {
            int count = ArcFeatures.move(state, words, tags, features);
            moves.score(features, count, moveScores);
            int predicted = -1;
            int best = -1;
            int least = Integer.MAX_VALUE;
            for (int m = 0; m < 3; m++) {
                if (state.can(m)) {
                    least = Math.min(least, cost(state, gold.heads(), m));
                }
            }
            for (int m = 0; m < 3; m++) {
                if (!state.can(m)) {
                    continue;
                }
                if (predicted < 0 || moveScores[m] > moveScores[predicted]) {
                    predicted = m;
                }
                if (cost(state, gold.heads(), m) == least
                        && (best < 0 || moveScores[m] > moveScores[best])) {
                    best = m;
                }
            }
            if (cost(state, gold.heads(), predicted) > least) {
                moves.update(features, count, best, predicted);
                wrong++;
            }
            moves.tick();
            int taken = explore && random.nextDouble() < EXPLORE ? predicted : best;
            apply(state, words, tags, gold, taken);
        }
        return wrong;
    }

    private void apply(
            ArcState state, WordForms words, int[] tags, TreebankSentence gold, int move) {
        if (move == ArcState.SHIFT) {
            state.shift();
            return;
        }
        int dependent = state.top();
        int head = state.headOf(move);
        if (head == gold.size()) {
            state.attach(move, Dependency.ROOT.ordinal());
            return;
        }
        int count = ArcFeatures.label(state, words, tags, head, features);
        labels.score(features, count, labelScores);
        int best = 1;
        for (int c = 2; c < labelScores.length; c++) {
            best = labelScores[c] > labelScores[best] ? c : best;
        }
        int right = gold.labels()[dependent].ordinal();
        boolean known = gold.heads()[dependent] == head && right != Dependency.ROOT.ordinal();
        if (known && best != right) {
            labels.update(features, count, right, best);
        }
        labels.tick();
        state.attach(move, best);
    }

    /** How many gold arcs a move makes impossible. */
    private static int cost(ArcState s, int[] heads, int move) {
        int front = s.front();
        int n = heads.length;
        int cost = 0;
        if (move == ArcState.SHIFT) {
            for (int k = 0; k < s.depth(); k++) {
                int node = s.below(k);
                cost += heads[node] == front ? 1 : 0;
                cost += k > 0 && heads[front] == node ? 1 : 0;
            }
            return cost;
        }
        int top = s.top();
        for (int b = front; b < n; b++) {
            cost += heads[b] == top ? 1 : 0;
        }
        int head = heads[top];
        if (move == ArcState.LEFT) {
            boolean lost = head == s.below(1) && s.depth() > 1 || head > front;
            return cost + (lost ? 1 : 0);
        }
        return cost + (head >= front ? 1 : 0);
    }
}
