/**
 * The nouns of the codebook as values, each right from birth. Read {@link rawi.core.model.Claim}
 * first.
 */
package rawi.core.model;
