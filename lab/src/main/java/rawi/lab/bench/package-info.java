/** Benchmarks and long property runs. Read {@link rawi.lab.bench.ReadingBenchmark} first. */
package rawi.lab.bench;
