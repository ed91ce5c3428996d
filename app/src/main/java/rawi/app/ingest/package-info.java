/**
 * From files to reports: bytes, encodings, page markup, metadata. Read {@link
 * rawi.app.ingest.ReportLoader} first.
 */
package rawi.app.ingest;
