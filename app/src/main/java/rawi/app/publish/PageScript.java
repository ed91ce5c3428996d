package rawi.app.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.app.words.Labels;
import rawi.app.words.Plural;
import rawi.app.words.Wording;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;

/** The words that the page's script needs, as a block of data beside it. */
final class PageScript {

    private PageScript() {}

    /** One JSON object, safe inside a script element. */
    static String words(Wording words) {
        Labels labels = new Labels(words);
        Map<String, String> families = new LinkedHashMap<>();
        for (ClaimType type : ClaimType.values()) {
            families.computeIfAbsent(type.family(), labels::family);
        }
        Map<String, String> held = new LinkedHashMap<>();
        for (Factuality factuality : Factuality.values()) {
            held.put(factuality.name().toLowerCase(Locale.ROOT), labels.of(factuality));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : parts()) {
            parts.put(part, words.text("part." + part));
        }
        Map<String, String> claims = new LinkedHashMap<>();
        for (Plural form : Plural.formsOf(words.language())) {
            claims.put(form.key(), words.text("n.claims." + form.key()));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", words.text("page.title_of"));
        texts.put("find", words.text("page.find"));
        texts.put("help", words.text("page.help"));
        texts.put("filter", words.text("page.filter"));
        texts.put("shown", words.text("page.shown"));
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("family", families);
        all.put("held", held);
        all.put("part", parts);
        all.put("claims", claims);
        all.put("text", texts);
        return json(all).replace("<", "\\u003c");
    }

    /** What lit words are to a claim. */
    private static Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        for (LitText.Part part : LitText.Part.values()) {
            parts.add(part.key());
        }
        return parts;
    }

    private static String json(Map<String, Map<String, String>> groups) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            for (var group : groups.entrySet()) {
                json.writeObjectFieldStart(group.getKey());
                for (var entry : group.getValue().entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
