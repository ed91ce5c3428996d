/**
 * What a release shows, in the forms that other programs read. Nothing here knows a claim, a report
 * or a case: the only thing that comes in is {@link rawi.core.disclose.Shared}. Read {@link
 * rawi.app.export.Exports} first.
 */
package rawi.app.export;
