package rawi.core.extract.where;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;

/** Words that build place expressions around a name. */
final class PlaceWords {

    private enum Kind {
        TYPE,
        SIDE,
        LOCATE,
        NEAR,
        BACK,
        AREA,
        NOPLACE
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    PlaceWords(DataFiles files, String lang) {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/place_words.tsv")) {
            words.get(Kind.valueOf(row.get("kind"))).addAll(row.list("words"));
        }
    }

    boolean isType(String lemma) {
        return has(Kind.TYPE, lemma);
    }

    boolean isSide(String word) {
        return has(Kind.SIDE, word);
    }

    boolean locates(String preposition) {
        return has(Kind.LOCATE, preposition.toLowerCase(Locale.ROOT));
    }

    boolean pointsBack(String lemma) {
        return has(Kind.BACK, lemma);
    }

    /** Nouns that can be where a movement starts or ends: area, camp, home. */
    boolean isArea(String lemma) {
        return has(Kind.AREA, lemma) || isType(lemma);
    }

    boolean isNoPlace(String word) {
        return has(Kind.NOPLACE, word);
    }

    private boolean has(Kind kind, String word) {
        return words.get(kind).contains(word.toLowerCase(Locale.ROOT));
    }
}
