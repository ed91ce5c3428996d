package rawi.core.syntax;

import java.util.Set;

/**
 * Gives a sentence its main verb where the parser took the subject for the whole: English has no
 * relative clause in a finite verb without a subject, so "The shelling of the town forced residents
 * out" says what the shelling did.
 */
final class ClauseRepair {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private ClauseRepair() {}

    static void repair(String[] tags, int[] heads, Dependency[] labels) {
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            root = heads[i] < 0 ? i : root;
        }
        if (root < 0 || !tags[root].startsWith("NN")) {
            return;
        }
        int verb = -1;
        boolean copula = false;
        for (int i = 0; i < heads.length; i++) {
            copula |= heads[i] == root && labels[i] == Dependency.COP;
            boolean loose = labels[i] == Dependency.ACL_RELCL || labels[i] == Dependency.PARATAXIS;
            if (verb < 0 && i > root && loose && FINITE.contains(tags[i])) {
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
