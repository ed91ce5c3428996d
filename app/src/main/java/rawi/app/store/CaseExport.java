package rawi.app.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;

/**
 * Writes a whole case into one ZIP file that either kind of case can be made of, and that can be
 * checked by hand: the log, each record, texts, originals and checkpoints (docs/case.md).
 */
public final class CaseExport {

    static final String FORMAT = "rawi-case/1";
    static final String ABOUT = "rawi-case.json";
    static final String LOG = "log.jsonl";
    static final String RECORDS = "records.jsonl";
    static final String KEY = "key";
    static final String SEALING_KEY = "sealing-key";
    static final String SEALED = "sealed.jsonl";

    private static final int WINDOW = 200;

    private final Case opened;

    public CaseExport(Case opened) {
        this.opened = opened;
    }

    static String text(String sha256) {
        return "texts/" + sha256 + ".txt";
    }

    static String original(String sha256) {
        return "originals/" + sha256.substring(0, 2) + "/" + sha256;
    }

    static String checkpoint(long size) {
        return String.format(java.util.Locale.ROOT, "checkpoints/%012d.txt", size);
    }

    /**
     * Writes the case as it is at this moment.
     *
     * @param withKey whether the signing key goes along; who has the file can then sign as the case
     * @param done told from time to time how many log entries are written
     */
    public void write(OutputStream out, boolean withKey, LongConsumer done) {
        Optional<String> key =
                withKey ? opened.keys().find(Hashes.bytes(opened.publicKey())) : Optional.empty();
        Optional<String> sealing = withKey ? opened.keys().named(Seals.KEY) : Optional.empty();
        opened.database()
                .snapshot(
                        h -> {
                            try {
                                ZipOutputStream zip =
                                        new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
                                new Pass(
                                                h,
                                                zip,
                                                opened.originals(),
                                                SealState.of(h),
                                                sealing.isPresent())
                                        .write(key, sealing, done);
                                zip.finish();
                                zip.flush();
                                return null;
                            } catch (IOException e) {
                                throw CaseFiles.explained(e);
                            }
                        });
    }

    private record Pass(
            Handle handle,
            ZipOutputStream zip,
            Originals originals,
            SealState seals,
            boolean withSealed) {

        void write(Optional<String> key, Optional<String> sealing, LongConsumer done)
                throws IOException {
            long size = Log.size(handle);
            String about = JsonText.write(JsonText.fields("format", FORMAT, "entries", size));
            entry(ABOUT, about + "\n");
            lines(LOG, "select entry from log order by seq");
            checkpoints();
            if (key.isPresent()) {
                entry(KEY, key.get());
            }
            if (sealing.isPresent()) {
                sealed(sealing.get());
            }
            records(size, done);
            texts();
            originals(size);
        }

        private void entry(String name, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private void lines(String name, String sql) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            var lines = handle.createQuery(sql).setFetchSize(WINDOW).mapTo(String.class);
            try (var all = lines.iterator()) {
                while (all.hasNext()) {
                    zip.write((all.next() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.closeEntry();
        }

        private void checkpoints() throws IOException {
            record Mark(long size, String note) {}
            List<Mark> marks =
                    handle.createQuery("select size, note from checkpoints order by size")
                            .map((r, c) -> new Mark(r.getLong(1), r.getString(2)))
                            .list();
            for (Mark mark : marks) {
                entry(checkpoint(mark.size()), mark.note());
            }
        }

        /** One line for each log entry: its record, and the claims that stand under it. */
        private void records(long size, LongConsumer done) throws IOException {
            zip.putNextEntry(new ZipEntry(RECORDS));
            for (long from = 0; from < size; from += WINDOW) {
                Map<Long, String> records = records(from);
                Map<Long, List<String>> claims = new HashMap<>();
                Map<Long, String> stamps = new HashMap<>();
                Stamps.rows(handle, from, from + WINDOW)
                        .forEach(
                                (seq, row) ->
                                        stamps.put(
                                                seq,
                                                Base64.getEncoder().encodeToString(row.token())));
                handle.createQuery(
                                "select reading, json from claims where reading >= ? and reading <"
                                        + " ? order by reading, n")
                        .bind(0, from)
                        .bind(1, from + WINDOW)
                        .map(
                                (r, c) ->
                                        claims.computeIfAbsent(
                                                        r.getLong(1),
                                                        k -> new java.util.ArrayList<>())
                                                .add(r.getString(2)))
                        .list();
                for (long seq = from; seq < Math.min(size, from + WINDOW); seq++) {
                    Map<String, Object> line =
                            JsonText.fields(
                                    "seq", seq,
                                    "record", records.get(seq),
                                    "claims", claims.get(seq));
                    if (seals.thing(SealRecord.READING, seq).isPresent()) {
                        line.put("uids", uids(seq));
                    }
                    if (stamps.containsKey(seq)) {
                        line.put("token", stamps.get(seq));
                    }
                    zip.write((JsonText.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                done.accept(Math.min(size, from + WINDOW));
            }
            zip.closeEntry();
        }

        /** They are made of exact words and cannot be made again of masked ones. */
        private List<String> uids(long reading) {
            return handle.createQuery("select uid from claims where reading = ? order by n")
                    .bind(0, reading)
                    .mapTo(String.class)
                    .list();
        }

        /** Sealed people and their parts, for who has the passphrase. */
        private void sealed(String key) throws IOException {
            entry(SEALING_KEY, key);
            zip.putNextEntry(new ZipEntry(SEALED));
            for (SealedRows.SubjectRow row : SealedRows.subjects(handle)) {
                line(
                        JsonText.fields(
                                "subject", row.id(),
                                "wrapped", Hashes.hex(row.wrapped()),
                                "names", Hashes.hex(row.names())));
                for (SealedRows.PartRow part : SealedRows.partsOf(handle, row.id())) {
                    line(
                            JsonText.fields(
                                    "subject", part.subject(),
                                    "kind", part.kind(),
                                    "thing", part.thing(),
                                    "places", part.places(),
                                    "letters", Hashes.hex(part.letters())));
                }
            }
            zip.closeEntry();
        }

        private void line(Map<String, Object> fields) throws IOException {
            zip.write((JsonText.write(fields) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        private Map<Long, String> records(long from) {
            Map<Long, String> records = new HashMap<>();
            for (String sql :
                    List.of(
                            "select seq, record from originals where seq >= ? and seq < ?",
                            "select id, record from readings where id >= ? and id < ?",
                            "select seq, record from decisions where seq >= ? and seq < ?",
                            "select seq, record from seals where seq >= ? and seq < ?",
                            "select seq, record from stamps where seq >= ? and seq < ?")) {
                handle.createQuery(sql)
                        .bind(0, from)
                        .bind(1, from + WINDOW)
                        .map((r, c) -> records.put(r.getLong(1), String.valueOf(r.getString(2))))
                        .list();
            }
            handle.createQuery("select name, value from case_info where name <> 'schema'")
                    .map(
                            (r, c) ->
                                    records.put(
                                            PublicKeys.seq(r.getString(1)),
                                            String.valueOf(r.getString(2))))
                    .list();
            return records;
        }

        private void texts() throws IOException {
            record Text(String sha256, byte[] content) {}
            var query =
                    handle.createQuery("select sha256, content from texts order by sha256")
                            .setFetchSize(WINDOW)
                            .map((r, c) -> new Text(r.getString(1), r.getBytes(2)));
            try (var all = query.iterator()) {
                while (all.hasNext()) {
                    Text text = all.next();
                    zip.putNextEntry(new ZipEntry(text(text.sha256())));
                    zip.write(text.content());
                    zip.closeEntry();
                }
            }
        }

        private void originals(long size) throws IOException {
            for (long from = 0; from < size; from += WINDOW) {
                List<String> page =
                        handle.createQuery(
                                        "select sha256 from originals where seq >= ? and seq < ?"
                                                + " order by seq")
                                .bind(0, from)
                                .bind(1, from + WINDOW)
                                .mapTo(String.class)
                                .list();
                for (String sha256 : page) {
                    Optional<SealRecord.Thing> thing = seals.thing(SealRecord.ORIGINAL, sha256);
                    if (thing.isPresent() && (!withSealed || !seals.isWhole(thing.get()))) {
                        continue;
                    }
                    String name =
                            thing.map(t -> SealState.sealedName(sha256, t.layers())).orElse(sha256);
                    zip.putNextEntry(new ZipEntry(original(name)));
                    try (InputStream in = originals.open(handle, name)) {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }
}
