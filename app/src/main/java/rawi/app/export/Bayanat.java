package rawi.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.app.json.JsonOut;
import rawi.app.words.Language;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;

/**
 * A release in the shapes that Bayanat takes in: actors as a sheet, bulletins and incidents as the
 * objects that its interface is sent. Ids of the target's own lists (labels, places, event types)
 * are not known here; {@code lookups.json} names what has to be found, and {@code _rawi} of each
 * item says where it goes.
 */
final class Bayanat {

    private final Shared shared;
    private final Stamp stamp;
    private final Names names;
    private final Map<String, TreeSet<String>> lookups = new TreeMap<>();

    private Bayanat(Shared shared, Stamp stamp, Names names) {
        this.shared = shared;
        this.stamp = stamp;
        this.names = names;
    }

    static List<OutFile> files(Shared shared, Stamp stamp, Names names) {
        return new Bayanat(shared, stamp, names).all();
    }

    private List<OutFile> all() {
        StringBuilder bulletins = new StringBuilder();
        StringBuilder incidents = new StringBuilder();
        TreeSet<String> actors = new TreeSet<>();
        for (SharedIncident incident : shared.incidents()) {
            List<String> origins = new ArrayList<>();
            Map<String, List<SharedClaim>> reports = new LinkedHashMap<>();
            for (SharedClaim claim : incident.claims()) {
                String report = claim.chain().get(0) + "|" + Records.day(claim.published());
                reports.computeIfAbsent(report, k -> new ArrayList<>()).add(claim);
            }
            for (List<SharedClaim> claims : reports.values()) {
                String id = originId(incident) + ".b" + (origins.size() + 1);
                origins.add(id);
                bulletins
                        .append(
                                JsonOut.line(
                                        JsonOut.fields("item", bulletin(incident, id, claims))))
                        .append('\n');
            }
            incidents
                    .append(JsonOut.line(JsonOut.fields("item", incident(incident, origins))))
                    .append('\n');
            actors.addAll(incident.agents());
        }
        return List.of(
                OutFile.of("bayanat/actors.csv", actors(actors)),
                OutFile.of("bayanat/bulletins.jsonl", bulletins.toString()),
                OutFile.of("bayanat/incidents.jsonl", incidents.toString()),
                OutFile.of("bayanat/lookups.json", JsonOut.pretty(lookups())),
                OutFile.of("bayanat/README.txt", readme()));
    }

    private String originId(SharedIncident incident) {
        return stamp.terms().id() + "/" + incident.label();
    }

    private Map<String, Object> lookups() {
        Map<String, Object> found = new LinkedHashMap<>();
        lookups.forEach((name, values) -> found.put(name, List.copyOf(values)));
        return found;
    }

    private String look(String list, String title) {
        lookups.computeIfAbsent(list, k -> new TreeSet<>()).add(title);
        return title;
    }

    private Map<String, Object> bulletin(
            SharedIncident incident, String id, List<SharedClaim> claims) {
        SharedClaim first = claims.get(0);
        List<Object> events = new ArrayList<>();
        for (SharedClaim claim : claims) {
            events.add(event(claim));
        }
        Map<String, Object> item =
                JsonOut.fields(
                        "title",
                        title(incident, Language.ENGLISH) + " (" + id + ")",
                        "title_ar",
                        title(incident, Language.ARABIC) + " (" + id + ")",
                        "originid",
                        id,
                        "description",
                        FollowTheMoney.summary(incident),
                        "comments",
                        stamp.citation(incident.label()),
                        "source_link",
                        "NA",
                        "publish_date",
                        Records.day(first.published()),
                        "documentation_date",
                        stamp.terms().made().toString(),
                        "tags",
                        List.of("rawi", stamp.terms().id(), incident.type()),
                        "events",
                        events);
        item.put(
                "_rawi",
                JsonOut.fields(
                        "sources", List.of(look("sources", first.chain().get(0))),
                        "locations", places(incident),
                        "labels", labels(incident),
                        "actors", actorRoles(incident)));
        return item;
    }

    private Map<String, Object> event(SharedClaim claim) {
        return JsonOut.fields(
                "title", names.type(claim.type(), Language.ENGLISH),
                "title_ar", names.type(claim.type(), Language.ARABIC),
                "comments", "according to " + Names.source(claim),
                "from_date", Records.day(claim.from()),
                "to_date", Records.day(claim.until()),
                "estimated", true,
                "_rawi", JsonOut.fields("eventtype", look("eventtypes", eventType(claim.type()))));
    }

    private static String eventType(String type) {
        return type.startsWith("liberty") ? "Detained/Abducted" : type;
    }

    private List<String> places(SharedIncident incident) {
        return incident.area().code().isEmpty()
                ? List.of()
                : List.of(look("locations", incident.area().name()));
    }

    private List<String> labels(SharedIncident incident) {
        String label =
                incident.type().equals("recruitment.forced_conscription")
                        ? "Type, Human, Forced Conscription"
                        : names.type(incident.type(), Language.ENGLISH);
        return List.of(look("labels", label));
    }

    /** Bayanat's codes: Atob role 3 perpetrator; probability 0 maybe, 1 likely, 2 certain. */
    private List<Object> actorRoles(SharedIncident incident) {
        List<Object> roles = new ArrayList<>();
        for (String agent : incident.agents()) {
            boolean alleged = agent.endsWith(" (alleged)");
            roles.add(
                    JsonOut.fields(
                            "actor",
                            agent.replace(" (alleged)", ""),
                            "related_as",
                            List.of(3),
                            "probability",
                            alleged ? 0 : 1,
                            "comment",
                            "according to " + Names.joined(Names.sources(incident))));
        }
        return roles;
    }

    private Map<String, Object> incident(SharedIncident incident, List<String> bulletins) {
        return JsonOut.fields(
                "title", title(incident, Language.ENGLISH) + " (" + originId(incident) + ")",
                "title_ar", title(incident, Language.ARABIC) + " (" + originId(incident) + ")",
                "originid", originId(incident),
                "description", FollowTheMoney.summary(incident),
                "comments", stamp.citation(incident.label()),
                "_rawi",
                        JsonOut.fields(
                                "bulletins", bulletins,
                                "locations", places(incident),
                                "labels", labels(incident)));
    }

    private String title(SharedIncident incident, Language language) {
        boolean arabic = language == Language.ARABIC;
        return names.type(incident.type(), language)
                + (arabic ? "، " : ", ")
                + (arabic ? incident.area().nameAr() : incident.area().name());
    }

    private String actors(TreeSet<String> shown) {
        StringBuilder out = new StringBuilder("\uFEFF");
        Sheet.row(
                out,
                List.of(
                        "name",
                        "name_ar",
                        "type",
                        "civilian",
                        "tags",
                        "originid",
                        "source_link",
                        "description"));
        for (String name : shown) {
            String bare = name.replace(" (alleged)", "");
            if (names.known().organisation(bare).isPresent() && !shown.contains(bare + " ")) {
                Sheet.row(
                        out,
                        List.of(
                                bare,
                                names.shown(bare, Language.ARABIC),
                                "Entity",
                                "",
                                "rawi",
                                "rawi:" + bare,
                                "NA",
                                "release " + stamp.terms().id()));
            }
        }
        return out.toString();
    }

    private String readme() {
        return """
        Release %s for Bayanat
        1. Sheet import (administrator): actors.csv; map the columns of the same names; originid identifies.
        2. Find the ids of what lookups.json names in your lists of labels, locations, sources and event types.
        3. Put them where "_rawi" of each item says, take "_rawi" away, and send each line of bulletins.jsonl to
           POST /admin/api/bulletin/, then of incidents.jsonl to POST /admin/api/incident/.
        Lost on the way: independent origins and chains stand in comments only; every date is "estimated".
        %s
        """
                .formatted(stamp.terms().id(), Stamp.NOTICE);
    }
}
