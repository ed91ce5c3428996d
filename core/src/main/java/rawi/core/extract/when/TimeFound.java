package rawi.core.extract.when;

import rawi.core.model.When;

/**
 * A time expression.
 *
 * @param first first token, preposition included
 * @param last last token
 * @param head token that hangs on the rest of the sentence
 * @param force how firmly it dates
 * @param only the one token whose event it dates, or -1: "four weeks after a sweep"
 */
record TimeFound(int sentence, int first, int last, int head, When when, Force force, int only) {

    enum Force {
        /** Days of the calendar. */
        DATE,
        /** No days: "recently", "now". */
        VAGUE,
        /** How often: "repeated"; dates only what itself takes long. */
        RATE
    }
}
