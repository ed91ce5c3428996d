package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of an incident: each origin's own range, as its first report gives it, and the span
 * of the origins. Numbers that were taken back are left out, and so are those of relays, which may
 * have drifted; nothing is ever added up (invariant I9).
 */
final class Tallies {

    private final Map<String, Digest> reports;

    Tallies(Map<String, Digest> reports) {
        this.reports = reports;
    }

    List<Incident.Tally> of(Derivation.Draft draft, Set<ClaimRef> retracted) {
        Map<String, List<Traits>> slots = new TreeMap<>();
        for (Traits t : draft.claims) {
            boolean counts = t.counted && t.isMember() && t.realis != Traits.Realis.PLAN;
            if (counts && !retracted.contains(t.ref)) {
                slots.computeIfAbsent(
                                String.format(
                                        java.util.Locale.ROOT,
                                        "%02d|%s",
                                        t.claim.type().ordinal(),
                                        unit(t)),
                                k -> new ArrayList<>())
                        .add(t);
            }
        }
        List<Incident.Tally> tallies = new ArrayList<>();
        for (List<Traits> slot : slots.values()) {
            tallies.add(tally(draft, slot));
        }
        return tallies;
    }

    private static String unit(Traits t) {
        return t.unit.equals("detentions") ? "people" : t.unit;
    }

    private Incident.Tally tally(Derivation.Draft draft, List<Traits> slot) {
        List<Incident.OriginRange> ranges = new ArrayList<>();
        OptionalLong low = OptionalLong.of(Long.MAX_VALUE);
        OptionalLong high = OptionalLong.of(0);
        Map<String, List<Traits>> byReport = new HashMap<>();
        slot.forEach(t -> byReport.computeIfAbsent(t.ref.report(), k -> new ArrayList<>(1)).add(t));
        for (List<String> origin : draft.origins) {
            List<Traits> best = best(byReport, origin);
            if (best.isEmpty()) {
                continue;
            }
            Incident.OriginRange range = range(origin, best);
            ranges.add(range);
            low = both(low, range.low(), true);
            high = both(high, range.high(), false);
        }
        return new Incident.Tally(slot.get(0).claim.type(), unit(slot.get(0)), low, high, ranges);
    }

    private static OptionalLong both(OptionalLong a, OptionalLong b, boolean least) {
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                least
                        ? Math.min(a.getAsLong(), b.getAsLong())
                        : Math.max(a.getAsLong(), b.getAsLong()));
    }

    /** The claims of the origin's first report that counts this; the body before the headline. */
    private List<Traits> best(Map<String, List<Traits>> slot, List<String> origin) {
        List<String> order = new ArrayList<>(origin);
        order.removeIf(r -> !slot.containsKey(r));
        order.sort(
                Comparator.comparingInt((String r) -> reports.get(r).day())
                        .thenComparing(Comparator.naturalOrder()));
        for (String report : order) {
            List<Traits> body = new ArrayList<>();
            List<Traits> head = new ArrayList<>();
            slot.get(report).forEach(t -> (t.headline ? head : body).add(t));
            return body.isEmpty() ? head : body;
        }
        return List.of();
    }

    private static Incident.OriginRange range(List<String> origin, List<Traits> claims) {
        long low = Long.MAX_VALUE;
        long high = 0;
        for (Traits t : claims) {
            low = t.countLow < 0 ? -1 : Math.min(low, t.countLow);
            high = t.countHigh < 0 || high < 0 ? -1 : Math.max(high, t.countHigh);
        }
        return new Incident.OriginRange(
                origin,
                low < 0 ? OptionalLong.empty() : OptionalLong.of(low),
                high < 0 ? OptionalLong.empty() : OptionalLong.of(high),
                claims.get(0).ref);
    }
}
