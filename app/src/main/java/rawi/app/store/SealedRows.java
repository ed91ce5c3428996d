package rawi.app.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;
import rawi.app.store.seal.Box;
import rawi.app.store.seal.SealingKey;
import rawi.app.store.seal.Stretch;

/** Rows of sealed people and of what is hidden of them. */
final class SealedRows {

    private SealedRows() {}

    /**
     * @param wrapped the subject's key under the key of the case
     * @param names what is known of the person, under the subject's key
     */
    record SubjectRow(String id, byte[] wrapped, byte[] names) {

        String box() {
            return Hashes.of(id + "\n" + Hashes.hex(wrapped) + "\n" + Hashes.hex(names));
        }
    }

    static List<SubjectRow> subjects(Handle handle) {
        return handle.createQuery("select id, wrapped, names from subjects order by id")
                .map((r, c) -> new SubjectRow(r.getString(1), r.getBytes(2), r.getBytes(3)))
                .list();
    }

    static void insert(Handle handle, SubjectRow row) {
        handle.execute(
                "insert into subjects (id, wrapped, names) values (?, ?, ?)",
                row.id(),
                row.wrapped(),
                row.names());
    }

    /**
     * @param places {@code start:length} of each stretch, separated by commas; of an original, how
     *     many keys lie beneath
     * @param letters all stretches one after the other, under the subject's key
     */
    record PartRow(String kind, String thing, String subject, String places, byte[] letters) {

        String hash() {
            return Hashes.of(String.join("\n", kind, thing, subject, places, Hashes.hex(letters)));
        }

        SealRecord.Part part() {
            return new SealRecord.Part(kind, thing, hash());
        }

        private String of() {
            return kind + "/" + thing + "/" + subject;
        }

        List<int[]> ranges() {
            List<int[]> ranges = new ArrayList<>();
            for (String place : places.split(",")) {
                int colon = place.indexOf(':');
                int start = Integer.parseInt(place.substring(0, colon));
                ranges.add(new int[] {start, start + Integer.parseInt(place.substring(colon + 1))});
            }
            return ranges;
        }

        static PartRow close(
                String kind, String thing, String subject, List<Stretch> hidden, byte[] key) {
            StringBuilder places = new StringBuilder();
            StringBuilder letters = new StringBuilder();
            for (Stretch one : hidden) {
                places.append(places.isEmpty() ? "" : ",")
                        .append(one.start())
                        .append(':')
                        .append(one.letters().length());
                letters.append(one.letters());
            }
            PartRow open = new PartRow(kind, thing, subject, places.toString(), new byte[0]);
            // UTF-16: a name may be cut where no other encoding can be.
            byte[] plain = letters.toString().getBytes(StandardCharsets.UTF_16BE);
            byte[] box = Box.close(key, plain, open.of());
            Arrays.fill(plain, (byte) 0);
            return new PartRow(kind, thing, subject, places.toString(), box);
        }

        List<Stretch> open(byte[] key) throws Box.Closed {
            String all = new String(Box.open(key, letters, of()), StandardCharsets.UTF_16BE);
            List<Stretch> stretches = new ArrayList<>();
            int at = 0;
            for (int[] range : ranges()) {
                int length = range[1] - range[0];
                stretches.add(new Stretch(range[0], all.substring(at, at + length)));
                at += length;
            }
            return stretches;
        }
    }

    static void insert(Handle handle, List<PartRow> rows) {
        var batch =
                handle.prepareBatch(
                        "insert into sealed_parts (kind, thing, subject, places, letters) values"
                                + " (?, ?, ?, ?, ?)");
        for (PartRow row : rows) {
            batch.add(row.kind(), row.thing(), row.subject(), row.places(), row.letters());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static List<PartRow> partsOf(Handle handle, String subject) {
        return handle.createQuery(
                        "select kind, thing, subject, places, letters from sealed_parts where"
                                + " subject = ? order by kind, thing")
                .bind(0, subject)
                .map((r, c) -> part(r))
                .list();
    }

    static List<PartRow> parts(Handle handle, String kind, String thing) {
        return handle.createQuery(
                        "select kind, thing, subject, places, letters from sealed_parts where kind"
                                + " = ? and thing = ? order by places, subject")
                .bind(0, kind)
                .bind(1, thing)
                .map((r, c) -> part(r))
                .list();
    }

    static PartRow part(java.sql.ResultSet r) throws java.sql.SQLException {
        return new PartRow(
                r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getBytes(5));
    }

    /** The keys of all subjects; wiped when closed. */
    static final class Keys implements AutoCloseable {

        private final Map<String, byte[]> keys = new LinkedHashMap<>();
        private final Map<String, SubjectRow> rows = new HashMap<>();

        static Keys open(Handle handle, SealingKey key) throws Box.Closed {
            Keys opened = new Keys();
            for (SubjectRow row : SealedRows.subjects(handle)) {
                opened.keys.put(row.id(), key.unwrap(row.wrapped(), row.id()));
                opened.rows.put(row.id(), row);
            }
            return opened;
        }

        byte[] of(String subject) throws Box.Closed {
            byte[] key = keys.get(subject);
            if (key == null) {
                throw new Box.Closed("no key of " + subject);
            }
            return key;
        }

        List<String> subjects() {
            return List.copyOf(keys.keySet());
        }

        SubjectRow row(String subject) {
            return rows.get(subject);
        }

        /** The thing with all hidden letters back. */
        String restored(Handle handle, String kind, String thing, String masked) throws Box.Closed {
            String text = masked;
            for (PartRow part : parts(handle, kind, thing)) {
                text = Stretch.restored(text, part.open(of(part.subject())));
            }
            return text;
        }

        @Override
        public void close() {
            keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
        }
    }
}
