package rawi.lab.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rawi.lab.bench.Zipped;

/**
 * Words of an Arabic treebank in Universal Dependencies as they stand in text, with their pieces.
 */
public final class ArabicTreebank {

    private ArabicTreebank() {}

    /**
     * A word between blanks and signs.
     *
     * @param rows CoNLL-U rows of its pieces
     */
    public record Word(String form, List<String[]> rows) {

        public List<String> pieces() {
            return rows.stream().map(r -> r[1]).toList();
        }
    }

    public static List<List<Word>> read(Path file) throws IOException {
        List<List<Word>> sentences = new ArrayList<>();
        try (BufferedReader in = Zipped.reader(file)) {
            List<Word> words = new ArrayList<>();
            boolean joined = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) {
                    sentences.add(words);
                    words = new ArrayList<>();
                    joined = false;
                } else if (!line.startsWith("#") && line.split("\t")[0].indexOf('-') < 0) {
                    String[] row = line.split("\t");
                    boolean sign = row[3].equals("PUNCT") || row[3].equals("SYM");
                    if (joined && !sign) {
                        Word last = words.remove(words.size() - 1);
                        List<String[]> rows = new ArrayList<>(last.rows());
                        rows.add(row);
                        words.add(new Word(last.form() + row[1], rows));
                    } else {
                        words.add(new Word(row[1], List.<String[]>of(row)));
                    }
                    joined = !sign && row[9].contains("SpaceAfter=No");
                }
            }
        }
        return sentences;
    }
}
