/**
 * A release as a folder of web pages for everyone: no server, no script, nothing from elsewhere.
 * Like {@code rawi.app.export} it knows nothing but what the release shows. Read {@link
 * rawi.app.site.Site} first.
 */
package rawi.app.site;
