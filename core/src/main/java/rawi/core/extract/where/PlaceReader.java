package rawi.core.extract.where;

import java.util.function.Predicate;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.Span;
import rawi.core.syntax.ParsedText;

/** Finds the places of a report; the result tells where each event was. Safe to share. */
public interface PlaceReader {

    /**
     * @param source whether a span belongs to the words that name a source, which say where it
     *     speaks, not where an event was
     */
    Places read(ParsedText text, Entities entities, Predicate<Span> source);

    /** The reader of English, with its {@code place_words.tsv}. */
    static PlaceReader english(DataFiles files, Gazetteer gazetteer) {
        return new EnglishPlaceReader(files, gazetteer);
    }

    /** The reader of Arabic, with its {@code place_words.tsv}. */
    static PlaceReader arabic(DataFiles files, ArabicNames names) {
        return new ArabicPlaceReader(files, names);
    }
}
