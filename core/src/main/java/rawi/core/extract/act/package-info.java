/**
 * Events and their participants: triggers, frames, clauses. Read {@link
 * rawi.core.extract.act.EventFinder} first.
 */
package rawi.core.extract.act;
