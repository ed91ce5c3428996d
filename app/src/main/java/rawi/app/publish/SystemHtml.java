package rawi.app.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rawi.core.corroborate.SystemGraph;
import rawi.core.corroborate.SystemGraph.Edge;
import rawi.core.corroborate.SystemGraph.Node;
import rawi.core.corroborate.SystemGraph.Support;
import rawi.core.model.Relation;

/** The described system as one self-contained page: a figure, and beside it what it rests on. */
public final class SystemHtml {

    private final SystemGraph graph;
    private final Map<String, Node> nodes;

    public SystemHtml(SystemGraph graph) {
        this.graph = graph;
        this.nodes =
                graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    public String page(String title) {
        String style = style();
        StringBuilder out = new StringBuilder();
        out.append(
                "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
        out.append(" '").append(HtmlWriter.hash(style)).append("'; base-uri 'none'\">\n");
        out.append(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(Html.escape(title)).append("</title>\n<style>").append(style);
        out.append("</style>\n</head>\n<body class=\"system\">\n<header><h1>")
                .append(Html.escape(title));
        out.append("</h1><p>").append(graph.claims()).append(" claims of ").append(graph.reports());
        out.append(graph.reports() == 1 ? " report" : " reports");
        out.append(
                ". Claims by others, not findings. Dashed: only planned, feared, alleged or denied.");
        out.append(
                " Red: a source itself ties the two, in the words quoted.</p></header>\n<main class=\"plan\">\n");
        out.append(parts()).append("</main>\n<footer>rawi ").append(Version.TEXT);
        return out.append(". Claims by others, not findings.</footer>\n</body>\n</html>\n")
                .toString();
    }

    /** Figure and list for a page that brings its own frame and style. */
    public String parts() {
        StringBuilder out = new StringBuilder();
        // Both scroll by keyboard too.
        out.append("<figure tabindex=\"0\">").append(new SystemFigure(graph).svg());
        out.append("</figure>\n<aside tabindex=\"0\">\n");
        ties(out);
        list(out);
        return out.append("</aside>\n").toString();
    }

    private void ties(StringBuilder out) {
        out.append("<section><h2>Tied by a source</h2><ol class=\"ties\">\n");
        for (Edge edge : graph.edges()) {
            if (edge.kind().isTie() && !edge.from().equals(edge.to())) {
                out.append("<li>").append(label(edge.from()));
                out.append(" <em>").append(words(edge));
                out.append("</em> ").append(label(edge.to())).append(" <q>");
                out.append(Html.escape(edge.cue()))
                        .append("</q>")
                        .append(basis(edge))
                        .append("</li>\n");
            }
        }
        out.append("</ol></section>\n");
    }

    private void list(StringBuilder out) {
        for (Node node : graph.nodes()) {
            StringBuilder rows = new StringBuilder();
            for (Edge edge : graph.edges()) {
                if (edge.from().equals(node.id()) && !edge.kind().isTie()) {
                    boolean self = edge.to().equals(edge.from());
                    rows.append("<li>").append(self ? "" : "→ " + label(edge.to()));
                    rows.append(basis(edge)).append("</li>\n");
                }
            }
            if (!rows.isEmpty()) {
                out.append("<section><h2>").append(label(node.id())).append("</h2><ul>\n");
                out.append(rows).append("</ul></section>\n");
            }
        }
    }

    private String label(String id) {
        Node node = nodes.get(id);
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        String mark = node.restricted() ? " <small>restricted</small>" : "";
        return "<b class=\"" + kind + "\"><bdi>" + Html.escape(node.label()) + "</bdi></b>" + mark;
    }

    private static String basis(Edge edge) {
        StringBuilder out = new StringBuilder("<div class=\"basis\">");
        out.append(edge.origins()).append(edge.origins() == 1 ? " origin · " : " origins · ");
        out.append(standing(edge)).append(period(edge)).append("<br>");
        for (Support claim : edge.claims()) {
            out.append("<span><bdi>“").append(Html.escape(claim.words())).append("”</bdi> <small>");
            out.append(Html.escape(claim.ref().toString())).append("</small></span> ");
        }
        return out.append("</div>").toString();
    }

    static String edgeWords(Edge edge) {
        String tie = edge.relation().map(r -> words(r) + " “" + edge.cue() + "”: ").orElse("");
        return tie
                + standing(edge)
                + period(edge)
                + ": "
                + edge.claims().stream().map(Support::words).collect(Collectors.joining(", "));
    }

    private static String standing(Edge edge) {
        Set<String> values = new LinkedHashSet<>();
        edge.claims().forEach(c -> values.add(c.factuality().name().toLowerCase(Locale.ROOT)));
        return String.join(", ", values);
    }

    private static String period(Edge edge) {
        if (edge.earliest().isEmpty() && edge.latest().isEmpty()) {
            return "";
        }
        return " · "
                + edge.earliest().map(Object::toString).orElse("…")
                + "–"
                + edge.latest().map(Object::toString).orElse("…");
    }

    private static String words(Edge edge) {
        return switch (edge.kind()) {
            case TIED -> edge.relation().map(SystemHtml::words).orElse("");
            case AFFILIATED_WITH -> "is affiliated with";
            case PAID_BY -> "is paid by";
            case BACKED_BY -> "is backed by";
            case ACTS, REACHES, MEETS -> "";
        };
    }

    private static String words(Relation.Kind kind) {
        return switch (kind) {
            case CAUSES -> "brings about";
            case PURPOSE -> "is done for";
            case CONDITION_OF -> "is the condition of";
            case ALTERNATIVE_TO -> "or else";
            case MEANS_OF -> "is how they do";
            case EXPLOITED_BY -> "is exploited by";
            case PART_OF -> "is part of";
            case PRECEDES -> "comes before";
            case SAME_AS -> "is the same as";
        };
    }

    private static String style() {
        try (InputStream in = SystemHtml.class.getResourceAsStream("/rawi/app/system.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("system.css", e);
        }
    }
}
