package rawi.app.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.PlaceMention;
import rawi.core.model.Relation;
import rawi.core.model.Target;
import rawi.core.model.TimeRange;
import rawi.core.model.When;

/** Claims as people left them: edits in place of what the machine read, rejected ones gone. */
final class Edited {

    private Edited() {}

    /**
     * @param fields what a person set, as {@link rawi.app.review.ClaimEdit} names it
     */
    static Claim claim(Claim c, Map<String, Object> fields) {
        return new Claim(
                c.id(),
                text(fields, "type").map(ClaimType::of).orElse(c.type()),
                c.sameAs(),
                c.trigger(),
                text(fields, "agent")
                        .map(name -> List.of(new Agent(c.trigger(), name, certainty(c))))
                        .orElse(c.agents()),
                text(fields, "target")
                        .map(name -> List.of(new Target(c.trigger(), name)))
                        .orElse(c.targets()),
                text(fields, "place").map(name -> List.of(place(c, name))).orElse(c.place()),
                when(c, fields),
                count(c, fields),
                c.chain(),
                text(fields, "factuality").map(Factuality::valueOf).orElse(c.factuality()),
                c.granularity(),
                c.sentence(),
                c.means(),
                c.purpose(),
                c.origin(),
                c.destination(),
                c.relations(),
                c.why());
    }

    /** The claim without ties to claims that are gone. */
    static Claim without(Claim c, Set<String> gone) {
        List<Relation> ties = c.relations().stream().filter(r -> !gone.contains(r.to())).toList();
        return new Claim(
                c.id(),
                c.type(),
                c.sameAs().filter(id -> !gone.contains(id)),
                c.trigger(),
                c.agents(),
                c.targets(),
                c.place(),
                c.when(),
                c.count(),
                c.chain(),
                c.factuality(),
                c.granularity(),
                c.sentence(),
                c.means(),
                c.purpose(),
                c.origin(),
                c.destination(),
                ties,
                c.why());
    }

    private static Certainty certainty(Claim c) {
        return c.agents().isEmpty() ? Certainty.STATED : c.agents().get(0).certainty();
    }

    /** A place by name alone lies in no known area, so that it is shown as not told. */
    private static PlaceMention place(Claim c, String name) {
        return c.place().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(
                        new PlaceMention(
                                c.trigger(), name, Optional.empty(), false, Optional.empty(), ""));
    }

    private static Optional<When> when(Claim c, Map<String, Object> fields) {
        if (!fields.containsKey("earliest") && !fields.containsKey("latest")) {
            return c.when();
        }
        Optional<LocalDate> earliest =
                day(fields, "earliest", c.when().flatMap(w -> w.range().earliest()));
        Optional<LocalDate> latest =
                day(fields, "latest", c.when().flatMap(w -> w.range().latest()));
        return Optional.of(
                new When(
                        c.when().map(When::quote).orElse(c.trigger()),
                        new TimeRange(earliest, latest)));
    }

    private static Optional<LocalDate> day(
            Map<String, Object> fields, String name, Optional<LocalDate> before) {
        if (!fields.containsKey(name)) {
            return before;
        }
        return text(fields, name).map(LocalDate::parse);
    }

    private static Optional<Count> count(Claim c, Map<String, Object> fields) {
        if (!fields.containsKey("low") && !fields.containsKey("high")) {
            return c.count();
        }
        OptionalLong none = OptionalLong.empty();
        return Optional.of(
                new Count(
                        c.count().map(Count::quote).orElse(c.trigger()),
                        number(fields, "low", c.count().map(Count::low).orElse(none)),
                        number(fields, "high", c.count().map(Count::high).orElse(none)),
                        c.count().map(Count::unit).orElse("people")));
    }

    private static OptionalLong number(
            Map<String, Object> fields, String name, OptionalLong before) {
        if (!fields.containsKey(name)) {
            return before;
        }
        Optional<String> told = text(fields, name);
        return told.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(told.get()));
    }

    private static Optional<String> text(Map<String, Object> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(Object::toString)
                .filter(value -> !value.isEmpty());
    }
}
