package rawi.core.extract.stance;

import rawi.core.extract.act.Event;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.syntax.ParsedText;

/** How wide an Arabic claim is: what its entry says, a state of mind or need, a habit, an event. */
final class ArabicGranularity implements GranularityReader {

    @Override
    public String of(ParsedText text, Event event, Told told) {
        if (event.entry().granularity().isPresent()) {
            return event.entry().granularity().get() + ": " + event.entry().name();
        }
        if (event.entry().type() == ClaimType.FEAR
                || event.entry().type() == ClaimType.SOCIOECONOMIC_CONDITION) {
            return "STATE: a condition that holds";
        }
        return told.factuality() == Factuality.GENERIC ? "PRACTICE: told as a habit" : "EVENT: ";
    }
}
