/** The way of a report, end to end. Read {@link rawi.core.pipeline.ReportReader} first. */
package rawi.core.pipeline;
