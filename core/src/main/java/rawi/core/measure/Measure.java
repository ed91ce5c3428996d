package rawi.core.measure;

/**
 * What Rawi can measure; each with the version of its formula, which every printed figure carries,
 * and the warning that is printed beside it.
 */
public enum Measure {
    CORROBORATION(
            "corroboration",
            1,
            "An ordering aid, not a probability of truth: ten relays of one report are one origin."),
    INCIDENT_RATE(
            "incident-rate",
            1,
            "These are reports, not events; population figures for the denominators are disputed."),
    PRESSURE(
            "pressure",
            1,
            "Attention of the media moves this index; its weights are an editor's, so the band of"
                    + " 50 % more or less weight belongs to every reading of it."),
    CHANGE("change", 1, "The last three weeks are incomplete: reports of them are still to come."),
    ACTOR_NETWORK(
            "actor-network",
            1,
            "Centrality follows reporting; alleged agents are drawn dashed, and labels of many"
                    + " (\"Iranian militias\") are not units."),
    COUPLING(
            "coupling",
            1,
            "\"Sources say X causes Y\" and a correlation are two things; neither proves a cause."),
    DISPLACEMENT(
            "displacement",
            1,
            "Totals are ranges of the best single origin for each incident; reports without a number"
                    + " are listed, not counted as zero. No arrows below provinces on public maps."),
    COVERAGE(
            "coverage",
            1,
            "No report is not no event: \"no information\" has a colour of its own, apart from zero."),
    DRIFT("drift", 1, "Translation and editing, not deceit, cause most drift."),
    UNDOCUMENTED_TOTAL(
            "undocumented-total",
            1,
            "The identifying assumption cannot be tested: models that fit equally well can differ"
                    + " without bound. Uneven chances of being recorded and lists that feed each"
                    + " other upward bias low; missed matches between lists bias high.");

    private final String key;
    private final int version;
    private final String warning;

    Measure(String key, int version, String warning) {
        this.key = key;
        this.version = version;
        this.warning = warning;
    }

    /** The name on the command line and in exports. */
    public String key() {
        return key;
    }

    /** Counts up when the formula gives other figures for the same input. */
    public int version() {
        return version;
    }

    /** One or two sentences that stand beside every figure of this kind. */
    public String warning() {
        return warning;
    }
}
