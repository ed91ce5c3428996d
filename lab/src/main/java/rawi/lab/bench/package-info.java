/**
 * Benchmarks, long property runs and measures on corpora that others coded: who says what ({@link
 * rawi.lab.bench.AttributionScore}), did it happen ({@link rawi.lab.bench.FactualityScore}). Read
 * {@link rawi.lab.bench.ReadingBenchmark} first.
 */
package rawi.lab.bench;
