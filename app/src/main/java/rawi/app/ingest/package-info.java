/**
 * From files to reports: encodings, front matter, HTML, PDF. Read {@link rawi.app.ingest.Ingest}.
 */
package rawi.app.ingest;
