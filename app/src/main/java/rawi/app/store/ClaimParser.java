package rawi.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import rawi.app.ingest.Json;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Relation;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.TimeRange;
import rawi.core.model.When;

/** Claims of the schema claims/1 as values again. */
public final class ClaimParser {

    private ClaimParser() {}

    /**
     * The claim of its JSON.
     *
     * @throws IllegalArgumentException when it is no claim
     */
    public static Claim parse(String json) {
        Map<String, Object> claim = JsonText.read(json);
        return new Claim(
                JsonText.text(claim, "id"),
                ClaimType.of(JsonText.text(claim, "type")),
                JsonText.string(claim, "sameAs"),
                quote(object(claim.get("trigger"))),
                all(claim, "agents", ClaimParser::agent),
                all(claim, "targets", t -> new Target(quote(t), JsonText.text(t, "group"))),
                all(claim, "place", ClaimParser::place),
                one(claim, "when", ClaimParser::when),
                one(claim, "count", ClaimParser::count),
                all(claim, "chain", ClaimParser::hop),
                Factuality.valueOf(JsonText.text(claim, "factuality")),
                Granularity.valueOf(JsonText.text(claim, "granularity")),
                span(object(claim.get("sentence"))),
                all(claim, "means", m -> new Means(quote(m), JsonText.string(m, "value"))),
                one(claim, "purpose", ClaimParser::quote),
                one(claim, "origin", ClaimParser::place),
                one(claim, "destination", ClaimParser::place),
                all(claim, "relations", ClaimParser::relation),
                Json.list(claim.get("why")).stream().map(Object::toString).toList());
    }

    private static Agent agent(Map<String, Object> agent) {
        return new Agent(
                quote(agent),
                JsonText.text(agent, "actor"),
                Certainty.valueOf(JsonText.text(agent, "certainty")));
    }

    private static PlaceMention place(Map<String, Object> place) {
        return new PlaceMention(
                quote(place),
                JsonText.text(place, "name"),
                point(place),
                Boolean.TRUE.equals(place.get("inherited")),
                JsonText.string(place, "id"),
                JsonText.string(place, "ambiguity").orElse(""),
                all(
                        place,
                        "candidates",
                        c ->
                                new PlaceMention.Candidate(
                                        JsonText.text(c, "id"),
                                        JsonText.text(c, "name"),
                                        point(c),
                                        JsonText.text(c, "kind"),
                                        JsonText.text(c, "country"),
                                        JsonText.text(c, "reason"))));
    }

    private static Optional<PlaceMention.Point> point(Map<String, Object> place) {
        return place.get("lat") instanceof Number lat && place.get("lon") instanceof Number lon
                ? Optional.of(new PlaceMention.Point(lat.doubleValue(), lon.doubleValue()))
                : Optional.empty();
    }

    private static When when(Map<String, Object> when) {
        return new When(
                quote(when),
                new TimeRange(
                        JsonText.string(when, "earliest").map(LocalDate::parse),
                        JsonText.string(when, "latest").map(LocalDate::parse)));
    }

    private static Count count(Map<String, Object> count) {
        return new Count(
                quote(count),
                number(count, "low"),
                number(count, "high"),
                JsonText.text(count, "unit"));
    }

    private static OptionalLong number(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Long n ? OptionalLong.of(n) : OptionalLong.empty();
    }

    private static Hop hop(Map<String, Object> hop) {
        Optional<Quote> quote =
                hop.containsKey("quote") ? Optional.of(quote(hop)) : Optional.empty();
        return new Hop(
                JsonText.text(hop, "name"), HopRole.valueOf(JsonText.text(hop, "role")), quote);
    }

    private static Relation relation(Map<String, Object> relation) {
        return new Relation(
                Relation.Kind.valueOf(JsonText.text(relation, "kind")),
                JsonText.text(relation, "to"),
                one(relation, "cue", ClaimParser::quote));
    }

    private static Quote quote(Map<String, Object> quote) {
        return new Quote(span(quote), JsonText.text(quote, "quote"));
    }

    private static Span span(Map<String, Object> fields) {
        return new Span(
                (int) JsonText.number(fields, "start"), (int) JsonText.number(fields, "end"));
    }

    private static <T> Optional<T> one(
            Map<String, Object> fields, String name, Function<Map<String, Object>, T> parse) {
        Object value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(parse.apply(object(value)));
    }

    private static <T> List<T> all(
            Map<String, Object> fields, String name, Function<Map<String, Object>, T> parse) {
        return Json.list(fields.get(name)).stream().map(v -> parse.apply(object(v))).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IllegalArgumentException("expected a JSON object, got " + value);
    }
}
