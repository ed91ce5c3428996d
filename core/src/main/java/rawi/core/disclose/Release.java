package rawi.core.disclose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table as released: what anyone holds in hand for ever, and so what later releases must not be
 * subtracted from.
 *
 * @param id for citation
 * @param level who it was for
 * @param policyVersion the rules that it was made by
 * @param query what was asked, in words that a person can repeat
 * @param made day of the release
 * @param expires day after which it is not to be used; empty for never
 * @param incidents shown incident counts by cell
 * @param people shown ranges by cell
 */
public record Release(
        String id,
        Level level,
        int policyVersion,
        String query,
        LocalDate made,
        Optional<LocalDate> expires,
        Map<String, Long> incidents,
        Map<String, Rounding.Shown> people) {

    public Release {
        incidents = java.util.Collections.unmodifiableMap(new TreeMap<>(incidents));
        people = java.util.Collections.unmodifiableMap(new TreeMap<>(people));
    }

    /**
     * Two different people must stand behind a release; the second one sees it before it leaves.
     */
    public record Approval(String preparedBy, String approvedBy) {

        public Approval {
            if (preparedBy.isBlank() || approvedBy.isBlank()) {
                throw new IllegalArgumentException("a release needs two names");
            }
            // Case and blanks make no second person.
            if (preparedBy.strip().equalsIgnoreCase(approvedBy.strip())) {
                throw new IllegalArgumentException(
                        "a second person must approve; " + preparedBy + " prepared it as well");
            }
        }
    }

    /**
     * Makes a release of a table.
     *
     * @param earlier releases of the same query that anyone at this level may hold
     * @throws RefusedException when subtracting an earlier release would tell a small cell
     */
    public static Release of(
            String id,
            String query,
            CellTable table,
            DisclosurePolicy policy,
            LocalDate made,
            List<Release> earlier) {
        Map<String, CellSuppression.Reason> hidden = new CellSuppression(policy).hidden(table);
        Map<String, Long> incidents = new TreeMap<>();
        Map<String, Rounding.Shown> people = new TreeMap<>();
        table.cells()
                .forEach(
                        (key, cell) -> {
                            if (!hidden.containsKey(key)) {
                                incidents.put(key, cell.incidents());
                                people.put(key, Rounding.outward(cell.low(), cell.high()));
                            }
                        });
        List<String> told = differences(incidents, policy, earlier);
        if (!told.isEmpty()) {
            throw new RefusedException(told);
        }
        return new Release(
                id,
                policy.level(),
                policy.version(),
                query,
                made,
                Optional.empty(),
                incidents,
                people);
    }

    /**
     * Cells that an earlier release shows with a number that differs by less than the threshold.
     */
    private static List<String> differences(
            Map<String, Long> shown, DisclosurePolicy policy, List<Release> earlier) {
        List<String> told = new ArrayList<>();
        for (Release before : earlier) {
            shown.forEach(
                    (key, now) -> {
                        Long then = before.incidents().get(key);
                        long step = then == null ? 0 : Math.abs(now - then);
                        if (step > 0 && step < policy.leastIncidents()) {
                            told.add(
                                    key + ": " + then + " in " + before.id() + ", " + now + " now");
                        }
                    });
        }
        return told;
    }

    /** A release that would tell what must stay hidden, with each cell that would. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> cells;

        RefusedException(List<String> cells) {
            super(
                    "subtracting an earlier release would tell small cells; wait for more incidents or"
                            + " release wider areas: "
                            + String.join("; ", cells));
            this.cells = List.copyOf(cells);
        }

        public List<String> cells() {
            return cells;
        }
    }
}
