package rawi.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import rawi.app.store.seal.NameMask;

/** Takes one person out of a case for good, in one transaction. */
final class Erasing {

    private final Handle handle;
    private final SealState state;
    private final Map<String, List<int[]>> places = new HashMap<>();

    Erasing(Handle handle, SealState state) {
        this.handle = handle;
        this.state = state;
    }

    /** What stands otherwise now. */
    List<SealRecord.Thing> erase(String subject) {
        Set<Long> readings = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        List<SealRecord.Thing> things = new ArrayList<>();
        List<SealedRows.PartRow> parts = SealedRows.partsOf(handle, subject);
        for (SealedRows.PartRow part : parts) {
            if (part.kind().equals(SealRecord.ORIGINAL)) {
                gone.add(part.thing());
                continue;
            }
            places.put(part.kind() + "/" + part.thing(), part.ranges());
            switch (part.kind()) {
                case SealRecord.TEXT, SealRecord.READING ->
                        readings.add(Long.parseLong(part.thing()));
                case SealRecord.CLAIM -> readings.addAll(readingsOver(part.thing()));
                default -> {}
            }
        }
        for (long id : readings) {
            things.add(reading(id));
        }
        for (SealedRows.PartRow part : parts) {
            switch (part.kind()) {
                case SealRecord.CAPTURE -> things.add(record(part, "originals"));
                case SealRecord.DECISION -> things.add(record(part, "decisions"));
                default -> {}
            }
        }
        for (String sha256 : gone) {
            things.add(original(sha256));
        }
        handle.execute("delete from sealed_parts where subject = ?", subject);
        handle.execute("delete from subjects where id = ?", subject);
        ReadingState.sweep(handle);
        return things;
    }

    /** Readings whose claims stand under that of the claim, the one itself among them. */
    private List<Long> readingsOver(String claim) {
        return handle.createQuery("select id from readings where claims_from = ?")
                .bind(0, Long.parseLong(claim.substring(0, claim.indexOf('/'))))
                .mapTo(Long.class)
                .list();
    }

    private SealRecord.Thing reading(long id) {
        ReadingState before = ReadingState.of(handle, id).orElseThrow();
        Optional<String> text =
                before.text()
                        .map(
                                t ->
                                        NameMask.withoutSentences(
                                                t, at(SealRecord.TEXT, before.thing())));
        List<String> claims = new ArrayList<>();
        for (ReadingState.ClaimAt claim : before.claims()) {
            claims.add(
                    NameMask.withoutStrings(
                            claim.json(), at(SealRecord.CLAIM, before.claimThing(claim))));
        }
        String record =
                NameMask.withoutStrings(before.record(), at(SealRecord.READING, before.thing()));
        ReadingState after = before.with(record, text, claims);
        after.write(handle);
        return Masking.thing(after);
    }

    private List<int[]> at(String kind, String thing) {
        return places.getOrDefault(kind + "/" + thing, List.of());
    }

    private SealRecord.Thing record(SealedRows.PartRow part, String table) {
        long seq = Long.parseLong(part.thing());
        String masked = NameMask.withoutStrings(Masking.record(handle, table, seq), part.ranges());
        return Masking.write(handle, part.kind(), table, seq, masked);
    }

    private SealRecord.Thing original(String sha256) {
        int layers =
                state.thing(SealRecord.ORIGINAL, sha256).map(SealRecord.Thing::layers).orElse(0);
        handle.execute(
                "delete from sealed_parts where kind = ? and thing = ?",
                SealRecord.ORIGINAL,
                sha256);
        return new SealRecord.Thing(
                SealRecord.ORIGINAL, sha256, SealRecord.GONE, Optional.empty(), layers);
    }
}
