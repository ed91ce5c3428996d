package rawi.app.publish;

import java.util.List;
import java.util.stream.Collectors;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.model.Target;
import rawi.core.model.When;

/** A claim's fields as short texts for people. */
final class ClaimText {

    private ClaimText() {}

    static String type(Claim c) {
        return c.type().code().substring(c.type().code().indexOf('.') + 1).replace('_', ' ');
    }

    /** Who did it; an agent that is only blamed carries the word alleged (invariant I7). */
    static String agents(Claim c) {
        return c.agents().stream().map(ClaimText::agent).collect(Collectors.joining(", "));
    }

    private static String agent(Agent a) {
        return a.certainty() == Certainty.STATED
                ? one(a.quote().text())
                : (a.certainty() == Certainty.DENIED ? "denied: " : "alleged: ")
                        + one(a.quote().text());
    }

    static String targets(Claim c) {
        return c.targets().stream()
                .map((Target t) -> one(t.quote().text()))
                .collect(Collectors.joining(", "));
    }

    static String place(Claim c) {
        return c.place().stream()
                .map((PlaceMention p) -> p.inherited() ? "(" + one(p.name()) + ")" : one(p.name()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String when(Claim c) {
        return c.when().map(ClaimText::when).orElse("");
    }

    private static String when(When w) {
        String from = w.range().earliest().map(Object::toString).orElse("");
        String to = w.range().latest().map(Object::toString).orElse("");
        if (from.equals(to)) {
            return from;
        }
        return from.isEmpty() ? "until " + to : to.isEmpty() ? "since " + from : from + ".." + to;
    }

    static String count(Claim c) {
        return c.count().map(ClaimText::count).orElse("");
    }

    private static String count(Count n) {
        String low = n.low().isPresent() ? Long.toString(n.low().getAsLong()) : "";
        String high = n.high().isPresent() ? Long.toString(n.high().getAsLong()) : "";
        String range =
                low.equals(high)
                        ? low
                        : low.isEmpty()
                                ? "≤" + high
                                : high.isEmpty() ? "≥" + low : low + "–" + high;
        return range.isEmpty() ? "" : range + " " + n.unit();
    }

    /** Sources outer to inner. */
    static String chain(Claim c) {
        return names(c.chain());
    }

    private static String names(List<Hop> hops) {
        return hops.stream().map(h -> one(h.name())).collect(Collectors.joining(" > "));
    }

    static String one(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
