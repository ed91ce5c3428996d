package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Report;

/**
 * {@code rawi/arabic/constructions.tsv}: every word and construction that a reader of Arabic
 * conflict news must know, each in an invented sentence, with what is to be read there. Columns:
 * part, item, text with the trigger in brackets, type and fields as in {@link ClaimFields}; {@code
 * -type} says that none of that type is read; {@code open} ahead of the type marks what is still
 * read wrongly.
 */
class ArabicNotesTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());
    private static final String FILE = "/rawi/arabic/constructions.tsv";

    @TestFactory
    Stream<DynamicTest> constructions() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (var in = ArabicNotesTest.class.getResourceAsStream(FILE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> tests.add(test(row)));
        }
        return tests.stream();
    }

    private static DynamicTest test(String[] row) {
        boolean open = row[3].startsWith("open ");
        String wanted = open ? row[3].substring(5) : row[3];
        return DynamicTest.dynamicTest(
                row[0] + " " + row[1],
                () -> {
                    String wrong = wrong(row[2].replace("\\n", "\n"), wanted);
                    if (open) {
                        assertThat(wrong).as("now right: " + row[2]).isNotEmpty();
                    } else {
                        assertThat(wrong).as(row[2]).isEmpty();
                    }
                });
    }

    private static String wrong(String marked, String wanted) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        List<Claim> claims = read(text);
        Claim claim = null;
        List<String> fields = new ArrayList<>();
        for (String field : wanted.split(";")) {
            String f = field.strip();
            boolean none = f.startsWith("-");
            if (none || f.matches("[a-z]+\\.[a-z_]+")) {
                String type = none ? f.substring(1) : f;
                Optional<Claim> found =
                        claims.stream()
                                .filter(c -> c.type().code().equals(type))
                                .filter(
                                        c ->
                                                none
                                                        || c.trigger().span().start() < end
                                                                && c.trigger().span().end() > start)
                                .findFirst();
                if (found.isPresent() == none) {
                    return (none ? "in vain " : "missing ") + type + " " + told(claims);
                }
                claim = found.orElse(claim);
            } else {
                fields.add(f.matches("when|n|via") ? f + " " : f);
            }
        }
        StringBuilder wrong = new StringBuilder();
        for (String field : fields) {
            String read = ClaimFields.check(claim, field);
            if (!read.isEmpty()) {
                wrong.append("wanted ").append(field).append(", read ").append(read).append("; ");
            }
        }
        return wrong.toString();
    }

    private static String told(List<Claim> claims) {
        StringBuilder told = new StringBuilder("read");
        for (Claim c : claims) {
            told.append(' ').append(c.type().code()).append(' ').append(c.trigger().text());
        }
        return told.toString();
    }

    private static List<Claim> read(String text) {
        return READER.read(
                        new Report(
                                "t",
                                "t",
                                Optional.empty(),
                                "راصد الوادي",
                                Optional.of(LocalDate.of(2021, 8, 10)),
                                "ar",
                                Optional.empty(),
                                text,
                                0))
                .claims();
    }
}
