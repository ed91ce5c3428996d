package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.Spelling;

/**
 * Mends who does and who suffers in an English clause: a verb has one subject, which stands before
 * it, a noun right behind it is its object, and a date that opens a clause is not part of the
 * subject ("On 3 July soldiers detained a nurse").
 */
final class SubjectRepair {

    private static final String MEASURE =
            "(?i)home|way|(second|minute|hour|day|night|morning|evening|afternoon|noon|midnight|week|weekend"
                    + "|month|year|decade|time|moment|percent|kilomet(er|re)|mile|met(er|re)|yard"
                    + "|north|south|east|west|today|yesterday|tonight|tomorrow|degree"
                    + "|spring|summer|autumn|winter|fall|date|period|km|hundred|thousand)s?";

    /** Farthest that a preposition stands before its noun. */
    private static final int NEAR = 6;

    private static final String OPENS_CLAUSE = "(?i)after|before|since|until|as|while|because";

    private SubjectRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean sides = false;
        for (int i = 0; i < forms.length; i++) {
            sides |= labels[i] == Dependency.CASE && forms[i].equalsIgnoreCase("between");
        }
        for (int i = 1; i < forms.length; i++) {
            if (tags[i].equals("VBN")) {
                reduced(i, forms, tags, heads, labels);
            }
            if (labels[i] == Dependency.CASE && Patterns.fit(forms[i], OPENS_CLAUSE)) {
                clause(i, forms, tags, heads, labels);
            }
            if (forms[i - 1].equals("aged") && tags[i].equals("CD") && heads[i] > i) {
                heads[i] = i - 1;
                labels[i] = Dependency.OBL_UNMARKED;
            }
            if (isSubject(labels[i - 1]) && tags[i].equals("HYPH") && heads[i - 1] == i + 1) {
                // "beat the men and gang-raped a girl": half of the verb
                labels[i - 1] = Dependency.COMPOUND;
            }
            if (tags[i].equals("CD") && heads[i] > i && isDate(forms[i - 1])) {
                dayBefore(i, forms, tags, heads, labels);
            }
            if (tags[i].equals("PRP") && labels[i] == Dependency.OBJ && heads[i] == i - 1) {
                spoken(i, tags, heads, labels);
            }
            if (isSubject(labels[i]) && tags[i].startsWith("NNP")) {
                nameBefore(i, forms, tags, heads, labels);
            }
            if (isSubject(labels[i]) && isNoun(tags[i])) {
                behindPreposition(i, forms, tags, heads, labels);
            }
            boolean beside = labels[i] == Dependency.CONJ || labels[i] == Dependency.NMOD;
            if (sides && isNoun(tags[i]) && (isSubject(labels[i]) || beside)) {
                between(i, forms, heads, labels);
            }
            if (labels[i] == Dependency.APPOS && heads[i] >= 0 && tags[heads[i]].equals("CD")) {
                afterYear(i, forms, tags, heads, labels);
            }
            if (labels[i - 1] == Dependency.ADVMOD && heads[i - 1] > i) {
                several(i - 1, forms, heads, labels);
            }
            if (tags[i].equals("POS") && labels[i] == Dependency.CASE) {
                owner(i, tags, heads, labels);
            }
            if (tags[i].equals("CD") && labels[i] == Dependency.NUMMOD) {
                bareNumber(i, forms, tags, heads, labels);
            }
            if (isSubject(labels[i]) && isNoun(tags[i])) {
                afterVerb(i, tags, heads, labels);
            } else if (labels[i] == Dependency.OBL_UNMARKED && isNoun(tags[i])) {
                unmarked(i, forms, tags, heads, labels);
            }
            if (DateWords.isDate(Spelling.lower(forms[i])) && tags[i].startsWith("NNP")) {
                date(i, forms, tags, heads, labels);
            }
        }
    }

    private static boolean isNoun(String tag) {
        return tag.startsWith("NN");
    }

    private static boolean isSubject(Dependency label) {
        return label == Dependency.NSUBJ || label == Dependency.NSUBJ_PASS;
    }

    private static boolean isDate(String form) {
        return DateWords.isDate(Spelling.lower(form));
    }

    /** "Most had been held": who suffers, right before the helper of a verb without a subject. */
    private static void several(int word, String[] forms, int[] heads, Dependency[] labels) {
        int verb = heads[word];
        boolean helped =
                heads[word + 1] == verb
                        && (labels[word + 1] == Dependency.AUX
                                || labels[word + 1] == Dependency.AUX_PASS);
        if (!helped || !Patterns.fit(forms[word], "(?i)most|many|several|some|few|more")) {
            return;
        }
        if (!hasSubject(verb, heads, labels)) {
            labels[word] = subjectOf(verb, heads, labels);
        }
    }

    private static boolean hasSubject(int verb, int[] heads, Dependency[] labels) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && isSubject(labels[i])) {
                return true;
            }
        }
        return false;
    }

    /** "saying it killed and wounded several": the pronoun does what the finite verb tells. */
    private static void spoken(int pronoun, String[] tags, int[] heads, Dependency[] labels) {
        int verb = pronoun + 1;
        boolean finite =
                verb < tags.length
                        && Patterns.fit(tags[verb], "VBD|VBZ|VBP")
                        && heads[verb] == pronoun - 1
                        && labels[verb] == Dependency.XCOMP;
        if (!finite) {
            return;
        }
        heads[pronoun] = verb;
        labels[pronoun] = Dependency.NSUBJ;
        labels[verb] = Dependency.CCOMP;
        int next = verb + 2;
        boolean joined = next < tags.length && tags[verb + 1].equals("CC");
        if (joined && labels[next] == Dependency.CONJ && tags[next].startsWith("VB")) {
            heads[next] = verb;
        }
    }

    /** How a subject hangs on a verb. */
    private static Dependency subjectOf(int verb, int[] heads, Dependency[] labels) {
        return Subtrees.isPassive(verb, heads, labels) ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
    }

    /**
     * "According to an expert, Omar Haddad, bandits raided it": of two subjects the first, a name
     * between commas, tells who the expert is.
     */
    private static void nameBefore(
            int name, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[name];
        int comma = Subtrees.leftEdge(name, heads) - 1;
        if (verb <= name || comma < 2 || !forms[comma].equals(",")) {
            return;
        }
        int last = name;
        while (last + 1 < verb && tags[last + 1].startsWith("NNP")) {
            last++;
        }
        int source = -1;
        boolean other = false;
        for (int i = 0; i < verb; i++) {
            boolean opens = labels[i] == Dependency.OBL || labels[i] == Dependency.OBL_UNMARKED;
            source = i < comma && heads[i] == verb && opens ? i : source;
            other |= i > last && heads[i] == verb && isSubject(labels[i]);
        }
        if (source >= 0 && other && forms[last + 1].equals(",")) {
            heads[name] = source;
            labels[name] = Dependency.APPOS;
            heads[last + 1] = verb;
        }
    }

    /** "On Sunday, March 26, gunmen killed a man": the day is no part of the gunmen. */
    private static void dayBefore(
            int day, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[day];
        boolean part =
                isNoun(tags[noun])
                        && isSubject(labels[noun])
                        && forms[day + 1].equals(",")
                        && Patterns.fit(forms[day], "\\d{1,2}(st|nd|rd|th)?");
        if (part && heads[noun] > noun) {
            heads[day] = heads[noun];
            labels[day] = Dependency.OBL_UNMARKED;
        }
    }

    /** "in Ward Alder, soldiers burned a house": what "in" stands before is no subject. */
    private static void behindPreposition(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int sign = -1;
        for (int i = Math.max(0, noun - NEAR); i < noun && sign < 0; i++) {
            sign = heads[i] == noun && labels[i] == Dependency.CASE ? i : -1;
        }
        boolean placed =
                sign >= 0 && Patterns.fit(forms[sign], "(?i)in|on|at|near|from|outside|inside");
        boolean other = false;
        for (int i = noun + 1; placed && i < heads.length; i++) {
            other |= heads[i] == heads[noun] && isSubject(labels[i]) && isNoun(tags[i]);
        }
        if (placed && other) {
            labels[noun] = Dependency.OBL;
        }
    }

    /** "In 2012 the militia seized a port": no comma stands between the year and the subject. */
    private static void afterYear(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int year = heads[noun];
        int verb = heads[year];
        boolean dates =
                Patterns.fit(forms[year], "(19|20)\\d\\d")
                        && year > 0
                        && Patterns.fit(forms[year - 1], "(?i)in|since|by|until")
                        && Subtrees.leftEdge(noun, heads) == year + 1;
        if (!dates || verb <= noun || !tags[verb].startsWith("VB") || !isNoun(tags[noun])) {
            return;
        }
        if (!hasSubject(verb, heads, labels)) {
            heads[noun] = verb;
            labels[noun] = subjectOf(verb, heads, labels);
        }
    }

    /** "combat between the rebels and the army erupted": the army is the other side. */
    private static void between(int noun, String[] forms, int[] heads, Dependency[] labels) {
        int left = Subtrees.leftEdge(noun, heads);
        int and = forms[left].equals("and") ? left : left - 1;
        boolean joined = labels[noun] == Dependency.CONJ;
        boolean bare = labels[noun] == Dependency.NMOD && heads[noun] < noun;
        joined |= bare;
        if (and < 3 || !forms[and].equals("and") || !joined && heads[noun] < noun) {
            return;
        }
        int side = -1;
        for (int i = 0; i < and; i++) {
            boolean sign = labels[i] == Dependency.CASE && forms[i].equalsIgnoreCase("between");
            side = sign ? heads[i] : side;
        }
        if (side < 0 || side >= and || labels[side] != Dependency.NMOD) {
            return;
        }
        int top = heads[side];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == side && labels[i] == Dependency.CONJ) {
                return;
            }
        }
        boolean subject = top >= 0 && heads[top] == heads[noun] && isSubject(labels[top]);
        if (subject || joined && heads[noun] == top || bare && heads[noun] == side) {
            heads[noun] = side;
            labels[noun] = Dependency.CONJ;
            heads[and] = noun;
            labels[and] = Dependency.CC;
        }
    }

    /** "killed at least 20 in raids": nothing but a hedge stands between verb and number. */
    private static boolean isObject(int number, int verb, String[] forms) {
        for (int i = verb + 1; i < number; i++) {
            if (!Patterns.fit(
                    forms[i],
                    "(?i)at|least|more|than|about|around|over|some|nearly|up|to|as|many")) {
                return false;
            }
        }
        return true;
    }

    /** "Sudan's army shells the town", hung apart: the name owns the noun behind it. */
    private static void owner(int sign, String[] tags, int[] heads, Dependency[] labels) {
        int name = heads[sign];
        int verb = name < 0 ? -1 : heads[name];
        if (name != sign - 1 || verb < sign || !isSubject(labels[name])) {
            return;
        }
        for (int i = sign + 1; i < verb; i++) {
            if (isSubject(labels[i]) && heads[i] == verb && isNoun(tags[i])) {
                heads[name] = i;
                labels[name] = Dependency.NMOD_POSS;
                return;
            }
        }
    }

    /** "abduct 150 in a village": no number counts a noun past a preposition. */
    private static void bareNumber(
            int number, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[number];
        int verb = noun < 0 ? -1 : heads[noun];
        boolean parted =
                noun > number + 2
                        && tags[number + 1].equals("IN")
                        && Patterns.fit(forms[number + 1], "in|near|at|on|from|during|after")
                        && heads[number + 1] > number + 1;
        boolean object =
                verb >= 0
                        && verb < number
                        && (labels[noun] == Dependency.OBJ
                                || labels[noun] == Dependency.OBL && isObject(number, verb, forms));
        if (!parted || !object || !tags[verb].startsWith("VB")) {
            return;
        }
        heads[number] = verb;
        labels[number] = Dependency.OBJ;
        labels[noun] = Dependency.OBL;
        heads[number + 1] = noun;
        labels[number + 1] = Dependency.CASE;
    }

    /** "erupted after gunmen on camels raided a farm": the noun is the subject of what follows. */
    private static void clause(
            int sign, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[sign];
        int up = noun < 0 ? -1 : heads[noun];
        if (up < 0 || up > sign || noun < sign || labels[noun] != Dependency.OBL) {
            return;
        }
        int verb = -1;
        for (int i = noun + 1; i < forms.length && verb < 0; i++) {
            if (forms[i].equals(",") || tags[i].equals("CC") || tags[i].startsWith("W")) {
                return;
            }
            verb = tags[i].startsWith("VB") && heads[i] == up ? i : -1;
        }
        boolean finite = verb >= 0 && Patterns.fit(tags[verb], "VB[DZP]");
        boolean passive = false;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != verb || verb < 0) {
                continue;
            }
            if (isSubject(labels[i]) || labels[i] == Dependency.MARK) {
                return;
            }
            boolean helps = labels[i] == Dependency.AUX || labels[i] == Dependency.AUX_PASS;
            finite |= helps && i > noun;
            passive |= labels[i] == Dependency.AUX_PASS;
        }
        if (!finite) {
            return;
        }
        heads[noun] = verb;
        labels[noun] = passive ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
        heads[sign] = verb;
        labels[sign] = Dependency.MARK;
        labels[verb] = Dependency.ADVCL;
    }

    /** "troops stationed at the camp fired": the participle tells of the subject. */
    private static void reduced(
            int participle, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int subject = -1;
        int verb = -1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == participle && i < participle) {
                if (labels[i] == Dependency.AUX || labels[i] == Dependency.AUX_PASS) {
                    return;
                }
                subject = isSubject(labels[i]) ? i : subject;
            }
            boolean finite = Patterns.fit(tags[i], "VB[DZP]") && heads[i] == participle;
            verb = verb < 0 && i > participle && finite ? i : verb;
        }
        if (verb < 0 || subject != participle - 1 || !isNoun(tags[subject])) {
            return;
        }
        for (int i = participle + 1; i < verb; i++) {
            boolean parted = forms[i].equals(",") || Patterns.fit(tags[i], "CC|W.*|:|VB[DZP]|MD");
            if (parted || heads[i] == verb && isSubject(labels[i])) {
                return;
            }
        }
        for (int i = verb + 1; i < heads.length; i++) {
            heads[i] = heads[i] == participle ? verb : heads[i];
        }
        heads[verb] = heads[participle];
        labels[verb] = labels[participle];
        heads[subject] = verb;
        labels[subject] = Dependency.NSUBJ;
        heads[participle] = subject;
        labels[participle] = Dependency.ACL;
        for (int i = 0; i < subject; i++) {
            heads[i] = heads[i] == participle ? verb : heads[i];
        }
    }

    /** "gunmen seized Omar Ali": the second noun of one verb. */
    private static void afterVerb(int noun, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[noun];
        if (verb < 0
                || noun < verb
                || !tags[verb].startsWith("VB")
                || Subtrees.leftEdge(noun, heads) != verb + 1) {
            return;
        }
        boolean subject = false;
        for (int i = 0; i < heads.length; i++) {
            boolean taken =
                    labels[i] == Dependency.OBJ
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.CCOMP;
            if (heads[i] == verb && taken) {
                return;
            }
            subject |= heads[i] == verb && i < verb && isSubject(labels[i]);
        }
        if (subject) {
            labels[noun] = Dependency.OBJ;
        }
    }

    /** "raided two villages east of the town": a bare noun behind a verb that is no measure. */
    private static void unmarked(
            int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int verb = Subtrees.leftEdge(noun, heads) - 1;
        if (verb < 0
                || !Patterns.fit(tags[verb], "VB[DZPG]?")
                || isDate(forms[noun])
                || Patterns.fit(forms[noun], MEASURE)) {
            return;
        }
        int up = heads[noun];
        boolean side = up > noun && tags[up].startsWith("RB");
        // "burned 30 homes west of the town": the side may hang on the town
        int over = side && heads[up] > up ? heads[heads[up]] : side ? heads[up] : up;
        boolean hangs = over == verb;
        for (int i = 0; i < heads.length; i++) {
            boolean taken =
                    labels[i] == Dependency.OBJ
                            || labels[i] == Dependency.COP
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.XCOMP;
            hangs &= !(heads[i] == verb && taken);
        }
        if (hangs) {
            heads[noun] = verb;
            labels[noun] = Dependency.OBJ;
        }
    }

    /** "On 3 July soldiers …", "on Friday police …": the date hangs on the verb. */
    private static void date(
            int day, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        boolean under = day > 0 && heads[day] == day - 1 && tags[day - 1].equals("CD");
        int noun = under ? heads[day - 1] : heads[day];
        int first = day > 1 && tags[day - 1].equals("CD") ? day - 1 : day;
        int sign = first - 1;
        boolean placed = sign >= 0 && tags[sign].equals("IN") && (sign == 0 || opens(forms, sign));
        boolean within =
                noun == day + 1
                        || noun > day + 1
                                && Patterns.fit(tags[day + 1], "JJ|NNP?|CD")
                                && noun < day + 5;
        if (noun < 0 || !placed || !within || !isNoun(tags[noun]) || tags[day + 1].equals("CD")) {
            return;
        }
        boolean bound =
                labels[day] == Dependency.COMPOUND || labels[day] == Dependency.NMOD_UNMARKED;
        int verb = heads[noun];
        if (!bound
                || verb < noun
                || !tags[verb].startsWith("VB")
                || !isSubject(labels[noun])
                || Patterns.fit(forms[day + 1], "(?i)morning|night|evening|afternoon")) {
            return;
        }
        heads[day] = verb;
        labels[day] = Dependency.OBL;
        heads[sign] = day;
        labels[sign] = Dependency.CASE;
        if (first < day) {
            heads[first] = day;
            labels[first] = Dependency.NUMMOD;
        }
    }

    private static boolean opens(String[] forms, int sign) {
        return Patterns.fit(forms[sign - 1], "[,;:(—–-]|and|but|that|when|after");
    }
}
