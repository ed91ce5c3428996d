package rawi.app.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV or TSV table: one report each, its fields found by the header line. */
final class TableOpener {

    private static final int MOST_COLUMNS = 2000;
    private static final int SNIFFED_ROWS = 50;
    private static final int LEAST_PROSE = 40;

    private final Opening opening;
    private int read;
    private int silent;

    TableOpener(Opening opening) {
        this.opening = opening;
    }

    void open(byte[] bytes) throws IOException {
        DecodedText decoded = TextDecoder.decode(bytes);
        String text =
                decoded.text().startsWith("\uFEFF") ? decoded.text().substring(1) : decoded.text();
        int skip = decoded.text().length() - text.length();
        char delimiter = delimiter(text);
        if (decoded.doubt().isPresent()) {
            opening.problem(decoded.doubt().get());
        }
        refuseWide(text, delimiter);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            rows(parser.iterator(), bytes, new Places(decoded, text, skip, bytes));
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A line with more fields than any table of reports has would only fill the memory. */
    private static void refuseWide(String text, char delimiter) throws NotReadable {
        int fields = 0;
        boolean header = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                fields = 0;
                header = false;
            } else if (c == delimiter && ++fields > (header ? MOST_COLUMNS : 50 * MOST_COLUMNS)) {
                throw new NotReadable(
                        "a table with more than "
                                + MOST_COLUMNS
                                + " columns is none of reports; left alone");
            }
        }
    }

    /** The mark that parts the header line into the most fields. */
    private static char delimiter(String text) {
        int end = FrontMatter.endOfLine(text, 0);
        String header = text.substring(0, Math.min(end, 100_000));
        char best = ',';
        int most = 0;
        for (char c : new char[] {',', ';', '\t', '|'}) {
            int n = (int) header.chars().filter(x -> x == c).count();
            if (n > most) {
                most = n;
                best = c;
            }
        }
        return best;
    }

    private void rows(Iterator<CSVRecord> rows, byte[] bytes, Places places) throws IOException {
        if (!rows.hasNext()) {
            throw new NotReadable("an empty table");
        }
        List<String> headers = rows.next().toList();
        List<CSVRecord> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < SNIFFED_ROWS) {
            first.add(rows.next());
        }
        Map<String, Integer> columns = columns(headers, first);
        if (first.isEmpty()) {
            throw new NotReadable("a table without rows");
        }
        for (CSVRecord row : first) {
            row(row, columns, headers, bytes, places);
        }
        while (rows.hasNext()) {
            row(rows.next(), columns, headers, bytes, places);
        }
        if (read == 0) {
            throw new NotReadable("a table whose rows have no text");
        }
        if (silent > 0) {
            opening.note(silent + (silent == 1 ? " row" : " rows") + " without text left out");
        }
    }

    private Map<String, Integer> columns(List<String> headers, List<CSVRecord> first)
            throws IOException {
        Columns wanted = opening.intake().columns();
        Map<String, Integer> columns = new HashMap<>();
        for (String field : Columns.FIELDS) {
            Optional<Integer> column = wanted.of(field, headers);
            if (column.isEmpty() && wanted.named().containsKey(field)) {
                throw new NotReadable(
                        "no column "
                                + wanted.named().get(field)
                                + " for "
                                + field
                                + "; it has "
                                + Findings.plain(String.join(", ", headers), 300));
            }
            column.ifPresent(c -> columns.put(field, c));
        }
        if (!columns.containsKey("text")) {
            int longest = longest(headers.size(), first);
            if (longest < 0) {
                throw new NotReadable(
                        "no column of texts found among "
                                + Findings.plain(String.join(", ", headers), 300)
                                + "; name it with --columns text=COLUMN");
            }
            columns.put("text", longest);
            opening.note(
                    "took the column "
                            + Findings.plain(headers.get(longest), 100)
                            + " for the texts because it holds the longest; --columns text=COLUMN"
                            + " says otherwise");
        }
        return columns;
    }

    private static int longest(int columns, List<CSVRecord> rows) {
        int best = -1;
        long most = (long) LEAST_PROSE * rows.size();
        for (int c = 0; c < columns; c++) {
            long letters = 0;
            for (CSVRecord row : rows) {
                letters += c < row.size() ? row.get(c).length() : 0;
            }
            if (letters > most) {
                most = letters;
                best = c;
            }
        }
        return best;
    }

    private void row(
            CSVRecord row,
            Map<String, Integer> columns,
            List<String> headers,
            byte[] bytes,
            Places places)
            throws IOException {
        String name = "row " + (row.getRecordNumber());
        String body = cell(row, columns, "text");
        String title = cell(row, columns, "title");
        int start = places.move((int) row.getCharacterPosition());
        if (body.isBlank() && title.isBlank()) {
            silent++;
            return;
        }
        read++;
        TextBuilder out = new TextBuilder(4_000_000);
        places.put(out, title, row, start);
        out.paragraph();
        places.put(out, body, row, start);
        List<String> doubts = new ArrayList<>();
        Findings found = found(row, columns, headers, doubts);
        Extracted taken =
                new Extracted(
                        out.text(),
                        0,
                        found,
                        out.map(
                                "table",
                                Optional.of(places.decoded.encoding()),
                                places.decoded.skip()),
                        doubts,
                        List.of());
        opening.text(name, places.original(row, opening.inside(name)), taken, Findings.NONE);
    }

    private static String cell(CSVRecord row, Map<String, Integer> columns, String field) {
        Integer column = columns.get(field);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    private static Findings found(
            CSVRecord row,
            Map<String, Integer> columns,
            List<String> headers,
            List<String> doubts) {
        List<Finding> found = new ArrayList<>();
        for (String field : Columns.FIELDS) {
            String value = Findings.plain(cell(row, columns, field), 2000);
            if (value.isEmpty() || field.equals("text")) {
                continue;
            }
            String how = "column " + Findings.plain(headers.get(columns.get(field)), 100);
            if (field.equals(Finding.PUBLISHED)) {
                day(value, how, found, doubts);
            } else if (field.equals(Finding.LANG)) {
                String code = value.toLowerCase(Locale.ROOT).split("[-_ ]")[0];
                code = code.equals("arabic") ? "ar" : code.equals("english") ? "en" : code;
                found.add(Finding.stated(field, code, how));
            } else {
                found.add(Finding.stated(field, value, how));
            }
        }
        return new Findings(found);
    }

    private static void day(String value, String how, List<Finding> found, List<String> doubts) {
        String moment = value.length() > 10 ? value.substring(0, 10) : value;
        try {
            found.add(Finding.stated(Finding.PUBLISHED, LocalDate.parse(moment).toString(), how));
            return;
        } catch (java.time.DateTimeException e) {
            // Not in the form of ISO: read as people write days.
            moment = value;
        }
        Optional<DayFinder.Found> day = DayFinder.builtIn().find(moment, DayFinder.Order.UNKNOWN);
        if (day.isPresent()) {
            found.add(
                    new Finding(
                            Finding.PUBLISHED,
                            day.get().day().toString(),
                            how + day.get().doubt().map(d -> ", " + d).orElse(""),
                            day.get().doubt().isPresent()));
        } else {
            doubts.add(how + ": " + Findings.plain(value, 40) + " is no day that can be told");
        }
    }

    /** Where rows and cells stand in the table's bytes. */
    private static final class Places {
        private final DecodedText decoded;
        private final String text;
        private final int skip;
        private final byte[] bytes;
        private final Charset charset;
        private int characters;
        private int at;
        private boolean lost;

        Places(DecodedText decoded, String text, int skip, byte[] bytes) {
            this.decoded = decoded;
            this.text = text;
            this.skip = skip;
            this.bytes = bytes;
            this.charset = Charset.forName(decoded.encoding());
            this.at = decoded.skip() + (skip == 0 ? 0 : 3);
            this.lost = decoded.text().indexOf('\uFFFD') >= 0;
        }

        /** Goes on to a character; rows are asked for in order. */
        int move(int character) {
            int to = Math.min(Math.max(character, characters), text.length());
            if (!lost) {
                at += text.substring(characters, to).getBytes(charset).length;
            }
            characters = to;
            return to;
        }

        Original original(CSVRecord row, List<String> inside) {
            int end = rowEnd(row);
            int length = text.substring(characters, end).getBytes(charset).length;
            if (lost || at + length > bytes.length) {
                byte[] own = text.substring(characters, end).getBytes(charset);
                return new Original(own, 0, own.length, Form.CSV.mediaType(), inside);
            }
            return new Original(bytes, at, at + length, Form.CSV.mediaType(), inside);
        }

        /** The end of a row's own characters: its cells, however they are quoted, then the line. */
        private int rowEnd(CSVRecord row) {
            boolean quoted = false;
            for (int i = characters; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    return i;
                }
            }
            return text.length();
        }

        /** A cell's text with its place, when it stands in the row as it is. */
        void put(TextBuilder out, String cell, CSVRecord row, int start) {
            int found = cell.isEmpty() ? -1 : text.indexOf(cell, start);
            boolean inRow =
                    found >= 0
                            && found
                                    <= start
                                            + 64
                                            + row.toList().stream()
                                                    .mapToInt(c -> c.length() + 8)
                                                    .sum();
            if (!inRow) {
                out.unplaced(cell);
                return;
            }
            for (int i = 0; i < cell.length(); i++) {
                if (cell.charAt(i) == '\n') {
                    out.line();
                } else {
                    out.add(cell.charAt(i), found + i + skip);
                }
            }
        }
    }
}
