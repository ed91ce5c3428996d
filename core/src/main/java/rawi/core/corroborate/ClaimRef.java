package rawi.core.corroborate;

/** A claim of the case: {@code report/C03}. Ordered by report, then by claim. */
public record ClaimRef(String report, String claim)
        implements Comparable<ClaimRef>, java.io.Serializable {

    /**
     * Reads {@code report/C03}; the claim is what follows the last slash.
     *
     * @throws IllegalArgumentException when there is no slash
     */
    public static ClaimRef of(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("a claim is named REPORT/CLAIM, got " + text);
        }
        return new ClaimRef(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(ClaimRef other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : claim.compareTo(other.claim);
    }

    @Override
    public String toString() {
        return report + "/" + claim;
    }
}
