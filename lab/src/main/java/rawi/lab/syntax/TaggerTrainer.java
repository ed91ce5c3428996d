package rawi.lab.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rawi.core.syntax.TagFeatures;
import rawi.core.syntax.WordForms;

/** Trains the tagger, and tags training data by models that have not seen it. */
final class TaggerTrainer {

    static final int ROW_BITS = 18;

    private final List<String> tagSet;

    TaggerTrainer(List<String> tagSet) {
        this.tagSet = tagSet;
    }

    AveragedWeights train(List<TreebankSentence> sentences, int epochs, long seed) {
        AveragedWeights weights = new AveragedWeights(tagSet.size(), ROW_BITS);
        List<TreebankSentence> order = new ArrayList<>(sentences);
        Random random = new Random(seed);
        int[] features = new int[TagFeatures.MAX];
        float[] scores = new float[tagSet.size()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (TreebankSentence s : order) {
                WordForms words = new WordForms(s.forms());
                int[] tags = new int[s.size()];
                for (int i = 0; i < s.size(); i++) {
                    int gold = tagSet.indexOf(s.tags()[i]);
                    int count = TagFeatures.extract(words, i, tags, features);
                    weights.score(features, count, scores);
                    int best = best(scores);
                    if (gold >= 0 && best != gold) {
                        weights.update(features, count, gold, best);
                    }
                    weights.tick();
                    tags[i] = best;
                }
            }
        }
        return weights;
    }

    static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    static int[] tag(AveragedWeights weights, int classes, TreebankSentence s) {
        WordForms words = new WordForms(s.forms());
        int[] features = new int[TagFeatures.MAX];
        float[] scores = new float[classes];
        int[] tags = new int[s.size()];
        for (int i = 0; i < tags.length; i++) {
            int count = TagFeatures.extract(words, i, tags, features);
            weights.score(features, count, scores);
            tags[i] = best(scores);
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
            AveragedWeights weights = train(rest, epochs, seed + fold);
            for (int i = fold; i < sentences.size(); i += folds) {
                tags[i] = tag(weights, tagSet.size(), sentences.get(i));
            }
        }
        return List.of(tags);
    }
}
