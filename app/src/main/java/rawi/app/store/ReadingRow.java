package rawi.app.store;

import java.time.LocalDate;

/** A reading as its row: the record, and what lists show, all taken from the record. */
record ReadingRow(
        long id,
        String report,
        String record,
        long claimsFrom,
        String reader,
        String name,
        String title,
        String publisher,
        String published,
        String lang,
        String text,
        int claims,
        int problems) {

    static ReadingRow of(long id, Reading reading, String record, long claimsFrom) {
        return new ReadingRow(
                id,
                reading.report(),
                record,
                claimsFrom,
                column(reading.reader()),
                column(reading.name()),
                reading.title().map(ReadingRow::column).orElse(null),
                column(reading.publisher()),
                reading.published().map(LocalDate::toString).orElse(null),
                column(reading.lang()),
                reading.text().orElse(null),
                reading.claims().size(),
                reading.problems().size());
    }

    /** PostgreSQL's text holds no zero character. */
    private static String column(String value) {
        return JsonText.wellFormed(value).replace("\0", "");
    }

    Object[] values() {
        return new Object[] {
            id,
            report,
            record,
            claimsFrom,
            reader,
            name,
            title,
            publisher,
            published,
            lang,
            text,
            claims,
            problems
        };
    }
}
