package rawi.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import rawi.app.ingest.Json;
import rawi.app.store.proof.Hashes;
import rawi.app.store.seal.Box;
import rawi.app.store.seal.NameMask;
import rawi.app.store.seal.SealingKey;
import rawi.app.store.seal.Secret;

/**
 * The sealed store of a case (invariants I11, I15): names of witnesses and private persons stand
 * masked everywhere in the case, and their letters lie under a key of each person's own, wrapped
 * under the sealing key of the case. Erasing a person destroys the key.
 */
// Over 500 lines: sealing, opening and erasing share one order of steps, which must be read as one.
public final class Seals {

    /** Under this name the line of the sealing key is kept beside the signing keys. */
    static final String KEY = "sealing";

    private final Database database;
    private final Originals originals;
    private final CaseKeys keys;
    private final Clock clock;

    Seals(Database database, Originals originals, CaseKeys keys, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody whose name is or was sealed.
     *
     * @param things records, readings and originals with a mask because of this person
     * @param erased when the key was destroyed
     */
    public record Subject(
            String id, Instant since, String by, int things, Optional<Instant> erased) {}

    /**
     * Who a subject is.
     *
     * @param forms of the name, each as it may stand in a text
     * @param role such as witness; free words
     */
    public record Person(List<String> forms, String role) {

        public Person {
            forms = List.copyOf(forms);
            if (forms.isEmpty()) {
                throw new IllegalArgumentException("a person needs a name");
            }
        }

        private byte[] bytes() {
            return JsonText.write(JsonText.fields("forms", forms, "role", role))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static Person parse(byte[] bytes) {
            Map<String, Object> fields = JsonText.read(new String(bytes, StandardCharsets.UTF_8));
            return new Person(
                    Json.list(fields.get("forms")).stream().map(Object::toString).toList(),
                    JsonText.text(fields, "role"));
        }
    }

    /**
     * What was done to a case.
     *
     * @param readings that hold a mask now
     * @param originals that are sealed or gone now
     */
    public record Done(String subject, int readings, int originals) {}

    /** The line of the sealing key; absent until something is sealed. */
    private Optional<String> line() {
        return keys.named(KEY);
    }

    public boolean hasKey() {
        return line().isPresent();
    }

    /** Whether the sealing key opens with a key file, not a passphrase. */
    public boolean needsFile() {
        return line().map(SealingKey::needsFile).orElse(false);
    }

    /** The sealing key; made when there is none yet. */
    public SealingKey key(Secret secret) throws SealingKey.Locked {
        Optional<String> line = line();
        if (line.isPresent()) {
            return SealingKey.open(line.get(), secret);
        }
        if (!subjects().isEmpty()) {
            throw new SealingKey.Locked(
                    "the key of the sealed names stayed in the case from which this one was made");
        }
        SealingKey made = SealingKey.generate();
        keys.put(KEY, made.keep(secret));
        return made;
    }

    /** Puts the sealing key under another secret. */
    public void change(SealingKey key, Secret secret) {
        keys.put(KEY, key.keep(secret));
    }

    /** Everybody who is or was sealed, in the order in which they came. */
    public List<Subject> subjects() {
        SealState state = database.read(SealState::of);
        Map<String, Subject> found = new LinkedHashMap<>();
        for (SealState.At at : state.records()) {
            SealRecord r = at.record();
            if (r.action() == SealRecord.Action.SEAL) {
                Subject before = found.get(r.subject());
                found.put(
                        r.subject(),
                        new Subject(
                                r.subject(),
                                before == null ? r.at() : before.since(),
                                before == null ? r.by() : before.by(),
                                (before == null ? 0 : before.things()) + r.things().size(),
                                Optional.empty()));
            } else if (r.action() == SealRecord.Action.ERASE) {
                found.computeIfPresent(
                        r.subject(),
                        (id, s) ->
                                new Subject(
                                        id, s.since(), s.by(), s.things(), Optional.of(r.at())));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Seals a person's name wherever it stands in the case.
     *
     * @param done told from time to time how many log entries are looked through
     */
    public Done seal(Person person, String by, SealingKey key, LongConsumer done) {
        NameMask mask = NameMask.of(person.forms());
        byte[] subjectKey = Box.newKey();
        try {
            Masking masking = new Masking(originals, mask);
            Masking.Hits hits = new Masking.Hits();
            long seen = look(masking, hits, done);
            Done made =
                    database.write(
                            h -> {
                                String id = nextId(h);
                                SealedRows.SubjectRow row =
                                        new SealedRows.SubjectRow(
                                                id,
                                                key.wrap(subjectKey, id),
                                                Box.close(subjectKey, person.bytes(), of(id)));
                                SealedRows.insert(h, row);
                                return mask(h, masking, hits, seen, row, true, subjectKey, by);
                            });
            scrub();
            return made;
        } finally {
            Arrays.fill(subjectKey, (byte) 0);
        }
    }

    /** Masks the names of all sealed people in what came since they were sealed. */
    public List<Done> refresh(String by, SealingKey key, LongConsumer progress)
            throws SealingKey.Locked {
        List<Done> all = new ArrayList<>();
        try (SealedRows.Keys opened = database.read(h -> keys(h, key))) {
            for (String id : opened.subjects()) {
                SealedRows.SubjectRow row = opened.row(id);
                byte[] subjectKey = opened.of(id);
                Person person = Person.parse(Box.open(subjectKey, row.names(), of(id)));
                Masking masking = new Masking(originals, NameMask.of(person.forms()));
                Masking.Hits hits = new Masking.Hits();
                long seen = look(masking, hits, progress);
                Done done =
                        database.write(
                                h -> mask(h, masking, hits, seen, row, false, subjectKey, by));
                if (done.readings() + done.originals() > 0) {
                    all.add(done);
                }
            }
        } catch (Box.Closed e) {
            throw new SealingKey.Locked(e.getMessage());
        }
        scrub();
        return all;
    }

    /** Looks through the case beside its other users; returns how far. */
    private long look(Masking masking, Masking.Hits hits, LongConsumer progress) {
        return database.snapshot(
                h -> {
                    long size = Log.size(h);
                    masking.find(h, 0, size, SealState.of(h), hits, progress);
                    return size;
                });
    }

    private Done mask(
            Handle h,
            Masking masking,
            Masking.Hits hits,
            long seen,
            SealedRows.SubjectRow row,
            boolean isNew,
            byte[] subjectKey,
            String by) {
        SealState state = SealState.of(h);
        masking.find(h, seen, Log.size(h), state, hits, n -> {});
        Masking.Done masked = masking.apply(h, hits, state, row.id(), subjectKey);
        if (isNew || !masked.things().isEmpty()) {
            append(
                    h,
                    new SealRecord(
                            now(),
                            SealRecord.Action.SEAL,
                            row.id(),
                            by,
                            Optional.empty(),
                            Optional.empty(),
                            isNew ? Optional.of(row.box()) : Optional.empty(),
                            masked.things(),
                            masked.parts()));
        }
        return done(row.id(), masked.things());
    }

    private static Done done(String subject, List<SealRecord.Thing> things) {
        return new Done(subject, count(things, SealRecord.READING), count(things, "original"));
    }

    private static int count(List<SealRecord.Thing> things, String kind) {
        return (int) things.stream().filter(t -> t.kind().equals(kind)).count();
    }

    private static String of(String subject) {
        return "rawi/names/" + subject;
    }

    private static String nextId(Handle handle) {
        long n =
                handle.createQuery("select count(distinct subject) from seals where subject <> ''")
                        .mapTo(Long.class)
                        .one();
        return "S" + (n + 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Writes the record, its log entry, and that the database is to be cleaned. */
    private static void append(Handle handle, SealRecord record) {
        Log.Appender log = new Log.Appender(handle, record.at());
        String text = record.record();
        long seq = log.append(LogEntry.SEAL, record.subject(), text);
        insert(handle, seq, record, text);
        log.write();
        if (!record.things().isEmpty()) {
            // What was worked out of the claims may quote the name.
            Linked.forget(handle);
            handle.execute("insert into chores (name) values ('scrub') on conflict do nothing");
        }
    }

    static void insert(Handle handle, long seq, SealRecord record, String text) {
        handle.execute(
                "insert into seals (seq, subject, action, record) values (?, ?, ?, ?)",
                seq,
                record.subject(),
                record.action().name(),
                text);
    }

    /** Writes to the log that the sealed letters of a case are not in this copy of it. */
    static void leaveOut(Handle handle, Instant at, String by) {
        append(
                handle,
                new SealRecord(
                        at,
                        SealRecord.Action.LEFT_OUT,
                        "",
                        by,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    /** Why somebody opens a seal, and with whom: two people are needed (docs/safety.md). */
    public record Grounds(String by, String with, String reason) {

        public Grounds {
            if (by.isBlank() || with.isBlank() || by.strip().equalsIgnoreCase(with.strip())) {
                throw new IllegalArgumentException("a seal is opened by two different people");
            }
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a seal is opened for a reason");
            }
        }
    }

    /** Tells who a subject is; that it was told stands in the log before the answer. */
    public Person read(String subject, Grounds grounds, SealingKey key) throws SealingKey.Locked {
        try (SealedRows.Keys opened = database.read(h -> keys(h, key))) {
            byte[] subjectKey = opened.of(known(subject, opened));
            Person person =
                    Person.parse(Box.open(subjectKey, opened.row(subject).names(), of(subject)));
            told(subject, grounds);
            return person;
        } catch (Box.Closed e) {
            throw new SealingKey.Locked(e.getMessage());
        }
    }

    /** A report's text with all names back in it. */
    public String text(String report, Grounds grounds, SealingKey key) throws SealingKey.Locked {
        try (SealedRows.Keys opened = database.read(h -> keys(h, key))) {
            told("", grounds);
            return database.read(
                    h -> {
                        long id =
                                h.createQuery("select reading from reports where id = ?")
                                        .bind(0, report)
                                        .mapTo(Long.class)
                                        .one();
                        try {
                            return ReadingState.of(h, id)
                                    .orElseThrow()
                                    .restored(h, opened)
                                    .text()
                                    .orElse("");
                        } catch (Box.Closed e) {
                            throw new CaseException("it does not open: " + e.getMessage(), e);
                        }
                    });
        }
    }

    /** The bytes of a sealed original as they came, checked. */
    public byte[] original(String sha256, Grounds grounds, SealingKey key)
            throws SealingKey.Locked {
        try (SealedRows.Keys opened = database.read(h -> keys(h, key))) {
            told("", grounds);
            return database.read(h -> original(h, originals, sha256, opened));
        }
    }

    /** Writes a bundle with the names in it; that it was made stands in the log. */
    public Bundler.Made bundle(
            Case opened,
            java.io.OutputStream out,
            List<String> uids,
            Grounds grounds,
            SealingKey key) {
        try (SealedRows.Keys all = database.read(h -> keys(h, key))) {
            told("", grounds);
            return opened.bundler()
                    .write(
                            out,
                            uids,
                            Optional.of(all),
                            java.time.LocalDate.ofInstant(
                                    clock.instant(), java.time.ZoneOffset.UTC));
        }
    }

    static byte[] original(
            Handle handle, Originals originals, String sha256, SealedRows.Keys opened) {
        SealRecord.Thing thing =
                SealState.of(handle)
                        .thing(SealRecord.ORIGINAL, sha256)
                        .filter(t -> !t.masked().equals(SealRecord.GONE))
                        .orElseThrow(() -> new CaseException("no sealed original " + sha256));
        try {
            byte[] bytes = Masking.open(handle, originals, thing, opened);
            if (!Hashes.of(bytes).equals(sha256)) {
                throw new CaseException("the original " + sha256 + " is not what was captured");
            }
            return bytes;
        } catch (Box.Closed | IOException e) {
            throw new CaseException(
                    "the original " + sha256 + " does not open: " + e.getMessage(), e);
        }
    }

    private void told(String subject, Grounds grounds) {
        database.write(
                h -> {
                    append(
                            h,
                            new SealRecord(
                                    now(),
                                    SealRecord.Action.READ,
                                    subject,
                                    grounds.by(),
                                    Optional.of(grounds.with()),
                                    Optional.of(grounds.reason()),
                                    Optional.empty(),
                                    List.of(),
                                    List.of()));
                    return null;
                });
    }

    private static String known(String subject, SealedRows.Keys opened) {
        if (!opened.subjects().contains(subject)) {
            throw new CaseException("nobody is sealed as " + subject + " (or was erased)");
        }
        return subject;
    }

    private static SealedRows.Keys keys(Handle handle, SealingKey key) {
        try {
            return SealedRows.Keys.open(handle, key);
        } catch (Box.Closed e) {
            throw new CaseException("the keys of sealed people are damaged", e);
        }
    }

    /**
     * Destroys the key of a person and what lies under it; no passphrase is needed. The sentences
     * in which the name stood go too, because who knows all of a text but a name can try names
     * until the hash in the log fits.
     */
    public Done erase(String subject, String by, String reason) {
        Done done =
                database.write(
                        h -> {
                            SealState state = SealState.of(h);
                            if (!state.boxes().containsKey(subject)) {
                                throw new CaseException(
                                        state.erased().contains(subject)
                                                ? subject + " is erased already"
                                                : "nobody is sealed as " + subject);
                            }
                            List<SealRecord.Thing> things = new Erasing(h, state).erase(subject);
                            append(
                                    h,
                                    new SealRecord(
                                            now(),
                                            SealRecord.Action.ERASE,
                                            subject,
                                            by,
                                            Optional.empty(),
                                            Optional.of(reason),
                                            Optional.empty(),
                                            things,
                                            List.of()));
                            h.execute(
                                    "insert into chores (name) values ('scrub') on conflict do"
                                            + " nothing");
                            return done(subject, things);
                        });
        scrub();
        return done;
    }

    /** Whether a program was broken off before all old letters were out of the files. */
    public boolean isUnfinished() {
        return database.read(
                h ->
                        h.createQuery("select count(*) from chores where name = 'scrub'")
                                        .mapTo(Long.class)
                                        .one()
                                > 0);
    }

    /** Removes from the files what the tables do not hold any more. */
    public void scrub() {
        if (!isUnfinished()) {
            return;
        }
        SealState state = database.read(SealState::of);
        database.write(
                h -> {
                    for (SealRecord.Thing thing : state.things()) {
                        if (thing.kind().equals(SealRecord.ORIGINAL)) {
                            removeOthers(h, thing);
                        }
                    }
                    return null;
                });
        originals.sweepDead();
        database.scrub();
        database.write(h -> h.execute("delete from chores where name = 'scrub'"));
    }

    private void removeOthers(Handle handle, SealRecord.Thing thing) {
        originals.remove(handle, thing.thing());
        boolean gone = thing.masked().equals(SealRecord.GONE);
        for (int layers = 1; layers <= thing.layers(); layers++) {
            if (gone || layers < thing.layers()) {
                originals.remove(handle, SealState.sealedName(thing.thing(), layers));
            }
        }
    }
}
