package rawi.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What is sealed now: the records of sealing and erasing, folded in the order of the log. */
final class SealState {

    /** A record and its place in the log. */
    record At(long seq, SealRecord record) {}

    private final List<At> records = new ArrayList<>();
    private final Map<String, SealRecord.Thing> things = new LinkedHashMap<>();

    /** Who hid something in a thing, erased people too. */
    private final Map<String, Set<String>> hiders = new HashMap<>();

    private final Map<String, String> boxes = new LinkedHashMap<>();

    /** Hashes of parts, by thing and subject. */
    private final Map<String, String> parts = new HashMap<>();

    private final Set<String> erased = new TreeSet<>();
    private boolean leftOut;

    static SealState of(Handle handle) {
        SealState state = new SealState();
        handle.createQuery("select seq, record from seals order by seq")
                .map((r, c) -> new At(r.getLong(1), SealRecord.parse(r.getString(2))))
                .forEach(state::add);
        return state;
    }

    void add(At at) {
        records.add(at);
        SealRecord record = at.record();
        String subject = record.subject();
        switch (record.action()) {
            case SEAL -> {
                record.box().ifPresent(box -> boxes.put(subject, box));
                for (SealRecord.Part part : record.parts()) {
                    parts.put(key(part.kind(), part.thing(), subject), part.part());
                    hiders.computeIfAbsent(thingOf(part), k -> new TreeSet<>()).add(subject);
                }
            }
            case ERASE -> {
                erased.add(subject);
                boxes.remove(subject);
                parts.keySet().removeIf(key -> key.endsWith("|" + subject));
            }
            case LEFT_OUT -> {
                leftOut = true;
                boxes.clear();
                parts.clear();
            }
            case READ -> {}
        }
        for (SealRecord.Thing thing : record.things()) {
            things.put(thing.key(), thing);
            if (thing.masked().equals(SealRecord.GONE)) {
                parts.keySet().removeIf(key -> key.startsWith(thing.key() + "|"));
            }
        }
    }

    /** The thing that the log names, of which a part was hidden. */
    private static String thingOf(SealRecord.Part part) {
        return switch (part.kind()) {
            case SealRecord.TEXT -> SealRecord.READING + "/" + part.thing();
            case SealRecord.CLAIM ->
                    SealRecord.READING + "/" + part.thing().substring(0, part.thing().indexOf('/'));
            default -> part.kind() + "/" + part.thing();
        };
    }

    static String key(String kind, String thing, String subject) {
        return kind + "/" + thing + "|" + subject;
    }

    List<At> records() {
        return records;
    }

    Optional<SealRecord.Thing> thing(String kind, Object thing) {
        return Optional.ofNullable(things.get(kind + "/" + thing));
    }

    Iterable<SealRecord.Thing> things() {
        return things.values();
    }

    int size() {
        return things.size();
    }

    /** Hashes of the rows of subjects, by id. */
    Map<String, String> boxes() {
        return boxes;
    }

    Map<String, String> parts() {
        return parts;
    }

    Set<String> erased() {
        return erased;
    }

    /** Whether an original cannot be read without keys, or not at all. */
    boolean isSealed(String sha256) {
        return thing(SealRecord.ORIGINAL, sha256).isPresent();
    }

    /** Whether all that was hidden in a thing is still there to be opened. */
    boolean isWhole(SealRecord.Thing thing) {
        return !leftOut
                && !thing.masked().equals(SealRecord.GONE)
                && hiders.getOrDefault(thing.key(), Set.of()).stream().noneMatch(erased::contains);
    }

    /** Whether sealed letters and originals stayed in the case from which this one was made. */
    boolean isLeftOut() {
        return leftOut;
    }

    /** The name under which an original is kept sealed. */
    static String sealedName(String sha256, int layers) {
        return sha256 + ".sealed" + layers;
    }
}
