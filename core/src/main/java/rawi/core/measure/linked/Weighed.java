package rawi.core.measure.linked;

import java.time.LocalDate;
import java.util.List;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Incident;
import rawi.core.measure.Corroboration;
import rawi.core.model.Claim;
import rawi.core.model.Report;

/**
 * An incident as measures see it.
 *
 * @param told its claims, in order
 * @param backing origins and score
 * @param area province and district of its claims' first place that has any
 * @param first first possible day; null when it goes on from an unknown start
 * @param last last possible day; the day of its last report when no claim tells one
 * @param datedByReport whether no claim tells a day, so that the report's day stands for it
 * @param alleged whether every agent that is named is only purported
 */
public record Weighed(
        Incident incident,
        List<Told> told,
        Corroboration backing,
        Side side,
        Areas.Area area,
        LocalDate first,
        LocalDate last,
        boolean datedByReport,
        boolean alleged) {

    public Weighed {
        told = List.copyOf(told);
    }

    /**
     * One claim with its report.
     *
     * @param origin place of its origin class among the incident's
     */
    public record Told(
            ClaimRef ref,
            Claim claim,
            Report report,
            int origin,
            Corroboration.Directness directness) {}

    /** First day by which it had begun: what began before anybody tells was known by its report. */
    public LocalDate begins() {
        if (first != null) {
            return first;
        }
        return told.stream()
                .flatMap(one -> one.report().published().stream())
                .filter(day -> day.isBefore(last))
                .min(java.util.Comparator.naturalOrder())
                .orElse(last);
    }

    /** Whether it is one event that may be counted (invariant I6). */
    public boolean counts() {
        return incident.kind() == Incident.Kind.INCIDENT;
    }
}
