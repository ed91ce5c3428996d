package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a file to claims, on the demo and on small reports. */
class EndToEndTest {

    private static final String REPORT =
            "Soldiers arrested two men in Homs on Friday, residents said.\n";

    @TempDir Path folder;

    private static Run rawi(String... args) {
        return Run.of(args);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String demo() {
        return Path.of("..", "demo", "reports").toString();
    }

    @Test
    void sameBytesForOneAndFourThreads() {
        Run one = rawi("read", demo(), "--format", "json", "--threads", "1");
        Run four = rawi("read", demo(), "--format", "json", "--threads", "4");
        assertThat(four.out()).isEqualTo(one.out());
        assertThat(one.out()).startsWith("{").contains("claims/1");
    }

    @Test
    void everyQuoteIsTheTextAtItsSpan() throws Exception {
        Run run = rawi("read", demo(), "--format", "jsonl");
        java.util.regex.Pattern quote =
                java.util.regex.Pattern.compile(
                        "\"start\":(\\d+),\"end\":(\\d+),\"quote\":\"((?:[^\"\\\\]|\\\\.)*)\"");
        int checked = 0;
        for (String line : run.out().split("\n")) {
            String file = line.replaceAll("^\\{\"file\":\"([^\"]+)\".*", "$1");
            String text = Files.readString(Path.of(demo(), file));
            java.util.regex.Matcher found = quote.matcher(line);
            while (found.find()) {
                int start = Integer.parseInt(found.group(1));
                int end = Integer.parseInt(found.group(2));
                String words =
                        found.group(3)
                                .replace("\\\"", "\"")
                                .replace("\\n", "\n")
                                .replace("\\\\", "\\");
                assertThat(text.substring(start, end)).isEqualTo(words);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    @Test
    void reportsAreDataInEveryFormat() throws Exception {
        String hostile =
                "=cmd|' /C calc'!A0 gunmen killed three men <script>alert(1)</script> in Homs, \u202egnp.exe said.\n";
        Path file = write("hostile.txt", hostile);
        Run html =
                rawi(
                        "read",
                        file.toString(),
                        "--format",
                        "html",
                        "--publisher",
                        "<img src=x onerror=alert(2)>",
                        "--lang",
                        "en");
        assertThat(html.out())
                .doesNotContain("<script>alert(1)")
                .doesNotContain("<img src=x")
                .doesNotContain("\u202e");
        assertThat(html.out()).contains("default-src 'none'");
        Run csv = rawi("read", file.toString(), "--format", "csv", "--lang", "en");
        List<String> cells = new ArrayList<>(List.of(csv.out().split("[,\r\n]")));
        assertThat(cells).noneMatch(c -> c.startsWith("=") || c.startsWith("\"="));
        assertThat(rawi("read", file.toString(), "--lang", "en").out()).doesNotContain("\u202e");
    }

    @Test
    void explainTellsRulesAndWhatWasLeftOut() throws Exception {
        Path file = write("a.txt", REPORT + "The film was a bomb.\n");
        Run run = rawi("explain", file.toString(), "--published", "2021-03-01");
        assertThat(run.out())
                .containsPattern("rule +liberty.arrest_detention: arrest")
                .contains("Not claims:");
        assertThat(rawi("explain", file.toString(), "--claim", "C99").code()).isNotZero();
    }

    @Test
    void aUsersFolderWins() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own/gazetteer"));
        Files.writeString(
                own.resolve("mine.tsv"),
                "id\tname\taliases\tkind\tcountry\twithin\tlat\tlon\tpopulation\nmine:1\tZzyxtown\t\tCITY\tSY\t\t35.0\t40.0\t\n");
        Path file = write("a.txt", "Soldiers arrested two men in Zzyxtown.\n");
        Run run =
                rawi(
                        "read",
                        file.toString(),
                        "--lexicon",
                        folder.resolve("own").toString(),
                        "--format",
                        "jsonl",
                        "--published",
                        "2021-03-01");
        assertThat(run.out()).contains("\"id\":\"mine:1\"");
    }
}
