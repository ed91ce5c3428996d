package rawi.core.model;

import java.util.Optional;

/**
 * Something about a report that a person should know; the run goes on.
 *
 * @param file the report's file name
 * @param where the words it concerns, when it concerns some
 * @param reason what is wrong and what was done about it
 */
public record Problem(String file, Optional<Span> where, String reason) {}
