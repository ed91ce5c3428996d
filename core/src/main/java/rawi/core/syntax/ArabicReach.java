package rawi.core.syntax;

import java.util.function.IntPredicate;
import rawi.core.text.Patterns;

/** How far the clauses of an Arabic sentence reach: which verb a piece stands under. */
public final class ArabicReach {

    /** No clause that people write has more pieces. */
    private static final int LONGEST = 30;

    private final Tree tree;
    private final ArabicRow row;
    private final IntPredicate names;

    private ArabicReach(Tree tree, IntPredicate names) {
        this.tree = tree;
        this.row = ArabicRow.of(tree);
        this.names = names;
    }

    public static ArabicReach of(Tree tree) {
        return of(tree, i -> false);
    }

    /**
     * @param names pieces that belong to names, so that none of them is a verb: تدمر
     */
    public static ArabicReach of(Tree tree, IntPredicate names) {
        return new ArabicReach(tree, names);
    }

    private boolean isVerb(int i) {
        return row.isVerb(i) && !names.test(i);
    }

    /** The verb in whose clause a piece stands; -1 where no verb is before it. */
    public int governor(int piece) {
        int i = piece;
        while (i >= 0 && !isVerb(i)) {
            i--;
        }
        return i;
    }

    /** Whether a verb is joined to another by و so closely that what follows it is of both. */
    public boolean isShared(int governor, int other) {
        return other > governor
                && Patterns.fit(row.at(other - 1), "و|كما")
                && verbsBetween(governor, other) == 0
                && commasBetween(governor, other) == 0;
    }

    /**
     * "قصفت الطائرات القرية، ما أدى إلى مقتل": the verb of which another tells what came of it, or
     * -1.
     */
    public int cause(int governor) {
        if (governor < 1 || !isResult(governor)) {
            return -1;
        }
        int at = Patterns.fit(row.at(governor - 1), "قد") ? governor - 1 : governor;
        boolean goes =
                Patterns.fit(row.at(at - 1), "ما|مما|الذي|التي|و|ف|،") || row.isNominal(at - 1);
        int cause = goes ? governor(governor - 1) : -1;
        return cause >= 0 && !isApart(cause, governor) ? cause : -1;
    }

    /**
     * "تعرض لقصف استهدف ملاجئ كان الناس يحتمون بها، ما أدى إلى مقتل": whether one verb is among
     * those that tell what led to the result that another tells.
     */
    public boolean leadsTo(int verb, int result) {
        int cause = cause(result);
        while (cause > verb && cause >= 0) {
            boolean told =
                    describes(cause)
                            || row.at(cause - 1).equals("،")
                            || Patterns.fit(row.at(cause - 1), "كان.*");
            cause = told ? governor(cause - 1) : cause(cause);
        }
        return cause >= 0 && cause == verb;
    }

    /** "الحرب التي اندلعت في أبريل أسفرت عن": a verb of beginning, which dates no outcome. */
    public boolean isBeginning(int verb) {
        return Patterns.fit(row.at(verb), "(اندلع|بدا|انطلق|نشب|تفجر)ت?|بدات");
    }

    /** Whether the clauses that begin between two pieces only describe what stands before them. */
    public boolean isDescribed(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            boolean joined =
                    Patterns.fit(row.at(i - 1), "و|كما") && !Patterns.fit(row.at(i - 2), "[،,]");
            if (isVerb(i) && !describes(i) && !joined) {
                return false;
            }
        }
        return true;
    }

    private boolean isResult(int i) {
        return isVerb(i) && tree.rowWords().results.contains(tree.lemma(i));
    }

    private boolean describes(int verb) {
        String before = row.at(verb - 1);
        boolean joined = Patterns.fit(before, "و|ف|ثم|،");
        return Patterns.fit(
                        before, "التي|الذي|الذين|اللذين|ممن|حيث|عندما|حينما|حين|بعدما|ان|ل|لكي|كي")
                || !joined && row.isGlued(verb + 1) && Patterns.fit(row.at(verb + 1), "ه|ها")
                || row.isNominal(verb - 1)
                || verb > 0 && tree.pos(verb - 1) == Pos.ADJ
                || row.isVerb(verb - 1);
    }

    /**
     * "تظاهر العشرات أمس ضد اعتقال معلمين": the word behind which an event is only why people
     * protested, or -1.
     */
    public int reason(int head) {
        for (int i = head - 1; i >= Math.max(0, head - 4); i--) {
            if (tree.rowWords().reasons.contains(row.at(i))) {
                return i;
            }
            if (isVerb(i) || Patterns.fit(row.at(i), "[،.؛:]")) {
                return -1;
            }
        }
        return -1;
    }

    /** "هاجموا القرية وقتلوا شخصين فيما": a verb that goes on with what the one before it began. */
    public boolean goesOn(int first, int verb) {
        for (int i = first + 1; i <= verb; i++) {
            int at = Patterns.fit(row.at(i - 1), "قد") ? i - 1 : i;
            boolean uncut = row.at(i).startsWith("ف") && row.at(i - 1).equals("،");
            boolean joined = Patterns.fit(row.at(at - 1), "و|ف|ثم|كما") || uncut || isResult(i);
            if (isVerb(i) && !joined && (i == verb || !describes(i))) {
                return false;
            }
        }
        return !isApart(first, verb);
    }

    /** Whether a piece is a noun of taking people somewhere: نقل، اقتياد. */
    public boolean isCarrying(int i) {
        return tree.rowWords().carrying.contains(row.at(i));
    }

    /** Whether a piece is a verb whose own time and place are of the saying. */
    public boolean isSaying(int i) {
        return i >= 0 && i < row.size() && tree.rowWords().sayings.contains(tree.lemma(i));
    }

    /** First piece behind the clause or phrase that a piece opens. */
    public int end(int piece) {
        int i = piece + 1;
        while (i < Math.min(row.size(), piece + LONGEST) && !row.opensClause(i)) {
            i++;
        }
        return i;
    }

    /** Whether a full stop or its like stands between two pieces. */
    public boolean isApart(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Patterns.fit(row.at(i), "[.؛;!؟]|\\.\\.+|…")) {
                return true;
            }
        }
        return false;
    }

    private int verbsBetween(int from, int to) {
        int n = 0;
        for (int i = from + 1; i < to; i++) {
            n += isVerb(i) && !Patterns.fit(row.at(i), "يقل|يزيد") ? 1 : 0;
        }
        return n;
    }

    private int commasBetween(int from, int to) {
        int n = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            n += Patterns.fit(row.at(i), "[،,؛]") ? 1 : 0;
        }
        return n;
    }
}
