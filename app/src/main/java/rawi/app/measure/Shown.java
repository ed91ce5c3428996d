package rawi.app.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rawi.app.words.Wording;
import rawi.core.measure.Measure;

/** The texts of a sheet in one language. */
public final class Shown {

    private final Wording words;

    public Shown(Wording words) {
        this.words = words;
    }

    public Wording words() {
        return words;
    }

    public String title(Measure measure) {
        return words.text("measure.title." + key(measure));
    }

    /** What it tells, in one line. */
    public String line(Measure measure) {
        return words.text("measure.line." + key(measure));
    }

    public String warning(Measure measure) {
        return words.text("measure.warning." + key(measure));
    }

    public String method(Measure measure) {
        return words.text("measure.method." + key(measure));
    }

    private static String key(Measure measure) {
        return measure.key().replace('-', '_');
    }

    public String parameter(Sheet.Parameter parameter) {
        return words.text("measure.parameter." + parameter.key());
    }

    /** Its value; names of closed sets in words. */
    public String value(Sheet.Parameter parameter) {
        boolean by = parameter.key().equals("by");
        boolean truth = parameter.value().equals("yes") || parameter.value().equals("no");
        if (by || truth) {
            return words.text((by ? "measure.by." : "measure.term.") + parameter.value());
        }
        return words.marks().foreign(parameter.value());
    }

    public String note(Sheet.Note note) {
        return words.text("measure.note." + note.key(), note.arguments().toArray());
    }

    /** A reason to refuse: a note's text where it is one, else the method's own sentence. */
    public String refusal(Sheet sheet, String reason) {
        for (Sheet.Note note : sheet.notes()) {
            if (note.key().equals(reason)) {
                return note(note);
            }
        }
        for (var condition : rawi.core.measure.totals.Condition.values()) {
            if (condition.reason().equals(reason)) {
                return words.text("measure.refused." + condition.name().toLowerCase(Locale.ROOT));
            }
        }
        return words.marks().foreign(reason);
    }

    public String column(String key) {
        return words.text("measure.column." + key);
    }

    public String table(Sheet.Table table) {
        return words.text("measure.table." + table.key());
    }

    public String picture(Picture picture) {
        String title = words.text("measure.picture." + picture.key());
        return picture instanceof Picture.Net net && !net.window().isEmpty()
                ? title + " · " + net.window()
                : title;
    }

    /** A cell, label or term as people read it. */
    public String cell(Object cell) {
        if (cell == null) {
            return words.text("measure.term.unknown");
        }
        if (cell instanceof Sheet.Term term) {
            return term(term);
        }
        if (cell instanceof Picture.Named named) {
            return cell(named.first()) + " · " + cell(named.second());
        }
        if (cell instanceof Number number) {
            return words.marks().number(number(number));
        }
        return words.marks().foreign(cell.toString());
    }

    private String term(Sheet.Term term) {
        boolean shared = term.key().startsWith("type.") || term.key().startsWith("factuality.");
        return words.text(shared ? term.key() : "measure.term." + term.key());
    }

    /** Few digits, for people. */
    static String number(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return "?";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        int scale =
                Math.abs(value) >= 1000
                        ? 0
                        : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3;
        return plain(BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN));
    }

    /** Ten digits, for data: more would tell of the machine rather than of the figure. */
    static String data(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Double.toString(value)
                : plain(BigDecimal.valueOf(value).round(new MathContext(10)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A cell as data: keys, not words. */
    static String raw(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Sheet.Term term) {
            // A type has a dot of its own; of others the last part is the value.
            boolean type = term.key().startsWith("type.");
            return term.key().substring(type ? 5 : term.key().lastIndexOf('.') + 1);
        }
        return cell instanceof Number number ? data(number) : cell.toString();
    }

    /** Rows of a table as people read them, with its head first. */
    List<List<String>> lines(Sheet.Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(this::column).toList());
        for (List<Object> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell(cell)));
            lines.add(cells);
        }
        return lines;
    }
}
