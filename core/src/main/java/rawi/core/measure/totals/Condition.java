package rawi.core.measure.totals;

/** What must hold before an undocumented total is estimated; each failure is a reason to refuse. */
public enum Condition {
    THREE_INDEPENDENT_LISTS(
            "fewer than three lists with origins of their own: bring a list that no other fed"),
    NO_DERIVED_LIST("a list was made from another: leave it out or join it with its source"),
    INDIVIDUALS(
            "counts of groups (\"dozens\") instead of listed individuals: only records of single people"
                    + " can overlap"),
    ENOUGH_OVERLAP("fewer than five individuals on exactly two lists: the lists hardly meet"),
    EVERY_PAIR_MEETS(
            "two lists share nobody, and no reason is stated: say why they cannot, or leave one out"),
    CLOSED_POPULATION(
            "people could enter or leave what is counted during the period: shorten the period"),
    LINKAGE_ASSESSED("nobody assessed how many matches between the lists are missed or wrong");

    private final String reason;

    Condition(String reason) {
        this.reason = reason;
    }

    /** Why it fails and what to do, for people. */
    public String reason() {
        return reason;
    }
}
