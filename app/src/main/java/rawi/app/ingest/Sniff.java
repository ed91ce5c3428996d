package rawi.app.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what bytes are by how they begin and, where that says little, by the file's ending. */
final class Sniff {

    /** How many bytes from the start are looked at. */
    static final int HEAD = 8192;

    private static final Pattern PAGE =
            Pattern.compile(
                    "<(?:!doctype\\s+html|html|head|body|article|frameset|title|meta|div|table)\\b");
    private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:rdf)\\b");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:[ \t].*");
    private static final Pattern MAIL_FIELD =
            Pattern.compile(
                    "(?im)^(?:from|to|subject|date|message-id|mime-version|received|return-path|"
                            + "delivered-to|content-type|x-[a-z-]+):");

    private Sniff() {}

    static Original original(String name, byte[] bytes) {
        return new Original(bytes, 0, bytes.length, form(name, bytes).mediaType(), List.of(name));
    }

    /** The form of a file whose first bytes these are. */
    static Form form(String name, byte[] head) {
        String ending = ending(name);
        if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006")) {
            return ending.equals("docx") ? Form.DOCX : ending.equals("wacz") ? Form.WACZ : Form.ZIP;
        }
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return Form.GZIP;
        }
        if (starts(head, "WARC/")) {
            return Form.WARC;
        }
        if (starts(head, "\u00D0\u00CF\u0011\u00E0")) {
            return Form.OLD_OFFICE;
        }
        if (pdf(head)) {
            return Form.PDF;
        }
        return ofText(ending, TextDecoder.head(head));
    }

    private static Form ofText(String ending, String head) {
        String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            if (FEED.matcher(lower).find() && !lower.contains("<html")) {
                return Form.FEED;
            }
            if (PAGE.matcher(lower).find() || List.of("html", "htm", "xhtml").contains(ending)) {
                return Form.HTML;
            }
        }
        if (ending.equals("mbox")
                || start.startsWith("From ") && MAIL_FIELD.matcher(start).find()) {
            return Form.MBOX;
        }
        if (ending.equals("eml") || mail(start)) {
            return Form.MAIL;
        }
        if (ending.equals("csv") || ending.equals("tsv")) {
            return Form.CSV;
        }
        if (ending.equals("json") || lower.startsWith("{") && lower.contains("\"messages\"")) {
            return Form.TELEGRAM;
        }
        if (ending.equals("urls")) {
            return Form.ADDRESSES;
        }
        return lower.startsWith("<?xml") || List.of("rss", "atom", "xml").contains(ending)
                ? Form.XML
                : Form.TEXT;
    }

    /** Whether a text begins with at least two header lines of a mail. */
    private static boolean mail(String start) {
        int fields = 0;
        for (String line : start.split("\r\n|\n|\r", 12)) {
            if (line.isEmpty()) {
                break;
            }
            boolean folded = fields > 0 && (line.startsWith(" ") || line.startsWith("\t"));
            if (!folded && !HEADER.matcher(line).matches()) {
                return false;
            }
            if (!folded && MAIL_FIELD.matcher(line).find()) {
                fields++;
            }
        }
        return fields >= 3;
    }

    private static boolean pdf(byte[] bytes) {
        for (int i = 0; i + 4 < bytes.length && i < 1024; i++) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == 'P'
                    && bytes[i + 2] == 'D'
                    && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] first = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (bytes[i] != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** The letters after a name's last dot, in lower case. */
    static String ending(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        int query = last.indexOf('?');
        last = query > 0 ? last.substring(0, query) : last;
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
