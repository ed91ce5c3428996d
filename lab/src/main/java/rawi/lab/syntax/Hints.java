package rawi.lab.syntax;

import rawi.core.syntax.ArcState;

/** Features that a teacher's reading of the sentence adds; each method returns the new count. */
interface Hints {

    /** No teacher. */
    Hints NONE =
            new Hints() {
                @Override
                public int move(ArcState state, int[] tags, int[] out, int count) {
                    return count;
                }

                @Override
                public int label(ArcState state, int head, int[] out, int count) {
                    return count;
                }
            };

    int move(ArcState state, int[] tags, int[] out, int count);

    int label(ArcState state, int head, int[] out, int count);
}
