package rawi.core.extract.link;

import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.syntax.ParsedText;

/**
 * Reads the ties that a report itself makes between its events: cause, purpose, condition, choice,
 * means, order. Each rests on a cue; standing side by side ties nothing. Safe to share.
 */
public interface RelationReader {

    /**
     * The ties between a report's events.
     *
     * @param events all events of the report in text order; a tie names them by position
     */
    Ties read(ParsedText text, List<Event> events);

    /** The reader of a language, with its {@code relation_cues.tsv}. */
    static RelationReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicRelations(files) : new EnglishRelations(files);
    }
}
