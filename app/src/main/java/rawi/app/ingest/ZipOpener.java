package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The members of a ZIP archive or a WACZ, in the order of its directory. Nothing is unpacked to
 * disk.
 */
final class ZipOpener {

    private final Opening opening;

    ZipOpener(Opening opening) {
        this.opening = opening;
    }

    void open(Path path) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get()) {
            members(zip);
        }
    }

    void open(byte[] bytes) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .setIgnoreLocalFileHeader(true)
                        .get()) {
            members(zip);
        }
    }

    private void members(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        boolean wacz = zip.getEntry("datapackage.json") != null && anyWarc(entries);
        int read = 0;
        int others = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            Optional<String> fault = fault(zip, entry);
            if (fault.isPresent()) {
                opening.problem(name, fault.get());
                read++;
            } else if (wacz ? !isWarc(name) : !MemberNames.wanted(name)) {
                others++;
            } else {
                read++;
                member(zip, entry);
            }
        }
        if (read == 0) {
            throw new NotReadable(
                    others == 0
                            ? "archive without reports: it is empty"
                            : "archive without reports: no member of a kind that is read");
        }
        if (others > 0 && !wacz) {
            opening.note(
                    others + (others == 1 ? " member" : " members") + " of other kinds left out");
        }
    }

    private void member(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String name = entry.getName().replace('\\', '/');
            if (isWarc(name) && opening.depth() <= opening.bounds().depth()) {
                Opening inner =
                        new Opening(
                                opening.intake(),
                                opening::piece,
                                opening.budget(),
                                opening.inside(name),
                                Findings.NONE);
                new WarcOpener(inner).open(in);
                return;
            }
            byte[] bytes = opening.budget().read(in, opening.bounds().document());
            opening.member(name, bytes, Findings.NONE);
        } catch (Budget.Spent | Intake.SinkFailure e) {
            throw e;
        } catch (NotReadable e) {
            opening.problem(entry.getName(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            opening.problem(
                    entry.getName(), "cannot be unpacked (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Optional<String> fault(ZipFile zip, ZipArchiveEntry entry) {
        Optional<String> name = MemberNames.fault(entry.getName());
        if (name.isPresent()) {
            return name;
        }
        if (entry.isUnixSymlink()) {
            return Optional.of("a link, not a file; left alone");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("locked by a password; unpack it and give what is inside");
        }
        return zip.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("packed by a method that is not known; pack it as usual");
    }

    private static boolean anyWarc(List<ZipArchiveEntry> entries) {
        return entries.stream().anyMatch(e -> isWarc(e.getName()));
    }

    private static boolean isWarc(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
    }
}
