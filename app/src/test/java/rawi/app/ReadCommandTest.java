package rawi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String REPORT =
            "Soldiers arrested two men in Homs on Friday, residents said.\n";

    @TempDir Path folder;

    private record Run(int code, String out, String err) {}

    private static Run rawi(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(code, out.toString(), err.toString());
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String demo() {
        return Path.of("..", "demo", "reports").toString();
    }

    @Test
    void tellsOneClaimALineWithChainAndFactuality() throws Exception {
        Run run =
                rawi(
                        "read",
                        write("a.txt", REPORT).toString(),
                        "--publisher",
                        "Wire",
                        "--published",
                        "2021-03-01");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Soldiers → “arrested” → men",
                        "2 people",
                        "Homs",
                        "2021-02-26",
                        "[reported] Wire > residents");
    }

    @Test
    void sameBytesForOneAndFourThreads() {
        Run one = rawi("read", demo(), "--format", "json", "--threads", "1");
        Run four = rawi("read", demo(), "--format", "json", "--threads", "4");
        assertThat(four.out()).isEqualTo(one.out());
        assertThat(one.out()).startsWith("{").contains("\"schema\" : \"claims/1\"");
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
    void badFilesAreNamedWithTheReasonAndTheOthersAreRead() throws Exception {
        write("good.txt", REPORT);
        write("empty.txt", "");
        write("blank.txt", " \n\n");
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 5, 7, 0, 1});
        Files.write(
                folder.resolve("broken.pdf"),
                "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        Run run =
                rawi(
                        "read",
                        folder.toString(),
                        "--publisher",
                        "Wire",
                        "--published",
                        "2021-03-01",
                        "--format",
                        "jsonl");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("good.txt").contains("arrested");
        assertThat(run.err())
                .contains("empty.txt: is empty")
                .contains("blank.txt: holds no text")
                .contains("binary.txt: is not text")
                .contains("broken.pdf: cannot be read as PDF")
                .contains("huge.txt: is 200 MB");
    }

    @Test
    void missingFilesAndFoldersWithoutReportsAreTold() throws Exception {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Run run = rawi("read", bare.toString(), folder.resolve("none.txt").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("holds no reports").contains("there is no such file");
        assertThat(rawi("read").code()).isEqualTo(2);
        assertThat(rawi("read", "x", "--format", "odd").code()).isEqualTo(2);
    }

    @Test
    void oddTextsAreReadWithAWordAboutIt() throws Exception {
        Files.write(
                folder.resolve("latin.txt"),
                "Soldiers killed a man in Alépo on 3 May 2015.\n"
                        .getBytes(Charset.forName("windows-1252")));
        Files.write(
                folder.resolve("utf16.txt"),
                ("\ufeff" + REPORT).getBytes(StandardCharsets.UTF_16LE));
        write("nodate.txt", REPORT);
        write(
                "other.txt",
                "Die Armee hat am Montag in der Stadt zwei Männer verhaftet, sagten die Einwohner.\n");
        Run run = rawi("read", folder.toString());
        assertThat(run.out())
                .contains("is not UTF-8; read as windows-1252")
                .contains("no date of publication")
                .contains("language und is not read yet");
        assertThat(run.out()).contains("utf16.txt");
        assertThat(run.code()).isZero();
    }

    @Test
    void readsFrontMatterHtmlAndPdf() throws Exception {
        write(
                "front.txt",
                "---\ntitle: \"Two men held\"\npublisher: \"Wire\"\npublished: 2021-03-01\n---\n\n"
                        + REPORT);
        write(
                "page.html",
                "<html lang=en><head><title>T</title><meta property='og:site_name' content='Wire'></head><body><nav>Menu</nav>"
                        + "<article><h1>Two men held</h1><p>"
                        + REPORT
                        + "</p><script>alert(1)</script></article></body></html>");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(REPORT.strip());
                content.endText();
            }
            pdf.save(folder.resolve("paper.pdf").toFile());
        }
        Run run = rawi("read", folder.toString(), "--format", "jsonl", "--published", "2021-03-01");
        for (String file : List.of("front.txt", "page.html", "paper.pdf")) {
            assertThat(
                            run.out()
                                    .lines()
                                    .filter(l -> l.contains(file))
                                    .anyMatch(l -> l.contains("\"arrested\"")))
                    .as(file)
                    .isTrue();
        }
        assertThat(run.out()).doesNotContain("alert(1)");
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
                .contains("rule: liberty.arrest_detention: arrest")
                .contains("Not claims:");
        assertThat(rawi("explain", file.toString(), "--claim", "C99").code()).isEqualTo(1);
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
