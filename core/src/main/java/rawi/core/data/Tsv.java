package rawi.core.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word list: tab-separated, UTF-8, {@code #} comments (source, licence), then a header line with
 * the column names. No quoting. Values of a list column are divided by {@code |}.
 */
public final class Tsv {

    private Tsv() {}

    /** One line of a word list; knows where it came from, so that a bad value can be found. */
    public record Row(String file, int line, List<String> header, List<String> cells) {

        /** The cell of a column; empty text when the line is shorter. */
        public String get(String column) {
            int i = header.indexOf(column);
            if (i < 0) {
                throw error("no column " + column);
            }
            return i < cells.size() ? cells.get(i).strip() : "";
        }

        /** The values of a list column. */
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty()
                    ? List.of()
                    : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
        }

        public IllegalArgumentException error(String what) {
            return new IllegalArgumentException(file + " line " + line + ": " + what);
        }
    }

    /**
     * All rows of a file.
     *
     * @throws IllegalArgumentException with file and line when the file is missing or malformed
     */
    public static List<Row> read(DataFiles files, String path) {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(files.require(path), StandardCharsets.UTF_8))) {
            List<String> header = null;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = Arrays.asList(line.split("\t", -1));
                if (header == null) {
                    header = cells.stream().map(String::strip).toList();
                } else if (cells.size() > header.size()) {
                    throw new IllegalArgumentException(
                            path
                                    + " line "
                                    + number
                                    + ": "
                                    + cells.size()
                                    + " cells for "
                                    + header.size()
                                    + " columns");
                } else {
                    rows.add(new Row(path, number, header, cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return rows;
    }
}
