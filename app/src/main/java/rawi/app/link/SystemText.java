package rawi.app.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rawi.core.corroborate.SystemGraph;
import rawi.core.corroborate.SystemGraph.Edge;
import rawi.core.corroborate.SystemGraph.Node;
import rawi.core.corroborate.SystemGraph.Support;

/** The described system as text and as DOT. */
public final class SystemText {

    private final SystemGraph graph;
    private final Map<String, Node> nodes;

    public SystemText(SystemGraph graph) {
        this.graph = graph;
        this.nodes =
                graph.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    /** Who acts on whom by what, then what sources tie together. */
    public String text(String title) {
        StringBuilder out = new StringBuilder();
        out.append(LinkText.clean(title)).append('\n');
        out.append(graph.claims())
                .append(" claims of ")
                .append(graph.reports())
                .append(graph.reports() == 1 ? " report" : " reports")
                .append(". Claims by others, not findings.\n");
        for (SystemGraph.Kind kind : SystemGraph.Kind.values()) {
            section(kind, out);
        }
        out.append("\nTIED BY A SOURCE (with its own words; nothing else is called a cause)\n");
        for (Edge edge : graph.edges()) {
            if (edge.kind().isTie()) {
                out.append("  ").append(tie(edge)).append('\n');
            }
        }
        return out.toString();
    }

    private void section(SystemGraph.Kind kind, StringBuilder out) {
        String head =
                switch (kind) {
                    case ACTOR -> "WHO ACTS, BY WHAT, ON WHOM";
                    case CHANNEL -> "BY WHICH CHANNEL, ON WHOM";
                    case GROUP -> "WHAT PEOPLE MEET OR DO";
                    case OUTCOME -> "TOLD WITHOUT ACTOR OR PEOPLE";
                    case STATE -> "STATES OF THINGS (never counted)";
                };
        boolean first = true;
        for (Node node : graph.nodes()) {
            if (node.kind() != kind) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            for (Edge edge : graph.edges()) {
                if (edge.from().equals(node.id()) && !edge.kind().isTie()) {
                    boolean self = edge.to().equals(edge.from());
                    lines.add("    " + (self ? "" : "→ " + label(edge.to())) + "  " + note(edge));
                }
            }
            if (!lines.isEmpty()) {
                out.append(first ? "\n" + head + "\n" : "");
                first = false;
                out.append("  ").append(label(node.id())).append('\n');
                lines.forEach(l -> out.append(l).append('\n'));
            }
        }
    }

    private String label(String id) {
        Node node = nodes.get(id);
        return LinkText.clean(node.label()) + (node.restricted() ? " [restricted]" : "");
    }

    /** How often, from how many origins, when, how sure, and which claims. */
    static String note(Edge edge) {
        return "["
                + edge.origins()
                + (edge.origins() == 1 ? " origin, " : " origins, ")
                + standing(edge)
                + period(edge)
                + "]  "
                + edge.claims().stream()
                        .map(c -> c.ref() + " «" + LinkText.clean(c.words()) + "»")
                        .collect(Collectors.joining(", "));
    }

    static String standing(Edge edge) {
        Set<String> values = new LinkedHashSet<>();
        for (Support claim : edge.claims()) {
            values.add(claim.factuality().name().toLowerCase(Locale.ROOT));
        }
        return String.join(" / ", values);
    }

    static String period(Edge edge) {
        if (edge.earliest().isEmpty() && edge.latest().isEmpty()) {
            return "";
        }
        String from = edge.earliest().map(Object::toString).orElse("…");
        String to = edge.latest().map(Object::toString).orElse("…");
        return ", " + (from.equals(to) ? from : from + "–" + to);
    }

    private String tie(Edge edge) {
        return label(edge.from())
                + " —"
                + edge.tie().map(SystemText::words).orElse("")
                + "→ "
                + label(edge.to())
                + "  “"
                + LinkText.clean(edge.cue())
                + "”  "
                + note(edge);
    }

    private static String words(String tie) {
        return tie.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For Graphviz. */
    public String dot() {
        StringBuilder out = new StringBuilder("digraph system {\n  rankdir=LR;\n");
        out.append(
                "  label=\"Claims by others, not findings.\";\n  node [fontname=\"sans-serif\"];\n");
        for (Node node : graph.nodes()) {
            out.append("  ")
                    .append(quoted(node.id()))
                    .append(" [label=")
                    .append(quoted(node.label()))
                    .append(", shape=")
                    .append(
                            switch (node.kind()) {
                                case ACTOR -> "box";
                                case CHANNEL -> "hexagon";
                                case GROUP -> "ellipse";
                                case OUTCOME -> "box, style=rounded";
                                case STATE -> "note";
                            })
                    .append("];\n");
        }
        for (Edge edge : graph.edges()) {
            out.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
            String label =
                    edge.kind().isTie()
                            ? edge.tie().map(SystemText::words).orElse("") + ": " + edge.cue()
                            : edge.claims().size() + "";
            out.append(" [label=").append(quoted(label));
            out.append(edge.isUnreal() ? ", style=dashed" : "");
            out.append(edge.kind().isTie() ? ", color=firebrick" : "").append("];\n");
        }
        return out.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + LinkText.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
