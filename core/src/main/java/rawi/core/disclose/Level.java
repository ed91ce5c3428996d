package rawi.core.disclose;

/** Who may see a thing; each level sees what stands below it in this list as well. */
public enum Level {
    /** Witnesses' identity, names of private persons, exact sites: in the sealed store only. */
    SEALED,
    /** The desk's analysts: pseudonyms. */
    DESK,
    /** Partners under agreement: towns, cells of five people or more. */
    PARTNER,
    /** Everyone: provinces and districts, cells of ten people or more, late. */
    PUBLIC;

    /** Whether a thing of this level may stand in a release of that level. */
    public boolean mayAppearIn(Level release) {
        return ordinal() >= release.ordinal();
    }
}
