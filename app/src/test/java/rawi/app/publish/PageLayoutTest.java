package rawi.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.app.cli.RawiCommand;

/**
 * The page as a browser lays it out, measured for what people would see at once: nothing sticks out
 * or lies on something else, chains and arrows run the way the words do, Arabic is large enough and
 * not torn. Pictures are left in {@code target/screenshots}, to be looked at.
 */
@Tag("browser")
class PageLayoutTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "english, en, 1280", "english, en, 360", "english, ar, 1280", "english, ar, 360",
        "arabic, en, 1280", "arabic, en, 360", "arabic, ar, 1280", "arabic, ar, 360",
        "mixed, en, 1280", "mixed, en, 360", "mixed, ar, 1280", "mixed, ar, 360"
    })
    void everythingStandsWhereItBelongs(String reports, String ui, int width) throws Exception {
        Path picture =
                Files.createDirectories(Path.of("target/screenshots"))
                        .resolve(reports + "-" + ui + "-" + width + ".png");
        Files.deleteIfExists(picture);
        String page = Browser.driven(page(reports, ui), measure());
        String drawn = new Browser(folder).drawn(page, width, Optional.of(picture));
        assertThat(drawn).contains("<pre id=\"faults\" hidden=\"\"></pre>");
        assertThat(picture).exists();
    }

    private static String measure() throws Exception {
        try (InputStream in = PageLayoutTest.class.getResourceAsStream("/rawi/app/measure.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String page(String reports, String ui) {
        List<String> arguments = new ArrayList<>(List.of("read", "--format", "html", "--ui", ui));
        if (!reports.equals("arabic")) {
            arguments.add("../demo/reports/d01-joura-sweep-furat-monitor.txt");
        }
        if (!reports.equals("english")) {
            arguments.add("../demo/reports/d21-heri-strike-alnaher.txt");
        }
        if (reports.equals("mixed")) {
            arguments.add("../demo/reports/d25-digest-channel-watch.txt");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = arguments.toArray(String[]::new);
        RawiCommand.run(words, InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
        return out.toString(StandardCharsets.UTF_8);
    }
}
