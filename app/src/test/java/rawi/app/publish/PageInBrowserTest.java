package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page opened in a real browser: its own script runs, that of the report does not. */
@Tag("browser")
class PageInBrowserTest {

    @TempDir private Path folder;

    @Test
    void drawsTheFilterAndRunsNoForeignScript() throws Exception {
        Optional<Path> browser = browser();
        if (browser.isEmpty()) {
            System.out.println("skipped: no Chromium here");
            return;
        }
        StringWriter page = new StringWriter();
        HtmlWriter writer = new HtmlWriter(page);
        writer.begin();
        writer.write(Samples.read());
        writer.end();
        Path file = folder.resolve("page.html");
        Files.writeString(file, page.toString());
        Path dom = folder.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                browser.get().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--dump-dom",
                                file.toUri().toString())
                        .redirectOutput(dom.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("browser ended").isTrue();
        String drawn = Files.readString(dom, StandardCharsets.UTF_8);
        assertThat(drawn).contains("aria-pressed=\"true\">liberty 1</button>");
        assertThat(drawn).contains("aria-pressed=\"true\">hostilities 1</button>");
        assertThat(drawn).doesNotContain("<script>alert");
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
