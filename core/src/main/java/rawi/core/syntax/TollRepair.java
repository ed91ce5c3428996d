package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Mends rows of tolls: "31 dead and 40 wounded", "recorded 78 civilians killed and 201 injured". A
 * number right before such a word is the number of those people, whatever the parse hung it on.
 */
final class TollRepair {

    private static final String TOLLS = "dead|killed|wounded|injured|hurt|missing";

    private TollRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int first = -1;
        for (int i = 1; i < forms.length; i++) {
            if (tags[i].equals("CD") && labels[i] == Dependency.NUMMOD) {
                bare(i, forms, tags, heads, labels);
            }
            if (!Patterns.fit(forms[i], TOLLS)) {
                continue;
            }
            if (isListed(i, forms, tags, heads, labels)) {
                // "recorded 78 civilians killed": it was done to those recorded
                int noun = i - 1;
                heads[noun] = heads[i];
                labels[noun] = Dependency.OBJ;
                heads[i] = noun;
                labels[i] = Dependency.ACL;
                tags[i] = "VBN";
            }
            boolean counts = tags[i - 1].equals("CD") && !isNounNext(tags, i);
            int number = counts && first >= 0 && isRow(first, i - 1, forms) ? i - 1 : -1;
            if (number >= 0 && heads[i] >= 0 && !rules(i, first, heads)) {
                join(first, number, i, forms, tags, heads, labels);
            }
            first = counts || tags[i - 1].startsWith("NN") && i > 1 ? i : first;
        }
    }

    /** "killed 10 and wounded others": two deeds, the number the object of the first. */
    private static void bare(
            int number, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int next = number + 2;
        int noun = heads[number];
        int verb = noun < 0 ? -1 : heads[noun];
        boolean row =
                noun == next + 1
                        && forms[number + 1].equals("and")
                        && Patterns.fit(forms[next], "wounded|injured|killed|hurt")
                        && heads[next] == noun
                        && Patterns.fit(forms[noun], "others?|dozens|several|many|scores|hundreds");
        if (row && verb >= 0 && verb < number && labels[noun] == Dependency.OBJ) {
            heads[number] = verb;
            labels[number] = Dependency.OBJ;
            heads[next] = verb;
            labels[next] = Dependency.CONJ;
            tags[next] = tags[verb].equals("VBG") ? "VBG" : "VBD";
            heads[number + 1] = next;
            labels[number + 1] = Dependency.CC;
            heads[noun] = next;
        }
    }

    private static boolean isListed(
            int i, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int up = heads[i];
        boolean noun =
                i > 2
                        && Patterns.fit(tags[i - 1], "NNS|NNPS")
                        && tags[i - 2].equals("CD")
                        && heads[i - 1] == i
                        && labels[i - 1] == Dependency.NSUBJ;
        if (!noun
                || up < 0
                || up >= i
                || !Patterns.fit(
                        forms[up],
                        "record(ed|ing)?|document(ed|ing)?|report(ed|ing)?|count(ed|ing)?"
                                + "|register(ed|ing)?|confirm(ed|ing)?|verif(ied|ying)"
                                + "|list(ed|ing)?|show(ed|n|ing)?|put|with|left")) {
            return false;
        }
        for (int k = i + 1; k < forms.length; k++) {
            if (heads[k] == i && labels[k] == Dependency.OBJ && !tags[k].startsWith("VB")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNounNext(String[] tags, int i) {
        return i + 1 < tags.length && Patterns.fit(tags[i + 1], "NN.*|JJ");
    }

    /** Only "and", a comma and words of measure between one toll and the number of the next. */
    private static boolean isRow(int toll, int number, String[] forms) {
        boolean joined = false;
        for (int k = toll + 1; k < number; k++) {
            joined |= Patterns.fit(forms[k], "and|,|or");
            if (!Patterns.fit(
                    forms[k],
                    "and|or|,|at|least|most|more|fewer|less|than|about|around|over|some|nearly"
                            + "|almost|another|approximately|roughly|as|many|up|to|further")) {
                return false;
            }
        }
        return joined;
    }

    /** Whether a word stands above another. */
    private static boolean rules(int top, int node, int[] heads) {
        int at = node;
        for (int step = 0; at >= 0 && step < heads.length; step++) {
            if (at == top) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    private static void join(
            int first,
            int number,
            int toll,
            String[] forms,
            String[] tags,
            int[] heads,
            Dependency[] labels) {
        int counted =
                tags[first - 1].equals("CD") || tags[first - 1].startsWith("NN") ? first - 1 : -1;
        if (counted < 0 || rules(toll, counted, heads)) {
            return;
        }
        for (int k = first + 1; k < number; k++) {
            // what measures the number goes with it
            boolean hung = heads[k] == toll || heads[k] == heads[toll];
            heads[k] = hung ? number : heads[k];
        }
        heads[number] = counted;
        // no conjunct, whose number would be added
        labels[number] = Dependency.PARATAXIS;
        heads[toll] = number;
        boolean done = !Patterns.fit(forms[toll], "dead|missing");
        labels[toll] = done ? Dependency.ACL : Dependency.AMOD;
        tags[toll] = done ? "VBN" : "JJ";
    }
}
