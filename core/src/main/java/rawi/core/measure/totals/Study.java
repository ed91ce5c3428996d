package rawi.core.measure.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an estimate of an undocumented total is asked of: one violation, one place, one period.
 *
 * @param table overlaps of de-duplicated lists of individuals; empty when there are no such lists
 * @param independentOrigins origin classes behind the lists
 * @param derivedLists lists that were made from another
 * @param aggregateCounts whether any source gives numbers of people instead of people
 * @param closedPopulation whether nobody could enter or leave during the period
 * @param linkageAssessed whether missed and wrong matches were estimated
 * @param apartForReason pairs of lists, such as {@code A+B}, that cannot meet for a stated reason
 */
public record Study(
        Optional<CaptureTable> table,
        int independentOrigins,
        List<String> derivedLists,
        boolean aggregateCounts,
        boolean closedPopulation,
        boolean linkageAssessed,
        Set<String> apartForReason) {

    /** On exactly two lists, at least so many. */
    private static final int LEAST_TWICE = 5;

    public Study {
        derivedLists = List.copyOf(derivedLists);
        apartForReason = Set.copyOf(apartForReason);
    }

    /** A study that meets each condition which the table itself cannot tell. */
    public static Study soundlyMade(CaptureTable table) {
        return new Study(
                Optional.of(table), table.lists().size(), List.of(), false, true, true, Set.of());
    }

    /**
     * The conditions that fail, in the order of {@link Condition}; empty when it may be estimated.
     */
    public List<Condition> failed() {
        List<Condition> failed = new ArrayList<>();
        int lists = table.map(t -> t.lists().size()).orElse(0);
        if (Math.min(lists - derivedLists.size(), independentOrigins) < 3) {
            failed.add(Condition.THREE_INDEPENDENT_LISTS);
        }
        if (!derivedLists.isEmpty()) {
            failed.add(Condition.NO_DERIVED_LIST);
        }
        if (aggregateCounts || table.isEmpty()) {
            failed.add(Condition.INDIVIDUALS);
        }
        if (table.map(t -> t.onExactly(2)).orElse(0L) < LEAST_TWICE) {
            failed.add(Condition.ENOUGH_OVERLAP);
        }
        if (table.isPresent() && !apart(table.get()).isEmpty()) {
            failed.add(Condition.EVERY_PAIR_MEETS);
        }
        if (!closedPopulation) {
            failed.add(Condition.CLOSED_POPULATION);
        }
        if (!linkageAssessed) {
            failed.add(Condition.LINKAGE_ASSESSED);
        }
        return List.copyOf(failed);
    }

    /** Pairs that share nobody without a stated reason. */
    private List<String> apart(CaptureTable table) {
        List<String> apart = new ArrayList<>();
        List<String> names = table.lists();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                String pair = names.get(a) + "+" + names.get(b);
                if (table.overlap(a, b) == 0 && !apartForReason.contains(pair)) {
                    apart.add(pair);
                }
            }
        }
        return apart;
    }
}
