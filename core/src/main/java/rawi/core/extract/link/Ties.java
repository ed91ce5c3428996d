package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rawi.core.model.Relation;
import rawi.core.model.Span;

/**
 * What {@link RelationReader} found in one report; events are named by their position among all
 * events of the report. Filled by one thread.
 */
public final class Ties {

    /** One tie: never from an event to itself, never twice, never both ways. */
    public record Tie(int from, int to, Relation.Kind kind, Span cue) {}

    private final List<Tie> ties = new ArrayList<>();
    private final Map<Integer, Span> purposes = new TreeMap<>();

    void add(int from, int to, Relation.Kind kind, Span cue) {
        boolean known =
                ties.stream()
                        .anyMatch(
                                t ->
                                        (t.from == from && t.to == to
                                                        || t.from == to && t.to == from)
                                                && (t.kind == kind || weaker(kind, t.kind)));
        if (from != to && !known) {
            ties.add(new Tie(from, to, kind, cue));
        }
    }

    /** "killed after a shell hit": what is already said to cause is not also said to precede. */
    private static boolean weaker(Relation.Kind kind, Relation.Kind than) {
        return kind == Relation.Kind.PRECEDES && than == Relation.Kind.CAUSES;
    }

    void purpose(int event, Span words) {
        purposes.putIfAbsent(event, words);
    }

    /** The ties that start from an event, in the order of their cues. */
    public List<Tie> from(int event) {
        return ties.stream().filter(t -> t.from == event).toList();
    }

    /** The words that say what an event is for. */
    public Optional<Span> purposeOf(int event) {
        return Optional.ofNullable(purposes.get(event));
    }
}
