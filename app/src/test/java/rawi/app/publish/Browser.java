package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rawi.testkit.EndedProcess;

/** A real Chromium that draws a page; tests that need it are left out where there is none. */
final class Browser {

    private final Path folder;

    /**
     * @param folder where it may leave its files
     */
    Browser(Path folder) {
        this.folder = folder;
    }

    /** The page with a script of the test, which the page's policy would not let run. */
    static String driven(String page, String script) {
        return page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script>" + script + "</script></body>");
    }

    /** The document after its scripts ran. */
    String drawn(String page) throws IOException, InterruptedException {
        return drawn(page, 1280, Optional.empty());
    }

    /**
     * The document after its scripts ran.
     *
     * @param width of the window in CSS pixels
     * @param picture where to put a picture of it
     */
    String drawn(String page, int width, Optional<Path> picture)
            throws IOException, InterruptedException {
        Optional<Path> browser = installed();
        assumeThat(browser).as("Chromium is here").isPresent();
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        Path dom = folder.resolve("dom.html");
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        browser.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--window-size=" + width + "," + (width < 600 ? 2600 : 1400),
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom"));
        picture.ifPresent(p -> command.add("--screenshot=" + p.toAbsolutePath()));
        command.add(file.toUri().toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(dom.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        EndedProcess.kill(process);
        assertThat(ended).as("browser ended").isTrue();
        return Files.readString(dom, StandardCharsets.UTF_8);
    }

    private static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
