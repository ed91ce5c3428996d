package rawi.core.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Shows each incident only together with enough others of its type, area and period: rows of small
 * cells move to wider ones until a cell has as many incidents and origins as the policy asks
 * (generalisation with local recoding: Samarati 2001, IEEE TKDE 13:6), or stay away. All tables are
 * made of the rows as shown, so that no table tells more than they do.
 *
 * <p>Rows of earlier releases count: where fewer new incidents than the policy asks would stand out
 * by subtraction, the new ones wait.
 */
final class CellMerge {

    private static final String ALL = "all";

    private final DisclosurePolicy policy;
    private final Areas areas;

    CellMerge(DisclosurePolicy policy, Areas areas) {
        this.policy = policy;
        this.areas = areas;
    }

    /**
     * An incident as the finest that the policy may show of it.
     *
     * @param counted whether it counts as an incident (invariant I6); others never share its cells
     * @param origins names of the origin classes behind it
     */
    record Row(
            String id,
            boolean counted,
            String type,
            Area area,
            Period period,
            Set<String> origins) {}

    /** What is shown of a row. */
    record View(boolean counted, String type, Area area, Period period) {

        String key() {
            return (counted ? "incidents|" : "other|")
                    + type
                    + "|"
                    + area.code()
                    + "|"
                    + period.text();
        }
    }

    /**
     * The rows after merging.
     *
     * @param shown by id
     * @param small ids that stay away because their cells are too small
     * @param waiting ids that wait, with the cell that would tell them
     * @param cells numbers of incidents by cell, see {@link Earlier}
     */
    record Merged(
            Map<String, View> shown,
            Set<String> small,
            Map<String, String> waiting,
            Map<String, Long> cells) {}

    /**
     * @throws Release.RefusedException when nothing can be shown from which no earlier release
     *     could be subtracted
     */
    Merged merge(List<Row> rows, List<Earlier> earlier) {
        List<Earlier> held =
                earlier.stream().filter(e -> e.level().mayAppearIn(policy.level())).toList();
        Set<String> known = new HashSet<>();
        held.forEach(e -> known.addAll(e.members()));
        Map<String, String> waiting = new TreeMap<>();
        while (true) {
            List<Row> now = rows.stream().filter(r -> !waiting.containsKey(r.id())).toList();
            Map<String, Integer> steps = steps(now);
            Merged merged = merged(now, steps, waiting);
            Set<String> differ = differences(merged.cells(), held);
            if (!held.isEmpty()) {
                differ.addAll(newcomers(merged, known));
            }
            List<String> told = List.copyOf(differ);
            if (told.isEmpty()) {
                return merged;
            }
            wait(now, steps, told.get(0), known, waiting, told);
        }
    }

    /** Makes the rows wait that a cell would tell: the new ones, else all of the cell. */
    private void wait(
            List<Row> rows,
            Map<String, Integer> steps,
            String cell,
            Set<String> known,
            Map<String, String> waiting,
            List<String> told) {
        List<String> inside =
                rows.stream()
                        .filter(r -> steps.containsKey(r.id()))
                        .filter(r -> keys(r, steps.get(r.id())).contains(cell))
                        .map(Row::id)
                        .toList();
        List<String> fresh = inside.stream().filter(id -> !known.contains(id)).toList();
        List<String> chosen = fresh.isEmpty() ? inside : fresh;
        if (chosen.isEmpty() || fresh.isEmpty() && cell.equals(ALL)) {
            throw new Release.RefusedException(told);
        }
        chosen.forEach(id -> waiting.put(id, cell));
    }

    /** How far each row has to move; rows that stay away are missing. */
    private Map<String, Integer> steps(List<Row> rows) {
        Map<String, Integer> steps = new HashMap<>();
        List<Row> pending = new ArrayList<>(rows);
        for (int step = 0; step <= last() && !pending.isEmpty(); step++) {
            Map<String, List<Row>> cells = new LinkedHashMap<>();
            for (Row row : pending) {
                cells.computeIfAbsent(view(row, step).key(), k -> new ArrayList<>()).add(row);
            }
            pending = new ArrayList<>();
            for (List<Row> cell : cells.values()) {
                if (isEnough(cell)) {
                    for (Row row : cell) {
                        steps.put(row.id(), step);
                    }
                } else {
                    pending.addAll(cell);
                }
            }
        }
        return steps;
    }

    private boolean isEnough(List<Row> cell) {
        Set<String> origins = new HashSet<>();
        cell.forEach(row -> origins.addAll(row.origins()));
        return cell.size() >= policy.leastIncidents() && origins.size() >= policy.leastOrigins();
    }

    private Merged merged(List<Row> rows, Map<String, Integer> steps, Map<String, String> waiting) {
        Map<String, View> shown = new TreeMap<>();
        Set<String> small = new TreeSet<>();
        Map<String, Long> cells = new TreeMap<>();
        for (Row row : rows) {
            Integer step = steps.get(row.id());
            if (step == null) {
                small.add(row.id());
            } else {
                shown.put(row.id(), view(row, step));
                keys(row, step).forEach(key -> cells.merge(key, 1L, Long::sum));
            }
        }
        return new Merged(shown, small, new TreeMap<>(waiting), cells);
    }

    /** The cells that a shown row is counted in: its own, each wider one, and all. */
    private Set<String> keys(Row row, int step) {
        Set<String> keys = new TreeSet<>();
        keys.add("=" + view(row, step).key());
        for (int wider = step; wider <= last(); wider++) {
            keys.add(wider + ":" + view(row, wider).key());
        }
        keys.add(ALL);
        return keys;
    }

    /** With one incident to a cell nothing has to move. */
    private int last() {
        return policy.leastIncidents() == 1 && policy.leastOrigins() == 1 ? 0 : 6;
    }

    /** A row after so many steps outward; each step holds what the one before holds. */
    private View view(Row row, int step) {
        Period period =
                row.period()
                        .coarser(
                                step == 0
                                        ? Period.Grain.WEEK
                                        : step < 4
                                                ? Period.Grain.MONTH
                                                : step < 6
                                                        ? Period.Grain.YEAR
                                                        : Period.Grain.NOT_TOLD);
        Area area = step < 2 ? row.area() : areas.around(row.area(), step < 5 ? 1 : 0);
        int dot = row.type().indexOf('.');
        String type = step < 3 || dot < 0 ? row.type() : row.type().substring(0, dot);
        return new View(row.counted(), type, area, period);
    }

    /**
     * Cells with too few incidents that no earlier release shows, for who can tell old from new.
     */
    private Set<String> newcomers(Merged merged, Set<String> known) {
        Map<String, Long> fresh = new TreeMap<>();
        merged.shown()
                .forEach(
                        (id, view) -> {
                            if (!known.contains(id)) {
                                fresh.merge("=" + view.key(), 1L, Long::sum);
                            }
                        });
        fresh.values().removeIf(n -> n >= policy.leastIncidents());
        return fresh.keySet();
    }

    private Set<String> differences(Map<String, Long> cells, List<Earlier> held) {
        Set<String> told = new TreeSet<>();
        for (Earlier before : held) {
            Set<String> keys = new TreeSet<>(cells.keySet());
            keys.addAll(before.cells().keySet());
            for (String key : keys) {
                long step =
                        Math.abs(
                                cells.getOrDefault(key, 0L) - before.cells().getOrDefault(key, 0L));
                if (step > 0 && step < policy.leastIncidents()) {
                    told.add(key);
                }
            }
        }
        return told;
    }
}
