package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.extract.link.Scene.Item;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Block;

/**
 * Reads the ties that a report itself makes between its events: cause, purpose, condition, choice,
 * means, order. Each rests on a cue of {@link CueTable}; standing side by side ties nothing. Safe
 * to share.
 */
public final class RelationReader {

    private final CueTable cues;

    public RelationReader(DataFiles files) {
        cues = CueTable.load(files, "en");
    }

    /**
     * The ties between a report's events.
     *
     * @param events all events of the report in text order; a tie names them by position
     */
    public Ties read(ParsedText text, List<Event> events) {
        Ties ties = new Ties();
        Scene before = null;
        int next = 0;
        while (next < events.size()) {
            int sentence = events.get(next).sentence();
            List<Item> items = new ArrayList<>();
            while (next < events.size() && events.get(next).sentence() == sentence) {
                items.add(new Item(next, events.get(next)));
                next++;
            }
            Scene scene = new Scene(text.tree(sentence), items, cues);
            boolean follows =
                    before != null
                            && sentence > 0
                            && before.items.get(0).event().sentence() == sentence - 1
                            && isBody(text, sentence)
                            && isBody(text, sentence - 1);
            new SentenceTies(cues, scene, follows ? before : null, ties).read();
            before = scene;
        }
        return ties;
    }

    private static boolean isBody(ParsedText text, int sentence) {
        return text.sentence(sentence).block().kind() != Block.Kind.HEADLINE;
    }
}
