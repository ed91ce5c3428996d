package rawi.app.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;
import rawi.app.store.seal.Box;

/**
 * A reading with its text and claims, as they stand in the tables or with masks off or on. Record,
 * text and claims always fit each other: the record holds the hashes of these very texts.
 *
 * @param from the reading under which the claims stand
 */
record ReadingState(
        long id, long from, String record, Optional<String> text, List<ClaimAt> claims) {

    /** A claim's row. */
    record ClaimAt(int n, String uid, String json) {}

    static Optional<ReadingState> of(Handle handle, long id) {
        return handle.createQuery(
                        "select g.id, g.claims_from, g.record, t.content from readings g left"
                                + " join texts t on t.sha256 = g.text_sha256 where g.id = ?")
                .bind(0, id)
                .map((r, c) -> of(handle, r))
                .findOne();
    }

    static ReadingState of(Handle handle, java.sql.ResultSet r) throws java.sql.SQLException {
        byte[] content = r.getBytes(4);
        return new ReadingState(
                r.getLong(1),
                r.getLong(2),
                r.getString(3),
                Optional.ofNullable(content).map(b -> new String(b, StandardCharsets.UTF_8)),
                claims(handle, r.getLong(2)));
    }

    private static List<ClaimAt> claims(Handle handle, long reading) {
        return handle.createQuery("select n, uid, json from claims where reading = ? order by n")
                .bind(0, reading)
                .map((r, c) -> new ClaimAt(r.getInt(1), r.getString(2), r.getString(3)))
                .list();
    }

    Reading reading() {
        return Reading.parse(record);
    }

    String thing() {
        return String.valueOf(id);
    }

    String claimThing(ClaimAt claim) {
        return from + "/" + claim.n();
    }

    /** The same with other words; its record gets their hashes. */
    ReadingState with(String newRecord, Optional<String> newText, List<String> newClaims) {
        List<ClaimAt> rows = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            ClaimAt row = claims.get(i);
            rows.add(new ClaimAt(row.n(), row.uid(), newClaims.get(i)));
        }
        Reading read = Reading.parse(newRecord);
        // Claim by claim: the rows may have their masks already, from a reading that shares them.
        List<String> claimHashes = newClaims.stream().map(Hashes::of).toList();
        String fitting = read.over(newText.map(Hashes::of), claimHashes).record();
        return new ReadingState(id, from, fitting, newText, rows);
    }

    /** The reading as it was made, with what the keys open put back. */
    ReadingState restored(Handle handle, SealedRows.Keys keys) throws Box.Closed {
        Optional<String> whole =
                text.isEmpty()
                        ? text
                        : Optional.of(keys.restored(handle, SealRecord.TEXT, thing(), text.get()));
        List<String> wholeClaims = new ArrayList<>();
        for (ClaimAt claim : claims) {
            wholeClaims.add(
                    keys.restored(handle, SealRecord.CLAIM, claimThing(claim), claim.json()));
        }
        String fitting = with(record, whole, wholeClaims).record();
        String words = keys.restored(handle, SealRecord.READING, thing(), fitting);
        return with(words, whole, wholeClaims);
    }

    /** The hash over the uids of the claims that stand under this reading; absent when none do. */
    Optional<String> uids() {
        return from == id
                ? Optional.of(uids(claims.stream().map(ClaimAt::uid).toList()))
                : Optional.empty();
    }

    static String uids(List<String> uids) {
        return Hashes.of(uids.stream().collect(Collectors.joining("\n")));
    }

    /** Puts this in the place of what the tables hold; the old text may stay without a reader. */
    void write(Handle handle) {
        Reading read = reading();
        Object[] v = ReadingRow.of(id, read, record, from).values();
        text.ifPresent(
                t ->
                        handle.execute(
                                "insert into texts (sha256, content) values (?, ?) on conflict do"
                                        + " nothing",
                                Hashes.of(t),
                                t.getBytes(StandardCharsets.UTF_8)));
        handle.execute(
                "update readings set record = ?, name = ?, title = ?, publisher = ?, lang = ?,"
                        + " text_sha256 = ? where id = ?",
                record,
                v[5],
                v[6],
                v[7],
                v[9],
                v[10],
                id);
        if (from == id) {
            writeClaims(handle, read);
        }
        boolean latest =
                handle.createQuery("select 1 from reports where reading = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (latest && text.isPresent()) {
            Rows rows = new Rows(handle);
            rows.unindex(read.report());
            rows.passages(read, from, CaseWriter.searched(read, text.get()));
            rows.write();
        }
    }

    private void writeClaims(Handle handle, Reading read) {
        List<ClaimRow> rows =
                ClaimRow.of(
                        read.report(),
                        text.orElse(""),
                        claims.stream().map(ClaimAt::json).toList());
        handle.execute("delete from claim_names where reading = ?", id);
        for (int i = 0; i < rows.size(); i++) {
            int n = claims.get(i).n();
            handle.execute(
                    "update claims set json = ? where reading = ? and n = ?",
                    rows.get(i).json(),
                    id,
                    n);
            for (ClaimRow.Name name : rows.get(i).names()) {
                handle.execute(
                        "insert into claim_names (kind, name, reading, n, type) values (?, ?, ?, ?,"
                                + " ?)",
                        name.kind(),
                        name.name(),
                        id,
                        n,
                        rows.get(i).type());
                handle.execute(
                        "insert into known_names (kind, name) values (?, ?) on conflict do nothing",
                        name.kind(),
                        name.name());
            }
        }
    }

    /** Removes texts and names that nothing refers to any more. */
    static void sweep(Handle handle) {
        handle.execute(
                "delete from texts where not exists (select 1 from readings g where g.text_sha256"
                        + " = texts.sha256)");
        handle.execute(
                "delete from known_names where not exists (select 1 from claim_names m where"
                        + " m.kind = known_names.kind and m.name = known_names.name)");
    }
}
