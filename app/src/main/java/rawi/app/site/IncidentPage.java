package rawi.app.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rawi.app.publish.Html;
import rawi.app.words.Labels;
import rawi.app.words.Wording;
import rawi.core.disclose.SharedClaim;
import rawi.core.disclose.SharedIncident;
import rawi.core.lexicon.Crosswalk;

/** The page of one incident: what is told, what single reports claim, and how to cite it. */
final class IncidentPage {

    private final Frame frame;
    private final Labels labels;

    IncidentPage(Frame frame) {
        this.frame = frame;
        this.labels = new Labels(Wording.of(frame.language()));
    }

    /** As HTML. */
    String title(SharedIncident incident) {
        return frame.say("site.incident", incident.label())
                + " · "
                + frame.type(incident.type())
                + " · "
                + frame.area(incident.area());
    }

    static String kind(Frame frame, SharedIncident incident) {
        return frame.say("site.kind." + incident.kind().name().toLowerCase(Locale.ROOT));
    }

    String html(SharedIncident i) {
        StringBuilder out = new StringBuilder("<dl>");
        Site.term(out, frame.say("site.kind"), kind(frame, i));
        Site.term(out, frame.say("site.column.type"), frame.type(i.type()));
        Site.term(out, frame.say("site.column.area"), frame.area(i.area()));
        Site.term(out, frame.say("site.column.period"), frame.period(i.period()));
        Site.term(out, frame.say("site.column.agents"), frame.shown(i.agents()));
        Site.term(out, frame.say("site.column.groups"), frame.shown(i.groups()));
        Site.term(out, frame.say("site.column.people"), frame.people(i));
        Site.term(out, frame.say("site.column.origins"), Integer.toString(i.origins()));
        Site.term(out, frame.say("site.reports"), Integer.toString(i.reports()));
        Site.term(out, frame.say("site.denials"), Integer.toString(i.denials()));
        Site.term(
                out,
                frame.say("site.reviewed"),
                i.reviewed() ? frame.say("site.reviewed.yes") : frame.say("site.reviewed.no"));
        out.append("</dl>\n<h2>").append(frame.say("site.claims")).append("</h2>\n");
        claims(out, i);
        codes(out, i);
        out.append("<h2>")
                .append(frame.say("site.cite"))
                .append("</h2>\n<blockquote lang=\"en\" dir=\"ltr\">")
                .append(Html.escape(frame.stamp().citation(i.label())))
                .append("</blockquote>\n");
        return out.toString();
    }

    private void claims(StringBuilder out, SharedIncident incident) {
        out.append("<div class=\"scroll\"><table><thead><tr>");
        for (String column :
                List.of(
                        frame.say("site.column.type"),
                        frame.say("site.column.agents"),
                        frame.say("site.column.groups"),
                        frame.say("site.column.factuality"),
                        frame.say("site.column.sources"),
                        frame.say("site.column.published"))) {
            out.append("<th scope=\"col\">").append(column).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (SharedClaim claim : incident.claims()) {
            out.append("<tr><td>")
                    .append(frame.type(claim.type()))
                    .append("</td><td>")
                    .append(frame.shown(claim.agents()))
                    .append("</td><td>")
                    .append(frame.shown(claim.groups()))
                    .append("</td><td>")
                    .append(Html.escape(labels.of(claim.factuality())))
                    .append("</td><td>")
                    .append(frame.chain(claim.chain()))
                    .append("</td><td>")
                    .append(frame.period(claim.published(), claim.published()))
                    .append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void codes(StringBuilder out, SharedIncident incident) {
        StringBuilder codes = new StringBuilder();
        for (Crosswalk.Scheme scheme : Crosswalk.Scheme.values()) {
            Optional<String> told = frame.names().crosswalk(incident.type(), scheme);
            told.ifPresent(
                    text ->
                            Site.term(
                                    codes,
                                    "<bdi>" + scheme.name() + "</bdi>",
                                    Frame.foreign(text)));
        }
        if (codes.length() > 0) {
            out.append("<h2>")
                    .append(frame.say("site.codes"))
                    .append("</h2>\n<dl>")
                    .append(codes)
                    .append("</dl>\n");
        }
    }
}
