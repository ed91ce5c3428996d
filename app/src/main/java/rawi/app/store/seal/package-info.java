/**
 * Names that are kept apart: keys, sealed boxes and the masks that stand in their place; no
 * database. Read {@link rawi.app.store.seal.SealingKey} first.
 */
package rawi.app.store.seal;
