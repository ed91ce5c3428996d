/** Training, measures over third-party data, benchmarks: nothing that ships. */
package rawi.lab;
