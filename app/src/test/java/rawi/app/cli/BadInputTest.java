package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.words.Language;
import rawi.app.words.Phrases;
import rawi.app.words.Wording;

/** Inputs that cannot be read: a clear message, the other files still read, exit code 1. */
class BadInputTest {

    private static final String GOOD =
            "---\npublished: 2024-03-05\npublisher: Wire\n---\n"
                    + "The army said on Monday that it had arrested two men in the town of Alder.\n";

    private static final Phrases ARABIC = new Phrases(Wording.of(Language.ARABIC));

    @TempDir private Path folder;

    @BeforeEach
    void putGoodReports() throws IOException {
        Files.writeString(folder.resolve("a.txt"), GOOD);
        Files.writeString(folder.resolve("z.txt"), GOOD);
    }

    private void check(String name, byte[] bytes, String message) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Run run = Run.of("read", folder.toString(), "--format", "json");
        assertThat(run.err()).contains("rawi: " + name + ": ").contains(message);
        assertThat(run.out()).contains("\"file\": \"a.txt\"").contains("\"file\": \"z.txt\"");
        assertThat(run.code()).isEqualTo(1);
        for (String line : run.err().split("\n")) {
            if (line.startsWith("rawi: " + name + ": ")) {
                String reason = line.substring(("rawi: " + name + ": ").length());
                assertThat(ARABIC.known(reason.replaceFirst("^note: ", ""))).as(reason).isPresent();
            }
        }
    }

    @Test
    void goodReportsAloneGiveZero() {
        Run run = Run.of("read", folder.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"publisher\": \"Wire\"", "\"published\": \"2024-03-05\"");
    }

    @Test
    void emptyFile() throws IOException {
        check("b.txt", new byte[0], "the file is empty");
    }

    @Test
    void blankFile() throws IOException {
        check("b.txt", " \n\n ".getBytes(StandardCharsets.UTF_8), "no text in it");
    }

    @Test
    void binaryFile() throws IOException {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 256);
        }
        check("b.txt", bytes, "binary data");
    }

    @Test
    void oldCodePageIsReadAndSaid() throws IOException {
        String text =
                "The man said \u201Cno\u201D in the caf\u00E9, and he was arrested on Monday.";
        check("b.txt", text.getBytes("windows-1252"), "read as windows-1252, which is a guess");
        assertThat(Run.of("read", folder.resolve("b.txt").toString(), "--format", "html").out())
                .contains("caf\u00E9");
    }

    @Test
    void textThatWasGarbledBeforeIsReadAndSaid() throws IOException {
        String text =
                "The man\u2019s father said \u201Cno\u201D, and the man was arrested on Monday.";
        String garbled = new String(text.getBytes(StandardCharsets.UTF_8), "windows-1252");
        check("b.txt", garbled.getBytes(StandardCharsets.UTF_8), "take the original");
        String clean = "The caf\u00E9 of \u00C2ge d\u2019or closed; soldiers arrested Jo\u00E3o.";
        Files.writeString(folder.resolve("c.txt"), clean);
        assertThat(Run.of("read", folder.resolve("c.txt").toString()).err())
                .doesNotContain("garbled");
    }

    @Test
    void utf16IsRead() throws IOException {
        Files.write(folder.resolve("b.txt"), ("\uFEFF" + GOOD).getBytes("UTF-16LE"));
        Run run = Run.of("read", folder.resolve("b.txt").toString(), "--format", "html");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Alder");
    }

    @Test
    void textBeyondTheBoundIsRefusedUnread() throws IOException {
        Path big = folder.resolve("b.txt");
        byte[] block = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(big)) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        Run run = Run.of("read", folder.toString(), "--format", "json");
        assertThat(run.err()).contains("b.txt: ").contains("190 MB is more than a report may have");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void reportWithoutDate() throws IOException {
        check("b.txt", "The army arrested two men.".getBytes(), "no publication date");
    }

    @Test
    void dateInTheHeadIsTakenAndNoted() throws IOException {
        Files.writeString(
                folder.resolve("b.txt"),
                "Two men held\n21 December 2020\n\nThe army arrested two men.");
        Run run = Run.of("read", folder.toString(), "--format", "json");
        assertThat(run.err())
                .containsOnlyOnce("b.txt: note: no publication date given; took 2020-12-21");
        assertThat(run.out()).contains("from the head of the text", "\"2020-12-21\"");
        assertThat(run.code()).isZero();
    }

    @Test
    void ambiguousDateIsLeftAlone() throws IOException {
        check("b.txt", "05/06/2020\nThe army arrested two men.".getBytes(), "no publication date:");
    }

    @Test
    void unknownLanguage() throws IOException {
        String text =
                "Die Armee hat am Montag zwei Maenner in der Stadt festgenommen und sie danach"
                        + " wieder freigelassen, sagte ein Sprecher.";
        check("b.txt", text.getBytes(), "the language is not English");
    }

    @Test
    void otherLanguagesAreNotRead() throws IOException {
        String text =
                "---\nlang: fr\npublished: 2020-12-21\n---\n\nLa police a saisi deux voitures.";
        check("b.txt", text.getBytes(StandardCharsets.UTF_8), "the language fr is not read");
    }

    @Test
    void brokenPdf() throws IOException {
        check("b.pdf", "%PDF-1.7\n1 0 obj << /Type /Catalog".getBytes(), "cannot be read");
    }

    @Test
    void hostilePageIsOnlyText() throws IOException {
        String page =
                "<html><head><script>steal()</script><meta http-equiv=refresh content='0;url=//x'>"
                        + "</head><body>"
                        + "<div>".repeat(20_000)
                        + "<p onclick=x()>The army arrested two men on Monday.</p><iframe src=//x>";
        check("b.html", page.getBytes(), "no publication date");
        Run run = Run.of("read", folder.resolve("b.html").toString(), "--format", "html");
        assertThat(run.out().replaceAll("<[^>]+>", "")).contains("The army arrested two men");
        assertThat(run.out()).doesNotContain("steal()").doesNotContain("onclick=");
    }

    @Test
    void missingFile() {
        Run run =
                Run.of(
                        "read",
                        folder.resolve("no.txt").toString(),
                        folder.resolve("a.txt").toString());
        assertThat(run.err()).contains("no.txt: no such file or folder");
        assertThat(run.out()).contains("a.txt");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void folderWithoutReports() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("data.json"), "{}");
        Run run = Run.of("read", empty.toString());
        assertThat(run.err()).contains("folder without reports");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void linkToItsOwnFolderEnds() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(Run.of("read", folder.toString()).code()).isZero();
    }

    @Test
    void wrongUsageGivesTwo() {
        assertThat(Run.of("read").code()).isEqualTo(2);
        assertThat(Run.of("frob").code()).isEqualTo(2);
        assertThat(Run.of().code()).isEqualTo(2);
        Run day = Run.of("read", folder.toString(), "--published", "yesterday");
        assertThat(day.code()).isEqualTo(2);
        assertThat(day.err()).contains("--published needs yyyy-mm-dd, got yesterday");
        assertThat(Run.of("read", folder.toString(), "--meta", "none.jsonl").code()).isEqualTo(2);
        assertThat(Run.of("read", folder.toString(), "--threads", "0").code()).isEqualTo(2);
    }

    @Test
    void brokenMetadataSaysTheLine() throws IOException {
        Path meta = folder.resolve("meta.jsonl");
        Files.writeString(meta, "{\"file\":\"a.txt\"}\n{\"file\":\n");
        Run run = Run.of("read", folder.toString(), "--meta", meta.toString());
        assertThat(run.err()).contains("meta.jsonl line 2");
        assertThat(run.code()).isEqualTo(2);
    }
}
