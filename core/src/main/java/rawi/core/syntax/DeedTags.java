package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/**
 * Mends the tags of single words in which reports tell of deeds: "were subjected to arrest",
 * "people abducted include", "accused of murdering", "forced transfers".
 */
final class DeedTags {

    /** Most words of a place between blows and their verb. */
    private static final int MAX_PLACE = 14;

    private DeedTags() {}

    static void repair(String[] forms, String[] tags, int i) {
        String word = Spelling.lower(forms[i]);
        boolean last = i + 1 == forms.length;
        if (Patterns.fit(tags[i], "VB|NNS?") && i > 1 && isSuffered(forms, i)) {
            // "were subjected to arrest and torture"
            tags[i - 1] = "IN";
            tags[i] = tags[i].equals("VB") ? "NN" : tags[i];
        }
        if (word.equals("shot") && tags[i].equals("NN") && !last && isShotToo(forms, tags, i)) {
            // "were lined up against a wall and shot at close range"
            tags[i] = "VBN";
        }
        if (word.equals("beat") && tags[i].startsWith("NN") && beatRow(forms, tags, i) > 0) {
            // "members of the guard beat, choked and burned detainees"
            tags[i] = "VBD";
            tags[i + 2] = "VBD";
            tags[beatRow(forms, tags, i)] = "VBD";
        }
        if (tags[i].equals("NN") && i + 2 < forms.length && isAimToo(forms, tags, i)) {
            // "continued to pressure and threaten families"
            tags[i - 1] = "TO";
            tags[i] = "VB";
        }
        if (tags[i].equals("JJ") && !last && isShotToo(forms, tags, i) && endsRow(word, tags, i)) {
            // "was hung from chains and scorched with acid"
            tags[i] = "VBN";
        }
        if (tags[i].equals("JJ") && i > 1 && i + 2 < forms.length && isDone(forms, tags, i)) {
            // "militias forcibly displaced at least 200 families"
            tags[i] = "VBD";
        }
        if (word.equals("armed") && tags[i].startsWith("VB") && !last && isArmed(forms, tags, i)) {
            // "the armed group": who they are
            tags[i] = "JJ";
        }
        if (word.equals("accused") && !last && isAccusedOne(forms, tags, i)) {
            // "the second accused was acquitted"
            tags[i] = "NN";
        }
        if (tags[i].equals("VBG") && Patterns.fit(forms[i - 1], "(?i)fle(d|e|es|eing)")) {
            // "fled fighting between the two", "fleeing shelling"
            tags[i] = "NN";
        }
        if (tags[i].equals("VBG") && !last && isSubject(word, forms, tags, i)) {
            // "As families slept, shelling in a village, X county, killed nine"
            tags[i] = "NN";
        }
        if (tags[i].equals("JJ") && isOneOfPeople(forms, tags, i)) {
            // "arrested a Palestinian and later withdrew"
            tags[i] = "NN";
        }
        if (tags[i].equals("VBD") && tags[i - 1].startsWith("NN") && isHeld(forms, word, i)) {
            // "gunmen believed to belong to a militia attacked"
            tags[i] = "VBN";
        }
        if (word.equals("guided")
                && !last
                && Patterns.fit(forms[i + 1], "(missile|bomb|rocket|shell)s?|munitions?")) {
            tags[i] = "JJ";
        }
        if (word.equals("slit") && Patterns.fit(forms[i - 1], "was|were|been|being|is|are")) {
            tags[i] = "VBN";
        }
        if (word.equals("off") && tags[i].equals("IN") && !last && isOff(forms, tags, i)) {
            // "held off the attackers"
            tags[i] = "RP";
        }
        if (word.equals("hurt") && tags[i - 1].equals("CD") && !isNounNext(tags, i)) {
            // "and more than 40 hurt"
            tags[i] = "VBN";
        }
        if (tags[i].equals("NNS") && i == 1 && !last && isHeadlineVerb(forms, tags)) {
            // "Army arrests 17 members of a cell"
            tags[i] = "VBZ";
        }
        if (word.equals("sought") && tags[i].equals("JJ")) {
            // "have once more sought refuge"
            tags[i] = "VBN";
        }
        if (word.equals("were") && !tags[i].startsWith("VB")) {
            tags[i] = "VBD";
        }
        if (word.equals("estimated") && !last && tags[i + 1].equals("CD")) {
            // "an estimated 6.5 million are displaced"
            tags[i] = tags[i - 1].equals("DT") ? "JJ" : tags[i];
        }
        if (tags[i].equals("NN") && i > 1 && isAccused(forms, i)) {
            // "accused of murdering, raping and torturing"
            tags[i] = !last && Patterns.fit(tags[i + 1], ",|CC|NNS|PRP|DT") ? "VBG" : tags[i];
        }
        if (tags[i].equals("NN") && i > 1 && !last && isPolicy(forms, tags, i)) {
            // "its policy of kidnapping children"
            tags[i] = "VBG";
        }
        if (Patterns.fit(tags[i], "VBN|JJ") && i > 2 && !last && isNextDeed(forms, tags, i)) {
            // "destroyed homes and looted shops"
            tags[i] = "VBD";
        }
        if (tags[i].equals("JJ") && word.equals("civilian") && !isNounNext(tags, i)) {
            // "killed one civilian and tortured others"
            tags[i] = "NN";
        }
        if (tags[i].equals("PRP$")
                && !last
                && Patterns.fit(forms[i + 1], "naked|alive|unconscious")) {
            // "stripped her naked"
            tags[i] = "PRP";
        }
        if (tags[i].equals("NN") && word.endsWith("ing") && !last && isSeen(forms, tags, i)) {
            // "saw soldiers stabbing babies"
            tags[i] = "VBG";
        }
        if (Patterns.fit(tags[i], "NN|JJ")
                && word.endsWith("ing")
                && i + 2 < forms.length
                && isRow(tags, i)) {
            // "using rifles, looting and burning homes", "…, arresting and beating them"
            tags[i] = "VBG";
        }
        if (Patterns.fit(tags[i], "NN|JJ") && word.endsWith("ing") && !last && goesOn(tags, i)) {
            // "abducting women and children and razing villages"
            tags[i] = "VBG";
        }
        if (tags[i].equals("NNS") && i + 2 == forms.length && isTailSaying(forms, tags, i)) {
            // "was beaten, the indictment claims."
            tags[i] = "VBZ";
        }
        if (word.equals("forced") && tags[i].startsWith("VB") && !last && isForced(forms, i)) {
            // "torture, rape, and forced transfers"
            tags[i] = "JJ";
        }
        if (tags[i].equals("VBN") && i > 1 && !last && isFirstOfTwo(forms, tags, i)) {
            // "that militias apprehended and forcibly detained 11 men"
            tags[i] = "VBD";
        }
        if (tags[i].equals("VBD") && !last && isOfThose(forms, tags, i)) {
            // "People abducted include two nurses"
            tags[i] = "VBN";
        }
    }

    /**
     * Whether the name of a people stands for one of them: nothing that it could qualify follows.
     */
    private static boolean isOneOfPeople(String[] forms, String[] tags, int i) {
        boolean one =
                Character.isUpperCase(forms[i].charAt(0))
                        && Patterns.fit(forms[i - 1], "an?|one|another|\\d+")
                        && Patterns.fit(forms[i], "\\p{Lu}\\p{L}+(an|ian|i|ese|ish|ite|qi|mani)");
        if (!one) {
            return false;
        }
        int next = i + 1;
        if (next >= forms.length) {
            return true;
        }
        boolean joined = tags[next].equals("CC") && next + 1 < forms.length;
        return joined
                ? Patterns.fit(tags[next + 1], "RB|DT|PRP|VB[DZP]|MD")
                : Patterns.fit(tags[next], "[.,]|VB[DZ]|MD|WP|WDT|IN");
    }

    /** "suspected to be", "thought to belong": of others, not by those named before. */
    private static boolean isHeld(String[] forms, String word, int i) {
        return i + 2 < forms.length
                && Patterns.fit(word, HeldRepair.HELD)
                && forms[i + 1].equals("to")
                && Patterns.fit(forms[i + 2], "be|belong|have|hail|come|support");
    }

    /** Whether blows behind a comma, with nothing but a place behind them, have a verb. */
    private static boolean isSubject(String word, String[] forms, String[] tags, int i) {
        boolean blows =
                Patterns.fit(word, "shelling|bombing|fighting|shooting|rioting")
                        && tags[i - 1].equals(",")
                        && Patterns.fit(forms[i + 1], "in|on|near|around|at|between|across");
        if (!blows) {
            return false;
        }
        for (int j = i + 2; j < Math.min(tags.length, i + 2 + MAX_PLACE); j++) {
            if (Patterns.fit(tags[j], "VB[DZ]")) {
                return true;
            }
            boolean behind = tags[j - 1].equals(",");
            boolean place =
                    tags[j].startsWith("NNP")
                            || !behind && Patterns.fit(tags[j], "DT|NNS?|JJ|POS|CD|HYPH|IN|,|CC");
            if (!place) {
                return false;
            }
        }
        return false;
    }

    /** Whether a past of people opens a clause and another past with an object is joined to it. */
    private static boolean isFirstOfTwo(String[] forms, String[] tags, int i) {
        int next = i + 2 < tags.length && tags[i + 2].equals("RB") ? i + 3 : i + 2;
        int opens = i - 2;
        while (opens > 0 && Patterns.fit(tags[opens], "DT|JJ|NNP?|CD")) {
            opens--;
        }
        return Patterns.fit(tags[i - 1], "NNS|NNPS")
                && Patterns.fit(forms[opens], "that|when|while|after|before|as")
                && forms[i + 1].equals("and")
                && next + 1 < tags.length
                && tags[next].equals("VBD")
                && Patterns.fit(tags[next + 1], "CD|DT|NNS|NNP|JJ|RB|PRP.?|IN|RP");
    }

    /** Whether "off" belongs to the verb before it, whose object follows. */
    private static boolean isOff(String[] forms, String[] tags, int i) {
        return tags[i - 1].startsWith("VB")
                && Patterns.fit(tags[i + 1], "DT|CD|NN.*|JJ|PRP.?")
                && Patterns.fit(
                        Spelling.lower(forms[i - 1]),
                        "(held|hold|holds|holding|finish(ed|es|ing)?|fought|fight|fights|fighting"
                                + "|beat|beats|beating|beaten|stav(ed?|es|ing)|ward(ed|s|ing)?"
                                + "|pick(ed|s|ing)?|kill(ed|s|ing)?|cart(ed|s|ing)?|cordon(ed|s|ing)?"
                                + "|haul(ed|s|ing)?|carr(y|ied|ies|ying)|set|sets|setting|blown|blew)");
    }

    /** Whether the second word of a line without a verb says what the first did to how many. */
    private static boolean isHeadlineVerb(String[] forms, String[] tags) {
        boolean line =
                forms.length > 3
                        && !forms[forms.length - 1].equals(".")
                        && Patterns.fit(tags[0], "NNP?")
                        && Patterns.fit(tags[2], "CD|DT|PRP\\$")
                        && Patterns.fit(
                                forms[1],
                                "arrests|detains|kills|attacks|strikes|raids|bombs|shells|murders"
                                        + "|frees|releases|targets|ambushes|executes|claims");
        for (int k = 3; line && k < tags.length; k++) {
            line = !Patterns.fit(tags[k], "VB[DZP]|MD");
        }
        return line;
    }

    /**
     * Whether "shot" closes a row of what was done to somebody, with no word before it of its own.
     */
    private static boolean isShotToo(String[] forms, String[] tags, int i) {
        boolean joined = tags[i - 1].equals("CC") || tags[i - 1].equals(",");
        if (!joined || !Patterns.fit(tags[i + 1], "IN|RB|\\.|,|CC|JJ")) {
            return false;
        }
        for (int k = i - 2; k > Math.max(0, i - 14); k--) {
            if (tags[k].equals("VBN")) {
                return true;
            }
            if (Patterns.fit(tags[k], "VB[DZP]|MD") && !isBe(forms[k])) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBe(String form) {
        return Patterns.fit(form, "(?i)was|were|is|are|been|being|be|had|have|has");
    }

    /** The last member of "beat, choked and burned" before their common object, or 0. */
    private static int beatRow(String[] forms, String[] tags, int i) {
        boolean row =
                i + 5 < forms.length
                        && tags[i - 1].startsWith("NN")
                        && forms[i + 1].equals(",")
                        && forms[i + 2].endsWith("ed");
        int and = row && forms[i + 3].equals(",") ? i + 4 : i + 3;
        return row
                        && and + 2 < forms.length
                        && forms[and].equals("and")
                        && Patterns.fit(tags[and + 1], "VB[DN]|JJ")
                        && Patterns.fit(tags[and + 2], "NN.*|PRP.?|DT|CD|JJ")
                ? and + 1
                : 0;
    }

    /** Whether a bare word stands between "to" and "and" with an infinitive. */
    private static boolean isAimToo(String[] forms, String[] tags, int i) {
        return i > 1
                && forms[i - 1].equals("to")
                && Patterns.fit(forms[i + 1], "and|or")
                && tags[i + 2].equals("VB")
                && !Patterns.fit(forms[i - 2], "(?i)subject(ed|ing|s)?|exposed|due|according");
    }

    private static boolean isNounNext(String[] tags, int i) {
        return i + 1 < tags.length && Patterns.fit(tags[i + 1], "NN.*|JJ.*|HYPH");
    }

    /** Whether people who were seen stand right before a word and others right behind it. */
    private static boolean isSeen(String[] forms, String[] tags, int i) {
        if (i < 2 || !tags[i - 1].equals("NNS") || !Patterns.fit(tags[i + 1], "NNS|PRP|DT|CD")) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - 4); k--) {
            if (Patterns.fit(
                    forms[k],
                    "saw|see|seen|seeing|described|describe|witnessed|watched|describing")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRow(String[] tags, int i) {
        boolean row = i > 3 && tags[i - 1].equals(",") && tags[i + 1].equals("CC");
        boolean before = i + 3 < tags.length && tags[i + 3].equals("PRP");
        for (int k = Math.max(0, i - 8); row && k < i - 1; k++) {
            before |= tags[k].equals("VBG");
        }
        return before && tags[i + 2].equals("VBG");
    }

    /** Whether a participle with an object stands before "and" that this one follows. */
    private static boolean goesOn(String[] tags, int i) {
        if (i < 3 || !tags[i - 1].equals("CC") || !Patterns.fit(tags[i + 1], "NNS|PRP|DT|CD")) {
            return false;
        }
        for (int k = i - 2; k > Math.max(0, i - 8); k--) {
            if (tags[k].equals("VBG")) {
                return Patterns.fit(tags[k + 1], "NNS|PRP|DT|CD|JJ");
            }
            if (!Patterns.fit(tags[k], "NNS?|JJ|CC|DT|CD|PRP.?|NNP")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAccused(String[] forms, int i) {
        return forms[i].endsWith("ing")
                && Patterns.fit(forms[i - 1], "of|for|with")
                && Patterns.fit(forms[i - 2], "accused|suspected|convicted|guilty|charged|blamed");
    }

    /** Whether a gerund with its object stands behind what somebody's way or aim is called. */
    private static boolean isPolicy(String[] forms, String[] tags, int i) {
        return forms[i].endsWith("ing")
                && forms[i - 1].equals("of")
                && Patterns.fit(
                        forms[i - 2],
                        "(policy|practice|tactic|habit|campaign|crime|aim|strategy)s?")
                && Patterns.fit(tags[i + 1], "NNS|PRP|DT|CD")
                && !Patterns.fit(
                        forms[i + 1],
                        "(raid|attack|strike|operation|campaign|incident|case|mission|run|spree)s");
    }

    /** Whether a past of a deed stands behind "and", its object behind it, another past before. */
    private static boolean isNextDeed(String[] forms, String[] tags, int i) {
        boolean stands =
                forms[i - 1].equals("and")
                        && Patterns.fit(tags[i - 2], "NNP?S?")
                        && Patterns.fit(tags[i + 1], "NNS|DT|CD|PRP\\$")
                        && Patterns.fit(
                                forms[i],
                                "looted|burned|burnt|torched|killed|kidnapped|abducted|arrested"
                                        + "|detained|robbed|raped|tortured|destroyed|seized"
                                        + "|confiscated|ransacked|demolished|executed");
        for (int k = i - 3; stands && k >= Math.max(0, i - 8); k--) {
            if (tags[k].equals("VBD")) {
                return !Patterns.fit(
                        forms[k],
                        "rescued|freed|released|evacuated|treated|found|helped|saw|was|were|had");
            }
            if (!Patterns.fit(tags[k], "NN.*|DT|CD|JJ|PRP.?|IN")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word of saying closes the sentence behind a comma and its subject. */
    private static boolean isTailSaying(String[] forms, String[] tags, int i) {
        int comma = i - 1;
        while (comma > 0 && comma > i - 5 && Patterns.fit(tags[comma], "NN|JJ|DT|CD|HYPH|NNP")) {
            comma--;
        }
        return Patterns.fit(forms[i], "claims|reports|notes|states")
                && comma > 3
                && comma < i - 1
                && forms[comma].equals(",")
                && Patterns.fit(tags[i - 1], "NN|NNP");
    }

    private static boolean isForced(String[] forms, int i) {
        return Patterns.fit(
                        forms[i + 1],
                        "transfers?|displacements?|recruitment|labou?r|disappearances?|marriages?"
                                + "|conscription|evictions?|returns?|deportations?|confessions?")
                && !Patterns.fit(
                        forms[i - 1], "(?i)was|were|been|being|be|is|are|had|have|they|who");
    }

    /** Whether a word stands behind "subjected to", which no infinitive follows. */
    private static boolean isSuffered(String[] forms, int i) {
        return Patterns.fit(forms[i - 1], "to")
                && Patterns.fit(forms[i - 2], "(?i)subjected|subject|subjecting|subjects|exposed");
    }

    /** Whether the sentence's own verb "include" stands right behind a participle of people. */
    private static boolean isOfThose(String[] forms, String[] tags, int i) {
        return Patterns.fit(forms[i + 1], "include|included|includes")
                && forms[i].endsWith("ed")
                && Patterns.fit(tags[i - 1], "NNS|DT|NNPS");
    }

    private static boolean endsRow(String word, String[] tags, int i) {
        return word.length() > 4 && word.endsWith("ed") && tags[i + 1].equals("IN");
    }

    /** Whether people stand before an adverb of manner and people or a number behind the word. */
    private static boolean isDone(String[] forms, String[] tags, int i) {
        boolean manner =
                tags[i - 1].equals("RB")
                        && forms[i - 1].endsWith("ly")
                        && !Patterns.fit(forms[i - 1], "(?i)internally|newly|previously|recently");
        boolean least = forms[i + 1].equals("at") && Patterns.fit(forms[i + 2], "least|most");
        return manner
                && forms[i].endsWith("ed")
                && Patterns.fit(tags[i - 2], "NNS|NNPS|NNP|PRP")
                && (least || Patterns.fit(tags[i + 1], "CD|DT|PRP.?"));
    }

    private static boolean isArmed(String[] forms, String[] tags, int i) {
        return Patterns.fit(
                        forms[i + 1],
                        "groups?|m[ae]n|forces|factions?|wing|opposition|gangs?|elements|actors")
                && !isBe(forms[i - 1])
                && !Patterns.fit(tags[i - 1], "PRP|NNS|WP|TO|MD");
    }

    private static boolean isAccusedOne(String[] forms, String[] tags, int i) {
        return Patterns.fit(forms[i - 1], "(?i)the|first|second|third|fourth|main|co|another")
                && Patterns.fit(tags[i + 1], "VB[DZP]|MD|,|RB|POS");
    }
}
