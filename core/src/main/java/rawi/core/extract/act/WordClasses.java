package rawi.core.extract.act;

/** Tells whether the word at a node belongs to a noun class such as {@code PERSON}. */
@FunctionalInterface
public interface WordClasses {

    boolean is(int sentence, int node, String nounClass);
}
