package rawi.app.publish;

import java.util.List;
import java.util.Locale;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Target;

/** One claim as a card of the page: who did it to whom, its facts, and its chain of sources. */
final class ClaimCard {

    private static final String ARROW = " <span class=\"to\" aria-hidden=\"true\">\u2192</span> ";

    private final StringBuilder out = new StringBuilder(1024);
    private final Claim claim;
    private final String prefix;

    private ClaimCard(Claim claim, String prefix) {
        this.claim = claim;
        this.prefix = prefix;
    }

    static String of(Claim claim, ClaimTies ties, String prefix, TypeTitles titles) {
        ClaimCard card = new ClaimCard(claim, prefix);
        card.draw(titles, ties);
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

    private void draw(TypeTitles titles, ClaimTies ties) {
        String id = Html.escape(prefix + claim.id());
        String family = claim.type().family();
        String held = Words.lower(claim.factuality());
        out.append("<article class=\"card ").append(family).append(mood(claim));
        out.append("\" tabindex=\"-1\" id=\"").append(id).append("\" aria-labelledby=\"");
        out.append(id).append("-t\" data-family=\"").append(family);
        out.append("\" data-held=\"").append(held).append("\">\n<h3 id=\"").append(id);
        out.append("-t\"><span class=\"what\">").append(Html.escape(titles.of(claim.type())));
        out.append("</span> <span class=\"held").append(mood(claim)).append("\">").append(held);
        out.append("</span> <a href=\"#").append(id).append("\">");
        out.append(Html.escape(claim.id())).append("</a></h3>\n");
        out.append("<button class=\"close\" type=\"button\" aria-label=\"close\">\u00D7</button>");
        deed();
        out.append("<dl>");
        facts();
        ties.of(claim).forEach(this::tie);
        out.append("</dl>\n");
        out.append(chain(claim.chain()));
        claim.sameAs().ifPresent(this::again);
        out.append("</article>\n");
    }

    /** Who → the words of the deed → to whom. */
    private void deed() {
        out.append("<p class=\"deed\" dir=\"auto\">");
        String comma = "";
        for (Agent agent : claim.agents()) {
            out.append(comma).append(agent(agent));
            comma = ", ";
        }
        if (claim.agents().isEmpty() && !claim.targets().isEmpty()) {
            out.append("<span class=\"unsaid\" title=\"who did it is not said\">?</span>");
        }
        boolean alone = claim.agents().isEmpty() && claim.targets().isEmpty();
        out.append(alone ? "" : ARROW).append("<bdi class=\"verb\">");
        out.append(Html.escape(claim.trigger().text())).append("</bdi>");
        comma = ARROW;
        for (Target target : claim.targets()) {
            out.append(comma).append("<b><bdi>").append(Html.escape(target.quote().text()));
            out.append("</bdi></b>");
            comma = ", ";
        }
        out.append("</p>\n");
    }

    private static String agent(Agent agent) {
        String words = "<bdi>" + Html.escape(agent.quote().text()) + "</bdi>";
        return switch (agent.certainty()) {
            case STATED -> "<b>" + words + "</b>";
            case PURPORTED -> "alleged: <b class=\"alleged\">" + words + "</b>";
            case DENIED -> "<s>" + words + "</s> (denied)";
        };
    }

    private void facts() {
        claim.agents().forEach(a -> name("actor", a.quote().text(), a.actor()));
        claim.targets().forEach(t -> name("group", t.quote().text(), t.group()));
        for (PlaceMention place : claim.place()) {
            row("where", place.name(), place.inherited() ? "said earlier" : "");
        }
        claim.when().ifPresent(w -> row("when", Words.range(w.range()), w.quote().text()));
        claim.count().ifPresent(c -> row("how many", Words.count(c), c.quote().text()));
        if (claim.granularity() != Granularity.EVENT) {
            row("kind", Words.lower(claim.granularity()), "");
        }
        for (Means means : claim.means()) {
            row(
                    "means",
                    means.quote().text(),
                    means.value().map(m -> m.toLowerCase(Locale.ROOT)).orElse(""));
        }
        claim.purpose().ifPresent(p -> row("what for", p.text(), ""));
        claim.origin().ifPresent(p -> row("from", p.name(), ""));
        claim.destination().ifPresent(p -> row("towards", p.name(), ""));
    }

    private void tie(ClaimTies.Line tie) {
        out.append("<dt>").append(tie.words()).append("</dt><dd><a href=\"#");
        out.append(Html.escape(prefix + tie.id())).append("\">").append(Html.escape(tie.id()));
        out.append("</a>");
        tie.cue().ifPresent(q -> note("by \u201C" + q.text() + "\u201D"));
        out.append("</dd>");
    }

    /** The name behind the words, when it says more than they do. */
    private void name(String label, String words, String name) {
        boolean same = words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        if (!same) {
            row(label, name, "");
        }
    }

    private void row(String label, String value, String note) {
        out.append("<dt>").append(label).append("</dt><dd><bdi>").append(Html.escape(value));
        out.append("</bdi>");
        if (!note.isEmpty() && !note.equalsIgnoreCase(value)) {
            note(note);
        }
        out.append("</dd>");
    }

    private void note(String note) {
        out.append(" <small><bdi>").append(Html.escape(note)).append("</bdi></small>");
    }

    /** The sources as a path, from the outermost inward. */
    static String chain(List<Hop> chain) {
        StringBuilder out = new StringBuilder();
        out.append("<ol class=\"chain\" aria-label=\"sources, outer to inner\">");
        for (Hop hop : chain) {
            String role = Words.lower(hop.role());
            out.append("<li class=\"").append(role).append("\" title=\"");
            out.append(role.replace('_', ' ')).append("\"><bdi>");
            out.append(Html.escape(hop.name())).append("</bdi></li>");
        }
        return out.append("</ol>\n").toString();
    }

    private void again(String id) {
        String other = Html.escape(id);
        out.append("<p class=\"again\">the same event as <a href=\"#").append(Html.escape(prefix));
        out.append(other).append("\">").append(other).append("</a></p>");
    }
}
