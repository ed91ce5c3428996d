package rawi.app.export;

import java.nio.charset.StandardCharsets;

/**
 * A file of a release.
 *
 * @param path below the release's folder, with slashes
 */
public record OutFile(String path, byte[] bytes) {

    public static OutFile of(String path, String text) {
        return new OutFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
