package rawi.core.syntax;

import java.util.stream.IntStream;
import rawi.core.text.Patterns;

/**
 * What stands between an English helper and its verb: "have in some cases been arrested", "has
 * since March abducted". A left-to-right parser takes the helper for the verb, so it is parsed by
 * itself and hung on the verb.
 *
 * @param first place of its preposition
 * @param end place behind its last word
 * @param verb place of the verb
 */
record HelperAside(int first, int end, int verb) {

    private static final int MAX = 7;

    private static final String HAVE = "(?i)has|have|had";

    private static final String BE = "(?i)is|are|was|were|been|being";

    private static final String SIGN = "in|on|at|since|by|over|during|for|within|throughout|from";

    /** How often or how widely: what may part even "are" from its participle. */
    private static final String OFTEN =
            "cases?|instances?|occasions?|incidents?|times?|circumstances";

    /** The first among the words at these places, or null. */
    static HelperAside in(int[] at, String[] forms, String[] kinds) {
        for (int i = 1; i + 3 < at.length; i++) {
            boolean sign =
                    Patterns.fit(kinds[at[i]], "IN|RP|RB") && Patterns.fit(forms[at[i]], SIGN);
            String helper = sign ? forms[at[i - 1]] : "";
            boolean have = Patterns.fit(helper, HAVE);
            if (have && forms[at[i]].equals("since") && Patterns.fit(kinds[at[i + 1]], "VB[ND]")) {
                return new HelperAside(i, i + 1, i + 1);
            }
            if (have || Patterns.fit(helper, BE)) {
                HelperAside found = from(at, i, forms, kinds, have);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static HelperAside from(
            int[] at, int first, String[] forms, String[] kinds, boolean have) {
        int end = first + 1;
        while (end < Math.min(at.length - 1, first + MAX)
                && Patterns.fit(kinds[at[end]], "NN.*|DT|JJ.*|CD|PDT|RBS")) {
            end++;
        }
        String last = forms[at[end - 1]];
        boolean often = Patterns.fit(last, OFTEN) && !Patterns.fit(forms[at[end - 2]], "the|that");
        boolean nominal = Patterns.fit(kinds[at[end - 1]], "NN.*|CD");
        if (end == first + 1 || !nominal || !(often || have)) {
            return null;
        }
        int verb = end;
        while (verb < at.length - 1
                && (Patterns.fit(
                                forms[at[verb]], "been|being|also|then|either|reportedly|allegedly")
                        || kinds[at[verb]].equals("RB"))) {
            verb++;
        }
        return Patterns.fit(kinds[at[verb]], "VB[ND]") ? new HelperAside(first, end, verb) : null;
    }

    /** The other words' places. */
    int[] without(int[] at) {
        return IntStream.concat(
                        IntStream.range(0, first).map(i -> at[i]),
                        IntStream.range(end, at.length).map(i -> at[i]))
                .toArray();
    }

    /** Hangs its last word on the verb, and its other words on the last. */
    void join(int[] at, String[] kinds, int[] heads, Dependency[] labels) {
        int noun = at[end - 1];
        heads[noun] = at[verb];
        labels[noun] = end == first + 1 ? Dependency.ADVMOD : Dependency.OBL;
        for (int i = first; i < end - 1; i++) {
            heads[at[i]] = noun;
            String kind = kinds[at[i]];
            labels[at[i]] =
                    i == first
                            ? Dependency.CASE
                            : kind.equals("CD")
                                    ? Dependency.NUMMOD
                                    : kind.endsWith("DT")
                                            ? Dependency.DET
                                            : kind.startsWith("JJ")
                                                    ? Dependency.AMOD
                                                    : Dependency.COMPOUND;
        }
        kinds[at[first]] = end == first + 1 ? "RB" : "IN";
    }
}
