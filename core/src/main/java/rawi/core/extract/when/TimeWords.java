package rawi.core.extract.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.syntax.Tree;

/** Words of time, looked up by tokens; several words longest first. */
final class TimeWords {

    enum Kind {
        MONTH,
        WEEKDAY,
        UNIT,
        SEASON,
        DAY,
        VAGUE,
        PART,
        SINCE,
        FROM,
        UNTIL,
        BY,
        BEFORE,
        AFTER,
        SAME
    }

    /** A word of time at a token and how many tokens it takes. */
    record Word(List<String> words, Kind kind, String value) {

        int length() {
            return words.size();
        }

        int number() {
            return Integer.parseInt(value);
        }
    }

    private final Map<String, List<Word>> byFirst = new HashMap<>();

    TimeWords(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/time_words.tsv")) {
            List<String> words = List.of(row.get("words").split(" "));
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                    .add(new Word(words, Kind.valueOf(row.get("kind")), row.get("value")));
        }
        byFirst.values().forEach(l -> l.sort((a, b) -> b.length() - a.length()));
    }

    /** The longest word of time at a token. */
    Optional<Word> at(Tree tree, int i) {
        if (i < 0 || i >= tree.size()) {
            return Optional.empty();
        }
        List<Word> words = byFirst.get(tree.form(i).toLowerCase(Locale.ROOT));
        if (words == null) {
            return Optional.empty();
        }
        for (Word word : words) {
            if (i + word.length() > tree.size()) {
                continue;
            }
            boolean same = true;
            for (int k = 1; k < word.length() && same; k++) {
                same = word.words().get(k).equals(tree.form(i + k).toLowerCase(Locale.ROOT));
            }
            if (same) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    Optional<Word> at(Tree tree, int i, Kind kind) {
        return at(tree, i).filter(w -> w.kind() == kind);
    }
}
