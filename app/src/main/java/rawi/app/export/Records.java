package rawi.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.json.JsonOut;
import rawi.core.disclose.Area;
import rawi.core.disclose.Rounding;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;

/** A release as JSON lines: one for the release, then one for each incident with its claims. */
final class Records {

    private Records() {}

    /** The lines that the release's hash is taken of. */
    static String body(Shared shared) {
        StringBuilder out = new StringBuilder();
        for (SharedIncident incident : shared.incidents()) {
            out.append(JsonOut.line(incident(incident))).append('\n');
        }
        return out.toString();
    }

    static String file(Shared shared, Stamp stamp) {
        Map<String, Object> first = JsonOut.fields("record", "release", "schema", "release/1");
        first.putAll(stamp.fields());
        first.put("notice", Stamp.NOTICE);
        first.put("incidents", shared.incidents().size());
        first.put("withheld", shared.withheld());
        return JsonOut.line(first) + "\n" + body(shared);
    }

    private static Map<String, Object> incident(SharedIncident i) {
        List<Object> people = new ArrayList<>();
        for (SharedIncident.People one : i.people()) {
            people.add(
                    JsonOut.fields(
                            "what", one.what(),
                            "low", Names.number(one.range().low()),
                            "high", Names.number(one.range().high())));
        }
        return JsonOut.fields(
                "record", "incident",
                "id", i.label(),
                "kind", Tables.lower(i.kind()),
                "type", i.type(),
                "area", area(i.area()),
                "period", Tables.lower(i.period().grain()),
                "from", day(i.period().from()),
                "until", day(i.period().until()),
                "agents", i.agents(),
                "groups", i.groups(),
                "people", people,
                "origins", i.origins(),
                "reports", i.reports(),
                "denials", i.denials(),
                "reviewed", i.reviewed(),
                "claims", i.claims().stream().map(Records::claim).toList());
    }

    private static Map<String, Object> claim(SharedClaim c) {
        Map<String, Object> claim =
                JsonOut.fields(
                        "type", c.type(),
                        "agents", c.agents(),
                        "groups", c.groups(),
                        "people", c.people().map(Records::range).orElse(null),
                        "chain", c.chain(),
                        "factuality", c.factuality().name(),
                        "published", day(c.published()),
                        "reviewed", c.reviewed());
        c.evidence()
                .ifPresent(
                        e ->
                                claim.put(
                                        "evidence",
                                        JsonOut.fields(
                                                "report", e.report(),
                                                "startCodePoint", e.start(),
                                                "endCodePoint", e.end())));
        return claim;
    }

    private static Map<String, Object> range(Rounding.Shown range) {
        return JsonOut.fields("low", Names.number(range.low()), "high", Names.number(range.high()));
    }

    private static Object area(Area area) {
        return area.code().isEmpty()
                ? null
                : JsonOut.fields(
                        "code", area.code(),
                        "level", area.level(),
                        "name", area.name(),
                        "nameAr", area.nameAr());
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
