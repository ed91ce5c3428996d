/** Where data files come from and how they are read, with file and line in every complaint. */
package rawi.core.data;
