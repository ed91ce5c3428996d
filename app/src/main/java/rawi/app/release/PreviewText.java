package rawi.app.release;

import java.util.List;
import rawi.app.publish.Html;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Preview;
import rawi.core.disclose.SharedIncident;

/** What a release would show of each incident and why not more, for the desk's eyes only. */
public final class PreviewText {

    private PreviewText() {}

    public static String text(Disclosure.Outcome outcome) {
        StringBuilder out = new StringBuilder();
        out.append(head(outcome)).append("\n\n");
        for (Preview one : outcome.previews()) {
            out.append(one.incident()).append("  ").append(one.what()).append('\n');
            out.append("  ").append(shown(one)).append('\n');
            one.reasons().forEach(reason -> out.append("  - ").append(reason).append('\n'));
        }
        return out.toString();
    }

    private static String head(Disclosure.Outcome outcome) {
        var terms = outcome.shared().terms();
        return "Level "
                + terms.level()
                + ", "
                + terms.query()
                + ", "
                + terms.made()
                + ": "
                + outcome.shared().incidents().size()
                + " of "
                + outcome.previews().size()
                + " incidents would be shown";
    }

    private static String shown(Preview one) {
        return one.shown().map(PreviewText::shown).orElse("not shown");
    }

    private static String shown(SharedIncident i) {
        return "shown as "
                + i.label()
                + ": "
                + i.type()
                + ", "
                + i.area().name()
                + ", "
                + (i.period().text().isEmpty() ? "time not told" : i.period().text())
                + (i.agents().isEmpty() ? "" : ", by " + String.join(", ", i.agents()))
                + (i.groups().isEmpty() ? "" : ", to " + String.join(", ", i.groups()));
    }

    /** A page that stands alone; it holds what the desk knows and is no release. */
    public static String html(Disclosure.Outcome outcome) {
        StringBuilder out =
                new StringBuilder(
                        """
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8"><title>Preview of a release</title>
                        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
                        table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.4rem .7rem .4rem 0;text-align:start;vertical-align:top}
                        .away{color:#a33}ul{margin:0;padding-inline-start:1.1rem}</style></head><body>
                        <h1>Preview of a release</h1>
                        """);
        out.append("<p>")
                .append(Html.escape(head(outcome)))
                .append(
                        ". For the desk's eyes: this page names what the release hides.</p>\n<table><thead><tr>");
        for (String column : List.of("In the case", "As the release shows it", "Hidden, and why")) {
            out.append("<th scope=\"col\">").append(column).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (Preview one : outcome.previews()) {
            out.append("<tr><td><bdi>")
                    .append(Html.escape(one.incident() + " " + one.what()))
                    .append("</bdi></td><td")
                    .append(one.shown().isEmpty() ? " class=\"away\">" : ">")
                    .append("<bdi>")
                    .append(Html.escape(shown(one)))
                    .append("</bdi></td><td><ul>");
            one.reasons()
                    .forEach(
                            reason ->
                                    out.append("<li>").append(Html.escape(reason)).append("</li>"));
            out.append("</ul></td></tr>\n");
        }
        return out.append("</tbody></table>\n</body></html>\n").toString();
    }
}
