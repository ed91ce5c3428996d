package rawi.app.measure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import rawi.app.publish.CsvWriter;
import rawi.app.publish.Version;

/** A sheet as data: schema {@code measure/1} as JSON, and as CSV for spreadsheets. */
public final class SheetData {

    private SheetData() {}

    public static String json(Sheet sheet) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", "measure/1");
            json.writeStringField("measure", sheet.measure().key());
            json.writeNumberField("methodVersion", sheet.measure().version());
            json.writeStringField("rawi", Version.TEXT);
            json.writeStringField("warning", SheetText.ENGLISH.warning(sheet.measure()));
            json.writeStringField("method", SheetText.ENGLISH.method(sheet.measure()));
            json.writeObjectFieldStart("parameters");
            for (Sheet.Parameter parameter : sheet.parameters()) {
                json.writeStringField(parameter.key(), parameter.value());
            }
            json.writeEndObject();
            json.writeBooleanField("refused", sheet.isRefused());
            json.writeArrayFieldStart("reasons");
            for (String reason : sheet.refusedFor()) {
                json.writeString(SheetText.ENGLISH.refusal(sheet, reason));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (Sheet.Note note : sheet.notes()) {
                json.writeString(SheetText.ENGLISH.note(note));
            }
            json.writeEndArray();
            json.writeObjectFieldStart("tables");
            for (Sheet.Table table : sheet.tables()) {
                table(json, table);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void table(JsonGenerator json, Sheet.Table table) throws IOException {
        json.writeArrayFieldStart(table.key());
        for (List<Object> row : table.rows()) {
            json.writeStartObject();
            for (int c = 0; c < row.size(); c++) {
                json.writeFieldName(table.columns().get(c));
                Object cell = row.get(c);
                if (cell instanceof Number number && finite(number)) {
                    json.writeNumber(Shown.data(number));
                } else if (cell == null || cell instanceof Number) {
                    json.writeNull();
                } else {
                    json.writeString(Shown.raw(cell));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static boolean finite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    /** UTF-8 with byte order mark; what must be said stands above the tables, one row each. */
    public static String csv(Sheet sheet) {
        StringBuilder out = new StringBuilder("\uFEFF");
        row(
                out,
                "measure",
                sheet.measure().key(),
                "method version",
                Integer.toString(sheet.measure().version()),
                "rawi",
                Version.TEXT);
        row(out, "warning", SheetText.ENGLISH.warning(sheet.measure()));
        row(out, "method", SheetText.ENGLISH.method(sheet.measure()));
        for (Sheet.Parameter parameter : sheet.parameters()) {
            row(out, "parameter", parameter.key(), parameter.value());
        }
        for (String reason : sheet.refusedFor()) {
            row(out, "refused", SheetText.ENGLISH.refusal(sheet, reason));
        }
        for (Sheet.Note note : sheet.notes()) {
            row(out, "note", SheetText.ENGLISH.note(note));
        }
        for (Sheet.Table table : sheet.tables()) {
            out.append("\r\n");
            row(out, "table", table.key());
            row(out, table.columns().toArray(String[]::new));
            for (List<Object> cells : table.rows()) {
                row(out, cells.stream().map(Shown::raw).toArray(String[]::new));
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i > 0 ? "," : "").append(CsvWriter.cell(cells[i]));
        }
        out.append("\r\n");
    }
}
