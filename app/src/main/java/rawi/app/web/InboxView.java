package rawi.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.store.Linked;
import rawi.app.store.Reports;

/**
 * What arrived, grouped by what it asks of a person.
 *
 * @param linking whether reports are still being compared
 * @param mine how many reports are assigned to the one who looks
 * @param onlyMine whether only those are shown
 */
public record InboxView(
        Reports.Totals totals, List<Group> groups, boolean linking, int mine, boolean onlyMine) {

    /** Reports of one group on a page; more of them are behind the groups' own address. */
    static final int SHORT = 20;

    /**
     * One group.
     *
     * @param key of its title, such as {@code adding}
     * @param next where the next page of it begins; 0 on the last one
     */
    public record Group(String key, int sort, long count, List<Item> items, int next) {}

    /**
     * One report.
     *
     * @param incidents incidents of other reports too that it adds to
     * @param contradictions how many of them it contradicts in
     * @param copyOf title of the report that it copies, empty when it is none
     */
    public record Item(
            Reports.Line line,
            String title,
            List<Linked.Row> incidents,
            int contradictions,
            String copyOf) {}

    static final List<String> KEYS = List.of("adding", "new", "copies", "unread", "mine");

    /** The sort of reports that are assigned to the one who looks. */
    static final int MINE = 4;

    /** A group of a linked case. */
    static Group group(
            int sort,
            long count,
            List<Linked.Sorted> sorted,
            Map<String, Reports.Line> lines,
            Map<String, Map<String, Linked.Row>> incidents,
            Masks masks,
            int next) {
        List<Item> items = new ArrayList<>();
        for (Linked.Sorted one : sorted) {
            Reports.Line line = lines.get(one.report());
            if (line == null) {
                continue;
            }
            List<Linked.Row> shared =
                    incidents.getOrDefault(one.report(), Map.of()).values().stream()
                            .filter(row -> row.origins() > 1)
                            .distinct()
                            .limit(6)
                            .toList();
            String copyOf =
                    one.copyOf()
                            .map(
                                    id ->
                                            Optional.ofNullable(lines.get(id))
                                                    .map(l -> title(l, masks))
                                                    .orElse(id))
                            .orElse("");
            items.add(
                    new Item(masks.mask(line), title(line, masks), shared, one.against(), copyOf));
        }
        return new Group(KEYS.get(sort), sort, count, items, next);
    }

    static String title(Reports.Line line, Masks masks) {
        return masks.mask(line.id(), line.title().orElse(line.name()));
    }
}
