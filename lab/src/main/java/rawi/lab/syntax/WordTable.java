package rawi.lab.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.syntax.KnownWords;
import rawi.core.syntax.WordForms;
import rawi.lab.bench.Zipped;

/**
 * Reads a table of words with the paths of their Brown clusters and the tags they are seen with.
 */
final class WordTable {

    private static final int LONGEST = 18;
    private static final int FAMILY_BITS = 6;

    private WordTable() {}

    /**
     * @param file gzipped, tab-separated: word, path of ones and zeros or nothing, tags between
     *     spaces or nothing
     */
    static KnownWords read(Path file) throws IOException {
        TreeMap<Integer, String[]> rows = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>();
        TreeSet<String> tagSets = new TreeSet<>();
        try (BufferedReader in = Zipped.reader(file)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] row = line.split("\t", -1);
                boolean plain =
                        row[0].length() <= LONGEST && row[0].matches("[a-z0-9'.-]+|\\W{1,3}");
                if (plain && row[0].replaceAll("[^0-9]", "").length() < 3) {
                    rows.putIfAbsent(WordForms.hash(row[0]), row);
                    paths.add(row[1]);
                    tagSets.add(row[2]);
                }
            }
        }
        Map<String, Integer> pathNumbers = numbers(paths);
        Map<String, Integer> setNumbers = numbers(tagSets);
        TreeSet<String> stems = new TreeSet<>();
        paths.forEach(path -> stems.add(family(path)));
        Map<String, Integer> stemNumbers = numbers(stems);
        int[] families = new int[paths.size() + 1];
        paths.forEach(path -> families[pathNumbers.get(path)] = stemNumbers.get(family(path)));
        int[] words = new int[rows.size()];
        short[] clusters = new short[words.length];
        short[] sets = new short[words.length];
        int i = 0;
        for (Map.Entry<Integer, String[]> row : rows.entrySet()) {
            words[i] = row.getKey();
            clusters[i] = pathNumbers.get(row.getValue()[1]).shortValue();
            sets[i++] = setNumbers.get(row.getValue()[2]).shortValue();
        }
        return new KnownWords(words, clusters, sets, families);
    }

    private static String family(String path) {
        return path.substring(0, Math.min(FAMILY_BITS, path.length()));
    }

    /** Numbers in sorted order; the empty string comes first and is 0. */
    private static Map<String, Integer> numbers(TreeSet<String> sorted) {
        sorted.add("");
        Map<String, Integer> numbers = new HashMap<>();
        for (String value : sorted) {
            numbers.put(value, numbers.size());
        }
        return numbers;
    }
}
