/** Measures of place names on others' data. Read {@link rawi.lab.places.ToponymBenchmark} first. */
package rawi.lab.places;
