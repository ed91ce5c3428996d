package rawi.app.publish;

import java.util.List;
import java.util.Locale;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.Means;
import rawi.core.model.PlaceMention;
import rawi.core.model.Target;

/** One claim as a card of the page, its chain drawn from the outermost source inward. */
final class ClaimCard {

    private final StringBuilder out = new StringBuilder(1024);

    private ClaimCard() {}

    static String of(Claim claim, List<Claim> all, String prefix) {
        ClaimCard card = new ClaimCard();
        card.draw(claim, all, prefix);
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

    private void draw(Claim claim, List<Claim> all, String prefix) {
        String family = claim.type().family();
        out.append("<article class=\"card ").append(family).append(mood(claim));
        out.append("\" tabindex=\"0\" id=\"").append(Html.escape(prefix + claim.id()));
        out.append("\" data-family=\"").append(family).append("\">\n<h3><span class=\"what\">");
        out.append(Html.escape(Words.type(claim))).append("</span> <span class=\"state\">");
        out.append(Words.lower(claim.factuality())).append("</span><span class=\"id\">");
        out.append(Html.escape(claim.id() + claim.sameAs().map(s -> " = " + s).orElse("")));
        out.append("</span></h3>\n<blockquote dir=\"auto\">\u201C");
        out.append(Html.escape(claim.trigger().text())).append("\u201D</blockquote>\n<dl>");
        for (Agent agent : claim.agents()) {
            agent(agent);
        }
        for (Target target : claim.targets()) {
            row("to", target.quote().text(), "");
        }
        for (PlaceMention place : claim.place()) {
            row("where", place.name(), place.inherited() ? " (said earlier)" : "");
        }
        claim.when().ifPresent(w -> row("when", w.quote().text(), " = " + Words.range(w.range())));
        claim.count().ifPresent(c -> row("how many", Words.count(c), ""));
        row("kind", Words.lower(claim.granularity()), "");
        for (Means means : claim.means()) {
            String value = means.value().map(v -> " = " + v.toLowerCase(Locale.ROOT)).orElse("");
            row("by", means.quote().text(), value);
        }
        claim.purpose().ifPresent(p -> row("what for", p.text(), ""));
        claim.origin().ifPresent(p -> row("from", p.name(), ""));
        claim.destination().ifPresent(p -> row("towards", p.name(), ""));
        for (ClaimTies.Line tie : ClaimTies.of(claim, all)) {
            tie(tie, prefix);
        }
        out.append("</dl>\n<ol class=\"chain\" aria-label=\"sources, outer to inner\">");
        for (Hop hop : claim.chain()) {
            out.append("<li class=\"").append(Words.lower(hop.role())).append("\"><bdi>");
            out.append(Html.escape(hop.name())).append("</bdi></li>");
        }
        out.append("</ol>\n</article>\n");
    }

    private void agent(Agent agent) {
        String words = "<bdi>" + Html.escape(agent.quote().text()) + "</bdi>";
        if (agent.certainty() == Certainty.PURPORTED) {
            words = "alleged: <span class=\"alleged\">" + words + "</span>";
        } else if (agent.certainty() == Certainty.DENIED) {
            words = "<s>" + words + "</s> (denied)";
        }
        out.append("<dt>who</dt><dd>").append(words);
        if (!agent.actor().equals(agent.quote().text())) {
            out.append(" = <bdi>").append(Html.escape(agent.actor())).append("</bdi>");
        }
        out.append("</dd>");
    }

    private void tie(ClaimTies.Line tie, String prefix) {
        out.append("<dt>").append(tie.words()).append("</dt><dd><a href=\"#");
        out.append(Html.escape(prefix + tie.id())).append("\">").append(Html.escape(tie.id()));
        out.append("</a>");
        tie.cue()
                .ifPresent(
                        q ->
                                out.append(" by \u201C<bdi>")
                                        .append(Html.escape(q.text()))
                                        .append("</bdi>\u201D"));
        out.append("</dd>");
    }

    private void row(String label, String value, String after) {
        out.append("<dt>").append(label).append("</dt><dd><bdi>").append(Html.escape(value));
        out.append("</bdi>").append(Html.escape(after)).append("</dd>");
    }
}
