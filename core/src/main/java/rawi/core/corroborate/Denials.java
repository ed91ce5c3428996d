package rawi.core.corroborate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Denials, filed by place and day, to find of each the incident that fits it best. */
public final class Denials {

    /** Days over which a denial is a long one. */
    private static final int BRIEF = 64;

    private static final double DEGREE_KM = 111.2;

    /** More than a place reaches: distances are measured between the middles of both. */
    private static final double SAFE = 1.2;

    /** A denial that no other report has joined to an event. */
    public record Denial(ClaimRef cluster, String report, Shape shape) implements Serializable {}

    /** How well an incident fits what is denied. */
    public record Fit(double score, ClaimRef incident) implements Serializable {

        /** The better of both; of those that fit as well the first. */
        public Fit or(Fit other) {
            int by = Double.compare(score, other.score);
            boolean own = by > 0 || by == 0 && incident.compareTo(other.incident) <= 0;
            return own ? this : other;
        }
    }

    private record Entry(Denial denial, int low, int high) {}

    /** Denials of a cell, the brief ones by their first days. */
    private static final class Cell {
        final List<Entry> brief = new ArrayList<>();
        final List<Entry> wide = new ArrayList<>();
    }

    private final Map<Long, Cell> cells = new HashMap<>();
    private final Map<String, List<Entry>> byReport = new HashMap<>();
    private final Map<ClaimRef, Fit> best = new HashMap<>();

    public Denials(Collection<Denial> all) {
        for (Denial denial : all) {
            int low = Contradictions.denialLow(denial.shape());
            int high = Contradictions.denialHigh(denial.shape());
            Entry filed = new Entry(denial, low, high);
            boolean brief = (long) high - low < BRIEF;
            for (long key : keys(denial.shape())) {
                Cell cell = cells.computeIfAbsent(key, k -> new Cell());
                (brief ? cell.brief : cell.wide).add(filed);
            }
            byReport.computeIfAbsent(denial.report(), k -> new ArrayList<>(1)).add(filed);
        }
        cells.values().forEach(c -> c.brief.sort(Comparator.comparingInt(Entry::low)));
    }

    /** The denials of a report. */
    public static List<Denial> of(Assigned told) {
        List<Denial> found = new ArrayList<>();
        for (int i = 0; i < told.clusters().size(); i++) {
            Cluster cluster = told.clusters().get(i);
            boolean first = cluster.first().equals(told.outline().event(i));
            if (first && cluster.kind() == Incident.Kind.DENIED) {
                found.add(new Denial(cluster.id(), told.outline().key(), told.outline().shape(i)));
            }
        }
        return found;
    }

    /** Lays what a report tells beside all denials. */
    public void add(Assigned told) {
        Set<Entry> near = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < told.clusters().size(); i++) {
            Cluster cluster = told.clusters().get(i);
            Incident.Kind kind = cluster.kind();
            if (kind == Incident.Kind.DENIED || kind == Incident.Kind.POSSIBLE) {
                continue;
            }
            Shape event = told.outline().shape(i);
            near.clear();
            for (long key : keys(event)) {
                Cell cell = cells.get(key);
                if (cell != null) {
                    near.addAll(cell.wide);
                    meeting(cell.brief, event, near);
                }
            }
            String key = told.outline().key();
            for (Entry filed : near) {
                if (!filed.denial().report().equals(key)) {
                    judge(filed, event, false, cluster);
                }
            }
            for (Entry filed : byReport.getOrDefault(key, List.of())) {
                judge(filed, event, true, cluster);
            }
        }
    }

    private static void meeting(List<Entry> brief, Shape event, Set<Entry> found) {
        int at = 0;
        int end = brief.size();
        while (at < end) {
            int middle = (at + end) >>> 1;
            boolean early = brief.get(middle).low() < event.low - BRIEF;
            at = early ? middle + 1 : at;
            end = early ? end : middle;
        }
        for (; at < brief.size() && brief.get(at).low() <= event.high; at++) {
            if (brief.get(at).high() >= event.low) {
                found.add(brief.get(at));
            }
        }
    }

    private void judge(Entry filed, Shape event, boolean own, Cluster cluster) {
        if (Compare.meet(filed.low(), filed.high(), cluster.low(), cluster.high(), 0)) {
            Shape denial = filed.denial().shape();
            double score = Contradictions.denies(denial, event, own, cluster.kind());
            if (score > 0) {
                best.merge(filed.denial().cluster(), new Fit(score, cluster.id()), Fit::or);
            }
        }
    }

    /** What fits best of all that was laid beside them, by denial. */
    public Map<ClaimRef, Fit> best() {
        return best;
    }

    /** Cells of a degree that the places of a shape may reach, apart for each block of sorts. */
    private static Set<Long> keys(Shape shape) {
        Set<Long> keys = new HashSet<>();
        long block = shape.block.ordinal();
        for (Where.Disc disc : shape.where.discs()) {
            double north = SAFE * disc.radius() / DEGREE_KM;
            double most = Math.min(80, Math.abs(disc.lat()) + north + 5);
            double east = north / Math.cos(Math.toRadians(most));
            for (long y = cell(disc.lat() - north); y <= cell(disc.lat() + north); y++) {
                for (long x = cell(disc.lon() - east); x <= cell(disc.lon() + east); x++) {
                    keys.add((block * 1000 + y + 200) * 2000 + x + 1000);
                }
            }
        }
        for (String name : shape.where.names()) {
            keys.add(-1 - (block << 32) - (name.hashCode() & 0xffffffffL));
        }
        return keys;
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees);
    }
}
