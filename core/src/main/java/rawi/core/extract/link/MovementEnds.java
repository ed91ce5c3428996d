package rawi.core.extract.link;

import java.util.List;
import java.util.Optional;
import rawi.core.extract.act.Event;
import rawi.core.extract.where.Places;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;

/**
 * Reads where people moved from and to, when an event is a movement of people: what its frame says,
 * and otherwise "from", "to", "into" and "towards" beside it. Areas that only a description names
 * ("areas controlled by the rebels") count and have no point.
 */
public final class MovementEnds {

    private static final String FROM = "from|out of";
    private static final String TO = "to|into|towards|toward|for|across to";
    private static final String ARABIC_FROM = "من";
    private static final String ARABIC_TO = "الي|نحو|صوب|تجاه";

    private final Tree tree;
    private final Event event;
    private final Places places;

    public MovementEnds(Tree tree, Event event, Places places) {
        this.tree = tree;
        this.event = event;
        this.places = places;
    }

    public Optional<PlaceMention> origin() {
        return first(event.origins())
                .or(() -> isMovement() ? beside(FROM) : Optional.empty())
                .or(() -> isExpulsion() ? first(event.targets()) : Optional.empty());
    }

    public Optional<PlaceMention> destination() {
        return first(event.destinations()).or(() -> isMovement() ? beside(TO) : Optional.empty());
    }

    private boolean isMovement() {
        return event.entry().type().family().equals("displacement");
    }

    /** "evacuated the village": the place that is emptied. */
    private boolean isExpulsion() {
        return event.entry().type() == ClaimType.FORCED_DISPLACEMENT;
    }

    /** The first place behind one of these prepositions in the event's clause. */
    private Optional<PlaceMention> behind(String prepositions) {
        int end = ArabicReach.of(tree).end(event.last());
        for (ArabicRow.Phrase phrase : ArabicRow.of(tree).phrases(event.last() + 1, end)) {
            if (phrase.sign().matches(prepositions)) {
                Optional<PlaceMention> found = places.end(event.sentence(), phrase.head());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PlaceMention> first(List<Integer> nodes) {
        return nodes.stream()
                .map(n -> places.end(event.sentence(), n))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PlaceMention> beside(String prepositions) {
        if (ArabicRow.isArabic(tree)) {
            return behind(prepositions.equals(FROM) ? ARABIC_FROM : ARABIC_TO);
        }
        for (int node : new int[] {event.head(), event.support()}) {
            for (int child : node < 0 ? new int[0] : tree.children(node)) {
                int sign = tree.child(child, Dependency.CASE);
                boolean after = child > event.first() && sign >= 0 && sign < child;
                if (after
                        && tree.form(sign)
                                .toLowerCase(java.util.Locale.ROOT)
                                .matches(prepositions)) {
                    Optional<PlaceMention> end = places.end(event.sentence(), child);
                    if (end.isPresent()) {
                        return end;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
