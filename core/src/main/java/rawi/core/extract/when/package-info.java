/** When it happened. Read {@link rawi.core.extract.when.TimeReader} first. */
package rawi.core.extract.when;
