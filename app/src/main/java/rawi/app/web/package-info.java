/**
 * The review desk: pages and actions over a case, in one process, at 127.0.0.1 unless users exist.
 *
 * <p>Read {@link rawi.app.web.Routes} first: every address with the right it needs. {@link
 * rawi.app.web.Guard} stands before all of them. Pages are templates in {@code src/main/jte},
 * filled from the records of this package; words come from {@code rawi.app.words}.
 */
package rawi.app.web;
