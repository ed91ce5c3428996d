package rawi.core.corroborate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Relation;

/**
 * The system that claims describe: who acts by which channel on whom, with what outcome, and which
 * of these a source itself ties together. What claims say, not what is so.
 *
 * @param nodes by kind, then by how many claims speak of them
 * @param edges by kind and nodes
 * @param reports how many reports it rests on
 * @param claims how many claims
 */
public record SystemGraph(List<Node> nodes, List<Edge> edges, int reports, int claims) {

    public SystemGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node stands for; from left to right in the figure. */
    public enum Kind {
        /** Who acts. */
        ACTOR,
        /** By what: a checkpoint, patrols, a centre, mediators, money, an order. */
        CHANNEL,
        /** On whom. */
        GROUP,
        /** What comes of it. */
        OUTCOME,
        /** A state of things that claims mention, never counted. */
        STATE
    }

    /**
     * A node.
     *
     * @param id stable within the graph
     * @param restricted whether it may be shown at desk level only (flight, hiding)
     */
    public record Node(String id, Kind kind, String label, boolean restricted) {}

    /** How two nodes hang together. */
    public enum EdgeKind {
        /** An actor uses a channel or acts on people. */
        ACTS,
        /** A channel meets people. */
        REACHES,
        /** People undergo or do something. */
        MEETS,
        /** A source ties the two; the relation says how. */
        TIED,
        /** A source says that these are the other's people or allies. */
        AFFILIATED_WITH,
        /** A source says that the other pays them. */
        PAID_BY,
        /** A source says that the other arms, trains or backs them. */
        BACKED_BY;

        /** Whether it rests on a cue of a source, beside who acts on whom. */
        public boolean isTie() {
            return ordinal() >= TIED.ordinal();
        }
    }

    /**
     * An edge with what it rests on.
     *
     * @param relation how a source ties the two; absent for other edges
     * @param cue the words that say so; empty for other edges
     * @param origins independent origins of its claims
     * @param earliest first day of its claims, absent when open
     */
    public record Edge(
            String from,
            String to,
            EdgeKind kind,
            Optional<Relation.Kind> relation,
            String cue,
            List<Support> claims,
            int origins,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest) {

        public Edge {
            claims = List.copyOf(claims);
        }

        /** How a source ties the two; empty for who acts on whom. */
        public Optional<String> tie() {
            return kind == EdgeKind.TIED
                    ? relation.map(Enum::name)
                    : kind.isTie() ? Optional.of(kind.name()) : Optional.empty();
        }

        /** Whether no claim says that it happened: only planned, feared, denied or purported. */
        public boolean isUnreal() {
            return claims.stream()
                    .noneMatch(
                            c ->
                                    c.factuality() == Factuality.ASSERTED
                                            || c.factuality() == Factuality.REPORTED
                                            || c.factuality() == Factuality.GENERIC);
        }
    }

    /** A claim that an edge rests on, with its words. */
    public record Support(ClaimRef ref, ClaimType type, Factuality factuality, String words) {}
}
