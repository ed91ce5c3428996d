package rawi.core.syntax;

import java.util.List;
import java.util.Map;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.PhraseFilter;
import rawi.core.text.Token;

/**
 * One Arabic sentence as a row of pieces with its noun phrases by their form: a noun with its
 * genitives, adjectives and pronoun, and the preposition before it. Where trees of long sentences
 * go wrong, the row still tells what stands beside what.
 */
public final class ArabicRow {

    private static final int LONGEST = 7;

    private static final String WEAPONS =
            "مسيرة|مسيرات|طائرات?|صاروخ|صواريخ|قذيفة|قذائف|قنبلة|قنابل|عبوة|عبوات|مدفعية|غارة|غارات";

    /**
     * A noun phrase.
     *
     * @param first first piece, number and quantity included
     * @param head the noun counted or named
     * @param last last piece of its genitives and adjectives
     * @param sign preposition before it, as {@code في}; empty when there is none
     * @param of its first genitive or pronoun, or -1
     * @param from the noun behind {@code من} right after it, or -1
     * @param joined whether {@code و} joins it to the phrase before it
     */
    public record Phrase(
            int first, int head, int last, String sign, int of, int from, boolean joined) {}

    private final Tree tree;
    private final ArabicRowWords words;
    private final int n;
    private final String[] letters;
    private final boolean[] glued;
    private final ArabicPhrases phrases;

    /** For each piece the hashes of the stretches that begin there; made when first asked for. */
    private final long[][] hashes;

    ArabicRow(Tree tree) {
        this.tree = tree;
        this.words = tree.rowWords();
        this.n = tree.size();
        this.letters = new String[n];
        this.glued = new boolean[n];
        this.hashes = new long[n][];
        List<Token> tokens = tree.sentence().tokens();
        for (int i = 0; i < n; i++) {
            letters[i] = tokens.get(i).letters();
            glued[i] = i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
        }
        phrases = new ArabicPhrases(this, tree, letters, glued);
    }

    /** Whether a tree is of an Arabic sentence. */
    public static boolean isArabic(Tree tree) {
        return tree.isArabic();
    }

    /** The row of a tree. */
    public static ArabicRow of(Tree tree) {
        return tree.row();
    }

    public int size() {
        return n;
    }

    /** The letters of a piece; empty outside the sentence. */
    public String at(int i) {
        return i < 0 || i >= n ? "" : letters[i];
    }

    /** Whether a piece is glued to the one before it. */
    public boolean isGlued(int i) {
        return i > 0 && i < n && glued[i];
    }

    /** The letters of pieces {@code from} to {@code to}, with blanks between words. */
    public String text(int from, int to) {
        StringBuilder out = new StringBuilder(letters[from]);
        for (int i = from + 1; i <= to; i++) {
            if (!glued[i]) {
                out.append(' ');
            }
            // ل and لمدينة were one word: للمدينة
            out.append(letters[i]);
        }
        return out.toString();
    }

    /**
     * Whether {@link #text} of a stretch may be one of some phrases; cheaper than to look it up.
     *
     * @param to less than seven pieces behind {@code from}
     */
    public boolean mayBe(PhraseFilter phrases, int from, int to) {
        return phrases.mayHold(hash(from, to));
    }

    /** The hash of {@link #text} for a {@link PhraseFilter}. */
    public long hash(int from, int to) {
        if (hashes[from] == null) {
            long[] all = new long[Math.min(n - from, LONGEST)];
            long hash = PhraseFilter.START;
            for (int k = 0; k < all.length; k++) {
                if (k > 0 && !glued[from + k]) {
                    hash = PhraseFilter.hash(hash, ' ');
                }
                hash = PhraseFilter.hash(hash, letters[from + k]);
                all[k] = hash;
            }
            hashes[from] = all;
        }
        return hashes[from][to - from];
    }

    /**
     * Last piece of the longest entry that starts at {@code i}, or -1.
     *
     * @param phrases of the table's keys
     */
    public int longest(Map<String, ?> table, PhraseFilter phrases, int i) {
        return longest(
                (from, to) -> mayBe(phrases, from, to) && table.containsKey(text(from, to)), i);
    }

    /** A test of the stretch from one piece to another. */
    public interface StretchTest {
        boolean test(int from, int to);
    }

    /** Last piece of the longest stretch from {@code i} on that passes a test, or -1. */
    public int longest(StretchTest known, int i) {
        for (int j = Math.min(n, i + LONGEST) - 1; j >= i; j--) {
            if ((j + 1 >= n || !isInWord(j + 1)) && known.test(i, j)) {
                return j;
            }
        }
        return -1;
    }

    private boolean isInWord(int j) {
        return glued[j]
                && tree.pos(j) != Pos.PUNCT
                && tree.pos(j) != Pos.PRON
                && tree.pos(j) != Pos.X;
    }

    /** Whether a piece is a verb. */
    public boolean isVerb(int i) {
        return i >= 0 && i < n && isVerbTag(tree.tag(i)) && !isFalseVerb(i);
    }

    /** "حاجز طالبين": a dual behind the subject of a verb is its object, no genitive. */
    boolean isPairOfVerb(int i, int head) {
        return i == head + 1
                && isVerb(head - 1)
                && tree.tag(i).equals("NND")
                && letters[i].endsWith("ين")
                && !Patterns.fit(letters[head], "مجموعة|عناصر|احد|احدي|كل");
    }

    /**
     * "أحرق جنود منازل", "استهدفت غارة سيارة": behind the verb its subject, and a noun that is no
     * genitive of it.
     */
    public boolean isThingOfVerb(int i, int head) {
        boolean aimed =
                i == head + 1
                        && isGlued(head)
                        && at(head - 1).equals("ب")
                        && Patterns.fit(letters[head], WEAPONS)
                        && (words.posts.contains(letters[i]) || words.things.contains(letters[i]));
        if (aimed || !isVerb(head - 1)) {
            return aimed; // "استهدف بمسيّرة مواقع": with what, then what
        }
        boolean thing = words.things.contains(letters[i]);
        boolean struck =
                words.blows.contains(letters[head])
                        && Patterns.fit(
                                tree.lemma(head - 1),
                                "استهدف|طال|اصاب|دمر|ضرب|شمل|القي|اسقط|اطلق|قصف");
        boolean taken =
                words.men.contains(letters[head])
                        && Patterns.fit(
                                tree.lemma(head - 1),
                                "ا?حرق|هدم|دمر|داهم|اقتحم|فجر|نهب|سرق|خرب|استهدف|هاجم|صادر|جرف|فتش|حطم|نسف|اطلق|فتح|اغتصب|خطف|اعتقل|قتل|ضرب|عذب");
        return struck && (thing || words.posts.contains(letters[i])) || taken && thing;
    }

    private static boolean isVerbTag(String tag) {
        return (tag.length() == 2 || tag.length() == 3 && "PT".indexOf(tag.charAt(2)) >= 0)
                && tag.charAt(1) == 'V'
                && "PIC".indexOf(tag.charAt(0)) >= 0;
    }

    private boolean isFalseVerb(int i) {
        boolean amount =
                Patterns.fit(letters[i], "يقل|يزيد|يقارب|يناهز|يتجاوز|يربو|يفوق")
                        && i > 0
                        && Patterns.fit(letters[i - 1], "لا|ما");
        return amount
                || isNaming(i)
                || isHarmNoun(i)
                || isTime(i)
                || tree.tag(i).equals("PV")
                        && i > 0
                        && Patterns.fit(letters[i], "اثن[يا]|اثنت[يا]");
    }

    /** "مقتل وجرح عدد من الجنود": a noun as the one before it. */
    private boolean isHarmNoun(int i) {
        return i > 1
                && Patterns.fit(letters[i], "جرح|قتل")
                && letters[i - 1].equals("و")
                && Patterns.fit(letters[i - 2], "مقتل|اصابة|استشهاد");
    }

    /** "ما تسمى بـ", "ما يعرف بـ": only introduces a name. */
    boolean isNaming(int i) {
        return i > 0
                && Patterns.fit(letters[i - 1], "ما|مما|عما")
                && Patterns.fit(letters[i], "[يت]سم[يا]|[يت]عرف|[يت]دعي|[يت]طلق");
    }

    /** Whether a piece is a noun, name, number or pronoun of its own. */
    public boolean isNominal(int i) {
        if (i < 0
                || i >= n
                || isPreposition(i)
                || isVerb(i)
                || words.adverbs.contains(letters[i])
                || Patterns.fit(letters[i], "ال|حسبما|بان|(مع|ل|ب|من|عن)(هما|هم|هن)")) {
            return false;
        }
        return switch (tree.pos(i)) {
            case NOUN, PROPN, NUM, X -> ArabicScript.isLetter(letters[i].charAt(0)) || isNumber(i);
            case PRON -> !glued[i] && !Patterns.fit(letters[i], "ما|من|الذي|التي|الذين|ان");
            case VERB -> Patterns.fit(letters[i], "اثن[يا]|اثنت[يا]") || isHarmNoun(i);
            case ADJ ->
                    !isAdverb(i) && (!isNominalBefore(i) || isObject(i) || isAnother(i))
                            || isManOfVerb(i)
                            || isAmountBefore(i);
            default -> false;
        };
    }

    /** "مقتل عدة أشخاص": how many, no adjective of the noun before it. */
    boolean isAmountBefore(int i) {
        return words.quantities.contains(letters[i])
                && i + 1 < n
                && tree.pos(i + 1) == Pos.NOUN
                && !tree.tag(i + 1).startsWith("DT");
    }

    /** "اغتال مجهولون قيادياً", "اعتقلت القوات فلسطينياً": whom, not how. */
    private boolean isManOfVerb(int i) {
        return i > 1 && isOneMan(i) && isObject(i) && isVerb(i - 2) || isManHarmed(i);
    }

    /** "مقتل مدني", "اعتقال ناشط": a genitive, no adjective of the deed. */
    private boolean isManHarmed(int i) {
        return isOneMan(i)
                && Patterns.fit(
                        letters[i - 1],
                        "مقتل|اصابة|اعتقال|خطف|اختطاف|استشهاد|اغتيال|جرح|مصرع|اعدام|وفاة|احتجاز|توقيف|اختفاء")
                && (!Patterns.fit(letters[i], "سياسي|عسكري|امني|جماعي")
                        // "وفاة عسكري منشق"
                        || letters[i].equals("عسكري")
                                && Patterns.fit(letters[i - 1], "مقتل|وفاة|مصرع|استشهاد"));
    }

    /** "إصابة آخر": of another gender than the noun before it, and so no adjective to it. */
    private boolean isAnother(int i) {
        return letters[i - 1].endsWith("ة") && Patterns.fit(letters[i], "[ا]خر(ي?ن|ون|ان|)");
    }

    /** "تجنيد الشبان إجبارياً": how, of no noun before it. */
    public boolean isAdverb(int i) {
        return i > 0
                && i < n
                && tree.pos(i) == Pos.ADJ
                && letters[i].endsWith("يا")
                && tree.form(i).indexOf('\u064b') >= 0
                && tree.form(i - 1).indexOf('\u064b') < 0;
    }

    /** Whether a piece is a noun of one man: شخص، شاباً، مدني. */
    public boolean isOneMan(int i) {
        if (i < 0 || i >= n || tree.pos(i) != Pos.NOUN && tree.pos(i) != Pos.ADJ) {
            return false;
        }
        boolean tanween = letters[i].endsWith("ا") && tree.form(i).indexOf('\u064b') >= 0;
        return words.persons.contains(
                tanween ? letters[i].substring(0, letters[i].length() - 1) : letters[i]);
    }

    /** "مقاتلا الفصيل": two men, whose n the genitive took. */
    public boolean isPairInIdafa(int i) {
        String word = letters[i];
        return word.endsWith("ا")
                && word.length() > 3
                && tree.tag(i).equals("NN")
                && tree.form(i).indexOf('\u064b') < 0
                && i + 1 < n
                && tree.tag(i + 1).startsWith("DTNN")
                && words.persons.contains(word.substring(0, word.length() - 1));
    }

    /** Whether the tree, too, takes a noun for the object of a verb before it. */
    boolean isObjectOfVerb(int i) {
        int head = tree.head(i);
        if (Patterns.fit(letters[i - 1], "عملي(ة|ات)|حمل(ة|ات)|حال(ة|ات)|اعمال|نقط(ة|ات)|نقاط")) {
            // "عمليات تفتيش"
            return false;
        }
        return tree.label(i) == Dependency.OBJ && head >= 0 && head < i - 1 && isVerb(head);
    }

    /** "خطف مجهولون تاجراً": no adjective of a noun that does not end like it. */
    boolean isObject(int i) {
        boolean people = letters[i].endsWith("ين") || letters[i].endsWith("ون");
        boolean thing = letters[i - 1].endsWith("ة") && letters[i - 1].length() > 3;
        if (people && thing && i > 1 && isVerb(i - 2)) {
            // "تعتقل الشرطة المتظاهرين": no adjective of a singular
            return true;
        }
        boolean both = letters[i].startsWith("ال") && letters[i - 1].startsWith("ال");
        if (both
                && (words.things.contains(letters[i])
                        || thing
                                && i > 1
                                && isVerb(i - 2)
                                && !letters[i].endsWith("ة")
                                && words.persons.contains(letters[i].substring(2)))) {
            // "أطلق عناصر الأمن الرصاص", "اقتادت الدورية الأب": none that agrees as an adjective
            return true;
        }
        boolean known = tree.tag(i).startsWith("DT") && !letters[i - 1].startsWith("ال");
        if (known && i > 1 && isVerb(i - 2) && tree.tag(i - 1).equals("NNS") && isClosed(i - 1)) {
            // "قتل مجهولون القيادي": no adjective of men without article
            return true;
        }
        return tree.form(i).indexOf('\u064b') >= 0
                && tree.form(i - 1).indexOf('\u064b') < 0
                && (isClosed(i - 1) || letters[i - 1].endsWith("ون"));
    }

    private boolean isNominalBefore(int i) {
        return i > 0
                && (tree.pos(i - 1) == Pos.NOUN
                        || tree.pos(i - 1) == Pos.PROPN
                        || tree.pos(i - 1) == Pos.ADJ
                        || tree.pos(i - 1) == Pos.PRON);
    }

    /** Whether a piece is a numeral. */
    public boolean isNumber(int i) {
        return i >= 0
                && i < n
                && (tree.pos(i) == Pos.NUM
                        || words.numbers.contains(letters[i])
                        || Patterns.fit(letters[i], "\\d+([.,]\\d+)*")
                        || Patterns.fit(letters[i], "اثن[يا]|اثنت[يا]"));
    }

    /** Whether a piece names a time. */
    public boolean isTime(int i) {
        return i >= 0
                && i < n
                && (words.times.contains(letters[i]) || words.times.contains(tree.lemma(i)))
                // "الأب": no August
                && !(tree.lemma(i).equals("اب") && tree.form(i).indexOf('أ') >= 0);
    }

    /** "23 أيلول", "عام 2018", "آب الماضي": a number or name of a month that dates. */
    public boolean isDate(int i) {
        if (i < 0 || i >= n) {
            return false;
        }
        boolean month = i + 1 < n && (isTime(i + 1) || letters[i + 1].equals("اب"));
        if (isNumber(i)) {
            return tree.pos(i) == Pos.NUM
                    && (month && tree.pos(i + 1) == Pos.PROPN
                            || i > 0 && Patterns.fit(tree.lemma(i - 1), "عام|سنة|تاريخ"));
        }
        boolean year = i + 1 < n && Patterns.fit(letters[i + 1], "(19|20)\\d\\d");
        if (tree.pos(i) == Pos.PROPN && year) {
            return true;
        }
        return letters[i].equals("اب")
                && (i + 1 < n && Patterns.fit(letters[i + 1], "الماضي|الجاري|الحالي|المقبل|الفائت")
                        || i > 0 && tree.pos(i - 1) == Pos.NUM);
    }

    /** Whether a piece governs a noun behind it. */
    public boolean isPreposition(int i) {
        if (i < 0 || i >= n || tree.label(i) == Dependency.MARK) {
            return false;
        }
        return words.prepositions.contains(letters[i])
                && (tree.pos(i) == Pos.ADP
                        || tree.label(i) == Dependency.CASE
                        || tree.pos(i) == Pos.NOUN
                                && i + 1 < n
                                && (!glued[i + 1] || isGoverningPronoun(i))
                                && letters[i].length() > 1);
    }

    /** "خلالها", "بينهم": the pronoun of a word that is a preposition, not of a noun. */
    private boolean isGoverningPronoun(int i) {
        return tree.pos(i + 1) == Pos.PRON
                && Patterns.fit(letters[i], "خلال|بين|ضد|حول|تجاه|ضمن|قبل|بعد|عبر|مع|عند|دون");
    }

    /** Whether a noun takes no genitive: it has article, tanween, pronoun or the n of a plural. */
    boolean isClosed(int i) {
        String form = tree.form(i);
        boolean pronoun = i + 1 < n && glued[i + 1] && tree.pos(i + 1) == Pos.PRON;
        return tree.tag(i).startsWith("DT")
                || words.parties.contains(letters[i])
                || letters[i].startsWith("ال")
                        && letters[i].length() > 4
                        // آليات: no article
                        && form.charAt(0) != 'آ'
                || form.indexOf('\u064b') >= 0
                || form.indexOf('\u064d') >= 0
                || form.indexOf('\u064c') >= 0
                || tree.tag(i).endsWith("NNS") && Patterns.fit(letters[i], ".*(ين|ون)")
                || tree.pos(i) == Pos.ADJ && letters[i].endsWith("ون")
                || tree.tag(i).endsWith("NND") && letters[i].endsWith("ن")
                || pronoun;
    }

    /** Whether a piece only tells how many: العشرات. */
    public boolean isQuantity(int i) {
        return i >= 0 && i < n && words.quantities.contains(letters[i]);
    }

    boolean isAnd(int i) {
        return i < n && letters[i].equals("و") && tree.pos(i) != Pos.NOUN;
    }

    /** Whether a new clause begins at a piece. */
    public boolean opensClause(int i) {
        if (i >= n) {
            return true;
        }
        String word = letters[i];
        if (isVerb(i)) {
            return true;
        }
        if (isNaming(i + 1)) {
            return false;
        }
        if (tree.label(i) == Dependency.MARK || words.clauses.contains(word)) {
            return !words.prepositions.contains(word);
        }
        if (word.equals("و") || word.equals("ف") || Patterns.fit(word, "[،,؛;]")) {
            int j = i + 1;
            while (j < n && (Patterns.fit(letters[j], "[وفس]|قد|لم|لا|لن|ما|سوف|كان[ت]?|«|\""))) {
                j++;
            }
            boolean they = j == i + 1 && word.equals("و") && Patterns.fit(at(j), "هو|هي|هم|هما|هن");
            return isVerb(j) || words.clauses.contains(at(j)) || they && tree.pos(j) == Pos.PRON;
        }
        return Patterns.fit(word, "لم|لن|سوف") || word.equals("س") && i + 1 < n && glued[i + 1];
    }

    /** The piece من behind the adjectives of an amount, or the piece itself. */
    int longestAmount(int i) {
        int k = i;
        while (k < n && Patterns.fit(letters[k], "غير|كبير|قليل|محدود|محدد|جدا")) {
            k++;
        }
        return at(k).equals("من") ? k : i;
    }

    /** The phrases of the pieces from {@code from} to before {@code to}, in text order. */
    public List<Phrase> phrases(int from, int to) {
        return phrases.phrases(from, to);
    }

    /** The noun that a number or quantity at a piece counts; the piece itself when it is none. */
    public int counted(int piece) {
        return phrases.counted(piece);
    }

    /** The phrase that a noun heads, or a phrase of that piece alone. */
    public Phrase of(int head) {
        return phrases.of(head);
    }
}
