package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.testkit.SampleFiles;

/** Containers made to exhaust the machine, to reach outside of themselves or to hide something. */
class HostileContainersTest {

    private static final byte[] GOOD = SampleFiles.all().get("a.txt");

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (int i = 0; i < megabytes / 32; i++) {
                zip.putNextEntry(new ZipEntry("z" + i + ".txt"));
                for (int k = 0; k < 32; k++) {
                    zip.write(new byte[1 << 20]);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void flatBombIsLeftWhenItUnpacksToTooMuch() throws IOException {
        Taken taken = Taken.of("bomb.zip", zeros(512));
        assertThat(taken.problems())
                .anyMatch(p -> p.startsWith("bomb.zip: it unpacks to more than"));
        assertThat(taken.reports()).isEmpty();
    }

    @Test
    void nestedBombIsLeftWhenItUnpacksToTooMuch() throws IOException {
        byte[] inner = zeros(64);
        for (int level = 0; level < 3; level++) {
            Map<String, byte[]> members = new LinkedHashMap<>();
            for (int i = 0; i < 16; i++) {
                members.put("n" + i + ".zip", inner);
            }
            inner = SampleFiles.zip(members);
        }
        Taken taken = Taken.of("bomb.zip", inner);
        assertThat(taken.problems())
                .anyMatch(p -> p.startsWith("bomb.zip: it unpacks to more than"));
    }

    @Test
    void archivesInArchivesEndSomewhere() {
        byte[] inner = SampleFiles.zip(Map.of("a.txt", GOOD));
        for (int i = 0; i < 8; i++) {
            inner = SampleFiles.zip(Map.of("n.zip", inner));
        }
        Taken taken = Taken.of("deep.zip", inner);
        assertThat(taken.problems()).hasSize(1);
        assertThat(taken.problems().get(0)).contains("packed more than 4 deep; left alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/evil.txt",
                "C:\\evil.txt",
                "c:evil.txt",
                "..\\evil.txt",
                "\\\\host\\share\\evil.txt",
                "a\u0000.txt",
                "a\u001B[2J.txt"
            })
    void namesThatLeadOutsideAreLeftAlone(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String n : new String[] {name, "good.txt"}) {
                zip.putArchiveEntry(new ZipArchiveEntry(n));
                zip.write(GOOD);
                zip.closeArchiveEntry();
            }
        }
        Taken taken = Taken.of("t.zip", out.toByteArray());
        assertThat(taken.problems()).hasSize(1);
        assertThat(taken.problems().get(0)).contains("left alone").doesNotContain("\u001B", "\0");
        assertThat(taken.reports()).extracting(Ingested::file).containsExactly("t.zip!good.txt");
    }

    @Test
    void linksInArchivesAreLeftAlone(@TempDir Path folder) throws IOException {
        Path secret = Files.write(folder.resolve("secret.txt"), GOOD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write(secret.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        Taken taken = Taken.of("t.zip", out.toByteArray());
        assertThat(taken.problems())
                .containsExactly("t.zip!link.txt: a link, not a file; left alone");
    }

    @Test
    void lockedMemberIsNamed() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("a.txt", GOOD));
        // The flag "encrypted" in the local head and in the directory.
        zip[6] |= 1;
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(Taken.of("t.zip", zip).problems().get(0)).contains("locked by a password");
    }

    @Test
    void damagedMembersAreNamedAndTheOthersRead() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.txt", GOOD);
        members.put("b.txt", SampleFiles.utf8(new String(GOOD, StandardCharsets.UTF_8) + "More."));
        byte[] zip = SampleFiles.zip(members);
        for (int i = 40; i < 60; i++) {
            zip[i] ^= 0x55;
        }
        Taken taken = Taken.of("t.zip", zip);
        assertThat(taken.problems().get(0)).startsWith("t.zip!a.txt: cannot be unpacked");
        assertThat(taken.reports()).extracting(Ingested::file).containsExactly("t.zip!b.txt");
    }

    @Test
    void mailThatHoldsItselfOverAndOverEnds() {
        String mail = "Subject: end\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\n\r\nThe end.\r\n";
        for (int i = 0; i < 30; i++) {
            mail =
                    "Subject: level\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                            + "Content-Type: multipart/mixed; boundary=\"b"
                            + i
                            + "\"\r\n\r\n--b"
                            + i
                            + "\r\nContent-Type: message/rfc822\r\n\r\n"
                            + mail
                            + "\r\n--b"
                            + i
                            + "--\r\n";
        }
        Taken taken = Taken.of("a.eml", SampleFiles.utf8(mail));
        assertThat(taken.problems()).anyMatch(p -> p.contains("packed more than 4 deep"));
    }

    @Test
    void partsNestedWithoutEndAreLeftAlone() {
        StringBuilder mail =
                new StringBuilder("Subject: parts\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\n");
        for (int i = 0; i < 5000; i++) {
            mail.append(
                    "Content-Type: multipart/mixed; boundary=\"b"
                            + i
                            + "\"\r\n\r\n--b"
                            + i
                            + "\r\n");
        }
        Taken taken = Taken.of("a.eml", SampleFiles.utf8(mail.toString()));
        assertThat(taken.problems()).anyMatch(p -> p.contains("nested more than 20 deep"));
    }

    @Test
    void mailWithAMillionHeadersEnds() {
        String mail = "Subject: x\r\n" + "X-A: b\r\n".repeat(1_000_000) + "\r\nWords.\r\n";
        Taken taken = Taken.of("a.eml", SampleFiles.utf8(mail));
        assertThat(taken.problems()).isNotEmpty();
    }

    @Test
    void entitiesAndDocumentTypesOfFeedsAreRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRETWORD");
        for (String type :
                new String[] {
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                    "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;\">]>"
                }) {
            String feed =
                    new String(SampleFiles.rss(), StandardCharsets.UTF_8)
                            .replace("?><rss", "?>" + type + "<rss")
                            .replace("short", "&x;");
            Taken taken = Taken.of("a.rss", SampleFiles.utf8(feed));
            assertThat(taken.problems()).anyMatch(p -> p.contains("document type"));
            assertThat(taken.reports()).isEmpty();
        }
    }

    @Test
    void entitiesOfWordDocumentsAreNotFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRETWORD");
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\"><!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>before &x; &b; after</w:t></w:r></w:p></w:body></w:document>";
        byte[] docx = SampleFiles.zip(Map.of("word/document.xml", SampleFiles.utf8(xml)));
        Taken taken = Taken.of("a.docx", docx);
        assertThat(taken.all()).hasSize(1);
        taken.reports()
                .forEach(
                        r ->
                                assertThat(r.report().get().text())
                                        .doesNotContain("SECRET", "lollol"));
    }

    @Test
    void wordDocumentThatUnpacksToMuchIsLeft() throws IOException {
        String xml =
                "<w:document xmlns:w=\"w\"><w:body>"
                        + SampleFiles.paragraph(" ".repeat(50_000_000), "")
                        + "</w:body></w:document>";
        byte[] docx = SampleFiles.zip(Map.of("word/document.xml", SampleFiles.utf8(xml)));
        assertThat(Taken.of("a.docx", docx).problems().get(0)).contains("cannot be read");
    }

    @Test
    void tableOfAMillionColumnsIsLeft() {
        assertThat(
                        Taken.of("a.csv", SampleFiles.utf8("a,".repeat(1_000_000) + "\n1,2\n"))
                                .problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("more than 2000 columns");
        assertThat(
                        Taken.of("a.csv", SampleFiles.utf8("text,date\n" + ",".repeat(1_000_000)))
                                .problems())
                .hasSize(1);
    }

    @Test
    void jsonNestedWithoutEndIsLeft() {
        String deep = "{\"messages\":[{\"text\":" + "[".repeat(100_000) + "]}]}";
        assertThat(Taken.of("result.json", SampleFiles.utf8(deep)).problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("nesting depth");
        String page =
                "<html><script type='application/ld+json'>"
                        + "[".repeat(100_000)
                        + "</script><meta name=date content=2024-03-05><p>"
                        + SampleFiles.SENTENCE;
        assertThat(Taken.of("a.html", SampleFiles.utf8(page)).reports()).hasSize(1);
    }

    @Test
    void packedBombInAWebArchiveIsLeft() {
        String head =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-03-07T00:00:00Z\r\n"
                        + "WARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: 400000000\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        byte[] bytes = java.util.Arrays.copyOf(SampleFiles.utf8(head), 400_000_000);
        Taken taken = Taken.of("a.warc.gz", SampleFiles.gzip(bytes));
        assertThat(taken.reports()).isEmpty();
        assertThat(taken.problems())
                .anyMatch(
                        p ->
                                p.contains("unpacks to more than")
                                        || p.contains("more than a report"));
    }

    @Test
    void webArchiveWithAHeadWithoutEndIsLeft() {
        byte[] bytes =
                SampleFiles.utf8(
                        "WARC/1.0\r\nWARC-Type: response\r\n"
                                + "X-Field: 0123456789\r\n".repeat(300_000));
        assertThat(Taken.of("a.warc", bytes).problems()).hasSize(1);
    }

    @Test
    void pageThatIsPackedInItsRecordIsUnpackedWithinBounds() {
        byte[] bomb = SampleFiles.gzip(new byte[200_000_000]);
        String block =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + bomb.length
                        + "\r\n\r\n";
        String head =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-03-07T00:00:00Z\r\n"
                        + "WARC-Target-URI: http://a.example/\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + (block.length() + bomb.length)
                        + "\r\n\r\n"
                        + block;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SampleFiles.utf8(head));
        out.writeBytes(bomb);
        out.writeBytes(SampleFiles.utf8("\r\n\r\n"));
        Taken taken = Taken.of("a.warc", out.toByteArray());
        assertThat(taken.reports()).isEmpty();
        assertThat(taken.problems()).isNotEmpty();
    }

    @Test
    void pageOfAMillionTagsIsRead() {
        String page =
                "<html lang=en><meta name=date content=2024-03-05><body>"
                        + "<b></b>".repeat(500_000)
                        + "<p>"
                        + SampleFiles.SENTENCE;
        assertThat(Taken.of("a.html", SampleFiles.utf8(page)).reports()).hasSize(1);
        String lists =
                "<html lang=en><meta name=date content=2024-03-05><body>"
                        + "<ul><li class='nav x'>x</ul>".repeat(60_000)
                        + "<p>"
                        + SampleFiles.SENTENCE;
        assertThat(Taken.of("a.html", SampleFiles.utf8(lists)).all()).hasSize(1);
    }

    @Test
    void pdfOfTenThousandPagesIsReadToItsBound() {
        Taken taken = Taken.of("a.pdf", SampleFiles.pdf(10_000));
        assertThat(taken.problems())
                .containsExactly("a.pdf: 10000 pages; only the first 500 were read");
        Ingested report = taken.reports().get(0);
        assertThat(report.map().marks()).hasSize(500);
    }

    @Test
    void archiveOfTooManyMembersIsLeft() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            members.put(i + ".txt", GOOD);
        }
        Taken taken =
                Taken.of(
                        "a.zip",
                        SampleFiles.zip(members),
                        Bounds.USUAL.withMembers(20),
                        Columns.SNIFFED);
        assertThat(taken.reports()).hasSize(20);
        assertThat(taken.problems())
                .containsExactly(
                        "a.zip: more than 20 members; the rest was left alone (split the archive)");
    }

    @Test
    void membersThatLieOverEachOtherAreCountedEach() throws IOException {
        // One packed kernel of 8 MB that a thousand entries of the directory point to.
        byte[] kernel = new byte[8 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var deflate =
                new java.util.zip.DeflaterOutputStream(
                        packed, new java.util.zip.Deflater(9, true))) {
            deflate.write(kernel);
        }
        CRC32 crc = new CRC32();
        crc.update(kernel);
        Taken taken =
                Taken.of(
                        "o.zip",
                        OverlappingZip.of(
                                packed.toByteArray(), kernel.length, crc.getValue(), 1000));
        assertThat(taken.problems()).anyMatch(p -> p.startsWith("o.zip: it unpacks to more than"));
    }
}
