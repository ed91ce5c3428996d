package rawi.app.publish;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rawi.app.words.Labels;
import rawi.app.words.Wording;
import rawi.core.corroborate.SystemGraph;
import rawi.core.corroborate.SystemGraph.Edge;
import rawi.core.corroborate.SystemGraph.Kind;
import rawi.core.corroborate.SystemGraph.Node;
import rawi.core.corroborate.SystemGraph.Support;
import rawi.core.model.ClaimType;

/** What a described system says in a reader's language; names of actors and people stay. */
final class SystemWords {

    private static final String MEANS = "means.";

    private final Wording words;
    private final Labels labels;

    SystemWords(Wording words) {
        this.words = words;
        this.labels = new Labels(words);
    }

    Wording words() {
        return words;
    }

    /** The head of a column. */
    String column(Kind kind) {
        return words.text("system.column." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Types and means by their labels, which the key of the node tells; all else as it is. */
    String label(Node node) {
        String key = node.id().substring(node.id().indexOf(':') + 1);
        boolean told = node.kind() != Kind.ACTOR && node.kind() != Kind.GROUP;
        if (told && key.startsWith(MEANS)) {
            return words.find(key.toLowerCase(Locale.ROOT)).orElse(node.label());
        }
        return told ? labels.of(ClaimType.of(key)) : node.label();
    }

    /** How a source ties two nodes; empty for who acts on whom. */
    String tie(Edge edge) {
        return edge.tie()
                .map(tie -> words.text("system.tie." + tie.toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    String origins(Edge edge) {
        return words.plural("desk.n.origins", edge.origins());
    }

    String standing(Edge edge) {
        Set<String> values = new LinkedHashSet<>();
        edge.claims().forEach(c -> values.add(labels.of(c.factuality())));
        return String.join(words.text("system.comma"), values);
    }

    /** First and last day, either of which may be open; empty without any. */
    static String period(Edge edge) {
        if (edge.earliest().isEmpty() && edge.latest().isEmpty()) {
            return "";
        }
        return edge.earliest().map(Object::toString).orElse("…")
                + "–"
                + edge.latest().map(Object::toString).orElse("…");
    }

    /** All that an edge says, in one line. */
    String line(Edge edge) {
        String tie = edge.relation().isPresent() ? tie(edge) + " “" + edge.cue() + "”: " : "";
        return tie
                + standing(edge)
                + (period(edge).isEmpty() ? "" : " · " + period(edge))
                + ": "
                + edge.claims().stream()
                        .map(Support::words)
                        .collect(Collectors.joining(words.text("system.comma")));
    }

    /** How much a graph rests on. */
    String note(SystemGraph graph) {
        return words.text(
                "system.note",
                new Wording.Own(words.plural("n.claims", graph.claims())),
                new Wording.Own(words.plural("desk.n.reports", graph.reports())));
    }
}
