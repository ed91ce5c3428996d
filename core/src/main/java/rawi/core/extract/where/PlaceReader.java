package rawi.core.extract.where;

import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Gazetteer;
import rawi.core.syntax.ParsedText;

/** Finds the places of a report; the result tells where each event was. Safe to share. */
public final class PlaceReader {

    private final PlaceFinder finder;

    public PlaceReader(DataFiles files, Gazetteer gazetteer) {
        this.finder = new PlaceFinder(gazetteer, files);
    }

    public Places read(ParsedText text, Entities entities) {
        return new Places(text, entities, finder.find(text, entities), finder.words());
    }
}
