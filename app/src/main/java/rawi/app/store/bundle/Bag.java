package rawi.app.store.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rawi.app.store.proof.Hashes;

/**
 * Files as a bag (BagIt 1.0, RFC 8493) in a ZIP that is stored, not packed, so that a page of few
 * lines can read it.
 */
public final class Bag {

    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private final Map<String, byte[]> payload = new TreeMap<>();
    private final Map<String, byte[]> tags = new TreeMap<>();

    /** A file under {@code data/}. */
    public void put(String name, byte[] bytes) {
        payload.put("data/" + name, bytes);
    }

    /** A file beside the payload, such as a note to the reader. */
    public void tag(String name, byte[] bytes) {
        tags.put(name, bytes);
    }

    Map<String, byte[]> payload() {
        return payload;
    }

    /**
     * Writes the bag.
     *
     * @param name of its folder in the ZIP
     * @param of what it is from, for {@code bag-info.txt}
     * @param day the day it is made
     */
    public void write(OutputStream out, String name, String of, LocalDate day) throws IOException {
        long size = payload.values().stream().mapToLong(b -> b.length).sum();
        tag("bagit.txt", utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tag(
                "bag-info.txt",
                utf8(
                        "Bagging-Date: "
                                + day
                                + "\nBag-Software-Agent: rawi\nExternal-Identifier: "
                                + of
                                + "\nPayload-Oxum: "
                                + size
                                + "."
                                + payload.size()
                                + "\n"));
        tag(MANIFEST, manifest(payload));
        byte[] tagManifest = manifest(tags);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            for (Map.Entry<String, byte[]> file : tags.entrySet()) {
                write(zip, name + "/" + file.getKey(), file.getValue(), at);
            }
            write(zip, name + "/" + TAG_MANIFEST, tagManifest, at);
            for (Map.Entry<String, byte[]> file : payload.entrySet()) {
                write(zip, name + "/" + file.getKey(), file.getValue(), at);
            }
        }
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((n, bytes) -> lines.append(Hashes.of(bytes) + "  " + n + "\n"));
        return utf8(lines.toString());
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes, Instant at)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(at.atZone(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
