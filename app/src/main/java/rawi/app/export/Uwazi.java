package rawi.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.app.words.Language;
import rawi.core.disclose.Area;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;

/**
 * A release as the sheets that Uwazi imports, one for each template, in the order of their names.
 * Relationships go by title, so every title is unique; ranges are closed ({@code from:to}), lists
 * are divided by {@code |}, and no term holds {@code ;}.
 */
final class Uwazi {

    private final Shared shared;
    private final Stamp stamp;
    private final Names names;

    private Uwazi(Shared shared, Stamp stamp, Names names) {
        this.shared = shared;
        this.stamp = stamp;
        this.names = names;
    }

    static List<OutFile> files(Shared shared, Stamp stamp, Names names) {
        Uwazi made = new Uwazi(shared, stamp, names);
        return List.of(
                OutFile.of("uwazi/0-thesauri.csv", made.thesauri()),
                OutFile.of("uwazi/1-source.csv", made.sources()),
                OutFile.of("uwazi/2-actor.csv", made.actors()),
                OutFile.of("uwazi/3-report.csv", made.reports()),
                OutFile.of("uwazi/4-claim.csv", made.claims()),
                OutFile.of("uwazi/5-incident.csv", made.incidents()),
                OutFile.of("uwazi/README.txt", made.readme()));
    }

    private static StringBuilder sheet(String... header) {
        StringBuilder out = new StringBuilder("\uFEFF");
        Sheet.row(out, List.of(header));
        return out;
    }

    private String thesauri() {
        StringBuilder out = sheet("Thesaurus", "English", "Arabic");
        Map<String, String> types = new TreeMap<>();
        Map<String, Area> areas = new TreeMap<>();
        for (SharedIncident i : shared.incidents()) {
            types.put(i.type(), i.type());
            i.claims().forEach(claim -> types.put(claim.type(), claim.type()));
            areas.put(i.area().code(), i.area());
        }
        types.keySet()
                .forEach(
                        type ->
                                Sheet.row(
                                        out,
                                        List.of(
                                                "Type",
                                                names.type(type, Language.ENGLISH),
                                                names.type(type, Language.ARABIC))));
        areas.values().forEach(area -> Sheet.row(out, List.of("Area", area.name(), area.nameAr())));
        return out.toString();
    }

    private String sources() {
        TreeSet<String> found = new TreeSet<>();
        shared.incidents().forEach(i -> i.claims().forEach(c -> found.addAll(c.chain())));
        StringBuilder out = sheet("Title", "Release");
        found.forEach(name -> Sheet.row(out, List.of(name, stamp.terms().id())));
        return out.toString();
    }

    private String actors() {
        TreeSet<String> found = new TreeSet<>();
        shared.incidents().forEach(i -> i.agents().forEach(a -> found.add(bare(a))));
        StringBuilder out = sheet("Title", "Arabic name", "Release");
        found.forEach(
                name ->
                        Sheet.row(
                                out,
                                List.of(
                                        name,
                                        names.shown(name, Language.ARABIC),
                                        stamp.terms().id())));
        return out.toString();
    }

    private static String bare(String agent) {
        return agent.replace(" (alleged)", "").replace(" (denied)", "");
    }

    /** Reports by publisher and day as shown; the report itself is not part of a release. */
    private String reports() {
        TreeSet<String> found = new TreeSet<>();
        StringBuilder out = sheet("Title", "Publisher", "Published", "Release");
        for (Tables.Line line : Tables.lines(shared)) {
            if (found.add(report(line.claim()))) {
                Sheet.row(
                        out,
                        List.of(
                                report(line.claim()),
                                line.claim().chain().get(0),
                                text(Records.day(line.claim().published())),
                                stamp.terms().id()));
            }
        }
        return out.toString();
    }

    private String report(SharedClaim claim) {
        return "RAWI-R "
                + stamp.terms().id()
                + " · "
                + claim.chain().get(0)
                + " · "
                + text(Records.day(claim.published()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private String claims() {
        StringBuilder out =
                sheet(
                        "Title",
                        "Type",
                        "Report",
                        "Sources",
                        "Agents",
                        "Dates",
                        "Factuality",
                        "Release");
        for (Tables.Line line : Tables.lines(shared)) {
            SharedClaim claim = line.claim();
            Sheet.row(
                    out,
                    List.of(
                            claim(line),
                            names.type(claim.type(), Language.ENGLISH),
                            report(claim),
                            String.join("|", claim.chain()),
                            String.join("|", claim.agents().stream().map(Uwazi::bare).toList()),
                            dates(Records.day(claim.from()), Records.day(claim.until())),
                            claim.factuality().name(),
                            stamp.terms().id()));
        }
        return out.toString();
    }

    private String claim(Tables.Line line) {
        return "RAWI-C "
                + stamp.terms().id()
                + "/"
                + line.incident().label()
                + "."
                + line.n()
                + " · "
                + names.type(line.claim().type(), Language.ENGLISH);
    }

    private String incidents() {
        StringBuilder out =
                sheet(
                        "Title",
                        "Type",
                        "Area",
                        "Dates",
                        "Agents",
                        "Claims",
                        "Independent origins",
                        "Summary",
                        "Citation",
                        "Release",
                        "Data SHA-256");
        for (SharedIncident i : shared.incidents()) {
            List<String> claims = new ArrayList<>();
            for (int n = 0; n < i.claims().size(); n++) {
                claims.add(claim(new Tables.Line(i, n + 1, i.claims().get(n))));
            }
            Sheet.row(
                    out,
                    List.of(
                            "RAWI-I "
                                    + stamp.terms().id()
                                    + "/"
                                    + i.label()
                                    + " · "
                                    + names.type(i.type(), Language.ENGLISH)
                                    + " · "
                                    + i.area().name(),
                            names.type(i.type(), Language.ENGLISH),
                            i.area().name(),
                            dates(Records.day(i.period().from()), Records.day(i.period().until())),
                            String.join(
                                    "|", i.agents().stream().map(Uwazi::bare).distinct().toList()),
                            String.join("|", claims),
                            Integer.toString(i.origins()),
                            FollowTheMoney.summary(i),
                            stamp.citation(i.label()),
                            stamp.terms().id(),
                            stamp.sha256()));
        }
        return out.toString();
    }

    /** Uwazi drops a range with an open end without a word, so an open side repeats the other. */
    private static String dates(String from, String until) {
        if (from == null && until == null) {
            return "";
        }
        return (from == null ? until : from) + ":" + (until == null ? from : until);
    }

    private String readme() {
        return """
        Release %s for Uwazi: import in the order of the numbers, one template each.
        Properties: Dates is a date range; Type and Area are selects of the thesauri; Report, Sources, Agents and
        Claims are relationships by title. Terms that your thesauri lack are created by Uwazi: look at 0-thesauri.csv first.
        Lost on the way: an open side of a range is closed by its other side; chains lose their order; allegations
        ("alleged") stand in Summary only.
        %s
        """
                .formatted(stamp.terms().id(), Stamp.NOTICE);
    }
}
