package rawi.app.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rawi.app.score.Coded.Mark;

/**
 * Compares claims with hand-coded ones, as the coding guide's section "Score" lays down. Add the
 * reports one by one, then ask for the {@link #metrics}.
 */
public final class Scorer {

    /** One line of the per-file listing. */
    public record FileRow(String file, int gold, int read, int partial, int exact) {}

    private static final int NEAR = 45;
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?\u061F\n][\\s\\x1c-\\x1f\\x85\\xa0]");
    private static final List<String> FIELDS =
            List.of("place", "when", "count", "chain", "factuality", "granularity");

    private record Candidate(double score, int gold, int read) {}

    private final Tally agents = new Tally();
    private final Tally targets = new Tally();
    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private final List<FileRow> rows = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private int gold;
    private int read;
    private int partial;
    private int exact;
    private int absent;
    private double wholeSum;
    private int wholeRight;

    /** Hits, gold and read of one role. */
    private static final class Tally {
        private int hits;
        private int gold;
        private int read;
    }

    public Scorer() {
        FIELDS.forEach(f -> fields.put(f, new int[2]));
    }

    /**
     * Adds one report.
     *
     * @param text the report's text, empty when there is none
     * @param found claims of the program, absent when it did not read the report
     */
    void add(String file, String text, List<Coded> coded, Optional<List<Coded>> found) {
        if (found.isEmpty()) {
            absent++;
        }
        List<Coded> claims = found.orElse(List.of());
        List<Candidate> candidates = candidates(coded, claims, text);
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedRead = new HashSet<>();
        int exactHere = 0;
        for (Candidate c : candidates) {
            Coded g = coded.get(c.gold);
            Coded p = claims.get(c.read);
            if (usedGold.contains(c.gold)
                    || usedRead.contains(c.read)
                    || !g.family().equals(p.family())) {
                continue;
            }
            usedGold.add(c.gold);
            usedRead.add(c.read);
            exactHere += g.type().equals(p.type()) ? 1 : 0;
            pair(g, p);
        }
        gold += coded.size();
        read += claims.size();
        partial += usedGold.size();
        exact += exactHere;
        rows.add(new FileRow(file, coded.size(), claims.size(), usedGold.size(), exactHere));
        lost(file, text, "missed", coded, usedGold);
        lost(file, text, "extra", claims, usedRead);
    }

    private void lost(String file, String text, String how, List<Coded> claims, Set<Integer> used) {
        for (int i = 0; i < claims.size(); i++) {
            if (!used.contains(i)) {
                misses.add(Miss.of(file, how, claims.get(i), text));
            }
        }
    }

    private static List<Candidate> candidates(List<Coded> gold, List<Coded> read, String text) {
        // Offsets of the score are code points, as its reference implementation counts them.
        int[] points = text.codePoints().toArray();
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                Coded g = gold.get(i);
                Coded p = read.get(j);
                int gap = g.trigger().gap(p.trigger());
                boolean same = g.type().equals(p.type());
                if (gap == 0) {
                    int kind = same ? 4 : g.family().equals(p.family()) ? 2 : 0;
                    found.add(new Candidate(kind + 1 + bonus(g, p), i, j));
                } else if (same && gap <= NEAR) {
                    int lo = Math.min(g.trigger().end(), p.trigger().end());
                    int hi = Math.max(g.trigger().start(), p.trigger().start());
                    if (!SENTENCE_END.matcher(slice(points, lo, hi) + " ").find()) {
                        found.add(new Candidate(4 + bonus(g, p), i, j));
                    }
                }
            }
        }
        found.sort(
                Comparator.comparingDouble((Candidate c) -> -c.score)
                        .thenComparingInt(Candidate::gold)
                        .thenComparingInt(Candidate::read));
        return found;
    }

    private static String slice(int[] points, int lo, int hi) {
        int from = Math.min(lo, points.length);
        int to = Math.min(hi, points.length);
        return from < to ? new String(points, from, to - from) : "";
    }

    private static double bonus(Coded g, Coded p) {
        return 0.1 * (hits(p.agents(), g.agents()) + hits(p.targets(), g.targets()));
    }

    /** How many of {@code in} meet one of {@code among}. */
    private static int hits(List<Mark> among, List<Mark> in) {
        int hits = 0;
        for (Mark mark : in) {
            hits += among.stream().anyMatch(mark::meets) ? 1 : 0;
        }
        return hits;
    }

    private void pair(Coded g, Coded p) {
        role(agents, g.agents(), p.agents());
        role(targets, g.targets(), p.targets());
        boolean placed = g.place().isEmpty() ? p.place().isEmpty() : samePlace(g, p);
        if (!g.place().isEmpty()) {
            field("place", placed);
        }
        boolean when = same(g.when(), p.when(), "earliest", "latest");
        if (g.when().isPresent() || p.when().isPresent()) {
            field("when", when && g.when().isPresent() && p.when().isPresent());
        }
        boolean count = same(g.count(), p.count(), "low", "high");
        if (g.count().isPresent() || p.count().isPresent()) {
            field("count", count && g.count().isPresent() && p.count().isPresent());
        }
        boolean chain = sameChain(g.chain(), p.chain());
        boolean factuality = g.factuality().equals(p.factuality());
        field("chain", chain);
        field("factuality", factuality);
        field("granularity", g.granularity().equals(p.granularity()));
        double[] parts = {
            g.type().equals(p.type()) ? 1 : 0,
            roleScore(g.agents(), p.agents()),
            roleScore(g.targets(), p.targets()),
            placed ? 1 : 0,
            when ? 1 : 0,
            count ? 1 : 0,
            chain ? 1 : 0,
            factuality ? 1 : 0
        };
        double sum = 0;
        boolean right = true;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i];
            right &= i == 3 || parts[i] == 1;
        }
        wholeSum += sum / parts.length;
        wholeRight += right ? 1 : 0;
    }

    private void field(String name, boolean right) {
        fields.get(name)[0] += right ? 1 : 0;
        fields.get(name)[1]++;
    }

    private static void role(Tally tally, List<Mark> gold, List<Mark> read) {
        tally.hits += hits(read, gold);
        tally.gold += gold.size();
        tally.read += read.size();
    }

    private static double roleScore(List<Mark> gold, List<Mark> read) {
        if (gold.isEmpty() && read.isEmpty()) {
            return 1;
        }
        return (double) (hits(read, gold) + hits(gold, read)) / (gold.size() + read.size());
    }

    private static boolean samePlace(Coded g, Coded p) {
        Mark first = g.place().get(0);
        return p.place().stream().anyMatch(v -> first.meets(v) || first.kilometresTo(v) <= 25);
    }

    /** Equal in both keys; what is absent equals an absent or null value. */
    private static boolean same(
            Optional<Map<String, Object>> a, Optional<Map<String, Object>> b, String... keys) {
        for (String key : keys) {
            Object x = a.map(m -> m.get(key)).orElse(null);
            Object y = b.map(m -> m.get(key)).orElse(null);
            boolean equal =
                    x instanceof Number n && y instanceof Number k
                            ? n.doubleValue() == k.doubleValue()
                            : Objects.equals(x, y);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameChain(List<Mark> gold, List<Mark> read) {
        if (gold.size() != read.size()) {
            return false;
        }
        for (int i = 0; i < gold.size(); i++) {
            Mark u = gold.get(i);
            Mark v = read.get(i);
            boolean words = u.located() && v.located() && u.gap(v) == 0;
            if (!words && !u.name().equals(v.name())) {
                return false;
            }
        }
        return true;
    }

    /** All figures in fixed order; whole numbers as {@link Integer}, absent ones as null. */
    public Map<String, Number> metrics() {
        Map<String, Number> out = new LinkedHashMap<>();
        out.put("reports", rows.size());
        out.put("gold", gold);
        out.put("predicted", read);
        out.put("absent", absent);
        ratios(out, "partial", partial);
        ratios(out, "exact", exact);
        out.put("claim.f1", f1(wholeSum / Math.max(1, read), wholeSum / Math.max(1, gold)));
        out.put(
                "strict.f1",
                f1(
                        wholeRight / (double) Math.max(1, read),
                        wholeRight / (double) Math.max(1, gold)));
        out.put("agents.f1", f1(agents));
        out.put("targets.f1", f1(targets));
        fields.forEach(
                (name, v) -> out.put(name, v[1] == 0 ? null : (Number) (v[0] / (double) v[1])));
        return out;
    }

    private void ratios(Map<String, Number> out, String name, int hits) {
        double p = hits / (double) Math.max(1, read);
        double r = hits / (double) Math.max(1, gold);
        out.put(name + ".p", p);
        out.put(name + ".r", r);
        out.put(name + ".f1", f1(p, r));
    }

    private static double f1(Tally t) {
        return f1(t.hits / (double) Math.max(1, t.read), t.hits / (double) Math.max(1, t.gold));
    }

    private static double f1(double p, double r) {
        return 2 * p * r / Math.max(1e-9, p + r);
    }

    public List<FileRow> rows() {
        return List.copyOf(rows);
    }

    /** Claims without partner, report by report: first those missed, then those too many. */
    public List<Miss> misses() {
        return List.copyOf(misses);
    }
}
