package rawi.core.syntax;

/**
 * Labels of the tree: Universal Dependencies v2 basic, content words as heads. The layer that
 * frames sit on, whatever treebank or teacher a model was trained from.
 */
public enum Dependency {
    ROOT("root"),
    NSUBJ("nsubj"),
    NSUBJ_PASS("nsubj:pass"),
    CSUBJ("csubj"),
    OBJ("obj"),
    IOBJ("iobj"),
    OBL("obl"),
    /** The doer in a passive: "by the army". */
    OBL_AGENT("obl:agent"),
    /** A bare noun phrase of time or measure: "last Thursday". */
    OBL_UNMARKED("obl:unmarked"),
    CCOMP("ccomp"),
    XCOMP("xcomp"),
    ADVCL("advcl"),
    ADVMOD("advmod"),
    AUX("aux"),
    AUX_PASS("aux:pass"),
    COP("cop"),
    MARK("mark"),
    NMOD("nmod"),
    NMOD_POSS("nmod:poss"),
    NMOD_UNMARKED("nmod:unmarked"),
    APPOS("appos"),
    NUMMOD("nummod"),
    ACL("acl"),
    ACL_RELCL("acl:relcl"),
    AMOD("amod"),
    DET("det"),
    CASE("case"),
    COMPOUND("compound"),
    /** Particle of a phrasal verb: "round up". */
    COMPOUND_PRT("compound:prt"),
    FLAT("flat"),
    FIXED("fixed"),
    CONJ("conj"),
    CC("cc"),
    EXPL("expl"),
    VOCATIVE("vocative"),
    DISCOURSE("discourse"),
    PARATAXIS("parataxis"),
    LIST("list"),
    PUNCT("punct"),
    DEP("dep");

    private final String label;

    Dependency(String label) {
        this.label = label;
    }

    /** The label as treebanks write it. */
    public String label() {
        return label;
    }
}
