package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/** A claim a row for spreadsheets; cells that would run as formulas are defused. */
final class CsvFormat implements Format {

    private static final List<String> HEADER =
            List.of(
                    "file",
                    "claim",
                    "type",
                    "trigger",
                    "agents",
                    "targets",
                    "place",
                    "earliest",
                    "latest",
                    "low",
                    "high",
                    "unit",
                    "chain",
                    "factuality",
                    "granularity",
                    "same as",
                    "start",
                    "end",
                    "sentence");

    private Writer out;

    @Override
    public void begin(Writer writer) throws IOException {
        out = writer;
        out.write('\ufeff');
        row(HEADER);
    }

    @Override
    public void report(ReadReport read) throws IOException {
        for (Claim c : read.claims()) {
            row(
                    List.of(
                            read.report().file(),
                            c.id(),
                            c.type().code(),
                            c.trigger().text(),
                            ClaimText.agents(c),
                            ClaimText.targets(c),
                            ClaimText.place(c),
                            c.when()
                                    .flatMap(w -> w.range().earliest())
                                    .map(Object::toString)
                                    .orElse(""),
                            c.when()
                                    .flatMap(w -> w.range().latest())
                                    .map(Object::toString)
                                    .orElse(""),
                            c.count()
                                    .filter(n -> n.low().isPresent())
                                    .map(n -> "" + n.low().getAsLong())
                                    .orElse(""),
                            c.count()
                                    .filter(n -> n.high().isPresent())
                                    .map(n -> "" + n.high().getAsLong())
                                    .orElse(""),
                            c.count().map(n -> n.unit()).orElse(""),
                            ClaimText.chain(c),
                            c.factuality().name(),
                            c.granularity().name(),
                            c.sameAs().orElse(""),
                            "" + c.trigger().span().start(),
                            "" + c.trigger().span().end(),
                            ClaimText.one(c.sentence().in(read.report().text()))));
        }
    }

    private void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
