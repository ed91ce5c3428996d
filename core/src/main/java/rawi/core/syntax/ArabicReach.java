package rawi.core.syntax;

import java.util.function.IntPredicate;
import rawi.core.text.Patterns;

/** How far the clauses of an Arabic sentence reach: which verb a piece stands under. */
public final class ArabicReach {

    /** No clause that people write has more pieces. */
    private static final int LONGEST = 30;

    private final ArabicRow row;
    private final IntPredicate names;

    private ArabicReach(ArabicRow row, IntPredicate names) {
        this.row = row;
        this.names = names;
    }

    public static ArabicReach of(Tree tree) {
        return of(tree, i -> false);
    }

    /**
     * @param names pieces that belong to names, so that none of them is a verb: تدمر
     */
    public static ArabicReach of(Tree tree, IntPredicate names) {
        return new ArabicReach(ArabicRow.of(tree), names);
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
                && row.at(other - 1).equals("و")
                && verbsBetween(governor, other) == 0
                && commasBetween(governor, other) == 0;
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
            if (Patterns.fit(row.at(i), "[.؛;!؟]")) {
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
