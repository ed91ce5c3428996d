package rawi.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;
import rawi.app.store.proof.SigningKey;

/** The append-only log of a case, in its database. Safe to share between threads. */
public final class Log {

    private final Database database;
    private final String origin;

    Log(Database database, String origin) {
        this.database = database;
        this.origin = origin;
    }

    /** Adds entries in one transaction of the case; the next free place is asked for once. */
    static final class Appender {

        private final Handle handle;
        private final Instant at;
        private long next;
        private final List<LogEntry> added = new ArrayList<>();

        /** The transaction must hold the lock of the case. */
        Appender(Handle handle, Instant at) {
            this.handle = handle;
            this.at = at;
            next =
                    handle.createQuery("select coalesce(max(seq) + 1, 0) from log")
                            .mapTo(Long.class)
                            .one();
        }

        /** The place that the next entry will have. */
        long next() {
            return next;
        }

        Instant at() {
            return at;
        }

        long append(String kind, String subject, String record) {
            added.add(new LogEntry(next, at, kind, subject, Hashes.of(record)));
            return next++;
        }

        void write() {
            if (added.isEmpty()) {
                return;
            }
            var batch = handle.prepareBatch("insert into log (seq, entry, leaf) values (?, ?, ?)");
            for (LogEntry entry : added) {
                batch.add(entry.seq(), entry.text(), Hashes.hex(entry.leaf()));
            }
            batch.execute();
            added.clear();
        }
    }

    public long size() {
        return database.read(h -> size(h));
    }

    static long size(Handle handle) {
        return handle.createQuery("select coalesce(max(seq) + 1, 0) from log")
                .mapTo(Long.class)
                .one();
    }

    /** The entries from {@code from} (included) to {@code to} (excluded). */
    public List<LogEntry> entries(long from, long to) {
        return database.read(
                h ->
                        h.createQuery(
                                        "select entry from log where seq >= ? and seq < ? order by"
                                                + " seq")
                                .bind(0, from)
                                .bind(1, to)
                                .mapTo(String.class)
                                .map(LogEntry::parse)
                                .list());
    }

    public Optional<Checkpoint> lastCheckpoint() {
        return database.read(Log::lastCheckpoint);
    }

    static Optional<Checkpoint> lastCheckpoint(Handle handle) {
        return handle.createQuery("select note from checkpoints order by size desc limit 1")
                .mapTo(String.class)
                .findOne()
                .flatMap(Checkpoint::parse);
    }

    /** Signs the log as it stands, unless nothing came since the last checkpoint. */
    public Optional<Checkpoint> checkpoint(SigningKey key) {
        return database.write(
                h -> {
                    MerkleTree tree = tree(h);
                    long before = lastCheckpoint(h).map(Checkpoint::size).orElse(0L);
                    if (tree.size() == before) {
                        return Optional.empty();
                    }
                    Checkpoint signed = Checkpoint.sign(origin, tree.size(), tree.root(), key);
                    h.execute(
                            "insert into checkpoints (size, note, roots) values (?, ?, ?)",
                            signed.size(),
                            signed.text(),
                            roots(tree));
                    return Optional.of(signed);
                });
    }

    /** The tree over the whole log, built on what the last checkpoint keeps. */
    private static MerkleTree tree(Handle handle) {
        MerkleTree tree =
                handle.createQuery("select size, roots from checkpoints order by size desc limit 1")
                        .map((row, c) -> tree(row.getLong(1), row.getString(2)))
                        .findOne()
                        .orElseGet(MerkleTree::new);
        handle.createQuery("select leaf from log where seq >= ? order by seq")
                .bind(0, tree.size())
                .setFetchSize(1000)
                .mapTo(String.class)
                .forEach(leaf -> tree.add(Hashes.bytes(leaf)));
        return tree;
    }

    private static MerkleTree tree(long size, String roots) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i + 64 <= roots.length(); i += 64) {
            hashes.add(Hashes.bytes(roots.substring(i, i + 64)));
        }
        return new MerkleTree(size, hashes);
    }

    static String roots(MerkleTree tree) {
        StringBuilder all = new StringBuilder();
        tree.roots().forEach(root -> all.append(Hashes.hex(root)));
        return all.toString();
    }

    /** What proves an entry to be in the tree of a checkpoint of {@code size} entries. */
    public List<byte[]> inclusion(long seq, long size) {
        return MerkleTree.inclusion(leaves(size), (int) seq);
    }

    /** What proves that a checkpoint of {@code first} entries is the beginning of a later one. */
    public List<byte[]> consistency(long first, long second) {
        return MerkleTree.consistency(leaves(second), (int) first);
    }

    private List<byte[]> leaves(long size) {
        return database.read(
                h ->
                        h.createQuery("select leaf from log where seq < ? order by seq")
                                .bind(0, size)
                                .mapTo(String.class)
                                .map(Hashes::bytes)
                                .list());
    }
}
