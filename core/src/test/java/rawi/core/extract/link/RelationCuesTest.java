package rawi.core.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.model.Claim;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.pipeline.ReportReader;
import rawi.core.text.ArabicScript;

/** The cues' own examples: what each must tie, from &lt;…&gt; to […], and what it must leave. */
class RelationCuesTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ReportReader READER = ReportReader.load(FILES);

    @TestFactory
    Stream<DynamicTest> examples() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String lang : List.of("en", "ar")) {
            tests.addAll(examples(lang));
        }
        return tests.stream();
    }

    private static List<DynamicTest> examples(String lang) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Tsv.Row row : Tsv.read(FILES, "lexicon/" + lang + "/relation_cues.tsv")) {
            Relation.Kind kind = Relation.Kind.valueOf(row.get("kind"));
            String name = row.get("words") + " (" + row.get("shape") + "): ";
            String match = row.get("match");
            String leave = row.get("leave");
            assertThat(match).as(row.toString()).contains("<", "[");
            assertThat(leave).as(row.toString()).isNotBlank();
            tests.add(DynamicTest.dynamicTest(name + match, () -> match(kind, match)));
            tests.add(DynamicTest.dynamicTest(name + "leaves " + leave, () -> leave(kind, leave)));
        }
        return tests;
    }

    private static void match(Relation.Kind kind, String marked) {
        String text = marked.replaceAll("[<>\\[\\]]", "");
        Span from = span(marked, '<', '>');
        Span to = span(marked, '[', ']');
        List<Claim> claims = read(text);
        assertThat(claims)
                .as(text + " → " + describe(claims))
                .anyMatch(
                        c ->
                                c.trigger().span().overlaps(from)
                                        && c.relations().stream()
                                                .anyMatch(
                                                        r ->
                                                                r.kind() == kind
                                                                        && of(claims, r.to())
                                                                                .trigger()
                                                                                .span()
                                                                                .overlaps(to)));
    }

    private static void leave(Relation.Kind kind, String text) {
        List<Claim> claims = read(text);
        assertThat(claims)
                .as(text + " → " + describe(claims))
                .noneMatch(c -> c.relations().stream().anyMatch(r -> r.kind() == kind));
    }

    /** The span of the marked words in the text without its marks. */
    private static Span span(String marked, char open, char close) {
        int start = marked.indexOf(open);
        int end = marked.indexOf(close);
        return new Span(bare(marked, start), bare(marked, end));
    }

    private static int bare(String marked, int at) {
        return marked.substring(0, at).replaceAll("[<>\\[\\]]", "").length();
    }

    private static Claim of(List<Claim> claims, String id) {
        return claims.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    static List<Claim> read(String text) {
        return READER.read(
                        new Report(
                                "example.txt",
                                "example",
                                Optional.empty(),
                                "Test Wire",
                                Optional.of(LocalDate.of(2021, 3, 1)),
                                ArabicScript.isLetter(text.charAt(0)) ? "ar" : "en",
                                Optional.empty(),
                                text,
                                0))
                .claims();
    }

    static String describe(List<Claim> claims) {
        return claims.stream()
                .map(
                        c ->
                                c.id()
                                        + " "
                                        + c.trigger().text()
                                        + c.relations().stream()
                                                .map(
                                                        r ->
                                                                " "
                                                                        + r.kind()
                                                                        + " "
                                                                        + r.to()
                                                                        + r.cue()
                                                                                .map(
                                                                                        q ->
                                                                                                " ("
                                                                                                        + q
                                                                                                                .text()
                                                                                                        + ")")
                                                                                .orElse(""))
                                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
    }
}
