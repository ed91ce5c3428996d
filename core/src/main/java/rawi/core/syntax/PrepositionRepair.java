package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Hangs a preposition on the whole noun phrase behind it, where the parse hung it on a word inside
 * ("by army troops": on the troops), and labels what it governs by it: behind a passive verb "by"
 * opens the doer, and no object has a preposition.
 */
final class PrepositionRepair {

    private PrepositionRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 0; i + 1 < forms.length; i++) {
            if (labels[i] != Dependency.CASE || !Patterns.fit(tags[i], "IN|TO") || heads[i] <= i) {
                continue;
            }
            int noun = heads[i];
            while (labels[noun] == Dependency.COMPOUND && heads[noun] > noun) {
                noun = heads[noun];
            }
            if (labels[noun] == Dependency.NSUBJ || labels[noun] == Dependency.NSUBJ_PASS) {
                continue;
            }
            heads[i] = noun;
            label(forms[i], noun, tags, heads, labels);
        }
    }

    private static void label(
            String sign, int noun, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[noun];
        if (verb < 0 || verb > noun || !tags[verb].startsWith("VB")) {
            return;
        }
        boolean argues = labels[noun] == Dependency.OBJ || labels[noun] == Dependency.OBL;
        if (!argues) {
            return;
        }
        boolean passive = false;
        for (int i = 0; i < heads.length; i++) {
            passive |= heads[i] == verb && labels[i] == Dependency.AUX_PASS;
        }
        boolean doer = passive && sign.equalsIgnoreCase("by");
        labels[noun] = doer ? Dependency.OBL_AGENT : Dependency.OBL;
    }
}
