package rawi.core.syntax;

import java.util.Arrays;
import java.util.List;
import rawi.core.syntax.ArabicLexicon.Noun;
import rawi.core.syntax.ArabicLexicon.Verb;

/**
 * All that the tables of Arabic say of some letters, and the base forms that were made of them.
 * Safe to share: what two threads keep at once may be lost and is made again.
 */
final class KnownLetters {

    /** More tags than this no letters have in earnest. */
    private static final int MOST = 8;

    private static final Base[] NONE = {};

    /**
     * A base form made of the letters.
     *
     * @param afterLam whether ل stands before
     * @param owned whether a pronoun hangs behind
     */
    private record Base(String tag, boolean afterLam, boolean owned, String lemma) {}

    private final List<Verb> verbs;
    private final Noun noun;
    private final String word;
    private final String tag;
    private final int kinds;
    private volatile Base[] bases = NONE;

    /**
     * @param noun null when unknown
     * @param word base form of a closed-class word, else null
     * @param tag of a word that has only one, else null
     * @param kinds a set of bits
     */
    KnownLetters(List<Verb> verbs, Noun noun, String word, String tag, int kinds) {
        this.verbs = verbs;
        this.noun = noun;
        this.word = word;
        this.tag = tag;
        this.kinds = kinds;
    }

    List<Verb> verbs() {
        return verbs;
    }

    Noun noun() {
        return noun;
    }

    String word() {
        return word;
    }

    String tag() {
        return tag;
    }

    int kinds() {
        return kinds;
    }

    /** The base form kept for a tag and what stands around, or null. */
    String base(String ofTag, boolean afterLam, boolean owned) {
        for (Base base : bases) {
            if (base.tag.equals(ofTag) && base.afterLam == afterLam && base.owned == owned) {
                return base.lemma;
            }
        }
        return null;
    }

    void keep(String ofTag, boolean afterLam, boolean owned, String lemma) {
        Base[] before = bases;
        if (before.length < MOST) {
            Base[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = new Base(ofTag, afterLam, owned, lemma);
            bases = more;
        }
    }
}
