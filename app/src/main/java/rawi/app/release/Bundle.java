package rawi.app.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rawi.app.export.Exports;
import rawi.app.export.OutFile;
import rawi.app.export.Stamp;
import rawi.app.json.JsonOut;
import rawi.core.disclose.Shared;

/**
 * The files of a release with their manifest {@code release.json} and its signature {@code
 * release.sig}; the same release gives the same bytes, as a folder or as a ZIP file.
 */
public final class Bundle {

    public static final String MANIFEST = "release.json";
    public static final String SIGNATURE = "release.sig";

    /** The earliest time that a ZIP file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Bundle() {}

    /** A release that was taken back. */
    public record Retraction(String release, String day, String reason) {}

    /**
     * The manifest.
     *
     * @param publicKey of the case that signs, hexadecimal; empty when nobody does
     */
    static byte[] manifest(
            Shared shared,
            List<OutFile> files,
            Optional<String> publicKey,
            List<Retraction> retracted) {
        Stamp stamp = Exports.stamp(shared);
        Map<String, Object> manifest = JsonOut.fields("schema", "release-manifest/1");
        manifest.putAll(stamp.fields());
        manifest.put("notice", Stamp.NOTICE);
        manifest.put("incidents", shared.incidents().size());
        manifest.put("withheld", shared.withheld());
        manifest.put("publicKey", publicKey.orElse(null));
        manifest.put(
                "retracted",
                retracted.stream()
                        .map(
                                r ->
                                        JsonOut.fields(
                                                "release", r.release(),
                                                "day", r.day(),
                                                "reason", r.reason()))
                        .toList());
        manifest.put(
                "files",
                files.stream()
                        .map(
                                file ->
                                        JsonOut.fields(
                                                "path", file.path(),
                                                "size", file.bytes().length,
                                                "sha256", Exports.sha256(file.bytes())))
                        .toList());
        return JsonOut.pretty(manifest).getBytes(StandardCharsets.UTF_8);
    }

    /** Base64 of the signature, one line. */
    static OutFile signature(String path, byte[] signature) {
        return OutFile.of(path, Base64.getEncoder().encodeToString(signature) + "\n");
    }

    /**
     * Writes a new folder, or a ZIP file when the name ends so.
     *
     * @throws IOException when there is something already
     */
    static void write(Path out, List<OutFile> files) throws IOException {
        if (out.toString().endsWith(".zip")) {
            try (OutputStream to =
                    Files.newOutputStream(
                            out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                to.write(zip(files));
            }
            return;
        }
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException(out + ": a release goes into a new or empty folder");
                }
            }
        }
        for (OutFile file : files) {
            Path path = out.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW);
        }
    }

    /** Files are stored, not deflated: Java versions deflate differently. */
    static byte[] zip(List<OutFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (OutFile file : files) {
                CRC32 crc = new CRC32();
                crc.update(file.bytes());
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTimeLocal(NO_TIME);
                entry.setSize(file.bytes().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Files with a manifest in front, and its signature when there is one. */
    static List<OutFile> whole(byte[] manifest, Optional<byte[]> signature, List<OutFile> files) {
        List<OutFile> all = new ArrayList<>();
        all.add(new OutFile(MANIFEST, manifest));
        signature.ifPresent(s -> all.add(signature(SIGNATURE, s)));
        all.addAll(files);
        return all;
    }
}
