/**
 * From linked reports to the input of each measure: what an incident weighs, whose it is, where and
 * when it counts. Read {@link rawi.core.measure.linked.Evidence} first, then {@link
 * rawi.core.measure.linked.Inputs}; the rules are in {@code docs/methods.md}.
 */
package rawi.core.measure.linked;
