package rawi.core.extract.when;

/** Tells whether a word of a sentence belongs to a noun class, such as EVENT. */
@FunctionalInterface
public interface EventWords {

    boolean is(int sentence, int node, String nounClass);
}
