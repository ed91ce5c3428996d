/**
 * Web pages: the article's words with their places in the source, and what the page says about
 * itself. Read {@link rawi.app.ingest.page.WebPage} first.
 */
package rawi.app.ingest.page;
