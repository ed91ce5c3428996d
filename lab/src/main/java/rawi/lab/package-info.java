/** Training of the language models, benchmark readers and scorers; not shipped to users. */
package rawi.lab;
