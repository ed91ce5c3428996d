package rawi.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rawi.app.link.ClaimsFile;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.measure.Measure;
import rawi.core.measure.linked.Evidence;

/** Sheets over the demo's hand-coded claims. */
class SheetsTest {

    private static final Shown ENGLISH = new Shown(Wording.of(Language.ENGLISH));

    private static Evidence demo;
    private static Corroborator corroborator;
    private static List<Filed> reports;

    @BeforeAll
    static void linkDemo() throws IOException {
        reports = new ArrayList<>();
        try (var files = java.nio.file.Files.list(Path.of("../demo/gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                reports.addAll(ClaimsFile.read(file));
            }
        }
        corroborator = Corroborator.load(DataFiles.builtIn());
        demo = evidence(reports, Evidence.Knowledge.load(DataFiles.builtIn()));
    }

    private static Evidence evidence(List<Filed> filed, Evidence.Knowledge knowledge) {
        return Evidence.of(corroborator.run(filed, List.of()), filed, knowledge);
    }

    private static String form(Sheet sheet, String form, Language language) throws IOException {
        Wording words = Wording.of(language);
        return switch (form) {
            case "text" -> new SheetText(words).of(sheet);
            case "json" -> SheetData.json(sheet);
            case "csv" -> SheetData.csv(sheet);
            default -> new SheetHtml(words).page(sheet);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyFormCarriesWarningMethodVersionAndParameters(Measure measure) throws IOException {
        Sheet sheet = Sheets.of(measure, demo, Ask.ALL);
        boolean refuses = measure == Measure.UNDOCUMENTED_TOTAL || measure == Measure.COUPLING;
        assertThat(sheet.isRefused()).isEqualTo(refuses);
        for (String form : new String[] {"text", "json", "csv", "html"}) {
            String plain =
                    form(sheet, form, Language.ENGLISH)
                            .replace("\\\"", "\"")
                            .replace("\"\"", "\"")
                            .replace("&quot;", "\"")
                            .replace("&gt;", ">")
                            .replace("&#39;", "'");
            assertThat(plain.contains(measure.warning().substring(0, 25))).as(form).isTrue();
            assertThat(plain.contains(ENGLISH.method(measure).substring(0, 20))).as(form).isTrue();
            assertThat(plain.toLowerCase(java.util.Locale.ROOT).contains("version")).isTrue();
            assertThat(plain.contains("2021-01-10")).as(form).isTrue();
        }
    }

    /** Reports in another order give the same bytes. */
    @Test
    void theSameInputGivesTheSameBytesWhateverTheOrder() throws IOException {
        List<Filed> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(5));
        Evidence again = evidence(shuffled, demo.knowledge());
        for (Measure measure : Measure.values()) {
            for (String form : new String[] {"json", "html"}) {
                String one = form(Sheets.of(measure, demo, Ask.ALL), form, Language.ARABIC);
                String two = form(Sheets.of(measure, again, Ask.ALL), form, Language.ARABIC);
                assertThat(two.equals(one)).as(measure + " " + form).isTrue();
            }
        }
    }

    @Test
    void theWarningsAreThoseOfTheMethod() {
        for (Measure measure : Measure.values()) {
            assertThat(ENGLISH.warning(measure)).isEqualTo(measure.warning());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "corroboration, class=\"best\"", "incident-rate, class=\"range\"",
        "pressure, class=\"band\"", "change, class=\"incomplete\"",
        "coverage, class=\"ground\"", "displacement, class=\"shade\"",
        "drift, class=\"range\"", "actor-network, class=\"node\""
    })
    void pagesDrawUncertaintyAndNeedNothingElse(String name, String drawn) throws IOException {
        Sheet sheet = Sheets.of(Sheets.named(name).orElseThrow(), demo, Ask.ALL);
        for (Language language : Language.values()) {
            String page = form(sheet, "html", language);
            assertThat(page.contains(drawn)).as(name).isTrue();
            assertThat(page.contains("default-src 'none'")).isTrue();
            assertThat(page.contains("<script")).isFalse();
            assertThat(page.contains(" style=\"")).isFalse();
            assertThat(java.util.regex.Pattern.compile("(src|href)=\"").matcher(page).find())
                    .isFalse();
            assertThat(page.contains("NaN") || page.contains("Infinity")).isFalse();
        }
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        Sheet flows = Sheets.of(Measure.DISPLACEMENT, demo, Ask.ALL);
        assertThat(flows.tables().get(0).rows())
                .anySatisfy(row -> assertThat(row.get(7)).isNotEqualTo(0));
        Picture.Grid grid = (Picture.Grid) flows.pictures().get(0);
        assertThat(grid.cells().stream().flatMap(List::stream))
                .anyMatch(cell -> cell.kind() != Picture.Cell.Kind.ZERO);
    }
}
