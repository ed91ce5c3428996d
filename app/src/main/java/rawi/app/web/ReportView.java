package rawi.app.web;

import java.util.List;
import rawi.app.publish.ReportParts;
import rawi.app.store.Found;
import rawi.app.store.StoredReport;

/** A report with its text lit and its claims beside it. */
public record ReportView(StoredReport stored, ReportParts parts, List<ClaimView> claims) {

    public String id() {
        return stored.reading().report();
    }

    public String title() {
        return parts.title();
    }

    public String publisher() {
        return stored.reading().publisher();
    }

    public String published() {
        return stored.reading().published().map(parts::day).orElse("");
    }

    public String language() {
        return stored.reading().lang();
    }

    public String direction() {
        return rawi.app.words.Language.of(language())
                .map(rawi.app.words.Language::direction)
                .orElse("auto");
    }

    public List<Found> found() {
        return stored.reading().found();
    }

    public List<String> problems() {
        return stored.reading().problems().stream().map(p -> parts.remark(p.reason())).toList();
    }

    public long open() {
        return claims.stream().filter(c -> c.status().equals("proposed")).count();
    }
}
