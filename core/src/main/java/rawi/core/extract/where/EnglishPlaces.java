package rawi.core.extract.where;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.core.extract.who.Entities;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.ParsedText;

/** The places of one English report. Used by one thread. */
final class EnglishPlaces implements Places {

    private final List<List<PlaceFound>> found;
    private final OwnPlaces own;
    private final Scene scene;

    EnglishPlaces(
            ParsedText text, Entities entities, List<List<PlaceFound>> found, PlaceWords words) {
        this.found = found;
        this.own = new OwnPlaces(text, entities, found, words);
        this.scene = new Scene(text, found, words);
    }

    @Override
    public List<PlaceFound> in(int sentence) {
        return found.get(sentence);
    }

    @Override
    public Optional<PlaceFound> at(int sentence, int node) {
        return own.at(sentence, node);
    }

    @Override
    public Optional<PlaceMention> end(int sentence, int node) {
        return own.end(sentence, node);
    }

    @Override
    public List<PlaceMention> explicit(
            int sentence, int head, int support, List<Integer> targets, List<Integer> agents) {
        return own.explicit(sentence, head, support, targets, agents);
    }

    @Override
    public List<Held> inherited(int sentence, int head, ClaimType type) {
        Optional<Held> held = scene.at(sentence, head, type);
        return Stream.concat(held.stream(), held.flatMap(scene::around).stream()).toList();
    }

    @Override
    public void remember(int sentence, ClaimType type, List<PlaceMention> places) {
        scene.remember(sentence, type, places);
    }
}
