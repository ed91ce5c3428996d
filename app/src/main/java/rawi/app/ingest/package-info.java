/**
 * From anywhere to reports: bytes, containers, encodings, page markup, metadata. Read {@link
 * rawi.app.ingest.Intake} first.
 */
package rawi.app.ingest;
