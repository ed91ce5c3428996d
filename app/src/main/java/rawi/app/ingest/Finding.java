package rawi.app.ingest;

import java.util.Objects;

/**
 * One value that is known about a report and how it came to be known.
 *
 * @param field which value: one of the constants here, or a name of a format's own
 * @param value the value as text; a day is {@code yyyy-mm-dd}
 * @param how where it stands or by what it was told, such as {@code meta og:title}
 * @param guessed whether it was inferred and a person should look at it
 */
public record Finding(String field, String value, String how, boolean guessed) {

    /** How a value was found that the user gave for this one report. */
    public static final String GIVEN = "--meta";

    public static final String PUBLISHED = "published";
    public static final String PUBLISHER = "publisher";
    public static final String TITLE = "title";
    public static final String LANG = "lang";
    public static final String URL = "url";

    /** The moment of publication as the source writes it. */
    public static final String PUBLISHED_AT = "published_at";

    public static final String AUTHOR = "author";
    public static final String EDITED = "edited";

    /** Whom the report itself names as the one it passes on. */
    public static final String RELAY = "relay";

    public static final String REPLY_TO = "reply_to";

    /** When the bytes were taken, by an archive that says so; not when the report was published. */
    public static final String CAPTURED = "captured";

    /** When a document was made, as it says itself. */
    public static final String CREATED = "created";

    /** When the mail around it was sent. */
    public static final String SENT = "sent";

    public Finding {
        Objects.requireNonNull(field);
        Objects.requireNonNull(value);
        Objects.requireNonNull(how);
    }

    public static Finding stated(String field, String value, String how) {
        return new Finding(field, value, how, false);
    }

    public static Finding guess(String field, String value, String how) {
        return new Finding(field, value, how, true);
    }
}
