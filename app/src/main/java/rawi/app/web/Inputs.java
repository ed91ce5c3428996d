package rawi.app.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Json;

/** What a request brings: fields of a form, of the address, or of a JSON object. */
final class Inputs {

    private static final String PARSED = "rawi-json";

    private Inputs() {}

    /** A field that has something in it. */
    static Optional<String> text(Context context, String name) {
        return all(context, name).stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
    }

    static List<String> all(Context context, String name) {
        if (isJson(context)) {
            return Json.list(json(context).get(name)).stream().map(String::valueOf).toList();
        }
        List<String> sent = context.formParams(name);
        return sent.isEmpty() ? context.queryParams(name) : sent;
    }

    static Optional<Integer> number(Context context, String name) {
        return text(context, name)
                .map(
                        n -> {
                            try {
                                return Integer.valueOf(n);
                            } catch (NumberFormatException e) {
                                throw new BadRequestResponse(name + " is a whole number");
                            }
                        });
    }

    /** The fields whose names begin so, without the beginning; of JSON, of the object so named. */
    static Map<String, String> fields(Context context, String beginning) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (isJson(context)) {
            Object given = json(context).get(beginning);
            if (given instanceof Map<?, ?> map) {
                map.forEach((name, v) -> fields.put((String) name, v == null ? "" : v.toString()));
            }
            return fields;
        }
        String prefix = beginning + ".";
        context.formParamMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(prefix)) {
                                fields.put(name.substring(prefix.length()), values.get(0));
                            }
                        });
        return fields;
    }

    private static boolean isJson(Context context) {
        String type = context.contentType();
        boolean brings = !context.method().name().equals("GET");
        return brings && type != null && type.startsWith("application/json");
    }

    private static Map<String, Object> json(Context context) {
        Map<String, Object> parsed = context.attribute(PARSED);
        if (parsed == null) {
            try {
                parsed = Json.object(Json.parse(context.body()));
            } catch (IOException e) {
                throw new BadRequestResponse("not a JSON object: " + e.getMessage());
            }
            context.attribute(PARSED, parsed);
        }
        return parsed;
    }
}
