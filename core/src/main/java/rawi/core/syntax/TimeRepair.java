package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Mends days that wire reports put between a subject and its verb, "Police Saturday arrested two
 * men", "the coalition yesterday withdrew": they are no subject, and no head of the noun before
 * them.
 */
final class TimeRepair {

    private static final WordSet NEAR = WordSet.of("yesterday", "today", "tonight");

    private static final WordSet SPANS =
            WordSet.of("hours", "days", "weeks", "months", "years", "minutes");

    private TimeRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 1; i < forms.length; i++) {
            String word = Spelling.lower(forms[i]);
            if (DateWords.MONTHS.contains(word)) {
                month(i, tags, heads, labels);
            }
            boolean span =
                    SPANS.contains(word)
                            && i + 1 < forms.length
                            && Patterns.fit(forms[i + 1], "ago|later|earlier");
            boolean day = DateWords.DAYS.contains(word) || NEAR.contains(word);
            if (heads[i] < 0 || !day && !span) {
                continue;
            }
            beforeVerb(i, forms, tags, heads, labels);
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            int noun = compoundBefore(i, tags, heads, labels);
            if (noun >= 0 && (subject || span)) {
                swap(i, noun, tags, heads, labels);
            } else if (subject && hasOtherSubject(i, heads, labels)) {
                labels[i] = Dependency.OBL_UNMARKED;
            } else if (labels[i] == Dependency.APPOS && isVerb(heads[heads[i]], tags)) {
                heads[i] = heads[heads[i]];
                labels[i] = Dependency.OBL_UNMARKED;
            }
        }
    }

    /** "A statement on 24 May claimed": the month belongs to its day and speaks for nobody. */
    private static void month(int month, String[] tags, int[] heads, Dependency[] labels) {
        int day = month - 1;
        boolean subject =
                labels[month] == Dependency.NSUBJ || labels[month] == Dependency.NSUBJ_PASS;
        boolean dated = tags[day].equals("CD") && heads[day] >= 0 && heads[day] < day;
        if (subject && dated && hasOtherSubject(month, heads, labels)) {
            heads[month] = day;
            labels[month] = Dependency.NMOD_UNMARKED;
        }
    }

    /** "gunmen said to be bandits on Friday night killed": the day is the verb's. */
    private static void beforeVerb(
            int day, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int head = day;
        if (day + 1 < forms.length
                && Patterns.fit(forms[day + 1], "(?i)night|morning|evening|afternoon")) {
            head = day + 1;
        }
        int verb = head + 1;
        boolean within = head == day || heads[day] == head && labels[day] == Dependency.COMPOUND;
        boolean bound =
                labels[head] == Dependency.NMOD
                        || labels[head] == Dependency.OBL
                        || labels[head] == Dependency.NMOD_UNMARKED;
        boolean placed =
                verb < forms.length
                        && forms[day - 1].equals("on")
                        && Patterns.fit(tags[verb], "VB[DZ]");
        if (within && bound && placed && heads[head] != verb && !isUnder(verb, head, heads)) {
            heads[head] = verb;
            labels[head] = Dependency.OBL;
        }
    }

    private static boolean isUnder(int node, int top, int[] heads) {
        int at = node;
        for (int step = 0; at >= 0 && step <= heads.length; step++) {
            if (at == top) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    private static boolean isVerb(int node, String[] tags) {
        return node >= 0 && tags[node].startsWith("VB");
    }

    /** The noun right before a day that was hung on it, or -1. */
    private static int compoundBefore(int day, String[] tags, int[] heads, Dependency[] labels) {
        int noun = day - 1;
        boolean hangs =
                heads[noun] == day
                        && labels[noun] == Dependency.COMPOUND
                        && tags[noun].startsWith("NN");
        return hangs ? noun : -1;
    }

    private static boolean hasOtherSubject(int day, int[] heads, Dependency[] labels) {
        for (int i = 0; i < day; i++) {
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            if (subject && heads[i] == heads[day]) {
                return true;
            }
        }
        return false;
    }

    /** The noun takes the day's place, the day hangs on the verb. */
    private static void swap(int day, int noun, String[] tags, int[] heads, Dependency[] labels) {
        int up = heads[day];
        heads[noun] = up;
        labels[noun] = labels[day];
        for (int i = 0; i < day; i++) {
            if (heads[i] == day) {
                heads[i] = noun;
            }
        }
        int verb = up;
        for (int step = 0; verb >= 0 && !isVerb(verb, tags) && step < heads.length; step++) {
            verb = heads[verb];
        }
        if (labels[noun] == Dependency.OBL_UNMARKED && up == verb && noun > verb) {
            // "hit the street minutes later"
            labels[noun] = Dependency.OBJ;
        }
        heads[day] = verb >= 0 ? verb : noun;
        labels[day] = Dependency.OBL_UNMARKED;
    }
}
