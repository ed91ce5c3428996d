/**
 * Evidence bundles, which are checked without the case they came from. Read {@link
 * rawi.app.store.bundle.BundleCheck} first.
 */
package rawi.app.store.bundle;
