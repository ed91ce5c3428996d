package rawi.app.ingest;

import java.time.LocalDate;
import java.util.Optional;

/** What is known about a report apart from its text; each part may be absent. */
public record Metadata(
        Optional<LocalDate> published,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> lang,
        Optional<String> url) {

    public static final Metadata NONE =
            new Metadata(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** This, with the gaps filled from {@code other}. */
    public Metadata or(Metadata other) {
        return new Metadata(
                published.or(other::published),
                publisher.or(other::publisher),
                title.or(other::title),
                lang.or(other::lang),
                url.or(other::url));
    }
}
