package rawi.app.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rawi.app.ingest.ReportLoader;
import rawi.app.publish.Version;
import rawi.app.store.proof.Hashes;
import rawi.core.pipeline.ReportReader;

/**
 * Names the reader by the version of the program and a fingerprint of everything that decides what
 * is read: code, word lists, models, and the user's own folders.
 */
public final class ReaderVersion {

    private static final int FINGERPRINT = 10;

    private ReaderVersion() {}

    /**
     * @param overlays folders of the user that lie over the built-in data
     */
    public static String of(List<Path> overlays) throws IOException {
        MessageDigest digest = Hashes.sha256();
        for (Class<?> code : List.of(ReportReader.class, ReportLoader.class)) {
            program(digest, code);
        }
        for (Path folder : overlays) {
            folder(digest, folder, true);
        }
        return Version.TEXT + "+" + Hashes.hex(digest.digest()).substring(0, FINGERPRINT);
    }

    private static void program(MessageDigest digest, Class<?> code) throws IOException {
        Path place;
        try {
            place = Path.of(code.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (Files.isDirectory(place)) {
            folder(digest, place, false);
            return;
        }
        TreeMap<String, Long> sums = new TreeMap<>();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            for (ZipEntry entry :
                    (Iterable<ZipEntry>) jar.stream().map(e -> (ZipEntry) e)::iterator) {
                String name = entry.getName();
                boolean reads =
                        name.startsWith("rawi/")
                                && (!name.startsWith("rawi/app/")
                                        || name.startsWith("rawi/app/ingest/"));
                if (reads && !entry.isDirectory()) {
                    sums.put(name, entry.getCrc());
                }
            }
        }
        sums.forEach((name, crc) -> add(digest, name + " " + crc));
    }

    private static void folder(MessageDigest digest, Path folder, boolean contents)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String what =
                        contents ? Hashes.of(Files.readAllBytes(file)) : "" + Files.size(file);
                add(digest, folder.relativize(file) + " " + what);
            }
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
