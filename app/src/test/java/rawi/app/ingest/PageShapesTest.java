package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dates, publishers and main text of pages of many shapes, from the tables beside this test. */
class PageShapesTest {

    private record Case(String name, List<String[]> wants, String page) {
        String want(String key) {
            return wants.stream()
                    .filter(w -> w[0].equals(key))
                    .map(w -> w[1])
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String file : List.of("english.txt", "arabic.txt")) {
            try (InputStream in = PageShapesTest.class.getResourceAsStream("/rawi/pages/" + file)) {
                String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String[] parts = all.split("(?m)^=== ");
                for (int i = 1; i < parts.length; i++) {
                    int blank = parts[i].indexOf("\n\n");
                    String[] head = parts[i].substring(0, blank).split("\n");
                    List<String[]> wants = new ArrayList<>();
                    for (int k = 1; k < head.length; k++) {
                        wants.add(head[k].split(": ", 2));
                    }
                    cases.add(new Case(head[0], wants, parts[i].substring(blank + 2)));
                }
            }
        }
        return cases;
    }

    @Test
    void thereAreFortyShapesAtLeast() throws IOException {
        assertThat(cases().size()).isGreaterThanOrEqualTo(40);
    }

    @TestFactory
    Stream<DynamicTest> shapes() throws IOException {
        return cases().stream().map(c -> dynamicTest(c.name(), () -> check(c)));
    }

    private static byte[] bytes(Case shape) {
        String charset = shape.want("charset");
        boolean mark = charset.endsWith("+BOM");
        String name = charset.isEmpty() ? "UTF-8" : charset.replace("+BOM", "");
        return ((mark ? "\uFEFF" : "") + shape.page()).getBytes(Charset.forName(name));
    }

    private static void check(Case shape) {
        byte[] bytes = bytes(shape);
        String address = shape.want("address");
        Findings context =
                address.isEmpty()
                        ? Findings.NONE
                        : new Findings(List.of(Finding.stated("url", address, "told")));
        ReportLoader loader =
                new ReportLoader(MetadataFile.none(), Metadata.NONE, InputStream.nullInputStream());
        Ingested got = loader.load(Piece.bytes("a.html", Sniff.original("a.html", bytes), context));
        String text = got.report().map(r -> r.text()).orElse("");
        for (String[] want : shape.wants()) {
            switch (want[0]) {
                case "has" ->
                        assertThat(want[1].equals("-") ? "" : text)
                                .contains(want[1].equals("-") ? "" : want[1]);
                case "not" -> assertThat(text).doesNotContain(want[1]);
                case "problem" ->
                        assertThat(got.problems()).anyMatch(p -> p.reason().contains(want[1]));
                case "note" -> assertThat(got.notes()).anyMatch(p -> p.reason().contains(want[1]));
                case "charset", "address" -> {}
                default -> value(got, want[0], want[1]);
            }
        }
        if (got.report().isPresent()) {
            checkMap(got, text);
        }
    }

    private static void value(Ingested got, String field, String want) {
        if (got.report().isEmpty()) {
            return;
        }
        Optional<Finding> found = got.findings().of(field);
        String told = found.map(f -> f.value() + (f.guessed() ? "?" : "")).orElse("-");
        assertThat(told).as(field + " by " + found.map(Finding::how)).isEqualTo(want);
    }

    /** Each character of the text stands at its place in the bytes, blanks and entities aside. */
    static void checkMap(Ingested got, String text) {
        Original original = got.original().orElseThrow();
        TextMap map = got.map();
        Charset charset = Charset.forName(map.charset().orElseThrow());
        String source =
                new String(
                        original.bytes(),
                        map.skip(),
                        original.bytes().length - map.skip(),
                        charset);
        int mapped = 0;
        for (TextMap.Run run : map.runs()) {
            mapped += run.length();
            if (run.length() == run.sourceLength()) {
                for (int i = 0; i < run.length(); i++) {
                    char c = text.charAt(run.text() + i);
                    char s = source.charAt(run.source() + i);
                    assertThat(
                                    c == s
                                            || c == ' '
                                                    && (Character.isWhitespace(s)
                                                            || s == '\u00A0'
                                                            || s == '&'))
                            .as("'%s' from '%s' at %s", c, s, run)
                            .isTrue();
                }
            }
        }
        long letters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        assertThat(mapped).isGreaterThanOrEqualTo((int) letters);
        assertThat(TextMap.read(map.write())).isEqualTo(map);
        TextMap.Range words = map.source(0, Math.min(12, text.length())).orElseThrow();
        TextMap.Range bytes = map.bytes(original.bytes(), words).orElseThrow();
        assertThat(
                        new String(
                                original.bytes(),
                                bytes.start(),
                                bytes.end() - bytes.start(),
                                charset))
                .isEqualTo(source.substring(words.start(), words.end()));
    }
}
