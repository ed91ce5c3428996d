package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jsoup.parser.Parser;
import rawi.app.store.proof.Hashes;
import rawi.app.store.seal.Box;
import rawi.app.store.seal.Masked;
import rawi.app.store.seal.NameMask;

/** Masks one person's name in a whole case, in one transaction, and says what it masked. */
final class Masking {

    private static final int PAGE = 200;

    private static final List<Charset> READ_AS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1256"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private final Originals originals;
    private final NameMask names;

    Masking(Originals originals, NameMask names) {
        this.originals = originals;
        this.names = names;
    }

    /** What a name stands in. */
    static final class Hits {
        private final Set<Long> readings = new LinkedHashSet<>();
        private final Set<String> captures = new LinkedHashSet<>();
        private final Set<Long> decisions = new LinkedHashSet<>();

        /** Sealed whole: their bytes hold the name, or a report of theirs does. */
        private final Set<String> whole = new LinkedHashSet<>();

        int readings() {
            return readings.size();
        }

        Set<String> originals() {
            return whole;
        }
    }

    /**
     * Looks through what the log names from an entry on.
     *
     * @param done told from time to time how many entries are looked through
     */
    void find(Handle handle, long from, long to, SealState state, Hits hits, LongConsumer done) {
        for (long at = from; at < to; at += PAGE) {
            long end = Math.min(to, at + PAGE);
            readings(handle, at, end, hits);
            captures(handle, at, end, state, hits);
            decisions(handle, at, end, hits);
            done.accept(end);
        }
    }

    private void readings(Handle handle, long from, long to, Hits hits) {
        List<ReadingState> page =
                handle.createQuery(
                                "select g.id, g.claims_from, g.record, t.content from readings g"
                                        + " left join texts t on t.sha256 = g.text_sha256 where"
                                        + " g.id >= ? and g.id < ? order by g.id")
                        .bind(0, from)
                        .bind(1, to)
                        .map((r, c) -> ReadingState.of(handle, r))
                        .list();
        for (ReadingState one : page) {
            boolean hit =
                    one.text().filter(names::isIn).isPresent()
                            || names.json(one.record()).isMasked()
                            || one.claims().stream().anyMatch(c -> names.json(c.json()).isMasked());
            if (hit) {
                hits.readings.add(one.id());
                hits.whole.add(one.reading().original());
            }
        }
    }

    private void captures(Handle handle, long from, long to, SealState state, Hits hits) {
        record Row(String sha256, String record) {}
        List<Row> page =
                handle.createQuery(
                                "select sha256, record from originals where seq >= ? and seq < ?")
                        .bind(0, from)
                        .bind(1, to)
                        .map((r, c) -> new Row(r.getString(1), r.getString(2)))
                        .list();
        for (Row row : page) {
            if (names.json(row.record()).isMasked()) {
                hits.captures.add(row.sha256());
            }
            if (!state.isSealed(row.sha256()) && isIn(bytes(handle, row.sha256()))) {
                hits.whole.add(row.sha256());
            }
        }
    }

    /** Letters as they are written in the common encodings and in markup. */
    private boolean isIn(byte[] bytes) {
        for (Charset charset : READ_AS) {
            if (names.isIn(new String(bytes, charset))) {
                return true;
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf("&#") >= 0 && names.isIn(Parser.unescapeEntities(text, false))
                || text.indexOf("\\u") >= 0 && names.isIn(unescaped(text));
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(text)
                .replaceAll(
                        m ->
                                java.util.regex.Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private void decisions(Handle handle, long from, long to, Hits hits) {
        record Row(long seq, String record) {}
        handle
                .createQuery("select seq, record from decisions where seq >= ? and seq < ?")
                .bind(0, from)
                .bind(1, to)
                .map((r, c) -> new Row(r.getLong(1), r.getString(2)))
                .list()
                .stream()
                .filter(row -> names.json(row.record()).isMasked())
                .forEach(row -> hits.decisions.add(row.seq()));
    }

    private byte[] bytes(Handle handle, String name) {
        try (InputStream in = originals.open(handle, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw CaseFiles.explained(e);
        }
    }

    /** What was masked, for the log. */
    static final class Done {
        private final List<SealRecord.Thing> things = new ArrayList<>();
        private final List<SealedRows.PartRow> parts = new ArrayList<>();

        List<SealRecord.Thing> things() {
            return things;
        }

        List<SealRecord.Part> parts() {
            return parts.stream().map(SealedRows.PartRow::part).toList();
        }

        private void part(String kind, String thing, String subject, Masked masked, byte[] key) {
            if (masked.isMasked()) {
                parts.add(SealedRows.PartRow.close(kind, thing, subject, masked.hidden(), key));
            }
        }
    }

    /** Masks what was found; exact letters go under the subject's key. */
    Done apply(Handle handle, Hits hits, SealState state, String subject, byte[] key) {
        Done done = new Done();
        for (long id : hits.readings) {
            reading(handle, id, subject, key, done);
        }
        for (String sha256 : hits.captures) {
            long seq = seq(handle, sha256);
            record(handle, SealRecord.CAPTURE, "originals", seq, subject, key, done);
        }
        for (long seq : hits.decisions) {
            record(handle, SealRecord.DECISION, "decisions", seq, subject, key, done);
        }
        for (String sha256 : hits.whole) {
            original(handle, sha256, state, subject, key, done);
        }
        SealedRows.insert(handle, done.parts);
        ReadingState.sweep(handle);
        return done;
    }

    private static long seq(Handle handle, String sha256) {
        return handle.createQuery("select seq from originals where sha256 = ?")
                .bind(0, sha256)
                .mapTo(Long.class)
                .one();
    }

    private void reading(Handle handle, long id, String subject, byte[] key, Done done) {
        ReadingState before = ReadingState.of(handle, id).orElseThrow();
        Optional<Masked> text = before.text().map(names::text);
        text.ifPresent(t -> done.part(SealRecord.TEXT, before.thing(), subject, t, key));
        List<String> claims = new ArrayList<>();
        for (ReadingState.ClaimAt claim : before.claims()) {
            Masked masked = names.json(claim.json());
            claims.add(masked.text());
            if (before.from() == id) {
                done.part(SealRecord.CLAIM, before.claimThing(claim), subject, masked, key);
            }
        }
        Masked record = names.json(before.record());
        done.part(SealRecord.READING, before.thing(), subject, record, key);
        ReadingState after = before.with(record.text(), text.map(Masked::text), claims);
        after.write(handle);
        done.things.add(thing(after));
    }

    static SealRecord.Thing thing(ReadingState after) {
        return new SealRecord.Thing(
                SealRecord.READING, after.thing(), Hashes.of(after.record()), after.uids(), 0);
    }

    private void record(
            Handle handle,
            String kind,
            String table,
            long seq,
            String subject,
            byte[] key,
            Done done) {
        Masked masked = names.json(record(handle, table, seq));
        done.part(kind, String.valueOf(seq), subject, masked, key);
        done.things.add(write(handle, kind, table, seq, masked.text()));
    }

    static String record(Handle handle, String table, long seq) {
        return handle.createQuery("select record from " + table + " where seq = ?")
                .bind(0, seq)
                .mapTo(String.class)
                .one();
    }

    static SealRecord.Thing write(
            Handle handle, String kind, String table, long seq, String masked) {
        handle.execute("update " + table + " set record = ? where seq = ?", masked, seq);
        return new SealRecord.Thing(
                kind, String.valueOf(seq), Hashes.of(masked), Optional.empty(), 0);
    }

    /** Puts an original under the subject's key, over those that it is under already. */
    private void original(
            Handle handle, String sha256, SealState state, String subject, byte[] key, Done done) {
        Optional<SealRecord.Thing> before = state.thing(SealRecord.ORIGINAL, sha256);
        if (before.isPresent()
                && (before.get().masked().equals(SealRecord.GONE)
                        || state.parts()
                                .containsKey(
                                        SealState.key(SealRecord.ORIGINAL, sha256, subject)))) {
            return;
        }
        int layers = before.map(SealRecord.Thing::layers).orElse(0);
        byte[] bytes = bytes(handle, layers == 0 ? sha256 : SealState.sealedName(sha256, layers));
        byte[] box = Box.close(key, bytes, SealRecord.ORIGINAL + "/" + sha256);
        try {
            Originals.Staged staged = originals.stage(box);
            Originals.Staged named =
                    new Originals.Staged(
                            SealState.sealedName(sha256, layers + 1), box.length, staged.place());
            originals.flush(List.of(named));
            originals.keep(handle, List.of(named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.parts.add(
                new SealedRows.PartRow(
                        SealRecord.ORIGINAL, sha256, subject, String.valueOf(layers), new byte[0]));
        done.things.add(
                new SealRecord.Thing(
                        SealRecord.ORIGINAL, sha256, Hashes.of(box), Optional.empty(), layers + 1));
    }

    /** The bytes of a sealed original, by all the keys that it is under. */
    static byte[] open(
            Handle handle, Originals originals, SealRecord.Thing thing, SealedRows.Keys keys)
            throws Box.Closed, IOException {
        byte[] bytes;
        try (InputStream in =
                originals.open(handle, SealState.sealedName(thing.thing(), thing.layers()))) {
            bytes = in.readAllBytes();
        }
        List<SealedRows.PartRow> layers =
                new ArrayList<>(SealedRows.parts(handle, SealRecord.ORIGINAL, thing.thing()));
        layers.sort(
                java.util.Comparator.comparingInt(
                        (SealedRows.PartRow p) -> -Integer.parseInt(p.places())));
        for (SealedRows.PartRow layer : layers) {
            bytes =
                    Box.open(
                            keys.of(layer.subject()),
                            bytes,
                            SealRecord.ORIGINAL + "/" + thing.thing());
        }
        return bytes;
    }
}
