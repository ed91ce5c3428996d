package rawi.app.ingest;

import java.util.List;

/**
 * The text of a file and what the file says about itself.
 *
 * @param bodyStart where the text proper begins
 * @param map the way back to the file
 * @param doubts what is wrong with it
 * @param notes what was settled without asking; nothing is wrong
 */
public record Extracted(
        String text,
        int bodyStart,
        Findings findings,
        TextMap map,
        List<String> doubts,
        List<String> notes) {

    public Extracted {
        doubts = List.copyOf(doubts);
        notes = List.copyOf(notes);
    }
}
