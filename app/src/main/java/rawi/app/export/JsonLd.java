package rawi.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rawi.app.json.JsonOut;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;

/**
 * A release as JSON-LD: schema.org {@code Claim} for what is claimed, PROV-O for who said it, Web
 * Annotation for where it stands (code points; only where the level shows it). The context stands
 * in the file, so that reading it needs no network.
 */
final class JsonLd {

    private final Shared shared;
    private final Stamp stamp;
    private final String base;
    private final Map<String, String> agents = new TreeMap<>();

    private JsonLd(Shared shared, Stamp stamp) {
        this.shared = shared;
        this.stamp = stamp;
        this.base = "urn:rawi:release:" + stamp.terms().id();
    }

    static String text(Shared shared, Stamp stamp) {
        return JsonOut.pretty(new JsonLd(shared, stamp).document());
    }

    private static Object iri(String id) {
        return JsonOut.fields("@id", id, "@type", "@id");
    }

    private static Object typed(String id, String type) {
        return JsonOut.fields("@id", id, "@type", type);
    }

    private static Map<String, Object> context() {
        return JsonOut.fields(
                "prov", "http://www.w3.org/ns/prov#",
                "oa", "http://www.w3.org/ns/oa#",
                "schema", "https://schema.org/",
                "dcterms", "http://purl.org/dc/terms/",
                "xsd", "http://www.w3.org/2001/XMLSchema#",
                "rawi", "urn:rawi:term:",
                "id", "@id",
                "type", "@type",
                "label", "schema:name",
                "made", typed("prov:generatedAtTime", "xsd:date"),
                "from", typed("schema:startDate", "xsd:date"),
                "until", typed("schema:endDate", "xsd:date"),
                "published", typed("schema:datePublished", "xsd:date"),
                "about", iri("schema:about"),
                "partOf", iri("schema:isPartOf"),
                "quotedFrom", iri("prov:wasQuotedFrom"),
                "derivedFrom", iri("prov:wasDerivedFrom"),
                "primarySource", iri("prov:hadPrimarySource"),
                "attributedTo", iri("prov:wasAttributedTo"),
                "body", iri("oa:hasBody"),
                "target", "oa:hasTarget",
                "source", iri("oa:hasSource"),
                "selector", "oa:hasSelector",
                "start", typed("oa:start", "xsd:nonNegativeInteger"),
                "end", typed("oa:end", "xsd:nonNegativeInteger"),
                "chain", JsonOut.fields("@id", "rawi:chain", "@container", "@list"),
                "factuality", "rawi:factuality",
                "claimType", "rawi:type",
                "agent", "rawi:agent",
                "group", "rawi:group",
                "peopleLow", "rawi:peopleLow",
                "peopleHigh", "rawi:peopleHigh",
                "origins", "rawi:origins",
                "reports", "rawi:reports",
                "denials", "rawi:denials",
                "query", "rawi:query",
                "level", "rawi:level",
                "version", "schema:version",
                "sha256", "rawi:sha256",
                "notice", "schema:usageInfo",
                "place", "schema:location",
                "code", "schema:identifier");
    }

    private Map<String, Object> document() {
        List<Object> graph = new ArrayList<>();
        graph.add(
                JsonOut.fields(
                        "id", base,
                        "type", List.of("prov:Entity", "schema:Dataset"),
                        "label", "Rawi release " + stamp.terms().id(),
                        "made", stamp.terms().made().toString(),
                        "query", stamp.terms().query(),
                        "level", Tables.lower(stamp.terms().level()),
                        "version", stamp.terms().version(),
                        "sha256", stamp.sha256(),
                        "notice", Stamp.NOTICE));
        for (SharedIncident incident : shared.incidents()) {
            incident(incident, graph);
        }
        agents.forEach(
                (name, id) ->
                        graph.add(JsonOut.fields("id", id, "type", "prov:Agent", "label", name)));
        return JsonOut.fields("@context", context(), "@graph", graph);
    }

    private void incident(SharedIncident i, List<Object> graph) {
        String id = base + ":incident:" + i.label();
        Map<String, Object> node =
                JsonOut.fields(
                        "id", id,
                        "type", List.of("prov:Entity", "schema:Event"),
                        "partOf", base,
                        "claimType", i.type(),
                        "label", stamp.citation(i.label()),
                        "origins", i.origins(),
                        "reports", i.reports(),
                        "denials", i.denials());
        time(node, "from", Records.day(i.period().from()));
        time(node, "until", Records.day(i.period().until()));
        if (!i.area().code().isEmpty()) {
            node.put(
                    "place",
                    JsonOut.fields(
                            "type", "schema:AdministrativeArea",
                            "code", i.area().code(),
                            "label",
                                    List.of(
                                            said(i.area().name(), "en"),
                                            said(i.area().nameAr(), "ar"))));
        }
        graph.add(node);
        for (int n = 0; n < i.claims().size(); n++) {
            claim(i.claims().get(n), id, id + ":claim:" + (n + 1), graph);
        }
    }

    private static Object said(String text, String language) {
        return JsonOut.fields("@value", text, "@language", language);
    }

    private static void time(Map<String, Object> node, String name, String day) {
        if (day != null) {
            node.put(name, day);
        }
    }

    private void claim(SharedClaim c, String incident, String id, List<Object> graph) {
        Map<String, Object> node =
                JsonOut.fields(
                        "id", id,
                        "type", List.of("prov:Entity", "schema:Claim"),
                        "about", incident,
                        "claimType", c.type(),
                        "factuality", c.factuality().name(),
                        "agent", c.agents(),
                        "group", c.groups(),
                        "chain", c.chain(),
                        "attributedTo", agent(c.chain().get(c.chain().size() - 1)),
                        "primarySource", agent(c.chain().get(0)));
        time(node, "published", Records.day(c.published()));
        c.people()
                .ifPresent(
                        range -> {
                            node.put("peopleLow", Names.number(range.low()));
                            node.put("peopleHigh", Names.number(range.high()));
                        });
        c.evidence()
                .ifPresent(
                        where -> {
                            String report = "urn:rawi:report:" + where.report();
                            node.put("quotedFrom", report);
                            graph.add(
                                    JsonOut.fields(
                                            "id",
                                            id + ":evidence",
                                            "type",
                                            "oa:Annotation",
                                            "body",
                                            id,
                                            "target",
                                            JsonOut.fields(
                                                    "source",
                                                    report,
                                                    "selector",
                                                    JsonOut.fields(
                                                            "type", "oa:TextPositionSelector",
                                                            "start", where.start(),
                                                            "end", where.end()))));
                        });
        graph.add(node);
    }

    private String agent(String name) {
        return agents.computeIfAbsent(name, k -> base + ":source:" + (agents.size() + 1));
    }
}
