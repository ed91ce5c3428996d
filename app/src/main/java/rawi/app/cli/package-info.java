/** The command line. Read {@link rawi.app.cli.RawiCommand} first. */
package rawi.app.cli;
