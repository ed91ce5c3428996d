package rawi.app.store.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rawi.app.ingest.Json;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;
import rawi.app.store.proof.TimeStamp;

/**
 * Checks an evidence bundle with nothing but the bundle: every file against the manifests, every
 * log entry against the signed checkpoint, and every original, text, claim and decision against its
 * entry. The page in the bundle ({@code verify.html}) does the same in a browser.
 */
public final class BundleCheck {

    public static final String FORMAT = "rawi-bundle/1";

    private static final long LARGEST = 1L << 30;
    private static final int MOST_FILES = 100_000;

    /**
     * What a bundle is.
     *
     * @param publicKey that signed the checkpoint; whose it is, is for the reader to know
     * @param fault the first thing that is wrong; absent when all is well
     */
    public record Result(
            String origin,
            String publicKey,
            long entries,
            int claims,
            int originals,
            int sealed,
            List<TimeStamp> stamps,
            Optional<String> fault) {}

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String what) {
            super(what);
        }
    }

    private record Entry(long seq, String kind, String subject, String hash, String record) {}

    private final Map<String, byte[]> files;
    private final Map<Long, Entry> entries = new TreeMap<>();
    private final Map<String, String> masks = new HashMap<>();
    private final List<TimeStamp> stamps = new ArrayList<>();
    private Checkpoint checkpoint;
    private String publicKey = "";
    private int claims;
    private int originals;
    private int sealed;

    private BundleCheck(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Checks a file. */
    public static Result of(Path zip) {
        BundleCheck check = new BundleCheck(new TreeMap<>());
        Optional<String> fault = Optional.empty();
        try {
            check.read(zip);
            check.run();
        } catch (Fault e) {
            fault = Optional.of(e.getMessage());
        } catch (IOException | RuntimeException e) {
            fault = Optional.of("not a bundle, or damaged: " + e.getMessage());
        }
        return new Result(
                check.checkpoint == null ? "" : check.checkpoint.origin(),
                check.publicKey,
                check.entries.size(),
                check.claims,
                check.originals,
                check.sealed,
                check.stamps,
                fault);
    }

    private void read(Path path) throws IOException, Fault {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long left = LARGEST;
            if (zip.size() > MOST_FILES) {
                throw new Fault("it has too many files");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                int slash = entry.getName().indexOf('/');
                if (entry.isDirectory() || slash < 0) {
                    throw new Fault("a file outside the bag: " + entry.getName());
                }
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                }
                left -= bytes.length;
                if (left < 0) {
                    throw new Fault("it is larger than " + (LARGEST >> 20) + " MB");
                }
                if (files.put(entry.getName().substring(slash + 1), bytes) != null) {
                    throw new Fault("a file twice: " + entry.getName());
                }
            }
        }
    }

    private void run() throws Fault {
        manifest(Bag.TAG_MANIFEST, false);
        manifest(Bag.MANIFEST, true);
        Map<String, Object> proof = fields(text("data/proof.json"));
        if (!FORMAT.equals(proof.get("format"))) {
            throw new Fault("its format is not " + FORMAT);
        }
        checkpoint(proof);
        for (Object one : Json.list(proof.get("entries"))) {
            entry(object(one));
        }
        key();
        for (Entry entry : entries.values()) {
            record(entry);
        }
        for (Object one : Json.list(proof.get("reports"))) {
            report(object(one));
        }
        for (Object one : Json.list(proof.get("stamps"))) {
            stamp(object(one));
        }
    }

    /** Each line fits its file, and no file is without a line. */
    private void manifest(String name, boolean payload) throws Fault {
        Set<String> left = new HashSet<>();
        for (String file : files.keySet()) {
            if (file.startsWith("data/") == payload && !file.equals(Bag.TAG_MANIFEST)) {
                left.add(file);
            }
        }
        for (String line : text(name).split("\n")) {
            int gap = line.indexOf("  ");
            byte[] bytes = gap < 0 ? null : files.get(line.substring(gap + 2));
            if (bytes == null) {
                throw new Fault(name + " names a file that is not there: " + line);
            }
            if (!Hashes.of(bytes).equals(line.substring(0, gap))) {
                throw new Fault(line.substring(gap + 2) + " is not what it was (" + name + ")");
            }
            left.remove(line.substring(gap + 2));
        }
        if (!left.isEmpty()) {
            throw new Fault(left.iterator().next() + " is not in " + name);
        }
    }

    private String text(String name) throws Fault {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new Fault(name + " is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void checkpoint(Map<String, Object> proof) throws Fault {
        publicKey = text(proof, "publicKey");
        checkpoint =
                Checkpoint.parse(text(proof, "checkpoint"))
                        .orElseThrow(() -> new Fault("the checkpoint is not in the form of one"));
        if (!checkpoint.isSignedBy(Hashes.bytes(publicKey))) {
            throw new Fault("the checkpoint is not signed by the key that is named");
        }
    }

    private void entry(Map<String, Object> proof) throws Fault {
        String line = text(proof, "entry");
        Map<String, Object> fields = fields(line);
        long seq = number(fields, "seq");
        List<byte[]> path =
                Json.list(proof.get("path")).stream().map(h -> Hashes.bytes(h.toString())).toList();
        byte[] leaf = MerkleTree.leaf(Bag.utf8(line));
        byte[] root = Base64.getDecoder().decode(checkpoint.root());
        if (!MerkleTree.includes(leaf, seq, checkpoint.size(), path, root)) {
            throw new Fault("log entry " + seq + " is not in the log that was signed");
        }
        entries.put(
                seq,
                new Entry(
                        seq,
                        text(fields, "kind"),
                        text(fields, "subject"),
                        text(fields, "record"),
                        text(proof, "record")));
    }

    /** The key is the one that the log itself names last. */
    private void key() throws Fault {
        String named = "";
        for (Entry entry : entries.values()) {
            if (entry.kind().equals("case") || entry.kind().equals("key")) {
                named = text(fields(entry.record()), "key");
            }
            if (entry.kind().equals("seal")) {
                for (Object thing : Json.list(fields(entry.record()).get("things"))) {
                    Map<String, Object> fields = object(thing);
                    masks.put(
                            fields.get("kind") + "/" + fields.get("thing"), text(fields, "masked"));
                }
            }
        }
        if (!named.equals(publicKey)) {
            throw new Fault("the key that signed is not the one that the log names");
        }
    }

    private void record(Entry entry) throws Fault {
        String hash = Hashes.of(entry.record());
        if (hash.equals(entry.hash())) {
            return;
        }
        if (!hash.equals(masks.get(entry.kind() + "/" + entry.seq()))) {
            throw new Fault("the record of log entry " + entry.seq() + " is not what was logged");
        }
        sealed++;
    }

    private Entry entry(Map<String, Object> fields, String name, String kind) throws Fault {
        Entry entry = entries.get(number(fields, name));
        if (entry == null || !entry.kind().equals(kind)) {
            throw new Fault("a report without its " + kind);
        }
        return entry;
    }

    private void report(Map<String, Object> report) throws Fault {
        Entry reading = entry(report, "reading", "reading");
        Entry capture = entry(report, "capture", "capture");
        Map<String, Object> read = fields(reading.record());
        String what = "report " + reading.subject();
        String sha256 = text(read, "original");
        if (!capture.subject().equals(sha256) || !reading.subject().equals(text(read, "report"))) {
            throw new Fault(what + " is not of its original");
        }
        byte[] original = files.get("data/originals/" + sha256);
        if (original == null && !masks.containsKey("original/" + sha256)) {
            throw new Fault("the original of " + what + " is missing");
        }
        if (original != null && !Hashes.of(original).equals(sha256)) {
            throw new Fault("the original of " + what + " is not what was captured");
        }
        originals += original == null ? 0 : 1;
        sealed += original == null ? 1 : 0;
        Optional<String> text = string(read, "text");
        if (text.isPresent()
                && !Hashes.of(text("data/texts/" + text.get() + ".txt")).equals(text.get())) {
            throw new Fault("the text of " + what + " is not the one that was read");
        }
        List<Object> hashes = Json.list(read.get("claims"));
        for (Object one : Json.list(report.get("claims"))) {
            Map<String, Object> claim = object(one);
            int n = (int) number(claim, "n");
            if (n < 0
                    || n >= hashes.size()
                    || !Hashes.of(text(claim, "json")).equals(hashes.get(n))) {
                throw new Fault("claim " + claim.get("uid") + " is not the one that was read");
            }
            claims++;
        }
    }

    private static Optional<String> string(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    private void stamp(Map<String, Object> stamp) throws Fault {
        try {
            stamps.add(
                    TimeStamp.check(
                            Base64.getDecoder().decode(text(stamp, "token")),
                            Bag.utf8(text(stamp, "checkpoint"))));
        } catch (TimeStamp.Invalid e) {
            throw new Fault("a time stamp: " + e.getMessage());
        }
        String over = text(stamp, "checkpoint");
        if (!over.equals(checkpoint.text())
                && Checkpoint.parse(over)
                        .filter(c -> c.isSignedBy(Hashes.bytes(publicKey)))
                        .isEmpty()) {
            throw new Fault("a time stamp of a checkpoint that is not of this log");
        }
    }

    private static Map<String, Object> fields(String json) {
        try {
            return Json.object(Json.parse(json));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        return string(fields, name)
                .orElseThrow(() -> new IllegalArgumentException("no text " + name));
    }

    private static long number(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Number n) {
            return n.longValue();
        }
        throw new IllegalArgumentException("no number " + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
