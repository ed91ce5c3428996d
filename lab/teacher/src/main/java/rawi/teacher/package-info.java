/** Makes training data with NLP4J. Read {@link rawi.teacher.TreesOfNlp4j} first. */
package rawi.teacher;
