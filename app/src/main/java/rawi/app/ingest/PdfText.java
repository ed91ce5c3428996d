package rawi.app.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, within bounds: hostile files must not eat the machine. */
final class PdfText {

    private static final int MAX_PAGES = 500;

    private PdfText() {}

    static String read(byte[] bytes, String file) throws BadInput {
        Logger.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
        Logger.getLogger("org.apache.fontbox").setLevel(Level.OFF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(Math.min(MAX_PAGES, document.getNumberOfPages()));
            stripper.setParagraphStart("\n");
            String text = stripper.getText(document);
            if (text.isBlank()) {
                throw new BadInput(
                        file, "the PDF holds no text, only pictures; run OCR on it first");
            }
            return text;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            String reason =
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
            throw new BadInput(
                    file, "cannot be read as PDF (" + reason.lines().findFirst().orElse("") + ")");
        }
    }
}
