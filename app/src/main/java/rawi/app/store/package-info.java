/**
 * The case: originals, what was read from them, what people decided, and the log that proves that
 * nothing was changed; in a folder with SQLite, or on PostgreSQL for a team. Read {@link
 * rawi.app.store.Case} first.
 */
package rawi.app.store;
