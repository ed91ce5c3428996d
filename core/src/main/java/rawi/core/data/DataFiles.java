package rawi.core.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where data files come from, by path below the data root: {@code lexicon/en/months.tsv}.
 *
 * <p>The built-in files lie on the class path; an application may lay a user's folder over them.
 */
public interface DataFiles {

    /** The file's bytes, or empty when there is no such file. The caller closes the stream. */
    Optional<InputStream> open(String path);

    /** Paths of the files in a folder, in name order. */
    List<String> list(String folder);

    /**
     * The files inside this jar; each folder that is listed holds an {@code INDEX} of its names.
     */
    static DataFiles builtIn() {
        return new DataFiles() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.ofNullable(DataFiles.class.getResourceAsStream("/rawi/" + path));
            }

            @Override
            public List<String> list(String folder) {
                return lines(folder + "/INDEX").stream().map(name -> folder + "/" + name).toList();
            }
        };
    }

    /**
     * The lines of a UTF-8 file that are neither blank nor comments.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    default List<String> lines(String path) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(require(path), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * The file's bytes.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    default InputStream require(String path) {
        return open(path).orElseThrow(() -> new IllegalArgumentException("no data file " + path));
    }
}
