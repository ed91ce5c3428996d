package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import rawi.app.words.Language;
import rawi.app.words.Wording;

/** The page opened in a real browser: its own script runs, that of the report does not. */
@Tag("browser")
class PageInBrowserTest {

    @TempDir private Path folder;

    @Test
    void drawsTheFilterAndRunsNoForeignScript() throws Exception {
        String drawn = drawn(page());
        assertThat(drawn).contains(">liberty<b>1</b></button>", ">hostilities<b>1</b></button>");
        assertThat(drawn).contains(">denied<b>1</b></button>", ">2 claims</output>");
        assertThat(drawn).doesNotContain("<script>alert");
    }

    @Test
    void keysWalkTheClaimsAndLightTheirWords() throws Exception {
        String drawn = drawn(driven("key('j')"));
        assertThat(drawn).containsPattern("class=\"card liberty here\"[^>]*id=\"r1-C01\"");
        assertThat(drawn).contains("data-as=\"who\"", "data-as=\"event\"", "data-as=\"when\"");
        assertThat(drawn(driven("key('j');key('j')")))
                .containsPattern("class=\"card hostilities denied here\"");
        assertThat(drawn(driven("key('j');key('Escape')"))).doesNotContain("data-as=");
        assertThat(drawn(driven("key('?')"))).containsPattern("<dialog[^>]* open");
    }

    @Test
    void clicksLeadFromWordsToClaimAndHideKinds() throws Exception {
        assertThat(drawn(driven("document.querySelector('a.t').click()")))
                .containsPattern("class=\"card liberty here");
        assertThat(drawn(driven("document.querySelector('[data-held=denied]').click()")))
                .contains(">1 of 2 claims</output>")
                .containsPattern("class=\"card hostilities denied off\"");
    }

    private static String page() throws Exception {
        StringWriter page = new StringWriter();
        HtmlWriter writer = new HtmlWriter(page, Wording.of(Language.ENGLISH));
        writer.begin();
        writer.write(Samples.read());
        writer.end();
        return page.toString();
    }

    /** The page with a script of the test, which the page's policy would not let run. */
    private static String driven(String script) throws Exception {
        return page().replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace(
                        "</body>",
                        "<script>const key=(k)=>document.dispatchEvent(new KeyboardEvent('keydown',"
                                + "{key:k,bubbles:true}));"
                                + script
                                + "</script></body>");
    }

    private String drawn(String page) throws Exception {
        Optional<Path> browser = browser();
        assumeThat(browser).as("Chromium is here").isPresent();
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        Path dom = folder.resolve("dom.html");
        Process process =
                new ProcessBuilder(
                                browser.get().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--window-size=1280,900",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--dump-dom",
                                file.toUri().toString())
                        .redirectOutput(dom.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("browser ended").isTrue();
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
