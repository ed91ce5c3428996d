package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Joins a verb to the verb right before it, where the parse joined it to one further off that it
 * has no form in common with: "was asleep when soldiers came and arrested him", "one of those
 * arrested, detained and tortured by guards".
 */
final class ConjunctRepair {

    private static final int REACH = 8;

    private ConjunctRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int verb = 2; verb < forms.length; verb++) {
            if (tags[verb].equals("NNP") && labels[verb] == Dependency.CONJ) {
                name(verb, forms, tags, heads, labels);
            }
            asWellAs(verb, forms, tags, heads, labels);
            int head = heads[verb];
            boolean joined =
                    labels[verb] == Dependency.CONJ
                            && Patterns.fit(tags[verb], "VB[DNG]")
                            && head >= 0
                            && head < verb
                            && !tags[head].equals(tags[verb]);
            int before =
                    joined && !hasSubject(verb, heads, labels) ? before(verb, forms, tags) : -1;
            boolean other = before > head && !isUnder(before, verb, heads);
            if (other && labels[before] != Dependency.AMOD && labels[before] != Dependency.AUX) {
                heads[verb] = before;
            }
        }
    }

    /** "The El-Fasher Youth Committee": one name, whose last word is its head. */
    private static void name(
            int last, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int first = heads[last];
        boolean one = first >= 0 && first < last && tags[first].equals("NNP");
        for (int i = first + 1; one && i < last; i++) {
            one = tags[i].equals("NNP") || forms[i].equals("-");
        }
        if (!one) {
            return;
        }
        heads[last] = heads[first];
        labels[last] = labels[first];
        heads[first] = last;
        labels[first] = Dependency.COMPOUND;
        for (int i = 0; i < heads.length; i++) {
            boolean outside = i < first || i > last;
            heads[i] = heads[i] == first && outside ? last : heads[i];
        }
    }

    /** "killing herders, as well as burning mills": one more of the deeds before it. */
    private static void asWellAs(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean adds =
                verb > 4
                        && tags[verb].equals("VBG")
                        && forms[verb - 1].equals("as")
                        && forms[verb - 2].equals("well")
                        && forms[verb - 3].equals("as");
        for (int i = verb - 4; adds && i > Math.max(0, verb - 2 * REACH); i--) {
            boolean deed = labels[i] == Dependency.ACL || labels[i] == Dependency.CONJ;
            if (tags[i].equals("VBG")) {
                if (deed && !isUnder(i, verb, heads)) {
                    heads[verb] = i;
                    labels[verb] = Dependency.CONJ;
                }
                return;
            }
        }
    }

    /** The verb of the same form that only a comma or a conjunction and its object part from it. */
    private static int before(int verb, String[] forms, String[] tags) {
        int sign = verb - 1;
        while (sign > 0 && tags[sign].equals("RB")) {
            sign--;
        }
        boolean parted = forms[sign].equals(",") || tags[sign].equals("CC");
        if (!parted) {
            return -1;
        }
        for (int i = sign - 1; i >= Math.max(0, sign - REACH); i--) {
            if (tags[i].equals(tags[verb])) {
                return i;
            }
            if (Patterns.fit(tags[i], "VB.*|MD|W.*") || Patterns.fit(forms[i], "[;:()]")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasSubject(int verb, int[] heads, Dependency[] labels) {
        for (int i = 0; i < heads.length; i++) {
            boolean subject =
                    labels[i] == Dependency.NSUBJ
                            || labels[i] == Dependency.NSUBJ_PASS
                            || labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS;
            if (heads[i] == verb && subject) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnder(int node, int top, int[] heads) {
        int at = node;
        for (int step = 0; at >= 0 && step < heads.length; step++, at = heads[at]) {
            if (at == top) {
                return true;
            }
        }
        return false;
    }
}
