/** Arabic names against other people's markings. Read {@link rawi.lab.names.ArabicNameScore}. */
package rawi.lab.names;
