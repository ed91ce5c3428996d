package rawi.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small whole files of every form that is read, made without any library, by name. */
public final class SampleFiles {

    /** The sentence that stands in each of them. */
    public static final String SENTENCE =
            "The army arrested two men in the town of Alder on Monday, residents said.";

    private SampleFiles() {}

    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a.txt", utf8("---\npublished: 2024-03-05\n---\n" + SENTENCE + "\n"));
        all.put("a.html", html());
        all.put("a.pdf", pdf());
        all.put("a.docx", docx(paragraph("Report", "Title") + paragraph(SENTENCE, "")));
        all.put("a.eml", mail());
        all.put("a.mbox", mbox());
        all.put("a.rss", rss());
        all.put("a.atom", atom());
        all.put("a.csv", csv());
        all.put("result.json", telegram());
        all.put("a.warc", warc());
        all.put("a.warc.gz", gzip(warc()));
        all.put("a.wacz", wacz());
        all.put("a.zip", zip(Map.of("in/a.txt", all.get("a.txt"))));
        return all;
    }

    /**
     * A damaged file of a form, by the name that {@link #all} gives it. Of packed forms it is now
     * the packed bytes that are damaged, now what is packed in them.
     */
    public static byte[] damaged(String name, Random random) {
        if (random.nextBoolean()) {
            switch (name) {
                case "a.docx":
                    return zip(Map.of("word/document.xml", Mutations.of(document(), random)));
                case "a.warc.gz":
                    return gzip(Mutations.of(warc(), random));
                case "a.wacz":
                    return zip(Map.of("archive/a.warc.gz", gzip(Mutations.of(warc(), random))));
                case "a.zip":
                    return zip(
                            Map.of(
                                    "a.html", Mutations.of(html(), random),
                                    "a.eml", Mutations.of(mail(), random)));
                default:
                    break;
            }
        }
        return Mutations.of(all().get(name), random);
    }

    private static byte[] document() {
        return document(paragraph("Report", "Title") + paragraph(SENTENCE, ""));
    }

    private static byte[] document(String body) {
        return utf8(
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] html() {
        return utf8(
                "<!doctype html><html lang=en><head><meta property=\"og:title\" content=\"Two held\">"
                        + "<meta property=\"article:published_time\" content=\"2024-03-05\">"
                        + "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\","
                        + "\"publisher\":{\"name\":\"Wire\"}}]}</script></head><body><nav><a href=/>Home</a></nav>"
                        + "<article><h1>Two held</h1><p>"
                        + SENTENCE
                        + "</p><p>Nobody knows where they are &amp; why, a shopkeeper said.</p></article></body></html>");
    }

    public static byte[] mail() {
        return utf8(
                "From: =?UTF-8?Q?Furat_Monitor?= <desk@furat.example>\r\nTo: x@example.org\r\n"
                        + "Subject: Two held\r\nDate: Tue, 05 Mar 2024 23:30:00 +0300\r\n"
                        + "Message-ID: <1@furat.example>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
                        + "Content-Type: multipart/alternative; boundary=\"c\"\r\n\r\n--c\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + SENTENCE
                        + "\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>"
                        + SENTENCE
                        + "</p>\r\n--c--\r\n--b\r\nContent-Type: application/pdf; name=\"annex.pdf\"\r\n"
                        + "Content-Disposition: attachment; filename=\"annex.pdf\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(pdf())
                        + "\r\n--b--\r\n");
    }

    public static byte[] mbox() {
        String second =
                "From: a@b.example\nSubject: Second\nDate: Wed, 6 Mar 2024 10:00:00 +0000\n\n"
                        + ">From the bridge: "
                        + SENTENCE
                        + "\n";
        String first = new String(mail(), StandardCharsets.UTF_8);
        return utf8(
                "From desk Tue Mar  5 23:30:00 2024\n"
                        + first
                        + "\n\nFrom a Wed Mar  6 10:00:00 2024\n"
                        + second);
    }

    public static byte[] rss() {
        return utf8(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel><title>Valley Courier</title><link>https://courier.example</link><description>d</description><language>en</language>"
                        + "<item><title>Two held</title><link>https://courier.example/1</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
                        + "<description>short</description><content:encoded><![CDATA[<p>"
                        + SENTENCE
                        + "</p>]]></content:encoded></item>"
                        + "<item><title>Bridge &amp; road</title><link>https://courier.example/2</link><pubDate>Wed, 06 Mar 2024 10:00:00 GMT</pubDate>"
                        + "<description>&lt;p&gt;The bridge at Alder is shut.&lt;/p&gt;</description></item></channel></rss>");
    }

    public static byte[] atom() {
        return utf8(
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Plain Wire</title><id>u:1</id><updated>2024-03-06T00:00:00Z</updated>"
                        + "<entry><title>Two held</title><id>u:2</id><link href=\"https://plain.example/2\"/><published>2024-03-05T10:00:00Z</published><updated>2024-03-06T00:00:00Z</updated>"
                        + "<content type=\"html\">&lt;p&gt;"
                        + SENTENCE
                        + "&lt;/p&gt;</content></entry></feed>");
    }

    public static byte[] csv() {
        return utf8(
                "\uFEFFTitle,Date,Source,Body,Link\r\nTwo held,2024-03-05,Wire,\""
                        + SENTENCE
                        + "\",https://wire.example/1\r\n\"Bridge \"\"shut\"\"\",6 March 2024,Wire,\"The bridge, at Alder,\nis shut.\",\r\n");
    }

    public static byte[] telegram() {
        return utf8(
                "{\"name\":\"Alder News\",\"type\":\"public_channel\",\"id\":7,\"messages\":["
                        + "{\"id\":1,\"type\":\"service\",\"date\":\"2024-03-01T00:00:00\",\"action\":\"create_channel\",\"text\":\"\"},"
                        + "{\"id\":2,\"type\":\"message\",\"date\":\"2024-03-05T12:00:00\",\"edited\":\"2024-03-05T13:00:00\",\"from\":\"Alder News\","
                        + "\"forwarded_from\":\"Furat Monitor\",\"reply_to_message_id\":1,\"text\":[\"The army \",{\"type\":\"bold\",\"text\":\"arrested two men\"},"
                        + "\" in the town of Alder on Monday, residents said.\"]},"
                        + "{\"id\":3,\"type\":\"message\",\"date\":\"2024-03-06T12:00:00\",\"text\":\"\",\"photo\":\"p.jpg\"}]}");
    }

    private static String record(String type, String more, String block) {
        return "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + (type.length() % 10)
                + ">\r\nWARC-Date: 2024-03-07T00:00:00Z\r\n"
                + more
                + "Content-Length: "
                + utf8(block).length
                + "\r\n\r\n"
                + block
                + "\r\n\r\n";
    }

    public static byte[] warc() {
        String page = new String(html(), StandardCharsets.UTF_8);
        String target = "WARC-Target-URI: https://wire.example/";
        String http = "Content-Type: application/http; msgtype=response\r\n";
        return utf8(
                record(
                                "warcinfo",
                                "Content-Type: application/warc-fields\r\n",
                                "software: none\r\n")
                        + record(
                                "response",
                                target + "two-held\r\n" + http,
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                        + utf8(page).length
                                        + "\r\n\r\n"
                                        + page)
                        + record(
                                "response",
                                target + "old\r\n" + http,
                                "HTTP/1.1 301 Moved\r\nLocation: /two-held\r\nContent-Length: 0\r\n\r\n")
                        + record(
                                "revisit",
                                target
                                        + "two-held\r\n"
                                        + http
                                        + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                        + record(
                                "response",
                                target + "a.png\r\n" + http,
                                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nPNG"));
    }

    public static byte[] wacz() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("datapackage.json", utf8("{\"profile\":\"data-package\"}"));
        members.put("pages/pages.jsonl", utf8("{}"));
        members.put("archive/data.warc.gz", gzip(warc()));
        return zip(members);
    }

    public static String paragraph(String words, String style) {
        String form = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + form + "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    public static byte[] docx(String body) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("[Content_Types].xml", utf8("<Types/>"));
        members.put("word/document.xml", document(body));
        members.put(
                "docProps/core.xml",
                utf8(
                        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:creator>Mina Holt</dc:creator>"
                                + "<dcterms:created>2024-03-05T08:00:00Z</dcterms:created></cp:coreProperties>"));
        return zip(members);
    }

    public static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf() {
        return pdf(1);
    }

    /** A PDF that draws the sentence on each of its pages. */
    public static byte[] pdf(int pages) {
        String words = "BT /F1 12 Tf 72 700 Td (" + SENTENCE + ") Tj ET";
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(5 + i).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        objects.add("<< /Length " + words.length() + " >>\nstream\n" + words + "\nendstream");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int i = 0; i < pages; i++) {
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources <<"
                            + " /Font << /F1 4 0 R >> >> >>");
        }
        objects.add("<< /Title (Two held) /CreationDate (D:20240305120000Z) >>");
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(o -> out.append(String.format("%010d 00000 n \n", o)));
        out.append("trailer\n<< /Size ").append(objects.size() + 1);
        out.append(" /Info ")
                .append(objects.size())
                .append(" 0 R /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
