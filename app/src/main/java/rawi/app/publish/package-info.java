/** Output formats. Read {@link rawi.app.publish.Format} first. */
package rawi.app.publish;
