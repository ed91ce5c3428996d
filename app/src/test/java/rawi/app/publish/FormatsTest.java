package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rawi.app.ingest.Json;
import rawi.app.words.Dates;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.ClaimType;
import rawi.core.model.Dropped;
import rawi.core.model.TimeRange;

/** Every form of output on a report that tries to break it. */
class FormatsTest {

    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    private static String write(Format format, Screen screen) throws IOException {
        StringWriter out = new StringWriter();
        ReportWriter writer = format.writer(out, screen, ENGLISH);
        writer.begin();
        writer.write(Samples.read());
        writer.end();
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource
    void sameClaimsGiveSameBytes(Format format) throws IOException {
        assertThat(write(format, Screen.FILE)).isEqualTo(write(format, Screen.FILE));
    }

    @Test
    void jsonHasTheFieldsOfTheCodingGuide() throws IOException {
        Map<String, Object> all = Json.object(Json.parse(write(Format.json, Screen.FILE)));
        assertThat(all).containsEntry("schema", "claims/1");
        Map<String, Object> report = Json.object(Json.list(all.get("reports")).get(0));
        assertThat(report)
                .containsEntry("file", "a,b.txt")
                .containsEntry("published", "2024-03-05");
        List<Object> claims = Json.list(report.get("claims"));
        Map<String, Object> claim = Json.object(claims.get(0));
        assertThat(claim.keySet())
                .containsExactly(
                        "id",
                        "type",
                        "sameAs",
                        "trigger",
                        "agents",
                        "targets",
                        "place",
                        "when",
                        "count",
                        "chain",
                        "factuality",
                        "granularity",
                        "sentence",
                        "means",
                        "purpose",
                        "origin",
                        "destination",
                        "relations",
                        "why");
        Map<String, Object> count = Json.object(claim.get("count"));
        assertThat(count).containsEntry("low", 12L).containsEntry("high", null);
        Map<String, Object> trigger = Json.object(claim.get("trigger"));
        int start = ((Long) trigger.get("start")).intValue();
        int end = ((Long) trigger.get("end")).intValue();
        assertThat(Samples.TEXT.substring(start, end)).isEqualTo("arrested");
    }

    @Test
    void jsonTiesNameTheClaimAndQuoteTheCue() throws IOException {
        Map<String, Object> all = Json.object(Json.parse(write(Format.json, Screen.FILE)));
        Map<String, Object> report = Json.object(Json.list(all.get("reports")).get(0));
        Map<String, Object> claim = Json.object(Json.list(report.get("claims")).get(0));
        Map<String, Object> tie = Json.object(Json.list(claim.get("relations")).get(0));
        assertThat(tie).containsEntry("kind", "CAUSES").containsEntry("to", "C02");
        assertThat(Json.object(tie.get("cue")).keySet()).containsExactly("start", "end", "quote");
        Map<String, Object> means = Json.object(Json.list(claim.get("means")).get(0));
        assertThat(means).containsEntry("quote", "gunmen").containsEntry("value", "FIREARM");
    }

    @Test
    void everyFormShowsTheTieAndItsWords() throws IOException {
        assertThat(write(Format.table, Screen.FILE)).contains("because of C01");
        assertThat(write(Format.csv, Screen.FILE)).contains("CAUSES C02 (<script>)");
        assertThat(write(Format.html, Screen.FILE))
                .contains("<dt>because of</dt><dd><a href=\"#r1-C01\">C01</a>")
                .contains("<dt>leads to</dt><dd><a href=\"#r1-C02\">C02</a>")
                .doesNotContain("<bdi><script>");
        assertThat(new Explanation(ENGLISH, 0).ofClaim(Samples.read(), "C02").orElseThrow())
                .contains("because of C01 by");
    }

    @Test
    void jsonLinesIsOneObjectALine() throws IOException {
        String[] lines = write(Format.jsonl, Screen.FILE).split("\n");
        assertThat(lines).hasSize(1);
        assertThat(Json.object(Json.parse(lines[0]))).containsKey("claims");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "+49 30|'+49 30",
                "-cmd|'-cmd",
                "-40.25|-40.25",
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"no\"|\"say \"\"no\"\"\""
            })
    void csvCellRunsNoFormula(String value, String cell) {
        assertThat(CsvWriter.cell(value)).isEqualTo(cell);
    }

    @Test
    void csvBeginsWithMarkAndHasOneRowAClaim() throws IOException {
        String csv = write(Format.csv, Screen.FILE);
        assertThat(csv).startsWith("\uFEFFfile,");
        assertThat(csv.split("\r\n")).hasSize(3);
    }

    @Test
    void pageRunsNothingOfTheReport() throws IOException {
        String page = write(Format.html, Screen.FILE);
        assertThat(page)
                .contains("&lt;script&gt;</span>alert(1)&lt;/script&gt;")
                .contains("default-src 'none'")
                .doesNotContain("<script>alert")
                .doesNotContain("<b>Title")
                .doesNotContain("\u202E")
                .doesNotContainPattern("(src|href)=\"(?!#)");
    }

    @Test
    void pageShowsWhatIsOnlyAllegedOrDenied() throws IOException {
        String page = write(Format.html, Screen.FILE);
        assertThat(page).containsPattern("alleged <b class=\"alleged\"><bdi[^>]*>gunmen");
        assertThat(page).contains("card hostilities denied");
        assertThat(page.indexOf("The &quot;Wire&quot;</bdi></li>"))
                .isLessThan(page.indexOf("resident</bdi></li>"));
    }

    @Test
    void tableSaysWhoWhomWhereWhenAndAccordingToWhom() throws IOException {
        assertThat(write(Format.table, Screen.FILE))
                .contains("alleged gunmen -> men in")
                .contains("at Alder")
                .contains("on 2024-03-04")
                .contains("12+ people")
                .contains("[The \"Wire\" > resident]")
                .doesNotContain("\u001B");
    }

    @Test
    void tableFitsTheTerminal() throws IOException {
        String table = write(Format.table, new Screen(60, false));
        assertThat(table.lines()).allMatch(line -> line.length() <= 60 || line.startsWith("a,b"));
    }

    @Test
    void tablesOfAllWidthsShowTheSameWords() throws IOException {
        String words = write(Format.table, Screen.FILE).replaceAll("\\s+", "");
        for (int columns : new int[] {60, 80, 109, 110, 200}) {
            String table = write(Format.table, new Screen(columns, true));
            String plain = table.replaceAll("\u001B\\[[0-9;]*m", "");
            assertThat(plain.lines()).allMatch(line -> Columns.width(line) <= columns);
            assertThat(sorted(plain.replaceAll("\\s+", ""))).isEqualTo(sorted(words));
        }
    }

    private static String sorted(String text) {
        return text.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void deniedIsStruckOnATerminal() throws IOException {
        assertThat(write(Format.table, new Screen(100, true))).contains("\u001B[9mdenied\u001B[0m");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-17, 2020-12-17, on 2020-12-17",
        "2017-10-01, 2017-10-31, in 2017-10",
        "2017-10-01, 2017-12-31, 2017-10 to 2017-12",
        "2017-01-01, 2017-12-31, in 2017",
        "2015-01-01, 2017-12-31, 2015 to 2017",
        "2017-10-02, 2017-10-31, 2017-10-02 to 2017-10-31",
        "2017-10-02, , since 2017-10-02",
        ", 2017-10-02, until 2017-10-02"
    })
    void timeIsToldInItsShortestForm(LocalDate from, LocalDate to, String words) {
        TimeRange range = new TimeRange(Optional.ofNullable(from), Optional.ofNullable(to));
        assertThat(Dates.brief(ENGLISH).when(range)).isEqualTo(words);
    }

    @Test
    void wrappedTextKeepsItsWordsAndWidth() {
        assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Columns.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Columns.width("a\u0301\u2068b")).isEqualTo(2);
        assertThat(Columns.width("\u8B66")).isEqualTo(2);
    }

    @Test
    void reasonsAreInPlainWords() {
        Dropped dropped =
                new Dropped(
                        Samples.quote("shelled"),
                        ClaimType.SHELLING,
                        "hostilities.shelling: shell: object does not fit; no entry fits");
        String reason = new DropReason(ENGLISH).of(dropped);
        assertThat(reason)
                .isEqualTo(
                        "Shelling, rockets, missiles: its object is not of the kind it takes;"
                                + " Shelling, rockets, missiles: no entry of the codebook fits these"
                                + " words here");
    }

    @Test
    void everyTypeHasATitle() {
        TypeTitles titles = TypeTitles.load(DataFiles.builtIn(), "en");
        for (ClaimType type : ClaimType.values()) {
            assertThat(titles.of(type)).matches("[A-Z].*");
        }
    }

    @Test
    void tableObeysNoControlCharacters() {
        assertThat(TerminalMarks.clean("a\u001B[31m\u202Eb\nc")).isEqualTo("a [31mb c");
        assertThat(TerminalMarks.clean("Deir Ezzor")).isEqualTo("Deir Ezzor");
    }
}
