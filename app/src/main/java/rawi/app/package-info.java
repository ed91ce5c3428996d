/** The world around the method: files, terminal, pages. Read {@link rawi.app.Main} first. */
package rawi.app;
