package rawi.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.app.store.JsonText;
import rawi.app.store.Linked;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Relay;
import rawi.core.model.Claim;
import rawi.core.model.PlaceMention;

/** A finished linking as rows of the case. */
final class LinkedRows {

    private static final java.util.regex.Pattern AREA =
            java.util.regex.Pattern.compile("ocha:|rawi:|iso:");

    /** Relays and drifts of one incident that its page lists. */
    private static final int MOST = 200;

    private final Corroboration found;
    private final Map<String, Filed> reports = new HashMap<>();
    private final Map<ClaimRef, Claim> claims = new HashMap<>();
    private final Map<String, List<Contradiction>> against = new HashMap<>();
    private final Map<String, List<Relay>> relaysTo = new HashMap<>();
    private final Map<ClaimRef, List<Drift>> driftsFrom = new HashMap<>();

    LinkedRows(List<Filed> filed, Corroboration found) {
        this.found = found;
        for (Filed one : filed) {
            reports.put(one.key(), one);
            one.read().claims().forEach(c -> claims.put(new ClaimRef(one.key(), c.id()), c));
        }
        found.contradictions()
                .forEach(c -> against.computeIfAbsent(c.incident(), i -> new ArrayList<>()).add(c));
        found.relays()
                .forEach(r -> relaysTo.computeIfAbsent(r.to(), k -> new ArrayList<>()).add(r));
        found.drifts()
                .forEach(d -> driftsFrom.computeIfAbsent(d.from(), k -> new ArrayList<>()).add(d));
    }

    void write(Linked.Writer writer, List<String> unread) {
        Map<String, Integer> adding = new HashMap<>();
        Map<String, Integer> contradicted = new HashMap<>();
        for (Incident incident : found.incidents()) {
            writer.add(row(incident));
            Set<String> members = new HashSet<>();
            for (ClaimRef ref : incident.claims()) {
                writer.add(new Linked.Member(ref.report(), ref.claim(), incident.id()));
                members.add(ref.report());
            }
            int sides = against.getOrDefault(incident.id(), List.of()).size();
            if (incident.origins().size() > 1) {
                members.forEach(report -> adding.merge(report, 1, Integer::sum));
                members.forEach(report -> contradicted.merge(report, sides, Integer::sum));
            }
        }
        for (Filed filed : reports.values()) {
            writer.add(sorted(filed, adding, contradicted));
        }
        unread.forEach(report -> writer.add(new Linked.Sorted(report, 3, 0, Optional.empty(), 0)));
    }

    private Linked.Sorted sorted(
            Filed filed, Map<String, Integer> adding, Map<String, Integer> contradicted) {
        Optional<String> copyOf =
                relaysTo.getOrDefault(filed.key(), List.of()).stream()
                        .filter(relay -> relay.kind() != Relay.Kind.CORRECTION)
                        .map(Relay::from)
                        .findFirst();
        int adds = adding.getOrDefault(filed.key(), 0);
        int sides = contradicted.getOrDefault(filed.key(), 0);
        int sort = copyOf.isPresent() ? 2 : adds > 0 ? 0 : 1;
        int rank = sort == 1 ? filed.read().claims().size() : sides * 1_000 + adds;
        return new Linked.Sorted(filed.key(), sort, rank, copyOf, sides);
    }

    private Linked.Row row(Incident incident) {
        Optional<PlaceMention> place = place(incident);
        Optional<PlaceMention.Point> point = place.flatMap(PlaceMention::point);
        return new Linked.Row(
                incident.id(),
                LinkedCase.code(incident.kind()),
                incident.type().code(),
                incident.placeName(),
                point.map(PlaceMention.Point::lat),
                point.map(PlaceMention.Point::lon),
                place.map(LinkedRows::isArea).orElse(true),
                place.filter(LinkedRows::isArea).flatMap(PlaceMention::id),
                incident.earliest().map(Object::toString),
                incident.latest().map(Object::toString),
                incident.origins().size(),
                (int) incident.claims().stream().map(ClaimRef::report).distinct().count(),
                incident.claims().size(),
                against.getOrDefault(incident.id(), List.of()).size(),
                json(incident));
    }

    private Optional<PlaceMention> place(Incident incident) {
        for (ClaimRef ref : incident.claims()) {
            for (PlaceMention place : claims.get(ref).place()) {
                if (place.name().equals(incident.placeName())) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /** Countries, provinces and districts; their point is a seat, not the place itself. */
    private static boolean isArea(PlaceMention place) {
        return place.id().map(id -> AREA.matcher(id).lookingAt()).orElse(true);
    }

    private String json(Incident incident) {
        List<Object> counts = new ArrayList<>();
        for (Incident.Tally tally : incident.counts()) {
            List<Object> by = new ArrayList<>();
            for (Incident.OriginRange range : tally.byOrigin()) {
                by.add(
                        JsonText.fields(
                                "reports", range.reports(),
                                "label", publishers(range.reports()),
                                "low", boxed(range.low()),
                                "high", boxed(range.high())));
            }
            counts.add(
                    JsonText.fields(
                            "what", tally.what().code(),
                            "unit", tally.unit(),
                            "low", boxed(tally.low()),
                            "high", boxed(tally.high()),
                            "by", by));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("counts", counts);
        all.put("claims", texts(incident.claims()));
        all.put("denials", texts(incident.denials()));
        all.put("origins", incident.origins());
        all.put("against", against(incident));
        all.put("relays", relays(incident));
        all.put("drifts", drifts(incident));
        return JsonText.write(all);
    }

    private String publishers(List<String> keys) {
        return String.join(
                ", ",
                keys.stream()
                        .map(key -> reports.get(key).read().report().publisher())
                        .distinct()
                        .toList());
    }

    private static Object boxed(OptionalLong n) {
        return n.isPresent() ? (Object) n.getAsLong() : null;
    }

    private static List<String> texts(List<ClaimRef> refs) {
        return refs.stream().map(ClaimRef::toString).toList();
    }

    private List<Object> against(Incident incident) {
        List<Object> all = new ArrayList<>();
        for (Contradiction c : against.getOrDefault(incident.id(), List.of())) {
            all.add(
                    JsonText.fields(
                            "kind", LinkedCase.code(c.kind()),
                            "why", c.why(),
                            "parts", List.copyOf(c.parts()),
                            "one", texts(c.one()),
                            "other", texts(c.other())));
        }
        return all;
    }

    private List<Object> relays(Incident incident) {
        Set<String> members = new HashSet<>();
        incident.claims().forEach(ref -> members.add(ref.report()));
        List<Object> all = new ArrayList<>();
        for (String member : members.stream().sorted().toList()) {
            for (Relay relay : relaysTo.getOrDefault(member, List.of())) {
                if (members.contains(relay.from()) && all.size() < MOST) {
                    all.add(
                            JsonText.fields(
                                    "from", relay.from(),
                                    "to", relay.to(),
                                    "kind", LinkedCase.code(relay.kind()),
                                    "reasons", relay.reasons()));
                }
            }
        }
        return all;
    }

    private List<Object> drifts(Incident incident) {
        List<Object> all = new ArrayList<>();
        for (ClaimRef ref : incident.claims()) {
            for (Drift drift : driftsFrom.getOrDefault(ref, List.of())) {
                if (incident.claims().contains(drift.to()) && all.size() < MOST) {
                    all.add(
                            JsonText.fields(
                                    "from", drift.from().toString(),
                                    "to", drift.to().toString(),
                                    "field", LinkedCase.code(drift.field()),
                                    "before", drift.before(),
                                    "after", drift.after()));
                }
            }
        }
        return all;
    }
}
