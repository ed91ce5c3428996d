package rawi.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rawi.app.json.JsonOut;
import rawi.app.words.Language;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedIncident;

/**
 * A release as FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph and Datashare:
 * {@code Event} for incidents, {@code Organization} for the actors of the list. Ids are made of the
 * release and the number in it.
 */
final class FollowTheMoney {

    private FollowTheMoney() {}

    static String text(Shared shared, Stamp stamp, Names names) {
        Map<String, String> organisations = new TreeMap<>();
        StringBuilder events = new StringBuilder();
        for (SharedIncident i : shared.incidents()) {
            List<String> involved = new ArrayList<>();
            for (String agent : i.agents()) {
                // An allegation is no involvement; it stands in the notes.
                if (names.known().organisation(agent).isPresent()) {
                    organisations.computeIfAbsent(agent, FollowTheMoney::id);
                    involved.add(organisations.get(agent));
                }
            }
            events.append(JsonOut.line(event(i, stamp, names, involved))).append('\n');
        }
        StringBuilder out = new StringBuilder();
        organisations.forEach(
                (name, id) ->
                        out.append(JsonOut.line(organisation(name, id, stamp, names)))
                                .append('\n'));
        return out.append(events).toString();
    }

    private static String id(String name) {
        return "rawi-actor-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private static Map<String, Object> organisation(
            String name, String id, Stamp stamp, Names names) {
        String arabic = names.shown(name, Language.ARABIC);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", List.of(name));
        if (!arabic.equals(name)) {
            properties.put("alias", List.of(arabic));
        }
        properties.put("notes", List.of(stamped(stamp)));
        return JsonOut.fields("id", id, "schema", "Organization", "properties", properties);
    }

    private static Map<String, Object> event(
            SharedIncident i, Stamp stamp, Names names, List<String> involved) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "name",
                List.of(
                        names.type(i.type(), Language.ENGLISH)
                                + ", "
                                + i.area().name()
                                + " ("
                                + stamp.terms().id()
                                + "/"
                                + i.label()
                                + ")"));
        i.period().from().ifPresent(day -> properties.put("startDate", List.of(day.toString())));
        i.period().until().ifPresent(day -> properties.put("endDate", List.of(day.toString())));
        if (!i.area().code().isEmpty()) {
            properties.put("location", List.of(i.area().name(), i.area().nameAr()));
            String country = names.known().areas().around(i.area(), 0).code();
            if (country.length() == 2) {
                properties.put("country", List.of(country.toLowerCase(java.util.Locale.ROOT)));
            }
        }
        if (!involved.isEmpty()) {
            properties.put("involved", involved);
        }
        properties.put("keywords", List.of(i.type()));
        properties.put("summary", List.of(summary(i)));
        properties.put("notes", List.of(stamp.citation(i.label()), stamped(stamp)));
        properties.put("recordId", List.of(stamp.terms().id() + "/" + i.label()));
        properties.put("publisher", publishers(i));
        return JsonOut.fields(
                "id",
                "rawi-" + stamp.terms().id() + "-" + i.label(),
                "schema",
                "Event",
                "properties",
                properties);
    }

    private static List<String> publishers(SharedIncident i) {
        Set<String> names = new java.util.TreeSet<>();
        i.claims().forEach(claim -> names.add(claim.chain().get(0)));
        return List.copyOf(names);
    }

    static String summary(SharedIncident i) {
        List<String> parts = new ArrayList<>();
        if (!i.agents().isEmpty()) {
            parts.add("by " + Names.joined(i.agents()));
        }
        if (!i.groups().isEmpty()) {
            parts.add("to " + Names.joined(i.groups()));
        }
        i.people().forEach(p -> parts.add(p.what() + ": " + Names.range(p.range()) + " people"));
        parts.add(i.origins() + " independent origins in " + i.reports() + " reports");
        if (i.denials() > 0) {
            parts.add("denied in " + i.denials() + " claims");
        }
        parts.add("according to " + Names.joined(Names.sources(i)));
        return String.join("; ", parts);
    }

    private static String stamped(Stamp stamp) {
        List<String> parts = new ArrayList<>();
        stamp.fields().forEach((name, value) -> parts.add(name + "=" + value));
        return String.join(" ", parts);
    }
}
