package rawi.core.extract.when;

import java.util.List;
import java.util.Optional;
import rawi.core.model.When;

/** The time expressions of one report, and which of them dates an event. */
public interface Times {

    /** The expressions of a sentence in text order, whatever they date. */
    List<When> in(int sentence);

    /**
     * The expression that dates an event: its own, or that of a clause or noun which is part of the
     * same event; a date of saying dates nothing. Never one of another sentence.
     *
     * @param head the trigger's head token
     * @param support light verb that carries a noun trigger, or -1
     */
    Optional<When> of(int sentence, int head, int support);
}
