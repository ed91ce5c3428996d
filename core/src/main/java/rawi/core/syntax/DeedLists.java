package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Mends the tags of several deeds told in a row: "stole cattle, burned granaries, and displaced
 * families". By itself "burned granaries" may be granaries that were burned; where each later
 * member of the row opens with such a word, and the first does not, they are verbs.
 */
final class DeedLists {

    private static final WordSet NOMINAL =
            WordSet.of("NN", "NNS", "NNP", "NNPS", "DT", "CD", "PRP$", "JJ", "PRP");

    /** Words that are rather told of people or arms than done to them. */
    private static final WordSet STATES =
            WordSet.of(
                    "displaced",
                    "wounded",
                    "injured",
                    "detained",
                    "armed",
                    "masked",
                    "suspected",
                    "alleged",
                    "accused",
                    "wanted",
                    "retired",
                    "elected",
                    "appointed",
                    "married",
                    "educated",
                    "skilled",
                    "trained",
                    "disabled",
                    "aged",
                    "related",
                    "limited",
                    "improvised",
                    "uniformed");

    private DeedLists() {}

    static void repair(String[] forms, String[] tags) {
        for (int verb = 0; verb + 5 < forms.length; verb++) {
            if (!isDeed(forms, tags, verb)) {
                continue;
            }
            List<Integer> deeds = later(forms, tags, verb);
            boolean sure = deeds.stream().anyMatch(d -> !STATES.contains(low(forms, d)));
            if (deeds.size() > 1 && sure) {
                deeds.forEach(d -> tags[d] = "VBD");
                verb = deeds.get(deeds.size() - 1);
            }
        }
    }

    /** A finite past, or a participle behind "have", with an object that no participle opens. */
    private static boolean isDeed(String[] forms, String[] tags, int verb) {
        boolean had = tags[verb].equals("VBN") && verb > 0 && isHave(forms, verb);
        if (!tags[verb].equals("VBD") && !had) {
            return false;
        }
        // "broke into a shop", "burned down the house"
        boolean particle = Patterns.fit(tags[verb + 1], "RP|IN");
        int object = particle ? verb + 2 : verb + 1;
        return NOMINAL.contains(tags[object]) && !isPast(forms, tags, object);
    }

    private static boolean isHave(String[] forms, int verb) {
        int at = forms[verb - 1].endsWith("ly") && verb > 1 ? verb - 2 : verb - 1;
        return Patterns.fit(low(forms, at), "have|has|had");
    }

    private static boolean isPast(String[] forms, String[] tags, int i) {
        return Patterns.fit(tags[i], "VB[DN]|JJ")
                && forms[i].length() > 4
                && low(forms, i).endsWith("ed");
    }

    /** The later members' first words; none where the row does not close or another thing opens. */
    private static List<Integer> later(String[] forms, String[] tags, int verb) {
        List<Integer> deeds = new ArrayList<>();
        boolean closed = false;
        for (int i = verb + 1; i < forms.length; i++) {
            boolean comma = forms[i].equals(",");
            boolean and = tags[i].equals("CC") && Patterns.fit(low(forms, i), "and|or");
            if (comma && i + 1 < forms.length && tags[i + 1].equals("CC")) {
                continue;
            }
            if (comma || and) {
                int first = i + 1 < forms.length && tags[i + 1].startsWith("RB") ? i + 2 : i + 1;
                if (opens(forms, tags, first)) {
                    deeds.add(first);
                    closed = and;
                    i = first;
                } else if (!deeds.isEmpty()) {
                    break;
                }
                if (closed) {
                    break;
                }
            } else if (Patterns.fit(tags[i], "VB[DZP]|MD|W.*|:|-[LR]RB-|``|''")) {
                break;
            }
        }
        return closed ? deeds : List.of();
    }

    /** "burned granaries", "fired at cars", the first of "killed and wounded two men". */
    private static boolean opens(String[] forms, String[] tags, int first) {
        if (first + 2 >= forms.length || !isPast(forms, tags, first)) {
            return false;
        }
        boolean fired =
                low(forms, first).equals("fired")
                        && Patterns.fit(low(forms, first + 1), "at|on|into|towards?");
        boolean pair = low(forms, first + 1).equals("and") && isPast(forms, tags, first + 2);
        return NOMINAL.contains(tags[first + 1]) || fired || pair;
    }

    private static String low(String[] forms, int i) {
        return Spelling.lower(forms[i]);
    }
}
