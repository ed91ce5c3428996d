package rawi.lab.board;

import java.util.Map;
import java.util.TreeMap;

/** Hits, what was there and what was read, by label. */
final class Scores {

    private final Map<String, int[]> byLabel = new TreeMap<>();

    void add(String label, boolean gold, boolean read) {
        int[] n = byLabel.computeIfAbsent(label, k -> new int[3]);
        n[0] += gold && read ? 1 : 0;
        n[1] += gold ? 1 : 0;
        n[2] += read ? 1 : 0;
    }

    /** One of several labels was right and one was read. */
    void choice(String gold, String read) {
        add(gold, true, gold.equals(read));
        if (!gold.equals(read)) {
            add(read, false, true);
        }
    }

    double f1(String label) {
        int[] n = byLabel.getOrDefault(label, new int[3]);
        return n[1] + n[2] == 0 ? 0 : 2.0 * n[0] / (n[1] + n[2]);
    }

    /** Over labels that the data has. */
    double macroF1() {
        return byLabel.entrySet().stream()
                .filter(e -> e.getValue()[1] > 0)
                .mapToDouble(e -> f1(e.getKey()))
                .average()
                .orElse(0);
    }

    /** Over labels, each weighted by how often the data has it. */
    double weightedF1() {
        double all = byLabel.values().stream().mapToInt(n -> n[1]).sum();
        return byLabel.entrySet().stream()
                .mapToDouble(e -> f1(e.getKey()) * e.getValue()[1] / all)
                .sum();
    }

    double microF1() {
        int hits = byLabel.values().stream().mapToInt(n -> n[0]).sum();
        int gold = byLabel.values().stream().mapToInt(n -> n[1]).sum();
        int read = byLabel.values().stream().mapToInt(n -> n[2]).sum();
        return 2.0 * hits / Math.max(1, gold + read);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        byLabel.forEach(
                (label, n) ->
                        out.append(label)
                                .append(' ')
                                .append(n[0])
                                .append('/')
                                .append(n[1])
                                .append('/')
                                .append(n[2])
                                .append("  "));
        return out.toString();
    }
}
