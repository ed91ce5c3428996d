package rawi.core.extract.when;

import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.WordSet;

/** Words whose own date is not that of what hangs on them. Immutable. */
final class TimeVerbs {

    enum Kind {
        /** Verbs of saying and judging: "condemned on Monday". */
        SAYING,
        /** Verbs by which a thing comes about when it is said: "declared a truce". */
        SETTING,
        /** Verbs of a relative clause that tells what came of the whole: "which led to". */
        RESULT,
        /** Verbs of saying long after, even where the date leads: "In 2006 he admitted". */
        CONFESSING,
        /** What begins on a day goes on. */
        BEGINNING,
        /** Nouns that take long. */
        LASTING,
        /** Prepositions and conjunctions over what happened at another time, or not at all. */
        APART
    }

    private final WordSet keys = new WordSet();

    TimeVerbs(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/time_scope.tsv")) {
            keys.add(Kind.valueOf(row.get("kind")) + " " + row.get("word"));
        }
    }

    boolean is(Kind kind, String word) {
        return keys.contains(kind + " " + word);
    }
}
