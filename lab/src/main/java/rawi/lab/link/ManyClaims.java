package rawi.lab.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import rawi.core.corroborate.Filed;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.TimeRange;
import rawi.core.model.When;

/**
 * Made-up reports, skewed like news: few places have most events, a few days are loud, a third of
 * the reports are copies, numbers differ between outlets. The same seed gives the same reports.
 */
final class ManyClaims {

    private static final int PLACES = 4000;
    private static final int OUTLETS = 300;
    private static final int DAYS = 3650;
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final String[] ACTORS = {
        "Syrian Arab Army",
        "Islamic State",
        "Syrian Democratic Forces",
        "National Defence Forces",
        "Government of Syria (Assad era)",
        "Global Coalition / CJTF-OIR",
        "",
        "",
        ""
    };
    private static final String[] GROUPS = {
        "young men", "civilians", "soldiers", "families", "people", "children"
    };

    private final SplittableRandom random;
    private final double[] lat = new double[PLACES];
    private final double[] lon = new double[PLACES];
    private int number;

    ManyClaims(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < PLACES; i++) {
            lat[i] = 32.5 + 4.5 * random.nextDouble();
            lon[i] = 35.8 + 6.2 * random.nextDouble();
        }
    }

    /** Zipf-like: the first of many are by far the most frequent. */
    private int skewed(int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound)) - 1);
    }

    /** Reports with about this many claims together. */
    List<Filed> make(int claims) {
        List<Filed> all = new ArrayList<>();
        int made = 0;
        while (made < claims) {
            int place = skewed(PLACES);
            int day = random.nextInt(DAYS);
            ClaimType type = ClaimType.values()[skewed(ClaimType.values().length)];
            long count = 1 + skewed(60);
            int tellers = 1 + skewed(8);
            String words = words();
            for (int t = 0; t < tellers && made < claims; t++) {
                boolean copy = t > 0 && random.nextInt(3) > 0;
                String text = copy ? words + " source " + t : words();
                Filed filed =
                        report(text, place, day, type, copy ? count : count + random.nextInt(3));
                made += filed.read().claims().size();
                all.add(filed);
            }
        }
        return all;
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("w").append(skewed(20000)).append(' ');
        }
        return text.toString();
    }

    private Filed report(String text, int place, int day, ClaimType type, long count) {
        number++;
        String key = String.format(java.util.Locale.ROOT, "r%08d", number);
        LocalDate published = FIRST.plusDays(day + random.nextInt(3));
        String outlet = "Outlet " + skewed(OUTLETS);
        List<Claim> claims = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            ClaimType leaf = i == 0 ? type : ClaimType.values()[skewed(ClaimType.values().length)];
            claims.add(claim(i, leaf, place, FIRST.plusDays(day), count, outlet));
        }
        Report report =
                new Report(
                        key,
                        key,
                        Optional.empty(),
                        outlet,
                        Optional.of(published),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        return new Filed(key, new ReadReport(report, claims, List.of(), List.of()));
    }

    private Claim claim(
            int i, ClaimType type, int place, LocalDate day, long count, String outlet) {
        Quote quote = new Quote(new Span(i * 10, i * 10 + 4), "word");
        String actor = ACTORS[random.nextInt(ACTORS.length)];
        boolean dated = random.nextInt(10) < 6;
        boolean wide = random.nextInt(10) == 0;
        PlaceMention where =
                new PlaceMention(
                        quote,
                        wide ? "Region " + place % 14 + " governorate" : "Town " + place,
                        Optional.of(new PlaceMention.Point(lat[place], lon[place])),
                        false,
                        Optional.empty(),
                        "");
        return new Claim(
                String.format(java.util.Locale.ROOT, "C%02d", i + 1),
                type,
                Optional.empty(),
                quote,
                actor.isEmpty() ? List.of() : List.of(new Agent(quote, actor, Certainty.STATED)),
                List.of(new Target(quote, GROUPS[random.nextInt(GROUPS.length)])),
                List.of(where),
                dated ? Optional.of(new When(quote, TimeRange.day(day))) : Optional.empty(),
                random.nextInt(3) == 0
                        ? Optional.of(
                                new Count(
                                        quote,
                                        OptionalLong.of(count),
                                        OptionalLong.of(count),
                                        "people"))
                        : Optional.empty(),
                List.of(Hop.publisher(outlet)),
                random.nextBoolean() ? Factuality.ASSERTED : Factuality.REPORTED,
                random.nextInt(8) == 0 ? Granularity.AGGREGATE : Granularity.EVENT,
                new Span(i * 10, i * 10 + 9),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
