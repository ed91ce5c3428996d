package rawi.core.syntax;

import java.util.List;
import rawi.core.syntax.ArabicLexicon.Number;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.Token;
import rawi.core.text.WordMap;

/**
 * One Arabic sentence as pieces with mended tags and base forms, and the words and tags that the
 * parser sees of it: base forms, tags that tell gender and number of verbs and kinds of nouns.
 */
public final class ArabicPieces {

    final int n;
    final String[] letters;
    final String[] tags;
    final String[] lemmas;

    /** Whether the piece is glued to the one before it. */
    final boolean[] glued;

    /** Whether a verb's letters or vowel signs leave no active reading. */
    final boolean[] surePassive;

    /** Whether a writer put ُ on a verb's first letter. */
    final boolean[] firstDamma;

    private final ArabicLexicon lexicon;
    private final ArabicMorphology morphology;

    /** The same pieces, for rules to change. */
    ArabicPieces(ArabicPieces other) {
        lexicon = other.lexicon;
        morphology = other.morphology;
        n = other.n;
        letters = other.letters.clone();
        tags = other.tags.clone();
        lemmas = other.lemmas.clone();
        glued = other.glued.clone();
        surePassive = other.surePassive.clone();
        firstDamma = other.firstDamma.clone();
    }

    /** Pieces as {@link ArabicTagger#cut} gives them. */
    public ArabicPieces(List<Token> pieces, ArabicLexicon lexicon) {
        this.lexicon = lexicon;
        n = pieces.size();
        letters = new String[n];
        tags = new String[n];
        lemmas = new String[n];
        glued = new boolean[n];
        surePassive = new boolean[n];
        firstDamma = new boolean[n];
        morphology = new ArabicMorphology(lexicon);
        for (int i = 0; i < n; i++) {
            Token piece = pieces.get(i);
            letters[i] = piece.letters();
            if (letters[i].isEmpty()) {
                letters[i] = piece.form();
            }
            glued[i] = i > 0 && pieces.get(i - 1).end() == piece.start();
            String before = i == 0 ? "" : tags[i - 1];
            boolean nisba = isNisba(letters[i], piece.form(), before);
            if (nisba) {
                letters[i] = letters[i].substring(0, letters[i].length() - 1);
            }
            tags[i] = morphology.mend(piece.form(), letters[i], piece.tag(), before);
            ArabicLexicon.Doubled doubled = lexicon.doubled(piece.form());
            if (doubled != null && !tags[i].equals("VBN")) {
                tags[i] = doubled.tag();
            }
            if (glued[i] && tags[i].startsWith("PRP") && letters[i - 1].equals("ان")) {
                // أنه: no verb that groans
                tags[i - 1] = "IN";
                before = "IN";
            }
            if (glued[i] && tags[i].equals("PRP$") && ArabicMorphology.isVerb(before)) {
                tags[i] = "PRP";
            }
            boolean town =
                    i > 0
                            && ArabicMorphology.isVerb(tags[i])
                            && lexicon.isTown(letters[i])
                            && isBeforeTown(i - 1);
            if (town) {
                tags[i] = "NNP";
            }
            if (isPeople(i) || i > 0 && isObject(i, piece.form(), pieces.get(i - 1).form())) {
                tags[i] = tags[i].startsWith("DT") ? "DTNN" : "NN";
            }
            if (i > 1 && isDoerBehindPronoun(i)) {
                tags[i] = "NNS";
            }
            WordMap<String> behind = lexicon.behind(letters[i]);
            if (i > 0 && !behind.isEmpty() && ArabicMorphology.isNoun(tags[i - 1])) {
                String head = morphology.lemma(letters[i - 1], tags[i - 1], false, false);
                tags[i] = behind.getOrDefault(head, tags[i]);
            }
            if (nisba && tags[i].startsWith("NNP")) {
                tags[i] = "NN";
            }
            firstDamma[i] = ArabicMorphology.hasFirstDamma(piece.form());
            surePassive[i] =
                    ArabicMorphology.isVerb(tags[i])
                            && morphology.isSurePassive(piece.form(), letters[i]);
        }
        if (isVerbFirst()) {
            tags[0] = "VBD";
        }
        for (int i = 0; i + 2 < n; i++) {
            if (tags[i].equals("VBP") && letters[i].startsWith("ت") && isPerfectOfMen(i)) {
                tags[i] = "VBD";
            }
        }
        for (int i = 2; i + 1 < n; i++) {
            if (isVerbBehindThat(i)) {
                tags[i] = "VBD";
            }
        }
        for (int i = 0; i < n; i++) {
            boolean groans = letters[i].equals("ان") && ArabicMorphology.isVerb(tags[i]);
            tags[i] = groans ? "IN" : tags[i];
        }
        for (int i = 1; i + 2 < n; i++) {
            if (isVerbOfRelative(i)) {
                tags[i] = "VBD";
                tags[i + 1] = "PRP";
            }
        }
        for (int i = 0; i < n; i++) {
            boolean afterLam = glued[i] && letters[i - 1].equals("ل");
            boolean owned = i + 1 < n && glued[i + 1] && tags[i + 1].startsWith("PRP");
            lemmas[i] = morphology.lemma(letters[i], tags[i], afterLam, owned);
            ArabicLexicon.Doubled doubled = lexicon.doubled(pieces.get(i).form());
            if (doubled != null && !doubled.tag().startsWith("V")) {
                lemmas[i] = doubled.lemma();
            }
            if (isDual(i)) {
                tags[i] = tags[i].startsWith("DT") ? "DTNND" : "NND";
            }
        }
    }

    /** "مدينة نوى", "في تدمر", "طريق حمص - تدمر". */
    private boolean isBeforeTown(int i) {
        return Patterns.fit(
                        letters[i], "في|[-–]|وسط|قرب|محيط|شرق|غرب|شمال|جنوب|شرقي|غربي|شمالي|جنوبي")
                || letters[i].equals("ب") && glued(i)
                || lexicon.noun(letters[i]) != null
                        && lexicon.isPlace(lexicon.noun(letters[i]).lemma())
                        && !letters[i].startsWith("ال");
    }

    private boolean glued(int i) {
        return i + 1 < n && glued[i + 1];
    }

    /** "نفذه مسلحون": behind a verb's own object an adjective of people is a noun. */
    private boolean isDoerBehindPronoun(int i) {
        boolean place =
                tags[i].equals("JJ")
                        && glued[i - 1]
                        && tags[i - 1].startsWith("PRP")
                        && ArabicMorphology.isVerb(tags[i - 2]);
        ArabicLexicon.Noun known = place ? lexicon.noun(letters[i]) : null;
        return known != null && lexicon.isPerson(known.lemma());
    }

    /** A broken plural of people that the tagger takes for an adjective: الأهالي, شبان. */
    private boolean isPeople(int i) {
        if (!tags[i].equals("JJ") && !tags[i].equals("DTJJ")) {
            return false;
        }
        String bare = letters[i].startsWith("ال") ? letters[i].substring(2) : letters[i];
        ArabicLexicon.Noun known = lexicon.noun(bare);
        return known != null
                && known.number() == Number.PLURAL
                && !known.lemma().equals(bare)
                && !bare.endsWith("ين")
                && !bare.endsWith("ون")
                && lexicon.isPerson(known.lemma());
    }

    /** "12 سورياً": a Syrian, not the country. */
    private static boolean isNisba(String letters, String form, String before) {
        return letters.endsWith("يا")
                && letters.length() > 4
                && (form.indexOf('\u064b') >= 0 || before.equals("CD"));
    }

    /**
     * A known noun that the tagger takes for an adjective, though its ending is not that of the
     * noun before it: فصائل محلية شاباً, مسلحون شابين.
     */
    private boolean isObject(int i, String form, String before) {
        boolean loose =
                (tags[i].equals("JJ") || tags[i].equals("DTJJ"))
                        && (ArabicMorphology.isNoun(tags[i - 1])
                                || ArabicMorphology.isAdjective(tags[i - 1]));
        ArabicLexicon.Noun known = loose ? lexicon.noun(letters[i]) : null;
        boolean group =
                known != null
                        && tags[i].equals("DTJJ")
                        && lexicon.isGroup(known.lemma())
                        && letters[i].endsWith(known.lemma());
        if (group) {
            // اتهم الأهالي الفصيل
            return true;
        }
        if (known == null || !lexicon.isListed(known.lemma())) {
            return false;
        }
        boolean number = i > 1 && tags[i - 2].equals("CD");
        boolean single =
                Patterns.fit(letters[i], ".{3,}(ين|ون)")
                        && lexicon.isPerson(known.lemma())
                        && ArabicMorphology.isNoun(tags[i - 1])
                        && morphology.number(letters[i - 1], tags[i - 1]) == Number.SINGULAR
                        && !number;
        if (single && known.number() == Number.PLURAL) {
            // ابتز الحاجز السائقين
            return true;
        }
        boolean apart = tags[i - 1].startsWith("DT") && tags[i].equals("JJ");
        if (apart && lexicon.isPerson(known.lemma())) {
            // أبعدت السلطات لاجئين: one has the article, the other has not
            return true;
        }
        boolean broken =
                tags[i].startsWith("DTJJ")
                        && tags[i - 1].equals("DTNN")
                        && lexicon.isPerson(known.lemma())
                        && lexicon.hasBrokenPlural(known.lemma())
                        && !known.lemma().endsWith("ي")
                        && lexicon.noun(letters[i - 1]) != null
                        && !lexicon.isPerson(lexicon.noun(letters[i - 1]).lemma());
        if (broken) {
            // غيب النظام الشاب
            return true;
        }
        boolean tanween = letters[i].endsWith("ا") && form.indexOf('\u064b') >= 0;
        boolean many = letters[i].endsWith("ين") && letters[i - 1].endsWith("ون");
        return tanween && before.indexOf('\u064b') < 0 || many && lexicon.isPerson(known.lemma());
    }

    /**
     * "منع الحاجز الأهالي من الخروج": two nouns with article make the first word a verb, as do
     * people in a sentence that has no other verb (تظاهر الأهالي في الساحة) and men behind a ت that
     * would be hers (تطوع عشرة شبان).
     */
    private boolean isVerbFirst() {
        if (n < 3 || !tags[0].equals("NN")) {
            return false;
        }
        List<ArabicLexicon.Verb> perfect =
                lexicon.verbs(letters[0]).stream().filter(ArabicLexicon.Verb::perfect).toList();
        if (perfect.isEmpty()) {
            return false;
        }
        boolean two = isBareNoun(1) && isBareNoun(2);
        boolean only = isBareNoun(1) && isMen(1);
        for (int i = 1; i < n && only; i++) {
            only = !ArabicMorphology.isVerb(tags[i]);
        }
        return two && perfect.stream().anyMatch(v -> lexicon.needsObject(v.lemma())) || only;
    }

    /**
     * "إن سلاح الجو الروسي قصف بلدة": behind أن and a whole noun phrase comes the verb, though its
     * letters are also those of the verbal noun.
     */
    private boolean isVerbBehindThat(int i) {
        boolean open =
                tags[i].equals("NN")
                        && !glued[i]
                        && !Patterns.fit(letters[i + 1], "[،.]")
                        && (tags[i - 1].startsWith("DT")
                                || tags[i - 1].equals("NNP")
                                || tags[i - 1].startsWith("PRP"));
        boolean verb =
                open
                        && lexicon.verbs(letters[i]).stream()
                                .anyMatch(v -> v.perfect() && lexicon.needsObject(v.lemma()));
        for (int k = i - 1; verb && k >= Math.max(0, i - 8); k--) {
            if (letters[k].equals("ان")) {
                return true;
            }
            if (ArabicMorphology.isVerb(tags[k])
                    || tags[k].equals("PUNC")
                    || tags[k].equals("IN")) {
                return false;
            }
        }
        return false;
    }

    /**
     * "قصف شنه النظام", "عبوة ناسفة زرعها مجهولون": behind a noun without article and before its
     * doer, a word with ه is the verb of a clause that describes the noun.
     */
    private boolean isVerbOfRelative(int i) {
        boolean shape =
                tags[i].equals("NN")
                        && !glued[i]
                        && glued[i + 1]
                        && Patterns.fit(letters[i + 1], "ه|ها")
                        && (Patterns.fit(tags[i - 1], "NN|NNS|JJ") || letters[i - 1].equals("،"));
        return shape
                && ArabicMorphology.isNoun(tags[i + 2])
                && !isPieceTime(letters[i + 2])
                && lexicon.verbs(letters[i]).stream()
                        .anyMatch(v -> v.perfect() && lexicon.needsObject(v.lemma()));
    }

    /** "تمكن الثوار": before men no ت of hers. */
    private boolean isPerfectOfMen(int i) {
        boolean perfect = lexicon.verbs(letters[i]).stream().anyMatch(ArabicLexicon.Verb::perfect);
        return perfect && isMen(tags[i + 1].equals("CD") ? i + 2 : i + 1);
    }

    private boolean isMen(int i) {
        if (Patterns.fit(letters[i], "(ال)?(عشرات|مئات|الاف)")) {
            return true;
        }
        ArabicLexicon.Noun noun =
                ArabicMorphology.isNoun(tags[i]) ? lexicon.noun(letters[i]) : null;
        return noun != null
                && lexicon.isPerson(noun.lemma())
                && !letters[i].endsWith("ة")
                && !letters[i].endsWith("ات");
    }

    private boolean isBareNoun(int i) {
        return tags[i].startsWith("DTNN") && !glued[i];
    }

    private boolean isDual(int i) {
        return ArabicMorphology.isNoun(tags[i])
                && morphology.number(letters[i], tags[i]) == Number.DUAL;
    }

    public int size() {
        return n;
    }

    /** The base forms, as the parser's words. */
    public String[] words() {
        return lemmas.clone();
    }

    /** The tag of a piece. */
    public String tag(int i) {
        return tags[i];
    }

    ArabicRowWords rowWords() {
        return lexicon.rowWords();
    }

    private boolean isPieceTime(String word) {
        return lexicon.rowWords().parsedTimes.contains(word);
    }

    Number number(int i) {
        return morphology.number(letters[i], tags[i].replace("NND", "NNS"));
    }

    boolean needsObject(String verb) {
        return lexicon.needsObject(verb);
    }

    boolean takesNoObject(String verb) {
        return lexicon.takesNoObject(verb);
    }

    boolean isKnownVerb(int i) {
        return !lexicon.verbs(letters[i]).isEmpty();
    }

    boolean isTakenBy(String thing, String doer) {
        return lexicon.isTakenBy(thing, doer);
    }

    boolean isPlace(String noun) {
        return lexicon.isPlace(noun);
    }

    boolean isPerson(String noun) {
        return lexicon.isPerson(noun);
    }

    /** Whether a known noun without ة is masculine: not a city, not قوى, not a body part. */
    boolean isMasculine(String noun) {
        return lexicon.isMasculine(noun);
    }

    /**
     * The tag as trees show it: verbs are PV (perfect; PVT when it must have an object), IV
     * (imperfect), PVP and IVP (their passives), so that no rule for English takes them for its
     * own.
     */
    String treeTag(int i) {
        return switch (tags[i]) {
            case "VBD" -> lexicon.needsObject(lemmas[i]) ? "PVT" : "PV";
            case "VBP" -> "IV";
            case "VB" -> "CV";
            case "VBN" -> isImperfect(i) ? "IVP" : "PVP";
            default -> tags[i];
        };
    }

    private boolean isImperfect(int i) {
        List<ArabicLexicon.Verb> known = lexicon.verbs(letters[i]);
        return known.isEmpty()
                ? "يتن".indexOf(letters[i].charAt(0)) >= 0 && !letters[i].endsWith("ت")
                : known.stream().noneMatch(ArabicLexicon.Verb::perfect);
    }

    /** The first reading of this tense, or the first one; null for an unknown verb. */
    private static ArabicLexicon.Verb reading(List<ArabicLexicon.Verb> known, boolean perfect) {
        for (ArabicLexicon.Verb verb : known) {
            if (verb.perfect() == perfect) {
                return verb;
            }
        }
        return known.isEmpty() ? null : known.get(0);
    }

    /** The tag that the parser sees. */
    public String parserTag(int i) {
        String tag = tags[i];
        if (ArabicMorphology.isVerb(tag)) {
            List<ArabicLexicon.Verb> known = lexicon.verbs(letters[i]);
            ArabicLexicon.Verb own = reading(known, !tag.equals("VBP"));
            boolean plural = own != null ? own.plural() : letters[i].endsWith("وا");
            boolean feminine =
                    own != null
                            ? own.feminine()
                            : tag.equals("VBP")
                                    ? letters[i].startsWith("ت")
                                    : letters[i].endsWith("ت");
            return tag + (plural ? "p" : feminine ? "f" : "m");
        }
        if (ArabicMorphology.isNoun(tag)) {
            if (isPieceTime(lemmas[i]) || isPieceTime(letters[i])) {
                return tag + "t";
            }
            boolean masdar =
                    lexicon.noun(letters[i]) != null
                            && lexicon.noun(letters[i]).derived() == ArabicLexicon.Derived.MASDAR;
            boolean feminine = letters[i].endsWith("ة") || letters[i].endsWith("ات");
            return tag + (masdar ? "v" : feminine ? "f" : "");
        }
        if (letters[i].equals("،") || letters[i].equals(",")) {
            return ",";
        }
        if (tag.equals("IN") || tag.equals("RP") || tag.equals("PUNC") || tag.equals("CC")) {
            return tag + (letters[i].length() <= 3 ? letters[i] : "");
        }
        return tag;
    }

    /** Whether a sign or word holds an Arabic letter. */
    boolean isWord(int i) {
        return !letters[i].isEmpty() && ArabicScript.isLetter(letters[i].charAt(0));
    }
}
