package rawi.app.store;

import rawi.app.store.search.Words;

/** A stretch of words and the place it has among all that is searched. */
record SearchRow(long place, Words words) {}
