package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import rawi.core.data.DataFiles;

/** A user's folder of data files over the built-in ones; a file of the same path wins. */
public final class OverlayDataFiles implements DataFiles {

    private final Path root;
    private final DataFiles below;

    public OverlayDataFiles(Path root, DataFiles below) {
        this.root = root.toAbsolutePath().normalize();
        this.below = below;
    }

    @Override
    public Optional<InputStream> open(String path) {
        Path own = root.resolve(path).normalize();
        if (!own.startsWith(root) || !Files.isRegularFile(own)) {
            return below.open(path);
        }
        try {
            return Optional.of(Files.newInputStream(own));
        } catch (IOException e) {
            throw new UncheckedIOException(own + ": " + Sources.why(e), e);
        }
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> paths = new TreeSet<>(below.list(folder));
        Path own = root.resolve(folder).normalize();
        if (own.startsWith(root) && Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.filter(Files::isRegularFile)
                        .map(f -> f.getFileName().toString())
                        .filter(name -> !name.startsWith(".") && !name.equals("INDEX"))
                        .forEach(name -> paths.add(folder + "/" + name));
            } catch (IOException e) {
                throw new UncheckedIOException(own + ": " + Sources.why(e), e);
            }
        }
        return List.copyOf(paths);
    }
}
