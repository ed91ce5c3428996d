package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import rawi.app.store.bundle.Bag;
import rawi.app.store.bundle.BundleCheck;
import rawi.app.store.bundle.BundlePage;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;

/**
 * Gathers what proves some claims: originals, texts, the claims, what people decided on them, the
 * log entries of all that with their way to the last checkpoint, and stamps. What is sealed stays
 * masked, and its originals out, unless the keys are given.
 */
public final class Bundler {

    private final Case opened;

    Bundler(Case opened) {
        this.opened = opened;
    }

    /** What went into a bundle. */
    public record Made(int claims, int reports, int originals, int leftOut) {}

    /** A reading and those of its claims that were asked for. */
    private record Wanted(long reading, List<Map<String, Object>> claims, List<String> uids) {}

    /**
     * Writes the bundle of claims.
     *
     * @param uids of the claims, or their beginnings
     * @throws CaseException when a claim is not there or the log is not signed up to it
     */
    public Made write(OutputStream out, List<String> uids, LocalDate day) {
        return write(out, uids, Optional.empty(), day);
    }

    Made write(OutputStream out, List<String> uids, Optional<SealedRows.Keys> keys, LocalDate day) {
        return opened.database()
                .snapshot(
                        h -> {
                            try {
                                return new Pass(h, keys).write(out, uids, day);
                            } catch (IOException e) {
                                throw CaseFiles.explained(e);
                            }
                        });
    }

    /** One bundle in the making. */
    private final class Pass {

        private final Handle handle;
        private final Optional<SealedRows.Keys> keys;
        private final SealState seals;
        private final Bag bag = new Bag();

        /** Records by the place of their entry. */
        private final Map<Long, String> records = new TreeMap<>();

        private int originals;
        private int leftOut;

        Pass(Handle handle, Optional<SealedRows.Keys> keys) {
            this.handle = handle;
            this.keys = keys;
            this.seals = SealState.of(handle);
        }

        Made write(OutputStream out, List<String> asked, LocalDate day) throws IOException {
            Checkpoint checkpoint =
                    Log.lastCheckpoint(handle)
                            .orElseThrow(() -> new CaseException("the log is not signed yet"));
            Map<Long, Wanted> wanted = wanted(asked);
            List<Object> reports = new ArrayList<>();
            int claims = 0;
            for (Wanted one : wanted.values()) {
                reports.add(report(one));
                decisions(one.uids());
                claims += one.claims().size();
            }
            caseRecords();
            String publicKey = PublicKeys.latest(handle);
            String proof =
                    JsonText.write(
                            JsonText.fields(
                                    "format",
                                    BundleCheck.FORMAT,
                                    "publicKey",
                                    publicKey,
                                    "checkpoint",
                                    checkpoint.text(),
                                    "entries",
                                    entries(checkpoint.size()),
                                    "reports",
                                    reports,
                                    "stamps",
                                    stamps()));
            bag.put("proof.json", utf8(proof));
            bag.put("checkpoint.txt", utf8(checkpoint.text()));
            BundlePage.addTo(bag, proof);
            bag.write(out, "bundle", checkpoint.origin(), day);
            return new Made(claims, reports.size(), originals, leftOut);
        }

        private Map<Long, Wanted> wanted(List<String> asked) {
            record Row(String uid, long reading, int n, String json, String status) {}
            Map<Long, Wanted> wanted = new LinkedHashMap<>();
            for (String beginning : asked) {
                List<Row> rows =
                        handle.createQuery(
                                        "select c.uid, c.reading, c.n, c.json, s.status from"
                                                + " claims c left join standings s on s.subject ="
                                                + " c.uid where c.uid >= ? and c.uid < ? order by"
                                                + " c.is_current desc, c.reading desc limit 2")
                                .bind(0, beginning)
                                .bind(1, beginning + "~")
                                .map(
                                        (r, c) ->
                                                new Row(
                                                        r.getString(1),
                                                        r.getLong(2),
                                                        r.getInt(3),
                                                        r.getString(4),
                                                        Reports.status(r.getString(5)).name()))
                                .list();
                if (rows.isEmpty()) {
                    throw new CaseException("no claim " + beginning + " in this case");
                }
                Row row = rows.get(0);
                if (rows.size() > 1 && !rows.get(1).uid().equals(row.uid())) {
                    throw new CaseException(beginning + " is not one claim but several");
                }
                Wanted of =
                        wanted.computeIfAbsent(
                                row.reading(),
                                r -> new Wanted(r, new ArrayList<>(), new ArrayList<>()));
                if (!of.uids().contains(row.uid())) {
                    of.uids().add(row.uid());
                    of.claims()
                            .add(
                                    JsonText.fields(
                                            "uid", row.uid(),
                                            "n", row.n(),
                                            "status", row.status(),
                                            "json", row.json()));
                }
            }
            return wanted;
        }

        private Map<String, Object> report(Wanted one) throws IOException {
            ReadingState state = ReadingState.of(handle, one.reading()).orElseThrow();
            boolean whole = isOpen(SealRecord.READING, one.reading());
            if (whole) {
                state = restored(state);
                for (Map<String, Object> claim : one.claims()) {
                    claim.put("json", state.claims().get((Integer) claim.get("n")).json());
                }
            }
            Reading reading = state.reading();
            records.put(one.reading(), state.record());
            state.text().ifPresent(t -> bag.put("texts/" + Hashes.of(t) + ".txt", utf8(t)));
            record Row(long seq, String record) {}
            Row capture =
                    handle.createQuery("select seq, record from originals where sha256 = ?")
                            .bind(0, reading.original())
                            .map((r, c) -> new Row(r.getLong(1), r.getString(2)))
                            .one();
            records.put(
                    capture.seq(), restored(SealRecord.CAPTURE, capture.seq(), capture.record()));
            original(reading.original());
            return JsonText.fields(
                    "reading", one.reading(), "capture", capture.seq(), "claims", one.claims());
        }

        private boolean isOpen(String kind, Object thing) {
            return keys.isPresent() && seals.thing(kind, thing).filter(seals::isWhole).isPresent();
        }

        private ReadingState restored(ReadingState state) {
            try {
                return state.restored(handle, keys.orElseThrow());
            } catch (rawi.app.store.seal.Box.Closed e) {
                throw new CaseException("a sealed reading does not open", e);
            }
        }

        private String restored(String kind, long seq, String masked) {
            if (!isOpen(kind, seq)) {
                return masked;
            }
            try {
                return keys.orElseThrow().restored(handle, kind, String.valueOf(seq), masked);
            } catch (rawi.app.store.seal.Box.Closed e) {
                throw new CaseException("a sealed record does not open", e);
            }
        }

        private void original(String sha256) throws IOException {
            byte[] bytes;
            if (!seals.isSealed(sha256)) {
                try (InputStream in = opened.originals().open(handle, sha256)) {
                    bytes = in.readAllBytes();
                }
                if (!Hashes.of(bytes).equals(sha256)) {
                    throw new CaseException("the original " + sha256 + " is not what was captured");
                }
            } else if (isOpen(SealRecord.ORIGINAL, sha256)) {
                bytes = Seals.original(handle, opened.originals(), sha256, keys.orElseThrow());
            } else {
                leftOut++;
                return;
            }
            bag.put("originals/" + sha256, bytes);
            originals++;
        }

        private void decisions(List<String> uids) {
            handle.createQuery(
                            "select seq, record from decisions where subject in (<uids>) order by"
                                    + " seq")
                    .bindList("uids", uids)
                    .map(
                            (r, c) ->
                                    records.put(
                                            r.getLong(1),
                                            restored(
                                                    SealRecord.DECISION,
                                                    r.getLong(1),
                                                    r.getString(2))))
                    .list();
        }

        /** The case itself, later keys, and the seals that tell of masks. */
        private void caseRecords() {
            handle.createQuery("select name, value from case_info where name <> 'schema'")
                    .map((r, c) -> records.put(PublicKeys.seq(r.getString(1)), r.getString(2)))
                    .list();
            if (seals.size() > 0) {
                handle.createQuery("select seq, record from seals where action <> 'READ'")
                        .map((r, c) -> records.put(r.getLong(1), r.getString(2)))
                        .list();
            }
        }

        private List<Object> entries(long size) {
            List<byte[]> leaves = new ArrayList<>();
            handle.createQuery("select leaf from log where seq < ? order by seq")
                    .bind(0, size)
                    .setFetchSize(1000)
                    .mapTo(String.class)
                    .forEach(leaf -> leaves.add(Hashes.bytes(leaf)));
            MerkleTree.Prover prover = new MerkleTree.Prover(leaves);
            List<Object> entries = new ArrayList<>();
            for (Map.Entry<Long, String> record : records.entrySet()) {
                long seq = record.getKey();
                if (seq >= size) {
                    throw new CaseException(
                            "the log is not signed up to entry " + seq + "; sign it first");
                }
                String line =
                        handle.createQuery("select entry from log where seq = ?")
                                .bind(0, seq)
                                .mapTo(String.class)
                                .one();
                entries.add(
                        JsonText.fields(
                                "entry", line,
                                "record", record.getValue(),
                                "path",
                                        prover.inclusion((int) seq).stream()
                                                .map(Hashes::hex)
                                                .toList()));
            }
            return entries;
        }

        private List<Object> stamps() {
            List<Object> stamps = new ArrayList<>();
            for (Stamps.Kept kept : Stamps.all(handle)) {
                String note =
                        handle.createQuery("select note from checkpoints where size = ?")
                                .bind(0, kept.size())
                                .mapTo(String.class)
                                .one();
                bag.put("stamps/" + kept.seq() + ".tst", kept.token());
                stamps.add(
                        JsonText.fields(
                                "checkpoint", note,
                                "address", kept.address(),
                                "token", Base64.getEncoder().encodeToString(kept.token())));
            }
            return stamps;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
