package rawi.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rawi.app.export.Exports;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.export.Stamp;
import rawi.app.publish.Html;
import rawi.app.words.Language;
import rawi.core.disclose.DisclosurePolicy;
import rawi.core.disclose.Shared;
import rawi.core.disclose.SharedIncident;

/**
 * The public site of a release: overview with map and times, a page for each incident, its data.
 */
public final class Site {

    private final Exports exports;

    public Site(Exports exports) {
        this.exports = exports;
    }

    public List<OutFile> files(Shared shared) {
        Stamp stamp = Exports.stamp(shared);
        List<OutFile> files = new ArrayList<>();
        files.add(new OutFile("site/site.css", style()));
        for (ShareFormat format :
                List.of(ShareFormat.csv, ShareFormat.jsonl, ShareFormat.geojson)) {
            for (OutFile file : exports.files(format, shared)) {
                files.add(new OutFile("site/data/" + file.path(), file.bytes()));
            }
        }
        List<String> data =
                files.stream()
                        .map(OutFile::path)
                        .filter(path -> path.startsWith("site/data/"))
                        .map(path -> path.substring("site/".length()))
                        .toList();
        for (Language language : Language.values()) {
            Frame frame = new Frame(language, exports.names(), shared, stamp);
            add(files, frame, "index.html", frame.say("site.title"), overview(frame));
            add(files, frame, "about.html", frame.say("site.about"), about(frame, data));
            IncidentPage pages = new IncidentPage(frame);
            for (SharedIncident incident : shared.incidents()) {
                add(
                        files,
                        frame,
                        "incidents/" + incident.label() + ".html",
                        pages.title(incident),
                        pages.html(incident));
            }
        }
        return files;
    }

    /**
     * @param title as HTML
     */
    private static void add(
            List<OutFile> files, Frame frame, String path, String title, String body) {
        String whole = frame.page(path, "", "<h1>" + title + "</h1>\n" + body);
        // The title of a page is text with the same escapes as its heading.
        String titled = whole.replace("<title></title>", "<title>" + title + "</title>");
        files.add(OutFile.of("site/" + frame.folder() + path, titled));
    }

    private static byte[] style() {
        try (InputStream in = Site.class.getResourceAsStream("/rawi/app/site.css")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String overview(Frame frame) {
        List<SharedIncident> all = frame.shared().incidents();
        StringBuilder out = new StringBuilder();
        out.append("<p class=\"lead\">")
                .append(frame.plural("site.shown", all.size()))
                .append("</p>\n");
        section(out, frame, "site.map", "site.map.lead", new AreaMap(frame).html());
        section(out, frame, "site.time", "site.time.lead", new Timeline(frame).html());
        out.append("<h2>").append(frame.say("site.list")).append("</h2>\n");
        out.append("<div class=\"scroll\"><table><thead><tr>");
        for (String column :
                List.of(
                        frame.say("site.column.number"),
                        frame.say("site.column.type"),
                        frame.say("site.column.area"),
                        frame.say("site.column.period"),
                        frame.say("site.column.agents"),
                        frame.say("site.column.people"),
                        frame.say("site.column.origins"))) {
            out.append("<th scope=\"col\">").append(column).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (SharedIncident incident : all) {
            row(out, frame, incident);
        }
        return out.append("</tbody></table></div>\n").toString();
    }

    private static void section(
            StringBuilder out, Frame frame, String title, String lead, String figure) {
        out.append("<h2>")
                .append(frame.say(title))
                .append("</h2>\n<p class=\"lead\">")
                .append(frame.say(lead))
                .append("</p>\n")
                .append(figure);
    }

    private static void row(StringBuilder out, Frame frame, SharedIncident incident) {
        String link = "incidents/" + incident.label() + ".html";
        out.append("<tr><td class=\"n\"><a href=\"")
                .append(link)
                .append("\">")
                .append(incident.label())
                .append("</a></td><td>")
                .append(frame.type(incident.type()))
                .append("<br><small>")
                .append(IncidentPage.kind(frame, incident))
                .append("</small></td><td>")
                .append(frame.area(incident.area()))
                .append("</td><td>")
                .append(frame.period(incident.period()))
                .append("</td><td>")
                .append(frame.shown(incident.agents()))
                .append("</td><td>")
                .append(frame.people(incident))
                .append("</td><td class=\"n\">")
                .append(incident.origins())
                .append("</td></tr>\n");
    }

    private static String about(Frame frame, List<String> data) {
        DisclosurePolicy rules = DisclosurePolicy.of(frame.stamp().terms().level());
        StringBuilder out = new StringBuilder("<h2>");
        out.append(frame.say("site.rules")).append("</h2>\n<ul>");
        for (String rule :
                List.of(
                        frame.say(
                                "site.rule.company", rules.leastIncidents(), rules.leastOrigins()),
                        frame.say("site.rule.names"),
                        frame.say("site.rule.delay", rules.delayDays()),
                        frame.say("site.rule.people", rules.leastPeople()),
                        frame.say("site.rule.subtract"))) {
            out.append("<li>").append(rule).append("</li>");
        }
        out.append("</ul>\n<h2>").append(frame.say("site.withheld")).append("</h2>\n<dl>");
        frame.shared()
                .withheld()
                .forEach(
                        (reason, n) ->
                                term(
                                        out,
                                        frame.say("site.withheld." + reason),
                                        "<bdi dir=\"ltr\">" + Html.escape(n) + "</bdi>"));
        if (frame.shared().withheld().isEmpty()) {
            term(out, frame.say("site.withheld"), frame.say("site.none"));
        }
        out.append("</dl>\n<h2>").append(frame.say("site.terms")).append("</h2>\n<dl>");
        for (Map.Entry<String, String> field : frame.stamp().fields().entrySet()) {
            if (!field.getValue().isEmpty()) {
                term(
                        out,
                        frame.say("site.term." + field.getKey()),
                        Frame.foreign(field.getValue()));
            }
        }
        out.append("</dl>\n<h2>").append(frame.say("site.data")).append("</h2>\n<ul>");
        String up = frame.folder().isEmpty() ? "" : "../";
        for (String path : data) {
            out.append("<li><a href=\"").append(up).append(path).append("\"><bdi dir=\"ltr\">");
            out.append(path.substring(path.indexOf('/') + 1)).append("</bdi></a></li>");
        }
        return out.append("</ul>\n").toString();
    }

    static void term(StringBuilder out, String name, String value) {
        out.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }
}
