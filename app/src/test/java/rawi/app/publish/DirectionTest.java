package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rawi.app.words.Language;
import rawi.app.words.Script;
import rawi.app.words.Wording;
import rawi.core.model.ReadReport;

/** Text of two directions, in every form and both languages of the user. */
class DirectionTest {

    private static String write(Format format, Language ui, int columns) throws IOException {
        StringWriter out = new StringWriter();
        Screen screen = new Screen(columns, false);
        ReportWriter writer = format.writer(out, screen, Wording.of(ui));
        writer.begin();
        for (ReadReport read : List.of(Samples.read(), ArabicSample.read())) {
            writer.write(read);
        }
        writer.end();
        return out.toString();
    }

    /**
     * The table as a terminal gets it, with its isolates and marks. What it is now stands in {@code
     * target/tables}: look at it, then take it over.
     */
    @ParameterizedTest
    @CsvSource({"ENGLISH, 80", "ENGLISH, 140", "ARABIC, 80", "ARABIC, 140"})
    void tableIsAsItWasLookedAt(Language ui, int columns) throws IOException {
        String name = ui.code() + "-" + columns + ".txt";
        String table = write(Format.table, ui, columns);
        Files.writeString(Files.createDirectories(Path.of("target/tables")).resolve(name), table);
        try (var in = DirectionTest.class.getResourceAsStream("/rawi/app/table/" + name)) {
            assertThat(table).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLineFitsAndClosesItsIsolates(Language ui) throws IOException {
        for (int columns : new int[] {60, 80, 110, 140, 200}) {
            String explained = new Explanation(Wording.of(ui), columns).of(ArabicSample.read());
            List<String> lines =
                    Stream.concat(write(Format.table, ui, columns).lines(), explained.lines())
                            .toList();
            for (String line : lines) {
                assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(columns);
                assertThat(isBalanced(line)).as(line).isTrue();
            }
        }
    }

    private static boolean isBalanced(String line) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : line.toCharArray()) {
            if (c >= 0x2066 && c <= 0x2068) {
                open.push(c);
            } else if (c == 0x2069 && open.poll() == null) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Whatever the script of a cell, the next one begins in the same column. */
    @ParameterizedTest
    @EnumSource
    void columnsStandBelowEachOther(Language ui) throws IOException {
        List<Integer> begins =
                write(Format.table, ui, 0)
                        .lines()
                        .filter(line -> line.contains("C0"))
                        .filter(line -> line.indexOf("C0") < 6)
                        .map(line -> Columns.width(line.substring(0, held(line, ui))))
                        .toList();
        assertThat(begins.subList(0, 2)).containsOnly(begins.get(0));
        assertThat(begins.subList(2, 4)).containsOnly(begins.get(2));
    }

    private static int held(String line, Language ui) {
        return Stream.of(rawi.core.model.Factuality.values())
                .map(f -> new rawi.app.words.Labels(Wording.of(ui)).of(f))
                .mapToInt(line::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElseThrow();
    }

    /** Each run of the other script stands inside an isolate. */
    @ParameterizedTest
    @EnumSource
    void wordsOfTheOtherScriptAreIsolated(Language ui) throws IOException {
        for (String line : write(Format.table, ui, 0).split("\n")) {
            int depth = 0;
            int foreign = 0;
            for (char c : line.toCharArray()) {
                depth += c == '\u2067' || c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                foreign += c == '\u2068' ? 1 : 0;
                boolean other =
                        ui == Language.ENGLISH
                                ? Script.isRightToLeft(c) && c != '\u200F'
                                : c >= 'A' && c <= 'z' && Character.isLetter(c);
                assertThat(!other || depth > 0 && foreign > 0).as(line).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"json", "jsonl", "csv"})
    void dataIsTheSameInEveryLanguageAndHasNoMarks(Format format) throws IOException {
        String data = write(format, Language.ARABIC, 80);
        assertThat(data).isEqualTo(write(format, Language.ENGLISH, 80));
        assertThat(data.replace("\u202E", "").replace("\u202C", ""))
                .as("but for the report's own")
                .doesNotContainPattern("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    }

    @ParameterizedTest
    @EnumSource
    void pageNamesLanguageAndDirectionOfItselfOfReportsAndOfQuotes(Language ui) throws IOException {
        String page = write(Format.html, ui, 80);
        assertThat(page)
                .contains("<html lang=\"" + ui.code() + "\" dir=\"" + ui.direction() + "\">")
                .contains("<div class=\"text\" lang=\"en\" dir=\"ltr\">")
                .contains("<div class=\"text\" lang=\"ar\" dir=\"rtl\"><p lang=\"ar\" dir=\"rtl\">")
                .contains("<p lang=\"en\" dir=\"ltr\">A resident said that shelling had stopped.")
                .contains("<bdi lang=\"ar\" dir=\"rtl\">لواء النهر</bdi>")
                .contains("<bdi lang=\"en\" dir=\"ltr\">River Watch</bdi>")
                .contains("<time datetime=\"2021-03-02\">")
                .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        String shown = page.replaceAll("(?s)<script.*?</script>", "");
        assertThat(shown).doesNotContain("{0}").doesNotContain("{{");
    }

    @Test
    void arabicPageSpeaksArabic() throws IOException {
        assertThat(write(Format.html, Language.ARABIC, 80))
                .contains("<h1>الادعاءات كما وردت</h1>")
                .contains("2 آذار/مارس 2021")
                .contains("<bdi dir=\"ltr\">3–5</bdi> أشخاص")
                .contains("قتل</span>")
                .contains("(بحسب مزاعم)");
    }

    @Test
    void explanationSpeaksArabicAndKeepsItsQuotes() {
        String told = new Explanation(Wording.of(Language.ARABIC), 0).of(ArabicSample.read());
        assertThat(told)
                .contains("ليست ادعاءات:")
                .contains("لا دلالة على أنه حدث")
                .contains("مزعوم: المصدر يعتقده")
                .contains("«\u2068shelling\u2069»")
                .contains("أيضًا \u2068Mahkan (city, IQ)\u2069")
                .contains("\u20683–5\u2069 أشخاص");
    }

    @Test
    void wrappedIsolatesGoOnAfterTheBreak() {
        assertThat(Columns.wrap("a \u2067b c d\u2069 e", 3))
                .containsExactly("a \u2067b\u2069", "\u2067c d\u2069", "e");
        assertThat(Columns.width("مَحْكان")).isEqualTo(5);
        assertThat(Columns.pad("\u2068مَحْكان\u2069", 7)).endsWith("\u2069  ");
    }
}
