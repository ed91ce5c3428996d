package rawi.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rawi.app.json.JsonOut;
import rawi.app.publish.Version;

/** The description of the interface for programs, made from the table of routes. */
final class OpenApi {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    static void answer(Context context, List<Routes.Route> routes) {
        context.contentType("application/json; charset=utf-8")
                .result(JsonOut.line(describe(routes)));
    }

    static Map<String, Object> describe(List<Routes.Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Routes.Route route : routes) {
            if (!route.path().startsWith(Routes.API)) {
                continue;
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> path =
                    (Map<String, Object>)
                            paths.computeIfAbsent(
                                    route.path(), p -> new LinkedHashMap<String, Object>());
            path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.1.0");
        all.put(
                "info",
                Map.of(
                        "title",
                        "Rawi desk",
                        "version",
                        Version.TEXT,
                        "description",
                        "Claims by others, not findings."));
        all.put("paths", paths);
        all.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        all.put("security", List.of(Map.of("token", List.of())));
        return all;
    }

    private static Map<String, Object> operation(Routes.Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.name());
        operation.put(
                "description",
                "Needs the right to " + route.right().name().toLowerCase(Locale.ROOT) + ".");
        List<Object> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(route.path());
        while (matcher.find()) {
            parameters.add(parameter(matcher.group(1), "path"));
        }
        boolean get = route.method().name().equals("GET");
        if (get) {
            route.fields().forEach(field -> parameters.add(parameter(field, "query")));
        } else if (!route.fields().isEmpty()) {
            operation.put("requestBody", body(route.fields()));
        }
        operation.put("parameters", parameters);
        Map<String, Object> responses = new LinkedHashMap<>();
        String type = route.path().endsWith("/events") ? "text/event-stream" : "application/json";
        responses.put("200", Map.of("description", "done", "content", Map.of(type, Map.of())));
        responses.put("401", Map.of("description", "no token, or one that is not valid"));
        responses.put("403", Map.of("description", "the right is wanting"));
        if (!get) {
            responses.put("400", Map.of("description", "a field is odd; the text says which"));
            responses.put("409", Map.of("description", "somebody else decided in the meantime"));
        }
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(String name, String in) {
        return Map.of(
                "name",
                name,
                "in",
                in,
                "required",
                in.equals("path"),
                "schema",
                Map.of("type", "string"));
    }

    private static Map<String, Object> body(List<String> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String field : fields) {
            properties.put(
                    field,
                    field.equals("field")
                            ? Map.of("type", "object", "additionalProperties", Map.of())
                            : Map.of("type", "string"));
        }
        return Map.of(
                "required",
                true,
                "content",
                Map.of(
                        "application/json",
                        Map.of("schema", Map.of("type", "object", "properties", properties))));
    }
}
