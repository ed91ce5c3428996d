package rawi.app.web;

import java.util.List;
import rawi.app.release.ReleaseDesk;

/**
 * Releases, and what a new one would show.
 *
 * @param asked whether a preview was asked for
 * @param shown of how many incidents of {@code total} something would be shown
 * @param rows the first of them, with what is shown and why not more
 * @param refused why no release can be made of that; empty when one can
 * @param large whether the case is too large for the page
 * @param locked whether signing needs a passphrase
 */
public record ReleaseView(
        List<ReleaseDesk.Line> releases,
        String level,
        String type,
        String place,
        String from,
        String to,
        String expires,
        boolean asked,
        long shown,
        long total,
        List<Row> rows,
        String refused,
        boolean large,
        boolean locked) {

    /** One incident: what it is, as what it is shown, and why not as more. */
    public record Row(String what, String shown, List<String> reasons) {}
}
