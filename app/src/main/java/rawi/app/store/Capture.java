package rawi.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import rawi.app.ingest.Json;
import rawi.app.ingest.Metadata;

/**
 * That an original came into the case.
 *
 * @param sha256 of its bytes
 * @param size in bytes
 * @param name by which it was added; the first one when it was added several times
 * @param inside names of the containers it stood in, outermost first
 * @param told what else is known about it
 */
public record Capture(
        String sha256, long size, String name, List<String> inside, Instant at, Told told) {

    public Capture {
        inside = List.copyOf(inside);
    }

    String record() {
        return JsonText.write(
                JsonText.fields(
                        "record",
                        "capture/1",
                        "sha256",
                        sha256,
                        "size",
                        size,
                        "name",
                        name,
                        "inside",
                        inside,
                        "at",
                        at,
                        "given",
                        fields(told.first()),
                        "otherwise",
                        fields(told.otherwise()),
                        "columns",
                        told.columns(),
                        "context",
                        told.context().stream().map(Found::fields).toList()));
    }

    private static Map<String, Object> fields(Metadata metadata) {
        return JsonText.fields(
                "title", metadata.title(),
                "publisher", metadata.publisher(),
                "published", metadata.published(),
                "lang", metadata.lang(),
                "url", metadata.url());
    }

    static Capture parse(String record) {
        Map<String, Object> fields = JsonText.read(record);
        return new Capture(
                JsonText.text(fields, "sha256"),
                JsonText.number(fields, "size"),
                JsonText.text(fields, "name"),
                Json.list(fields.get("inside")).stream().map(Object::toString).toList(),
                Instant.parse(JsonText.text(fields, "at")),
                new Told(
                        metadata(fields, "given"),
                        metadata(fields, "otherwise"),
                        JsonText.string(fields, "columns"),
                        Json.list(fields.get("context")).stream().map(Capture::found).toList()));
    }

    @SuppressWarnings("unchecked")
    private static Found found(Object fields) {
        return Found.parse((Map<String, Object>) fields);
    }

    @SuppressWarnings("unchecked")
    private static Metadata metadata(Map<String, Object> record, String name) {
        Map<String, Object> fields = (Map<String, Object>) record.get(name);
        return new Metadata(
                JsonText.string(fields, "published").map(LocalDate::parse),
                JsonText.string(fields, "publisher"),
                JsonText.string(fields, "title"),
                JsonText.string(fields, "lang"),
                JsonText.string(fields, "url"));
    }
}
