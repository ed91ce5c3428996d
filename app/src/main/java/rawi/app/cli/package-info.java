/** Commands that answer a person at a terminal. Read {@link rawi.app.cli.RawiCommand} first. */
package rawi.app.cli;
