package rawi.core.syntax;

import java.util.stream.IntStream;
import rawi.core.text.Patterns;

/**
 * What an English sentence puts in between, and could do without: "nine people, including two
 * children, were killed", "the alliance (once a branch of another) holds the town". A left-to-right
 * parser loses the subject behind it, so it is parsed by itself.
 *
 * @param open place of the comma or bracket that opens it
 * @param first place of its first word behind "including"
 * @param close place of the comma or bracket that closes it
 * @param named whether "including" opens it
 */
record Insertion(int open, int first, int close, boolean named) {

    private static final int MAX = 18;

    private static final String UNIT = "(?i)kms?|kilomet(re|er)s?|miles?";

    private static final String OPENS = "(?i)including|mostly|mainly|notably|particularly";

    /** What an agency's desk puts in square brackets: nobody's words, no part of the sentence. */
    private static final String REMARK =
            "(?i)text|excerpts?|passage|omitted|as|received|heard|published|number|words?|indistinct"
                    + "|sic|video|shows?|begin|end|recording|no|dateline|given|report|by|summary"
                    + "|sentence|name|figure|corrected|broadcast|translated|translation|preceding";

    /** The first insertion among the words at these places, or null. */
    static Insertion in(int[] at, String[] forms, String[] kinds) {
        for (int i = 0; i + 2 < at.length; i++) {
            String form = forms[at[i]];
            Insertion found = null;
            if (form.equals("[")) {
                found = remark(at, i, forms);
            } else if (i == 0) {
                continue;
            } else if (form.equals("(")) {
                found = bracket(at, i, forms);
            } else if (form.equals(",") && isAmong(at, i, forms)) {
                found = comma(at, i, forms, kinds);
            } else if (form.equals(",") && Patterns.fit(forms[at[i + 1]], OPENS)) {
                found = comma(at, i, forms, kinds);
            } else if (form.equals(",")) {
                found = distance(at, i, forms, kinds);
                found = found == null ? told(at, i, forms, kinds) : found;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Insertion remark(int[] at, int open, String[] forms) {
        for (int i = open + 1; i < Math.min(at.length - 1, open + 6); i++) {
            if (forms[at[i]].equals("]")) {
                return i == open + 1 ? null : new Insertion(open, open + 1, i, false);
            }
            if (!Patterns.fit(forms[at[i]], REMARK)) {
                return null;
            }
        }
        return null;
    }

    private static Insertion bracket(int[] at, int open, String[] forms) {
        for (int i = open + 1; i < Math.min(at.length - 1, open + MAX); i++) {
            if (forms[at[i]].equals("(")) {
                return null;
            }
            if (forms[at[i]].equals(")")) {
                return i == open + 1 ? null : new Insertion(open, open + 1, i, false);
            }
        }
        return null;
    }

    /** "police in Kerbala, 80 km (50 miles) southwest of Baghdad, said": how far off it lies. */
    private static Insertion distance(int[] at, int open, String[] forms, String[] kinds) {
        int unit = open + 1;
        while (unit < Math.min(at.length, open + 4) && !Patterns.fit(forms[at[unit]], UNIT)) {
            unit++;
        }
        boolean measured =
                unit > open + 1
                        && unit < Math.min(at.length, open + 4)
                        && kinds[at[unit - 1]].equals("CD");
        boolean of = false;
        for (int i = unit + 1; measured && i < Math.min(at.length - 1, open + MAX); i++) {
            if (Patterns.fit(kinds[at[i]], "VB.*|MD|W.*|:")) {
                return null;
            }
            of |= Patterns.fit(forms[at[i]], "of|from");
            if (of && forms[at[i]].equals(",")) {
                return new Insertion(open, open + 1, i, false);
            }
        }
        return null;
    }

    /** "reported how the gang, posing as police, killed": what a clause's subject is said to do. */
    private static Insertion told(int[] at, int open, String[] forms, String[] kinds) {
        boolean opens =
                open > 2
                        && Patterns.fit(kinds[at[open + 1]], "VB[GN]")
                        && Patterns.fit(kinds[at[open - 1]], "NN.*|CD")
                        && isClauseSubject(at, open, forms, kinds);
        for (int i = open + 2; opens && i < Math.min(at.length - 1, open + MAX); i++) {
            if (Patterns.fit(kinds[at[i]], "VB[DZP]|MD|W.*|:")) {
                return null;
            }
            if (forms[at[i]].equals(",")) {
                int next = kinds[at[i + 1]].equals("RB") ? i + 2 : i + 1;
                boolean goesOn = next < at.length && Patterns.fit(kinds[at[next]], "VB[DZP]|MD");
                return goesOn ? new Insertion(open, open + 1, i, false) : null;
            }
        }
        return null;
    }

    /** Whether the nearest word that opens a clause has no verb yet. */
    private static boolean isClauseSubject(int[] at, int open, String[] forms, String[] kinds) {
        for (int i = open - 1; i >= Math.max(0, open - 9); i--) {
            if (Patterns.fit(forms[at[i]], "that|how|when|after|where|because")) {
                return i > 0;
            }
            if (Patterns.fit(kinds[at[i]], "VB.*|MD|,|:")) {
                return false;
            }
        }
        return false;
    }

    /** "eight people, among them a child, were hurt". */
    private static boolean isAmong(int[] at, int open, String[] forms) {
        return open + 3 < at.length
                && forms[at[open + 1]].equals("among")
                && Patterns.fit(forms[at[open + 2]], "them|whom");
    }

    private static Insertion comma(int[] at, int open, String[] forms, String[] kinds) {
        if (!Patterns.fit(kinds[at[open - 1]], "NN.*|CD|PRP|.*RB-")) {
            return null;
        }
        boolean among = isAmong(at, open, forms);
        int first = among ? open + 3 : open + 2;
        for (int i = first; i < Math.min(at.length - 1, open + MAX); i++) {
            String kind = kinds[at[i]];
            if (Patterns.fit(kind, "VB[DZP]|MD|W.*|:")) {
                return null;
            }
            boolean ends = Patterns.fit(kinds[at[i + 1]], "VB[DZPN]|MD|IN|RB|TO");
            if (forms[at[i]].equals(",") && ends) {
                boolean named = among || forms[at[open + 1]].equalsIgnoreCase("including");
                return i == first ? null : new Insertion(open, first, i, named);
            }
        }
        return null;
    }

    /** The other words' places. */
    int[] without(int[] at) {
        return IntStream.concat(
                        IntStream.range(0, open).map(i -> at[i]),
                        IntStream.range(close + 1, at.length).map(i -> at[i]))
                .toArray();
    }
}
