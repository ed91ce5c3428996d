package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Hangs an "of" on the noun right before it, where a greedy parser hung it on the verb: "confirmed
 * the death of a woman". Verbs that ask for an "of" themselves keep it: "accused the army of".
 */
final class OfRepair {

    private static final String OWN =
            "(?i)(accus|inform|rid|robb?|stripp?|depriv|dispossess|consist|di|warn|ask|hear|heard"
                    + "|sp(ea|o)k|suspect|convict|remind|clear|reliev|cur|mak|made|notif|assur"
                    + "|acquit|compos|think|thought|know|known|dispos|cleans|divest|purg)\\w*";

    private OfRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 2; i + 1 < forms.length; i++) {
            if (!forms[i].equals("of") || labels[i] != Dependency.CASE) {
                continue;
            }
            int noun = i - 1;
            int of = heads[i];
            int verb = of < i ? -1 : heads[of];
            boolean loose =
                    verb >= 0
                            && verb < noun
                            && labels[of] == Dependency.OBL
                            && tags[verb].startsWith("VB")
                            && !Patterns.fit(forms[verb], OWN);
            // "reported beatings and theft of cattle": of the last of its objects
            int first = labels[noun] == Dependency.CONJ ? heads[noun] : noun;
            boolean object =
                    Patterns.fit(tags[noun], "NNS?")
                            && first >= 0
                            && heads[first] == verb
                            && labels[first] == Dependency.OBJ;
            if (loose && object) {
                heads[of] = noun;
                labels[of] = Dependency.NMOD;
            }
        }
    }
}
