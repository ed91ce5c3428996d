package rawi.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.core.measure.linked.Selection;
import rawi.core.model.ClaimType;

/** Which place and period something is asked of. */
final class ScopeOptions {

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "A place, with all that lies within it.")
    private String place;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, yyyy-mm-dd.")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, yyyy-mm-dd.")
    private String to;

    Selection selection(List<String> types) {
        for (String type : types) {
            boolean known =
                    Arrays.stream(ClaimType.values())
                            .anyMatch(t -> t.code().equals(type) || t.family().equals(type));
            if (!known) {
                throw new UsageException("--type: no type or family " + type);
            }
        }
        try {
            return new Selection(
                    Optional.ofNullable(place), day(from, "--from"), day(to, "--to"), types);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--from and --to: " + e.getMessage());
        }
    }

    Optional<String> place() {
        return Optional.ofNullable(place);
    }

    static Optional<LocalDate> day(String text, String option) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " needs yyyy-mm-dd, got " + text);
        }
    }
}
