package rawi.app.web;

import java.util.List;

/**
 * One measure over the case.
 *
 * @param figure HTML with everything of another hand escaped; empty while reports are compared
 * @param whole whether the case is so large that only the whole of it is measured here
 * @param ways how rows may be made, the usual one first
 * @param types families that can be chosen
 * @param query the filters as an address has them, with the question mark
 */
public record MeasureView(
        String name,
        String title,
        String figure,
        boolean whole,
        String place,
        String from,
        String to,
        String type,
        String by,
        List<String> ways,
        List<String> types,
        String query) {

    /** All measures, to choose from. */
    public record All(List<Link> measures) {}

    /** A measure with what it tells. */
    public record Link(String name, String title, String line) {}
}
