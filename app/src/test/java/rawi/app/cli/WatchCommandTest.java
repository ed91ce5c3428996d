package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.testkit.SampleFiles;

/** What comes into a watched folder is in the case, once. */
class WatchCommandTest {

    @TempDir private Path folder;

    @Test
    void filesOfAFolderAreTakenOnce() throws IOException {
        String desk = folder.resolve("desk").toString();
        assertThat(Run.of("init", desk).code()).isZero();
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.write(inbox.resolve("a.eml"), SampleFiles.mail());
        String[] watch = {
            "watch", "--case", desk, inbox.toString(), "--looks", "3", "--every", "0"
        };
        Run first = Run.of(watch);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("a.eml", "annex.pdf");
        assertThat(Run.of(watch).out()).isEmpty();
        assertThat(Run.of("watch", "--case", desk, "nowhere").code()).isEqualTo(2);
    }
}
