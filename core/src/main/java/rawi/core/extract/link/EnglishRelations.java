package rawi.core.extract.link;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.extract.link.Scene.Item;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Block;

/** The ties of an English report, each by a cue of {@link CueTable}. */
final class EnglishRelations implements RelationReader {

    private final CueTable cues;

    EnglishRelations(DataFiles files) {
        cues = CueTable.load(files, "en");
    }

    @Override
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
