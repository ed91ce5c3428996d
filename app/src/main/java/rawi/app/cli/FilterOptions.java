package rawi.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.store.Decision;
import rawi.app.store.Filter;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;

/** What claims must be like to be listed or found. */
final class FilterOptions {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "Type such as integrity.killing, or family such as integrity.")
    private List<String> types = List.of();

    @Option(names = "--actor", paramLabel = "NAME", description = "Part of the name of who did it.")
    private String actor;

    @Option(names = "--place", paramLabel = "NAME", description = "Part of the name of where.")
    private String place;

    @Option(names = "--since", paramLabel = "DAY", description = "On this day or later.")
    private String since;

    @Option(names = "--until", paramLabel = "DAY", description = "On this day or before.")
    private String until;

    @Option(
            names = "--factuality",
            paramLabel = "KIND",
            split = ",",
            description = "asserted, reported, purported, denied, intended, generic, hypothetical.")
    private List<String> factualities = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "proposed, accepted, edited, rejected or retracted.")
    private Decision.Status status;

    Filter filter() {
        return new Filter(
                types(),
                Optional.ofNullable(actor),
                Optional.ofNullable(place),
                day("--since", since),
                day("--until", until),
                stances(),
                Optional.ofNullable(status));
    }

    private List<String> types() {
        for (String type : types) {
            boolean known =
                    java.util.Arrays.stream(ClaimType.values())
                            .anyMatch(t -> t.code().equals(type) || t.family().equals(type));
            if (!known) {
                throw new UsageException("--type: no type or family " + type);
            }
        }
        return types;
    }

    private List<String> stances() {
        List<String> all = new ArrayList<>();
        for (String factuality : factualities) {
            try {
                all.add(Factuality.valueOf(factuality.toUpperCase(Locale.ROOT)).name());
            } catch (IllegalArgumentException e) {
                throw new UsageException("--factuality: no " + factuality);
            }
        }
        return all;
    }

    private static Optional<LocalDate> day(String option, String day) {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " needs yyyy-mm-dd, got " + day);
        }
    }
}
