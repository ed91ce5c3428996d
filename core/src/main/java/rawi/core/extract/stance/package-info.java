/** How sure the report is. Read {@link rawi.core.extract.stance.StanceReader} first. */
package rawi.core.extract.stance;
