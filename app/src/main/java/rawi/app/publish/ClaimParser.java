package rawi.app.publish;

import java.io.IOException;
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

/** Claims of the schema claims/1, or as people coded them (gold/1), as values; see ClaimJson. */
public final class ClaimParser {

    private ClaimParser() {}

    /**
     * The claim of its JSON.
     *
     * @throws IllegalArgumentException when it is no claim
     */
    public static Claim parse(String json) {
        try {
            return parse(Json.object(Json.parse(json)), List.of());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a claim: " + e.getMessage(), e);
        }
    }

    /**
     * The claim of a JSON object.
     *
     * @param sentences where sentences stand, for claims that do not say
     * @throws IllegalArgumentException when it is no claim
     */
    public static Claim parse(Map<String, Object> claim, List<Span> sentences) {
        Quote trigger = quote(object(claim.get("trigger")));
        return new Claim(
                text(claim, "id"),
                ClaimType.of(text(claim, "type")),
                string(claim, "sameAs"),
                trigger,
                all(claim, "agents", ClaimParser::agent),
                all(claim, "targets", t -> new Target(quote(t), text(t, "group"))),
                all(claim, "place", ClaimParser::place),
                one(claim, "when", ClaimParser::when),
                one(claim, "count", ClaimParser::count),
                all(claim, "chain", ClaimParser::hop),
                Factuality.valueOf(text(claim, "factuality")),
                Granularity.valueOf(text(claim, "granularity")),
                sentence(claim.get("sentence"), trigger.span(), sentences),
                all(claim, "means", m -> new Means(quote(m), string(m, "value"))),
                one(claim, "purpose", ClaimParser::quote),
                all(claim, "origin", ClaimParser::place).stream().findFirst(),
                all(claim, "destination", ClaimParser::place).stream().findFirst(),
                all(claim, "relations", ClaimParser::relation),
                Json.list(claim.get("why")).stream().map(Object::toString).toList());
    }

    private static Span sentence(Object said, Span trigger, List<Span> sentences) {
        return said != null
                ? span(object(said))
                : sentences.stream().filter(s -> s.contains(trigger)).findFirst().orElse(trigger);
    }

    private static Agent agent(Map<String, Object> agent) {
        return new Agent(
                quote(agent), text(agent, "actor"), Certainty.valueOf(text(agent, "certainty")));
    }

    private static PlaceMention place(Map<String, Object> place) {
        return new PlaceMention(
                quote(place),
                text(place, "name"),
                point(place),
                Boolean.TRUE.equals(place.get("inherited")),
                string(place, "id"),
                string(place, "ambiguity").orElse(""),
                all(
                        place,
                        "candidates",
                        c ->
                                new PlaceMention.Candidate(
                                        text(c, "id"),
                                        text(c, "name"),
                                        point(c),
                                        text(c, "kind"),
                                        text(c, "country"),
                                        text(c, "reason"))));
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
                        string(when, "earliest").map(LocalDate::parse),
                        string(when, "latest").map(LocalDate::parse)));
    }

    private static Count count(Map<String, Object> count) {
        return new Count(
                quote(count),
                number(count, "low"),
                number(count, "high"),
                string(count, "unit").orElse("people"));
    }

    private static OptionalLong number(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Number n
                ? OptionalLong.of(n.longValue())
                : OptionalLong.empty();
    }

    private static Hop hop(Map<String, Object> hop) {
        Optional<Quote> quote =
                hop.get("start") != null ? Optional.of(quote(hop)) : Optional.empty();
        return new Hop(text(hop, "name"), HopRole.valueOf(text(hop, "role")), quote);
    }

    private static Relation relation(Map<String, Object> relation) {
        return new Relation(
                Relation.Kind.valueOf(text(relation, "kind")),
                text(relation, "to"),
                one(relation, "cue", ClaimParser::quote));
    }

    private static Optional<String> string(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    private static String text(Map<String, Object> fields, String name) {
        return string(fields, name)
                .orElseThrow(() -> new IllegalArgumentException("no text \"" + name + "\""));
    }

    private static int offset(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Number n) {
            return n.intValue();
        }
        throw new IllegalArgumentException("no number \"" + name + "\"");
    }

    private static Quote quote(Map<String, Object> quote) {
        return new Quote(span(quote), text(quote, "quote"));
    }

    private static Span span(Map<String, Object> fields) {
        return new Span(offset(fields, "start"), offset(fields, "end"));
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
