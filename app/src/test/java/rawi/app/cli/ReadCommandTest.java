package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String BODY = "The army arrested two men in the town on Monday.\n";

    @TempDir private Path folder;

    @Test
    void metadataFileWinsOverFrontMatterAndThatOverTheCommandLine() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "---\npublisher: Own\ndate: 2020-01-02\n---\n" + BODY);
        Path meta = folder.resolve("meta.jsonl");
        Files.writeString(meta, "{\"file\":\"a.txt\",\"publisher\":\"Meta\"}\n");
        Run run =
                Run.of(
                        "read",
                        folder.toString(),
                        "--format",
                        "json",
                        "--meta",
                        meta.toString(),
                        "--publisher",
                        "Line",
                        "--published",
                        "2019-01-01");
        assertThat(run.out()).contains("\"publisher\": \"Meta\"", "\"published\": \"2020-01-02\"");
        assertThat(run.code()).isZero();
    }

    @Test
    void standardInputTakesTheCommandLinesMetadata() {
        Run run =
                Run.withInput(
                        BODY.getBytes(StandardCharsets.UTF_8),
                        "read",
                        "-",
                        "--format",
                        "json",
                        "--published",
                        "2020-12-21",
                        "--publisher",
                        "The Wire");
        assertThat(run.out()).contains("\"file\": \"-\"", "\"publisher\": \"The Wire\"");
        assertThat(run.code()).isZero();
    }

    @Test
    void pageGivesItsOwnMetadataAndArticle() throws IOException {
        Files.writeString(
                folder.resolve("a.html"),
                "<!doctype html><html lang=en-GB><head><title>x</title>"
                        + "<meta property=og:site_name content='The Wire'>"
                        + "<meta property=article:published_time content=2020-12-21T09:00:00Z></head>"
                        + "<body><nav>Home About</nav><article><h1>Two held</h1><p>"
                        + BODY.repeat(6)
                        + "</p></article><footer>All rights reserved</footer></body></html>");
        Run run = Run.of("read", folder.resolve("a.html").toString(), "--format", "html");
        assertThat(run.out().replaceAll("<[^>]+>", ""))
                .contains("Two held\n\nThe army arrested")
                .contains("The Wire, 21 December 2020");
        assertThat(run.out()).doesNotContain("Home About").doesNotContain("All rights reserved");
        assertThat(run.code()).isZero();
    }

    @Test
    void foldersAreReadInNameOrderWhateverTheThreads() throws IOException {
        Files.createDirectory(folder.resolve("m"));
        for (String name : new String[] {"z.txt", "a.txt", "m/b.txt", "m/a.txt", ".hidden.txt"}) {
            Files.writeString(folder.resolve(name), "---\ndate: 2020-01-02\n---\n" + BODY + name);
        }
        String one = Run.of("read", folder.toString(), "--format", "jsonl", "--threads", "1").out();
        String four =
                Run.of("read", folder.toString(), "--format", "jsonl", "--threads", "4").out();
        assertThat(four).isEqualTo(one);
        assertThat(one.lines().map(l -> l.substring(0, l.indexOf(",\"id"))))
                .containsExactly(
                        "{\"file\":\"a.txt\"",
                        "{\"file\":\"m/a.txt\"",
                        "{\"file\":\"m/b.txt\"",
                        "{\"file\":\"z.txt\"");
    }

    @Test
    void helpHasExamples() {
        assertThat(Run.of("--help").out()).contains("Examples:", "rawi read report.txt");
        assertThat(Run.of("read", "--help").out()).contains("Examples:", "--published");
    }
}
