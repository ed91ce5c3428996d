package rawi.app.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rawi.app.words.Wording;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.SystemGraph;
import rawi.core.corroborate.SystemGraph.Edge;
import rawi.core.corroborate.SystemGraph.Node;
import rawi.core.corroborate.SystemGraph.Support;

/** The described system as one self-contained page: a figure, and beside it what it rests on. */
public final class SystemHtml {

    private final SystemGraph graph;
    private final SystemWords words;
    private final Map<String, Node> nodes;
    private final Function<String, Optional<String>> pages;

    /**
     * @param words the reader's language, without marks
     */
    public SystemHtml(SystemGraph graph, Wording words) {
        this(graph, words, report -> Optional.empty());
    }

    /**
     * @param words the reader's language, without marks
     * @param pages the address of a report's page, by the report's name in the graph, where there
     *     is one
     */
    public SystemHtml(SystemGraph graph, Wording words, Function<String, Optional<String>> pages) {
        this.pages = pages;
        this.graph = graph;
        this.words = new SystemWords(words);
        this.nodes =
                graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    public String page(String title) {
        String style = style();
        StringBuilder out = new StringBuilder();
        out.append("<!doctype html>\n<html lang=\"").append(words.words().language().code());
        out.append("\" dir=\"").append(words.words().language().direction());
        out.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
        out.append(" '").append(HtmlWriter.hash(style)).append("'; base-uri 'none'\">\n");
        out.append(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(Html.escape(title)).append("</title>\n<style>").append(style);
        out.append("</style>\n</head>\n<body class=\"system\">\n<header><h1>")
                .append(Html.escape(title));
        out.append("</h1><p>").append(Html.escape(words.note(graph)));
        out.append("</p></header>\n<main class=\"plan\">\n");
        out.append(parts()).append("</main>\n<footer>");
        out.append(Html.escape(words.words().text("system.foot", Version.TEXT)));
        return out.append("</footer>\n</body>\n</html>\n").toString();
    }

    /** Figure and list for a page that brings its own frame and style. */
    public String parts() {
        StringBuilder out = new StringBuilder();
        // Both scroll by keyboard too.
        out.append("<figure tabindex=\"0\">").append(new SystemFigure(graph, words).svg());
        out.append("</figure>\n<aside tabindex=\"0\">\n");
        ties(out);
        list(out);
        return out.append("</aside>\n").toString();
    }

    private void ties(StringBuilder out) {
        out.append("<section><h2>").append(Html.escape(words.words().text("system.tied")));
        out.append("</h2><ol class=\"ties\">\n");
        for (Edge edge : graph.edges()) {
            if (edge.kind().isTie() && !edge.from().equals(edge.to())) {
                out.append("<li>").append(label(edge.from()));
                out.append(" <em>").append(Html.escape(words.tie(edge)));
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
                    rows.append("<li>").append(self ? "" : arrow() + " " + label(edge.to()));
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
        String mark =
                node.restricted()
                        ? " <small>"
                                + Html.escape(words.words().text("system.restricted"))
                                + "</small>"
                        : "";
        return "<b class=\""
                + kind
                + "\"><bdi>"
                + Html.escape(words.label(node))
                + "</bdi></b>"
                + mark;
    }

    private String arrow() {
        return words.words().language().direction().equals("rtl") ? "←" : "→";
    }

    private String basis(Edge edge) {
        StringBuilder out = new StringBuilder("<div class=\"basis\">");
        out.append(Html.escape(words.origins(edge))).append(" · ");
        out.append(Html.escape(words.standing(edge)));
        String period = SystemWords.period(edge);
        if (!period.isEmpty()) {
            out.append(" · <bdi dir=\"ltr\">").append(period).append("</bdi>");
        }
        out.append("<br>");
        for (Support claim : edge.claims()) {
            out.append("<span><bdi>“").append(Html.escape(claim.words())).append("”</bdi> <small>");
            out.append(source(claim.ref())).append("</small></span> ");
        }
        return out.append("</div>").toString();
    }

    private String source(ClaimRef claim) {
        String name = "<bdi>" + Html.escape(claim.toString()) + "</bdi>";
        return pages.apply(claim.report())
                .map(page -> "<a href=\"" + Html.escape(page) + "\">" + name + "</a>")
                .orElse(name);
    }

    private static String style() {
        try (InputStream in = SystemHtml.class.getResourceAsStream("/rawi/app/system.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("system.css", e);
        }
    }
}
