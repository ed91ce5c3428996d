package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rawi.core.syntax.KnownWords;
import rawi.core.syntax.TagFeatures;
import rawi.core.syntax.Weights;
import rawi.core.syntax.WordForms;

/** Trains the tagger, and tags training data by models that have not seen it. */
final class TaggerTrainer {

    private static final int LEAST_UPDATES = 3;
    private static final float MARGIN = 3;

    private final List<String> tagSet;
    private final KnownWords classes;
    private final int[] features = new int[TagFeatures.MAX];

    TaggerTrainer(List<String> tagSet, KnownWords classes) {
        this.tagSet = tagSet;
        this.classes = classes;
    }

    Weights train(List<TreebankSentence> sentences, int epochs, long seed) {
        AveragedWeights weights = new AveragedWeights(tagSet.size(), LEAST_UPDATES);
        List<TreebankSentence> order = new ArrayList<>(sentences);
        Random random = new Random(seed);
        float[] scores = new float[tagSet.size()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (TreebankSentence s : order) {
                learn(s, weights, scores);
            }
        }
        return weights.frozen();
    }

    private void learn(TreebankSentence s, AveragedWeights weights, float[] scores) {
        WordForms words = new WordForms(s.forms(), classes);
        int[] tags = new int[s.size()];
        for (int i = 0; i < s.size(); i++) {
            int gold = tagSet.indexOf(s.tags()[i]);
            int count = TagFeatures.extract(words, i, tags, features);
            weights.score(features, count, scores);
            int best = 0;
            int rival = gold == 0 ? 1 : 0;
            for (int c = 1; c < scores.length; c++) {
                best = scores[c] > scores[best] ? c : best;
                rival = c != gold && scores[c] > scores[rival] ? c : rival;
            }
            if (gold >= 0 && scores[gold] - scores[rival] <= MARGIN) {
                weights.update(features, count, gold, rival);
            }
            weights.tick();
            tags[i] = best;
        }
    }

    private int[] tag(Weights weights, TreebankSentence s) {
        WordForms words = new WordForms(s.forms(), classes);
        int[] scores = new int[tagSet.size()];
        int[] tags = new int[words.size()];
        for (int i = 0; i < tags.length; i++) {
            int count = TagFeatures.extract(words, i, tags, features);
            weights.score(features, count, new int[2 * count], scores);
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                best = scores[c] > scores[best] ? c : best;
            }
            tags[i] = best;
        }
        return tags;
    }

    /** Tags for each sentence by a model trained on the other folds, as a parser will meet them. */
    List<int[]> jackknifed(List<TreebankSentence> sentences, int folds, int epochs, long seed) {
        int[][] tags = new int[sentences.size()][];
        for (int fold = 0; fold < folds; fold++) {
            List<TreebankSentence> rest = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i % folds != fold) {
                    rest.add(sentences.get(i));
                }
            }
            Weights weights = train(rest, epochs, seed + fold);
            for (int i = fold; i < sentences.size(); i += folds) {
                tags[i] = tag(weights, sentences.get(i));
            }
        }
        return List.of(tags);
    }
}
