package rawi.core.syntax;

import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * Mends what no English clause can be: a sentence whose subject was taken for the whole ("The
 * shelling of the town forced residents out" has no relative clause, which needs a subject of its
 * own), and what hangs on an empty "it is clear that" instead of the clause behind it.
 */
final class ClauseRepair {

    private static final WordSet FINITE = WordSet.of("VBD", "VBZ", "VBP");

    private ClauseRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        whoever(forms, tags, heads, labels);
        for (int that = 2; that + 2 < heads.length; that++) {
            if (labels[that] == Dependency.MARK && forms[that].equals("that")) {
                told(that, tags, heads, labels);
            }
        }
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            root = heads[i] < 0 ? i : root;
        }
        if (root < 0) {
            return;
        }
        behindIt(root, tags, heads, labels);
        root = reduced(root, tags, heads, labels);
        goesOn(tags, heads, labels);
        if (!tags[root].startsWith("NN")) {
            return;
        }
        for (int i = root + 1; i < heads.length; i++) {
            // "Houthis took over": a past tense is no part of a name
            if (heads[i] == root && labels[i] == Dependency.FLAT && tags[i].equals("VBD")) {
                labels[i] = Dependency.PARATAXIS;
            }
        }
        mainVerb(root, tags, heads, labels);
    }

    /** "It is noteworthy that they arrested men, forcing them": the forcing is the arresters'. */
    private static void behindIt(int root, String[] tags, int[] heads, Dependency[] labels) {
        boolean empty = false;
        int clause = -1;
        for (int i = 0; i < heads.length; i++) {
            empty |= heads[i] == root && labels[i] == Dependency.EXPL;
            boolean content =
                    labels[i] == Dependency.CCOMP
                            || labels[i] == Dependency.CSUBJ
                            || labels[i] == Dependency.ADVCL;
            if (empty && clause < 0 && heads[i] == root && i > root && content) {
                clause = i;
            }
            boolean follows =
                    clause >= 0
                            && i > clause
                            && heads[i] == root
                            && labels[i] == Dependency.ADVCL
                            && tags[i].equals("VBG");
            if (follows) {
                heads[i] = clause;
            }
        }
    }

    /**
     * "A student detained at the border was tortured": what is told of him first only says which
     * student; the clause is the one with a helper. Gives the clause's head.
     */
    private static int reduced(int root, String[] tags, int[] heads, Dependency[] labels) {
        int who = relative(root, tags, heads, labels);
        int subject = who > 0 ? who - 1 : root - 1;
        boolean told =
                subject >= 0
                        && (who > 0 || Patterns.fit(tags[root], "VB[DN]"))
                        && heads[subject] == root
                        && Patterns.fit(tags[subject], "NN.*|JJ|CD|DT")
                        && isSubject(labels[subject]);
        int verb = -1;
        for (int i = 0; told && i < heads.length; i++) {
            if (heads[i] != root) {
                continue;
            }
            boolean own =
                    labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.OBJ;
            boolean another = isSubject(labels[i]) && i != subject && i != who;
            told = (!own || who > 0) && !another;
            boolean loose =
                    labels[i] == Dependency.CONJ
                            || labels[i] == Dependency.PARATAXIS
                            || labels[i] == Dependency.CCOMP;
            if (verb < 0 && i > root && loose && goesOnWithout(i, root, tags, heads, labels)) {
                verb = i;
            }
        }
        if (!told || verb < 0) {
            return root;
        }
        boolean passive = false;
        for (int i = 0; i < heads.length; i++) {
            boolean outer = heads[i] == root && (i < subject || i > verb);
            passive |= heads[i] == verb && labels[i] == Dependency.AUX_PASS;
            heads[i] = outer ? verb : heads[i];
        }
        heads[verb] = -1;
        labels[verb] = Dependency.ROOT;
        heads[subject] = verb;
        labels[subject] = passive ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
        heads[root] = subject;
        labels[root] = who > 0 ? Dependency.ACL_RELCL : Dependency.ACL;
        return verb;
    }

    /** "A man who had fled was caught": the pronoun, where both were taken for subjects; or -1. */
    private static int relative(int root, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 1; i < root; i++) {
            if (tags[i].equals("WP")
                    && heads[i] == root
                    && isSubject(labels[i])
                    && heads[i - 1] == root
                    && isSubject(labels[i - 1])) {
                return i;
            }
        }
        return -1;
    }

    /** "informed the agency that gunmen of a unit looted": the gunmen did, they inform nobody. */
    private static void told(int that, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[that];
        if (noun < that || !tags[noun].startsWith("NN") || labels[noun] != Dependency.NMOD) {
            return;
        }
        int verb = noun + 1;
        while (verb < tags.length && !tags[verb].startsWith("VB") && !tags[verb].startsWith("W")) {
            if (tags[verb].equals(",") || tags[verb].equals("CC") || tags[verb].equals("MD")) {
                return;
            }
            boolean modifies = verb + 1 < tags.length && tags[verb + 1].equals("HYPH");
            verb += modifies ? 3 : 1;
        }
        boolean finite =
                verb < tags.length
                        && FINITE.contains(tags[verb])
                        && labels[verb] == Dependency.CONJ
                        && heads[verb] >= 0
                        && heads[verb] < that
                        && !has(verb, heads, labels);
        if (finite) {
            labels[verb] = Dependency.CCOMP;
            heads[noun] = verb;
            labels[noun] = Dependency.NSUBJ;
            heads[that] = verb;
        }
    }

    /** "Whoever refuses is beaten": who refuses only tells whom the clause is about. */
    private static void whoever(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int who = 0; who + 2 < heads.length; who++) {
            int first = heads[who];
            boolean opens =
                    first > who
                            && Patterns.fit(forms[who], "(?i)whoever|whomever")
                            && isSubject(labels[who]);
            for (int verb = first + 1; opens && verb < heads.length; verb++) {
                boolean content =
                        heads[verb] == first
                                && (labels[verb] == Dependency.CCOMP
                                        || labels[verb] == Dependency.PARATAXIS
                                        || labels[verb] == Dependency.CONJ)
                                && goesOnWithout(verb, first, tags, heads, labels);
                if (content) {
                    heads[verb] = heads[first];
                    labels[verb] = labels[first];
                    heads[who] = verb;
                    labels[who] = Dependency.NSUBJ_PASS;
                    heads[first] = who;
                    labels[first] = Dependency.ACL_RELCL;
                    return;
                }
            }
        }
    }

    private static boolean isSubject(Dependency label) {
        return label == Dependency.NSUBJ || label == Dependency.NSUBJ_PASS;
    }

    /** Whether a verb has a helper, and neither a subject nor an "and" or a comma of its own. */
    private static boolean goesOnWithout(
            int verb, int root, String[] tags, int[] heads, Dependency[] labels) {
        int helper = -1;
        for (int i = root + 1; i < verb; i++) {
            if (heads[i] != verb) {
                continue;
            }
            boolean opens = labels[i] == Dependency.CC || labels[i] == Dependency.MARK;
            if (opens || isSubject(labels[i])) {
                return false;
            }
            boolean helps =
                    labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.COP;
            helper = helper < 0 && helps ? i : helper;
        }
        return helper > 0 && !tags[helper - 1].equals(",") && FINITE.contains(tags[helper]);
    }

    /**
     * "He was a member of the party, and was arrested": no relative clause, which "and" cannot
     * open, but what else is told of him.
     */
    private static void goesOn(String[] tags, int[] heads, Dependency[] labels) {
        for (int verb = 3; verb < heads.length; verb++) {
            int noun = heads[verb];
            boolean told =
                    labels[verb] == Dependency.ACL_RELCL
                            && noun >= 0
                            && noun < verb
                            && isFinite(verb, tags, heads, labels)
                            && isJoined(verb, tags, heads, labels);
            int clause = told ? clauseOf(noun, heads, labels) : -1;
            if (clause >= 0) {
                heads[verb] = clause;
                labels[verb] = Dependency.CONJ;
            }
        }
    }

    /** Whether "and" is the first word of a verb's own that has no subject and no pronoun. */
    private static boolean isJoined(int verb, String[] tags, int[] heads, Dependency[] labels) {
        boolean joined = false;
        for (int i = 0; i < verb; i++) {
            if (heads[i] != verb || labels[i] == Dependency.PUNCT) {
                continue;
            }
            boolean and = labels[i] == Dependency.CC;
            boolean helps =
                    labels[i] == Dependency.AUX
                            || labels[i] == Dependency.AUX_PASS
                            || labels[i] == Dependency.ADVMOD;
            if (!and && !(joined && helps) || tags[i].startsWith("W")) {
                return false;
            }
            joined |= and;
        }
        return joined;
    }

    /** The nearest word above with a subject before it, or -1. */
    private static int clauseOf(int noun, int[] heads, Dependency[] labels) {
        int at = noun;
        for (int step = 0; at >= 0 && step < heads.length; step++, at = heads[at]) {
            for (int i = 0; i < at; i++) {
                boolean subject =
                        labels[i] == Dependency.NSUBJ || labels[i] == Dependency.NSUBJ_PASS;
                if (heads[i] == at && subject) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static void mainVerb(int root, String[] tags, int[] heads, Dependency[] labels) {
        int verb = -1;
        boolean copula = false;
        for (int i = 0; i < heads.length; i++) {
            copula |= heads[i] == root && labels[i] == Dependency.COP;
            boolean loose =
                    labels[i] == Dependency.ACL_RELCL
                            || labels[i] == Dependency.PARATAXIS
                            || labels[i] == Dependency.ACL
                            || isStray(i, root, heads, labels);
            if (verb < 0 && i > root && loose && isFinite(i, tags, heads, labels)) {
                verb = i;
            }
        }
        if (verb < 0 || copula || has(verb, heads, labels)) {
            return;
        }
        boolean passive = false;
        for (int i = 0; i < heads.length; i++) {
            passive |= heads[i] == verb && labels[i] == Dependency.AUX_PASS;
        }
        heads[verb] = -1;
        labels[verb] = Dependency.ROOT;
        heads[root] = verb;
        labels[root] = passive ? Dependency.NSUBJ_PASS : Dependency.NSUBJ;
    }

    /** "The force that took it is holding it": joined to the relative clause by no "and". */
    private static boolean isStray(int verb, int root, int[] heads, Dependency[] labels) {
        int clause = heads[verb];
        boolean stray =
                labels[verb] == Dependency.CONJ
                        && clause > root
                        && heads[clause] == root
                        && labels[clause] == Dependency.ACL_RELCL;
        for (int i = 0; stray && i < verb; i++) {
            stray = heads[i] != verb || labels[i] != Dependency.CC;
        }
        return stray;
    }

    /** "said", "have said", "were seen", "will go": by its own tag or its first helper's. */
    private static boolean isFinite(int verb, String[] tags, int[] heads, Dependency[] labels) {
        if (FINITE.contains(tags[verb])) {
            return labels[verb] != Dependency.ACL;
        }
        for (int i = 0; i < verb; i++) {
            boolean helps = labels[i] == Dependency.AUX || labels[i] == Dependency.AUX_PASS;
            if (heads[i] == verb && helps && (FINITE.contains(tags[i]) || tags[i].equals("MD"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb has a subject or a word that opens a clause. */
    private static boolean has(int verb, int[] heads, Dependency[] labels) {
        for (int i = 0; i < heads.length; i++) {
            boolean own =
                    labels[i] == Dependency.NSUBJ
                            || labels[i] == Dependency.NSUBJ_PASS
                            || labels[i] == Dependency.MARK
                            || labels[i] == Dependency.EXPL;
            if (heads[i] == verb && own) {
                return true;
            }
        }
        return false;
    }
}
