package rawi.app.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One input named by the user or found in a folder.
 *
 * @param name what stands for it in output: the path below the folder given, or the file name
 * @param path the file; absent for standard input
 * @param fault why it cannot be read, when that is already known
 */
public record Source(String name, Optional<Path> path, Optional<String> fault) {

    static Source file(String name, Path path) {
        return new Source(name, Optional.of(path), Optional.empty());
    }

    /** An address that the user named. */
    static Source address(String address) {
        return new Source(address, Optional.empty(), Optional.empty());
    }

    boolean isAddress() {
        return path.isEmpty() && name.matches("(?i)https?://.*");
    }

    static Source faulty(String name, String reason) {
        return new Source(name, Optional.empty(), Optional.of(reason));
    }
}
