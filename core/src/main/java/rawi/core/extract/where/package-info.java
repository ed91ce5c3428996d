/** Where it happened. Read {@link rawi.core.extract.where.PlaceReader} first. */
package rawi.core.extract.where;
