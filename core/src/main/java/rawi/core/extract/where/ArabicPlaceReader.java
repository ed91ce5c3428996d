package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;

/** Finds the places of an Arabic report. */
final class ArabicPlaceReader implements PlaceReader {

    private final ArabicPlaceFinder finder;

    ArabicPlaceReader(DataFiles files, ArabicNames names) {
        this.finder = new ArabicPlaceFinder(files, names);
    }

    @Override
    public Places read(ParsedText text, Entities entities, Predicate<Span> source) {
        String publisher = text.layout().report().publisher();
        List<List<ArabicNames.Name>> named = new ArrayList<>();
        Map<String, Integer> countries = new HashMap<>();
        Map<String, ArabicNames.Name> told = new HashMap<>();
        for (int s = 0; s < text.size(); s++) {
            named.add(text.isRead(s) ? finder.names(text.tree(s), told) : List.of());
        }
        for (int s = 0; s < text.size(); s++) {
            if (text.isRead(s) && !told.isEmpty()) {
                named.set(s, finder.again(text.tree(s), named.get(s), told));
            }
            finder.count(named.get(s), countries);
        }
        List<List<PlaceFound>> found = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            found.add(
                    text.isRead(s)
                            ? finder.in(
                                    text.text(), text.tree(s), publisher, named.get(s), countries)
                            : List.of());
        }
        return new ArabicPlaces(text, found, source, finder::isArea);
    }
}
