package rawi.spark;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import rawi.app.ingest.Json;

/** Counts of a unit as JSON: that it stands there says that the unit is read. */
final class CountsFile {

    private CountsFile() {}

    static String text(UnitReader.Counts counts) throws IOException {
        return Lines.object(
                json -> {
                    json.writeNumberField("unit", counts.unit());
                    json.writeNumberField("records", counts.records());
                    json.writeNumberField("reports", counts.reports());
                    json.writeNumberField("passed", counts.passed());
                    json.writeNumberField("claims", counts.claims());
                    json.writeNumberField("skipped", counts.skipped());
                    json.writeNumberField("words", counts.words());
                    json.writeObjectFieldStart("days");
                    for (var day : counts.days().entrySet()) {
                        json.writeFieldName(day.getKey());
                        json.writeArray(day.getValue(), 0, 2);
                    }
                    json.writeEndObject();
                });
    }

    static UnitReader.Counts parse(String text) throws IOException {
        Map<String, Object> map = Json.object(Json.parse(text));
        Map<String, long[]> days = new TreeMap<>();
        for (var day : Json.object(map.get("days")).entrySet()) {
            var both = Json.list(day.getValue());
            days.put(day.getKey(), new long[] {(Long) both.get(0), (Long) both.get(1)});
        }
        return new UnitReader.Counts(
                (int) number(map, "unit"),
                number(map, "records"),
                number(map, "reports"),
                number(map, "passed"),
                number(map, "claims"),
                number(map, "skipped"),
                number(map, "words"),
                days);
    }

    private static long number(Map<String, Object> map, String field) {
        return (Long) map.get(field);
    }
}
