package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.TimeRange;
import rawi.core.model.When;

/** An invented report, told claim by claim. */
final class Told {

    static final PlaceMention.Point ALDER = new PlaceMention.Point(35.02, 40.45);
    static final PlaceMention.Point BIRCH = new PlaceMention.Point(34.45, 40.92);

    private final String key;
    private final String outlet;
    private final LocalDate day;
    private String text = "";
    private Span sentence;
    private final List<Claim> claims = new ArrayList<>();

    Told(String key, String outlet, String day) {
        this.key = key;
        this.outlet = outlet;
        this.day = LocalDate.parse(day);
    }

    Told text(String words) {
        text = words;
        return this;
    }

    /** Adds a sentence to the text, in which the next claims stand. */
    Told sentence(String words) {
        sentence = new Span(text.length(), text.length() + words.length());
        text += words + " ";
        return this;
    }

    /**
     * One claim; {@code when} and {@code source} may be empty, {@code count} below zero is none.
     */
    Told claim(
            ClaimType type,
            PlaceMention.Point place,
            String when,
            long count,
            String agent,
            String source,
            Factuality factuality) {
        int at = sentence == null ? claims.size() * 20 : sentence.start();
        Span told = sentence == null ? new Span(at, at + 19) : sentence;
        Quote quote = new Quote(new Span(at, at + 4), "word");
        List<Hop> chain = new ArrayList<>(List.of(Hop.publisher(outlet)));
        if (!source.isEmpty()) {
            chain.add(new Hop(source, HopRole.QUOTED_PARTY, Optional.of(quote)));
        }
        claims.add(
                new Claim(
                        String.format(java.util.Locale.ROOT, "C%02d", claims.size() + 1),
                        type,
                        Optional.empty(),
                        quote,
                        agent.isEmpty()
                                ? List.of()
                                : List.of(new Agent(quote, agent, Certainty.STATED)),
                        List.of(new Target(quote, "young men")),
                        List.of(
                                new PlaceMention(
                                        quote,
                                        place == ALDER ? "Alder" : "Birch",
                                        Optional.of(place),
                                        false,
                                        Optional.empty(),
                                        "")),
                        when.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new When(quote, TimeRange.day(LocalDate.parse(when)))),
                        count < 0
                                ? Optional.empty()
                                : Optional.of(
                                        new Count(
                                                quote,
                                                OptionalLong.of(count),
                                                OptionalLong.of(count),
                                                "people")),
                        chain,
                        factuality,
                        Granularity.EVENT,
                        told,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
        return this;
    }

    Told arrest(PlaceMention.Point place, String when, long count) {
        return claim(ClaimType.ARREST_DETENTION, place, when, count, "", "", Factuality.ASSERTED);
    }

    Filed filed() {
        Report report =
                new Report(
                        key,
                        key,
                        Optional.empty(),
                        outlet,
                        Optional.of(day),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        return new Filed(key, new ReadReport(report, claims, List.of(), List.of()));
    }
}
