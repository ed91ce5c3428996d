package rawi.core.extract.act;

/** What the words of one sentence may be, whatever its tree turns out to be. */
public interface PossibleClasses {

    /**
     * Whether some word may belong to a class.
     *
     * @param from index of the first word that is asked about
     * @param to index behind the last
     */
    boolean mayBe(String nounClass, int from, int to);
}
