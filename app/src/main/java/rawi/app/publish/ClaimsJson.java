package rawi.app.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.model.Problem;
import rawi.core.model.Quote;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.model.Target;
import rawi.core.model.When;

/** Writes claims in the shape of {@code claims/1}: gold/1's fields and those of the machine. */
final class ClaimsJson {

    private final JsonGenerator out;

    ClaimsJson(JsonGenerator out) {
        this.out = out;
    }

    void reportHead(Report report) throws IOException {
        out.writeStringField("file", report.file());
        out.writeStringField("id", report.id());
        optional("title", report.title());
        out.writeStringField("publisher", report.publisher());
        optional("published", report.published().map(Object::toString));
        out.writeStringField("lang", report.lang());
        optional("url", report.url());
    }

    void problems(List<Problem> problems) throws IOException {
        out.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            out.writeStartObject();
            out.writeStringField("reason", problem.reason());
            if (problem.where().isPresent()) {
                out.writeNumberField("start", problem.where().get().start());
                out.writeNumberField("end", problem.where().get().end());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void claim(Claim c) throws IOException {
        out.writeStartObject();
        fields(c);
        out.writeEndObject();
    }

    void fields(Claim c) throws IOException {
        out.writeStringField("id", c.id());
        out.writeStringField("type", c.type().code());
        optional("sameAs", c.sameAs());
        quoteField("trigger", c.trigger());
        out.writeArrayFieldStart("agents");
        for (Agent agent : c.agents()) {
            out.writeStartObject();
            quote(agent.quote());
            out.writeStringField("actor", agent.actor());
            out.writeStringField("certainty", agent.certainty().name());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("targets");
        for (Target target : c.targets()) {
            out.writeStartObject();
            quote(target.quote());
            out.writeStringField("group", target.group());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("place");
        for (PlaceMention place : c.place()) {
            place(place);
        }
        out.writeEndArray();
        when(c.when());
        count(c.count());
        out.writeArrayFieldStart("chain");
        for (Hop hop : c.chain()) {
            out.writeStartObject();
            out.writeStringField("name", hop.name());
            out.writeStringField("role", hop.role().name());
            if (hop.quote().isPresent()) {
                quote(hop.quote().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("factuality", c.factuality().name());
        out.writeStringField("granularity", c.granularity().name());
        machine(c);
    }

    private void machine(Claim c) throws IOException {
        out.writeObjectFieldStart("sentence");
        out.writeNumberField("start", c.sentence().start());
        out.writeNumberField("end", c.sentence().end());
        out.writeEndObject();
        out.writeArrayFieldStart("means");
        for (Quote means : c.means()) {
            out.writeStartObject();
            quote(means);
            out.writeEndObject();
        }
        out.writeEndArray();
        if (c.purpose().isPresent()) {
            quoteField("purpose", c.purpose().get());
        } else {
            out.writeNullField("purpose");
        }
        placeField("origin", c.origin());
        placeField("destination", c.destination());
        out.writeArrayFieldStart("relations");
        for (Relation relation : c.relations()) {
            out.writeStartObject();
            out.writeStringField("kind", relation.kind().name());
            out.writeStringField("to", relation.to());
            if (relation.cue().isPresent()) {
                quoteField("cue", relation.cue().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("why");
        for (String why : c.why()) {
            out.writeString(why);
        }
        out.writeEndArray();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    private void quoteField(String name, Quote quote) throws IOException {
        out.writeObjectFieldStart(name);
        quote(quote);
        out.writeEndObject();
    }

    private void quote(Quote quote) throws IOException {
        out.writeNumberField("start", quote.span().start());
        out.writeNumberField("end", quote.span().end());
        out.writeStringField("quote", quote.text());
    }

    private void placeField(String name, Optional<PlaceMention> place) throws IOException {
        if (place.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        out.writeFieldName(name);
        place(place.get());
    }

    private void place(PlaceMention place) throws IOException {
        out.writeStartObject();
        quote(place.quote());
        out.writeStringField("name", place.name());
        if (place.point().isPresent()) {
            out.writeNumberField("lat", place.point().get().lat());
            out.writeNumberField("lon", place.point().get().lon());
        } else {
            out.writeNullField("lat");
            out.writeNullField("lon");
        }
        out.writeBooleanField("inherited", place.inherited());
        optional("id", place.id());
        if (!place.ambiguity().isEmpty()) {
            out.writeStringField("ambiguity", place.ambiguity());
        }
        out.writeEndObject();
    }

    private void when(Optional<When> when) throws IOException {
        if (when.isEmpty()) {
            out.writeNullField("when");
            return;
        }
        out.writeObjectFieldStart("when");
        quote(when.get().quote());
        optional("earliest", when.get().range().earliest().map(Object::toString));
        optional("latest", when.get().range().latest().map(Object::toString));
        out.writeEndObject();
    }

    private void count(Optional<Count> count) throws IOException {
        if (count.isEmpty()) {
            out.writeNullField("count");
            return;
        }
        out.writeObjectFieldStart("count");
        quote(count.get().quote());
        number("low", count.get().low());
        number("high", count.get().high());
        out.writeStringField("unit", count.get().unit());
        out.writeEndObject();
    }

    private void number(String name, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            out.writeNumberField(name, value.getAsLong());
        } else {
            out.writeNullField(name);
        }
    }
}
