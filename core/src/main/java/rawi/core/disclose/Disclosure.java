package rawi.core.disclose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rawi.core.corroborate.Incident;
import rawi.core.model.Claim;
import rawi.core.model.Report;

/**
 * The only door: every export and every public page shows what comes out of here, and nothing else.
 * It masks claims ({@link ClaimMask}), lets incidents out only in company ({@link CellMerge}),
 * rounds people, makes fresh movements wait and hides small cells of tables ({@link
 * CellSuppression}).
 */
public final class Disclosure {

    private final DisclosurePolicy policy;
    private final KnownWorld known;
    private final ClaimMask mask;
    private final CellMerge merge;

    public Disclosure(DisclosurePolicy policy, KnownWorld known) {
        this.policy = policy;
        this.known = known;
        this.mask = new ClaimMask(policy, known);
        this.merge = new CellMerge(policy, known.areas());
    }

    /**
     * An incident of the case with what single reports say of it.
     *
     * @param claims its members, without those that people rejected
     */
    public record Item(Incident incident, List<Told> claims) {

        public Item {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim and its report.
     *
     * @param reviewed whether a person accepted or edited it
     */
    public record Told(Claim claim, Report report, boolean reviewed) {}

    /**
     * A release on its way out.
     *
     * @param cells what later releases must not be subtracted from, see {@link Earlier}
     * @param members ids of the incidents that are shown
     * @param previews every incident of the query, for the desk
     */
    public record Outcome(
            Shared shared, Map<String, Long> cells, Set<String> members, List<Preview> previews) {}

    /**
     * What of the items a release may show.
     *
     * @param earlier releases of the case that were given away, whatever their query
     * @throws Release.RefusedException when an earlier release could be subtracted from it
     */
    public Outcome open(List<Item> items, Shared.Terms terms, List<Earlier> earlier) {
        if (terms.level() != policy.level() || terms.policyVersion() != policy.version()) {
            throw new IllegalArgumentException("the terms name other rules than these");
        }
        Map<String, Masked> masked = new TreeMap<>();
        Map<String, List<String>> reasons = new TreeMap<>();
        Map<String, String> away = new TreeMap<>();
        for (Item item : items) {
            String id = item.incident().id();
            reasons.put(id, new ArrayList<>());
            Optional<String> waits = waits(item, terms.made());
            if (waits.isPresent()) {
                away.put(id, "waits");
                reasons.get(id).add(waits.get());
            } else {
                masked.put(id, masked(item, terms.made(), reasons.get(id)));
            }
        }
        CellMerge.Merged merged =
                merge.merge(masked.values().stream().map(Masked::row).toList(), earlier);
        for (String id : merged.small()) {
            away.put(id, "small");
            reasons.get(id)
                    .add(
                            "fewer than "
                                    + policy.leastIncidents()
                                    + " incidents or "
                                    + policy.leastOrigins()
                                    + " origins of its kind, even in the widest area and period");
        }
        merged.waiting()
                .forEach(
                        (id, cell) -> {
                            away.put(id, "subtraction");
                            reasons.get(id)
                                    .add("an earlier release could be subtracted: cell " + cell);
                        });
        Map<String, SharedIncident> shown = numbered(masked, merged);
        explain(shown, masked, reasons);
        List<SharedIncident> all = new ArrayList<>(shown.values());
        all.sort(Comparator.comparingInt(SharedIncident::number));
        Shared shared = new Shared(terms, all, table(all, shown, masked, terms), brackets(away));
        return new Outcome(
                shared,
                merged.cells(),
                new TreeSet<>(shown.keySet()),
                previews(items, shown, reasons));
    }

    private record Masked(Item item, CellMerge.Row row, List<Kept> claims) {}

    private record Kept(Told told, SharedClaim claim) {}

    /** Why an incident cannot be shown yet. */
    private Optional<String> waits(Item item, LocalDate today) {
        Incident incident = item.incident();
        if (policy.delayDays() == 0 || !policy.delayedTypes().contains(incident.type().code())) {
            return Optional.empty();
        }
        Optional<LocalDate> latest = incident.latest().or(() -> lastReport(item));
        Optional<LocalDate> due = latest.map(day -> day.plusDays(policy.delayDays()));
        return due.isPresent() && !due.get().isAfter(today)
                ? Optional.empty()
                : Optional.of(
                        "fresh movements endanger people: waits "
                                + due.map(day -> "until " + day).orElse("for a date"));
    }

    private static Optional<LocalDate> lastReport(Item item) {
        return item.claims().stream()
                .flatMap(told -> told.report().published().stream())
                .max(Comparator.naturalOrder());
    }

    private Masked masked(Item item, LocalDate today, List<String> reasons) {
        List<Kept> kept = new ArrayList<>();
        Set<String> hidden = new TreeSet<>();
        int finest = policy.finestArea(item.incident().type().code());
        for (Told told : item.claims()) {
            finest = Math.min(finest, policy.finestArea(told.claim().type().code()));
            Optional<SharedClaim> claim = mask.mask(told.claim(), told.report().published(), today);
            if (claim.isPresent()) {
                kept.add(new Kept(told, claim.get()));
                hidden.addAll(claim.get().hidden());
            } else {
                hidden.add("a claim on a fresh movement: waits " + policy.delayDays() + " days");
            }
        }
        reasons.addAll(hidden);
        return new Masked(item, row(item, kept, finest), kept);
    }

    private CellMerge.Row row(Item item, List<Kept> kept, int finest) {
        Incident incident = item.incident();
        Optional<LocalDate> latest = incident.latest().or(() -> lastReport(item));
        Optional<LocalDate> earliest =
                incident.earliest().filter(day -> latest.isEmpty() || !day.isAfter(latest.get()));
        Period period =
                policy.level() == Level.PUBLIC
                        ? Period.around(earliest, latest)
                        : Period.days(incident.earliest(), incident.latest());
        Set<String> origins =
                incident.origins().stream()
                        .map(reports -> reports.get(0))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new CellMerge.Row(
                incident.id(),
                incident.kind() == Incident.Kind.INCIDENT,
                incident.type().code(),
                area(kept, finest),
                period,
                origins);
    }

    /** The area that most claims tell, the finer one when as many tell both. */
    private Area area(List<Kept> kept, int finest) {
        Map<Area, Integer> told = new HashMap<>();
        for (Kept claim : kept) {
            claim.claim()
                    .area()
                    .map(area -> known.areas().around(area, finest))
                    .filter(area -> !area.code().isEmpty())
                    .ifPresent(area -> told.merge(area, 1, Integer::sum));
        }
        return told.entrySet().stream()
                .max(
                        Map.Entry.<Area, Integer>comparingByValue()
                                .thenComparing(e -> e.getKey().level())
                                .thenComparing(e -> e.getKey().code()))
                .map(Map.Entry::getKey)
                .orElse(Area.NOT_TOLD);
    }

    /**
     * The shown incidents by id, numbered in an order that depends on nothing but what they show.
     */
    private Map<String, SharedIncident> numbered(
            Map<String, Masked> masked, CellMerge.Merged merged) {
        List<Map.Entry<String, SharedIncident>> shown = new ArrayList<>();
        merged.shown()
                .forEach((id, view) -> shown.add(Map.entry(id, shared(masked.get(id), view))));
        shown.sort(
                Comparator.comparing(
                                (Map.Entry<String, SharedIncident> e) ->
                                        e.getValue().period().from().orElse(LocalDate.MAX))
                        .thenComparing(e -> e.getValue().period().text())
                        .thenComparing(e -> e.getValue().area().code())
                        .thenComparing(e -> e.getValue().type())
                        .thenComparing(e -> e.getValue().toString()));
        Map<String, SharedIncident> numbered = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            numbered.put(shown.get(i).getKey(), shown.get(i).getValue().numbered(i + 1));
        }
        return numbered;
    }

    private SharedIncident shared(Masked masked, CellMerge.View view) {
        Incident incident = masked.item().incident();
        List<SharedClaim> claims =
                masked.claims().stream()
                        .map(kept -> claim(kept, view))
                        .sorted(Comparator.comparing(SharedClaim::toString))
                        .toList();
        return new SharedIncident(
                0,
                incident.kind(),
                view.type(),
                view.area(),
                view.period(),
                names(claims.stream().flatMap(c -> c.agents().stream()).toList()),
                names(claims.stream().flatMap(c -> c.groups().stream()).toList()),
                people(incident, view),
                incident.origins().size(),
                (int) incident.claims().stream().map(ref -> ref.report()).distinct().count(),
                incident.denials().size(),
                masked.claims().stream().anyMatch(kept -> kept.told().reviewed()),
                claims);
    }

    private SharedClaim claim(Kept kept, CellMerge.View view) {
        Claim claim = kept.told().claim();
        String type = view.type().indexOf('.') > 0 ? claim.type().code() : claim.type().family();
        SharedClaim within =
                kept.claim()
                        .within(
                                type,
                                view.area(),
                                view.period(),
                                evidence(kept.told()),
                                kept.told().reviewed());
        return within.withPeople(within.people().flatMap(this::bracketed));
    }

    private Optional<Rounding.Shown> bracketed(Rounding.Shown range) {
        return policy.level() == Level.DESK
                ? Optional.of(range)
                : Rounding.bracketed(range, policy.leastPeople());
    }

    private Optional<Evidence> evidence(Told told) {
        String text = told.report().text();
        if (policy.level() == Level.PUBLIC || text.isEmpty()) {
            return Optional.empty();
        }
        int start = text.codePointCount(0, told.claim().sentence().start());
        int end = text.codePointCount(0, told.claim().sentence().end());
        return Optional.of(new Evidence(told.report().id(), start, end));
    }

    private List<SharedIncident.People> people(Incident incident, CellMerge.View view) {
        List<SharedIncident.People> people = new ArrayList<>();
        for (Incident.Tally tally : incident.counts()) {
            if (tally.unit().equals("people")) {
                String what =
                        view.type().indexOf('.') > 0 ? tally.what().code() : tally.what().family();
                bracketed(Rounding.outward(tally.low(), tally.high()))
                        .map(range -> new SharedIncident.People(what, range))
                        .filter(one -> !people.contains(one))
                        .ifPresent(people::add);
            }
        }
        return people;
    }

    /** Names in order; an allegation is dropped where the same is said outright, as are denials. */
    private static List<String> names(List<String> told) {
        Set<String> names = new TreeSet<>(told);
        names.removeIf(name -> name.endsWith(" (denied)"));
        names.removeIf(
                name ->
                        name.endsWith(" (alleged)")
                                && names.contains(name.substring(0, name.length() - 10)));
        return List.copyOf(names);
    }

    private void explain(
            Map<String, SharedIncident> shown,
            Map<String, Masked> masked,
            Map<String, List<String>> reasons) {
        shown.forEach(
                (id, incident) -> {
                    CellMerge.Row row = masked.get(id).row();
                    List<String> why = reasons.get(id);
                    if (!incident.type().equals(row.type())) {
                        why.add("the exact type: too few of it");
                    }
                    if (!incident.area().equals(row.area())) {
                        why.add("the area: shown as " + incident.area().name() + ", too few in it");
                    }
                    if (!incident.period().equals(row.period())) {
                        why.add(
                                "the time: shown as a "
                                        + incident.period().grain()
                                        + ", too few in it");
                    }
                });
    }

    private static List<Preview> previews(
            List<Item> items,
            Map<String, SharedIncident> shown,
            Map<String, List<String>> reasons) {
        return items.stream()
                .map(Item::incident)
                .map(
                        i ->
                                new Preview(
                                        i.id(),
                                        i.type().code() + ", " + i.placeName(),
                                        Optional.ofNullable(shown.get(i.id())),
                                        reasons.get(i.id())))
                .toList();
    }

    private static Map<String, String> brackets(Map<String, String> away) {
        Map<String, Long> counts =
                away.values().stream()
                        .collect(
                                Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
        Map<String, String> brackets = new TreeMap<>();
        counts.forEach(
                (reason, n) -> {
                    long tens = (n - 1) / 10 * 10;
                    brackets.put(reason, tens + 1 + "-" + (tens + 10));
                });
        return brackets;
    }

    /** Incidents by family, province and month, made of nothing but the rows as shown. */
    private Release table(
            List<SharedIncident> all,
            Map<String, SharedIncident> shown,
            Map<String, Masked> masked,
            Shared.Terms terms) {
        Map<String, Set<String>> origins = new TreeMap<>();
        shown.forEach(
                (id, incident) ->
                        origins.computeIfAbsent(incident.label(), k -> new TreeSet<>())
                                .addAll(masked.get(id).row().origins()));
        CellTable table = new SharedTable(known.areas()).of(all, origins);
        return Release.of(terms.id(), terms.query(), table, policy, terms.made(), List.of());
    }
}
