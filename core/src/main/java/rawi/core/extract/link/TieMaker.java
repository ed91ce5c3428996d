package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import rawi.core.extract.link.Scene.Item;
import rawi.core.model.Relation;
import rawi.core.model.Span;
import rawi.core.syntax.Tree;

/** Makes ties between the events of one sentence, with what is joined to them. */
final class TieMaker {

    final Scene scene;
    final Ties ties;
    private final Tree tree;

    TieMaker(Scene scene, Ties ties) {
        this.scene = scene;
        this.ties = ties;
        this.tree = scene.tree;
    }

    Span span(int first, int last) {
        return new Span(
                tree.sentence().tokens().get(first).start(),
                tree.sentence().tokens().get(last).end());
    }

    /** Ties everything joined with the inner event to everything joined with the outer one. */
    void tie(CueTable.Hit hit, Item inner, Item outer) {
        if (inner == null || outer == null || inner.index() == outer.index()) {
            return;
        }
        boolean fromInner =
                switch (hit.cue().direction()) {
                    case INNER -> true;
                    case OUTER -> false;
                    case PAYMENT -> !outer.type().startsWith("property.");
                };
        List<Item> inners = scene.joined(inner);
        List<Item> outers = joinedOuter(hit, outer);
        for (Item from : fromInner ? inners : outers) {
            for (Item to : fromInner ? outers : inners) {
                boolean exploits = hit.cue().kind() == Relation.Kind.EXPLOITED_BY;
                boolean between =
                        fits(hit.cue().from(), from)
                                && fits(hit.cue().to(), to)
                                && (exploits || !isWithin(from, hit))
                                && (exploits || !isWithin(to, hit));
                if (between) {
                    ties.add(
                            from.index(),
                            to.index(),
                            hit.cue().kind(),
                            span(hit.first(), hit.last()));
                }
            }
        }
    }

    /** What is joined with the event that a cue hangs on, as far as it stands on the same side. */
    List<Item> joinedOuter(CueTable.Hit hit, Item outer) {
        boolean left = outer.event().last() < hit.first();
        if (isWithin(outer, hit)) {
            return List.of(outer);
        }
        List<Item> all =
                new ArrayList<>(
                        scene.joined(outer).stream()
                                .filter(i -> i.event().last() < hit.first() == left)
                                .toList());
        for (Item item : scene.items) {
            // "killed and injured when": both, whichever the words stand nearer to
            boolean pair = isHarm(item) && isHarm(outer) && item.index() < outer.index();
            if (left && pair && scene.joined(item).contains(outer)) {
                all.add(item);
            }
        }
        return all;
    }

    static boolean isHarm(Item item) {
        return item.type().startsWith("integrity.");
    }

    static boolean isWithin(Item item, CueTable.Hit hit) {
        return item.event().first() >= hit.first() && item.event().last() <= hit.last();
    }

    /** Whether an event's type is one of these types or families; no list takes all. */
    static boolean fits(List<String> types, Item item) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(t -> item.type().equals(t) || item.type().startsWith(t + "."));
    }
}
