package rawi.core.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Makes the labels of a passive clause agree, which are scored one by one: "be" beside a past
 * participle is its passive auxiliary, and then the subject is a passive one.
 */
final class VoiceRepair {

    private static final Set<String> BE =
            Set.of(
                    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re",
                    "get", "gets", "got", "getting");

    private VoiceRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean[] passive = new boolean[forms.length];
        for (int i = 0; i < forms.length; i++) {
            int verb = heads[i];
            boolean helps =
                    labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.AUX
                            || labels[i] == Dependency.COP;
            if (verb > i
                    && helps
                    && tags[verb].equals("VBN")
                    && BE.contains(forms[i].toLowerCase(Locale.ROOT))) {
                labels[i] = Dependency.AUX_PASS;
                passive[verb] = true;
            }
        }
        for (int i = 0; i < forms.length; i++) {
            if (heads[i] >= 0 && passive[heads[i]] && labels[i] == Dependency.NSUBJ) {
                labels[i] = Dependency.NSUBJ_PASS;
            }
        }
    }
}
