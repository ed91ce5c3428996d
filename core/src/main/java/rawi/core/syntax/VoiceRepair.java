package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Makes the labels of a passive clause agree, which are scored one by one: "be" beside a past
 * participle is its passive auxiliary, and then the subject is a passive one.
 */
final class VoiceRepair {

    private static final WordSet BE =
            WordSet.of(
                    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re",
                    "get", "gets", "got", "getting");

    private VoiceRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean[] passive = new boolean[forms.length];
        for (int i = 0; i < forms.length; i++) {
            boolean copula = labels[i] == Dependency.COP && heads[i] == i + 1;
            if (copula && Patterns.fit(tags[i], "VB[DZ]") && tags[i + 1].equals("RB")) {
                copula = Patterns.fit(forms[i], "(?i)was|is|'s|became|becomes|remained|remains");
                stands(copula ? -1 : i, heads, labels);
            }
        }
        for (int i = 0; i < forms.length; i++) {
            // "The families had earlier tried": who does it is the verb's, not its helper's
            int helper = heads[i];
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            boolean helps =
                    subject
                            && (labels[helper] == Dependency.AUX
                                    || labels[helper] == Dependency.AUX_PASS);
            if (helps && heads[helper] > helper) {
                heads[i] = heads[helper];
            }
        }
        for (int i = 0; i < forms.length; i++) {
            int verb = heads[i];
            boolean helps =
                    labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.AUX
                            || labels[i] == Dependency.COP;
            if (verb > i
                    && helps
                    && tags[verb].equals("VBN")
                    && BE.contains(Spelling.lower(forms[i]))) {
                labels[i] = Dependency.AUX_PASS;
                passive[verb] = true;
            }
        }
        for (int i = 0; i < forms.length; i++) {
            if (labels[i] == Dependency.NSUBJ_PASS && isPerfect(heads[i], forms, heads, labels)) {
                labels[i] = Dependency.NSUBJ;
            }
            if (heads[i] >= 0 && labels[i] == Dependency.NSUBJ) {
                boolean shared = isGapped(heads[i], tags, heads, labels, passive);
                passive[heads[i]] |= shared;
                labels[i] = passive[heads[i]] ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
            }
        }
    }

    /**
     * "was taken to hospital and died there": the verb, not the adverb, is what the clause says.
     */
    private static void stands(int verb, int[] heads, Dependency[] labels) {
        if (verb < 0) {
            return;
        }
        int adverb = heads[verb];
        for (int k = 0; k < heads.length; k++) {
            heads[k] = heads[k] == adverb ? verb : heads[k];
        }
        int up = heads[adverb];
        heads[verb] = up == verb ? -1 : up;
        boolean loose = labels[adverb] == Dependency.ADVMOD && heads[verb] >= 0;
        labels[verb] = loose ? Dependency.CONJ : labels[adverb];
        heads[adverb] = verb;
        labels[adverb] = Dependency.ADVMOD;
    }

    /** "have kidnapped 40 students": with "have" and an object, without "been". */
    private static boolean isPerfect(int verb, String[] forms, int[] heads, Dependency[] labels) {
        boolean have = false;
        boolean object = false;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && labels[i] == Dependency.AUX_PASS) {
                return false;
            }
            have |=
                    heads[i] == verb
                            && labels[i] == Dependency.AUX
                            && i < verb
                            && Patterns.fit(forms[i], "have|has|had|['’]ve|['’]d");
            object |= heads[i] == verb && labels[i] == Dependency.OBJ && i > verb;
        }
        return have && object;
    }

    /** "300 were killed and 40,000 driven from their homes": the helper is shared. */
    private static boolean isGapped(
            int verb, String[] tags, int[] heads, Dependency[] labels, boolean[] passive) {
        boolean joined =
                labels[verb] == Dependency.CONJ
                        && heads[verb] >= 0
                        && passive[heads[verb]]
                        && tags[verb].equals("VBN");
        for (int i = 0; joined && i < heads.length; i++) {
            boolean own =
                    labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.OBJ;
            joined = heads[i] != verb || !own;
        }
        return joined;
    }
}
