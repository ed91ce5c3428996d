/**
 * Figures over reviewed claims and incidents, each with its uncertainty and the warning that
 * belongs to it. Values in, values out; formulas and vectors are in {@code docs/methods.md}.
 *
 * <p>Read {@link rawi.core.measure.Measure} first (what there is, and what each one must say), then
 * {@link rawi.core.measure.IncidentRate} as the smallest of its kind. Estimates of what nobody
 * documented are in {@link rawi.core.measure.totals}.
 */
package rawi.core.measure;
