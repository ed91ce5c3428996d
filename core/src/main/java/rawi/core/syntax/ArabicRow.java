// Over 500 lines: one row of pieces answers all questions about its neighbours; its word lists
// belong into data next.
package rawi.core.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rawi.core.text.ArabicScript;
import rawi.core.text.Patterns;
import rawi.core.text.Token;

/**
 * One Arabic sentence as a row of pieces with its noun phrases by their form: a noun with its
 * genitives, adjectives and pronoun, and the preposition before it. Where trees of long sentences
 * go wrong, the row still tells what stands beside what.
 */
public final class ArabicRow {

    private static final int LONGEST = 7;

    private static final Set<String> TIMES =
            Set.of(
                    ("يوم امس اليوم مساء صباح فجر ليل ليلة عام شهر اسبوع سنة غد ساعة ظهر عصر نهار"
                                    + " الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت مطلع"
                                    + " منتصف نهاية البارحة الاسبوع الشهر العام اواخر اوائل بداية كانون تشرين شباط اذار"
                                    + " غدا نيسان ايار حزيران تموز اب ايلول يناير فبراير مارس ابريل مايو"
                                    + " يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر")
                            .split(" "));

    private static final String DOER = "من قبل";

    /** Prepositions of several words and the slot they open; keys as written, by letters. */
    private static final Map<String, String> COMPOUND =
            Map.ofEntries(
                    Map.entry("من قبل", DOER),
                    Map.entry("من جانب", DOER),
                    Map.entry("من طرف", DOER),
                    Map.entry("علي يد", DOER),
                    Map.entry("علي ايدي", DOER),
                    Map.entry("بيد", "بيد"),
                    Map.entry("برصاص", DOER),
                    Map.entry("بنيران", DOER),
                    Map.entry("بحق", "بحق"),
                    Map.entry("باتجاه", "الي"),
                    Map.entry("في صفوف", "في صفوف"),
                    Map.entry("ضمن صفوف", "في صفوف"),
                    Map.entry("من اجل", "بهدف"),
                    Map.entry("بهدف", "بهدف"),
                    Map.entry("بغية", "بهدف"),
                    Map.entry("بغرض", "بهدف"),
                    Map.entry("بتهمة", "بتهمة"),
                    Map.entry("بحجة", "بتهمة"),
                    Map.entry("بذريعة", "بتهمة"),
                    Map.entry("بسبب", "بتهمة"),
                    Map.entry("علي خلفية", "بتهمة"),
                    Map.entry("بحسب", "حسب"),
                    Map.entry("بالقرب من", "قرب"),
                    Map.entry("في محيط", "في"),
                    Map.entry("علي اطراف", "علي"),
                    Map.entry("الي جانب", "مع"),
                    Map.entry("نقلا عن", "حسب"),
                    Map.entry("لصالح", "لصالح"));

    private static final Set<String> PREPOSITIONS =
            Set.of(
                    ("في من الي علي عن ب ل ك مع قرب عبر خلال مقابل وفق بعد قبل منذ حتي ضد عقب اثر"
                                    + " وسط ضمن داخل خارج بين امام خلف فوق تحت حول لدي عند دون رغم"
                                    + " جراء نتيجة قبالة وراء تجاه ازاء")
                            .split(" "));

    private static final Set<String> NUMBERS =
            Set.of(
                    ("ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر"
                                    + " عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين"
                                    + " سبعون سبعين ثمانون ثمانين تسعون تسعين")
                            .split(" "));

    /** Names of parties that look like nouns without article. */
    private static final Set<String> PARTIES =
            Set.of("قسد", "داعش", "حماس", "مجهولون", "مسلحون", "هتش", "فاطميون", "زينبيون");

    private static final Set<String> QUANTITIES =
            Set.of(
                    ("عدد عددا عشرات العشرات مئات المئات الاف الالاف بضع بضعة عدة بعض احد احدي معظم"
                                    + " غالبية كل جميع نحو حوالي قرابة اكثر عديد العديد دفعة دفعات مئتا مئتي مائتا مائتي الفا الفي مئة مائة الف"
                                    + " مليون ملايين زهاء احدا")
                            .split(" "));

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
    private final int n;
    private final String[] letters;
    private final boolean[] glued;
    private List<Phrase> all;

    ArabicRow(Tree tree) {
        this.tree = tree;
        this.n = tree.size();
        this.letters = new String[n];
        this.glued = new boolean[n];
        List<Token> tokens = tree.sentence().tokens();
        for (int i = 0; i < n; i++) {
            letters[i] = ArabicScript.letters(tokens.get(i).form());
            glued[i] = i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
        }
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

    /** Last piece of the longest entry that starts at {@code i}, or -1. */
    public int longest(Map<String, ?> table, int i) {
        return longest(table::containsKey, i);
    }

    /** Last piece of the longest stretch from {@code i} on whose letters pass a test, or -1. */
    public int longest(Predicate<String> known, int i) {
        int found = -1;
        StringBuilder text = new StringBuilder();
        for (int j = i; j < Math.min(n, i + LONGEST); j++) {
            if (j > i && !glued[j]) {
                text.append(' ');
            }
            text.append(letters[j]);
            if (known.test(text.toString()) && (j + 1 >= n || !isInWord(j + 1))) {
                found = j;
            }
        }
        return found;
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
    private boolean isPairOfVerb(int i, int head) {
        return i == head + 1
                && isVerb(head - 1)
                && tree.tag(i).equals("NND")
                && letters[i].endsWith("ين")
                && !letters[head].matches("مجموعة|عناصر|احد|احدي|كل");
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
                || isTime(i)
                || tree.tag(i).equals("PV")
                        && i > 0
                        && Patterns.fit(letters[i], "اثن[يا]|اثنت[يا]");
    }

    /** Whether a piece is a noun, name, number or pronoun of its own. */
    public boolean isNominal(int i) {
        if (i < 0 || i >= n || isPreposition(i) || isVerb(i)) {
            return false;
        }
        return switch (tree.pos(i)) {
            case NOUN, PROPN, NUM, X -> ArabicScript.isLetter(letters[i].charAt(0)) || isNumber(i);
            case PRON -> !glued[i] && !Patterns.fit(letters[i], "ما|من|الذي|التي|الذين|ان");
            case VERB -> Patterns.fit(letters[i], "اثن[يا]|اثنت[يا]");
            case ADJ -> !isAdverb(i) && (!isNominalBefore(i) || isObject(i));
            default -> false;
        };
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

    /** Whether the tree, too, takes a noun for the object of a verb before it. */
    private boolean isObjectOfVerb(int i) {
        int head = tree.head(i);
        return tree.label(i) == Dependency.OBJ && head >= 0 && head < i - 1 && isVerb(head);
    }

    /** "خطف مجهولون تاجراً": no adjective of a noun that does not end like it. */
    private boolean isObject(int i) {
        boolean people = letters[i].endsWith("ين") || letters[i].endsWith("ون");
        boolean thing = letters[i - 1].endsWith("ة") && letters[i - 1].length() > 3;
        if (people && thing && i > 1 && isVerb(i - 2)) {
            // "تعتقل الشرطة المتظاهرين": no adjective of a singular
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
                        || NUMBERS.contains(letters[i])
                        || Patterns.fit(letters[i], "[0-9]+([.,][0-9]+)*|اثن[يا]|اثنت[يا]"));
    }

    /** Whether a piece names a time. */
    public boolean isTime(int i) {
        return i >= 0 && i < n && (TIMES.contains(letters[i]) || TIMES.contains(tree.lemma(i)));
    }

    /** Whether a piece governs a noun behind it. */
    public boolean isPreposition(int i) {
        if (i < 0 || i >= n || tree.label(i) == Dependency.MARK) {
            return false;
        }
        return PREPOSITIONS.contains(letters[i])
                && (tree.pos(i) == Pos.ADP
                        || tree.label(i) == Dependency.CASE
                        || tree.pos(i) == Pos.NOUN
                                && i + 1 < n
                                && !glued[i + 1]
                                && letters[i].length() > 1);
    }

    /** Whether a noun takes no genitive: it has article, tanween, pronoun or the n of a plural. */
    private boolean isClosed(int i) {
        String form = tree.form(i);
        boolean pronoun = i + 1 < n && glued[i + 1] && tree.pos(i + 1) == Pos.PRON;
        return tree.tag(i).startsWith("DT")
                || PARTIES.contains(letters[i])
                || letters[i].startsWith("ال") && letters[i].length() > 4
                || form.indexOf('\u064b') >= 0
                || form.indexOf('\u064d') >= 0
                || form.indexOf('\u064c') >= 0
                || tree.tag(i).endsWith("NNS") && Patterns.fit(letters[i], ".*(ين|ون)")
                || tree.tag(i).endsWith("NND") && letters[i].endsWith("ن")
                || pronoun;
    }

    /** The phrases of the pieces from {@code from} to before {@code to}, in text order. */
    public List<Phrase> phrases(int from, int to) {
        List<Phrase> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            int at = i;
            String sign = "";
            boolean joined =
                    at > from
                            && isAnd(at)
                            && !found.isEmpty()
                            && found.get(found.size() - 1).last() == at - 1;
            if (isAnd(at)) {
                at++;
            }
            for (int j = Math.min(to - 1, at + 2); j > at; j--) {
                String slot = COMPOUND.get(text(at, j));
                if (slot != null) {
                    sign = slot;
                    at = j + 1;
                    break;
                }
            }
            if (sign.isEmpty() && at < to && isPreposition(at)) {
                sign = letters[at];
                at++;
                if (at < to && glued[at] && tree.pos(at) == Pos.PRON) {
                    found.add(new Phrase(at, at, at, sign, -1, -1, false));
                    i = at + 1;
                    continue;
                }
            }
            int skipped = at < to ? amount(at) : -1;
            if (skipped > at && skipped < to && isNominal(skipped)) {
                Phrase phrase = phrase(skipped, to, sign, joined, found);
                found.add(
                        new Phrase(
                                at,
                                phrase.head(),
                                phrase.last(),
                                sign,
                                phrase.of(),
                                phrase.from(),
                                joined));
                i = phrase.last() + 1;
                continue;
            }
            if (at + 1 < to && Patterns.fit(text(at, at + 1), "علي (الاقل|الاكثر)")
                    || sign.equals("علي") && at < to && Patterns.fit(letters[at], "الاقل|الاكثر")) {
                i = sign.isEmpty() ? at + 2 : at + 1;
                continue;
            }
            if (at < to && (isNominal(at) || !sign.isEmpty() && isAfterLam(at))) {
                Phrase phrase = phrase(at, to, sign, joined, found);
                found.add(phrase);
                i = Math.max(phrase.last() + 1, i + 1);
            } else {
                i = Math.max(at, i + 1);
            }
        }
        return found;
    }

    private boolean isQuote(int i) {
        return Patterns.fit(at(i), "[«»\"“”‘’']");
    }

    /** Whether a quotation mark opens a name of few words: "داعش", «حركة حزم». */
    private boolean opensName(int i, int to) {
        if (!isQuote(i) || i + 2 >= Math.min(to, n) || !isNominal(i + 1)) {
            return false;
        }
        for (int k = i + 2; k < Math.min(Math.min(to, n), i + 6); k++) {
            if (isQuote(k)) {
                return true;
            }
            if (isVerb(k)) {
                return false;
            }
        }
        return false;
    }

    /** Piece behind "ما لا يقل عن" or "أكثر من", or -1. */
    private int amount(int i) {
        if (letters[i].equals("ما") && i + 1 < n && Patterns.fit(letters[i + 1], "لا|ي.*")) {
            for (int j = i + 1; j < Math.min(n - 1, i + 4); j++) {
                if (Patterns.fit(letters[j], "عن|علي|من")) {
                    return j + 1;
                }
            }
            return Patterns.fit(letters[i + 1], "يقارب|يناهز") ? i + 2 : -1;
        }
        boolean more =
                Patterns.fit(letters[i], "اكثر|اقل") && i + 2 < n && letters[i + 1].equals("من");
        return more ? i + 2 : -1;
    }

    /** Whether a piece only tells how many: العشرات. */
    public boolean isQuantity(int i) {
        return i >= 0 && i < n && QUANTITIES.contains(letters[i]);
    }

    /** عدد من الشبان, مجموعة من الشبان: what is meant stands behind it. */
    private boolean isAmountNoun(int i) {
        return QUANTITIES.contains(letters[i])
                || letters[i].equals("مجموعة")
                        && at(i + 1).equals("من")
                        && i + 2 < n
                        && tree.tag(i + 2).startsWith("DT");
    }

    private boolean isAfterLam(int i) {
        return glued[i] && !isVerb(i) && tree.pos(i) != Pos.PUNCT;
    }

    private boolean isAnd(int i) {
        return i < n && letters[i].equals("و") && tree.pos(i) != Pos.NOUN;
    }

    private Phrase phrase(int first, int to, String sign, boolean joined, List<Phrase> before) {
        int head = first;
        while (head + 1 < to && (isNumber(head) || isAmountNoun(head))) {
            int next = head + 1;
            if (isNumber(head) && isAnd(next) && isNumber(head + 2) && head + 2 < to) {
                // خمسة وعشرين شاباً
                head += 2;
                continue;
            }
            if (letters[next].equals("من") && next + 1 < to && !isNumber(head + 2)) {
                next++;
            }
            boolean goes =
                    isNominal(next)
                            && !isTime(next)
                            && (!isClosed(next) || !isNumber(head) || next > head + 1);
            if (!goes
                    && !(isNumber(next) && isNumber(head))
                    && !(isNominal(next) && isClosed(next) && !isTime(next))) {
                break;
            }
            head = next;
        }
        int k = head;
        int of = -1;
        boolean closed =
                isClosed(head)
                        || first > 0 && letters[first - 1].equals("اي")
                        || tree.pos(head) == Pos.PROPN || head > first && isNumber(head - 1);
        while (k + 1 < to) {
            int next = k + 1;
            if (glued[next] && tree.pos(next) == Pos.PRON) {
                of = of < 0 ? next : of;
                closed = true;
            } else if (letters[next].equals("اي") && !closed && next + 1 < to) {
                // إصابة أي مدني
                of = of < 0 ? next + 1 : of;
                closed = true;
                next++;
            } else if (!closed && opensName(next, to)) {
                // تنظيم "داعش"
                of = of < 0 ? next + 1 : of;
                closed = true;
                next++;
                while (next + 1 < to && isNominal(next + 1) && !isQuote(next + 1)) {
                    next++;
                }
                next += isQuote(next + 1) && next + 1 < to ? 1 : 0;
            } else if (isAdverb(next)
                    || amount(next) >= 0 && amount(next) < to
                    || letters[next].equals("اول") && Patterns.fit(at(next + 1), "من|امس")) {
                break;
            } else if ((tree.pos(next) == Pos.ADJ && !isNumber(next) && !isObject(next)
                            || Patterns.fit(letters[next], "ال(شرق|غرب|شمال|جنوب)ي[ةه]?")
                            || letters[next].startsWith("مجهول") && tree.pos(k) == Pos.NOUN
                            || letters[next].equals("الهوية") && letters[k].startsWith("مجهول"))
                    && !Patterns.fit(letters[next], "(بحسب|وفق|حسب|حسبما)")) {
                closed = true;
            } else if (isNominal(next)
                    && !isTime(next)
                    && !isTime(k)
                    && !isNumber(next)
                    && (!closed || tree.pos(next) == Pos.PROPN && tree.pos(k) == Pos.PROPN)
                    && !isObjectOfVerb(next)
                    && !isPairOfVerb(next, head)
                    && !QUANTITIES.contains(letters[next])
                    && tree.pos(head) != Pos.PRON
                    && tree.form(next).indexOf('\u064b') < 0) {
                of = of < 0 ? next : of;
                closed = isClosed(next) || tree.pos(next) == Pos.PROPN;
            } else {
                break;
            }
            k = next;
        }
        int from = -1;
        if (k + 2 < n
                && letters[k + 1].equals("من")
                && isNominal(k + 2)
                && !tree.tag(head).startsWith("DT")) {
            from = k + 2;
        }
        String own = joined && sign.isEmpty() ? before.get(before.size() - 1).sign() : sign;
        return new Phrase(first, head, k, own, of, from, joined);
    }

    /** The noun that a number or quantity at a piece counts; the piece itself when it is none. */
    public int counted(int piece) {
        int i = piece;
        while (i + 1 < n && (isNumber(i) || isAmountNoun(i)) && isNominal(i + 1)) {
            i++;
        }
        return i;
    }

    /** The phrase that a noun heads, or a phrase of that piece alone. */
    public Phrase of(int head) {
        if (all == null) {
            all = List.copyOf(phrases(0, n));
        }
        for (Phrase phrase : all) {
            if (phrase.head() == head) {
                return phrase;
            }
        }
        int last = head;
        int of = -1;
        if (at(head + 1).equals("اي") && isNominal(head + 2)) {
            return new Phrase(head, head, head + 2, "", head + 2, -1, false);
        }
        while (tree.pos(head) != Pos.PRON
                && last + 1 < n
                && (glued[last + 1] && tree.pos(last + 1) == Pos.PRON
                        || tree.pos(last + 1) == Pos.ADJ
                        || isNominal(last + 1)
                                && !isClosed(last)
                                && !isTime(last + 1)
                                && !isNumber(last + 1))) {
            last++;
            of = of < 0 && tree.pos(last) != Pos.ADJ ? last : of;
        }
        return new Phrase(head, head, last, "", of, -1, false);
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
        if (tree.label(i) == Dependency.MARK || CLAUSES.contains(word)) {
            return !PREPOSITIONS.contains(word);
        }
        if (word.equals("و") || word.equals("ف") || Patterns.fit(word, "[،,؛;]")) {
            int j = i + 1;
            while (j < n && (Patterns.fit(letters[j], "[وفس]|قد|لم|لا|لن|ما|سوف|كان[ت]?|«|\""))) {
                j++;
            }
            return isVerb(j) || CLAUSES.contains(at(j));
        }
        return Patterns.fit(word, "لم|لن|سوف") || word.equals("س") && i + 1 < n && glued[i + 1];
    }

    private static final Set<String> CLAUSES =
            new HashSet<>(
                    List.of(
                            "ان", "حيث", "فيما", "بينما", "الذي", "التي", "الذين", "اذ", "اذا",
                            "الا", "لكن", "كما", "مما", ":", "."));
}
