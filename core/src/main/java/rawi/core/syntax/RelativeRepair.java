package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Mends where a relative clause ends: "those who refuse to join are threatened, and families must
 * pay". A passive with a finite helper is no infinitive's complement, but what is told of those
 * whom the relative clause is about.
 */
final class RelativeRepair {

    private static final String PLACE =
            "(?i)city|town|village|area|region|province|state|capital|stronghold|camp|district|part";

    private static final String FORCE =
            "(besieg|attack|shell|bomb|captur|seiz|kill|raid|surround|occupi|storm|abduct|burn"
                    + "|block|encircl|loot|bombard|detain|arrest)ed|overran|overrun";

    private RelativeRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int verb = 3; verb < heads.length; verb++) {
            if (labels[verb] == Dependency.ACL_RELCL) {
                byForce(verb, forms, tags, heads, labels);
                ofCases(verb, forms, tags, heads, labels);
                agrees(verb, forms, tags, heads, labels);
            } else if (labels[verb] == Dependency.CONJ && Patterns.fit(tags[verb], "VB[DN]")) {
                sharesPassive(verb, forms, tags, heads, labels);
            }
            if (labels[verb] == Dependency.CCOMP && heads[verb] > verb) {
                aside(verb, forms, tags, heads, labels);
            } else if (labels[verb] == Dependency.CCOMP && tags[verb].equals("VBN")) {
                takenObject(verb, forms, tags, heads, labels);
            }
            boolean told =
                    (labels[verb] == Dependency.XCOMP || labels[verb] == Dependency.CCOMP)
                            && tags[verb].equals("VBN")
                            && isFinite(verb, forms, heads, labels);
            int noun = told ? about(verb, heads, labels) : -1;
            if (noun >= 0) {
                raise(verb, noun, heads, labels);
            }
        }
    }

    /**
     * "The Centre, a collective, that covers the north also said": of two subjects the pronoun is
     * the one of the relative clause, the noun that of the verb behind it.
     */
    private static void aside(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int pronoun = verb - 1;
        int main = heads[verb];
        boolean opens =
                heads[pronoun] == verb
                        && labels[pronoun] == Dependency.NSUBJ
                        && Patterns.fit(forms[pronoun], "that|which|who");
        int noun = -1;
        for (int i = 0; opens && i < main; i++) {
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            if (subject && heads[i] == main) {
                return;
            }
            noun = subject && heads[i] == verb && i < pronoun ? i : noun;
        }
        if (noun >= 0 && tags[noun].startsWith("NN")) {
            heads[noun] = main;
            heads[verb] = noun;
            labels[verb] = Dependency.ACL_RELCL;
        }
    }

    /**
     * "Those who cannot afford the fees have been detained": the noun right behind the first verb
     * is its object, and the passive is told of those.
     */
    private static void takenObject(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int first = heads[verb];
        int subject = -1;
        for (int i = 0; i < heads.length; i++) {
            boolean own = heads[i] == verb;
            if (own
                    && (labels[i] == Dependency.MARK
                            || labels[i] == Dependency.PUNCT && i < verb)) {
                return;
            }
            boolean taken = heads[i] == first && labels[i] == Dependency.OBJ;
            if (taken) {
                return;
            }
            subject = own && labels[i] == Dependency.NSUBJ_PASS ? i : subject;
        }
        boolean behind =
                subject > first
                        && labels[first] == Dependency.ACL_RELCL
                        && Subtrees.leftEdge(subject, heads) == first + 1
                        && tags[subject].startsWith("NN");
        int noun = behind ? about(verb, heads, labels) : -1;
        if (noun >= 0 && Patterns.fit(tags[noun], "DT|NN.*|PRP|CD")) {
            heads[subject] = first;
            labels[subject] = Dependency.OBJ;
            raise(verb, noun, heads, labels);
        }
    }

    /** "the last town not held by the rebels, which have besieged it": no town besieges. */
    private static void byForce(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int which = -1;
        boolean object = false;
        for (int i = heads[verb] + 1; i > 0 && i < heads.length; i++) {
            boolean own = heads[i] == verb;
            which = own && forms[i].equals("which") && labels[i] == Dependency.NSUBJ ? i : which;
            object |= own && labels[i] == Dependency.OBJ && i > verb;
        }
        if (which < 2 || !object || !Patterns.fit(forms[verb], FORCE)) {
            return;
        }
        int near = forms[which - 1].equals(",") ? which - 2 : which - 1;
        if (Patterns.fit(forms[near], "\\)|\"|”|''")) {
            near--;
        }
        boolean place = Patterns.fit(forms[heads[verb]], PLACE);
        if (place && near > heads[verb] && Patterns.fit(tags[near], "NNPS?|NNS")) {
            heads[verb] = near;
        }
    }

    /** "cases of people who were detained": the people, not the cases. */
    private static void ofCases(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[verb];
        if (noun < 0 || !Patterns.fit(forms[noun], "(?i)(cases?|incidents?|instances?|reports?)")) {
            return;
        }
        for (int i = noun + 2; i < verb; i++) {
            boolean who = heads[i] == verb && forms[i].equals("who");
            int people = i - 1;
            if (who
                    && heads[people] == noun
                    && labels[people] == Dependency.NMOD
                    && tags[people].startsWith("NN")) {
                heads[verb] = people;
            }
        }
    }

    /** "refugees from Lebanon, who were detained": of nouns in a row the plural one. */
    private static void agrees(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int who = -1;
        for (int i = heads[verb] + 1; i > 0 && i < verb && who < 0; i++) {
            who = heads[i] == verb && forms[i].equals("who") ? i : -1;
        }
        if (who < 1 || !Patterns.fit(forms[who + 1], "were|are|have")) {
            return;
        }
        int noun = heads[verb];
        for (int step = 0; step < 4 && noun >= 0; step++) {
            boolean plural = Patterns.fit(tags[noun], "NNP?S|PRP|CD") && noun < who;
            if (plural && step > 0) {
                heads[verb] = noun;
            }
            boolean climbs =
                    !plural
                            && Patterns.fit(tags[noun], "NNP?|VB[GN]")
                            && labels[noun] != Dependency.CONJ;
            if (!climbs) {
                return;
            }
            for (int i = noun + 1; i < who; i++) {
                if (heads[i] == noun && labels[i] == Dependency.CONJ) {
                    return;
                }
            }
            noun = heads[noun];
        }
    }

    /** "has documented men who were detained and then sent to the army": the men were sent. */
    private static void sharesPassive(
            int verb, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int first = heads[verb];
        int relative = -1;
        boolean perfect = false;
        for (int i = 0; i < heads.length; i++) {
            boolean own = heads[i] == verb;
            boolean taken =
                    labels[i] == Dependency.OBJ
                            || labels[i] == Dependency.NSUBJ
                            || labels[i] == Dependency.NSUBJ_PASS
                            || labels[i] == Dependency.CCOMP
                            || labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS;
            if (own && taken) {
                return;
            }
            perfect |=
                    heads[i] == first
                            && labels[i] == Dependency.AUX
                            && Patterns.fit(forms[i], "has|have|had");
            boolean passive = labels[i] == Dependency.AUX_PASS && i > first && i < verb;
            relative = passive && labels[heads[i]] == Dependency.ACL_RELCL ? heads[i] : relative;
        }
        if (perfect && relative > first && relative < verb) {
            heads[verb] = relative;
            tags[verb] = "VBN";
        }
    }

    private static boolean isFinite(int verb, String[] forms, int[] heads, Dependency[] labels) {
        boolean helps = false;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != verb) {
                continue;
            }
            boolean subject = labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
            if (subject || labels[i] == Dependency.MARK) {
                return false;
            }
            helps |= labels[i] == Dependency.AUX_PASS && Patterns.fit(forms[i], "is|are|was|were");
        }
        return helps;
    }

    /** The noun whose relative clause the verb was drawn into, where it is a subject; or -1. */
    private static int about(int verb, int[] heads, Dependency[] labels) {
        int at = heads[verb];
        for (int step = 0; at >= 0 && step < heads.length; step++) {
            if (labels[at] == Dependency.ACL_RELCL) {
                int noun = heads[at];
                boolean subject =
                        labels[noun] == Dependency.NSUBJ || labels[noun] == Dependency.NSUBJ_PASS;
                return heads[noun] < 0 || subject && heads[noun] > verb ? noun : -1;
            }
            if (labels[at] != Dependency.XCOMP) {
                return -1;
            }
            at = heads[at];
        }
        return -1;
    }

    private static void raise(int verb, int noun, int[] heads, Dependency[] labels) {
        int later = heads[noun];
        if (later < 0) {
            rootOf(verb, noun, heads, labels);
            return;
        }
        heads[verb] = heads[later];
        labels[verb] = labels[later];
        heads[later] = verb;
        labels[later] = Dependency.CONJ;
        heads[noun] = verb;
        labels[noun] = Dependency.NSUBJ_PASS;
    }

    /** "Those who refuse are threatened, and families must pay": the whole hangs on the verb. */
    private static void rootOf(int verb, int noun, int[] heads, Dependency[] labels) {
        heads[verb] = -1;
        labels[verb] = Dependency.ROOT;
        for (int i = verb + 1; i < heads.length; i++) {
            if (heads[i] == noun) {
                heads[i] = verb;
                labels[i] = labels[i] == Dependency.ACL_RELCL ? Dependency.CONJ : labels[i];
            }
        }
        heads[noun] = verb;
        labels[noun] = Dependency.NSUBJ_PASS;
    }
}
