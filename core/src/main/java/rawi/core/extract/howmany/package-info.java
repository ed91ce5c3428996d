/** How many. Read {@link rawi.core.extract.howmany.CountReader} first. */
package rawi.core.extract.howmany;
