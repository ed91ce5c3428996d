package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;
import rawi.app.store.seal.Box;

/**
 * Checks what is sealed: that each mask is the one that the log names and, with the keys, that what
 * it hides makes the very thing that was logged.
 */
final class SealCheck {

    private final Handle handle;
    private final Originals originals;
    private final SealState state;
    private final Optional<SealedRows.Keys> keys;
    private long opened;

    SealCheck(Handle handle, Originals originals, Optional<SealedRows.Keys> keys) {
        this.handle = handle;
        this.originals = originals;
        this.keys = keys;
        recordsFirst();
        try {
            this.state = SealState.of(handle);
        } catch (IllegalArgumentException e) {
            throw new Verifier.Fault("seals: a record is not in the form of one");
        }
    }

    /** All else is judged by these records, so a false one is to be named before anything else. */
    private void recordsFirst() {
        record Row(long seq, String record, String entry, String leaf) {}
        handle.createQuery(
                        "select s.seq, s.record, l.entry, l.leaf from seals s left join log l on"
                                + " l.seq = s.seq order by s.seq")
                .map(
                        (r, c) ->
                                new Row(
                                        r.getLong(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4)))
                .forEach(
                        row -> {
                            if (row.entry() != null
                                    && isEntry(row.entry(), row.leaf())
                                    && !isOf(row.entry(), row.record())) {
                                throw new Verifier.Fault(
                                        "seal "
                                                + row.seq()
                                                + ": its record is not the one that the log names");
                            }
                        });
    }

    private static boolean isEntry(String entry, String leaf) {
        return Hashes.hex(LogEntry.leaf(entry)).equals(leaf);
    }

    private static boolean isOf(String entry, String record) {
        LogEntry named = LogEntry.parse(entry);
        return named.kind().equals(LogEntry.SEAL) && named.record().equals(Hashes.of(record));
    }

    /** Things that were checked behind their masks. */
    long opened() {
        return opened;
    }

    /** A record of sealing, reading or erasing; columns are taken from it. */
    record Row(String subject, String action, String record) {}

    Map<Long, Row> rows(long from, long to) {
        Map<Long, Row> found = new HashMap<>();
        handle.createQuery(
                        "select seq, subject, action, record from seals where seq >= ? and seq < ?")
                .bind(0, from)
                .bind(1, to)
                .map(
                        (r, c) ->
                                found.put(
                                        r.getLong(1),
                                        new Row(r.getString(2), r.getString(3), r.getString(4))))
                .list();
        return found;
    }

    void check(LogEntry entry, Row row) {
        String what = "seal " + entry.seq() + " of " + entry.subject() + ": ";
        if (row == null) {
            throw new Verifier.Fault(what + "its row is missing");
        }
        if (!Hashes.of(row.record()).equals(entry.record())) {
            throw new Verifier.Fault(what + "its record is not the one that the log names");
        }
        SealRecord record = SealRecord.parse(row.record());
        Verifier.same(what, "subject", row.subject(), entry.subject());
        Verifier.same(what, "subject", record.subject(), entry.subject());
        Verifier.same(what, "action", row.action(), record.action().name());
    }

    long things() {
        return state.size();
    }

    Optional<SealRecord.Thing> thing(String kind, Object thing) {
        return state.thing(kind, thing);
    }

    /** A record of the tables, masked or not, against its entry. */
    void hashed(String what, String kind, String record, LogEntry entry) {
        Optional<SealRecord.Thing> thing = state.thing(kind, entry.seq());
        if (thing.isEmpty()) {
            Verifier.hashed(what, record, entry);
            return;
        }
        if (!Hashes.of(record).equals(thing.get().masked())) {
            throw new Verifier.Fault(
                    what + "its masked record is not the one that was sealed or left by erasing");
        }
        if (keys.isPresent() && state.isWhole(thing.get())) {
            behind(what, kind, record, entry);
            opened++;
        }
    }

    /** What the mask hides. */
    private void behind(String what, String kind, String record, LogEntry entry) {
        String exact;
        try {
            exact =
                    kind.equals(SealRecord.READING)
                            ? ReadingState.of(handle, entry.seq())
                                    .orElseThrow()
                                    .restored(handle, keys.get())
                                    .record()
                            : keys.get()
                                    .restored(handle, kind, String.valueOf(entry.seq()), record);
        } catch (Box.Closed | RuntimeException e) {
            throw new Verifier.Fault(what + "what its mask hides does not open");
        }
        if (!Hashes.of(exact).equals(entry.record())) {
            throw new Verifier.Fault(what + "what its mask hides is not what was logged");
        }
    }

    /** The uids under a masked reading, which cannot be made of masked words. */
    void uids(String what, long reading, List<String> uids) {
        state.thing(SealRecord.READING, reading)
                .flatMap(SealRecord.Thing::uids)
                .filter(expected -> !expected.equals(ReadingState.uids(uids)))
                .ifPresent(
                        expected -> {
                            throw new Verifier.Fault(what + "uids are not those that were sealed");
                        });
    }

    /** A sealed original: its box as it was closed, and with the keys the bytes in it. */
    void original(String what, SealRecord.Thing thing) {
        String sha256 = thing.thing();
        if (thing.masked().equals(SealRecord.GONE)) {
            return;
        }
        MessageDigest digest = Hashes.sha256();
        String name = SealState.sealedName(sha256, thing.layers());
        try (InputStream in = new DigestInputStream(originals.open(handle, name), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            if (state.isLeftOut()) {
                return;
            }
            throw new Verifier.Fault(what + "its sealed bytes cannot be read");
        }
        if (!Hashes.hex(digest.digest()).equals(thing.masked())) {
            throw new Verifier.Fault(what + "its sealed bytes are not those that were sealed");
        }
        if (keys.isPresent() && state.isWhole(thing)) {
            try {
                Seals.original(handle, originals, sha256, keys.get());
            } catch (CaseException e) {
                throw new Verifier.Fault(what + "what is sealed is not what was captured");
            }
            opened++;
        }
    }

    /** Rows of subjects and parts that the records do not name, or that are not as they name. */
    void rest() {
        Map<String, String> boxes = new HashMap<>(state.boxes());
        for (SealedRows.SubjectRow row : SealedRows.subjects(handle)) {
            String expected = boxes.remove(row.id());
            if (!row.box().equals(expected)) {
                throw new Verifier.Fault(
                        "sealed subject " + row.id() + ": it is not what was sealed");
            }
        }
        if (!boxes.isEmpty()) {
            throw new Verifier.Fault(
                    "sealed subject " + boxes.keySet().iterator().next() + ": its row is missing");
        }
        Set<String> left = new HashSet<>(state.parts().keySet());
        try (var rows =
                handle.createQuery(
                                "select kind, thing, subject, places, letters from sealed_parts"
                                        + " order by kind, thing, subject")
                        .setFetchSize(1000)
                        .map((r, c) -> SealedRows.part(r))
                        .iterator()) {
            while (rows.hasNext()) {
                SealedRows.PartRow row = rows.next();
                String key = SealState.key(row.kind(), row.thing(), row.subject());
                if (!row.hash().equals(state.parts().get(key))) {
                    throw new Verifier.Fault("sealed part " + key + ": it is not what was sealed");
                }
                left.remove(key);
            }
        }
        if (!left.isEmpty()) {
            throw new Verifier.Fault(
                    "sealed part " + left.iterator().next() + ": its row is missing");
        }
    }
}
