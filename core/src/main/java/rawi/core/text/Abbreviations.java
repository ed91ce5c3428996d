package rawi.core.text;

import java.util.Locale;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/** Words whose period is their own, and whether a sentence may still end with them. */
final class Abbreviations {

    /** What may follow an abbreviation. */
    enum Kind {
        /** "Gen.": a name follows. */
        TITLE,
        /** "No.": a number follows; before anything else it is a word and a full stop. */
        NUMBER,
        /** "Jan.": a number follows, or the sentence ends. */
        DATE,
        /** "Inc.", "p.m.": may end a sentence. */
        ANY
    }

    private final WordMap<Kind> kinds = new WordMap<>();

    Abbreviations(DataFiles files) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/en/abbreviations.tsv")) {
            kinds.put(row.get("form"), Kind.valueOf(row.get("kind")));
        }
    }

    /** The kind of {@code word}, which ends in a period, or null when the period is a full stop. */
    Kind of(String word) {
        String bare = word.substring(0, word.length() - 1);
        Kind known = kinds.get(bare.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (bare.length() == 1 && Character.isUpperCase(bare.charAt(0))) {
            return Kind.TITLE;
        }
        return isDotted(bare) ? Kind.ANY : null;
    }

    /** "U.S", "a.m", "J.R". */
    private static boolean isDotted(String bare) {
        if (bare.length() < 3 || bare.indexOf('.') < 0) {
            return false;
        }
        for (int i = 0; i < bare.length(); i++) {
            boolean letterPlace = i % 2 == 0;
            char c = bare.charAt(i);
            if (letterPlace ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }
}
