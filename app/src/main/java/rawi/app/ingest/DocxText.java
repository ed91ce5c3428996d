package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The words of a Word document: its paragraphs, tables and notes as they stand, without what was
 * struck by tracked changes. Document types and outside entities are off; nothing it links to is
 * looked at.
 */
final class DocxText {

    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 2000;

    private final TextBuilder out = new TextBuilder(MOST_CHARACTERS);
    private final List<String> doubts = new ArrayList<>();
    private int paragraph;
    private String titleParagraph = "";

    static Extracted extract(byte[] bytes, Bounds bounds) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .setIgnoreLocalFileHeader(true)
                        .get()) {
            return new DocxText().read(zip, new Budget(bounds, bytes.length), bounds);
        } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
            throw new IOException(
                    "the document is damaged (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private Extracted read(ZipFile zip, Budget budget, Bounds bounds)
            throws IOException, XMLStreamException {
        Optional<byte[]> body = entry(zip, "word/document.xml", budget, bounds);
        if (body.isEmpty()) {
            throw new IOException("a document without text; it is no Word file");
        }
        words(body.get(), "paragraph");
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            Optional<byte[]> part = entry(zip, notes, budget, bounds);
            if (part.isPresent()) {
                words(part.get(), "note");
            }
        }
        List<Finding> found = new ArrayList<>();
        Optional<byte[]> core = entry(zip, "docProps/core.xml", budget, bounds);
        if (!titleParagraph.isBlank()) {
            found.add(
                    Finding.stated(
                            Finding.TITLE,
                            Findings.plain(titleParagraph, 300),
                            "the paragraph styled as title"));
        }
        if (core.isPresent()) {
            properties(core.get(), found);
        }
        if (out.isFull()) {
            doubts.add("only the first " + MOST_CHARACTERS + " characters were read");
        }
        return new Extracted(
                out.text(),
                0,
                new Findings(found),
                out.map("Word document", Optional.empty(), 0),
                doubts,
                List.of());
    }

    private static Optional<byte[]> entry(ZipFile zip, String name, Budget budget, Bounds bounds)
            throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(budget.read(in, bounds.document()));
        }
    }

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing outside is looked at");
                });
        // Decoded here, for the JDK prints bytes that are no text to standard error.
        String text = DeclaredDecoder.decode(xml, DeclaredDecoder.declared(xml)).text();
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private void words(byte[] xml, String kind) throws XMLStreamException {
        XMLStreamReader in = reader(xml);
        int depth = 0;
        int skipped = 0;
        boolean inText = false;
        boolean title = false;
        while (in.hasNext() && !out.isFull()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    doubts.add("nested more than " + DEEPEST + " deep; the rest was left alone");
                    return;
                }
                String name = in.getLocalName();
                // The fallback of a drawing says again what the drawing says.
                skipped += skipped > 0 || name.equals("Fallback") || name.equals("del") ? 1 : 0;
                if (skipped == 0) {
                    inText = name.equals("t");
                    title |= name.equals("pStyle") && "Title".equals(value(in));
                    start(name, kind);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inText = false;
                if (skipped > 0) {
                    skipped--;
                } else if (in.getLocalName().equals("p")) {
                    out.paragraph();
                    title = false;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText && skipped == 0) {
                out.unplaced(in.getText().replace('\n', ' '));
                if (title && titleParagraph.length() < 500) {
                    titleParagraph += in.getText();
                }
            }
        }
    }

    private void start(String name, String kind) {
        switch (name) {
            case "p" -> {
                out.paragraph();
                out.mark(kind + " " + ++paragraph);
            }
            case "tab" -> out.unplaced(" ");
            case "br", "cr" -> out.line();
            case "noBreakHyphen" -> out.unplaced("-");
            default -> {}
        }
    }

    private static String value(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals("val")) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void properties(byte[] xml, List<Finding> found) throws XMLStreamException {
        XMLStreamReader in = reader(xml);
        String name = "";
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = in.getLocalName();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                name = "";
            } else if (event == XMLStreamConstants.CHARACTERS) {
                String value = Findings.plain(in.getText(), 300);
                if (!value.isEmpty()) {
                    property(name, value, found);
                }
            }
        }
    }

    private static void property(String name, String value, List<Finding> found) {
        switch (name) {
            case "title" ->
                    found.add(Finding.stated(Finding.TITLE, value, "document property title"));
            case "creator" ->
                    found.add(Finding.stated(Finding.AUTHOR, value, "document property creator"));
            case "created" ->
                    found.add(Finding.stated(Finding.CREATED, value, "document property created"));
            case "modified" ->
                    found.add(Finding.stated(Finding.EDITED, value, "document property modified"));
            default -> {}
        }
    }
}
