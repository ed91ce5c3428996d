package rawi.app.publish;

import java.time.LocalDate;
import rawi.app.words.Wording;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;

/**
 * The parts of a report's page for pages that are put together otherwise, such as the desk's. All
 * results are HTML with everything of another hand escaped.
 */
public final class ReportParts {

    private final ReadReport read;
    private final PageWords words;
    private final ClaimTies ties;
    private final String prefix;

    /**
     * @param prefix of the ids of claims in the page
     */
    public ReportParts(ReadReport read, String prefix, Wording wording) {
        this.read = read;
        this.words = new PageWords(wording);
        this.ties = new ClaimTies(read.claims());
        this.prefix = prefix;
    }

    /** The text with the words lit that claims rest on. */
    public String text() {
        return LitText.of(read, prefix);
    }

    /** The claims by family, by day, by chain. */
    public String figures() {
        return read.claims().isEmpty() ? "" : ReportFigure.of(read, prefix, words);
    }

    /** One claim as a card. */
    public String card(Claim claim) {
        return ClaimCard.of(claim, ties, prefix, words);
    }

    /** Title, or the text's first line, or the file's name; plain text. */
    public String title() {
        return HtmlReport.title(read.report());
    }

    /** A remark of ingest or of the method in the reader's language. */
    public String remark(String remark) {
        return words.remark(remark);
    }

    /** A day in the reader's language. */
    public String day(LocalDate day) {
        return words.day(day);
    }

    /** {@code lang} and {@code dir} attributes for words of another hand. */
    public static String attributes(String text) {
        return HtmlMarks.attributes(text);
    }

    /** Text for an element. */
    public static String escape(String text) {
        return Html.escape(text);
    }
}
