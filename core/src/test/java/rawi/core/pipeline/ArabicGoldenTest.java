package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Report;
import rawi.testkit.GoldenCase;

/**
 * {@code golden/ar/*.txt}: what short invented Arabic reports tell, every leaf and every way of
 * naming a source. A case has exactly the claims that it lists; a field that a line leaves out is
 * not looked at. A case whose header says {@code open} is known to be read wrongly: it fails here
 * once it is right, so that it joins the others.
 */
class ArabicGoldenTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());
    private static final List<String> FILES =
            List.of("recruitment-liberty", "movement-property", "violence", "voices");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().stream()
                .map(
                        c ->
                                DynamicTest.dynamicTest(
                                        c.name(),
                                        () -> {
                                            if (c.header().containsKey("open")) {
                                                assertThat(wrong(c)).as("now right").isNotEmpty();
                                            } else {
                                                assertThat(wrong(c)).as(c.text()).isEmpty();
                                            }
                                        }));
    }

    @Test
    void everyLeafHasACase() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (GoldenCase c : all()) {
            c.expected().forEach(e -> seen.add(e.kind()));
        }
        Set<String> wanted = new TreeSet<>();
        for (ClaimType type : ClaimType.values()) {
            wanted.add(type.code());
        }
        assertThat(seen).isEqualTo(wanted);
    }

    private static List<GoldenCase> all() throws IOException {
        List<GoldenCase> all = new ArrayList<>();
        for (String file : FILES) {
            try (var in =
                    ArabicGoldenTest.class.getResourceAsStream("/golden/ar/" + file + ".txt")) {
                all.addAll(GoldenCase.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    /** What is wrong with the reading of a case, one line each. */
    private static List<String> wrong(GoldenCase golden) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "راصد الوادي",
                        Optional.of(LocalDate.parse(golden.header().get("date"))),
                        "ar",
                        Optional.empty(),
                        golden.text(),
                        0);
        List<Claim> left = new ArrayList<>(READER.read(report).claims());
        List<String> wrong = new ArrayList<>();
        for (GoldenCase.Expected e : golden.expected()) {
            int at = golden.text().indexOf(e.words());
            Optional<Claim> claim =
                    left.stream()
                            .filter(c -> c.type().code().equals(e.kind()))
                            .filter(c -> c.trigger().span().start() < at + e.words().length())
                            .filter(c -> c.trigger().span().end() > at)
                            .findFirst();
            if (claim.isEmpty()) {
                wrong.add("missing " + e.kind() + " " + e.words());
                continue;
            }
            left.remove(claim.get());
            for (String field : e.value().split(";")) {
                String told = ClaimFields.check(claim.get(), field.strip());
                if (!told.isEmpty()) {
                    wrong.add(e.words() + ": wanted " + field.strip() + ", read " + told);
                }
            }
        }
        left.forEach(c -> wrong.add("in vain " + c.type().code() + " " + c.trigger().text()));
        return wrong;
    }
}
