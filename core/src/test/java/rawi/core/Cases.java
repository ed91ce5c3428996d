package rawi.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.core.model.Report;

/** Invented sentences that tests read: where they stand, and the report that holds one. */
public final class Cases {

    private Cases() {}

    /** The rows of a table of the tests, without remarks and heading, as cells. */
    public static Stream<String[]> rows(String resource) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Cases.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().filter(l -> !l.startsWith("#")).skip(1).toList();
            return lines.stream().map(line -> line.split("\t", -1));
        }
    }

    /** An English report of 1 March 2021 with this text and nothing else. */
    public static Report report(String text) {
        return new Report(
                "case.txt",
                "case",
                Optional.empty(),
                "Northern Desk",
                Optional.of(LocalDate.of(2021, 3, 1)),
                "en",
                Optional.empty(),
                text,
                0);
    }
}
