package rawi.core.extract.link;

import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.model.Means;
import rawi.core.syntax.ParsedText;

/** Reads what an event was done with. Safe to share. */
public interface MeansReader {

    /** The means of one event in text order. */
    List<Means> of(ParsedText text, Event event);

    /** The reader of a language, with its {@code means.tsv}. */
    static MeansReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicMeans(files) : new EnglishMeans(files);
    }
}
