package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * "…, two doctors said on Monday": what names the source at the end of a sentence, or stands as an
 * aside within it. It shares no word with what is told, yet a left-to-right parser takes its nouns
 * for more members of the list before them; so each part is parsed by itself.
 *
 * @param comma the comma that opens it
 * @param first its first word
 * @param end the token after it
 */
record SpeechTail(int comma, int first, int end) {

    private static final int MAX_SPEAKER = 22;
    private static final int MAX_ASIDE = 14;

    private static final WordSet SAID =
            WordSet.of(
                    "said",
                    "says",
                    "say",
                    "told",
                    "tells",
                    "reported",
                    "reports",
                    "report",
                    "added",
                    "adds",
                    "announced",
                    "confirmed",
                    "confirms",
                    "wrote",
                    "writes",
                    "stated",
                    "states",
                    "claimed",
                    "claims",
                    "claim",
                    "explained",
                    "explains",
                    "noted",
                    "notes",
                    "recalled",
                    "recalls",
                    "declared",
                    "warned",
                    "warns",
                    "alleged",
                    "testified",
                    "complained",
                    "acknowledged");

    /** Verbs that need no object, so that a noun behind them is their subject. */
    private static final WordSet TURNS =
            WordSet.of("said", "says", "reported", "reports", "added", "adds", "wrote", "writes");

    private static final WordSet FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
    private static final WordSet SPEAKER =
            WordSet.of(
                    "DT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS",
                    "CD", "CC", "RB", "VBN", "VBG", "HYPH", "``", "''", "-LRB-", "-RRB-");
    private static final WordSet OF_SPEAKER =
            WordSet.of("of", "for", "in", "at", "from", "with", "near", "on", "to", "inside", "by");
    private static final WordSet SUBORDINATE =
            WordSet.of(
                    "when",
                    "after",
                    "before",
                    "as",
                    "while",
                    "if",
                    "although",
                    "though",
                    "because",
                    "since",
                    "until",
                    "once",
                    "whereas",
                    "that");
    private static final String TIME =
            "(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier|later|late"
                    + "|tonight|overnight|last|this|separately|too|here|by|in|on|at|to|during"
                    + "|from|through|via|after|following|over|without|when|as|during|quoting"
                    + "|citing|recently|again|jan\\.?|feb\\.?|march|april|june|july|aug\\.?"
                    + "|sept\\.?|oct\\.?|nov\\.?|dec\\.?|january|february|may|august|september"
                    + "|october|november|december";

    /** The last such part from a token on, or null. */
    static SpeechTail of(String[] forms, String[] tags, int from) {
        for (int comma = forms.length - 3; comma > from + 1; comma--) {
            if (!forms[comma].equals(",")) {
                continue;
            }
            int first = comma + 1;
            while (first < forms.length && tags[first].equals("''")) {
                first++;
            }
            if (first + 1 >= forms.length || !isTold(forms, tags, from, comma)) {
                continue;
            }
            int end = end(forms, tags, first);
            if (end > 0) {
                return new SpeechTail(comma, first, end);
            }
        }
        return null;
    }

    /** Whether what stands before is a clause that can be told. */
    private static boolean isTold(String[] forms, String[] tags, int from, int comma) {
        boolean finite = false;
        for (int i = from; i < comma; i++) {
            finite |= FINITE.contains(tags[i]);
        }
        boolean under = SUBORDINATE.contains(Spelling.lower(forms[from]));
        for (int i = from + 1; under && i < comma; i++) {
            under = !forms[i].equals(",");
        }
        return finite && !under;
    }

    /** The token after a part that starts here, or -1 when none does. */
    private static int end(String[] forms, String[] tags, int first) {
        int last = forms.length - 1;
        if (isSaid(forms, tags, first) && TURNS.contains(Spelling.lower(forms[first]))) {
            return isSpeaker(forms, tags, first + 1, last) ? forms.length : -1;
        }
        int verb = verb(forms, tags, first);
        if (verb < 0) {
            return -1;
        }
        String next = forms[verb + 1];
        boolean told = Patterns.fit(forms[verb], "(?i)tells|told");
        boolean closed = isEnd(next) || Patterns.fit(next, TIME) || told;
        if (!closed || next.equalsIgnoreCase("that")) {
            return -1;
        }
        for (int i = verb + 1; i <= last; i++) {
            if (forms[i].equals(",")) {
                return after(forms, tags, first, i);
            }
            boolean clause =
                    FINITE.contains(tags[i])
                            || forms[i].equalsIgnoreCase("that") && tags[i].equals("IN")
                            || forms[i].equals(":")
                            || forms[i].equals(";");
            if (clause) {
                return -1;
            }
        }
        return forms.length;
    }

    /** "…, he said, adding that …" goes on to the end; "…, he said, …" is an aside. */
    private static int after(String[] forms, String[] tags, int first, int comma) {
        if (comma + 1 < forms.length && tags[comma + 1].equals("VBG")) {
            boolean speech =
                    Patterns.fit(
                            forms[comma + 1],
                            "(?i)adding|citing|quoting|referring|speaking|noting|using");
            return speech ? forms.length : -1;
        }
        return comma - first <= MAX_ASIDE && comma + 2 < forms.length ? comma : -1;
    }

    private static boolean isEnd(String form) {
        return form.equals(".") || form.equals(",") || form.equals("!") || form.equals("?");
    }

    private static boolean isSaid(String[] forms, String[] tags, int i) {
        return SAID.contains(Spelling.lower(forms[i])) && tags[i].startsWith("VB");
    }

    /** The verb of saying behind a speaker that starts here, or -1. */
    private static int verb(String[] forms, String[] tags, int first) {
        boolean noun = false;
        for (int i = first; i < Math.min(forms.length - 1, first + MAX_SPEAKER); i++) {
            if (isSaid(forms, tags, i)) {
                return noun ? i : -1;
            }
            boolean has = i > first && Patterns.fit(forms[i], "(?i)has|have|had");
            boolean apposed = forms[i].equals(",") && noun && closes(forms, tags, i);
            boolean part =
                    SPEAKER.contains(tags[i]) || OF_SPEAKER.contains(Spelling.lower(forms[i]));
            if (!has && !apposed && !part) {
                return -1;
            }
            noun |= tags[i].startsWith("NN") || tags[i].equals("PRP") || tags[i].equals("CD");
        }
        return -1;
    }

    /** "the mayor, Omar Ali, told": an apposition that a second comma closes before the verb. */
    private static boolean closes(String[] forms, String[] tags, int comma) {
        if (isSaid(forms, tags, comma + 1)) {
            return true;
        }
        for (int i = comma + 1; i + 1 < Math.min(forms.length, comma + MAX_SPEAKER); i++) {
            if (forms[i].equals(",")) {
                return isSaid(forms, tags, i + 1);
            }
            if (FINITE.contains(tags[i])) {
                return false;
            }
        }
        return false;
    }

    /** Whether only a name and what describes it stands between two tokens. */
    private static boolean isSpeaker(String[] forms, String[] tags, int from, int to) {
        boolean noun = false;
        for (int i = from; i < to; i++) {
            if (tags[i].startsWith("W")) {
                return noun;
            }
            boolean part =
                    SPEAKER.contains(tags[i])
                            || forms[i].equals(",")
                            || tags[i].equals("IN")
                            || tags[i].equals("TO");
            if (!part || forms[i].equalsIgnoreCase("that")) {
                return false;
            }
            noun |= tags[i].startsWith("NN");
        }
        return noun;
    }
}
