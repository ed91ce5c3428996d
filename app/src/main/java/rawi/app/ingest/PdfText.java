package rawi.app.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text layer of a PDF, up to a bound in pages and characters. */
final class PdfText {

    private static final int MAX_PAGES = 500;
    private static final int MAX_CHARS = 4_000_000;
    // Kept, for loggers that nobody holds are collected with their level.
    private static final Logger LOGGER = Logger.getLogger("org.apache.pdfbox");
    private static final Logger FONT_LOGGER = Logger.getLogger("org.apache.fontbox");

    private PdfText() {}

    static Extracted extract(byte[] bytes) throws IOException {
        LOGGER.setLevel(Level.OFF);
        FONT_LOGGER.setLevel(Level.OFF);
        List<String> doubts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > MAX_PAGES) {
                doubts.add(pages + " pages; only the first " + MAX_PAGES + " were read");
            }
            BoundedStripper stripper = new BoundedStripper(Math.min(pages, MAX_PAGES));
            BoundedWriter out = new BoundedWriter();
            try {
                stripper.writeText(document, out);
            } catch (TextFull e) {
                doubts.add("only the first " + MAX_CHARS + " characters were read");
            }
            if (stripper.leftOut()) {
                doubts.add("it draws forms without end; some were left out");
            }
            Optional<String> title =
                    Optional.ofNullable(document.getDocumentInformation().getTitle())
                            .map(String::strip)
                            .filter(t -> !t.isEmpty());
            Findings findings =
                    new Findings(
                            title.map(t -> Finding.stated(Finding.TITLE, t, "PDF title")).stream()
                                    .toList());
            return new Extracted(
                    unwrap(out.text.toString()), 0, findings, TextMap.NONE, doubts, List.of());
        } catch (InvalidPasswordException e) {
            throw new IOException("the PDF is locked by a password", e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new IOException("the PDF is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Joins the lines of a paragraph: a PDF breaks lines where the page ends, not the sentence. */
    private static String unwrap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String paragraph : text.split("\n[ \\t]*\n+")) {
            String joined = paragraph.strip().replaceAll("[ \\t]*\\n[ \\t]*", " ");
            if (!joined.isEmpty()) {
                out.append(joined).append("\n\n");
            }
        }
        return out.toString();
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
