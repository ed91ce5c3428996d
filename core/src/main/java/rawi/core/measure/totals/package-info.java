/**
 * Multiple systems estimation: how many victims nobody listed, from the overlap of independent
 * lists.
 *
 * <p>Read {@link rawi.core.measure.totals.UndocumentedTotal} first: it refuses by stated
 * conditions, and otherwise gives two estimates under two assumptions side by side.
 */
package rawi.core.measure.totals;
