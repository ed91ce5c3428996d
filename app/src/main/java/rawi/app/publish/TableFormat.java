package rawi.app.publish;

import java.io.IOException;
import java.io.Writer;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;

/** For people at a terminal: a claim a line, sources and certainty in sight. */
final class TableFormat implements Format {

    private static final int TYPE = 26;

    private final boolean color;
    private final int width;
    private Writer out;

    TableFormat(boolean color, int width) {
        this.color = color;
        this.width = Math.max(60, width);
    }

    @Override
    public void begin(Writer writer) {
        out = writer;
    }

    @Override
    public void report(ReadReport read) throws IOException {
        String date = read.report().published().map(d -> ", " + d).orElse("");
        int n = read.claims().size();
        line(
                paint("1", read.report().file())
                        + "  "
                        + safe(read.report().publisher())
                        + date
                        + "  "
                        + n
                        + (n == 1 ? " claim" : " claims"));
        for (Problem problem : read.problems()) {
            line(paint("33", "  ! " + safe(problem.reason())));
        }
        for (Claim claim : read.claims()) {
            claim(claim);
        }
        line("");
    }

    private void claim(Claim c) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("  ").append(paint("2", c.id())).append(' ');
        text.append(paint(hue(c), pad(ClaimText.type(c), TYPE))).append(' ');
        StringBuilder what = new StringBuilder();
        part(what, "", ClaimText.agents(c), " → ");
        what.append('“').append(ClaimText.one(c.trigger().text())).append('”');
        part(what, " → ", ClaimText.targets(c), "");
        part(what, " · ", ClaimText.count(c), "");
        part(what, " · ", ClaimText.place(c), "");
        part(what, " · ", ClaimText.when(c), "");
        String tail =
                "  ["
                        + c.factuality().name().toLowerCase(java.util.Locale.ROOT)
                        + "] "
                        + ClaimText.chain(c);
        int room = width - TYPE - 7;
        String body = safe(what + tail);
        line(text + (color && body.length() > 4 * room ? body.substring(0, 4 * room) + "…" : body));
    }

    private static void part(StringBuilder to, String before, String value, String after) {
        if (!value.isEmpty()) {
            to.append(before).append(value).append(after);
        }
    }

    private static String hue(Claim c) {
        if (c.factuality() == Factuality.DENIED) {
            return "9";
        }
        return switch (c.type().family()) {
            case "integrity" -> "31";
            case "hostilities" -> "35";
            case "liberty" -> "33";
            case "recruitment" -> "36";
            case "displacement", "movement" -> "34";
            default -> "32";
        };
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    /** Terminal controls and direction overrides in a report's words do nothing here. */
    static String safe(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean arabic = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control =
                    Character.isISOControl(c)
                            || (c >= '\u202a' && c <= '\u202e')
                            || (c >= '\u2066' && c <= '\u2069');
            arabic |= c >= '\u0590' && c <= '\u08ff';
            clean.append(control ? ' ' : c);
        }
        return arabic ? "\u2068" + clean + "\u2069" : clean.toString();
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
