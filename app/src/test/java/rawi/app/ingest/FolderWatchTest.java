package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir private Path folder;

    private static List<String> names(FolderWatch watch) throws IOException {
        return watch.look().stream().map(Source::name).toList();
    }

    @Test
    void fileIsGivenOnceItStandsStill() throws IOException {
        FolderWatch watch = new FolderWatch(folder, p -> false);
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        assertThat(names(watch)).isEmpty();
        Files.writeString(file, "one and two", StandardOpenOption.APPEND);
        assertThat(names(watch)).isEmpty();
        assertThat(names(watch)).containsExactly("a.txt");
        assertThat(names(watch)).isEmpty();
        Files.writeString(file, "three", StandardOpenOption.APPEND);
        assertThat(names(watch)).isEmpty();
        assertThat(names(watch)).containsExactly("a.txt");
    }

    @Test
    void halfMovedHiddenAndOtherFilesArePassedOver() throws IOException {
        FolderWatch watch = new FolderWatch(folder, p -> false);
        Files.writeString(folder.resolve("a.txt.part"), "x");
        Files.writeString(folder.resolve(".b.txt"), "x");
        Files.writeString(folder.resolve("c.png"), "x");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/d.eml"), "x");
        names(watch);
        assertThat(names(watch)).containsExactly("in/d.eml");
        Files.move(
                folder.resolve("a.txt.part"),
                folder.resolve("a.txt"),
                StandardCopyOption.ATOMIC_MOVE);
        assertThat(names(watch)).isEmpty();
        assertThat(names(watch)).containsExactly("a.txt");
    }

    @Test
    void restartTakesUpWhereItStopped() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one");
        Set<Path> taken = new HashSet<>();
        FolderWatch first = new FolderWatch(folder, taken::contains);
        first.look();
        first.look().forEach(s -> taken.add(s.path().orElseThrow()));
        Files.writeString(folder.resolve("b.txt"), "two");
        FolderWatch second = new FolderWatch(folder, taken::contains);
        second.look();
        assertThat(names(second)).containsExactly("b.txt");
    }
}
