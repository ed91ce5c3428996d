package rawi.core.extract.when;

import rawi.core.model.When;

/**
 * A time expression.
 *
 * @param first first token, preposition included
 * @param last last token
 * @param head token that hangs on the rest of the sentence
 */
public record TimeFound(int sentence, int first, int last, int head, When when) {}
