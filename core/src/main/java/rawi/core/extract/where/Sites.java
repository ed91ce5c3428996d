package rawi.core.extract.where;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;

/**
 * Nouns that are places without naming one: "a crowded market", "the town". A definite noun points
 * back to the place it means; else the place is as good as the named one that holds it.
 */
final class Sites {

    private static final int REACH = 6;

    private final ParsedText text;
    private final Entities entities;
    private final List<List<PlaceFound>> found;
    private final PlaceWords words;

    Sites(ParsedText text, Entities entities, List<List<PlaceFound>> found, PlaceWords words) {
        this.text = text;
        this.entities = entities;
        this.found = found;
        this.words = words;
    }

    boolean isSite(Tree tree, int sentence, int node) {
        if (tree.pos(node) != Pos.NOUN && tree.pos(node) != Pos.PROPN) {
            return false;
        }
        String lemma = Spelling.lower(tree.lemma(node));
        boolean name = tree.pos(node) == Pos.PROPN;
        if (words.isNoSite(lemma) || name && !entities.isCommonNoun(lemma)) {
            return false;
        }
        Set<String> classes = entities.classesOf(sentence, node);
        boolean place =
                classes.contains("PLACE") || classes.contains("SITE") || classes.contains("ROUTE");
        return place
                && !classes.contains("TIME")
                && !classes.contains("PERSON")
                && !(classes.contains("EQUIPMENT") && !classes.contains("SITE"))
                && !classes.contains("AUTHORITY");
    }

    PlaceMention site(Tree tree, int sentence, int node, Collection<PlaceMention> inner) {
        Optional<PlaceMention> back =
                inner.isEmpty() && isDefinite(tree, node) ? back(sentence, node) : Optional.empty();
        if (back.isPresent()) {
            return back.get();
        }
        int first = NounPhrases.first(tree, node);
        int determiner = tree.child(node, Dependency.DET);
        if (determiner >= 0 && determiner == first - 1) {
            first = determiner;
        }
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(NounPhrases.last(tree, node)).end());
        Optional<PlaceMention> near = inner.stream().findFirst();
        String name =
                NounPhrases.span(tree, node).in(text.text()).replaceAll("\\s+", " ")
                        + near.map(p -> ", " + p.name()).orElse("");
        return new PlaceMention(
                Quote.of(text.text(), span),
                name,
                near.flatMap(PlaceMention::point),
                false,
                Optional.empty(),
                near.isPresent() ? "point of " + near.get().name() : "");
    }

    private static boolean isDefinite(Tree tree, int node) {
        int determiner = tree.child(node, Dependency.DET);
        if (determiner < 0) {
            return false;
        }
        String form = tree.low(determiner);
        boolean bare = NounPhrases.first(tree, node) == node;
        return bare && (form.equals("the") || form.equals("this") || form.equals("that"));
    }

    /** "the town", "there": the last place named before it that can be meant. */
    Optional<PlaceMention> back(int sentence, int node) {
        Tree tree = text.tree(sentence);
        String lemma = Spelling.lower(tree.lemma(node));
        if (!words.pointsBack(lemma)) {
            return Optional.empty();
        }
        for (int s = sentence; s >= Math.max(0, sentence - REACH); s--) {
            List<PlaceFound> places = found.get(s);
            for (int i = places.size() - 1; i >= 0; i--) {
                PlaceFound place = places.get(i);
                boolean before = s < sentence || place.last() < node;
                boolean fits =
                        lemma.equals("country")
                                ? place.kind() == Place.Kind.COUNTRY
                                : place.kind() != Place.Kind.COUNTRY;
                if (before && fits && !place.acts()) {
                    return Optional.of(called(tree, node, place.mention()));
                }
            }
        }
        return Optional.empty();
    }

    private PlaceMention called(Tree tree, int node, PlaceMention meant) {
        int determiner = tree.child(node, Dependency.DET);
        int first = determiner >= 0 && determiner < node ? determiner : node;
        Span span =
                new Span(
                        tree.sentence().tokens().get(first).start(),
                        tree.sentence().tokens().get(node).end());
        return new PlaceMention(
                Quote.of(text.text(), span),
                meant.name(),
                meant.point(),
                false,
                meant.id(),
                "points back to " + meant.quote().text());
    }
}
