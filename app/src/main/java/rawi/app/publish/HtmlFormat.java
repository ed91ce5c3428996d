package rawi.app.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;

/**
 * One page that needs nothing else: the text with its triggers lit by family, a card for each claim
 * with its chain from outer to inner source. Every word of a report is escaped.
 */
final class HtmlFormat implements Format {

    private Writer out;
    private int reports;

    @Override
    public void begin(Writer writer) throws IOException {
        out = writer;
        out.write("<!doctype html><html lang=en><head><meta charset=utf-8>");
        out.write(
                "<meta http-equiv=Content-Security-Policy content=\"default-src 'none';"
                        + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
        out.write("<meta name=viewport content='width=device-width,initial-scale=1'>");
        out.write("<title>Rawi: claims</title><style>");
        out.write(resource("page.css"));
        out.write("</style></head><body>");
        out.write(
                "<header><h1>Rawi <span lang=ar>راوي</span></h1><nav id=families></nav>"
                        + "<p class=hint><kbd>j</kbd> next claim <kbd>k</kbd> previous. What reports"
                        + " claim; nothing here says what is true.</p></header><main>");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlFormat.class.getResourceAsStream("/rawi/app/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void report(ReadReport read) throws IOException {
        Report report = read.report();
        reports++;
        out.write("<section class=report><div class=text dir=auto><h2>");
        out.write(escape(report.title().orElse(report.file())));
        out.write("</h2><p class=source>");
        out.write(escape(report.publisher()));
        out.write(report.published().map(d -> " · " + d).orElse(""));
        out.write("</p>");
        for (Problem problem : read.problems()) {
            out.write("<p class=problem>" + escape(problem.reason()) + "</p>");
        }
        text(read);
        out.write("</div><ol class=claims>");
        for (Claim claim : read.claims()) {
            card(claim);
        }
        out.write("</ol></section>");
    }

    private void text(ReadReport read) throws IOException {
        String text = read.report().text();
        List<Claim> claims = new ArrayList<>(read.claims());
        claims.sort(Comparator.comparing(c -> c.trigger().span()));
        int at = read.report().bodyStart();
        out.write("<pre>");
        for (Claim claim : claims) {
            Span span = claim.trigger().span();
            if (span.start() < at) {
                continue;
            }
            out.write(escape(text.substring(at, span.start())));
            out.write(
                    "<mark id=m"
                            + reports
                            + claim.id()
                            + " class='"
                            + classes(claim)
                            + "' data-claim=c"
                            + reports
                            + claim.id()
                            + ">");
            out.write(escape(span.in(text)));
            out.write("</mark>");
            at = span.end();
        }
        out.write(escape(text.substring(at)));
        out.write("</pre>");
    }

    private static String classes(Claim claim) {
        return claim.type().family()
                + " "
                + claim.factuality().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void card(Claim c) throws IOException {
        out.write(
                "<li tabindex=0 id=c"
                        + reports
                        + c.id()
                        + " class='"
                        + classes(c)
                        + "' data-mark=m"
                        + reports
                        + c.id()
                        + ">");
        out.write("<h3>" + escape(ClaimText.type(c)) + " <small>" + c.id() + " · ");
        out.write(
                c.factuality().name().toLowerCase(java.util.Locale.ROOT)
                        + "</small></h3><ol class=chain>");
        for (Hop hop : c.chain()) {
            out.write(
                    "<li class="
                            + hop.role().name().toLowerCase(java.util.Locale.ROOT)
                            + ">"
                            + escape(hop.name())
                            + "</li>");
        }
        out.write("</ol><p class=what>");
        for (Agent agent : c.agents()) {
            out.write(
                    "<span class='agent "
                            + agent.certainty().name().toLowerCase(java.util.Locale.ROOT)
                            + "'>");
            out.write(
                    (agent.certainty() == Certainty.STATED ? "" : "alleged: ")
                            + escape(agent.quote().text())
                            + "</span> ");
        }
        out.write("<b>" + escape(c.trigger().text()) + "</b> ");
        out.write("<span class=target>" + escape(ClaimText.targets(c)) + "</span></p><dl>");
        row("where", ClaimText.place(c));
        row("when", ClaimText.when(c));
        row("how many", ClaimText.count(c));
        row("same as", c.sameAs().orElse(""));
        out.write("</dl></li>");
    }

    private void row(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("<dt>" + name + "</dt><dd dir=auto>" + escape(value) + "</dd>");
        }
    }

    /** Text as HTML text; also safe inside quoted attributes. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean override =
                            (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
                    safe.append(override || c == 0 ? ' ' : c);
                }
            }
        }
        return safe.toString();
    }

    @Override
    public void end() throws IOException {
        out.write("</main><script>");
        out.write(resource("page.js"));
        out.write("</script></body></html>\n");
        out.flush();
    }
}
