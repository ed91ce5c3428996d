package rawi.app.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text layer of a PDF, up to a bound in pages and characters. */
final class PdfText {

    private static final int MAX_PAGES = 500;
    private static final int MAX_CHARS = 4_000_000;
    // Kept, for loggers that nobody holds are collected with their level.
    private static final Logger LOGGER = Logger.getLogger("org.apache.pdfbox");
    private static final Logger FONT_LOGGER = Logger.getLogger("org.apache.fontbox");

    private PdfText() {}

    static Extracted extract(byte[] bytes, Bounds bounds) throws IOException {
        LOGGER.setLevel(Level.OFF);
        FONT_LOGGER.setLevel(Level.OFF);
        List<String> doubts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > MAX_PAGES) {
                doubts.add(pages + " pages; only the first " + MAX_PAGES + " were read");
            }
            BoundedStripper stripper =
                    new BoundedStripper(Math.min(pages, MAX_PAGES), bounds.seconds());
            BoundedWriter out = new BoundedWriter();
            try {
                stripper.writeText(document, out);
            } catch (TextFull e) {
                doubts.add("only the first " + MAX_CHARS + " characters were read");
            }
            if (stripper.outOfTime()) {
                doubts.add("only what could be read within " + bounds.seconds() + " s was read");
            }
            if (stripper.leftOut()) {
                doubts.add("it draws forms without end; some were left out");
            }
            Optional<String> title =
                    Optional.ofNullable(document.getDocumentInformation().getTitle())
                            .map(String::strip)
                            .filter(t -> !t.isEmpty());
            return unwrap(out.text.toString(), findings(document), doubts);
        } catch (InvalidPasswordException e) {
            throw new IOException("the PDF is locked by a password", e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new IOException("the PDF is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static Findings findings(PDDocument document) {
        List<Finding> found = new ArrayList<>();
        PDDocumentInformation about = document.getDocumentInformation();
        put(found, Finding.TITLE, about.getTitle(), "PDF title");
        put(found, Finding.AUTHOR, about.getAuthor(), "PDF author");
        Calendar created = about.getCreationDate();
        if (created != null) {
            String day = created.toInstant().toString();
            put(found, Finding.CREATED, day, "the day the PDF was made");
        }
        return new Findings(found);
    }

    private static void put(List<Finding> found, String field, String value, String how) {
        String plain = value == null ? "" : Findings.plain(value, 300);
        if (!plain.isEmpty()) {
            found.add(Finding.stated(field, plain, how));
        }
    }

    /** Joins the lines of a paragraph: a PDF breaks lines where the page ends, not the sentence. */
    private static Extracted unwrap(String text, Findings findings, List<String> doubts) {
        StringBuilder out = new StringBuilder(text.length());
        List<TextMap.Mark> marks = new ArrayList<>();
        int page = 0;
        for (String onPage : text.split(BoundedStripper.PAGE)) {
            if (page > 0) {
                marks.add(new TextMap.Mark(out.length(), "page " + page));
            }
            page++;
            for (String paragraph : onPage.split("\n[ \\t]*\n+")) {
                String joined = paragraph.strip().replaceAll("[ \\t]*\\n[ \\t]*", " ");
                if (!joined.isEmpty()) {
                    out.append(joined).append("\n\n");
                }
            }
        }
        TextMap map = new TextMap("PDF", Optional.empty(), 0, List.of(), marks);
        return new Extracted(out.toString(), 0, findings, map, doubts, List.of());
    }

    private static final class TextFull extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class BoundedWriter extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            text.append(chars, offset, Math.min(length, MAX_CHARS - text.length()));
            if (text.length() >= MAX_CHARS) {
                throw new TextFull();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
