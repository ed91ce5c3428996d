package rawi.app.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Correction;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Drift;
import rawi.core.corroborate.Incident;
import rawi.core.corroborate.Proposal;
import rawi.core.corroborate.Relay;
import rawi.core.corroborate.SystemGraph;

/**
 * Incidents, relays and the described system as JSON; {@code docs/corroboration.md} explains it.
 */
public final class LinkJson {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private LinkJson() throws IOException {
        json = new JsonFactory().createGenerator(text);
        json.useDefaultPrettyPrinter();
    }

    private String done() throws IOException {
        json.close();
        return text + "\n";
    }

    /** Everything of a run: schema {@code incidents/1}. */
    public static String of(Corroboration found) throws IOException {
        LinkJson made = new LinkJson();
        made.all(found);
        return made.done();
    }

    /** One incident: the same object as in the list. */
    public static String of(Incident incident) throws IOException {
        LinkJson made = new LinkJson();
        made.incident(incident);
        return made.done();
    }

    /** The described system: schema {@code system/1}. */
    public static String of(SystemGraph graph) throws IOException {
        LinkJson made = new LinkJson();
        made.graph(graph);
        return made.done();
    }

    private void all(Corroboration found) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "incidents/1");
        json.writeArrayFieldStart("incidents");
        for (Incident incident : found.incidents()) {
            incident(incident);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("relays");
        for (Relay relay : found.relays()) {
            relay(relay);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("drift");
        for (Drift drift : found.drifts()) {
            json.writeStartObject();
            json.writeStringField("from", drift.from().toString());
            json.writeStringField("to", drift.to().toString());
            json.writeStringField("field", drift.field().name());
            json.writeStringField("before", drift.before());
            json.writeStringField("after", drift.after());
            json.writeStringField("where", drift.where().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("contradictions");
        for (Contradiction c : found.contradictions()) {
            json.writeStartObject();
            json.writeStringField("incident", c.incident());
            json.writeStringField("kind", c.kind().name());
            json.writeArrayFieldStart("sides");
            texts(c.one());
            texts(c.other());
            json.writeEndArray();
            json.writeStringField("why", c.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        rest(found);
        json.writeEndObject();
    }

    private void rest(Corroboration found) throws IOException {
        json.writeArrayFieldStart("corrections");
        for (Correction c : found.corrections()) {
            json.writeStartObject();
            json.writeStringField("report", c.report());
            json.writeFieldName("retracts");
            texts(c.retracts());
            text("replacedBy", c.replacedBy().map(ClaimRef::toString));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("proposals");
        for (Proposal p : found.proposals()) {
            json.writeStartObject();
            json.writeStringField("one", p.one().toString());
            json.writeStringField("other", p.other().toString());
            json.writeNumberField("score", Math.round(p.score() * 1000) / 1000.0);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void relay(Relay relay) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", relay.from());
        json.writeStringField("to", relay.to());
        json.writeStringField("kind", relay.kind().name());
        json.writeBooleanField("declared", relay.declared());
        json.writeNumberField("likeness", Math.round(relay.likeness() * 1000) / 1000.0);
        json.writeArrayFieldStart("reasons");
        for (String reason : relay.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("aligned");
        for (Relay.Aligned pair : relay.aligned()) {
            json.writeStartArray();
            json.writeString(pair.from().toString());
            json.writeString(pair.to().toString());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void incident(Incident i) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", i.id());
        json.writeStringField("kind", i.kind().name());
        json.writeStringField("type", i.type().code());
        text("parent", i.parent());
        json.writeFieldName("claims");
        texts(i.claims());
        json.writeNumberField("independentOrigins", i.origins().size());
        json.writeArrayFieldStart("origins");
        for (List<String> origin : i.origins()) {
            strings(origin);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("counts");
        for (Incident.Tally tally : i.counts()) {
            json.writeStartObject();
            json.writeStringField("what", tally.what().code());
            json.writeStringField("unit", tally.unit());
            number("low", tally.low());
            number("high", tally.high());
            json.writeArrayFieldStart("byOrigin");
            for (Incident.OriginRange range : tally.byOrigin()) {
                json.writeStartObject();
                json.writeFieldName("reports");
                strings(range.reports());
                number("low", range.low());
                number("high", range.high());
                json.writeStringField("saidBy", range.saidBy().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("place", i.placeName());
        text("earliest", i.earliest().map(Object::toString));
        text("latest", i.latest().map(Object::toString));
        json.writeFieldName("denials");
        texts(i.denials());
        json.writeEndObject();
    }

    private void graph(SystemGraph graph) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "system/1");
        json.writeNumberField("reports", graph.reports());
        json.writeNumberField("claims", graph.claims());
        json.writeArrayFieldStart("nodes");
        for (SystemGraph.Node node : graph.nodes()) {
            json.writeStartObject();
            json.writeStringField("id", node.id());
            json.writeStringField("kind", node.kind().name());
            json.writeStringField("label", node.label());
            json.writeBooleanField("restricted", node.restricted());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (SystemGraph.Edge edge : graph.edges()) {
            json.writeStartObject();
            json.writeStringField("from", edge.from());
            json.writeStringField("to", edge.to());
            json.writeStringField("kind", edge.kind().name());
            text("relation", edge.tie());
            json.writeStringField("cue", edge.cue());
            json.writeNumberField("origins", edge.origins());
            text("earliest", edge.earliest().map(Object::toString));
            text("latest", edge.latest().map(Object::toString));
            json.writeArrayFieldStart("claims");
            for (SystemGraph.Support claim : edge.claims()) {
                json.writeStartObject();
                json.writeStringField("claim", claim.ref().toString());
                json.writeStringField("type", claim.type().code());
                json.writeStringField("factuality", claim.factuality().name());
                json.writeStringField("words", claim.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(List<ClaimRef> refs) throws IOException {
        strings(refs.stream().map(ClaimRef::toString).toList());
    }

    private void strings(List<String> values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void number(String field, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.getAsLong());
        } else {
            json.writeNullField(field);
        }
    }
}
