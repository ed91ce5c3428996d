package rawi.app.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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

/** Claims out of their JSON; the other way is {@code rawi.app.publish}. */
final class ClaimParser {

    private final List<Span> sentences;

    /**
     * @param sentences where sentences stand, for files that do not say
     */
    ClaimParser(List<Span> sentences) {
        this.sentences = sentences;
    }

    List<Claim> claims(Object list) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (Object value : Json.list(list)) {
            claims.add(claim(Json.object(value)));
        }
        return claims;
    }

    private Claim claim(Map<String, Object> map) throws IOException {
        Quote trigger = quote(Json.object(map.get("trigger")));
        return new Claim(
                text(map, "id"),
                ClaimType.of(text(map, "type")),
                optional(map, "sameAs"),
                trigger,
                agents(map),
                targets(map),
                places(map.get("place")),
                when(map.get("when")),
                count(map.get("count")),
                chain(map.get("chain")),
                Factuality.valueOf(text(map, "factuality")),
                Granularity.valueOf(text(map, "granularity")),
                sentence(map.get("sentence"), trigger.span()),
                means(map.get("means")),
                map.get("purpose") == null
                        ? Optional.empty()
                        : Optional.of(quote(Json.object(map.get("purpose")))),
                places(map.get("origin")).stream().findFirst(),
                places(map.get("destination")).stream().findFirst(),
                relations(map.get("relations")),
                List.of());
    }

    private Span sentence(Object value, Span trigger) throws IOException {
        if (value != null) {
            Map<String, Object> map = Json.object(value);
            return new Span(number(map, "start"), number(map, "end"));
        }
        return sentences.stream().filter(s -> s.contains(trigger)).findFirst().orElse(trigger);
    }

    private static List<Agent> agents(Map<String, Object> claim) throws IOException {
        List<Agent> agents = new ArrayList<>();
        for (Object value : Json.list(claim.get("agents"))) {
            Map<String, Object> map = Json.object(value);
            agents.add(
                    new Agent(
                            quote(map),
                            text(map, "actor"),
                            Certainty.valueOf(text(map, "certainty"))));
        }
        return agents;
    }

    private static List<Target> targets(Map<String, Object> claim) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Object value : Json.list(claim.get("targets"))) {
            Map<String, Object> map = Json.object(value);
            targets.add(new Target(quote(map), text(map, "group")));
        }
        return targets;
    }

    private static List<PlaceMention> places(Object list) throws IOException {
        List<PlaceMention> places = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            Optional<PlaceMention.Point> point =
                    map.get("lat") instanceof Number lat && map.get("lon") instanceof Number lon
                            ? Optional.of(
                                    new PlaceMention.Point(lat.doubleValue(), lon.doubleValue()))
                            : Optional.empty();
            places.add(
                    new PlaceMention(
                            quote(map),
                            text(map, "name"),
                            point,
                            Boolean.TRUE.equals(map.get("inherited")),
                            optional(map, "id"),
                            Objects.toString(map.get("ambiguity"), "")));
        }
        return places;
    }

    private static Optional<When> when(Object value) throws IOException {
        if (value == null) {
            return Optional.empty();
        }
        Map<String, Object> map = Json.object(value);
        return Optional.of(
                new When(
                        quote(map),
                        new TimeRange(
                                ClaimsFile.day(map.get("earliest")),
                                ClaimsFile.day(map.get("latest")))));
    }

    private static Optional<Count> count(Object value) throws IOException {
        if (value == null) {
            return Optional.empty();
        }
        Map<String, Object> map = Json.object(value);
        return Optional.of(
                new Count(
                        quote(map),
                        bound(map.get("low")),
                        bound(map.get("high")),
                        Objects.toString(map.get("unit"), "people")));
    }

    private static OptionalLong bound(Object value) {
        return value instanceof Number n ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
    }

    private static List<Hop> chain(Object list) throws IOException {
        List<Hop> chain = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            chain.add(
                    new Hop(
                            text(map, "name"),
                            HopRole.valueOf(text(map, "role")),
                            map.get("start") == null ? Optional.empty() : Optional.of(quote(map))));
        }
        return chain;
    }

    private static List<Means> means(Object list) throws IOException {
        List<Means> means = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            means.add(new Means(quote(map), optional(map, "value")));
        }
        return means;
    }

    private static List<Relation> relations(Object list) throws IOException {
        List<Relation> relations = new ArrayList<>();
        for (Object value : Json.list(list)) {
            Map<String, Object> map = Json.object(value);
            relations.add(
                    new Relation(
                            Relation.Kind.valueOf(text(map, "kind")),
                            text(map, "to"),
                            map.get("cue") == null
                                    ? Optional.empty()
                                    : Optional.of(quote(Json.object(map.get("cue"))))));
        }
        return relations;
    }

    private static Quote quote(Map<String, Object> map) throws IOException {
        return new Quote(new Span(number(map, "start"), number(map, "end")), text(map, "quote"));
    }

    private static int number(Map<String, Object> map, String key) throws IOException {
        if (map.get(key) instanceof Number n) {
            return n.intValue();
        }
        throw new IOException("no number \"" + key + "\"");
    }

    private static String text(Map<String, Object> map, String key) throws IOException {
        if (map.get(key) instanceof String s) {
            return s;
        }
        throw new IOException("no text \"" + key + "\"");
    }

    private static Optional<String> optional(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }
}
