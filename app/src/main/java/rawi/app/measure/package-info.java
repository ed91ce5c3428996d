/**
 * Measures over a case as sheets: figures, tables and what must be said beside them, as text, JSON,
 * CSV and a page. Read {@link rawi.app.measure.Sheet} first, then {@link rawi.app.measure.Sheets}.
 */
package rawi.app.measure;
