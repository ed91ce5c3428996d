/**
 * Ties between the claims of one report, by the words that say so, and what a claim was done with
 * and for. Read {@link rawi.core.extract.link.RelationReader} first.
 */
package rawi.core.extract.link;
