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
import rawi.core.model.Dropped;
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

/** A report read by hand in which both directions of writing meet in every field. */
final class ArabicSample {

    static final String TEXT =
            "قال مصدر محلي لـ Alder News إن دوريات من القوة 5 اعتقلت بين 3 و5 شبان قرب مَحْكان"
                    + " يوم الاثنين.\n"
                    + "وقُتل 12 مدنياً بقذائف يُعتقد أن «لواء النهر» أطلقها منذ 2017، بحسب منصة River Watch.\n"
                    + "A resident said that shelling had stopped.\n";

    private ArabicSample() {}

    static Quote quote(String words) {
        int at = TEXT.indexOf(words);
        return Quote.of(TEXT, new Span(at, at + words.length()));
    }

    static ReadReport read() {
        Report report =
                new Report(
                        "raqqa-3.txt",
                        "00fe",
                        Optional.of("اعتقالات قرب مَحْكان: 3–5 شبان"),
                        "Alder News",
                        Optional.of(LocalDate.of(2021, 3, 2)),
                        "ar",
                        Optional.empty(),
                        TEXT,
                        0);
        Dropped dropped =
                new Dropped(
                        quote("shelling"),
                        ClaimType.SHELLING,
                        "hostilities.shelling: shell: no sign that it happened");
        return new ReadReport(report, List.of(arrest(), killing()), List.of(), List.of(dropped));
    }

    private static Span line(String within) {
        int start = TEXT.lastIndexOf('\n', TEXT.indexOf(within)) + 1;
        return new Span(start, TEXT.indexOf('\n', start));
    }

    private static Claim arrest() {
        return new Claim(
                "C01",
                ClaimType.ARREST_DETENTION,
                Optional.empty(),
                quote("اعتقلت"),
                List.of(new Agent(quote("دوريات من القوة 5"), "Force 5", Certainty.STATED)),
                List.of(new Target(quote("شبان"), "شبان")),
                List.of(
                        new PlaceMention(
                                quote("مَحْكان"),
                                "Mahkan",
                                Optional.of(new PlaceMention.Point(34.94, 40.51)),
                                false,
                                Optional.of("x:1"),
                                "also Mahkan (city, IQ)")),
                Optional.of(
                        new When(quote("يوم الاثنين"), TimeRange.day(LocalDate.of(2021, 3, 1)))),
                Optional.of(
                        new Count(
                                quote("بين 3 و5 شبان"),
                                OptionalLong.of(3),
                                OptionalLong.of(5),
                                "people")),
                List.of(
                        Hop.publisher("Alder News"),
                        new Hop("مصدر محلي", HopRole.WITNESS, Optional.of(quote("مصدر محلي")))),
                Factuality.REPORTED,
                Granularity.EVENT,
                line("اعتقلت"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Relation(Relation.Kind.PRECEDES, "C02", Optional.empty())),
                List.of("liberty.arrest_detention: اعتقل"));
    }

    private static Claim killing() {
        return new Claim(
                "C02",
                ClaimType.KILLING,
                Optional.empty(),
                quote("قُتل"),
                List.of(new Agent(quote("لواء النهر"), "River Brigade", Certainty.PURPORTED)),
                List.of(new Target(quote("مدنياً"), "civilians")),
                List.of(),
                Optional.of(
                        new When(
                                quote("منذ 2017"),
                                new TimeRange(
                                        Optional.of(LocalDate.of(2017, 1, 1)), Optional.empty()))),
                Optional.of(
                        new Count(
                                quote("12 مدنياً"),
                                OptionalLong.of(12),
                                OptionalLong.of(12),
                                "people")),
                List.of(
                        Hop.publisher("Alder News"),
                        new Hop(
                                "River Watch",
                                HopRole.QUOTED_PARTY,
                                Optional.of(quote("منصة River Watch")))),
                Factuality.PURPORTED,
                Granularity.AGGREGATE,
                line("قُتل"),
                List.of(new Means(quote("بقذائف"), Optional.of("ARTILLERY"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("PURPORTED: the source believes it"));
    }
}
