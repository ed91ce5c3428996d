package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/**
 * For people: one claim a line where there is room, else with its long parts wrapped below each
 * other; type and standing in columns of their own, the chain last.
 */
public final class TableWriter implements ReportWriter {

    private static final int WIDEST_TYPE = 26;
    private static final int HELD = 12;

    /** Below this many columns the deed goes below its type, standing and chain. */
    private static final int NARROW = 110;

    private final Writer out;
    private final Screen screen;
    private final Paint paint;
    private boolean first = true;

    public TableWriter(Writer out, Screen screen) {
        this.out = out;
        this.screen = screen;
        this.paint = new Paint(screen.colour());
    }

    @Override
    public void begin() {}

    @Override
    public void write(ReadReport read) throws IOException {
        if (!first) {
            out.write('\n');
        }
        first = false;
        Report report = read.report();
        String head =
                report.file()
                        + "  "
                        + report.publisher()
                        + report.published().map(d -> ", " + d).orElse(", no date")
                        + "  "
                        + HtmlReport.claims(read.claims().size());
        for (String line : lines(clean(head), 0)) {
            out.write(paint.bold(line) + "\n");
        }
        ClaimTies ties = new ClaimTies(read.claims());
        int idWidth = read.claims().stream().mapToInt(c -> id(c).length()).max().orElse(0);
        int typeWidth =
                read.claims().stream().mapToInt(c -> Words.type(c).length()).max().orElse(0);
        for (Claim claim : read.claims()) {
            row(claim, ties, idWidth, Math.min(WIDEST_TYPE, typeWidth));
        }
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void row(Claim claim, ClaimTies ties, int idWidth, int typeWidth) throws IOException {
        String lead = "  " + Columns.pad(id(claim), idWidth) + "  ";
        String chain = clean("[" + Words.chain(claim.chain()) + "]");
        int indent = lead.length() + typeWidth + 2 + HELD + 2;
        out.write(lead);
        String type = Columns.pad(Words.type(claim), typeWidth);
        out.write(paint.family(claim.type().family(), type) + "  ");
        String held = Columns.pad(Words.lower(claim.factuality()), HELD);
        out.write(paint.standing(claim.factuality(), held) + "  ");
        String deed = clean(deed(claim, ties));
        if (screen.columns() > 0 && screen.columns() < NARROW) {
            hang(lines(chain, indent), indent, true);
            out.write(" ".repeat(lead.length()));
            hang(lines(deed, lead.length()), lead.length(), false);
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
            out.write(" ".repeat(indent));
            hang(lines(chain, indent), indent, true);
        }
    }

    /** Lines below each other, of which the first stands where the pen is. */
    private void hang(List<String> lines, int indent, boolean dim) throws IOException {
        String lead = "";
        for (String line : lines) {
            out.write(lead + (dim ? paint.dim(line) : line) + "\n");
            lead = " ".repeat(indent);
        }
    }

    private static String id(Claim claim) {
        return claim.id() + claim.sameAs().map(s -> "=" + s).orElse("");
    }

    /** Who to whom, or the words of the deed when nobody is named, then where, when, how many. */
    private static String deed(Claim claim, ClaimTies ties) {
        List<String> parts = new ArrayList<>();
        String who = Words.agents(claim);
        String whom = Words.targets(claim);
        if (!who.isEmpty() || !whom.isEmpty()) {
            parts.add((who.isEmpty() ? "?" : who) + (whom.isEmpty() ? "" : " -> " + whom));
        } else {
            parts.add("\u201C" + claim.trigger().text() + "\u201D");
        }
        add(parts, "at ", Words.places(claim));
        add(parts, "", Words.when(claim));
        add(parts, "", Words.count(claim));
        add(parts, "means: ", Words.means(claim));
        add(parts, "", ties.brief(claim));
        return String.join(" \u00B7 ", parts);
    }

    private static void add(List<String> parts, String before, String value) {
        if (!value.isEmpty()) {
            parts.add(before + value);
        }
    }

    /** The text in lines that fit beside the indent; one line where the width has no bound. */
    private List<String> lines(String text, int indent) {
        return screen.columns() == 0
                ? List.of(text)
                : Columns.wrap(text, Math.max(12, screen.columns() - indent));
    }

    /**
     * The text without what could command the terminal or turn the reading direction of the rest of
     * the line.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean rightToLeft = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                out.append(' ');
            } else if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
                continue;
            } else {
                byte direction = Character.getDirectionality(c);
                boolean strong =
                        direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                if (strong && !rightToLeft) {
                    out.append('\u2068');
                    rightToLeft = true;
                } else if (rightToLeft && direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                    out.append('\u2069');
                    rightToLeft = false;
                }
                out.append(c);
            }
        }
        return rightToLeft ? out.append('\u2069').toString() : out.toString();
    }
}
