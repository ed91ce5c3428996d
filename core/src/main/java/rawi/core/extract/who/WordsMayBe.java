package rawi.core.extract.who;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;

/** Where in one tagged sentence words stand that may belong to a class, whatever its tree. */
final class WordsMayBe {

    private static final Set<String> PLACE = Set.of("PLACE");

    private final Map<String, BitSet> places = new HashMap<>();
    private final BitSet anything = new BitSet();

    /** No words. */
    WordsMayBe() {}

    /**
     * @param named the classes of the named actor at a word, none where there is none
     */
    WordsMayBe(
            Tree tagged, IntFunction<Set<String>> named, NounClasses classes, Gazetteer gazetteer) {
        boolean arabic = ArabicRow.isArabic(tagged);
        for (int i = 0; i < tagged.size(); i++) {
            String lemma = Spelling.lower(tagged.lemma(i));
            add(named.apply(i), i);
            if (arabic || mayBeNoun(tagged.tag(i))) {
                add(classes.of(lemma), i);
                if (lemma.endsWith("s")) {
                    add(classes.of(lemma.substring(0, lemma.length() - 1)), i);
                }
            }
            if (arabic || mayBePeople(tagged, i, lemma)) {
                add(Entities.PEOPLE, i);
            }
            if (Coreference.pointsBack(tagged.low(i))) {
                addAnything(i);
            }
            boolean name = tagged.pos(i) == Pos.PROPN;
            if (name || gazetteer.demonym(tagged.form(i)).isPresent()) {
                add(Entities.ANY_PARTY, i);
                add(PLACE, i);
            }
        }
    }

    /** Whether a word with a tag may stand for something: no finite verb, no sign. */
    private static boolean mayBeNoun(String tag) {
        return switch (tag) {
            case "VB", "VBD", "VBP", "VBZ", "MD", "IN", "TO", "RB", "CC", "POS" -> false;
            default -> true;
        };
    }

    private static boolean mayBePeople(Tree tagged, int word, String lemma) {
        return tagged.pos(word) == Pos.NUM
                || Entities.SEVERAL.contains(lemma)
                || Entities.PLURAL_PRONOUNS.contains(lemma)
                || Entities.PERSON_PRONOUNS.contains(lemma)
                || PeopleWords.mayTell(lemma);
    }

    void add(Set<String> nounClasses, int word) {
        for (String nounClass : nounClasses) {
            places.computeIfAbsent(nounClass, c -> new BitSet()).set(word);
        }
    }

    /** The word may be anything: it points to another sentence. */
    void addAnything(int word) {
        anything.set(word);
    }

    /** Whether a word from one up to another, which is left out, may belong to the class. */
    boolean has(String nounClass, int from, int to) {
        return isWithin(anything, from, to) || isWithin(places.get(nounClass), from, to);
    }

    private static boolean isWithin(BitSet words, int from, int to) {
        int next = words == null ? -1 : words.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
