/** The teacher of the Arabic models; built only with the Maven profile {@code teacher}. */
package rawi.lab.teacher;
