package rawi.app.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What is known about a report from outside its text; empty where nothing is known. */
public record ReportMeta(
        Optional<String> id,
        Optional<String> title,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<String> lang,
        Optional<String> url) {

    public static final ReportMeta NONE =
            new ReportMeta(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** This, completed by what the other knows. */
    public ReportMeta or(ReportMeta other) {
        return new ReportMeta(
                id.or(other::id),
                title.or(other::title),
                publisher.or(other::publisher),
                published.or(other::published),
                lang.or(other::lang),
                url.or(other::url));
    }
}
