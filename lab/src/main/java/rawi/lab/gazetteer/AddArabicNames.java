package rawi.lab.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import rawi.core.text.ArabicScript;
import rawi.lab.bench.Zipped;

/**
 * Adds the Arabic names of towns to {@code base.places}, so that {@code Gazetteer.findArabic} knows
 * them: the alternate names in Arabic letters of the town table that {@link BuildGazetteer} read
 * (GeoNames, CC BY 4.0).
 *
 * <p>Arguments: the table, {@code base.places} (rewritten). Names with letters that Arabic does not
 * have (Persian, Urdu, Kurdish) are left out. Run on a base that has them already, it changes
 * nothing.
 */
public final class AddArabicNames {

    private static final int MAGIC = 0x52415748;

    private AddArabicNames() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: AddArabicNames TOWNS.tsv.gz base.places");
            System.exit(2);
        }
        Path base = Path.of(args[1]);
        byte[] bytes;
        try (InflaterInputStream in = new InflaterInputStream(Files.newInputStream(base))) {
            bytes = in.readAllBytes();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException(base + " is no gazetteer of this version");
        }
        int places = in.readInt();
        int keys = in.readInt();
        Map<Integer, Integer> owners = new HashMap<>();
        for (int i = 0; i < places; i++) {
            owners.put(in.readInt(), i);
        }
        in.skipNBytes(12L * places);
        int nameBytes = 0;
        for (int i = 0; i < places; i++) {
            nameBytes = in.readInt();
        }
        in.skipNBytes(2L * places + nameBytes + 3L * places);
        in.skipNBytes(in.readInt());
        int columns = bytes.length - in.available();
        TreeSet<Key> all = new TreeSet<>();
        long[] hashes = new long[keys];
        for (int i = 0; i < keys; i++) {
            hashes[i] = in.readLong();
        }
        for (int i = 0; i < keys; i++) {
            all.add(new Key(hashes[i], in.readInt()));
        }
        names(Path.of(args[0]), owners, all);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(
                        new DeflaterOutputStream(
                                packed, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(places);
            out.writeInt(all.size());
            out.write(bytes, 12, columns - 12);
            for (Key key : all) {
                out.writeLong(key.hash);
            }
            for (Key key : all) {
                out.writeInt(key.owner);
            }
        }
        Files.write(base, packed.toByteArray());
        System.out.println(keys + " names before, " + all.size() + " now");
    }

    private record Key(long hash, int owner) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = Long.compare(hash, other.hash);
            return order != 0 ? order : Integer.compare(owner, other.owner);
        }
    }

    private static void names(Path table, Map<Integer, Integer> owners, TreeSet<Key> all)
            throws IOException {
        try (BufferedReader in = Zipped.reader(table)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] row = line.split("\t", -1);
                Integer owner = owners.get(Integer.parseInt(row[0]));
                if (owner == null) {
                    continue;
                }
                for (String name : spellings(row[3])) {
                    all.add(new Key(hash(name), owner));
                }
            }
        }
    }

    /** The names of a cell that are Arabic by their letters, as keys; دهوك for محافظة دهوك too. */
    private static List<String> spellings(String cell) {
        List<String> found = new ArrayList<>();
        for (String name : cell.split(",")) {
            String letters = ArabicScript.letters(name.strip());
            if (letters.length() > 2 && letters.length() == name.strip().length()) {
                if (letters.matches("[ء-غف-ي]+([ -][ء-غف-ي]+)*") && !name.matches(".*[یک].*")) {
                    found.add(letters.replace('-', ' '));
                }
            }
        }
        return found;
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
