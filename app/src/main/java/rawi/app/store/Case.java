package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import rawi.app.ingest.TextMap;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.SigningKey;

/**
 * One body of reports that a desk keeps: opened once, shared by all threads, closed at the end.
 *
 * <p>{@link #adder} brings originals in, {@link #reports} lists and gives back what was read,
 * {@link #search} finds, {@link #decisions} records what people decide, {@link #log} proves, {@link
 * #verifier} checks it all.
 */
public final class Case implements AutoCloseable {

    private final CaseLocation location;
    private final Database database;
    private final Originals originals;
    private final CaseKeys keys;
    private final Clock clock;
    private final CaseInfo info;
    private final Counts counts;
    private final Linked linked;

    private Case(CaseLocation location, Database database, Clock clock) {
        this.location = location;
        this.database = database;
        this.counts = new Counts(database);
        this.linked = new Linked(database);
        this.clock = clock;
        this.originals = originals(location);
        this.keys = keys(location, database);
        this.info = CaseInfo.parse(value(database, "case").orElseThrow(() -> none(location)));
    }

    /** Begins a case where there is none. */
    public static Case create(CaseLocation location, Optional<char[]> passphrase) {
        return create(location, passphrase, Clock.systemUTC());
    }

    static Case create(CaseLocation location, Optional<char[]> passphrase, Clock clock) {
        Database database = prepare(location);
        try {
            SigningKey key = SigningKey.generate();
            byte[] id = new byte[16];
            new SecureRandom().nextBytes(id);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            CaseInfo info = new CaseInfo(Hashes.hex(id), now, Hashes.hex(key.publicKey()));
            keys(location, database).keep(key.publicKey(), key.keep(passphrase));
            database.write(
                    h -> {
                        Log.Appender log = new Log.Appender(h, now);
                        if (log.next() > 0) {
                            throw new CaseException("there is a case already: " + location.shown());
                        }
                        keepInfo(h, info.record());
                        log.append(LogEntry.CASE, info.id(), info.record());
                        log.write();
                        return null;
                    });
            Case made = new Case(location, database, clock);
            made.log().checkpoint(key);
            return made;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static void keepInfo(Handle handle, String record) {
        handle.execute("insert into case_info (name, value) values ('case', ?)", record);
        handle.execute("insert into case_info (name, value) values ('schema', ?)", Database.SCHEMA);
    }

    /** Makes folder and tables of a new case. */
    static Database prepare(CaseLocation location) {
        if (location instanceof CaseLocation.Folder folder) {
            makeFolder(folder);
        }
        Database database = Database.at(location);
        try {
            if (database.hasTables() && value(database, "case").isPresent()) {
                throw new CaseException("there is a case already: " + location.shown());
            }
            database.migrate();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void makeFolder(CaseLocation.Folder folder) {
        Path path = folder.path();
        try {
            if (Files.exists(folder.database())) {
                throw new CaseException("there is a case already: " + path);
            }
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    if (inside.findAny().isPresent()) {
                        throw new CaseException("a case begins in a new or empty folder: " + path);
                    }
                }
            }
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            new FolderOriginals(path).create();
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    /** Opens a case. */
    public static Case open(CaseLocation location) {
        return open(location, Clock.systemUTC());
    }

    static Case open(CaseLocation location, Clock clock) {
        if (location instanceof CaseLocation.Folder f && !Files.isRegularFile(f.database())) {
            throw none(location);
        }
        Database database = Database.at(location);
        try {
            if (!database.hasTables()) {
                throw none(location);
            }
            String schema = value(database, "schema").orElseThrow(() -> none(location));
            bringUpToDate(database, schema);
            return new Case(location, database, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Tables of an earlier version get what came since; those of a later one are left alone. */
    private static void bringUpToDate(Database database, String schema) {
        if (schema.equals(Database.SCHEMA)) {
            return;
        }
        if (!schema.matches("[0-9]{1,4}")
                || Integer.parseInt(schema) > Integer.parseInt(Database.SCHEMA)) {
            throw new CaseException(
                    "the tables of this case are of another version of rawi: " + schema);
        }
        database.migrate();
        database.write(
                h ->
                        h.execute(
                                "update case_info set value = ? where name = 'schema'",
                                Database.SCHEMA));
    }

    private static CaseException none(CaseLocation location) {
        return new CaseException("no case here: " + location.shown() + " (rawi init begins one)");
    }

    private static Optional<String> value(Database database, String name) {
        return database.read(
                h ->
                        h.createQuery("select value from case_info where name = ?")
                                .bind(0, name)
                                .mapTo(String.class)
                                .findOne());
    }

    static Originals originals(CaseLocation location) {
        return location instanceof CaseLocation.Folder folder
                ? new FolderOriginals(folder.path())
                : new PostgresOriginals();
    }

    static CaseKeys keys(CaseLocation location, Database database) {
        return location instanceof CaseLocation.Folder folder
                ? new CaseKeys.Folder(folder.path().resolve("keys"))
                : new CaseKeys.Table(database);
    }

    public CaseLocation location() {
        return location;
    }

    public CaseInfo info() {
        return info;
    }

    public Log log() {
        return new Log(database, info.origin());
    }

    public Reports reports() {
        return new Reports(database, counts);
    }

    public Search search() {
        return new Search(database);
    }

    public Decisions decisions() {
        return new Decisions(database, clock);
    }

    /** What reports give together, as it was last worked out. */
    public Linked linked() {
        return linked;
    }

    /** Who may work here. */
    public People people() {
        return new People(database);
    }

    public Verifier verifier() {
        return new Verifier(database, originals);
    }

    /** Evidence bundles for others. */
    public Bundler bundler() {
        return new Bundler(this);
    }

    /** Time stamps by others. */
    public Stamps stamps() {
        return new Stamps(database, clock);
    }

    /** The names that are kept apart. */
    public Seals seals() {
        return new Seals(database, originals, keys, clock);
    }

    /** Reads originals by this reader and keeps them. */
    public Adder adder(Reader reader) {
        if (originals instanceof FolderOriginals folder) {
            folder.sweep();
        }
        return new Adder(database, originals, new CaseWriter(database, originals, clock), reader);
    }

    /** Reads all originals again by this reader. */
    public Reread reread(Reader reader) {
        return new Reread(database, originals, new CaseWriter(database, originals, clock), reader);
    }

    /** What the bytes of an original are read for. */
    interface BytesUse<R> {
        R apply(InputStream in) throws IOException;
    }

    /** The bytes of an original; checks their hash first when evidence leaves the case (I3). */
    public byte[] original(String sha256) {
        if (database.read(SealState::of).isSealed(sha256)) {
            throw new CaseException(
                    "the original " + sha256 + " holds a sealed name (rawi unseal), or is erased");
        }
        byte[] bytes = read(sha256, InputStream::readAllBytes);
        if (!Hashes.of(bytes).equals(sha256)) {
            throw new CaseException("the original " + sha256 + " is not what was captured");
        }
        return bytes;
    }

    /**
     * The way from the text of a report back to its original, whose hash is checked; absent when
     * this version of the program takes another text out of it (rawi reread).
     */
    public Optional<TextMap> map(StoredReport report) {
        Reading reading = report.reading();
        byte[] bytes = original(reading.original());
        Capture capture = reports().capture(reading.original()).orElseThrow();
        try {
            return Reader.map(capture, bytes, reading.part(), report.text());
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    private <R> R read(String sha256, BytesUse<R> use) {
        return database.read(
                h -> {
                    try (InputStream in = originals.open(h, sha256)) {
                        return use.apply(in);
                    } catch (IOException e) {
                        throw new CaseException("the original " + sha256 + " cannot be read", e);
                    }
                });
    }

    /** Signs the log as it stands; absent when nothing came since the last time. */
    public Optional<Checkpoint> sign(Optional<char[]> passphrase) throws SigningKey.Locked {
        return log().checkpoint(signingKey(passphrase));
    }

    /** The signature of the case's key under a message, such as the manifest of a release. */
    public byte[] sign(byte[] message, Optional<char[]> passphrase) throws SigningKey.Locked {
        return signingKey(passphrase).sign(message);
    }

    /** Whether signing needs a passphrase. */
    public boolean isLocked() {
        return keys.find(Hashes.bytes(publicKey())).map(SigningKey::needsPassphrase).orElse(false);
    }

    /** Puts the key that signs under another passphrase. */
    public void lock(Optional<char[]> old, char[] passphrase) throws SigningKey.Locked {
        SigningKey key = signingKey(old);
        keys.replace(Hashes.bytes(publicKey()), key.keep(Optional.of(passphrase)));
    }

    private SigningKey signingKey(Optional<char[]> passphrase) throws SigningKey.Locked {
        byte[] publicKey = Hashes.bytes(publicKey());
        String kept =
                keys.find(publicKey)
                        .orElseThrow(
                                () ->
                                        new CaseException(
                                                "the key of this case is not here; checkpoints"
                                                        + " cannot be signed"));
        return SigningKey.open(kept, publicKey, passphrase);
    }

    /** The public key that signs now, hexadecimal. */
    public String publicKey() {
        return database.read(PublicKeys::latest);
    }

    Database database() {
        return database;
    }

    Originals originals() {
        return originals;
    }

    CaseKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        database.close();
    }
}
