package rawi.app.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import rawi.core.model.Claim;
import rawi.core.model.Problem;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/**
 * One self-contained page: each report's text with the words lit that claims rest on, and a card
 * for each claim. Nothing is loaded from elsewhere; a policy in the page allows only its own script
 * and style, by their hashes.
 */
public final class HtmlWriter implements ReportWriter {

    private final Writer out;
    private final String script = resource("page.js");
    private final String style = resource("page.css");
    private int number;

    public HtmlWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        out.write("script-src '" + hash(script) + "'; style-src '" + hash(style) + "'; ");
        out.write("base-uri 'none'; form-action 'none'\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<meta name=\"referrer\" content=\"no-referrer\">\n<title>Claims</title>\n");
        out.write("<style>" + style + "</style>\n</head>\n<body>\n<header class=\"top\">");
        out.write("<h1>Claims, as reported</h1>\n<p>These are claims by others, not findings. ");
        out.write("Machine reading; nothing here has been reviewed.</p></header>\n");
        out.write("<nav class=\"filter\" aria-label=\"families of claims\"></nav>\n<main>\n");
    }

    @Override
    public void write(ReadReport read) throws IOException {
        number++;
        String prefix = "r" + number + "-";
        Report report = read.report();
        out.write("<section class=\"report\">\n<h2 dir=\"auto\">");
        out.write(Html.escape(report.title().orElse(report.file())));
        out.write("<small>" + Html.escape(report.publisher()));
        out.write(report.published().map(d -> ", " + d).orElse(", no date"));
        out.write(" \u00B7 <bdi>" + Html.escape(report.file()) + "</bdi></small></h2>\n");
        out.write("<div class=\"text\" lang=\"" + Html.escape(report.lang()) + "\" dir=\"auto\">");
        out.write(LitText.of(read, prefix));
        out.write("</div>\n<div class=\"claims\">\n");
        for (Problem problem : read.problems()) {
            out.write("<p class=\"problem\">" + Html.escape(problem.reason()) + "</p>\n");
        }
        if (read.claims().isEmpty()) {
            out.write("<p class=\"none\">No claims.</p>\n");
        }
        for (Claim claim : read.claims()) {
            out.write(ClaimCard.of(claim, read.claims(), prefix));
        }
        out.write("</div>\n</section>\n");
    }

    @Override
    public void end() throws IOException {
        out.write(
                "</main>\n<p class=\"help\"><kbd>j</kbd> next claim, <kbd>k</kbd> claim before, ");
        out.write("<kbd>Esc</kbd> none. Dashed: purported. Struck: denied. Dotted: intended or ");
        out.write("hypothetical.</p>\n<footer>rawi " + Version.TEXT + "</footer>\n");
        out.write("<script>" + script + "</script>\n</body>\n</html>\n");
        out.flush();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/rawi/app/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(name, e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
