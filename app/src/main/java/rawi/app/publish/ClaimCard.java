package rawi.app.publish;

import java.util.List;
import java.util.Locale;
import rawi.app.words.Wording;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Target;

/** One claim as a card of the page: who did it to whom, its facts, and its chain of sources. */
final class ClaimCard {

    private static final String ARROW = " <span class=\"to\" aria-hidden=\"true\">\u2192</span> ";

    private final StringBuilder out = new StringBuilder(1024);
    private final Claim claim;
    private final String prefix;
    private final PageWords words;
    private String lastTerm = "";

    private ClaimCard(Claim claim, String prefix, PageWords words) {
        this.claim = claim;
        this.prefix = prefix;
        this.words = words;
    }

    static String of(Claim claim, ClaimTies ties, String prefix, PageWords words) {
        ClaimCard card = new ClaimCard(claim, prefix, words);
        card.draw(ties);
        return card.out.toString();
    }

    /** Class of the look: dashed when purported, struck when denied, ghosted when only meant. */
    static String mood(Claim claim) {
        return switch (claim.factuality()) {
            case PURPORTED -> " purported";
            case DENIED -> " denied";
            case INTENDED, HYPOTHETICAL -> " ghost";
            case ASSERTED, REPORTED, GENERIC -> "";
        };
    }

    private void draw(ClaimTies ties) {
        String id = Html.escape(prefix + claim.id());
        String family = claim.type().family();
        out.append("<article class=\"card ").append(family).append(mood(claim));
        out.append("\" tabindex=\"-1\" id=\"").append(id).append("\" aria-labelledby=\"");
        out.append(id).append("-t\" data-family=\"").append(family);
        out.append("\" data-held=\"").append(key(claim.factuality())).append("\">\n<h3 id=\"");
        out.append(id).append("-t\"><span class=\"what\">");
        out.append(words.claims().labels().of(claim.type()));
        out.append("</span> <span class=\"held").append(mood(claim)).append("\">");
        out.append(words.claims().labels().of(claim.factuality()));
        out.append("</span> <a href=\"#").append(id).append("\">");
        out.append(Html.escape(claim.id())).append("</a></h3>\n");
        out.append("<button class=\"close\" type=\"button\" aria-label=\"");
        out.append(words.attribute("page.close")).append("\">\u00D7</button>");
        deed();
        out.append("<dl>");
        facts();
        ties.of(claim).forEach(this::tie);
        out.append("</dl>\n");
        out.append(chain(claim.chain(), words));
        claim.sameAs().ifPresent(this::again);
        out.append("</article>\n");
    }

    /** The name of a value in classes and data attributes. */
    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Who → the words of the deed → to whom, in the direction in which those read. */
    private void deed() {
        out.append("<p class=\"deed\"").append(HtmlMarks.attributes(claim.trigger().text()));
        out.append(">");
        String comma = "";
        for (Agent agent : claim.agents()) {
            out.append(comma).append(agent(agent));
            comma = words.html("join.list");
        }
        if (claim.agents().isEmpty() && !claim.targets().isEmpty()) {
            out.append("<span class=\"unsaid\" title=\"");
            out.append(words.attribute("page.unsaid")).append("\">");
            out.append(words.html("agent.unsaid")).append("</span>");
        }
        boolean alone = claim.agents().isEmpty() && claim.targets().isEmpty();
        out.append(alone ? "" : ARROW).append("<bdi class=\"verb\"");
        out.append(HtmlMarks.attributes(claim.trigger().text())).append(">");
        out.append(Html.escape(claim.trigger().text())).append("</bdi>");
        comma = ARROW;
        for (Target target : claim.targets()) {
            out.append(comma).append("<b>").append(foreign(target.quote().text())).append("</b>");
            comma = words.html("join.list");
        }
        out.append("</p>\n");
    }

    private static String foreign(String text) {
        return HtmlMarks.HTML.foreign(text);
    }

    private String agent(Agent agent) {
        String quote = foreign(agent.quote().text());
        return switch (agent.certainty()) {
            case STATED -> "<b>" + quote + "</b>";
            case PURPORTED -> own("agent.purported", "<b class=\"alleged\">" + quote + "</b>");
            case DENIED -> own("agent.denied", "<s>" + quote + "</s>");
        };
    }

    /** A text of this program's around what is HTML already. */
    private String own(String key, String html) {
        return words.html(key, new Wording.Own(html));
    }

    private void facts() {
        ClaimWords told = words.claims();
        claim.agents().forEach(a -> name("page.actor", a.quote().text(), a.actor()));
        claim.targets().forEach(t -> name("page.group", t.quote().text(), t.group()));
        for (PlaceMention place : claim.place()) {
            String earlier = place.inherited() ? words.html("page.earlier") : "";
            row("part.where", told.place(place), earlier);
        }
        claim.when()
                .ifPresent(w -> row("part.when", told.dates().range(w.range()), quote(w.quote())));
        claim.count().ifPresent(c -> row("part.how_many", told.count(claim), quote(c.quote())));
        if (claim.granularity() != Granularity.EVENT) {
            row("page.kind", told.labels().of(claim.granularity()), "");
        }
        for (Means means : claim.means()) {
            row("part.means", quote(means.quote()), told.meansValue(means));
        }
        claim.purpose().ifPresent(p -> row("part.what_for", quote(p), ""));
        claim.origin().ifPresent(p -> row("part.from", told.place(p), ""));
        claim.destination().ifPresent(p -> row("part.towards", told.place(p), ""));
    }

    private static String quote(Quote quote) {
        return foreign(quote.text());
    }

    private void tie(ClaimTies.Line tie) {
        term(words.claims().standing(tie));
        out.append("<dd><a href=\"#");
        out.append(Html.escape(prefix + tie.id())).append("\">").append(Html.escape(tie.id()));
        out.append("</a>");
        tie.cue().ifPresent(q -> note(words.html("page.cue", q.text())));
        out.append("</dd>");
    }

    /** The name behind the words, when it says more than they do. */
    private void name(String key, String said, String name) {
        boolean same = said.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        if (!same) {
            row(key, foreign(name), "");
        }
    }

    /** The name of a fact; facts of one name follow each other under it. */
    private void term(String name) {
        if (!name.equals(lastTerm)) {
            out.append("<dt>").append(name).append("</dt>");
        }
        lastTerm = name;
    }

    /** A line of facts; value and note are HTML. */
    private void row(String key, String value, String note) {
        term(words.html(key));
        out.append("<dd>").append(value);
        if (!note.isEmpty() && !note.equalsIgnoreCase(value)) {
            note(note);
        }
        out.append("</dd>");
    }

    private void note(String note) {
        out.append(" <small>").append(note).append("</small>");
    }

    /** The sources as a path, from the outermost inward. */
    static String chain(List<Hop> chain, PageWords words) {
        StringBuilder out = new StringBuilder();
        out.append("<ol class=\"chain\" aria-label=\"").append(words.attribute("page.chain"));
        out.append("\">");
        for (Hop hop : chain) {
            out.append("<li class=\"").append(key(hop.role())).append("\" title=\"");
            out.append(Html.escape(words.plainClaims().labels().of(hop.role()))).append("\">");
            out.append(foreign(hop.name())).append("</li>");
        }
        return out.append("</ol>\n").toString();
    }

    private void again(String id) {
        String other = Html.escape(id);
        String link = "<a href=\"#" + Html.escape(prefix) + other + "\">" + other + "</a>";
        out.append("<p class=\"again\">").append(own("page.again", link)).append("</p>");
    }
}
