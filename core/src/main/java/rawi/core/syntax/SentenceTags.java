package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/** Repairs of tags that look at the whole sentence: its finite verb, its opening, headlines. */
final class SentenceTags {

    /** Verbs of headlines that are nouns as well. */
    private static final WordSet BLOWS =
            WordSet.of(
                    "rock",
                    "hit",
                    "strike",
                    "target",
                    "pound",
                    "shake",
                    "shell",
                    "attack",
                    "raid",
                    "bomb",
                    "torch",
                    "murder",
                    "ambush",
                    "storm",
                    "burn",
                    "clash",
                    "kidnap",
                    "kill",
                    "wound",
                    "displace",
                    "trap",
                    "force");

    private SentenceTags() {}

    static void repair(String[] forms, String[] tags) {
        if (opensAsNoun(forms, tags)) {
            tags[0] = "NN";
        }
        finite(forms, tags);
        headline(forms, tags);
    }

    /** "Militia clashes rock western town", "as troops shell villages": no noun, but the verb. */
    private static void headline(String[] forms, String[] tags) {
        int last = forms.length - 1;
        if (last < 3 || forms[last].equals(".")) {
            return;
        }
        for (int i = 0; i < tags.length; i++) {
            if (TagRepair.FINITE.contains(tags[i])) {
                return;
            }
        }
        for (int i = 1; i < last; i++) {
            boolean verb =
                    BLOWS.contains(Spelling.lower(forms[i]))
                            && Patterns.fit(tags[i], "NN|NNP|VB")
                            && Patterns.fit(tags[i - 1], "NNS|NNPS")
                            && Patterns.fit(tags[i + 1], "CD|JJ|NN|NNS|NNP|NNPS|DT");
            if (verb) {
                tags[i] = "VBP";
                return;
            }
        }
    }

    /** "Fighting broke out", "Shelling also hit the town": the gerund is what the verb tells of. */
    private static boolean opensAsNoun(String[] forms, String[] tags) {
        if (forms.length < 4 || !tags[0].equals("VBG")) {
            return false;
        }
        int next = tags[1].startsWith("RB") ? 2 : 1;
        if (forms[0].equals("Fighting")
                && Patterns.fit(forms[1], "between|in|around|near|across")) {
            return true;
        }
        return Patterns.fit(tags[next], "VBD|VBZ");
    }

    /** Gives a full sentence the finite verb that it lacks. */
    private static void finite(String[] forms, String[] tags) {
        if (forms.length < 4 || !forms[forms.length - 1].equals(".")) {
            return;
        }
        int candidate = -1;
        for (int i = 0; i < tags.length; i++) {
            if (TagRepair.FINITE.contains(tags[i])) {
                return;
            }
            boolean past =
                    tags[i].equals("VBN") || (tags[i].equals("JJ") && TagRepair.isPast(forms[i]));
            boolean follows =
                    i > 0
                            && (TagRepair.NOUNS.contains(tags[i - 1])
                                    || Patterns.fit(tags[i - 1], "RB|-RRB-"));
            if (candidate < 0 && past && follows) {
                candidate = i;
            }
        }
        if (candidate >= 0) {
            tags[candidate] = "VBD";
        }
    }
}
