package rawi.core.syntax;

import java.util.regex.Pattern;
import rawi.core.text.Patterns;

/**
 * Hangs a preposition on the whole noun phrase behind it, where the parse hung it on a word inside
 * ("by army troops": on the troops), and labels what it governs by it: behind a passive verb "by"
 * opens the doer, and no object has a preposition.
 */
final class PrepositionRepair {

    /** Nouns of deeds, by how they end; a few that have no such end. */
    private static final Pattern DEED =
            Pattern.compile(
                    "\\p{L}{3,}(tions?|sions?|ments?|ings?)|attacks?|raids?|arrests?|strikes?|abuses?"
                            + "|violence|torture|rapes?|murders?|seizures?|massacres?|violations?");

    /** Particles that are seldom prepositions behind a verb, as "on" and "in" often are. */
    private static final String PARTICLE = "down|up|out|away|off|over|apart|aside";

    private PrepositionRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 0; i + 1 < forms.length; i++) {
            if (Patterns.fit(forms[i], PARTICLE) && isParticle(i, tags, heads, labels)) {
                labels[heads[i]] = Dependency.OBJ;
                labels[i] = Dependency.COMPOUND_PRT;
                heads[i] = i - 1;
                continue;
            }
            boolean sign = Patterns.fit(tags[i], "IN|TO") || forms[i].equalsIgnoreCase("according");
            if (labels[i] != Dependency.CASE || !sign || heads[i] <= i) {
                continue;
            }
            int noun = heads[i];
            while (labels[noun] == Dependency.COMPOUND && heads[noun] > noun) {
                noun = heads[noun];
            }
            if (labels[noun] == Dependency.NSUBJ || labels[noun] == Dependency.NSUBJ_PASS) {
                continue;
            }
            heads[i] = noun;
            label(forms[i], noun, tags, heads, labels);
            int outer = outer(i, noun, forms, tags, heads, labels);
            if (outer >= 0) {
                heads[noun] = outer;
                labels[noun] = Dependency.OBL_AGENT;
                continue;
            }
            int deed = deed(i, forms, tags, heads, labels);
            if (deed >= 0 && isDoer(i, noun, forms, tags, heads, labels)) {
                heads[noun] = deed;
                labels[noun] = Dependency.NMOD;
            }
        }
    }

    /** "burned down the school": what its tag calls a particle opens no phrase. */
    private static boolean isParticle(int i, String[] tags, int[] heads, Dependency[] labels) {
        int noun = heads[i];
        boolean taken =
                i > 0
                        && tags[i].equals("RP")
                        && labels[i] == Dependency.CASE
                        && noun > i
                        && heads[noun] == i - 1
                        && labels[noun] == Dependency.OBL
                        && tags[i - 1].startsWith("VB");
        for (int k = 0; k < heads.length && taken; k++) {
            taken = heads[k] != i - 1 || labels[k] != Dependency.OBJ;
        }
        return taken;
    }

    /**
     * "documented 41 cases of detention by the branches": behind an object that names a deed, "by"
     * and people tell who did that deed; an active verb has no doer there.
     */
    private static boolean isDoer(
            int by, int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[noun];
        boolean sign =
                forms[by].equals("by")
                        && verb >= 0
                        && verb < by - 1
                        && labels[noun] == Dependency.OBL
                        && Patterns.fit(tags[verb], "VB[DPZG]?");
        boolean object = false;
        boolean people = Patterns.fit(tags[noun], "NNS|NNPS");
        for (int i = 0; i < heads.length; i++) {
            object |= heads[i] == verb && labels[i] == Dependency.OBJ && i > verb && i < by;
            people &= heads[i] != noun || labels[i] != Dependency.NUMMOD;
        }
        return sign && object && people && !Subtrees.isPassive(verb, heads, labels);
    }

    /**
     * "were prevented from leaving the town by the group", "were forced to flee by gunmen": the
     * passive verb over an active one, which has no doer behind "by"; -1 for none. A means
     * ("prevented from entering by force", "leaving by boat") has no article and no plural.
     */
    private static int outer(
            int by, int noun, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[noun];
        boolean inner =
                forms[by].equals("by")
                        && verb >= 0
                        && verb < by
                        && labels[noun] == Dependency.OBL
                        && Patterns.fit(tags[verb], "VBG?")
                        && (labels[verb] == Dependency.ADVCL || labels[verb] == Dependency.XCOMP);
        int over = inner ? heads[verb] : -1;
        if (over < 0 || over > verb || !tags[over].equals("VBN")) {
            return -1;
        }
        boolean named = Patterns.fit(tags[noun], "NNS|NNPS?");
        for (int i = 0; i < heads.length; i++) {
            named |= heads[i] == noun && labels[i] == Dependency.DET;
            if (heads[i] == over && labels[i] == Dependency.OBL_AGENT
                    || heads[i] == noun && labels[i] == Dependency.NUMMOD) {
                return -1;
            }
        }
        return named && Subtrees.isPassive(over, heads, labels) ? over : -1;
    }

    /** The deed before "by", perhaps with those who suffer it in between; -1 for none. */
    private static int deed(
            int by, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int at = by - 1;
        for (int step = 0; at >= 0 && step < 2; step++) {
            if (!tags[at].startsWith("NN")) {
                return -1;
            }
            if (DEED.matcher(forms[at]).matches()) {
                return at;
            }
            at = labels[at] == Dependency.NMOD && heads[at] < at ? heads[at] : -1;
        }
        return -1;
    }

    private static void label(
            String sign, int noun, String[] tags, int[] heads, Dependency[] labels) {
        int verb = heads[noun];
        if (verb < 0 || verb > noun || !tags[verb].startsWith("VB")) {
            return;
        }
        boolean argues = labels[noun] == Dependency.OBJ || labels[noun] == Dependency.OBL;
        if (!argues) {
            return;
        }
        boolean doer = Subtrees.isPassive(verb, heads, labels) && sign.equalsIgnoreCase("by");
        labels[noun] = doer ? Dependency.OBL_AGENT : Dependency.OBL;
    }
}
