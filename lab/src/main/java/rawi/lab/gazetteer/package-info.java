/** Builds the gazetteer that ships. */
package rawi.lab.gazetteer;
