package rawi.app.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.words.Dates;
import rawi.app.words.Phrases;
import rawi.app.words.Wording;
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

    private final TerminalMarks marks;
    private final Wording words;
    private final ClaimWords claims;
    private final DropReason drops;
    private final Phrases phrases;
    private final int columns;

    /**
     * @param columns width of the lines in terminal cells; 0: no bound
     */
    public Explanation(Wording wording, int columns) {
        this.marks = new TerminalMarks(wording.language());
        this.words = wording.in(marks);
        this.claims = new ClaimWords(words, Dates.brief(words));
        this.drops = new DropReason(words);
        this.phrases = new Phrases(words);
        this.columns = columns;
    }

    /** All claims and all dropped candidates. */
    public String of(ReadReport read) {
        Sheet sheet = new Sheet(read.report().text());
        ClaimTies ties = new ClaimTies(read.claims());
        read.claims().forEach(claim -> sheet.claim(claim, ties));
        if (!read.dropped().isEmpty()) {
            sheet.line(words.text("explain.not_claims"));
            read.dropped().forEach(sheet::dropped);
        }
        if (read.claims().isEmpty() && read.dropped().isEmpty()) {
            sheet.line(words.text("explain.nothing"));
        }
        return sheet.print();
    }

    /** One claim with the dropped candidates of its sentence; empty when there is no such id. */
    public Optional<String> ofClaim(ReadReport read, String id) {
        for (Claim claim : read.claims()) {
            if (claim.id().equalsIgnoreCase(id)) {
                Sheet sheet = new Sheet(read.report().text());
                sheet.claim(claim, new ClaimTies(read.claims()));
                read.dropped().stream()
                        .filter(d -> claim.sentence().overlaps(d.trigger().span()))
                        .forEach(sheet::dropped);
                return Optional.of(sheet.print());
            }
        }
        return Optional.empty();
    }

    private String place(PlaceMention place) {
        StringBuilder out = new StringBuilder(marks.foreign(place.name()));
        place.id().ifPresent(id -> out.append(" [").append(marks.foreign(id)).append(']'));
        String point =
                place.point()
                        .map(p -> marks.number(p.lat() + ", " + p.lon()))
                        .orElseGet(() -> words.text("explain.no_position"));
        out.append(' ').append(point);
        if (place.inherited()) {
            out.append(words.text("join.list")).append(words.text("page.earlier"));
        }
        if (!place.ambiguity().isEmpty()) {
            out.append(words.text("join.parts")).append(phrases.of(place.ambiguity()));
        }
        return out.toString();
    }

    private String candidate(PlaceMention.Candidate c) {
        return marks.foreign(c.name())
                + " ["
                + marks.foreign(c.id())
                + "] "
                + claims.labels().placeKind(c.kind())
                + (c.country().isEmpty()
                        ? ""
                        : words.text("join.list") + marks.foreign(c.country()))
                + (c.reason().isEmpty() ? "" : ": " + phrases.of(c.reason()));
    }

    /** "C01 = the words" and the like: the lines of one explanation. */
    private final class Sheet {

        private final String text;
        private final List<LabelledLines.Row> rows = new ArrayList<>();

        Sheet(String text) {
            this.text = text;
        }

        String print() {
            return new LabelledLines(marks, columns).print(rows);
        }

        void line(String line) {
            rows.add(LabelledLines.Row.line(line));
        }

        private void row(String key, String value) {
            rows.add(new LabelledLines.Row(words.text("explain." + key), value));
        }

        private void row(String key, Quote quote, String meaning) {
            row(key, quoted(quote) + " = " + meaning);
        }

        void claim(Claim claim, ClaimTies ties) {
            line(
                    marks.foreign(claim.id())
                            + "  "
                            + claims.labels().of(claim.type())
                            + " ("
                            + marks.foreign(claim.type().code())
                            + ")");
            Span sentence = claim.sentence();
            row("sentence", quoted(sentence.in(text).strip(), sentence));
            row("trigger", quoted(claim.trigger()));
            participants(claim);
            for (PlaceMention place : claim.place()) {
                row("place", place.quote(), place(place));
                place.candidates().forEach(c -> row("or", candidate(c)));
            }
            claim.when().ifPresent(w -> row("when", w.quote(), claims.dates().range(w.range())));
            claim.count().ifPresent(c -> row("count", c.quote(), claims.count(claim)));
            claim.chain().forEach(this::source);
            row(
                    "held",
                    claims.labels().of(claim.factuality())
                            + words.text("join.list")
                            + claims.labels().of(claim.granularity()));
            claim.sameAs().ifPresent(s -> row("same", marks.foreign(s)));
            beyondGold(claim);
            ties.of(claim).forEach(this::tie);
            claim.why().forEach(rule -> row("rule", phrases.of(rule)));
            line("");
        }

        private void participants(Claim claim) {
            for (Agent agent : claim.agents()) {
                String actor = marks.foreign(agent.actor()) + words.text("join.list");
                row("agent", agent.quote(), actor + claims.labels().of(agent.certainty()));
            }
            for (Target target : claim.targets()) {
                row("target", target.quote(), marks.foreign(target.group()));
            }
        }

        private void source(Hop hop) {
            String meaning =
                    marks.foreign(hop.name())
                            + words.text("join.list")
                            + claims.labels().of(hop.role());
            if (hop.quote().isPresent()) {
                row("source", hop.quote().get(), meaning);
            } else {
                row("source", meaning);
            }
        }

        private void beyondGold(Claim claim) {
            for (Means means : claim.means()) {
                String value = claims.meansValue(means);
                row(
                        "means",
                        means.quote(),
                        value.isEmpty() ? words.text("explain.unlisted") : value);
            }
            claim.purpose().ifPresent(p -> row("purpose", quoted(p)));
            claim.origin().ifPresent(p -> row("origin", p.quote(), place(p)));
            claim.destination().ifPresent(p -> row("towards", p.quote(), place(p)));
        }

        private void tie(ClaimTies.Line tie) {
            String told = claims.tie(tie);
            row(
                    "relation",
                    tie.cue()
                            .map(
                                    q ->
                                            words.text(
                                                    "explain.cue",
                                                    new Wording.Own(told),
                                                    new Wording.Own(quoted(q))))
                            .orElse(told));
        }

        void dropped(Dropped d) {
            rows.add(LabelledLines.Row.item(quoted(d.trigger()) + "  " + drops.of(d)));
        }

        private String quoted(Quote quote) {
            return quoted(quote.text(), quote.span());
        }

        private String quoted(String quote, Span at) {
            String place = marks.number("@" + at.start() + "-" + at.end());
            return words.text("quoted", quote) + " " + place;
        }
    }
}
