package rawi.app.publish;

import java.time.LocalDate;
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
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.TimeRange;
import rawi.core.model.When;

/** A report read by hand, whose words try to break every format. */
public final class Samples {

    public static final String TEXT =
            "=cmd() <script>alert(1)</script> \"Grey\" & 'Blue'.\n"
                    + "On Monday gunmen arrested at least 12 men in Alder, a resident said.\n"
                    + "Grey gunmen deny they shelled Birch \u202Egnp.exe\u202C.\n";

    private Samples() {}

    public static Quote quote(String words) {
        int at = TEXT.indexOf(words);
        return Quote.of(TEXT, new Span(at, at + words.length()));
    }

    public static ReadReport read() {
        Report report =
                new Report(
                        "a,b.txt",
                        "00ff",
                        Optional.of("<b>Title</b>"),
                        "The \"Wire\"",
                        Optional.of(LocalDate.of(2024, 3, 5)),
                        "en",
                        Optional.empty(),
                        TEXT,
                        0);
        return new ReadReport(report, List.of(arrest(), shelling()), List.of(), List.of());
    }

    private static Claim arrest() {
        int start = TEXT.indexOf("On Monday");
        Span sentence = new Span(start, TEXT.indexOf('\n', start));
        LocalDate monday = LocalDate.of(2024, 3, 4);
        return new Claim(
                "C01",
                ClaimType.ARREST_DETENTION,
                Optional.empty(),
                quote("arrested"),
                List.of(new Agent(quote("gunmen"), "gunmen", Certainty.PURPORTED)),
                List.of(new Target(quote("men in"), "men")),
                List.of(
                        new PlaceMention(
                                quote("Alder"),
                                "Alder",
                                Optional.of(new PlaceMention.Point(35.5, -40.25)),
                                false,
                                Optional.of("x:1"),
                                "")),
                Optional.of(new When(quote("On Monday"), TimeRange.day(monday))),
                Optional.of(
                        new Count(
                                quote("at least 12"),
                                OptionalLong.of(12),
                                OptionalLong.empty(),
                                "people")),
                List.of(
                        Hop.publisher("The \"Wire\""),
                        new Hop("resident", HopRole.WITNESS, Optional.of(quote("a resident")))),
                Factuality.REPORTED,
                Granularity.EVENT,
                sentence,
                List.of(new Means(quote("gunmen"), Optional.of("FIREARM"))),
                Optional.of(quote("<script>")),
                Optional.empty(),
                Optional.empty(),
                List.of(new Relation(Relation.Kind.CAUSES, "C02", Optional.of(quote("<script>")))),
                List.of("verb:arrest"));
    }

    private static Claim shelling() {
        int start = TEXT.indexOf("Grey gunmen");
        Span sentence = new Span(start, TEXT.lastIndexOf('\n'));
        return new Claim(
                "C02",
                ClaimType.SHELLING,
                Optional.empty(),
                quote("shelled"),
                List.of(),
                List.of(new Target(quote("Birch \u202Egnp.exe"), "@SUM(A1)")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(Hop.publisher("The \"Wire\"")),
                Factuality.DENIED,
                Granularity.EVENT,
                sentence,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
