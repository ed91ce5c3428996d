package rawi.core.disclose;

/**
 * Where in a report the sentence of a claim stands. The words themselves never leave, and a public
 * release does not say where they stand either: who holds the report would find the exact place.
 *
 * @param report id of the report
 * @param start first code point (Web Annotation counts code points, not UTF-16 units)
 * @param end code point after the last
 */
public record Evidence(String report, int start, int end) {}
