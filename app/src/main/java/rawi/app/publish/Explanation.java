package rawi.app.publish;

import java.util.List;
import java.util.Optional;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Dropped;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Span;
import rawi.core.model.Target;

/** Why a report's claims are as they are, in words for people. */
public final class Explanation {

    private final String text;
    private final StringBuilder out = new StringBuilder();

    private Explanation(String text) {
        this.text = text;
    }

    /** All claims and all dropped candidates. */
    public static String of(ReadReport read) {
        Explanation e = new Explanation(read.report().text());
        read.claims().forEach(c -> e.claim(c, read.claims()));
        if (!read.dropped().isEmpty()) {
            e.out.append("Not claims:\n");
            read.dropped().forEach(e::dropped);
        }
        if (read.claims().isEmpty() && read.dropped().isEmpty()) {
            e.out.append("No claims, and no words that came near one.\n");
        }
        return e.out.toString();
    }

    /** One claim with the dropped candidates of its sentence; empty when there is no such id. */
    public static Optional<String> ofClaim(ReadReport read, String id) {
        for (Claim claim : read.claims()) {
            if (claim.id().equalsIgnoreCase(id)) {
                Explanation e = new Explanation(read.report().text());
                e.claim(claim, read.claims());
                read.dropped().stream()
                        .filter(d -> claim.sentence().overlaps(d.trigger().span()))
                        .forEach(e::dropped);
                return Optional.of(e.out.toString());
            }
        }
        return Optional.empty();
    }

    private void claim(Claim claim, List<Claim> all) {
        out.append(claim.id()).append("  ").append(claim.type().code()).append('\n');
        row("sentence", claim.sentence().in(text).strip(), claim.sentence());
        row("trigger", claim.trigger());
        for (Agent agent : claim.agents()) {
            row("agent", agent.quote(), agent.actor() + ", " + Words.lower(agent.certainty()));
        }
        for (Target target : claim.targets()) {
            row("target", target.quote(), target.group());
        }
        for (PlaceMention place : claim.place()) {
            row("place", place.quote(), place(place));
            place.candidates().forEach(c -> label("  or").append(candidate(c)).append('\n'));
        }
        claim.when().ifPresent(w -> row("when", w.quote(), Words.range(w.range())));
        claim.count().ifPresent(c -> row("count", c.quote(), Words.count(c)));
        for (Hop hop : claim.chain()) {
            String role = Words.lower(hop.role()).replace('_', ' ');
            if (hop.quote().isPresent()) {
                row("source", hop.quote().get(), hop.name() + ", " + role);
            } else {
                label("source").append(TableWriter.clean(hop.name() + ", " + role)).append('\n');
            }
        }
        label("held as")
                .append(Words.lower(claim.factuality()))
                .append(", ")
                .append(Words.lower(claim.granularity()))
                .append('\n');
        claim.sameAs().ifPresent(s -> label("same as").append(s).append('\n'));
        for (Means means : claim.means()) {
            row("means", means.quote(), means.value().orElse("not in the list"));
        }
        claim.purpose().ifPresent(p -> row("purpose", p));
        claim.origin().ifPresent(p -> row("origin", p.quote(), place(p)));
        claim.destination().ifPresent(p -> row("towards", p.quote(), place(p)));
        for (ClaimTies.Line tie : ClaimTies.of(claim, all)) {
            label("relation").append(tie.words()).append(' ').append(tie.id());
            tie.cue().ifPresent(q -> out.append(" by ").append(quoted(q.text(), q.span())));
            out.append('\n');
        }
        for (String rule : claim.why()) {
            label("rule").append(TableWriter.clean(rule)).append('\n');
        }
        out.append('\n');
    }

    private static String place(PlaceMention place) {
        return place.name()
                + place.id().map(i -> " [" + i + "]").orElse("")
                + place.point().map(p -> " " + p.lat() + ", " + p.lon()).orElse(" no position")
                + (place.inherited() ? ", said earlier" : "")
                + (place.ambiguity().isEmpty() ? "" : "; " + place.ambiguity());
    }

    private static String candidate(PlaceMention.Candidate c) {
        return TableWriter.clean(
                c.name()
                        + " ["
                        + c.id()
                        + "] "
                        + c.kind()
                        + (c.country().isEmpty() ? "" : ", " + c.country())
                        + (c.reason().isEmpty() ? "" : ": " + c.reason()));
    }

    private void dropped(Dropped d) {
        out.append("  ")
                .append(quoted(d.trigger().text(), d.trigger().span()))
                .append("  ")
                .append(d.type().code())
                .append(": ")
                .append(TableWriter.clean(d.reason()))
                .append('\n');
    }

    private StringBuilder label(String label) {
        return out.append("  ").append(label).append(" ".repeat(Math.max(1, 10 - label.length())));
    }

    private void row(String label, Quote quote) {
        row(label, quote.text(), quote.span());
    }

    private void row(String label, Quote quote, String meaning) {
        label(label)
                .append(quoted(quote.text(), quote.span()))
                .append(" = ")
                .append(TableWriter.clean(meaning))
                .append('\n');
    }

    private void row(String label, String words, Span at) {
        label(label).append(quoted(words, at)).append('\n');
    }

    private static String quoted(String words, Span at) {
        return "\u201C" + TableWriter.clean(words) + "\u201D @" + at.start() + "-" + at.end();
    }
}
