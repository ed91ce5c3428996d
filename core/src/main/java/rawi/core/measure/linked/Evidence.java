package rawi.core.measure.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;
import rawi.core.measure.Corroboration;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Report;

/**
 * The linked reports of a case, weighed for measures: the same for the same reports, whatever their
 * order.
 *
 * @param incidents in the order of linking
 * @param found what linking gave, for measures that look at relays and contradictions
 * @param reports by key
 */
public record Evidence(
        List<Weighed> incidents,
        rawi.core.corroborate.Corroboration found,
        Map<String, Filed> reports,
        Knowledge knowledge,
        SourceGrades grades) {

    public Evidence {
        incidents = List.copyOf(incidents);
        reports = java.util.Collections.unmodifiableMap(new TreeMap<>(reports));
    }

    /** What is known of the world beside the reports; load once. */
    public record Knowledge(Parties parties, Areas areas, Places places) {

        public static Knowledge load(DataFiles files) {
            Gazetteer gazetteer = Gazetteer.load(files);
            Areas areas = Areas.load(files, gazetteer);
            return new Knowledge(Parties.load(files), areas, new Places(gazetteer, areas));
        }
    }

    /** Weighs what linking found, every source ungraded. */
    public static Evidence of(
            rawi.core.corroborate.Corroboration found, List<Filed> filed, Knowledge knowledge) {
        return of(found, filed, knowledge, SourceGrades.NONE);
    }

    /** Weighs what linking found. */
    public static Evidence of(
            rawi.core.corroborate.Corroboration found,
            List<Filed> filed,
            Knowledge knowledge,
            SourceGrades grades) {
        Map<String, Filed> reports = new HashMap<>();
        Map<ClaimRef, Claim> claims = new HashMap<>();
        for (Filed one : filed) {
            reports.put(one.key(), one);
            one.read().claims().forEach(c -> claims.put(new ClaimRef(one.key(), c.id()), c));
        }
        Weighing weighing = new Weighing(claims, reports, knowledge, grades);
        List<Weighed> all = found.incidents().stream().map(weighing::of).toList();
        return new Evidence(all, found, reports, knowledge, grades);
    }

    /** Only the incidents of a selection; reports stay, for they tell who was active. */
    public Evidence select(Selection selection) {
        List<Weighed> kept =
                incidents.stream()
                        .filter(one -> ofType(one, selection.types()))
                        .filter(one -> during(one, selection))
                        .filter(
                                one ->
                                        selection.place().isEmpty()
                                                || knowledge
                                                        .places()
                                                        .holds(selection.place().get(), one))
                        .toList();
        return with(kept);
    }

    /** The same with these incidents only. */
    public Evidence with(List<Weighed> kept) {
        return new Evidence(kept, found, reports, knowledge, grades);
    }

    private static boolean ofType(Weighed one, List<String> types) {
        return types.isEmpty()
                || types.contains(one.incident().type().code())
                || types.contains(one.incident().type().family());
    }

    private static boolean during(Weighed one, Selection selection) {
        LocalDate first = one.begins();
        return selection.from().map(from -> !one.last().isBefore(from)).orElse(true)
                && selection.to().map(to -> !first.isAfter(to)).orElse(true);
    }

    /** The first day of anything told here; empty without incidents. */
    public Optional<LocalDate> firstDay() {
        return incidents.stream().map(Weighed::begins).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> lastDay() {
        return incidents.stream().map(Weighed::last).max(Comparator.naturalOrder());
    }

    /** The day of the newest report, as of which everything is counted. */
    public Optional<LocalDate> asOf() {
        return reports.values().stream()
                .flatMap(filed -> filed.read().report().published().stream())
                .max(Comparator.naturalOrder());
    }

    /** Reports that are no copies of another of the case. */
    public Set<String> originals() {
        Set<String> originals = new HashSet<>(reports.keySet());
        found.relays().forEach((Relay relay) -> originals.remove(relay.to()));
        return originals;
    }

    private record Weighing(
            Map<ClaimRef, Claim> claims,
            Map<String, Filed> reports,
            Knowledge knowledge,
            SourceGrades grades) {

        Weighed of(Incident incident) {
            Directness directness = new Directness(knowledge.parties());
            List<Weighed.Told> told = new ArrayList<>();
            List<Corroboration.Backing> backing = new ArrayList<>();
            for (ClaimRef ref : incident.claims()) {
                Claim claim = claims.get(ref);
                int origin = origin(incident, ref.report());
                var direct = directness.of(claim);
                Report report = reports.get(ref.report()).read().report();
                told.add(new Weighed.Told(ref, claim, report, origin, direct));
                backing.add(
                        new Corroboration.Backing(
                                "o" + origin, grades.of(claim), direct, standing(claim)));
            }
            List<Claim> all = told.stream().map(Weighed.Told::claim).toList();
            LocalDate lastReport = day(told, false);
            boolean undated = incident.earliest().isEmpty() && incident.latest().isEmpty();
            LocalDate last = incident.latest().orElse(lastReport);
            LocalDate first = undated ? day(told, true) : incident.earliest().orElse(null);
            if (first != null && first.isAfter(last)) {
                last = first;
            }
            return new Weighed(
                    incident,
                    told,
                    Corroboration.of(backing),
                    knowledge.parties().side(all),
                    knowledge.areas().of(all.stream().flatMap(c -> c.place().stream()).toList()),
                    first,
                    undated ? first : last,
                    undated,
                    alleged(all));
        }

        private static int origin(Incident incident, String report) {
            for (int i = 0; i < incident.origins().size(); i++) {
                if (incident.origins().get(i).contains(report)) {
                    return i;
                }
            }
            throw new IllegalStateException(incident.id() + " has no origin for " + report);
        }

        /** A habit that is told as one is certain as a habit; what is denied backs nothing. */
        private static Corroboration.Standing standing(Claim claim) {
            return switch (claim.factuality()) {
                case ASSERTED, REPORTED, GENERIC -> Corroboration.Standing.CERTAIN;
                case PURPORTED -> Corroboration.Standing.PROBABLE;
                case INTENDED, HYPOTHETICAL -> Corroboration.Standing.POSSIBLE;
                case DENIED -> Corroboration.Standing.UNKNOWN;
            };
        }

        private static LocalDate day(List<Weighed.Told> told, boolean first) {
            Comparator<LocalDate> order = Comparator.naturalOrder();
            return told.stream()
                    .flatMap(one -> one.report().published().stream())
                    .min(first ? order : order.reversed())
                    // Reports without any day stand at the beginning of all days.
                    .orElse(LocalDate.EPOCH);
        }

        private static boolean alleged(List<Claim> claims) {
            List<Certainty> all =
                    claims.stream()
                            .flatMap(c -> c.agents().stream())
                            .map(rawi.core.model.Agent::certainty)
                            .toList();
            return !all.isEmpty() && all.stream().allMatch(c -> c == Certainty.PURPORTED);
        }
    }
}
