package rawi.core.extract.when;

import rawi.core.data.DataFiles;
import rawi.core.syntax.ParsedText;

/** Finds the time expressions of a report and reads them as days. Safe to share. */
public interface TimeReader {

    /**
     * @param classes tells whether a word names an event
     */
    Times read(ParsedText text, EventWords classes);

    /** The reader of a language, with its {@code time_words.tsv}. */
    static TimeReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicTimeReader(files) : new EnglishTimeReader(files);
    }
}
