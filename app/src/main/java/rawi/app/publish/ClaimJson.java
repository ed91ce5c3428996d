package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Problem;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.When;

/** Reports and claims as JSON objects of the schema claims/1. */
public final class ClaimJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    ClaimJson(JsonGenerator json) {
        this.json = json;
    }

    /** One claim alone, in one line. */
    public static String text(Claim claim) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new ClaimJson(json).claim(claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    void report(ReadReport read) throws IOException {
        Report report = read.report();
        json.writeStartObject();
        json.writeStringField("file", report.file());
        json.writeStringField("id", report.id());
        text("title", report.title());
        json.writeStringField("publisher", report.publisher());
        day("published", report.published());
        json.writeStringField("lang", report.lang());
        text("url", report.url());
        json.writeArrayFieldStart("claims");
        for (Claim claim : read.claims()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : read.problems()) {
            problem(problem);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void problem(Problem problem) throws IOException {
        json.writeStartObject();
        if (problem.where().isPresent()) {
            span(problem.where().get());
        }
        json.writeStringField("reason", problem.reason());
        json.writeEndObject();
    }

    private void claim(Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("type", claim.type().code());
        text("sameAs", claim.sameAs());
        quote("trigger", claim.trigger());
        json.writeArrayFieldStart("agents");
        for (Agent agent : claim.agents()) {
            start(agent.quote());
            json.writeStringField("actor", agent.actor());
            json.writeStringField("certainty", agent.certainty().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("targets");
        for (Target target : claim.targets()) {
            start(target.quote());
            json.writeStringField("group", target.group());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("place");
        for (PlaceMention place : claim.place()) {
            place(place);
        }
        json.writeEndArray();
        when(claim.when());
        count(claim.count());
        json.writeArrayFieldStart("chain");
        for (Hop hop : claim.chain()) {
            hop(hop);
        }
        json.writeEndArray();
        json.writeStringField("factuality", claim.factuality().name());
        json.writeStringField("granularity", claim.granularity().name());
        beyondGold(claim);
        json.writeEndObject();
    }

    private void beyondGold(Claim claim) throws IOException {
        json.writeObjectFieldStart("sentence");
        span(claim.sentence());
        json.writeEndObject();
        json.writeArrayFieldStart("means");
        for (Means means : claim.means()) {
            start(means.quote());
            text("value", means.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (claim.purpose().isPresent()) {
            quote("purpose", claim.purpose().get());
        } else {
            json.writeNullField("purpose");
        }
        movement("origin", claim.origin());
        movement("destination", claim.destination());
        json.writeArrayFieldStart("relations");
        for (Relation relation : claim.relations()) {
            json.writeStartObject();
            json.writeStringField("kind", relation.kind().name());
            json.writeStringField("to", relation.to());
            if (relation.cue().isPresent()) {
                quote("cue", relation.cue().get());
            } else {
                json.writeNullField("cue");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("why", claim.why());
    }

    private void movement(String field, Optional<PlaceMention> place) throws IOException {
        json.writeFieldName(field);
        if (place.isPresent()) {
            place(place.get());
        } else {
            json.writeNull();
        }
    }

    private void place(PlaceMention place) throws IOException {
        start(place.quote());
        json.writeStringField("name", place.name());
        point(place.point());
        json.writeBooleanField("inherited", place.inherited());
        text("id", place.id());
        if (!place.ambiguity().isEmpty()) {
            json.writeStringField("ambiguity", place.ambiguity());
        }
        if (!place.candidates().isEmpty()) {
            json.writeArrayFieldStart("candidates");
            for (PlaceMention.Candidate candidate : place.candidates()) {
                candidate(candidate);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void point(Optional<PlaceMention.Point> point) throws IOException {
        if (point.isPresent()) {
            json.writeNumberField("lat", point.get().lat());
            json.writeNumberField("lon", point.get().lon());
        } else {
            json.writeNullField("lat");
            json.writeNullField("lon");
        }
    }

    private void candidate(PlaceMention.Candidate candidate) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", candidate.id());
        json.writeStringField("name", candidate.name());
        json.writeStringField("kind", candidate.kind());
        json.writeStringField("country", candidate.country());
        point(candidate.point());
        json.writeStringField("reason", candidate.reason());
        json.writeEndObject();
    }

    private void when(Optional<When> when) throws IOException {
        if (when.isEmpty()) {
            json.writeNullField("when");
            return;
        }
        json.writeFieldName("when");
        start(when.get().quote());
        day("earliest", when.get().range().earliest());
        day("latest", when.get().range().latest());
        json.writeEndObject();
    }

    private void count(Optional<Count> count) throws IOException {
        if (count.isEmpty()) {
            json.writeNullField("count");
            return;
        }
        json.writeFieldName("count");
        start(count.get().quote());
        number("low", count.get().low());
        number("high", count.get().high());
        json.writeStringField("unit", count.get().unit());
        json.writeEndObject();
    }

    private void hop(Hop hop) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", hop.name());
        json.writeStringField("role", hop.role().name());
        if (hop.quote().isPresent()) {
            span(hop.quote().get().span());
            json.writeStringField("quote", hop.quote().get().text());
        }
        json.writeEndObject();
    }

    private void quote(String field, Quote quote) throws IOException {
        json.writeFieldName(field);
        start(quote);
        json.writeEndObject();
    }

    /** Opens an object with the quote's fields. */
    private void start(Quote quote) throws IOException {
        json.writeStartObject();
        span(quote.span());
        json.writeStringField("quote", quote.text());
    }

    private void span(Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private void number(String field, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(field, value.getAsLong());
        } else {
            json.writeNullField(field);
        }
    }

    private void day(String field, Optional<LocalDate> day) throws IOException {
        text(field, day.map(LocalDate::toString));
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
