package rawi.core.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One report as ingest hands it over: the stored text and what is known about it.
 *
 * @param file file name as given by the user
 * @param publisher who published it; "unknown" when nothing tells
 * @param published day of publication, against which relative times are read
 * @param lang ISO 639-1 code of the text
 * @param text the stored text; all offsets count into it
 * @param bodyStart offset at which the text proper begins, after front matter
 */
public record Report(
        String file,
        String id,
        Optional<String> title,
        String publisher,
        Optional<LocalDate> published,
        String lang,
        Optional<String> url,
        String text,
        int bodyStart) {

    public Report {
        Objects.requireNonNull(file);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(text);
        if (bodyStart < 0 || bodyStart > text.length()) {
            throw new IllegalArgumentException("bodyStart " + bodyStart + " outside the text");
        }
    }
}
