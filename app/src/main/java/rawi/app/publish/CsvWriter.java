package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import rawi.app.words.Dates;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.model.Claim;
import rawi.core.model.Count;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/**
 * One claim a row, for spreadsheets: UTF-8 with byte order mark, RFC 4180. A cell that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
public final class CsvWriter implements ReportWriter {

    private static final List<String> COLUMNS =
            List.of(
                    "file",
                    "report",
                    "publisher",
                    "published",
                    "claim",
                    "same_as",
                    "type",
                    "trigger",
                    "start",
                    "end",
                    "agents",
                    "targets",
                    "places",
                    "lat",
                    "lon",
                    "earliest",
                    "latest",
                    "when",
                    "low",
                    "high",
                    "unit",
                    "chain",
                    "factuality",
                    "granularity",
                    "sentence",
                    "means",
                    "means_value",
                    "purpose",
                    "origin",
                    "destination",
                    "relations");

    /** Data is the same whatever language its reader speaks. */
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    private static final ClaimWords WORDS = new ClaimWords(ENGLISH, Dates.brief(ENGLISH));

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write('\uFEFF');
        row(COLUMNS);
    }

    @Override
    public void write(ReadReport read) throws IOException {
        for (Claim claim : read.claims()) {
            row(cells(read.report(), claim));
        }
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static List<String> cells(Report report, Claim c) {
        var point = c.place().stream().flatMap(p -> p.point().stream()).findFirst();
        return List.of(
                report.file(),
                report.id(),
                report.publisher(),
                report.published().map(LocalDate::toString).orElse(""),
                c.id(),
                c.sameAs().orElse(""),
                c.type().code(),
                c.trigger().text(),
                Integer.toString(c.trigger().span().start()),
                Integer.toString(c.trigger().span().end()),
                WORDS.agents(c),
                WORDS.targets(c),
                WORDS.places(c),
                point.map(p -> Double.toString(p.lat())).orElse(""),
                point.map(p -> Double.toString(p.lon())).orElse(""),
                c.when().flatMap(w -> w.range().earliest()).map(LocalDate::toString).orElse(""),
                c.when().flatMap(w -> w.range().latest()).map(LocalDate::toString).orElse(""),
                c.when().map(w -> w.quote().text()).orElse(""),
                c.count().map(n -> end(n.low())).orElse(""),
                c.count().map(n -> end(n.high())).orElse(""),
                c.count().map(Count::unit).orElse(""),
                WORDS.chain(c.chain()),
                c.factuality().name(),
                c.granularity().name(),
                c.sentence().in(report.text()),
                WORDS.means(c),
                ClaimWords.meansValues(c),
                c.purpose().map(Quote::text).orElse(""),
                c.origin().map(PlaceMention::name).orElse(""),
                c.destination().map(PlaceMention::name).orElse(""),
                ClaimTies.cell(c));
    }

    private static String end(java.util.OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "";
    }

    private void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    /** A cell that no spreadsheet runs as a formula. */
    public static String cell(String value) {
        String safe = formula(value) ? "'" + value : value;
        boolean quote =
                safe.indexOf(',') >= 0
                        || safe.indexOf('"') >= 0
                        || safe.indexOf('\n') >= 0
                        || safe.indexOf('\r') >= 0;
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean formula(String value) {
        if (value.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) < 0) {
            return false;
        }
        // A plain negative number, such as a longitude, is no formula.
        return !value.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
