package rawi.core.extract.howmany;

import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.model.Count;
import rawi.core.syntax.ParsedText;

/**
 * Reads how many a noun phrase says; ages, dates, money, distances and names are no counts, and
 * neither is an article. Safe to share.
 */
public interface CountReader {

    /**
     * How many the phrase of each head says; the sum where people are counted together.
     *
     * @param heads coordinated heads of one role, in text order
     */
    Optional<Count> of(ParsedText text, int sentence, List<Integer> heads, Entities entities);

    /** How many blows the noun that tells an event says: "three raids". */
    default Optional<Count> blows(ParsedText text, int sentence, int head, Entities entities) {
        return of(text, sentence, List.of(head), entities);
    }

    /** "two of them", before a verb whose subject was not found: "ten of them died". */
    default Optional<Count> before(ParsedText text, int sentence, int verb, Entities entities) {
        return Optional.empty();
    }

    /** How often: "four times", "on at least three occasions", "at least once". */
    default Optional<Count> occasions(ParsedText text, int sentence, int head, Entities entities) {
        return Optional.empty();
    }

    /** "the death toll rose to 31": the number that a count of people came to. */
    default Optional<Count> reached(ParsedText text, int sentence, int head, Entities entities) {
        return Optional.empty();
    }

    /** The reader of a language, with its {@code numbers.tsv}. */
    static CountReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicCounts(files) : new EnglishCounts(files);
    }
}
