package rawi.lab.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores of clusters as coreference is scored: MUC (Vilain 1995), B³ (Bagga and Baldwin 1998), CEAF
 * with the entity measure φ4 (Luo 2005), and their mean, the CoNLL score (Pradhan 2011).
 */
record CorefScore(double muc, double bCubed, double ceafe) {

    double conll() {
        return (muc + bCubed + ceafe) / 3;
    }

    static <T> CorefScore of(List<Set<T>> gold, List<Set<T>> found) {
        double muc = f1(links(found, gold), links(gold, found));
        return new CorefScore(muc, BCubed.of(gold, found).f1(), ceafe(gold, found));
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Share of the links of {@code of} that {@code by} has. */
    static <T> double links(List<Set<T>> of, List<Set<T>> by) {
        Map<T, Integer> home = new HashMap<>();
        for (int i = 0; i < by.size(); i++) {
            for (T item : by.get(i)) {
                home.put(item, i);
            }
        }
        int kept = 0;
        int all = 0;
        for (Set<T> cluster : of) {
            Set<Object> parts = new HashSet<>();
            for (T item : cluster) {
                parts.add(home.containsKey(item) ? home.get(item) : "alone " + item);
            }
            kept += cluster.size() - parts.size();
            all += cluster.size() - 1;
        }
        return all == 0 ? 0 : kept / (double) all;
    }

    static <T> double ceafe(List<Set<T>> gold, List<Set<T>> found) {
        int n = Math.max(gold.size(), found.size());
        double[][] cost = new double[n][n];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                int common = 0;
                for (T item : gold.get(i)) {
                    common += found.get(j).contains(item) ? 1 : 0;
                }
                cost[i][j] = -2.0 * common / (gold.get(i).size() + found.get(j).size());
            }
        }
        double sum = 0;
        int[] partner = assign(cost);
        for (int i = 0; i < n; i++) {
            sum -= cost[i][partner[i]];
        }
        return f1(sum / found.size(), sum / gold.size());
    }

    /** The cheapest assignment of rows to columns (Kuhn 1955, in the form of Jonker). */
    static int[] assign(double[][] cost) {
        int n = cost.length;
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] row = new int[n + 1];
        int[] way = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int at = 0;
            double[] least = new double[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[n + 1];
            do {
                used[at] = true;
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= n; j++) {
                    if (!used[j]) {
                        double now = cost[row[at] - 1][j - 1] - u[row[at]] - v[j];
                        if (now < least[j]) {
                            least[j] = now;
                            way[j] = at;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[row[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                at = next;
            } while (row[at] != 0);
            do {
                int before = way[at];
                row[at] = row[before];
                at = before;
            } while (at != 0);
        }
        int[] partner = new int[n];
        for (int j = 1; j <= n; j++) {
            partner[row[j] - 1] = j - 1;
        }
        return partner;
    }

    /** Clusters of equal keys. */
    static <T, K> List<Set<T>> clusters(Map<T, K> keys) {
        Map<K, Set<T>> made = new HashMap<>();
        keys.forEach((item, key) -> made.computeIfAbsent(key, k -> new HashSet<>()).add(item));
        return new ArrayList<>(made.values());
    }
}
