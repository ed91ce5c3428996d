/** Measures of linking: the demo's incidents, ECB+, real Arabic news, a million made-up claims. */
package rawi.lab.link;
