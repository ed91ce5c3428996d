package rawi.app.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import rawi.core.measure.totals.CaptureTable;

/**
 * Lists of people as CSV: one column a list with 0 or 1 in it, one row a person, or one row a
 * pattern with a column {@code count}. A column {@code id} names the person by a code and must not
 * repeat.
 */
final class ListsFile {

    private static final int MOST_LISTS = 16;

    private ListsFile() {}

    /**
     * @throws IllegalArgumentException with line and reason when it is not such a table
     */
    static CaptureTable read(String name, String csv) {
        List<String> lines =
                Arrays.stream(csv.replace("\uFEFF", "").split("\r\n|\n|\r"))
                        .filter(line -> !line.isBlank())
                        .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(name + ": no row in it");
        }
        List<String> head = cells(lines.get(0));
        int count = index(head, "count");
        int id = index(head, "id");
        List<Integer> lists = new ArrayList<>();
        for (int c = 0; c < head.size(); c++) {
            if (c != count && c != id) {
                lists.add(c);
            }
        }
        if (lists.size() < 2 || lists.size() > MOST_LISTS) {
            throw new IllegalArgumentException(
                    name + ": needs 2 to 16 columns of lists, got " + lists.size());
        }
        SortedMap<Integer, Long> patterns = new TreeMap<>();
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int row = 1; row < lines.size(); row++) {
            List<String> cells = cells(lines.get(row));
            String at = name + " line " + (row + 1) + ": ";
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException(
                        at + cells.size() + " cells for " + head.size() + " columns");
            }
            int pattern = 0;
            for (int list = 0; list < lists.size(); list++) {
                String cell = cells.get(lists.get(list));
                if (!cell.equals("0") && !cell.equals("1")) {
                    throw new IllegalArgumentException(at + "a list holds 0 or 1, got " + cell);
                }
                pattern |= cell.equals("1") ? 1 << list : 0;
            }
            if (id >= 0 && !seen.add(cells.get(id))) {
                throw new IllegalArgumentException(at + "this person stands twice");
            }
            long people = count < 0 ? 1 : number(cells.get(count), at);
            if (pattern == 0 && people > 0) {
                throw new IllegalArgumentException(at + "a person on no list");
            }
            if (pattern > 0) {
                patterns.merge(pattern, people, Long::sum);
            }
        }
        return new CaptureTable(lists.stream().map(head::get).toList(), patterns);
    }

    private static long number(String text, String at) {
        try {
            long value = Long.parseLong(text);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(at + "no whole number: " + text, e);
        }
        throw new IllegalArgumentException(at + "below zero: " + text);
    }

    private static int index(List<String> head, String column) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).toLowerCase(Locale.ROOT).equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        char separator = line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
        return Arrays.stream(line.split(String.valueOf(separator), -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
