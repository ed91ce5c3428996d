package rawi.core.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.syntax.ArabicRow.Phrase;
import rawi.core.text.Patterns;

/**
 * The noun phrases of one Arabic sentence by their form: number, noun, genitives, adjectives,
 * pronoun, and the preposition before them.
 */
final class ArabicPhrases {

    private static final String TWO = "اثن(ان|ين)|اثنت(ان|ين)";

    private static final String MEMBERS =
            "عناصر|افراد|قادة|قياديي|جنود|ضباط|مقاتلي|مسلحي|شبان|شباب|اهالي|ابناء|نساء|اطفال|طلاب";

    /**
     * Callings before a name, which are no part of the name before them: قوات صالح المواطن سالم.
     */
    private static final String CALLED =
            "ال(مواطن|شاب|طفل|مدعو|ناشط|طبيب|صحفي|صحافي|مدني|معلم|مهندس|محامي|تاجر|سائق|شيخ|فتا)[ةه]?";

    private final ArabicRow row;
    private final Tree tree;
    private final ArabicRowWords words;
    private final String[] letters;
    private final boolean[] glued;
    private final int n;
    private List<Phrase> all;

    /** The phrases of stretches that were asked for, by where these begin and end. */
    private final Map<Long, List<Phrase>> found = new HashMap<>();

    ArabicPhrases(ArabicRow row, Tree tree, String[] letters, boolean[] glued) {
        this.row = row;
        this.tree = tree;
        this.words = tree.rowWords();
        this.letters = letters;
        this.glued = glued;
        this.n = letters.length;
    }

    /** The phrases of the pieces from {@code from} to before {@code to}, in text order. */
    List<Phrase> phrases(int from, int to) {
        long stretch = (long) from << Integer.SIZE | to;
        List<Phrase> known = found.get(stretch);
        if (known == null) {
            known = List.copyOf(read(from, to));
            found.put(stretch, known);
        }
        return known;
    }

    private List<Phrase> read(int from, int to) {
        List<Phrase> read = new ArrayList<>();
        int i = from;
        while (i < to) {
            int at = i;
            String sign = "";
            boolean joined =
                    at > from
                            && row.isAnd(at)
                            && !read.isEmpty()
                            && (read.get(read.size() - 1).last() == at - 1
                                    || read.get(read.size() - 1).last() == at - 2
                                            && Patterns.fit(letters[at - 1], "[،”“\"»]"));
            if (row.isAnd(at)) {
                at++;
            }
            if (at < to && Patterns.fit(letters[at], "عمن|ممن")) {
                // "يفرج عمن رفض": of whom the clause behind tells
                String of = letters[at].startsWith("ع") ? "عن" : "من";
                read.add(new Phrase(at, at, at, of, -1, -1, false));
                i = at + 1;
                continue;
            }
            for (int j = Math.min(to - 1, at + 2); j > at; j--) {
                boolean slotted = row.mayBe(words.slotted, at, j);
                String slot = slotted ? words.slot(row.text(at, j)) : null;
                if (slot != null) {
                    sign = slot;
                    at = j + 1;
                    break;
                }
            }
            if (sign.isEmpty() && at + 1 < to && letters[at].equals("بيد") && !row.isVerb(at + 1)) {
                sign = "بيد";
                at++;
            }
            if (sign.isEmpty() && at < to && row.isPreposition(at)) {
                sign = letters[at];
                at++;
                if (at < to && glued[at] && tree.pos(at) == Pos.PRON) {
                    read.add(new Phrase(at, at, at, sign, -1, -1, false));
                    i = at + 1;
                    continue;
                }
            }
            if (!sign.isEmpty() && at + 1 < to && letters[at].equals("ال")) {
                // "في الـ 12 من شباط"
                at++;
            }
            if (at + 2 < to && letters[at].equals("مما") && row.isNaming(at + 1)) {
                // "دورية مما تسمى الشرطة"
                sign = "من";
            }
            if (at + 3 < to && row.isNaming(at + 1)) {
                // ما تسمى بـ "الشبيبة الثورية"
                int name = at + 2;
                while (name < to && Patterns.fit(letters[name], "ب|علي|ه|ها|[«\"“(]")) {
                    name++;
                }
                at = name < to && row.isNominal(name) ? name : at;
            }
            if (!sign.isEmpty() && at + 1 < to && isQuote(at) && row.isNominal(at + 1)) {
                // لـ "حزب الله"
                at++;
            }
            int skipped = at < to ? amount(at) : -1;
            if (skipped > at && skipped < to && row.isNominal(skipped)) {
                Phrase phrase = phrase(skipped, to, sign, joined, read);
                read.add(
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
            boolean least =
                    at + 1 < to
                            && letters[at].equals("علي")
                            && !glued[at + 1]
                            && Patterns.fit(letters[at + 1], "الاقل|الاكثر");
            if (least
                    || sign.equals("علي") && at < to && Patterns.fit(letters[at], "الاقل|الاكثر")) {
                i = sign.isEmpty() ? at + 2 : at + 1;
                continue;
            }
            boolean during = sign.equals("اثناء") && at < to && tree.pos(at) == Pos.ADJ;
            if (at < to && (row.isNominal(at) || !sign.isEmpty() && isAfterLam(at) || during)) {
                Phrase phrase = phrase(at, to, sign, joined, read);
                read.add(phrase);
                i = Math.max(phrase.last() + 1, i + 1);
            } else {
                i = Math.max(at, i + 1);
            }
        }
        return read;
    }

    private boolean isDualEnding(int i) {
        return glued[i] && letters[i].equals("ي") && letters[i - 1].endsWith("ت");
    }

    private boolean isQuote(int i) {
        return Patterns.fit(row.at(i), "[«»\"“”‘’']");
    }

    /** Whether a quotation mark opens a name of few words: "داعش", «حركة حزم». */
    private boolean opensName(int i, int to) {
        if (!isQuote(i) || i + 2 >= Math.min(to, n) || !row.isNominal(i + 1)) {
            return false;
        }
        for (int k = i + 2; k < Math.min(Math.min(to, n), i + 6); k++) {
            if (isQuote(k)) {
                return true;
            }
            if (row.isVerb(k)) {
                return false;
            }
        }
        return false;
    }

    /** Piece behind "ما لا يقل عن" or "أكثر من", or -1. */
    private int amount(int i) {
        if (letters[i].equals("ما") && row.at(i + 1).equals("مجموع") && i + 2 < n && glued[i + 2]) {
            return i + 3;
        }
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

    /** عدد من الشبان, مجموعة من العناصر: what is meant stands behind it. */
    private boolean isAmountNoun(int i) {
        return words.quantities.contains(letters[i])
                || letters[i].equals("مجموعة")
                        && row.at(i + 1).equals("من")
                        && i + 2 < n
                        && (tree.tag(i + 2).startsWith("DT")
                                || Patterns.fit(letters[i + 2], MEMBERS));
    }

    private boolean isAfterLam(int i) {
        return glued[i] && !row.isVerb(i) && tree.pos(i) != Pos.PUNCT;
    }

    private Phrase phrase(int first, int to, String sign, boolean joined, List<Phrase> before) {
        int head = first;
        while (head + 1 < to && (row.isNumber(head) || isAmountNoun(head))) {
            int next = head + 1;
            if (letters[head].startsWith("عدد")
                    && Patterns.fit(letters[next], "غير|كبير|قليل|محدود|محدد")
                    && row.longestAmount(next) > next) {
                // عدد غير محدد من الأشخاص
                next = row.longestAmount(next);
            }
            boolean hundred = Patterns.fit(letters[head], "مئة|مائة|مئت[ان]ي?ن?|الف");
            boolean more = row.isAnd(next) && head + 2 < to && row.isNumber(head + 2);
            if (hundred && row.isAnd(next) && Patterns.fit(row.at(head + 2), "واحد|واحدة|احدي")) {
                // مئة وواحد وستين
                head += 2;
                more = row.isAnd(head + 1) && head + 2 < to && row.isNumber(head + 2);
                hundred = more;
            }
            if ((row.isNumber(head) || hundred) && more) {
                // خمسة وعشرين شاباً
                head += 2;
                continue;
            }
            if (letters[next].equals("من") && next + 1 < to && !row.isNumber(head + 2)) {
                next++;
            }
            boolean goes =
                    row.isNominal(next)
                            && !row.isTime(next)
                            && (!row.isClosed(next) || !row.isNumber(head) || next > head + 1);
            if (!goes
                    && !(row.isNumber(next) && row.isNumber(head))
                    && !(row.isNominal(next) && row.isClosed(next) && !row.isTime(next))) {
                break;
            }
            head = next;
        }
        int k = head;
        int of = -1;
        boolean closed =
                row.isClosed(head)
                        || first > 0 && letters[first - 1].equals("اي")
                        || tree.pos(head) == Pos.PROPN
                        || head > first && row.isNumber(head - 1);
        while (k + 1 < to) {
            int next = k + 1;
            if (isDualEnding(next) && next + 1 < to && row.isNominal(next + 1)) {
                // بلدتي الكرك ورخم: the ending of a pair in idafa
                closed = false;
            } else if (glued[next] && tree.pos(next) == Pos.PRON) {
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
                while (next + 1 < to && row.isNominal(next + 1) && !isQuote(next + 1)) {
                    next++;
                }
                next += isQuote(next + 1) && next + 1 < to ? 1 : 0;
            } else if (k == head
                    && Patterns.fit(letters[next], TWO)
                    && !row.at(next + 1).equals("من")) {
                // شخصين اثنين
                closed = true;
            } else if (row.isAdverb(next)
                    || amount(next) >= 0 && amount(next) < to
                    || letters[next].equals("اول") && Patterns.fit(row.at(next + 1), "من|امس")) {
                break;
            } else if ((tree.pos(next) == Pos.ADJ
                                    && !row.isNumber(next)
                                    && !row.isObject(next)
                                    && !row.isAmountBefore(next)
                            || Patterns.fit(letters[next], "ال(شرق|غرب|شمال|جنوب)ي[ةه]?")
                            || letters[next].startsWith("مجهول") && tree.pos(k) == Pos.NOUN
                            || letters[next].equals("الهوية") && letters[k].startsWith("مجهول"))
                    && !Patterns.fit(letters[next], "(بحسب|وفق|حسب|حسبما)")) {
                closed = true;
            } else if (row.isNominal(next)
                    && !row.isTime(next)
                    && !row.isTime(k)
                    && !row.isNumber(next)
                    && (!closed || tree.pos(next) == Pos.PROPN && tree.pos(k) == Pos.PROPN)
                    && !row.isObjectOfVerb(next)
                    && !row.isPairOfVerb(next, head)
                    && !row.isThingOfVerb(next, head)
                    && !words.quantities.contains(letters[next])
                    && tree.pos(head) != Pos.PRON
                    && !(tree.pos(k) == Pos.PROPN && Patterns.fit(letters[next], CALLED))
                    && tree.form(next).indexOf('\u064b') < 0) {
                of = of < 0 ? next : of;
                closed = row.isClosed(next) || tree.pos(next) == Pos.PROPN;
            } else {
                break;
            }
            k = next;
        }
        int from = -1;
        if (k + 2 < n
                && letters[k + 1].equals("من")
                && row.isNominal(k + 2)
                && !tree.tag(head).startsWith("DT")) {
            from = k + 2;
        }
        String own = joined && sign.isEmpty() ? before.get(before.size() - 1).sign() : sign;
        return new Phrase(first, head, k, own, of, from, joined);
    }

    /** The noun that a number or quantity at a piece counts; the piece itself when it is none. */
    int counted(int piece) {
        int i = piece;
        while (i + 1 < n && (row.isNumber(i) || isAmountNoun(i)) && row.isNominal(i + 1)) {
            i++;
        }
        return i;
    }

    /** The phrase that a noun heads, or a phrase of that piece alone. */
    Phrase of(int head) {
        if (all == null) {
            all = phrases(0, n);
        }
        for (Phrase phrase : all) {
            if (phrase.head() == head) {
                return phrase;
            }
        }
        int last = head;
        int of = -1;
        if (row.at(head + 1).equals("اي") && row.isNominal(head + 2)) {
            return new Phrase(head, head, head + 2, "", head + 2, -1, false);
        }
        while (tree.pos(head) != Pos.PRON
                && last + 1 < n
                && (glued[last + 1] && tree.pos(last + 1) == Pos.PRON
                        || tree.pos(last + 1) == Pos.ADJ
                        || row.isNominal(last + 1)
                                && !row.isClosed(last)
                                && !row.isTime(last + 1)
                                && !row.isNumber(last + 1))) {
            last++;
            of = of < 0 && tree.pos(last) != Pos.ADJ ? last : of;
        }
        return new Phrase(head, head, last, "", of, -1, false);
    }
}
