package rawi.core.extract.where;

import java.util.EnumMap;
import java.util.Map;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Words that build place expressions around a name, and words that show a name to be a person's.
 */
final class PlaceWords {

    private enum Kind {
        TYPE,
        SIDE,
        LOCATE,
        NEAR,
        BACK,
        AREA,
        NOPLACE,
        PREFIX,
        TITLE,
        PERSON,
        GIVEN,
        ORGANISATION,
        APPEAL,
        PARTY,
        NOSITE,
        ROLE
    }

    private final Map<Kind, WordSet> words = new EnumMap<>(Kind.class);
    private final WordSet says = new WordSet();

    PlaceWords(DataFiles files, String lang) {
        for (Kind kind : Kind.values()) {
            words.put(kind, new WordSet());
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/place_words.tsv")) {
            words.get(Kind.valueOf(row.get("kind"))).addAll(row.list("words"));
        }
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/report_verbs.tsv")) {
            says.add(row.get("lemma"));
        }
    }

    boolean isType(String lemma) {
        return has(Kind.TYPE, lemma);
    }

    boolean isSide(String word) {
        return has(Kind.SIDE, word);
    }

    boolean locates(String preposition) {
        return has(Kind.LOCATE, preposition);
    }

    /** Prepositions after which a name is a place whatever it is elsewhere: "in", "near". */
    boolean isNear(String preposition) {
        return has(Kind.NEAR, preposition);
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

    /** Words that open a place name: "Camp", "Mount". */
    boolean opensName(String word) {
        return has(Kind.PREFIX, word);
    }

    /** Offices and ranks before a person's name. */
    boolean isTitle(String word) {
        return has(Kind.TITLE, word);
    }

    /** Nouns that tell, after a comma, that the name before is a person's: "a carpenter". */
    boolean isPerson(String lemma) {
        return has(Kind.PERSON, lemma);
    }

    boolean isGivenName(String word) {
        return has(Kind.GIVEN, word);
    }

    /** Last words of an organisation's name: "Observatory", "Brigade". */
    boolean isOrganisation(String word) {
        return has(Kind.ORGANISATION, word);
    }

    /** Verbs of wishes and judgments: "we call for", "condemns". */
    boolean isAppeal(String lemma) {
        return has(Kind.APPEAL, lemma);
    }

    /** Verbs whose object is a party, not a place, when it is a country: "accuses Israel". */
    boolean takesParty(String lemma) {
        return has(Kind.PARTY, lemma);
    }

    /** Nouns of places and ways that seldom mean one: "took place", "access". */
    boolean isNoSite(String lemma) {
        return has(Kind.NOSITE, lemma);
    }

    /** Nouns that name people by what was just told of them: "the attackers", "the victims". */
    boolean isRole(String lemma) {
        return has(Kind.ROLE, lemma);
    }

    boolean says(String lemma) {
        return says.contains(lemma);
    }

    private boolean has(Kind kind, String word) {
        return words.get(kind).contains(Spelling.lower(word));
    }
}
