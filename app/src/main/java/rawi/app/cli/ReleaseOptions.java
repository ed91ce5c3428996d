package rawi.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.release.Query;
import rawi.app.release.ReleaseDesk;
import rawi.core.disclose.Level;
import rawi.core.model.ClaimType;

/** What a release is about, for the commands that make one. */
final class ReleaseOptions {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only this type or family, such as recruitment.")
    private String type;

    @Option(
            names = "--place",
            paramLabel = "AREA",
            description = "Only this country, province or district, by name or code (SY09).")
    private String place;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, yyyy-mm-dd.")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, yyyy-mm-dd.")
    private String to;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "Day of the release; default today. The same day gives the same bytes.")
    private String made;

    @Option(
            names = "--expires",
            paramLabel = "DAY",
            description = "Last day on which the release may be used.")
    private String expires;

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    ReleaseDesk.Asked asked(Level level) {
        check();
        try {
            Query query = Query.of(type, place, from, to);
            return new ReleaseDesk.Asked(level, query, day(made).orElse(today()), day(expires));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void check() {
        if (type == null) {
            return;
        }
        for (ClaimType known : ClaimType.values()) {
            if (known.code().equals(type) || known.family().equals(type)) {
                return;
            }
        }
        throw new UsageException("--type: the codebook has no type or family " + type);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day is yyyy-mm-dd, got " + text, e);
        }
    }
}
