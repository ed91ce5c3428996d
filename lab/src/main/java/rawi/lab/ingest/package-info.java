/** Damage and load for ingest. Read {@link rawi.lab.ingest.FuzzRun} first. */
package rawi.lab.ingest;
