package rawi.app.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rawi.app.words.Language;
import rawi.app.words.Script;

/**
 * A document as DOCX (Office Open XML, ECMA-376 transitional): headings, lists, tables and real
 * footnotes. The same document gives the same bytes: entries carry no clock.
 */
public final class DocxWriter {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACE =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPES =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Twentieths of a point: A4 with margins of 2 cm. */
    private static final int TEXT_WIDTH = 9638;

    private final boolean rightToLeft;
    private final StringBuilder out = new StringBuilder();

    private DocxWriter(Language language) {
        this.rightToLeft = language.rightToLeft();
    }

    public static byte[] of(Doc doc, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relations("officeDocument", "word/document.xml"));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(
                            "styles", "styles.xml",
                            "footnotes", "footnotes.xml",
                            "numbering", "numbering.xml",
                            "settings", "settings.xml"));
            put(zip, "word/document.xml", new DocxWriter(language).body(doc));
            put(zip, "word/footnotes.xml", new DocxWriter(language).footnotes(doc));
            put(zip, "word/styles.xml", HEAD + styles());
            put(zip, "word/numbering.xml", HEAD + numbering());
            put(
                    zip,
                    "word/settings.xml",
                    HEAD
                            + "<w:settings"
                            + SPACE
                            + "><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote"
                            + " w:id=\"0\"/></w:footnotePr></w:settings>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        // The first day that a ZIP can tell, in no zone.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        entry.setSize(data.length);
        CRC32 sum = new CRC32();
        sum.update(data);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }

    private static String contentTypes() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        out.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
        out.append(
                ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        String[][] parts = {
            {"document", "document.main"},
            {"styles", "styles"},
            {"footnotes", "footnotes"},
            {"numbering", "numbering"},
            {"settings", "settings"}
        };
        for (String[] part : parts) {
            out.append("<Override PartName=\"/word/").append(part[0]);
            out.append(".xml\" ContentType=\"").append(TYPES).append(part[1]).append("+xml\"/>");
        }
        return out.append("</Types>").toString();
    }

    private static String relations(String... kindAndTarget) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006");
        out.append("/relationships\">");
        for (int i = 0; i < kindAndTarget.length; i += 2) {
            out.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"");
            out.append(RELATIONS).append(kindAndTarget[i]).append("\" Target=\"");
            out.append(kindAndTarget[i + 1]).append("\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private String body(Doc doc) {
        out.append(HEAD).append("<w:document").append(SPACE).append("><w:body>");
        paragraph("Title", "", List.of(Doc.Span.plain(doc.title())));
        for (Doc.Block block : doc.blocks()) {
            if (block instanceof Doc.Heading heading) {
                paragraph("Heading" + heading.level(), "", List.of(Doc.Span.plain(heading.text())));
            } else if (block instanceof Doc.Paragraph paragraph) {
                paragraph("Normal", "", paragraph.spans());
            } else if (block instanceof Doc.Item item) {
                paragraph(
                        "ListParagraph",
                        "<w:numPr><w:ilvl w:val=\""
                                + item.depth()
                                + "\"/><w:numId w:val=\"1\"/></w:numPr>",
                        item.spans());
            } else if (block instanceof Doc.Table table) {
                table(table);
            }
        }
        out.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\"");
        out.append(" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\"");
        out.append(" w:footer=\"567\" w:gutter=\"0\"/>");
        out.append(rightToLeft ? "<w:bidi/>" : "").append("</w:sectPr>");
        return out.append("</w:body></w:document>").toString();
    }

    private void paragraph(String style, String more, List<Doc.Span> spans) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>").append(more);
        out.append(rightToLeft ? "<w:bidi/>" : "").append("</w:pPr>");
        spans.forEach(this::run);
        out.append("</w:p>");
    }

    private void run(Doc.Span span) {
        if (span.kind() == Doc.Kind.NOTE) {
            out.append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
            out.append("<w:footnoteReference w:id=\"").append(span.note()).append("\"/></w:r>");
            return;
        }
        String text = span.kind() == Doc.Kind.QUOTE ? "“" + span.text() + "”" : span.text();
        boolean rtl = Script.hasRightToLeft(text);
        boolean own = span.kind() == Doc.Kind.NAME || span.kind() == Doc.Kind.QUOTE;
        out.append("<w:r><w:rPr>");
        switch (span.kind()) {
            case STRONG -> out.append("<w:b/><w:bCs/>");
            case QUOTE -> out.append("<w:i/>");
            case SOFT -> out.append("<w:color w:val=\"595F66\"/>");
            default -> {}
        }
        out.append(rtl ? "<w:rtl/><w:lang w:bidi=\"ar-SY\"/>" : "<w:lang w:val=\"en-GB\"/>");
        out.append("</w:rPr><w:t xml:space=\"preserve\">");
        // Words of the other direction stand in an isolate, so that the line keeps its order.
        out.append(own && rtl != rightToLeft ? "\u2068" + escape(text) + "\u2069" : escape(text));
        out.append("</w:t></w:r>");
    }

    private void table(Doc.Table table) {
        int columns = table.head().size();
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/>");
        out.append(rightToLeft ? "<w:bidiVisual/>" : "");
        out.append("<w:tblW w:w=\"").append(TEXT_WIDTH).append("\" w:type=\"dxa\"/>");
        out.append("</w:tblPr><w:tblGrid>");
        for (int c = 0; c < columns; c++) {
            out.append("<w:gridCol w:w=\"").append(width(c, columns)).append("\"/>");
        }
        out.append("</w:tblGrid>");
        row(table.head(), true);
        table.rows().forEach(row -> row(row, false));
        out.append("</w:tbl>");
        paragraph("Normal", "", List.of());
    }

    /** Two columns: a third and the rest; more: the first one half as wide again as the others. */
    private static int width(int column, int columns) {
        if (columns == 2) {
            return column == 0 ? TEXT_WIDTH / 3 : TEXT_WIDTH - TEXT_WIDTH / 3;
        }
        int other = (int) (TEXT_WIDTH / (columns + 0.5));
        return column == 0 ? TEXT_WIDTH - other * (columns - 1) : other;
    }

    private void row(List<String> cells, boolean head) {
        out.append("<w:tr>").append(head ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
        for (int c = 0; c < cells.size(); c++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width(c, cells.size()));
            out.append("\" w:type=\"dxa\"/></w:tcPr>");
            boolean strong = head || c == 0;
            paragraph(
                    "Cell",
                    "",
                    List.of(strong ? Doc.Span.strong(cells.get(c)) : Doc.Span.plain(cells.get(c))));
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    private String footnotes(Doc doc) {
        out.append(HEAD).append("<w:footnotes").append(SPACE).append('>');
        out.append("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r>");
        out.append("</w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\">");
        out.append("<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < doc.notes().size(); i++) {
            out.append("<w:footnote w:id=\"").append(i + 1).append("\"><w:p><w:pPr>");
            out.append("<w:pStyle w:val=\"FootnoteText\"/>").append(rightToLeft ? "<w:bidi/>" : "");
            out.append("</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
            out.append("<w:footnoteRef/></w:r>");
            run(Doc.Span.plain(" "));
            doc.notes().get(i).forEach(this::run);
            out.append("</w:p></w:footnote>");
        }
        return out.append("</w:footnotes>").toString();
    }

    private static String styles() {
        StringBuilder out = new StringBuilder("<w:styles").append(SPACE).append('>');
        out.append("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\"");
        out.append(
                " w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"24\"/>");
        out.append("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/>");
        out.append("</w:pPr></w:pPrDefault></w:docDefaults>");
        style(out, "paragraph", "Normal", "Normal", true, "", "");
        style(out, "paragraph", "Title", "Title", false, "<w:spacing w:after=\"240\"/>", size(40));
        int[] sizes = {32, 26, 24};
        for (int level = 1; level <= 3; level++) {
            style(
                    out,
                    "paragraph",
                    "Heading" + level,
                    "heading " + level,
                    false,
                    "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\""
                            + (level - 1)
                            + "\"/>",
                    "<w:b/><w:bCs/>" + size(sizes[level - 1]));
        }
        style(
                out,
                "paragraph",
                "ListParagraph",
                "List Paragraph",
                false,
                "<w:spacing w:after=\"60\"/>",
                "");
        style(out, "paragraph", "Cell", "Cell", false, "<w:spacing w:after=\"20\"/>", size(19));
        style(
                out,
                "paragraph",
                "FootnoteText",
                "footnote text",
                false,
                "<w:spacing w:after=\"0\"/>",
                size(18));
        style(
                out,
                "character",
                "FootnoteReference",
                "footnote reference",
                false,
                "",
                "<w:vertAlign w:val=\"superscript\"/>");
        out.append("<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/>");
        out.append("<w:tblPr><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"");
            out.append(" w:color=\"BFBAB0\"/>");
        }
        return out.append("</w:tblBorders></w:tblPr></w:style></w:styles>").toString();
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + (halfPoints + 2) + "\"/>";
    }

    private static void style(
            StringBuilder out,
            String type,
            String id,
            String name,
            boolean usual,
            String paragraph,
            String run) {
        out.append("<w:style w:type=\"").append(type).append('"');
        out.append(usual ? " w:default=\"1\"" : "").append(" w:styleId=\"").append(id);
        out.append("\"><w:name w:val=\"").append(name).append("\"/>");
        out.append(usual || type.equals("character") ? "" : "<w:basedOn w:val=\"Normal\"/>");
        out.append(paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>");
        out.append(run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>").append("</w:style>");
    }

    private static String numbering() {
        StringBuilder out = new StringBuilder("<w:numbering").append(SPACE);
        out.append(
                "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        String[] signs = {"•", "–"};
        for (int depth = 0; depth < signs.length; depth++) {
            out.append("<w:lvl w:ilvl=\"").append(depth).append("\"><w:start w:val=\"1\"/>");
            out.append("<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"").append(signs[depth]);
            out.append("\"/><w:lvlJc w:val=\"start\"/><w:pPr><w:ind w:start=\"");
            out.append(360 * (depth + 1)).append("\" w:hanging=\"280\"/></w:pPr></w:lvl>");
        }
        out.append("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        return out.append("</w:numbering>").toString();
    }

    /** Text as XML 1.0 can hold it; what it cannot becomes a sign for it. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            boolean held =
                                    c == '\t'
                                            || c == '\n'
                                            || c == '\r'
                                            || c >= 0x20 && c <= 0xD7FF
                                            || c >= 0xE000 && c <= 0xFFFD
                                            || c >= 0x10000;
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                default ->
                                        out.appendCodePoint(
                                                held && (c > 0xFFFF || !Script.turns((char) c))
                                                        ? c
                                                        : 0xFFFD);
                            }
                        });
        return out.toString();
    }
}
