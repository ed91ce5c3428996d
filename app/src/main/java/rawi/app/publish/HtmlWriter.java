package rawi.app.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import rawi.app.words.Wording;
import rawi.core.model.ReadReport;

/**
 * One self-contained page: each report's text with the words lit that claims rest on, and a card
 * for each claim. Nothing is loaded from elsewhere; a policy in the page allows only its own script
 * and style, by their hashes.
 */
public final class HtmlWriter implements ReportWriter {

    private static final Pattern KEY = Pattern.compile("\\{\\{([a-z_.]+)}}");

    private final Writer out;
    private final String script = resource("page.js");
    private final String style = resource("page.css");
    private final PageWords words;
    private final Wording plain;
    private final StringBuilder lines = new StringBuilder();
    private int number;
    private long claims;

    public HtmlWriter(Writer out, Wording words) {
        this.out = out;
        this.words = new PageWords(words);
        this.plain = words;
    }

    @Override
    public void begin() throws IOException {
        out.write("<!doctype html>\n<html lang=\"" + words.language().code() + "\" dir=\"");
        out.write(words.language().direction() + "\">\n<head>\n");
        out.write("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ");
        out.write("content=\"default-src 'none'; script-src '" + hash(script) + "'; ");
        out.write("style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
        out.write("<title>" + words.html("page.title") + "</title>\n<style>" + style);
        out.write("</style>\n</head>\n<body>\n" + filled(resource("page-top.html")));
        out.write("<script type=\"application/json\" id=\"words\">" + PageScript.words(plain));
        out.write("</script>\n<main>\n");
    }

    @Override
    public void write(ReadReport read) throws IOException {
        number++;
        claims += read.claims().size();
        String id = "r" + number;
        lines.append(HtmlReport.line(read, id, words));
        out.write(HtmlReport.of(read, id, words));
    }

    @Override
    public void end() throws IOException {
        out.write("</main>\n");
        if (number > 1) {
            out.write("<nav class=\"index\" aria-label=\"" + words.attribute("page.reports"));
            out.write("\"><h2><b>" + words.plural("n.reports", number) + "</b>");
            out.write(words.html("join.list") + words.plural("n.claims", claims));
            out.write("</h2>\n<ol>\n");
            out.write(lines + "</ol></nav>\n");
        }
        out.write("<footer class=\"foot\">" + words.html("page.foot", "rawi " + Version.TEXT));
        out.write("</footer>\n");
        out.write("<script>" + script + "</script>\n</body>\n</html>\n");
        out.flush();
    }

    /** The template with its {@code {{KEY}}} replaced by their texts. */
    private String filled(String template) {
        return KEY.matcher(template).replaceAll(m -> words.html(m.group(1)));
    }

    public static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/rawi/app/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(name, e);
        }
    }

    public static String hash(String text) {
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
