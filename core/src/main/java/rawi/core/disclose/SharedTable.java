package rawi.core.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.corroborate.Incident;

/** Counts shown incidents by family, province and month, with the totals of each. */
final class SharedTable {

    private final Areas areas;

    SharedTable(Areas areas) {
        this.areas = areas;
    }

    private static final class Count {
        private long incidents;
        private long low;
        private long high;
        private boolean open;
        private final Set<String> origins = new TreeSet<>();

        void add(SharedIncident incident, Set<String> more) {
            incidents++;
            origins.addAll(more);
            var people = incident.mainPeople();
            low += people.isPresent() ? people.get().low().orElse(0) : 0;
            open |= people.isEmpty() || people.get().high().isEmpty();
            high += people.isPresent() ? people.get().high().orElse(0) : 0;
        }

        Cell cell(String key) {
            OptionalLong most = open ? OptionalLong.empty() : OptionalLong.of(high);
            return new Cell(key, incidents, origins.size(), OptionalLong.of(low), most);
        }
    }

    /**
     * The table; keys are {@code family|area|period}, with {@code all} for a total.
     *
     * @param origins by label of the incident
     */
    CellTable of(List<SharedIncident> shown, Map<String, Set<String>> origins) {
        Map<String, Count> counts = new TreeMap<>();
        Map<String, Set<String>> parts = new TreeMap<>();
        for (SharedIncident incident : shown) {
            if (incident.kind() != Incident.Kind.INCIDENT) {
                continue;
            }
            String area = areas.around(incident.area(), 1).code();
            String period = incident.period().coarser(Period.Grain.MONTH).text();
            String key = incident.family() + "|" + area + "|" + period;
            String month = "all|" + area + "|" + period;
            String place = "all|" + area + "|all";
            String total = "all|all|all";
            parts.computeIfAbsent(month, k -> new TreeSet<>()).add(key);
            parts.computeIfAbsent(place, k -> new TreeSet<>()).add(month);
            parts.computeIfAbsent(total, k -> new TreeSet<>()).add(place);
            for (String one : List.of(key, month, place, total)) {
                counts.computeIfAbsent(one, k -> new Count())
                        .add(incident, origins.getOrDefault(incident.label(), Set.of()));
            }
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((key, count) -> cells.add(count.cell(key)));
        List<CellTable.Sum> sums = new ArrayList<>();
        parts.forEach((key, below) -> sums.add(new CellTable.Sum(key, List.copyOf(below))));
        return CellTable.of(cells, sums);
    }
}
