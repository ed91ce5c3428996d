package rawi.app.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The measures of {@code gold/score.py}: pairs read claims with gold ones by their triggers, best
 * pairs first, and counts what of each pair is right.
 */
public final class GoldScore {

    private static final int REACH = 45;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟\\n]\\s");
    private static final List<String> ROLES = List.of("agents", "targets");
    private static final List<String> FIELDS =
            List.of("place", "when", "count", "chain", "factuality", "granularity");

    private record Pair(double score, int gold, int read) {}

    /** A claim that found no partner. */
    public record Lost(String file, String how, String id, String type, String words) {}

    private int reports;
    private int absent;
    private int gold;
    private int read;
    private int partial;
    private int exact;
    private double whole;
    private int strict;
    private final Map<String, int[]> roles = new LinkedHashMap<>();
    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    public GoldScore() {
        ROLES.forEach(r -> roles.put(r, new int[3]));
        FIELDS.forEach(f -> fields.put(f, new int[2]));
    }

    /** Notes a report for which there are no read claims at all. */
    void absent() {
        absent++;
    }

    /** Adds one report's claims. */
    void add(String file, String text, List<Coded> golds, List<Coded> reads) {
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedRead = new HashSet<>();
        int matched = 0;
        int same = 0;
        for (Pair pair : pairs(text, golds, reads)) {
            if (usedGold.contains(pair.gold()) || usedRead.contains(pair.read())) {
                continue;
            }
            Coded g = golds.get(pair.gold());
            Coded q = reads.get(pair.read());
            if (!g.family().equals(q.family())) {
                continue;
            }
            usedGold.add(pair.gold());
            usedRead.add(pair.read());
            matched++;
            same += g.type().equals(q.type()) ? 1 : 0;
            score(g, q);
        }
        reports++;
        gold += golds.size();
        read += reads.size();
        partial += matched;
        exact += same;
        rows.add(
                String.format(
                        Locale.ROOT,
                        "%-60s gold %3d  read %3d  partial %3d  exact %3d",
                        file,
                        golds.size(),
                        reads.size(),
                        matched,
                        same));
        lose(file, "missed", golds, usedGold);
        lose(file, "extra", reads, usedRead);
    }

    private void lose(String file, String how, List<Coded> claims, Set<Integer> used) {
        for (int i = 0; i < claims.size(); i++) {
            if (!used.contains(i)) {
                Coded c = claims.get(i);
                String words = String.valueOf(c.map("trigger").get("quote"));
                lost.add(new Lost(file, how, c.text("id"), c.type(), words));
            }
        }
    }

    private static List<Pair> pairs(String text, List<Coded> golds, List<Coded> reads) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < reads.size(); j++) {
                Coded g = golds.get(i);
                Coded q = reads.get(j);
                int gap = Coded.gap(g.map("trigger"), q.map("trigger"));
                boolean same = g.type().equals(q.type());
                double bonus = 0.1 * (g.hits(q, "agents") + g.hits(q, "targets"));
                if (gap == 0) {
                    double base = same ? 4 : g.family().equals(q.family()) ? 2 : 0;
                    pairs.add(new Pair(base + 1 + bonus, i, j));
                } else if (same && gap <= REACH && inOneSentence(text, g, q)) {
                    pairs.add(new Pair(4 + bonus, i, j));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.score())
                        .thenComparingInt(Pair::gold)
                        .thenComparingInt(Pair::read));
        return pairs;
    }

    private static boolean inOneSentence(String text, Coded g, Coded q) {
        int low =
                Math.min(
                        Coded.number(g.map("trigger"), "end"),
                        Coded.number(q.map("trigger"), "end"));
        int high =
                Math.max(
                        Coded.number(g.map("trigger"), "start"),
                        Coded.number(q.map("trigger"), "start"));
        boolean inside = high <= text.length() && low <= high;
        String between = inside ? text.substring(low, high) : "";
        return !SENTENCE_END.matcher(between + " ").find();
    }

    private void score(Coded g, Coded q) {
        for (String role : ROLES) {
            int[] counts = roles.get(role);
            counts[0] += g.hits(q, role);
            counts[1] += g.list(role).size();
            counts[2] += q.list(role).size();
        }
        if (!g.list("place").isEmpty()) {
            count("place", g.samePlace(q));
        }
        boolean when = g.same(q, "when", "earliest", "latest");
        boolean number = g.same(q, "count", "low", "high");
        if (g.has("when") || q.has("when")) {
            count("when", g.has("when") && q.has("when") && when);
        }
        if (g.has("count") || q.has("count")) {
            count("count", g.has("count") && q.has("count") && number);
        }
        boolean chain = g.sameChain(q);
        boolean factuality = g.text("factuality").equals(q.text("factuality"));
        count("chain", chain);
        count("factuality", factuality);
        count("granularity", g.text("granularity").equals(q.text("granularity")));
        double agents = g.roleF1(q, "agents");
        double targets = g.roleF1(q, "targets");
        boolean type = g.type().equals(q.type());
        int right = 0;
        for (boolean part : new boolean[] {type, g.samePlace(q), when, number, chain, factuality}) {
            right += part ? 1 : 0;
        }
        whole += (right + agents + targets) / 8;
        boolean all = type && when && number && chain && factuality && agents == 1 && targets == 1;
        strict += all ? 1 : 0;
    }

    private void count(String field, boolean right) {
        fields.get(field)[0] += right ? 1 : 0;
        fields.get(field)[1]++;
    }

    /** All measures by name; NaN where nothing was there to measure. */
    public Map<String, Double> measures() {
        Map<String, Double> out = new LinkedHashMap<>();
        out.put("reports", (double) reports);
        out.put("gold", (double) gold);
        out.put("predicted", (double) read);
        out.put("absent", (double) absent);
        f1(out, "partial", partial, true);
        f1(out, "exact", exact, true);
        f1(out, "claim", whole, false);
        f1(out, "strict", strict, false);
        roles.forEach(
                (role, c) -> {
                    double p = (double) c[0] / Math.max(1, c[2]);
                    double r = (double) c[0] / Math.max(1, c[1]);
                    out.put(role + ".f1", 2 * p * r / Math.max(1e-9, p + r));
                });
        fields.forEach((f, c) -> out.put(f, c[1] == 0 ? Double.NaN : (double) c[0] / c[1]));
        return out;
    }

    private void f1(Map<String, Double> out, String name, double hits, boolean parts) {
        double p = hits / Math.max(1, read);
        double r = hits / Math.max(1, gold);
        if (parts) {
            out.put(name + ".p", p);
            out.put(name + ".r", r);
        }
        out.put(name + ".f1", 2 * p * r / Math.max(1e-9, p + r));
    }

    public List<Lost> lost() {
        return List.copyOf(lost);
    }

    public List<String> rows() {
        return List.copyOf(rows);
    }

    /** Claims of a JSON report, by the file it is about. */
    static Map<String, List<Coded>> byFile(Object json) {
        Map<String, List<Coded>> all = new HashMap<>();
        if (json instanceof Map<?, ?> map && map.get("reports") instanceof List<?> list) {
            list.forEach(r -> all.putAll(byFile(r)));
        } else if (json instanceof List<?> list) {
            list.forEach(r -> all.putAll(byFile(r)));
        } else if (json instanceof Map<?, ?> map) {
            Object file = map.get("file") == null ? map.get("textFile") : map.get("file");
            String name = String.valueOf(file);
            all.put(name.substring(name.lastIndexOf('/') + 1), claims(map));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static List<Coded> claims(Map<?, ?> report) {
        List<Coded> claims = new ArrayList<>();
        if (report.get("claims") instanceof List<?> list) {
            list.forEach(c -> claims.add(new Coded((Map<String, Object>) c)));
        }
        return claims;
    }
}
