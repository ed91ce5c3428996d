package rawi.lab.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.syntax.ArabicDecoder;
import rawi.core.syntax.ArabicDecoder.Reading;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ArabicWordModel;
import rawi.core.syntax.ArabicWords;
import rawi.core.syntax.Clitics;
import rawi.lab.syntax.AveragedWeights;

/** Learns to cut and tag Arabic words from lessons: an averaged perceptron on whole readings. */
final class ArabicWordTrainer {

    /** Updates before a feature counts. */
    private static final int LEAST_UPDATES = 3;

    private static final int MIN_PATTERN = 4;

    final List<String> tags;
    final List<Clitics> patterns;
    final AveragedWeights cuts;
    final AveragedWeights stems;
    private final Map<String, Integer> patternIndex = new HashMap<>();
    private final ArabicDecoder decoder;
    private final List<ArabicWords> sentences = new ArrayList<>();
    private final List<Reading[]> gold = new ArrayList<>();

    ArabicWordTrainer(List<Lessons.Lesson> lessons, ArabicLexicon lexicon) {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> tagSet = new TreeSet<>();
        for (Lessons.Lesson lesson : lessons) {
            for (Lessons.Word word : lesson.words()) {
                if (word.usable()) {
                    tagSet.add(word.stemTag());
                    counts.merge(clitics(word).toString(), 1, Integer::sum);
                }
            }
        }
        tags = List.copyOf(tagSet);
        List<Clitics> found = new ArrayList<>();
        found.add(new Clitics("", List.of(), "", ""));
        counts.forEach(
                (pattern, count) -> {
                    if (count >= MIN_PATTERN && !pattern.equals(found.get(0).toString())) {
                        String[] parts = pattern.split(":", -1);
                        List<String> prefixTags =
                                parts[1].isEmpty() ? List.of() : Arrays.asList(parts[1].split(","));
                        found.add(new Clitics(parts[0], prefixTags, parts[2], parts[3]));
                    }
                });
        found.addAll(unseen(found));
        patterns = List.copyOf(found);
        for (int p = 0; p < patterns.size(); p++) {
            patternIndex.put(patterns.get(p).toString(), p);
        }
        cuts = new AveragedWeights(patterns.size(), LEAST_UPDATES);
        stems = new AveragedWeights(tags.size(), LEAST_UPDATES);
        decoder = new ArabicDecoder(patterns, tags.size(), lexicon, scores());
        lessons.forEach(this::prepare);
    }

    /** Patterns that grammar allows though the lessons hardly hold them: وسيقتلونهم, وبمنازلهن. */
    private static List<Clitics> unseen(List<Clitics> seen) {
        List<Clitics> more = new ArrayList<>();
        for (String pronoun : List.of("ه", "ها", "هم", "هما", "هن", "نا")) {
            for (String before : List.of("و", "ف")) {
                more.add(new Clitics(before, List.of("CC"), pronoun, "PRP"));
                more.add(new Clitics(before, List.of("CC"), pronoun, "PRP$"));
                more.add(new Clitics(before + "س", List.of("CC", "RP"), pronoun, "PRP"));
                more.add(new Clitics(before + "ل", List.of("CC", "IN"), pronoun, "PRP$"));
                more.add(new Clitics(before + "ب", List.of("CC", "IN"), pronoun, "PRP$"));
            }
            more.add(new Clitics("س", List.of("RP"), pronoun, "PRP"));
            more.add(new Clitics("ك", List.of("IN"), pronoun, "PRP$"));
        }
        more.removeAll(seen);
        return more;
    }

    private static Clitics clitics(Lessons.Word word) {
        return new Clitics(word.prefix(), word.prefixTags(), word.suffix(), word.suffixTag());
    }

    private ArabicDecoder.Scores scores() {
        float[] cutBuffer = new float[patterns.size()];
        float[] tagBuffer = new float[tags.size()];
        return new ArabicDecoder.Scores() {
            @Override
            public void cuts(int[] features, int count, int[] out) {
                cuts.score(features, count, cutBuffer);
                copy(cutBuffer, out);
            }

            @Override
            public void tags(int[] features, int count, int[] out) {
                stems.score(features, count, tagBuffer);
                copy(tagBuffer, out);
            }

            private void copy(float[] from, int[] to) {
                for (int i = 0; i < to.length; i++) {
                    to[i] = (int) from[i];
                }
            }
        };
    }

    private void prepare(Lessons.Lesson lesson) {
        List<Lessons.Word> words = lesson.words();
        ArabicWords seen =
                new ArabicWords(words.stream().map(Lessons.Word::form).toArray(String[]::new));
        Reading[] readings = new Reading[words.size()];
        for (int i = 0; i < readings.length; i++) {
            Lessons.Word word = words.get(i);
            int length = seen.letters(i).length();
            if (!word.usable()) {
                continue;
            }
            Integer pattern = patternIndex.get(clitics(word).toString());
            int from = word.prefix().length();
            int to = length - word.suffix().length();
            if (pattern != null && from < to) {
                readings[i] = new Reading(pattern, from, to, tags.indexOf(word.stemTag()));
            }
        }
        sentences.add(seen);
        gold.add(readings);
    }

    void train(int epochs, long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            order.add(s);
        }
        int[] buffer = new int[64];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            int all = 0;
            int barred = 0;
            for (int s : order) {
                ArabicWords words = sentences.get(s);
                decoder.start(words);
                for (int i = 0; i < words.size(); i++) {
                    Reading right = gold.get(s)[i];
                    if (!words.isWord(i)) {
                        decoder.settle(i, right == null ? whole(words, i) : right);
                        continue;
                    }
                    Reading best = decoder.best(i);
                    boolean fair = right != null && decoder.allows(i, right.clitics());
                    barred += right != null && !fair ? 1 : 0;
                    all++;
                    if (fair && !best.equals(right)) {
                        wrong++;
                        update(i, right, best, buffer);
                    }
                    cuts.tick();
                    stems.tick();
                    decoder.settle(i, best);
                }
            }
            System.err.printf(
                    java.util.Locale.ROOT,
                    "epoch %d: %.2f wrong words in 100, %d barred by the lexicon%n",
                    epoch + 1,
                    100.0 * wrong / all,
                    barred);
        }
    }

    private Reading whole(ArabicWords words, int i) {
        return new Reading(0, 0, words.letters(i).length(), tags.indexOf("PUNC"));
    }

    private void update(int i, Reading right, Reading best, int[] buffer) {
        if (right.tag() != best.tag()) {
            int count = decoder.contextFeatures(i, buffer);
            stems.update(buffer, count, right.tag(), best.tag());
        }
        if (right.clitics() != best.clitics()) {
            int count = decoder.cutFeatures(i, buffer);
            cuts.update(buffer, count, right.clitics(), best.clitics());
        }
        int count = decoder.stemFeatures(i, right.clitics(), right.from(), right.to(), buffer);
        stems.shift(buffer, count, right.tag(), 1);
        count = decoder.stemFeatures(i, best.clitics(), best.from(), best.to(), buffer);
        stems.shift(buffer, count, best.tag(), -1);
    }

    ArabicWordModel frozen() {
        return new ArabicWordModel(tags, patterns, cuts.frozen(), stems.frozen());
    }
}
