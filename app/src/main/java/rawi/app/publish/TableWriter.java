package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** For people at a terminal: one claim a line, with its chain and how it is held. */
public final class TableWriter implements ReportWriter {

    private static final int MIN_COLUMNS = 60;
    private static final String DIM = "\u001B[2m";
    private static final String BOLD = "\u001B[1m";
    private static final String OFF = "\u001B[0m";

    private final Writer out;
    private final Screen screen;
    private boolean first = true;

    public TableWriter(Writer out, Screen screen) {
        this.out = out;
        this.screen = screen;
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
                        + claims(read.claims().size());
        out.write(paint(BOLD, clean(head)) + "\n");
        for (Claim claim : read.claims()) {
            line(claim, read.claims());
        }
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static String claims(int n) {
        return n == 1 ? "1 claim" : n + " claims";
    }

    private void line(Claim claim, List<Claim> all) throws IOException {
        String id = claim.id() + claim.sameAs().map(s -> "=" + s).orElse("");
        StringBuilder what = new StringBuilder();
        what.append("  ").append(pad(id, 8)).append(' ').append(pad(Words.type(claim), 22));
        List<String> parts = new ArrayList<>();
        String who = Words.agents(claim);
        String whom = Words.targets(claim);
        if (!who.isEmpty() || !whom.isEmpty()) {
            parts.add((who.isEmpty() ? "?" : who) + (whom.isEmpty() ? "" : " -> " + whom));
        } else {
            parts.add("\u201C" + claim.trigger().text() + "\u201D");
        }
        add(parts, "at ", Words.places(claim));
        add(parts, "on ", Words.when(claim));
        add(parts, "", Words.count(claim));
        add(parts, "by ", Words.means(claim));
        add(parts, "", ClaimTies.brief(claim, all));
        String left = clean(what + " " + String.join(" \u00B7 ", parts));
        String right =
                clean(Words.lower(claim.factuality()) + "  [" + Words.chain(claim.chain()) + "]");
        if (screen.columns() >= MIN_COLUMNS
                && left.length() + right.length() + 2 > screen.columns()) {
            out.write(cut(left, screen.columns()) + "\n");
            out.write(paint(DIM, cut(" ".repeat(11) + right, screen.columns())) + "\n");
        } else {
            out.write(left + "  " + paint(DIM, right) + "\n");
        }
    }

    private static void add(List<String> parts, String before, String value) {
        if (!value.isEmpty()) {
            parts.add(before + value);
        }
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    private static String cut(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, columns - 1) + "\u2026";
    }

    private String paint(String code, String text) {
        return screen.colour() ? code + text + OFF : text;
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
