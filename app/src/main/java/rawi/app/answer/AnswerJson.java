package rawi.app.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import rawi.app.publish.Version;
import rawi.core.answer.AnswerSheet;
import rawi.core.answer.AnswerSheet.Line;
import rawi.core.answer.AnswerSheet.Missing;
import rawi.core.answer.AnswerSheet.Told;
import rawi.core.answer.Mechanism;
import rawi.core.answer.Profile;
import rawi.core.answer.Question;

/** An answer sheet as data: schema {@code answer/1}. */
public final class AnswerJson {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private AnswerJson() throws IOException {
        json = new JsonFactory().createGenerator(text);
        json.useDefaultPrettyPrinter();
    }

    public static String of(AnswerSheet sheet, String asked) throws IOException {
        AnswerJson made = new AnswerJson();
        made.all(sheet, asked);
        made.json.close();
        return made.text + "\n";
    }

    private void all(AnswerSheet sheet, String asked) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "answer/1");
        json.writeStringField("rawi", Version.TEXT);
        json.writeStringField(
                "says",
                "Claims by others, not findings. No verdict: nothing here is an assessment.");
        json.writeStringField("asked", asked);
        question(sheet.question());
        json.writeStringField("level", sheet.level().name());
        json.writeObjectFieldStart("searched");
        json.writeNumberField("reports", sheet.reports().all());
        json.writeNumberField("copies", sheet.reports().copies());
        day("from", sheet.reports().from());
        day("to", sheet.reports().to());
        json.writeEndObject();
        json.writeArrayFieldStart("actors");
        for (AnswerSheet.ByActor actor : sheet.actors()) {
            json.writeStartObject();
            json.writeStringField("actor", actor.actor().name());
            json.writeBooleanField("alleged", actor.actor().alleged());
            json.writeBooleanField("stateByType", actor.actor().state());
            lines("lines", actor.lines());
            json.writeEndObject();
        }
        json.writeEndArray();
        lines("announced", sheet.announced());
        lines("contrary", sheet.contrary());
        lines("older", sheet.older());
        lines("later", sheet.later());
        json.writeArrayFieldStart("noInformation");
        for (Missing missing : sheet.missing()) {
            json.writeStartObject();
            optional("mechanism", missing.mechanism().map(Mechanism::key));
            optional("profile", missing.profile().map(Profile::key));
            optional("actor", missing.actor());
            optional("age", missing.age().map(String::valueOf));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("hiddenByLevel", sheet.hidden());
        json.writeNumberField("arrestsNotTiedToService", sheet.leftOut());
        json.writeEndObject();
    }

    private void question(Question question) throws IOException {
        json.writeObjectFieldStart("filters");
        strings("mechanisms", question.mechanisms().stream().map(Mechanism::key).toList());
        strings("profiles", question.profiles().stream().map(Profile::key).toList());
        optional("actor", question.actor());
        if (question.age().isPresent()) {
            json.writeNumberField("age", question.age().getAsInt());
        }
        optional("place", question.where().place());
        day("from", question.where().from());
        day("to", question.where().to());
        json.writeEndObject();
    }

    private void lines(String name, List<Line> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("incident", line.incident());
            json.writeStringField("mechanism", line.mechanism().key());
            strings("profiles", line.profiles().stream().sorted().map(Profile::key).toList());
            json.writeStringField("area", line.area().code().isEmpty() ? "" : line.area().name());
            json.writeBooleanField("placeTold", line.placeTold());
            day("first", line.first());
            day("last", line.last());
            json.writeStringField("kind", line.kind().name());
            json.writeNumberField("independentOrigins", line.origins());
            json.writeStringField("grade", line.grade().name());
            json.writeBooleanField("alleged", line.alleged());
            json.writeBooleanField("contested", line.contested());
            json.writeArrayFieldStart("origins");
            for (Told told : line.told()) {
                told(told);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void told(Told told) throws IOException {
        json.writeStartObject();
        json.writeStringField("claim", told.ref());
        json.writeStringField("type", told.claim().type());
        json.writeStringField("publisher", told.publisher());
        day("published", told.claim().published());
        json.writeStringField("title", told.title());
        optional("url", told.url());
        optional("quote", told.quote());
        json.writeStringField("lang", told.lang());
        strings("chain", told.claim().chain());
        json.writeStringField("factuality", told.claim().factuality().name());
        strings("agents", told.claim().agents());
        strings("targets", told.claim().groups());
        strings("alsoIn", told.alsoIn());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void day(String name, Optional<java.time.LocalDate> day) throws IOException {
        optional(name, day.map(java.time.LocalDate::toString));
    }
}
