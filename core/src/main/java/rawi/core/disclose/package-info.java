/**
 * What may leave the desk: levels, suppression, rounding, delay, masking. Every export and public
 * page passes through here; it is part of the method and no setting of the web app.
 *
 * <p>Read {@link rawi.core.disclose.DisclosurePolicy} first (the rules as numbers), then {@link
 * rawi.core.disclose.CellSuppression} (tables) and {@link rawi.core.disclose.ClaimMask} (single
 * claims).
 */
package rawi.core.disclose;
