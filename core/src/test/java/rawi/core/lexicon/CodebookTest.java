package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rawi.core.data.DataFiles;
import rawi.core.data.YamlNode;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.pipeline.ReportReader;

/** The codebook's own examples: what each type must find and what it must leave alone. */
class CodebookTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ReportReader READER = ReportReader.load(FILES);

    /** Any reader of Arabic finds a claim in this. */
    private static final String ARABIC_PROBE = "اعتقلت الشرطة شابين في المدينة.";

    @Test
    void everyLeafHasAFileWithExamplesThatMatchAndThatDoNot() {
        Set<ClaimType> found = new HashSet<>();
        for (String path : FILES.list("codebook")) {
            YamlNode root = YamlNode.read(FILES, path);
            found.add(ClaimType.of(root.require("type").text()));
            YamlNode english = root.require("examples").require("en");
            assertThat(english.require("match").texts()).as(path).hasSizeGreaterThanOrEqualTo(6);
            assertThat(english.require("leave").texts()).as(path).hasSizeGreaterThanOrEqualTo(4);
            assertThat(root.require("title").require("ar").text()).as(path).isNotBlank();
            assertThat(root.require("definition").text()).as(path).isNotBlank();
        }
        assertThat(found).containsExactlyInAnyOrder(ClaimType.values());
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : FILES.list("codebook")) {
            YamlNode root = YamlNode.read(FILES, path);
            ClaimType type = ClaimType.of(root.require("type").text());
            YamlNode english = root.require("examples").require("en");
            for (String example : english.require("match").texts()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                type.code() + ": " + example, () -> match(type, example, "en")));
            }
            for (String example : english.require("leave").texts()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                type.code() + " leaves: " + example,
                                () -> leave(type, example, "en")));
            }
        }
        return tests.stream();
    }

    /**
     * The same for Arabic. Until claims are read from Arabic this prints that it was skipped, and
     * the run counts it as skipped.
     */
    @TestFactory
    Stream<DynamicTest> arabicExamples() {
        List<DynamicTest> tests = new ArrayList<>();
        boolean reads = !read(ARABIC_PROBE, "ar").isEmpty();
        int count = 0;
        for (String path : FILES.list("codebook")) {
            YamlNode root = YamlNode.read(FILES, path);
            ClaimType type = ClaimType.of(root.require("type").text());
            YamlNode arabic = root.require("examples").require("ar");
            List<String> match = arabic.require("match").texts();
            List<String> leave = arabic.require("leave").texts();
            count += match.size() + leave.size();
            for (String example : reads ? match : List.<String>of()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                type.code() + ": " + example, () -> match(type, example, "ar")));
            }
            List<String> open = arabic.get("open").map(YamlNode::texts).orElse(List.of());
            for (String example : reads ? open : List.<String>of()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                type.code() + " open: " + example, () -> stillOpen(type, example)));
            }
            for (String example : reads ? leave : List.<String>of()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                type.code() + " leaves: " + example,
                                () -> leave(type, example, "ar")));
            }
        }
        if (reads) {
            return tests.stream();
        }
        String skipped = "SKIPPED: " + count + " Arabic examples, no claims are read from Arabic";
        System.out.println(skipped);
        return Stream.of(DynamicTest.dynamicTest(skipped, () -> Assumptions.abort(skipped)));
    }

    /** An example known to be read wrongly; once it is read rightly it belongs to the others. */
    private static void stillOpen(ClaimType type, String example) {
        Throwable wrong =
                catchThrowable(
                        () -> {
                            if (example.indexOf('[') < 0) {
                                leave(type, example, "ar");
                            } else {
                                match(type, example, "ar");
                            }
                        });
        assertThat(wrong)
                .as("read rightly now, move it to match or leave: " + example)
                .isInstanceOf(AssertionError.class);
    }

    private static void match(ClaimType type, String example, String lang) {
        int bar = example.indexOf("| ");
        Factuality factuality =
                bar < 0 ? Factuality.ASSERTED : Factuality.valueOf(example.substring(0, bar));
        String marked = bar < 0 ? example : example.substring(bar + 2);
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        Span wanted = new Span(start, end);
        List<Claim> claims = read(text, lang);
        assertThat(claims)
                .as(text + " → " + describe(claims))
                .anyMatch(
                        c ->
                                c.type() == type
                                        && c.trigger().span().overlaps(wanted)
                                        && (c.factuality() == factuality
                                                || bar < 0
                                                        && c.factuality() == Factuality.REPORTED));
    }

    private static void leave(ClaimType type, String text, String lang) {
        List<Claim> claims = read(text, lang);
        assertThat(claims).as(text + " → " + describe(claims)).noneMatch(c -> c.type() == type);
    }

    private static List<Claim> read(String text, String lang) {
        return READER.read(
                        new Report(
                                "example.txt",
                                "example",
                                Optional.empty(),
                                "Test Wire",
                                Optional.of(LocalDate.of(2021, 3, 1)),
                                lang,
                                Optional.empty(),
                                text,
                                0))
                .claims();
    }

    private static String describe(List<Claim> claims) {
        return Arrays.toString(
                claims.stream()
                        .map(c -> c.type().code() + " " + c.trigger().text() + " " + c.factuality())
                        .toArray());
    }
}
