/**
 * The archive job: the method of {@code core} over any number of reports, on one machine or many.
 * Read {@link rawi.spark.Archive} first: {@link rawi.spark.Plan} cuts the input into units, {@link
 * rawi.spark.UnitReader} reads one, {@link rawi.spark.Naming} names the reports, {@link
 * rawi.spark.Linking} links them in shares, {@link rawi.spark.Tables} writes Parquet.
 */
package rawi.spark;
