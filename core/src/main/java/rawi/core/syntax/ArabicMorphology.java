package rawi.core.syntax;

import java.util.List;
import java.util.Set;
import rawi.core.text.ArabicLetters;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;

/**
 * Base forms of Arabic pieces and what their letters and vowel signs say: known words by the
 * lexicon, others by their endings.
 *
 * <p>A verb's base form is its perfect, third person singular masculine (اعتقل); a noun's its
 * singular without article (كتيبة for الكتائب); an adjective's its masculine singular. All in
 * {@link ArabicScript#letters}.
 */
final class ArabicMorphology {

    private static final char DAMMA = '\u064f';
    private static final char KASRA = '\u0650';

    private final ArabicLexicon lexicon;

    ArabicMorphology(ArabicLexicon lexicon) {
        this.lexicon = lexicon;
    }

    static boolean isVerb(String tag) {
        return tag.equals("VBD") || tag.equals("VBP") || tag.equals("VBN") || tag.equals("VB");
    }

    static boolean isNoun(String tag) {
        return tag.startsWith("NN")
                || tag.startsWith("DTNN")
                || tag.equals("VBG")
                || tag.equals("DTVBG")
                || tag.equals("VN")
                || tag.equals("DTVN")
                || tag.equals("NOUN_QUANT")
                || tag.equals("DTNOUN_QUANT");
    }

    static boolean isAdjective(String tag) {
        return tag.startsWith("JJ")
                || tag.startsWith("DTJJ")
                || tag.startsWith("ADJ")
                || tag.startsWith("DTADJ");
    }

    /**
     * The tag as the lexicon and the vowel signs mend it.
     *
     * @param form the piece as stored
     * @param letters its letters
     * @param before tag of the piece before, empty at the start
     */
    String mend(String form, String letters, String tag, String before) {
        KnownLetters known = lexicon.known(letters);
        if (known.tag() != null) {
            return known.tag();
        }
        List<ArabicLexicon.Verb> verbs = known.verbs();
        ArabicLexicon.Noun noun = known.noun();
        if (tag.equals("WP") && letters.length() > 4 && known.word() == null) {
            // الجندرما: no relative pronoun
            return letters.startsWith("ال") ? "DTNN" : "NN";
        }
        boolean bare = !letters.startsWith("ال") && !letters.startsWith("ل");
        if (bare && tag.startsWith("DT") && tag.length() > 2) {
            return mend(form, letters, tag.substring(2), before);
        }
        if (isVerb(tag) && hasTanween(form)) {
            // طالباً: no verb ends so
            return "NN";
        }
        if (isVerb(tag) && verbs.isEmpty() && noun != null) {
            String base = noun.number() == ArabicLexicon.Number.SINGULAR ? "NN" : "NNS";
            return letters.startsWith("ال") ? "DT" + base : base;
        }
        if (isVerb(tag)) {
            return isSurePassive(form, letters) ? "VBN" : tag;
        }
        boolean article = letters.startsWith("ال");
        boolean verbOnly = !verbs.isEmpty() && noun == null && known.word() == null && !article;
        if (verbOnly && (tag.startsWith("NN") || tag.equals("JJ"))) {
            return isSurePassive(form, letters) ? "VBN" : verbs.get(0).perfect() ? "VBD" : "VBP";
        }
        boolean listed =
                noun != null
                        && (noun.derived() == ArabicLexicon.Derived.NONE
                                || lexicon.isPlace(noun.lemma()));
        boolean apart = !isNoun(before) && !isAdjective(before) && !before.startsWith("PRP");
        boolean loose = tag.equals("JJ") || tag.equals("DTJJ");
        if (listed && loose && (apart || lexicon.isThing(noun.lemma()))) {
            return tag.replace("JJ", noun.number() == ArabicLexicon.Number.SINGULAR ? "NN" : "NNS");
        }
        if (listed && tag.endsWith("NOUN_QUANT") && known.word() == null) {
            return article ? "DTNN" : "NN";
        }
        if (verbs.isEmpty() || !isNoun(tag)) {
            return tag;
        }
        return isVowelledPassive(form, letters, verbs) ? "VBN" : tag;
    }

    /** Whether letters or vowel signs leave no active reading. */
    boolean isSurePassive(String form, String letters) {
        List<ArabicLexicon.Verb> verbs = lexicon.verbs(letters);
        return passiveOnly(verbs) || isVowelledPassive(form, letters, verbs);
    }

    private static boolean passiveOnly(List<ArabicLexicon.Verb> verbs) {
        boolean passive = false;
        for (ArabicLexicon.Verb verb : verbs) {
            // أصيب may be "I hit", but no report says so.
            boolean first = !verb.perfect() && !verb.person3() && !verb.plural();
            if (!verb.passiveOnly() && !first) {
                return false;
            }
            passive |= verb.passiveOnly();
        }
        return passive;
    }

    /** قُتل, اعتُقل, استُهدف; يُقتل where the verb has no active يُـ. */
    private static boolean isVowelledPassive(
            String form, String letters, List<ArabicLexicon.Verb> verbs) {
        if (verbs.isEmpty()) {
            return false;
        }
        ArabicLetters map = ArabicLetters.of(form);
        boolean perfect = verbs.get(0).perfect();
        String lemma = verbs.get(0).lemma();
        if (!perfect) {
            boolean first = marked(form, map, 0, DAMMA);
            boolean simple = lemma.length() == 3 && !lemma.startsWith("ا");
            boolean long5 = lemma.length() > 4 && lemma.startsWith("ا");
            boolean kasra = form.indexOf(KASRA) >= 0;
            return first && (long5 || simple && !kasra && verbs.size() == 1);
        }
        if (lemma.startsWith("است")) {
            return marked(form, map, 2, DAMMA) || marked(form, map, 0, DAMMA);
        }
        if (lemma.length() > 4 && lemma.startsWith("ا")) {
            return marked(form, map, 2, DAMMA) || marked(form, map, 1, DAMMA);
        }
        return marked(form, map, 0, DAMMA);
    }

    private static boolean hasTanween(String form) {
        return form.indexOf('\u064b') >= 0 || form.indexOf('\u064c') >= 0;
    }

    static boolean hasFirstDamma(String form) {
        return form.length() > 1 && form.charAt(1) == DAMMA;
    }

    /** Whether letter {@code i} carries this mark. */
    private static boolean marked(String form, ArabicLetters map, int i, char mark) {
        if (i + 1 > map.length()) {
            return false;
        }
        int end = i + 1 < map.length() ? map.origin(i + 1) : form.length();
        return form.substring(map.origin(i), end).indexOf(mark) >= 0;
    }

    /**
     * The base form.
     *
     * @param afterLam whether ل stands before, so that للمدينة leaves لمدينة
     * @param owned whether a pronoun hangs behind
     */
    String lemma(String letters, String tag, boolean afterLam, boolean owned) {
        KnownLetters known = lexicon.known(letters);
        String kept = known.base(tag, afterLam, owned);
        if (kept != null) {
            return kept;
        }
        String lemma = lemma(known, letters, tag, afterLam, owned);
        known.keep(tag, afterLam, owned, lemma);
        return lemma;
    }

    private String lemma(
            KnownLetters known, String letters, String tag, boolean afterLam, boolean owned) {
        if (isVerb(tag)) {
            return verb(letters, owned, !tag.equals("VBP"));
        }
        if (known.word() != null) {
            return known.word();
        }
        if (isNoun(tag) || isAdjective(tag)) {
            String bare = withoutArticle(letters, tag, afterLam);
            ArabicLexicon.Noun noun = known.noun();
            if (afterLam && noun == null) {
                noun = lexicon.noun("ا" + letters);
            }
            boolean hamza = noun == null && owned && Patterns.fit(letters, ".{2,}ا[ئؤ]");
            if (hamza) {
                // استدعائهم, إجلاؤهم: the hamza of ‑اء sits on what follows
                noun = lexicon.noun(letters.substring(0, letters.length() - 1) + "ء");
            }
            if (isAdjective(tag)) {
                return noun != null && bare.startsWith("ال") ? noun.lemma() : adjective(bare);
            }
            return noun != null ? noun.lemma() : plain(bare, tag, owned);
        }
        return letters;
    }

    /** Adds every base form that {@link #lemma} may give to a stem, whatever its tag. */
    void bases(String letters, boolean afterLam, boolean owned, Set<String> all) {
        all.add(letters);
        String word = lexicon.word(letters);
        if (word != null) {
            all.add(word);
        }
        all.add(verb(letters, owned, true));
        lexicon.verbs(letters).forEach(v -> all.add(v.lemma()));
        ArabicLexicon.Noun noun = lexicon.noun(letters);
        if (noun == null && owned && Patterns.fit(letters, ".{2,}ا[ئؤ]")) {
            noun = lexicon.noun(letters.substring(0, letters.length() - 1) + "ء");
        }
        if (noun == null && afterLam) {
            noun = lexicon.noun("ا" + letters);
        }
        if (noun != null) {
            all.add(noun.lemma());
        }
        String bare = withoutArticle(letters, "DT", afterLam);
        all.add(bare);
        all.add(adjective(bare));
        for (String tag : List.of("NN", "NNS")) {
            all.add(plain(bare, tag, owned));
            all.add(plain(letters, tag, owned));
        }
    }

    /**
     * @param perfect whether the tag is of the perfect: تعرض is "was exposed" then and not "she
     *     shows"
     */
    private String verb(String letters, boolean owned, boolean perfect) {
        List<ArabicLexicon.Verb> verbs = lexicon.verbs(letters);
        if (!verbs.isEmpty()) {
            // أوقع is "it caused" before it is "I sign"
            ArabicLexicon.Verb found = null;
            for (ArabicLexicon.Verb verb : verbs) {
                boolean better = found == null || found.perfect() != perfect;
                if (verb.person3() && (found == null || better && verb.perfect() == perfect)) {
                    found = verb;
                }
            }
            return (found == null ? verbs.get(0) : found).lemma();
        }
        if (owned && letters.endsWith("و") && !lexicon.verbs(letters + "ا").isEmpty()) {
            return lexicon.verbs(letters + "ا").get(0).lemma();
        }
        return guess(letters);
    }

    /** The perfect of an unknown verb: endings off, the imperfect's letter turned. */
    private static String guess(String s) {
        String stem = s;
        for (String end : new String[] {"وا", "ون", "ان", "تا", "نا", "ت", "ن"}) {
            if (stem.endsWith(end) && stem.length() - end.length() >= 3) {
                stem = stem.substring(0, stem.length() - end.length());
                break;
            }
        }
        boolean imperfect = stem.length() > 3 && "يتن".indexOf(stem.charAt(0)) >= 0;
        if (!imperfect) {
            return stem;
        }
        String rest = stem.substring(1);
        boolean eighth = rest.length() == 4 && rest.charAt(1) == 'ت';
        boolean other = rest.startsWith("ست") && rest.length() >= 5 || rest.startsWith("ن");
        return eighth || other && rest.length() >= 4 ? "ا" + rest : rest;
    }

    private static String withoutArticle(String letters, String tag, boolean afterLam) {
        if (letters.startsWith("ال") && letters.length() > 3) {
            return letters.substring(2);
        }
        boolean swallowed =
                afterLam && tag.startsWith("DT") && letters.startsWith("ل") && letters.length() > 3;
        return swallowed ? letters.substring(1) : letters;
    }

    private static String adjective(String s) {
        int n = s.length();
        for (String end : new String[] {"تان", "تين", "ات", "ون", "ين", "ان", "ة", "ا"}) {
            if (s.endsWith(end) && n - end.length() >= 3) {
                return s.substring(0, n - end.length());
            }
        }
        return s;
    }

    private static String plain(String s, String tag, boolean owned) {
        int n = s.length();
        if (owned && s.endsWith("ت") && n > 3 && !tag.endsWith("S")) {
            return s.substring(0, n - 1) + "ة";
        }
        boolean plural = tag.endsWith("NNS");
        if (plural && s.endsWith("ات") && n > 4) {
            return s.substring(0, n - 2) + "ة";
        }
        if (plural && n > 4 && (s.endsWith("ون") || s.endsWith("ين") || s.endsWith("ان"))) {
            return s.substring(0, n - 2);
        }
        if (tag.equals("NN") && s.endsWith("ا") && n > 3) {
            // the case ending of شخصا
            return s.substring(0, n - 1);
        }
        return s;
    }

    /** Number that the letters of a noun say; a plural tag counts when the word is unknown. */
    ArabicLexicon.Number number(String letters, String tag) {
        ArabicLexicon.Noun noun = lexicon.noun(letters);
        if (noun != null) {
            return noun.number();
        }
        boolean dual = tag.endsWith("S") && (letters.endsWith("تان") || letters.endsWith("تين"));
        return dual
                ? ArabicLexicon.Number.DUAL
                : tag.endsWith("S") ? ArabicLexicon.Number.PLURAL : ArabicLexicon.Number.SINGULAR;
    }
}
