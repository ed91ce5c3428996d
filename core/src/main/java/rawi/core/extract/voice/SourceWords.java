package rawi.core.extract.voice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/** Verbs of saying and nouns that speak or carry what was said. */
final class SourceWords {

    private final Map<String, Voice.Stance> verbs = new HashMap<>();
    private final Set<String> speaking = new HashSet<>();
    private final Set<String> carrying = new HashSet<>();

    SourceWords(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/report_verbs.tsv")) {
            verbs.put(row.get("lemma"), Voice.Stance.valueOf(row.get("stance")));
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/source_nouns.tsv")) {
            (row.get("kind").equals("SPEAKS") ? speaking : carrying).add(row.get("lemma"));
        }
    }

    Optional<Voice.Stance> verb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }

    boolean speaks(String lemma) {
        return speaking.contains(lemma);
    }

    boolean carries(String lemma) {
        return carrying.contains(lemma);
    }
}
