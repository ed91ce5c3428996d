package rawi.app.ingest;

/**
 * How much of an input is taken before it is left alone. All sizes are bytes.
 *
 * @param text a text or page beyond this is an archive, not a report
 * @param document a PDF, DOCX, mail or member of an archive
 * @param table a table, feed or export that is held in memory while its reports are taken
 * @param unpacked all that one archive and what is in it may unpack to
 * @param ratio unpacked bytes per packed byte from which an archive is a bomb, beyond a start of 16
 *     MB
 * @param members members of one archive, and reports of one table
 * @param depth containers inside of containers
 * @param seconds time for one file to give its text
 */
public record Bounds(
        int text,
        int document,
        int table,
        long unpacked,
        int ratio,
        int members,
        int depth,
        int seconds) {

    public static final Bounds USUAL =
            new Bounds(16 << 20, 64 << 20, 256 << 20, 64L << 30, 200, 1_000_000, 4, 60);

    public Bounds withUnpacked(long most) {
        return new Bounds(text, document, table, most, ratio, members, depth, seconds);
    }

    public Bounds withMembers(int most) {
        return new Bounds(text, document, table, unpacked, ratio, most, depth, seconds);
    }
}
