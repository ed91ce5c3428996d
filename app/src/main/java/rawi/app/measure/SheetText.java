package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import rawi.app.publish.Version;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.measure.Measure;

/** A sheet for the terminal: the warning first, then parameters, tables, notes and the method. */
public final class SheetText {

    private static final int WIDEST = 46;

    private final Shown shown;

    public SheetText(Wording words) {
        this.shown = new Shown(words);
    }

    /** All measures, one line each. */
    public String list() {
        StringBuilder out = new StringBuilder();
        for (Measure measure : Measure.values()) {
            out.append(pad(measure.key(), 20)).append(shown.line(measure)).append('\n');
        }
        return out.toString();
    }

    public String of(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append(shown.title(sheet.measure())).append('\n');
        out.append(shown.words().text("measure.warning", own(shown.warning(sheet.measure()))));
        out.append("\n\n");
        for (Sheet.Parameter parameter : sheet.parameters()) {
            out.append("  ").append(shown.parameter(parameter)).append(": ");
            out.append(shown.value(parameter)).append('\n');
        }
        if (sheet.isRefused()) {
            out.append('\n').append(shown.words().text("measure.refused")).append('\n');
            for (String reason : sheet.refusedFor()) {
                out.append("  - ").append(shown.refusal(sheet, reason)).append('\n');
            }
        }
        for (Sheet.Table table : sheet.tables()) {
            out.append('\n').append(shown.table(table)).append('\n');
            table(shown.lines(table), out);
        }
        out.append('\n');
        for (Sheet.Note note : sheet.notes()) {
            if (!sheet.refusedFor().contains(note.key())) {
                out.append("* ").append(shown.note(note)).append('\n');
            }
        }
        out.append(
                shown.words()
                        .text(
                                "measure.made",
                                own(shown.method(sheet.measure())),
                                sheet.measure().version(),
                                "rawi " + Version.TEXT));
        return out.append('\n').toString();
    }

    private static Wording.Own own(String text) {
        return new Wording.Own(text);
    }

    private void table(List<List<String>> lines, StringBuilder out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        List<List<String>> cut = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                String cell = line.get(c);
                boolean last = c == columns - 1;
                if (width(cell) > WIDEST && !last) {
                    cell = cell.substring(0, WIDEST - 1) + "…";
                }
                cells.add(cell);
                widths[c] = Math.max(widths[c], width(cell));
            }
            cut.add(cells);
        }
        for (List<String> line : cut) {
            StringBuilder row = new StringBuilder("  ");
            for (int c = 0; c < columns; c++) {
                row.append(pad(line.get(c), widths[c] + 2));
            }
            out.append(row.toString().stripTrailing()).append('\n');
        }
        if (cut.size() == 1) {
            out.append("  ").append(shown.words().text("measure.no_row")).append('\n');
        }
    }

    /** Columns as seen: marks of direction take none. */
    private static int width(String text) {
        return (int)
                text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).count();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    /** Data is the same whatever language its reader speaks. */
    static final Shown ENGLISH = new Shown(Wording.of(Language.ENGLISH));
}
