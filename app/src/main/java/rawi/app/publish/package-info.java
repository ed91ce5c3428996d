/** Claims as files and pages. Read {@link rawi.app.publish.ReportWriter} first. */
package rawi.app.publish;
