/** How fast the desk answers many people. */
package rawi.lab.desk;
