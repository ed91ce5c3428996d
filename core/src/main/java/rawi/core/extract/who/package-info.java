/**
 * Who is meant: names, noun phrases, classes, pronouns. Read {@link rawi.core.extract.who.Entities}
 * first.
 */
package rawi.core.extract.who;
