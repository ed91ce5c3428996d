package rawi.core.extract.where;

import rawi.core.model.PlaceMention;

/**
 * A place that holds at an event whose own words name none.
 *
 * @param why how it was found, in words
 */
public record Held(PlaceMention mention, String why) {}
