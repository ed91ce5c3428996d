/**
 * How words are made alike for searching, in both databases: read {@link
 * rawi.app.store.search.Words} first.
 */
package rawi.app.store.search;
