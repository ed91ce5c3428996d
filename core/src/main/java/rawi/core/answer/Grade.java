package rawi.core.answer;

import java.util.Collection;
import rawi.core.measure.Corroboration.Directness;

/**
 * How a line is backed, by one rule that stands on every sheet: origins first, then whether one of
 * them saw it or speaks against itself. It says nothing about truth.
 */
public enum Grade {
    /** Three origins or more, or two of which one is direct. */
    SEVERAL_DIRECT,
    /** Two origins. */
    SEVERAL,
    /** One origin that is direct or named. */
    ONE_NAMED,
    /** One origin that does not say how it knows, or a party that speaks for itself. */
    ONE_UNSTATED;

    static Grade of(int origins, Collection<Directness> how, boolean alleged) {
        boolean direct =
                how.contains(Directness.EYEWITNESS)
                        || how.contains(Directness.PARTY_AGAINST_ITSELF);
        boolean named = direct || how.contains(Directness.SECOND_HAND);
        Grade grade =
                origins >= 3 || origins == 2 && direct
                        ? SEVERAL_DIRECT
                        : origins == 2 ? SEVERAL : named ? ONE_NAMED : ONE_UNSTATED;
        // What is only alleged stands a step lower.
        return alleged && grade != ONE_UNSTATED ? values()[grade.ordinal() + 1] : grade;
    }
}
