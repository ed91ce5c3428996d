package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rawi.core.syntax.ArcFeatures;
import rawi.core.syntax.ArcState;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.KnownWords;
import rawi.core.syntax.SyntaxModel;
import rawi.core.syntax.TagKinds;
import rawi.core.syntax.Weights;
import rawi.core.syntax.WordForms;

/**
 * Trains the parser with a dynamic oracle: it also learns from states that its own errors lead to
 * (Goldberg and Nivre, TACL 2013).
 */
final class ParserTrainer {

    private static final double EXPLORE = 0.9;
    private static final float MARGIN = 5;

    private final AveragedWeights moves;
    private final AveragedWeights labels;

    private final int[] features = new int[ArcFeatures.MAX + 40];
    private final float[] moveScores = new float[3];
    private final float[] labelScores = new float[Dependency.values().length];
    private final Random random;
    private final KnownWords classes;
    private final TagKinds kinds;

    /**
     * @param leastUpdates updates before a feature counts
     */
    ParserTrainer(List<String> tagSet, KnownWords classes, int leastUpdates, long seed) {
        this.moves = new AveragedWeights(3, leastUpdates);
        this.labels = new AveragedWeights(Dependency.values().length, leastUpdates);
        this.random = new Random(seed);
        this.classes = classes;
        this.kinds = new TagKinds(tagSet);
    }

    Weights moves() {
        return moves.frozen();
    }

    Weights labels() {
        return labels.frozen();
    }

    /** Learns from sentences with the tags that the parser will see. */
    void train(List<Example> examples, List<int[]> tags, int epochs) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            for (int i : order) {
                wrong += learn(examples.get(i), tags.get(i));
                all += tags.get(i).length;
            }
            System.err.printf(
                    java.util.Locale.ROOT,
                    "epoch %d: %.2f wrong moves per 100 words%n",
                    epoch + 1,
                    100.0 * wrong / all);
        }
    }

    private int learn(Example example, int[] tags) {
        TreebankSentence gold = example.sentence();
        ArcFeatures arcs = new ArcFeatures(new WordForms(gold.forms(), classes), tags, kinds);
        ArcState state = new ArcState(gold.size());
        int[] costs = new int[3];
        int wrong = 0;
        while (!state.done()) {
            int count = arcs.move(state, features);
            count =
                    example.hints()
                            .move(
                                    state,
                                    tags,
                                    features,
                                    plain(example, count, ArcFeatures.PLAIN_MOVE));
            moves.score(features, count, moveScores);
            int least = Integer.MAX_VALUE;
            for (int m = 0; m < 3; m++) {
                costs[m] = state.can(m) ? cost(state, gold.heads(), m) : Integer.MAX_VALUE;
                least = Math.min(least, costs[m]);
            }
            int predicted = -1;
            int best = -1;
            int rival = -1;
            for (int m = 0; m < 3; m++) {
                if (costs[m] == Integer.MAX_VALUE) {
                    continue;
                }
                predicted = predicted < 0 || moveScores[m] > moveScores[predicted] ? m : predicted;
                if (costs[m] == least) {
                    best = best < 0 || moveScores[m] > moveScores[best] ? m : best;
                } else {
                    rival = rival < 0 || moveScores[m] > moveScores[rival] ? m : rival;
                }
            }
            wrong += costs[predicted] > least ? 1 : 0;
            if (rival >= 0 && moveScores[best] - moveScores[rival] <= MARGIN) {
                moves.update(features, count, best, rival);
            }
            moves.tick();
            apply(state, arcs, example, random.nextDouble() < EXPLORE ? predicted : best);
        }
        return wrong;
    }

    /**
     * Beside a teacher's hints only the plainest features count: more of them are learnt by heart.
     */
    private static int plain(Example example, int count, int plain) {
        return example.hints() == Hints.NONE ? count : Math.min(count, plain);
    }

    private void apply(ArcState state, ArcFeatures arcs, Example example, int move) {
        if (move == ArcState.SHIFT) {
            state.shift();
            return;
        }
        TreebankSentence gold = example.sentence();
        int dependent = state.top();
        int head = state.headOf(move);
        if (head == gold.size()) {
            state.attach(move, Dependency.ROOT.ordinal());
            return;
        }
        int count = arcs.label(state, head, features);
        count =
                example.hints()
                        .label(
                                state,
                                head,
                                features,
                                plain(example, count, ArcFeatures.PLAIN_LABEL));
        labels.score(features, count, labelScores);
        int right = gold.labels()[dependent].ordinal();
        int best = 1;
        int rival = right == 1 ? 2 : 1;
        for (int c = 2; c < labelScores.length; c++) {
            best = labelScores[c] > labelScores[best] ? c : best;
            rival = c != right && labelScores[c] > labelScores[rival] ? c : rival;
        }
        boolean known = gold.heads()[dependent] == head && right != Dependency.ROOT.ordinal();
        if (known && labelScores[right] - labelScores[rival] <= MARGIN) {
            labels.update(features, count, right, rival);
        }
        labels.tick();
        state.attach(move, best);
    }

    /** The tree that the teacher's hints and what was learnt give. */
    static ArcState parse(SyntaxModel model, Example example, int[] tags) {
        int[] features = new int[ArcFeatures.MAX + 40];
        int[] scores = new int[3];
        int[] labelScores = new int[Dependency.values().length];
        ArcState state = new ArcState(tags.length);
        WordForms words = new WordForms(example.sentence().forms(), model.words());
        ArcFeatures arcs = new ArcFeatures(words, tags, new TagKinds(model.tags()));
        while (!state.done()) {
            int count = arcs.move(state, features);
            count =
                    example.hints()
                            .move(
                                    state,
                                    tags,
                                    features,
                                    plain(example, count, ArcFeatures.PLAIN_MOVE));
            model.moves().score(features, count, new int[2 * count], scores);
            int move = -1;
            for (int m = 0; m < 3; m++) {
                move = state.can(m) && (move < 0 || scores[m] > scores[move]) ? m : move;
            }
            if (move == ArcState.SHIFT) {
                state.shift();
                continue;
            }
            int head = state.headOf(move);
            int best = 0;
            if (head < tags.length) {
                count = arcs.label(state, head, features);
                count =
                        example.hints()
                                .label(
                                        state,
                                        head,
                                        features,
                                        plain(example, count, ArcFeatures.PLAIN_LABEL));
                model.labels().score(features, count, new int[2 * count], labelScores);
                best = 1;
                for (int c = 2; c < labelScores.length; c++) {
                    best = labelScores[c] > labelScores[best] ? c : best;
                }
            }
            state.attach(move, best);
        }
        return state;
    }

    /** How many gold arcs a move makes impossible. */
    static int cost(ArcState s, int[] heads, int move) {
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
