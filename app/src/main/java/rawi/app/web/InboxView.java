package rawi.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rawi.app.store.Reports;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;

/**
 * What arrived, grouped by what it asks of a person.
 *
 * @param next id after which the next page begins; empty on the last one
 * @param linking whether reports are still being compared
 */
public record InboxView(
        Reports.Totals totals,
        List<Item> adding,
        List<Item> fresh,
        List<Item> copies,
        List<Item> unread,
        String next,
        boolean linking) {

    /**
     * One report.
     *
     * @param incidents incidents of other reports too that it adds to
     * @param contradictions how many of them it contradicts in
     * @param copyOf title of the report that it copies, empty when it is none
     */
    public record Item(
            Reports.Line line, List<Incident> incidents, int contradictions, String copyOf) {

        public String title() {
            return line.title().orElse(line.name());
        }
    }

    static InboxView of(
            Reports.Totals totals,
            List<Reports.Line> lines,
            Optional<LinkedCase.Snapshot> snapshot,
            String next) {
        List<Item> adding = new ArrayList<>();
        List<Item> fresh = new ArrayList<>();
        List<Item> copies = new ArrayList<>();
        List<Item> unread = new ArrayList<>();
        for (Reports.Line line : lines) {
            Item item = item(line, snapshot);
            if (!line.readable()) {
                unread.add(item);
            } else if (!item.copyOf().isEmpty()) {
                copies.add(item);
            } else if (!item.incidents().isEmpty()) {
                adding.add(item);
            } else {
                fresh.add(item);
            }
        }
        adding.sort(
                Comparator.comparingInt((Item item) -> -item.contradictions())
                        .thenComparing(item -> -item.incidents().size())
                        .thenComparing(item -> item.line().id()));
        fresh.sort(
                Comparator.comparingInt((Item item) -> -item.line().claims())
                        .thenComparing(item -> item.line().id()));
        return new InboxView(totals, adding, fresh, copies, unread, next, snapshot.isEmpty());
    }

    private static Item item(Reports.Line line, Optional<LinkedCase.Snapshot> snapshot) {
        if (snapshot.isEmpty()) {
            return new Item(line, List.of(), 0, "");
        }
        LinkedCase.Snapshot linked = snapshot.get();
        List<Incident> shared =
                linked.of(line.id()).stream().filter(i -> i.origins().size() > 1).toList();
        long contradictions =
                linked.found().contradictions().stream()
                        .map(Contradiction::incident)
                        .filter(id -> shared.stream().anyMatch(i -> i.id().equals(id)))
                        .count();
        String copyOf =
                linked.copied(line.id())
                        .filter(relay -> relay.kind() != Relay.Kind.CORRECTION)
                        .map(Relay::from)
                        .map(key -> linked.corpus().report(key))
                        .map(report -> report.title().orElse(report.file()))
                        .orElse("");
        return new Item(line, shared, (int) contradictions, copyOf);
    }
}
