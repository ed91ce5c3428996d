package rawi.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;
import rawi.core.model.Problem;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * What one version of the reader made of one report, without the text and the claims themselves.
 *
 * @param report id of the report
 * @param original SHA-256 of the original
 * @param part which report of the original it is; empty when it is the only one
 * @param reader version of the reader
 * @param name what stands for the report in output
 * @param bodyStart offset at which the text proper begins
 * @param text SHA-256 of the text as UTF-8; absent when the report could not be read
 * @param found the metadata, each value with how it was found
 * @param claims SHA-256 of each claim's JSON, in text order
 */
public record Reading(
        String report,
        String original,
        String part,
        String reader,
        Instant at,
        String name,
        Optional<String> title,
        String publisher,
        Optional<LocalDate> published,
        String lang,
        Optional<String> url,
        int bodyStart,
        Optional<String> text,
        List<Found> found,
        List<Problem> problems,
        List<String> claims) {

    public Reading {
        found = List.copyOf(found);
        problems = List.copyOf(problems);
        claims = List.copyOf(claims);
    }

    public boolean isReadable() {
        return text.isPresent();
    }

    /** The report as the reader was given it. */
    public Report report(String text) {
        return new Report(name, report, title, publisher, published, lang, url, text, bodyStart);
    }

    /** The same over another text and other claims. */
    Reading over(Optional<String> newText, List<String> newClaims) {
        return new Reading(
                report, original, part, reader, at, name, title, publisher, published, lang, url,
                bodyStart, newText, found, problems, newClaims);
    }

    String record() {
        List<Object> problemFields = new ArrayList<>();
        for (Problem problem : problems) {
            problemFields.add(
                    JsonText.fields(
                            "reason", problem.reason(),
                            "start", problem.where().map(Span::start),
                            "end", problem.where().map(Span::end)));
        }
        return JsonText.write(
                JsonText.fields(
                        "record", "reading/1",
                        "report", report,
                        "original", original,
                        "part", part,
                        "reader", reader,
                        "at", at,
                        "name", name,
                        "title", title,
                        "publisher", publisher,
                        "published", published,
                        "lang", lang,
                        "url", url,
                        "bodyStart", bodyStart,
                        "text", text,
                        "found", found.stream().map(Found::fields).toList(),
                        "problems", problemFields,
                        "claims", claims));
    }

    static Reading parse(String record) {
        Map<String, Object> fields = JsonText.read(record);
        String name = JsonText.text(fields, "name");
        return new Reading(
                JsonText.text(fields, "report"),
                JsonText.text(fields, "original"),
                JsonText.text(fields, "part"),
                JsonText.text(fields, "reader"),
                Instant.parse(JsonText.text(fields, "at")),
                name,
                JsonText.string(fields, "title"),
                JsonText.text(fields, "publisher"),
                JsonText.string(fields, "published").map(LocalDate::parse),
                JsonText.text(fields, "lang"),
                JsonText.string(fields, "url"),
                (int) JsonText.number(fields, "bodyStart"),
                JsonText.string(fields, "text"),
                objects(fields, "found").stream().map(Found::parse).toList(),
                objects(fields, "problems").stream().map(p -> problem(name, p)).toList(),
                Json.list(fields.get("claims")).stream().map(Object::toString).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> fields, String name) {
        return Json.list(fields.get(name)).stream().map(o -> (Map<String, Object>) o).toList();
    }

    private static Problem problem(String file, Map<String, Object> fields) {
        Optional<Span> where =
                fields.get("start") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Span(
                                        (int) JsonText.number(fields, "start"),
                                        (int) JsonText.number(fields, "end")));
        return new Problem(file, where, JsonText.text(fields, "reason"));
    }
}
