/**
 * What keeping a case costs, and how it stands being killed: {@link rawi.lab.store.CaseBenchmark}.
 */
package rawi.lab.store;
