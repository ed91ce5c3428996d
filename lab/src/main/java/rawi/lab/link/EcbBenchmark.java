package rawi.lab.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.syntax.EnglishLemmatizer;

/**
 * Cross-document event coreference on ECB+ with gold mentions: a logistic pair model of the same
 * kind of features that {@code core.corroborate} scores by hand (kind of act, text around, names
 * and numbers, likeness of the reports), learned from the training topics, and clusters joined from
 * the best pair down while their average holds. Usage: {@code EcbBenchmark TRAIN TEST}.
 */
public final class EcbBenchmark {

    private static final int FEATURES = 19;
    private static final int ROUNDS = 400;

    private final Map<String, int[]> lemmaPairs = new HashMap<>();
    private final double[] weights = new double[FEATURES];

    private record Pair(int a, int b, double score) {}

    public static void main(String[] args) throws IOException {
        EnglishLemmatizer lemmas = EnglishLemmatizer.load(DataFiles.builtIn());
        List<EcbMention> train = EcbMention.read(Path.of(args[0]), lemmas);
        List<EcbMention> test = EcbMention.read(Path.of(args[1]), lemmas);
        EcbBenchmark model = new EcbBenchmark();
        model.learn(train);
        Map<String, String> gold = new HashMap<>();
        Map<String, String> byHead = new HashMap<>();
        Map<String, String> byHeadAndTopic = new HashMap<>();
        Map<String, String> byHeadAndGroup = new HashMap<>();
        for (EcbMention m : test) {
            byHeadAndGroup.put(m.id, m.group + m.head);
            gold.put(m.id, m.cluster);
            byHead.put(m.id, m.head);
            byHeadAndTopic.put(m.id, m.topic + m.head);
        }
        System.out.printf(
                Locale.ROOT,
                "%d mentions, %d clusters%n",
                gold.size(),
                CorefScore.clusters(gold).size());
        show("same head, all texts", gold, byHead);
        show("same head, same topic", gold, byHeadAndTopic);
        show("same head, same group", gold, byHeadAndGroup);
        for (double threshold : new double[] {0.2, 0.25, 0.3, 0.35, 0.4, 0.45}) {
            show("model, average from " + threshold, gold, model.cluster(test, threshold));
        }
    }

    private static void show(String name, Map<String, String> gold, Map<String, String> found) {
        CorefScore score = CorefScore.of(CorefScore.clusters(gold), CorefScore.clusters(found));
        System.out.printf(
                Locale.ROOT,
                "%-26s MUC %.2f  B3 %.2f  CEAFe %.2f  CoNLL %.2f%n",
                name,
                100 * score.muc(),
                100 * score.bCubed(),
                100 * score.ceafe(),
                100 * score.conll());
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    }

    private double[] features(EcbMention a, EcbMention b, String withoutTopic) {
        boolean same = a.head.equals(b.head);
        int n = Math.min(4, Math.min(a.head.length(), b.head.length()));
        boolean stem = !same && n == 4 && a.head.regionMatches(0, b.head, 0, n);
        int[] seen = lemmaPairs.getOrDefault(key(a.head, b.head), new int[2]).clone();
        int[] own =
                withoutTopic.isEmpty()
                        ? null
                        : lemmaPairs.get(withoutTopic + "/" + key(a.head, b.head));
        if (own != null) {
            seen[0] -= own[0];
            seen[1] -= own[1];
        }
        double odds = Math.log((seen[0] + 0.5) / (seen[1] + 2.0)) - Math.log(0.25);
        double near = EcbMention.cosine(a.sentence, b.sentence);
        double docs = a.doc.equals(b.doc) ? 1 : EcbMention.cosine(a.text, b.text);
        int common = 0;
        for (String name : a.names) {
            common += b.names.contains(name) ? 1 : 0;
        }
        double names = common / (1.0 + Math.min(a.names.size(), b.names.size()));
        return new double[] {
            1,
            same ? 1 : 0,
            stem ? 1 : 0,
            odds,
            near,
            docs,
            a.doc.equals(b.doc) ? 1 : 0,
            names,
            same ? docs : 0,
            same ? near : 0,
            stem ? docs : 0,
            docs > 0.12 ? 1 : 0,
            docs > 0.2 ? 1 : 0,
            docs > 0.3 ? 1 : 0,
            same ? Math.min(a.rarity, b.rarity) : 0,
            EcbMention.cosine(a.close, b.close),
            same ? names : 0,
            a.group == b.group ? 1 : 0,
            same && a.group == b.group ? 1 : 0
        };
    }

    private static boolean worth(double[] f) {
        return f[1] + f[2] > 0 || f[3] > 0.3;
    }

    private void learn(List<EcbMention> train) {
        for (int i = 0; i < train.size(); i++) {
            for (int j = 0; j < i; j++) {
                EcbMention a = train.get(i);
                EcbMention b = train.get(j);
                if (a.topic.equals(b.topic)) {
                    int side = a.cluster.equals(b.cluster) ? 0 : 1;
                    String key = key(a.head, b.head);
                    lemmaPairs.computeIfAbsent(key, k -> new int[2])[side]++;
                    lemmaPairs.computeIfAbsent(a.topic + "/" + key, k -> new int[2])[side]++;
                }
            }
        }
        List<double[]> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            for (int j = 0; j < i; j++) {
                EcbMention a = train.get(i);
                EcbMention b = train.get(j);
                if (a.topic.equals(b.topic)) {
                    // What this topic itself taught about the two words is left out.
                    double[] f = features(a, b, a.topic);
                    if (worth(f)) {
                        rows.add(f);
                        labels.add(a.cluster.equals(b.cluster) ? 1 : 0);
                    }
                }
            }
        }
        fit(rows, labels);
    }

    /** Full-batch gradient steps with momentum: no chance in it. */
    private void fit(List<double[]> rows, List<Integer> labels) {
        double[] speed = new double[FEATURES];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[FEATURES];
            for (int r = 0; r < rows.size(); r++) {
                double error = labels.get(r) - probability(rows.get(r));
                for (int k = 0; k < FEATURES; k++) {
                    slope[k] += error * rows.get(r)[k];
                }
            }
            for (int k = 0; k < FEATURES; k++) {
                speed[k] = 0.9 * speed[k] + slope[k] / rows.size();
                weights[k] += speed[k];
            }
        }
        System.out.printf(
                Locale.ROOT,
                "learned from %d pairs: %s%n",
                rows.size(),
                java.util.Arrays.toString(weights));
    }

    private double probability(double[] f) {
        double sum = 0;
        for (int k = 0; k < FEATURES; k++) {
            sum += weights[k] * f[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private Map<String, String> cluster(List<EcbMention> mentions, double threshold) {
        int n = mentions.size();
        float[][] scores = new float[n][n];
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double[] f = features(mentions.get(i), mentions.get(j), "");
                if (worth(f)) {
                    double p = probability(f);
                    scores[i][j] = (float) p;
                    scores[j][i] = (float) p;
                    if (p >= threshold) {
                        pairs.add(new Pair(j, i, p));
                    }
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.score)
                        .thenComparingInt(Pair::a)
                        .thenComparingInt(Pair::b));
        int[] home = new int[n];
        Map<Integer, Set<Integer>> members = new HashMap<>();
        for (int i = 0; i < n; i++) {
            home[i] = i;
            members.put(i, new java.util.TreeSet<>(Set.of(i)));
        }
        for (Pair pair : pairs) {
            int one = Math.min(home[pair.a], home[pair.b]);
            int other = Math.max(home[pair.a], home[pair.b]);
            if (one == other) {
                continue;
            }
            double sum = 0;
            for (int x : members.get(one)) {
                for (int y : members.get(other)) {
                    sum += scores[x][y];
                }
            }
            if (sum / (members.get(one).size() * members.get(other).size()) >= threshold) {
                for (int y : members.remove(other)) {
                    home[y] = one;
                    members.get(one).add(y);
                }
            }
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < n; i++) {
            found.put(mentions.get(i).id, "" + home[i]);
        }
        return found;
    }
}
