package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rawi.app.words.Dates;
import rawi.app.words.Wording;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/**
 * For people: one claim a line where there is room, else with its long parts wrapped below each
 * other; type and standing in columns of their own, the chain last. Every cell keeps its place and
 * its reading direction whatever stands beside it.
 */
public final class TableWriter implements ReportWriter {

    private static final int WIDEST_TYPE = 28;

    /** Below this many columns the deed goes below its type, standing and chain. */
    private static final int NARROW = 110;

    private final Writer out;
    private final Screen screen;
    private final Paint paint;
    private final TerminalMarks marks;
    private final Wording words;
    private final ClaimWords claims;
    private final int heldWidth;
    private boolean first = true;

    public TableWriter(Writer out, Screen screen, Wording wording) {
        this.out = out;
        this.screen = screen;
        this.paint = new Paint(screen.colour());
        this.marks = new TerminalMarks(wording.language());
        this.words = wording.in(marks);
        this.claims = new ClaimWords(words, Dates.brief(words));
        this.heldWidth =
                Arrays.stream(Factuality.values())
                        .mapToInt(f -> Columns.width(claims.labels().of(f)))
                        .max()
                        .orElse(0);
    }

    @Override
    public void begin() {}

    @Override
    public void write(ReadReport read) throws IOException {
        if (!first) {
            out.write('\n');
        }
        first = false;
        for (String line : lines(head(read), 0)) {
            out.write(marks.lineStart() + paint.bold(line) + "\n");
        }
        ClaimTies ties = new ClaimTies(read.claims());
        int idWidth = read.claims().stream().mapToInt(c -> id(c).length()).max().orElse(0);
        int typeWidth =
                read.claims().stream().mapToInt(c -> Columns.width(type(c))).max().orElse(0);
        for (Claim claim : read.claims()) {
            row(claim, ties, idWidth, Math.min(WIDEST_TYPE, typeWidth));
        }
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private String head(ReadReport read) {
        Report report = read.report();
        String date =
                report.published()
                        .map(day -> Dates.brief(words).day(day))
                        .orElseGet(() -> words.text("report.undated"));
        return marks.foreign(report.file())
                + "  "
                + marks.cell(words.text("report.by", report.publisher(), new Wording.Own(date)))
                + "  "
                + marks.cell(words.plural("n.claims", read.claims().size()));
    }

    private void row(Claim claim, ClaimTies ties, int idWidth, int typeWidth) throws IOException {
        int lead = 2 + idWidth + 2;
        int indent = lead + typeWidth + 2 + heldWidth + 2;
        out.write(marks.lineStart() + "  ");
        out.write(Columns.pad(marks.foreign(id(claim)), idWidth) + "  ");
        String type = Columns.pad(marks.cell(type(claim)), typeWidth);
        out.write(paint.family(claim.type().family(), type) + "  ");
        String held = Columns.pad(marks.cell(claims.labels().of(claim.factuality())), heldWidth);
        out.write(paint.standing(claim.factuality(), held) + "  ");
        String chain = marks.cell("[" + claims.chain(claim.chain()) + "]");
        String deed = marks.cell(deed(claim, ties));
        if (screen.columns() > 0 && screen.columns() < NARROW) {
            hang(lines(chain, indent), indent, true);
            out.write(marks.lineStart() + " ".repeat(lead));
            hang(lines(deed, lead), lead, false);
            return;
        }
        List<String> body = new ArrayList<>(lines(deed, indent));
        int last = body.size() - 1;
        int used = indent + Columns.width(body.get(last)) + 2;
        boolean room = screen.columns() == 0 || used + Columns.width(chain) <= screen.columns();
        if (room) {
            body.set(last, body.get(last) + "  " + paint.dim(chain));
            hang(body, indent, false);
        } else {
            hang(body, indent, false);
            out.write(marks.lineStart() + " ".repeat(indent));
            hang(lines(chain, indent), indent, true);
        }
    }

    /** Lines below each other, of which the first stands where the pen is. */
    private void hang(List<String> lines, int indent, boolean dim) throws IOException {
        String lead = "";
        for (String line : lines) {
            out.write(lead + (dim ? paint.dim(line) : line) + "\n");
            lead = marks.lineStart() + " ".repeat(indent);
        }
    }

    private String type(Claim claim) {
        return claims.labels().brief(claim.type());
    }

    private static String id(Claim claim) {
        return claim.id() + claim.sameAs().map(s -> "=" + s).orElse("");
    }

    /** Who to whom, or the words of the deed when nobody is named, then where, when, how many. */
    private String deed(Claim claim, ClaimTies ties) {
        List<String> parts = new ArrayList<>();
        String who = claims.agents(claim);
        String whom = claims.targets(claim);
        if (who.isEmpty() && whom.isEmpty()) {
            parts.add(words.text("quoted", claim.trigger().text()));
        } else {
            String doer = who.isEmpty() ? words.text("agent.unsaid") : who;
            parts.add(whom.isEmpty() ? doer : doer + words.text("deed.step") + whom);
        }
        add(parts, "deed.at", claims.places(claim));
        add(parts, "deed.part", claims.when(claim));
        add(parts, "deed.part", claims.count(claim));
        add(parts, "deed.means", claims.means(claim));
        add(parts, "deed.part", claims.ties(ties.of(claim)));
        return String.join(" \u00B7 ", parts);
    }

    private void add(List<String> parts, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(words.text(key, new Wording.Own(value)));
        }
    }

    /** The text in lines that fit beside the indent; one line where the width has no bound. */
    private List<String> lines(String text, int indent) {
        return screen.columns() == 0
                ? List.of(text)
                : Columns.wrap(text, Math.max(12, screen.columns() - indent));
    }
}
