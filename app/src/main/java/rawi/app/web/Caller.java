package rawi.app.web;

import java.util.Set;
import rawi.app.people.Right;

/**
 * Who makes a request.
 *
 * @param name for the log; empty when nobody is known
 * @param csrf token that must come with changes; empty when the way needs none
 */
record Caller(String name, Set<Right> rights, String csrf, Way way, boolean mustChange) {

    /** How the caller is known. */
    enum Way {
        /** The one person of a desk without users. */
        LOCAL,
        SESSION,
        TOKEN,
        NOBODY
    }

    Caller {
        rights = Set.copyOf(rights);
    }

    boolean may(Right right) {
        return right == Right.ANYONE || rights.contains(right);
    }
}
