package rawi.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import rawi.app.ingest.Json;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;
import rawi.app.store.proof.SigningKey;

/**
 * Makes a case of the file that {@link CaseExport} wrote, in a folder or on PostgreSQL, whichever
 * it came from, and verifies it. Nothing in the file is trusted: names are made from hashes, sizes
 * are bounded by the records, and the log decides what is true.
 */
public final class CaseImport {

    private static final int BATCH = 100;
    private static final int MOST_LAYERS = 99;

    /** Longer lines are none of ours. */
    private static final int MAX_LINE = 64 << 20;

    private final Database database;
    private final Originals originals;
    private final ZipFile zip;
    private final MerkleTree tree = new MerkleTree();

    private CaseImport(Database database, Originals originals, ZipFile zip) {
        this.database = database;
        this.originals = originals;
        this.zip = zip;
    }

    /**
     * Makes the case and verifies it.
     *
     * @param passphrase for the new signing key, when the file brings none
     * @param done told from time to time how many log entries are in
     * @throws CaseException when the file is no case or is not what its log says; a folder that was
     *     begun is then removed, a schema is left and opened by nothing
     */
    public static Case read(
            Path file, CaseLocation location, Optional<char[]> passphrase, LongConsumer done) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, Object> about = about(zip);
            boolean whole = false;
            Database database = Case.prepare(location);
            try {
                Originals originals = Case.originals(location);
                CaseImport run = new CaseImport(database, originals, zip);
                run.entries(JsonText.number(about, "entries"), done);
                database.write(
                        h ->
                                h.execute(
                                        "insert into case_info (name, value) values ('schema', ?)",
                                        Database.SCHEMA));
                run.sealed(Case.keys(location, database));
                Verifier.Result result = new Verifier(database, originals).verify(n -> {});
                if (!result.isWell()) {
                    throw new CaseException(
                            "the file is not what its log says: " + result.fault().orElseThrow());
                }
                run.key(Case.keys(location, database), passphrase);
                whole = true;
            } finally {
                database.close();
                if (!whole && location instanceof CaseLocation.Folder folder) {
                    remove(folder.path());
                }
            }
            return Case.open(location);
        } catch (IOException | UncheckedIOException e) {
            throw new CaseException(file + " is not the file of a case: " + e.getMessage(), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new CaseException(file + " is not the file of a case, or is damaged", e);
        }
    }

    /** Removes what was begun in a folder that was new or empty. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, Object> about(ZipFile zip) throws IOException {
        Map<String, Object> about =
                JsonText.read(
                        new String(bytes(zip, CaseExport.ABOUT, 4096), StandardCharsets.UTF_8));
        if (!CaseExport.FORMAT.equals(about.get("format"))) {
            throw new IOException("its format is " + about.get("format"));
        }
        return about;
    }

    private static byte[] bytes(ZipFile zip, String name, long limit) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing in it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
            if (bytes.length > limit) {
                throw new IOException(name + " is larger than its record says");
            }
            return bytes;
        }
    }

    private BufferedReader lines(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing in it");
        }
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() == MAX_LINE) {
                throw new IOException("a line without end");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private record Item(String text, LogEntry entry, Map<String, Object> thing) {}

    private void entries(long size, LongConsumer done) throws IOException {
        try (BufferedReader log = lines(CaseExport.LOG);
                BufferedReader records = lines(CaseExport.RECORDS)) {
            List<Item> batch = new ArrayList<>();
            for (long seq = 0; seq < size; seq++) {
                String text = line(log);
                batch.add(new Item(text, LogEntry.parse(text), JsonText.read(line(records))));
                if (batch.size() == BATCH || seq == size - 1) {
                    write(batch);
                    batch.clear();
                    done.accept(seq + 1);
                }
            }
        }
    }

    private void write(List<Item> batch) {
        database.write(
                h -> {
                    try {
                        Rows rows = new Rows(h);
                        List<Originals.Staged> staged = new ArrayList<>();
                        var log =
                                h.prepareBatch(
                                        "insert into log (seq, entry, leaf) values (?, ?, ?)");
                        for (Item item : batch) {
                            byte[] leaf = LogEntry.leaf(item.text());
                            log.add(item.entry().seq(), item.text(), Hashes.hex(leaf));
                            tree.add(leaf);
                            thing(h, rows, item, staged);
                            checkpoint(h);
                        }
                        log.execute();
                        rows.write();
                        originals.flush(staged);
                        originals.keep(h, staged);
                        return null;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void thing(Handle handle, Rows rows, Item item, List<Originals.Staged> staged)
            throws IOException {
        String record = JsonText.string(item.thing(), "record").orElse("");
        LogEntry entry = item.entry();
        switch (entry.kind()) {
            case LogEntry.CASE -> info(handle, "case", record);
            case LogEntry.KEY -> info(handle, PublicKeys.name(entry.seq()), record);
            case LogEntry.CAPTURE -> {
                Capture capture = Capture.parse(record);
                rows.original(entry.seq(), capture, record);
                original(capture, staged);
            }
            case LogEntry.READING -> {
                Reading reading = Reading.parse(record);
                byte[] utf8 =
                        reading.text().isEmpty()
                                ? new byte[0]
                                : bytes(zip, CaseExport.text(reading.text().get()), MAX_LINE);
                List<String> claims =
                        Json.list(item.thing().get("claims")).stream()
                                .map(Object::toString)
                                .toList();
                List<String> uids =
                        Json.list(item.thing().get("uids")).stream().map(Object::toString).toList();
                CaseWriter.write(rows, entry.seq(), reading, record, utf8, claims, uids);
            }
            case LogEntry.SEAL ->
                    Seals.insert(handle, entry.seq(), SealRecord.parse(record), record);
            case LogEntry.STAMP ->
                    Stamps.insert(
                            handle,
                            entry.seq(),
                            record,
                            Base64.getDecoder().decode(JsonText.text(item.thing(), "token")));
            case LogEntry.DECISION ->
                    Decisions.insert(handle, entry.seq(), Decision.parse(record), record);
            default -> {}
        }
    }

    /** The bytes as they came or, of a sealed one, its box when the file brings it. */
    private void original(Capture capture, List<Originals.Staged> staged) throws IOException {
        String name = capture.sha256();
        long most = capture.size();
        for (int layers = 1; zip.getEntry(CaseExport.original(name)) == null; layers++) {
            if (layers > MOST_LAYERS) {
                return; // Sealed and left out, or missing: verifying tells.
            }
            name = SealState.sealedName(capture.sha256(), layers);
            most = capture.size() + 64L * layers;
        }
        Originals.Staged one = originals.stage(bytes(zip, CaseExport.original(name), most));
        // Under the name that the record gives; verifying tells when it is another.
        staged.add(new Originals.Staged(name, one.size(), one.place()));
    }

    /** Sealed people of the file or, when it leaves them out, an entry that says so. */
    private void sealed(CaseKeys keys) throws IOException {
        if (zip.getEntry(CaseExport.SEALED) == null) {
            if (!database.read(SealState::of).boxes().isEmpty()) {
                Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
                database.write(
                        h -> {
                            Seals.leaveOut(h, at, "import");
                            return null;
                        });
            }
            return;
        }
        try (BufferedReader lines = lines(CaseExport.SEALED)) {
            for (String text = line(lines); !text.isEmpty(); text = line(lines)) {
                Map<String, Object> row = JsonText.read(text);
                database.write(h -> sealed(h, row));
            }
        }
        byte[] line = bytes(zip, CaseExport.SEALING_KEY, 4096);
        keys.put(Seals.KEY, new String(line, StandardCharsets.UTF_8).strip());
    }

    private static Object sealed(Handle handle, Map<String, Object> row) {
        String subject = JsonText.text(row, "subject");
        if (row.containsKey("wrapped")) {
            SealedRows.insert(
                    handle,
                    new SealedRows.SubjectRow(
                            subject,
                            Hashes.bytes(JsonText.text(row, "wrapped")),
                            Hashes.bytes(JsonText.text(row, "names"))));
        } else {
            SealedRows.insert(
                    handle,
                    List.of(
                            new SealedRows.PartRow(
                                    JsonText.text(row, "kind"),
                                    JsonText.text(row, "thing"),
                                    subject,
                                    JsonText.text(row, "places"),
                                    Hashes.bytes(JsonText.text(row, "letters")))));
        }
        return null;
    }

    private static void info(Handle handle, String name, String record) {
        handle.execute("insert into case_info (name, value) values (?, ?)", name, record);
    }

    private void checkpoint(Handle handle) throws IOException {
        String name = CaseExport.checkpoint(tree.size());
        if (zip.getEntry(name) != null) {
            handle.execute(
                    "insert into checkpoints (size, note, roots) values (?, ?, ?)",
                    tree.size(),
                    new String(bytes(zip, name, 4096), StandardCharsets.UTF_8),
                    Log.roots(tree));
        }
    }

    /** The key that came along, or a new one that the log names from here on. */
    private void key(CaseKeys keys, Optional<char[]> passphrase) throws IOException {
        byte[] now = Hashes.bytes(database.read(PublicKeys::latest));
        if (zip.getEntry(CaseExport.KEY) != null) {
            byte[] line = bytes(zip, CaseExport.KEY, 4096);
            keys.keep(now, new String(line, StandardCharsets.UTF_8).strip());
            return;
        }
        SigningKey key = SigningKey.generate();
        String hex = Hashes.hex(key.publicKey());
        keys.keep(key.publicKey(), key.keep(passphrase));
        Instant at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        String origin =
                database.write(
                        h -> {
                            Log.Appender log = new Log.Appender(h, at);
                            String record = PublicKeys.record(hex, at);
                            info(h, PublicKeys.name(log.next()), record);
                            log.append(LogEntry.KEY, hex, record);
                            log.write();
                            return CaseInfo.parse(
                                            h.createQuery(
                                                            "select value from case_info where name"
                                                                    + " = 'case'")
                                                    .mapTo(String.class)
                                                    .one())
                                    .origin();
                        });
        new Log(database, origin).checkpoint(key);
    }
}
