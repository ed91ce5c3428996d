package rawi.app.cli;

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

/** A user's folder of data files laid over the built-in ones; its files win, new ones are added. */
final class Overlay implements DataFiles {

    private final Path folder;
    private final DataFiles below;

    private Overlay(Path folder, DataFiles below) {
        this.folder = folder;
        this.below = below;
    }

    static DataFiles of(Optional<Path> folder) {
        DataFiles builtIn = DataFiles.builtIn();
        return folder.<DataFiles>map(f -> new Overlay(f, builtIn)).orElse(builtIn);
    }

    @Override
    public Optional<InputStream> open(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return below.open(path);
        }
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    @Override
    public List<String> list(String path) {
        TreeSet<String> names = new TreeSet<>(below.list(path));
        Path own = folder.resolve(path);
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.filter(Files::isRegularFile)
                        .map(f -> f.getFileName().toString())
                        .filter(n -> n.endsWith(".tsv") || n.endsWith(".yaml"))
                        .filter(n -> !n.equals("countries.tsv"))
                        .forEach(n -> names.add(path + "/" + n));
            } catch (IOException e) {
                throw new UncheckedIOException(own.toString(), e);
            }
        }
        return List.copyOf(names);
    }
}
