package rawi.core.extract.when;

import rawi.core.model.TimeRange;

/**
 * A calendar expression as read, before the prepositions around it are.
 *
 * @param last its last token
 * @param unit how wide it is
 */
record Parsed(int last, TimeRange range, Unit unit) {

    Parsed to(int end) {
        return new Parsed(end, range, unit);
    }
}
