package rawi.core.extract.where;

import java.util.function.Predicate;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;

/** Finds the places of an English report; its trees tell which of them are a source's. */
final class EnglishPlaceReader implements PlaceReader {

    private final PlaceFinder finder;

    EnglishPlaceReader(DataFiles files, Gazetteer gazetteer) {
        this.finder = new PlaceFinder(gazetteer, files);
    }

    @Override
    public Places read(ParsedText text, Entities entities, Predicate<Span> source) {
        return new EnglishPlaces(text, entities, finder.find(text, entities), finder.words());
    }
}
