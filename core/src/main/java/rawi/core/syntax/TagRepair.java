package rawi.core.syntax;

import java.util.Locale;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Mends what a greedy tagger most often gets wrong in reports: past forms of verbs taken for
 * adjectives. English has no adjective between a noun and its object, nor a full sentence without a
 * finite verb.
 */
final class TagRepair {

    private static final WordSet BE =
            WordSet.of("be", "is", "are", "was", "were", "been", "being", "'s", "’s", "get", "got");
    static final WordSet NOUNS = WordSet.of("NN", "NNS", "NNP", "NNPS", "PRP");

    /** Tags that hardly ever need to be mended. */
    private static final WordSet CLOSED =
            WordSet.of(
                    "IN", "DT", "CC", "TO", "MD", "CD", "PRP", "WP", "WDT", "WRB", "EX", "POS", ",",
                    ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "$");

    static final WordSet FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
    private static final WordSet OPENS_OBJECT =
            WordSet.of(
                    "DT", "PRP$", "CD", "PRP", "NN", "NNS", "NNP", "NNPS", "JJ", "RP", "IN", "TO");

    private static final WordSet SAID =
            WordSet.of(
                    "reported",
                    "announced",
                    "confirmed",
                    "stated",
                    "claimed",
                    "noted",
                    "revealed",
                    "declared",
                    "warned",
                    "explained",
                    "added",
                    "alleged",
                    "mentioned",
                    "stressed",
                    "indicated",
                    "documented");

    /** Pasts that are nothing else. */
    private static final WordSet PAST =
            WordSet.of(
                    "withdrew",
                    "fled",
                    "took",
                    "fell",
                    "began",
                    "fought",
                    "threw",
                    "drove",
                    "blew",
                    "overran",
                    "overthrew",
                    "shook",
                    "slew",
                    "rose",
                    "stole",
                    "struck",
                    "broke",
                    "sank");

    private TagRepair() {}

    private static final WordSet CLAD =
            WordSet.of("dressed", "clad", "armed", "masked", "disguised");

    /** Participles that stand for those to whom it was done. */
    private static final WordSet PEOPLE =
            WordSet.of("displaced", "wounded", "injured", "disappeared", "missing", "detained");

    static void repair(String[] forms, String[] tags) {
        if (opensName(forms, tags)) {
            tags[0] = "NNP";
        }
        for (int i = 1; i < forms.length; i++) {
            if (forms[i].equals("ransom") && tags[i].startsWith("W")) {
                tags[i] = "NN";
            }
            if (CLOSED.contains(tags[i]) && !Patterns.fit(forms[i], "that|off")) {
                continue;
            }
            if (tags[i].equals("JJ") && PAST.contains(forms[i])) {
                tags[i] = "VBD";
                continue;
            }
            if (tags[i].equals("VBG")
                    && !Spelling.lower(forms[i]).endsWith("in")
                    && !Spelling.lower(forms[i]).endsWith("ing")) {
                // "shot dead a teacher": no gerund ends so
                tags[i] = "JJ";
            }
            if (opensClause(forms, tags, i)) {
                tags[i] = "IN";
            }
            if (tags[i].equals("VBN") && saysThat(forms, tags, i)) {
                tags[i] = "VBD";
            }
            if (tags[i].equals("VBD")
                    && Patterns.fit(forms[i], "un\\w+ed")
                    && i + 1 < forms.length
                    && tags[i + 1].startsWith("NN")) {
                tags[i] = "JJ";
                continue;
            }
            if (isPrenominal(forms, tags, i)) {
                tags[i] = "JJ";
                continue;
            }
            if (isAcronym(forms, tags, i)) {
                tags[i] = "NNP";
            }
            if (isPeople(forms, tags, i)) {
                tags[i] = "NNS";
            }
            words(forms, tags, i);
            DeedTags.repair(forms, tags, i);
            if (describes(forms, tags, i)) {
                tags[i] = "JJ";
            }
            if (tags[i].equals("VBG") && isListed(forms, tags, i)) {
                tags[i] = "NN";
            }
            if (forms[i].equals("aged") && isAge(tags, i)) {
                tags[i] = "VBN";
            }
            if (tags[i].equals("NN") && isDoneToo(forms, tags, i)) {
                tags[i] = "VBG";
            }
            if (tags[i].equals("VBG") && isCombat(forms, i)) {
                tags[i] = "NN";
            }
            if (Patterns.fit(tags[i], "VBP|NN") && isSeen(forms, tags, i)) {
                tags[i] = "VB";
            }
            boolean past = isPast(forms[i]) && !forms[i].endsWith("eed");
            if (tags[i].equals("VBP") && past && NOUNS.contains(tags[i - 1])) {
                tags[i] = "VBD";
            }
            if (!tags[i].equals("JJ") || !isPast(forms[i])) {
                continue;
            }
            if (afterBe(forms, tags, i)) {
                tags[i] = "VBN";
            } else if (NOUNS.contains(tags[i - 1])
                    && !forms[i].equals("guided")
                    && i + 1 < forms.length
                    && OPENS_OBJECT.contains(tags[i + 1])) {
                tags[i] = "VBD";
            }
        }
        SentenceTags.repair(forms, tags);
        DeedLists.repair(forms, tags);
    }

    /** "can confirm that at least 90 people", "reported on Telegram that troops": no pronoun. */
    private static boolean opensClause(String[] forms, String[] tags, int i) {
        if (!forms[i].equals("that") || !Patterns.fit(tags[i], "DT|WDT") || i + 2 >= forms.length) {
            return false;
        }
        boolean verb = tags[i - 1].startsWith("VB");
        boolean channel =
                tags[i - 1].equals("NNP") && i > 1 && Patterns.fit(tags[i - 2], "IN|VB[DZP]");
        boolean least = forms[i + 1].equals("at") && Patterns.fit(forms[i + 2], "least|most");
        boolean adjective = tags[i + 1].startsWith("JJ") && Patterns.fit(tags[i + 2], "NNS|NNPS");
        boolean subject = Patterns.fit(tags[i + 1], "NNS|NNPS|NNP|CD|PRP|DT|PRP\\$");
        if (subject && tags[i - 1].startsWith("NN") && isTold(forms, tags, i - 1)) {
            return true;
        }
        return verb && (subject || least || adjective)
                || channel && (subject || least) && !tags[i + 1].equals("CD");
    }

    /** "informed the agency that gunmen": the noun is who was told. */
    private static boolean isTold(String[] forms, String[] tags, int noun) {
        int verb = Math.max(0, noun - 1);
        while (verb > 0 && Patterns.fit(tags[verb], "DT|JJ|NNP?|PRP\\$|POS")) {
            verb--;
        }
        return Patterns.fit(forms[verb], "informed|told|notified|assured|telling|informing|tells");
    }

    /** "The Observatory reported on Monday that": a finite verb, whose subject stands before it. */
    private static boolean saysThat(String[] forms, String[] tags, int i) {
        if (!SAID.contains(forms[i]) || !Patterns.fit(tags[i - 1], "NN.*|,|-RRB-")) {
            return false;
        }
        for (int k = i + 1; k < Math.min(forms.length, i + 9); k++) {
            if (forms[k].equals("that")) {
                return true;
            }
            if (Patterns.fit(tags[k], "VB.*|MD|W.*|,")) {
                return false;
            }
        }
        return false;
    }

    /** "civilians in besieged Deir Ezzor": after a preposition that opens no clause. */
    private static boolean isPrenominal(String[] forms, String[] tags, int i) {
        return Patterns.fit(tags[i], "VBD|VBN")
                && isPast(forms[i])
                && Patterns.fit(forms[i - 1], "in|of|from|to|into|near|inside|outside|across|at")
                && i + 1 < forms.length
                && Patterns.fit(tags[i + 1], "NNPS?|NNS?");
    }

    /** "the ELN": a word of capitals among others is a name. */
    private static boolean isAcronym(String[] forms, String[] tags, int i) {
        return tags[i].equals("NN")
                && (i + 1 == forms.length || !tags[i + 1].startsWith("NN"))
                && Patterns.fit(forms[i], "[A-Z][A-Z0-9]{1,5}")
                && !forms[i - 1].equals(forms[i - 1].toUpperCase(Locale.ROOT));
    }

    /** "UNAMA Human Rights documented": a word of capitals before a name is of that name. */
    private static boolean opensName(String[] forms, String[] tags) {
        return forms.length > 1
                && tags[0].equals("NN")
                && tags[1].startsWith("NNP")
                && Patterns.fit(forms[0], "[A-Z][A-Z0-9]{1,5}")
                && !forms[1].equals(forms[1].toUpperCase(Locale.ROOT));
    }

    /** Words of this field that the tagger knows from elsewhere. */
    private static void words(String[] forms, String[] tags, int i) {
        String word = Spelling.lower(forms[i]);
        int before = tags[i - 1].startsWith("RB") && i > 1 ? i - 2 : i - 1;
        boolean last = i + 1 == forms.length;
        if (word.equals("conscript") && !tags[i].equals("VB") && forms[before].equals("to")) {
            // "raids to conscript young men"
            tags[before] = "TO";
            tags[i] = "VB";
        }
        boolean told = word.equals("report") && tags[i].equals("NN") && !last;
        if (told && forms[i + 1].equals("that") && tags[i - 1].startsWith("NN")) {
            // "residents of the capital report that"
            boolean verb = false;
            for (int k = 0; k < i; k++) {
                verb |= FINITE.contains(tags[k]);
            }
            tags[i] = verb ? tags[i] : "VBP";
        }
        boolean first = i == 1 && forms[0].equals("Reports") && tags[0].equals("VBZ");
        if (first && (Patterns.fit(tags[1], "VB[PG]?|RB") || forms[1].equals("further"))) {
            tags[0] = "NNS";
            tags[1] = forms[1].equals("further") ? "RB" : tags[1];
        }
        if (word.equals("shot")
                && tags[i].startsWith("NN")
                && !last
                && isShooting(forms, tags, i)) {
            tags[i] = "VBD";
        }
        if (word.equals("face") && tags[i].equals("NN") && !last && isFacing(forms, tags, i)) {
            // "those who refuse to join face prison"
            tags[i] = "VBP";
        }
        if (tags[i].equals("VBD") && CLAD.contains(word) && isClad(tags, i)) {
            // "men dressed in uniform shot"
            tags[i] = "VBN";
        }
        if (tags[i].equals("VBN") && forms[i - 1].equals(",") && resumes(forms, tags, i)) {
            // "an attack, for which nobody claimed responsibility, killed scores"
            tags[i] = "VBD";
        }
        if (i > 1 && tags[i].equals("NN") && word.equals("hiding") && tags[i - 2].equals("PRP")) {
            // "we were hiding"
            tags[i] = BE.contains(Spelling.lower(forms[i - 1])) ? "VBG" : tags[i];
        }
    }

    /** Whether a relative clause is open that "face" closes. */
    private static boolean isFacing(String[] forms, String[] tags, int i) {
        boolean object = Patterns.fit(tags[i + 1], "NNS?|JJ|DT|VBG");
        boolean free = Patterns.fit(tags[i - 1], "VBP?|NNS?|RB|VB[DN]");
        int relative = -1;
        for (int k = 1; object && free && k < i; k++) {
            boolean who = tags[k].equals("WP") || tags[k].equals("WDT");
            if (who && Patterns.fit(tags[k - 1], "NNPS|NNS")) {
                relative = k;
            } else if (relative < 0
                    && FINITE.contains(tags[k])
                    && !Patterns.fit(forms[k], "said|says|told|reported|warned")) {
                return false;
            }
        }
        return relative > 0;
    }

    /** "gunmen shot dead three shepherds", "men in black shot two shepherds". */
    private static boolean isShooting(String[] forms, String[] tags, int i) {
        boolean several =
                i + 2 < forms.length && tags[i + 1].equals("CD") && tags[i + 2].equals("NNS");
        return forms[i + 1].equals("dead") || several && !tags[i - 1].equals("DT");
    }

    /** Whether a participle of clothes stands behind its noun and another verb follows. */
    private static boolean isClad(String[] tags, int i) {
        boolean noun = NOUNS.contains(tags[i - 1]) && i + 1 < tags.length;
        if (!noun || !tags[i + 1].equals("IN")) {
            return false;
        }
        for (int k = i + 1; k < tags.length; k++) {
            if (tags[k].equals("VBD")) {
                return true;
            }
            if (Patterns.fit(tags[k], "W.*|,|CC")) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether the verb of the sentence goes on behind a relative clause between commas: no finite
     * verb stands before that clause, an object follows.
     */
    private static boolean resumes(String[] forms, String[] tags, int i) {
        boolean object = i + 1 < tags.length && Patterns.fit(tags[i + 1], "CD|DT|NNS|JJ|PRP.?");
        int opens = -1;
        for (int k = 1; object && k < i - 1 && opens < 0; k++) {
            if (FINITE.contains(tags[k])) {
                return false;
            }
            int behind = tags[k + 1].equals("IN") ? k + 2 : k + 1;
            opens = forms[k].equals(",") && tags[behind].startsWith("W") ? k : -1;
        }
        boolean clause = false;
        for (int k = opens + 1; opens > 0 && k < i - 1; k++) {
            clause |= FINITE.contains(tags[k]);
        }
        return clause;
    }

    /** "deny wounded civilians care", "for treating injured people": it tells whom, not what. */
    private static boolean describes(String[] forms, String[] tags, int i) {
        boolean told =
                Patterns.fit(tags[i], "VB[DN]")
                        && PEOPLE.contains(Spelling.lower(forms[i]))
                        && i + 1 < forms.length
                        && tags[i + 1].equals("NNS");
        if (!told || i < 2 || !Patterns.fit(tags[i - 1], "VB.?|IN")) {
            return false;
        }
        String before = Spelling.lower(forms[i - 1]);
        boolean helps = BE.contains(before) || Patterns.fit(before, "have|has|had|having|being");
        boolean number =
                i + 1 < forms.length
                        && Patterns.fit(
                                forms[i + 1], "(?i)(ten|dozen|score|hundred|thousand|million)s");
        return !helps && !number;
    }

    /** "looting, kidnapping and killing after": the last of several that name deeds. */
    private static boolean isListed(String[] forms, String[] tags, int i) {
        boolean closes =
                i > 3
                        && tags[i - 1].equals("CC")
                        && tags[i - 2].equals("NN")
                        && forms[i - 2].endsWith("ing")
                        && forms[i - 3].equals(",");
        return closes && (i + 1 == forms.length || Patterns.fit(tags[i + 1], "IN|\\.|,|''"));
    }

    /**
     * "killing, torturing, and kidnapping civilians": the last of several deeds, with its object.
     */
    private static boolean isDoneToo(String[] forms, String[] tags, int i) {
        boolean closes =
                i > 2
                        && i + 1 < forms.length
                        && forms[i].endsWith("ing")
                        && tags[i - 1].equals("CC")
                        && Patterns.fit(tags[i + 1], "NNS|DT|CD|PRP.?|RP");
        return closes && tags[forms[i - 2].equals(",") ? i - 3 : i - 2].equals("VBG");
    }

    /** "wounded in fighting between the two": no object follows. */
    private static boolean isCombat(String[] forms, int i) {
        return i + 1 < forms.length
                && forms[i].equals("fighting")
                && Patterns.fit(forms[i - 1], "in|of|from|amid|during|despite|after|to|heavy|the")
                && Patterns.fit(forms[i + 1], "between|in|around|near|at|across|and|has|had");
    }

    /** "saw soldiers drag her brother": a bare infinitive, no present. */
    private static boolean isSeen(String[] forms, String[] tags, int i) {
        int noun = i - 1;
        boolean several = noun > 0 && Patterns.fit(tags[noun], "NNS|NNPS|PRP");
        int at = noun;
        while (several && at > 0 && Patterns.fit(tags[at], "NN.*|JJ|DT|CD|PRP.?")) {
            at--;
        }
        boolean object = i + 1 < tags.length && Patterns.fit(tags[i + 1], "DT|PRP.?|CD|NN.*|JJ");
        return several
                && at < noun
                && object
                && tags[i].equals("VBP")
                && Patterns.fit(forms[at], "saw|see|seen|seeing|hear|heard|hearing|watch(ed|ing)?");
    }

    /** "two brothers aged 12 and 14": no verb of its own. */
    private static boolean isAge(String[] tags, int i) {
        return NOUNS.contains(tags[i - 1])
                && i + 1 < tags.length
                && Patterns.fit(tags[i + 1], "CD|IN|RB");
    }

    /** "the return of the displaced was halted": no noun follows that the word could tell of. */
    private static boolean isPeople(String[] forms, String[] tags, int i) {
        boolean named =
                PEOPLE.contains(Spelling.lower(forms[i]))
                        && Patterns.fit(forms[i - 1], "(?i)the|of")
                        && i + 1 < forms.length;
        return named
                && (FINITE.contains(tags[i + 1])
                        || Patterns.fit(tags[i + 1], "IN|TO|,|\\.|CC")
                                && !forms[i + 1].equalsIgnoreCase("by"));
    }

    static boolean isPast(String form) {
        return form.length() > 4 && Spelling.lower(form).endsWith("ed");
    }

    private static boolean afterBe(String[] forms, String[] tags, int i) {
        int at = i - 1;
        // "were either released or killed"
        while (at > 0
                && (tags[at].startsWith("RB") || Patterns.fit(forms[at], "either|both|neither"))
                && i - at < 3) {
            at--;
        }
        return BE.contains(Spelling.lower(forms[at]));
    }
}
