package rawi.lab.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rawi.app.ingest.Json;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Correction;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Incident;

/** Compares a corroboration with incidents made by hand. */
final class IncidentScore {

    private final Map<String, Object> gold;
    private final Corroboration found;
    private final Function<String, String> twin;
    private final List<String> misses = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Double> figures = new HashMap<>();

    IncidentScore(Map<String, Object> gold, Corroboration found, Function<String, String> twin)
            throws IOException {
        this.gold = gold;
        this.found = found;
        this.twin = twin;
        relays();
        clusters();
        notLinked();
        contradictions();
        drifts();
        corrections();
    }

    /** One figure by its short name: relays, b3, origins, wrongly linked … */
    double figure(String name) {
        return figures.get(name);
    }

    List<String> lines() {
        return lines;
    }

    List<String> misses() {
        return misses;
    }

    private void line(String name, String format, Object... values) {
        lines.add(
                String.format(Locale.ROOT, "%-34s ", name)
                        + String.format(Locale.ROOT, format, values));
    }

    private List<Map<String, Object>> objects(String key) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object o : Json.list(gold.get(key))) {
            all.add(Json.object(o));
        }
        return all;
    }

    private void relays() throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        for (Map<String, Object> relay : objects("relays")) {
            wanted.add(relay.get("from") + " -> " + relay.get("to"));
        }
        Set<String> got = new LinkedHashSet<>();
        found.relays().forEach(r -> got.add(r.from() + " -> " + r.to()));
        line(
                "relays found of " + wanted.size(),
                "%d, %d too many",
                both(wanted, got),
                got.size() - both(wanted, got));
        figures.put("relays", (double) both(wanted, got));
        wanted.stream().filter(w -> !got.contains(w)).forEach(w -> misses.add("relay missed " + w));
        got.stream().filter(w -> !wanted.contains(w)).forEach(w -> misses.add("relay extra " + w));
    }

    private static int both(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size();
    }

    private String name(ClaimRef ref) {
        return twin.apply(ref.toString());
    }

    private Set<String> names(List<ClaimRef> refs) {
        return refs.stream().map(this::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> texts(Object list) {
        return Json.list(list).stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void clusters() throws IOException {
        List<Set<String>> wanted = new ArrayList<>();
        Set<String> denials = new HashSet<>();
        Set<String> inIncident = new HashSet<>();
        for (Map<String, Object> incident : objects("incidents")) {
            Set<String> claims = texts(incident.get("claims"));
            wanted.add(claims);
            inIncident.addAll(claims);
            denials.addAll(texts(incident.get("denials")));
        }
        List<Set<String>> got = new ArrayList<>();
        for (Incident incident : found.incidents()) {
            Set<String> names = names(incident.claims());
            names.removeAll(denials);
            if (!names.isEmpty()) {
                got.add(names);
            }
        }
        List<Set<String>> members =
                got.stream()
                        .map(
                                c ->
                                        c.stream()
                                                .filter(inIncident::contains)
                                                .collect(Collectors.toSet()))
                        .filter(c -> !c.isEmpty())
                        .toList();
        b3("B3 on claims of incidents", wanted, members);
        List<Set<String>> strict =
                got.stream().filter(c -> c.stream().anyMatch(inIncident::contains)).toList();
        b3("B3 on incidents, others as errors", wanted, strict);
        origins();
        for (Set<String> w : wanted) {
            Set<String> best =
                    got.stream()
                            .max(java.util.Comparator.comparingInt(g -> both(w, g)))
                            .orElse(Set.of());
            if (!best.equals(w)) {
                Set<String> less = new LinkedHashSet<>(w);
                less.removeAll(best);
                Set<String> more = new LinkedHashSet<>(best);
                more.removeAll(w);
                misses.add(
                        "incident "
                                + w.iterator().next()
                                + " lacks "
                                + less
                                + " has too many "
                                + more);
            }
        }
    }

    private void b3(String name, List<Set<String>> wanted, List<Set<String>> got) {
        BCubed score = BCubed.of(wanted, got);
        // The last, stricter, figure stays.
        figures.put("b3", score.f1());
        line(name, "P %.3f R %.3f F1 %.3f", score.precision(), score.recall(), score.f1());
    }

    private void origins() throws IOException {
        int exact = 0;
        int number = 0;
        List<Map<String, Object>> wanted = objects("incidents");
        for (Map<String, Object> incident : wanted) {
            Incident best = best(texts(incident.get("claims")));
            Set<Set<String>> classes = new HashSet<>();
            Json.list(incident.get("origins")).forEach(o -> classes.add(texts(o)));
            Set<Set<String>> got = new HashSet<>();
            if (best != null) {
                best.origins().forEach(o -> got.add(new HashSet<>(o)));
            }
            exact += classes.equals(got) ? 1 : 0;
            number += classes.size() == got.size() ? 1 : 0;
            if (!classes.equals(got)) {
                misses.add("origins of " + incident.get("id") + " " + classes + " got " + got);
            }
        }
        figures.put("origins", (double) exact);
        line("origins of " + wanted.size(), "%d exact, %d of the same number", exact, number);
    }

    private Incident best(Set<String> claims) {
        Incident best = null;
        int most = 0;
        for (Incident incident : found.incidents()) {
            int common = both(claims, names(incident.claims()));
            if (common > most) {
                most = common;
                best = incident;
            }
        }
        return best;
    }

    private void notLinked() throws IOException {
        Map<String, String> home = new HashMap<>();
        for (Incident incident : found.incidents()) {
            names(incident.claims()).forEach(c -> home.put(c, incident.id()));
        }
        Set<String> proposed = new HashSet<>();
        found.proposals().forEach(p -> proposed.add(name(p.one()) + name(p.other())));
        int linked = 0;
        int asked = 0;
        List<Object> pairs = Json.list(gold.get("notLinked"));
        for (Object pair : pairs) {
            String a = Json.list(pair).get(0).toString();
            String b = Json.list(pair).get(1).toString();
            boolean same = home.containsKey(a) && Objects.equals(home.get(a), home.get(b));
            linked += same ? 1 : 0;
            asked += proposed.contains(a + b) || proposed.contains(b + a) ? 1 : 0;
            if (same) {
                misses.add("linked wrongly " + pair);
            }
        }
        figures.put("wrongly linked", (double) linked);
        line("pairs wrongly linked of " + pairs.size(), "%d (%d proposed)", linked, asked);
    }

    private void contradictions() throws IOException {
        int hits = 0;
        Set<Contradiction> used = new HashSet<>();
        List<Map<String, Object>> wanted = objects("contradictions");
        for (Map<String, Object> w : wanted) {
            Set<String> one = texts(Json.list(w.get("sides")).get(0));
            Set<String> other = texts(Json.list(w.get("sides")).get(1));
            boolean hit = false;
            for (Contradiction c : found.contradictions()) {
                Set<String> a = names(c.one());
                Set<String> b = names(c.other());
                boolean meets =
                        both(a, one) > 0 && both(b, other) > 0
                                || both(b, one) > 0 && both(a, other) > 0;
                boolean kind =
                        c.kind().name().equals(w.get("kind"))
                                || Set.of("DENIAL", "AUTHOR").contains(c.kind().name())
                                        && Set.of("DENIAL", "AUTHOR").contains(w.get("kind"));
                if (meets && kind) {
                    hit = true;
                    used.add(c);
                }
            }
            hits += hit ? 1 : 0;
            if (!hit) {
                misses.add("contradiction missed " + w.get("kind") + " " + one + " / " + other);
            }
        }
        figures.put("contradictions", (double) hits);
        line(
                "contradictions of " + wanted.size(),
                "%d, %d others",
                hits,
                found.contradictions().size() - used.size());
        for (Contradiction c : found.contradictions()) {
            if (!used.contains(c)) {
                misses.add(
                        "contradiction extra "
                                + c.kind()
                                + " "
                                + names(c.one())
                                + " / "
                                + names(c.other())
                                + " "
                                + c.why());
            }
        }
    }

    private void drifts() throws IOException {
        Map<String, String> got = new LinkedHashMap<>();
        for (Drift d : found.drifts()) {
            got.put(
                    name(d.from()) + " " + name(d.to()) + " " + d.field(),
                    d.before() + " => " + d.after());
        }
        int hits = 0;
        List<Map<String, Object>> wanted = objects("drift");
        for (Map<String, Object> w : wanted) {
            String field =
                    switch (w.get("field").toString()) {
                        case "chain" -> "SOURCE";
                        case "agentCertainty" -> "AGENT_CERTAINTY";
                        default -> w.get("field").toString().toUpperCase(Locale.ROOT);
                    };
            String key = w.get("from") + " " + w.get("to") + " " + field;
            if (got.remove(key) != null) {
                hits++;
            } else {
                misses.add("drift missed " + key + " " + w.get("before") + " => " + w.get("after"));
            }
        }
        figures.put("drift", (double) hits);
        line("drift rows of " + wanted.size(), "%d, %d others", hits, got.size());
        got.forEach((k, v) -> misses.add("drift extra " + k + " " + v));
    }

    private void corrections() throws IOException {
        int right = 0;
        List<Map<String, Object>> wanted = objects("corrections");
        for (Map<String, Object> w : wanted) {
            for (Correction c : found.corrections()) {
                boolean same =
                        c.report().equals(w.get("report"))
                                && names(c.retracts()).equals(texts(w.get("retracts")))
                                && c.replacedBy()
                                        .map(this::name)
                                        .equals(
                                                java.util.Optional.ofNullable(
                                                        (String) w.get("replacedBy")));
                right += same ? 1 : 0;
                if (!same) {
                    misses.add("correction " + c);
                }
            }
        }
        figures.put("corrections", (double) right);
        line(
                "corrections of " + wanted.size(),
                "%d right of %d found",
                right,
                found.corrections().size());
    }
}
