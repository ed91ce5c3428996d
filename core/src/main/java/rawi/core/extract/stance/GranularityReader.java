package rawi.core.extract.stance;

import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.When;
import rawi.core.syntax.ParsedText;

/**
 * Reads whether a claim speaks of one event or of something wider (gold/1, note 28): several blows
 * on one day at one place are an EVENT, several places or a stated sum an AGGREGATE, what goes on
 * with an aim a CAMPAIGN, what goes on without bound a PRACTICE, a condition that holds a STATE.
 * Safe to share.
 */
public interface GranularityReader {

    /**
     * What the claim already says, all of it read before.
     *
     * @param towns how many places smaller than a region its own words name
     */
    record Told(Factuality factuality, Optional<When> when, Optional<Count> count, int towns) {}

    /** What kind of thing an event is, with the sign that said so after a colon. */
    String of(ParsedText text, Event event, Told told);

    /** The granularity that {@link #of} begins with. */
    static Granularity granularity(String reading) {
        return Granularity.valueOf(reading.substring(0, reading.indexOf(':')));
    }

    /** The reader of a language. */
    static GranularityReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicGranularity() : new EnglishGranularity(files);
    }
}
