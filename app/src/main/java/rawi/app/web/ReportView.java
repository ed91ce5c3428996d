package rawi.app.web;

import java.util.List;
import java.util.Optional;
import rawi.app.publish.ReportParts;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.Found;
import rawi.app.store.JsonText;
import rawi.app.store.StoredReport;

/**
 * A report with its text lit and its claims beside it.
 *
 * @param unmasked whether hidden words are shown
 * @param granted whether the one who looks may open them now
 */
public record ReportView(
        Reviewed.Whole whole,
        ReportParts parts,
        List<ClaimView> claims,
        boolean unmasked,
        boolean granted)
        implements ForPrograms {

    private StoredReport stored() {
        return whole.stored();
    }

    public String id() {
        return stored().reading().report();
    }

    public String title() {
        return parts.title();
    }

    public String publisher() {
        return stored().reading().publisher();
    }

    public String published() {
        return stored().reading().published().map(parts::day).orElse("");
    }

    public String language() {
        return stored().reading().lang();
    }

    public String direction() {
        return rawi.app.words.Language.of(language())
                .map(rawi.app.words.Language::direction)
                .orElse("auto");
    }

    /** The place in the text at which its shown part begins. */
    public int begin() {
        String text = stored().text();
        int begin = Math.min(stored().reading().bodyStart(), text.length());
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    public List<Found> found() {
        return stored().reading().found();
    }

    public List<String> problems() {
        return stored().reading().problems().stream().map(p -> parts.remark(p.reason())).toList();
    }

    public long open() {
        return claims.stream().filter(c -> c.status().equals("proposed")).count();
    }

    public int hidden() {
        return whole.hidden();
    }

    /** What somebody said of the report. */
    public record Comment(String by, String at, String text) {}

    public List<Comment> comments() {
        return whole.notes().stream()
                .filter(k -> k.decision().action() == Decision.Action.COMMENT)
                .map(
                        k ->
                                new Comment(
                                        k.decision().by(),
                                        k.decision()
                                                .at()
                                                .toString()
                                                .substring(0, 16)
                                                .replace('T', ' '),
                                        k.decision().reason().orElse("")))
                .toList();
    }

    /** Who is to see to it; empty for nobody. */
    public String assigned() {
        return last(Decision.Action.ASSIGN)
                .flatMap(k -> k.decision().after())
                .map(JsonText::read)
                .map(fields -> String.valueOf(fields.get("to")))
                .orElse("");
    }

    private Optional<Decisions.Kept> last(Decision.Action action) {
        return whole.notes().stream()
                .filter(k -> k.decision().action() == action)
                .reduce((a, b) -> b);
    }

    @Override
    public Object forPrograms() {
        return JsonText.fields(
                "id", id(),
                "title", title(),
                "publisher", publisher(),
                "published", stored().reading().published().map(Object::toString),
                "lang", language(),
                "text", stored().text(),
                "assigned", assigned(),
                "comments", comments(),
                "hidden", hidden(),
                "claims", claims.stream().map(ClaimView::forPrograms).toList());
    }
}
