package rawi.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;

/** The public keys that the log names, each from its entry on. */
record PublicKeys(List<Named> keys) {

    /**
     * @param from place of the entry that names the key
     */
    record Named(long from, byte[] key) {}

    static PublicKeys startingWith(CaseInfo info) {
        List<Named> keys = new ArrayList<>();
        keys.add(new Named(0, Hashes.bytes(info.publicKey())));
        return new PublicKeys(keys);
    }

    void add(long seq, String record) {
        keys.add(new Named(seq, Hashes.bytes(key(record))));
    }

    /** The key that signs a checkpoint over this many entries. */
    byte[] at(long size) {
        byte[] key = keys.get(0).key();
        for (Named named : keys) {
            if (named.from() < size) {
                key = named.key();
            }
        }
        return key;
    }

    static String record(String publicKey, Instant at) {
        return JsonText.write(JsonText.fields("record", "key/1", "key", publicKey, "at", at));
    }

    static String key(String record) {
        Map<String, Object> fields = JsonText.read(record);
        return JsonText.text(fields, "key");
    }

    /** The name of a key's record in {@code case_info}. */
    static String name(long seq) {
        return String.format(java.util.Locale.ROOT, "key:%012d", seq);
    }

    /** The place of the entry that a record of {@code case_info} belongs to. */
    static long seq(String name) {
        return name.startsWith("key:") ? Long.parseLong(name.substring("key:".length())) : 0;
    }

    static String latest(Handle handle) {
        return handle.createQuery(
                        "select value from case_info where name like 'key:%' order by name desc"
                                + " limit 1")
                .mapTo(String.class)
                .findOne()
                .map(PublicKeys::key)
                .orElseGet(
                        () ->
                                CaseInfo.parse(
                                                handle.createQuery(
                                                                "select value from case_info where"
                                                                        + " name = 'case'")
                                                        .mapTo(String.class)
                                                        .one())
                                        .publicKey());
    }
}
