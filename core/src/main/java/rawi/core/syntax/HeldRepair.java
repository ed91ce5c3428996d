package rawi.core.syntax;

import rawi.core.text.Patterns;

/**
 * Mends who does it behind what others hold of them: in "gunmen believed to belong to a gang
 * attacked a town" the gunmen attacked, whatever the parser made of "believed".
 */
final class HeldRepair {

    /** What others hold of people. */
    static final String HELD = "believed|suspected|thought|alleged|presumed|known";

    private HeldRepair() {}

    static void repair(String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        for (int i = 1; i + 4 < forms.length; i++) {
            if (tags[i].equals("VBN")
                    && tags[i - 1].startsWith("NN")
                    && forms[i + 1].equals("to")
                    && tags[i + 2].startsWith("VB")
                    && Patterns.fit(forms[i], HELD)) {
                int[] before = heads.clone();
                Dependency[] named = labels.clone();
                join(i, forms, tags, heads, labels);
                if (!ListRepair.isTree(heads)) {
                    System.arraycopy(before, 0, heads, 0, heads.length);
                    System.arraycopy(named, 0, labels, 0, labels.length);
                }
            }
        }
    }

    private static void join(
            int held, String[] forms, String[] tags, int[] heads, Dependency[] labels) {
        int helper = finite(held, forms, tags);
        if (helper < 0) {
            return;
        }
        int verb = tags[helper].equals("VBP") ? helper + 1 : helper;
        int noun = held - 1;
        int other = heads[noun];
        int up = heads[held];
        boolean right = heads[noun] == verb && up == noun;
        if (right) {
            return;
        }
        if (up != noun) {
            // "believed" heads the clause: the verb takes its place
            heads[verb] = up == verb ? heads[verb] : up;
            labels[verb] = up == verb ? labels[verb] : labels[held];
        } else if (other > verb) {
            // the last of several verbs heads the clause
            heads[verb] = heads[other];
            labels[verb] = labels[other];
            heads[other] = verb;
            labels[other] = Dependency.CONJ;
        } else {
            return;
        }
        heads[held] = noun;
        labels[held] = Dependency.ACL;
        heads[noun] = verb;
        labels[noun] = Dependency.NSUBJ;
        for (int i = 0; i < heads.length; i++) {
            boolean outside = i < noun || i > verb;
            if (outside && (heads[i] == held || i < noun && heads[i] == other)) {
                heads[i] = verb;
            } else if (i > held + 2 && i < helper && heads[i] == verb) {
                heads[i] = held + 2;
            }
        }
        heads[held + 2] = held;
        labels[held + 2] = Dependency.XCOMP;
        heads[held + 1] = held + 2;
        if (helper != verb) {
            heads[helper] = verb;
            labels[helper] = Dependency.AUX;
        }
    }

    /** The verb or its helper behind what is held; -1 where another clause begins before it. */
    private static int finite(int held, String[] forms, String[] tags) {
        for (int i = held + 3; i < forms.length; i++) {
            boolean done =
                    tags[i].equals("VBD")
                            || tags[i].equals("VBP")
                                    && i + 1 < forms.length
                                    && tags[i + 1].equals("VBN")
                                    && forms[i].equals("have");
            if (done) {
                return i;
            }
            boolean comma =
                    forms[i].equals(",") && i + 1 < forms.length && tags[i + 1].equals("VBD");
            boolean within = Patterns.fit(tags[i], "IN|DT|NN.*|JJ|CD|POS|HYPH|PRP\\$|CC|VBN|VBG");
            if (!within && !comma) {
                return -1;
            }
        }
        return -1;
    }
}
