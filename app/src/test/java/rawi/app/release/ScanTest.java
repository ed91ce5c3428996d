package rawi.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.link.Corpus;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Level;
import rawi.core.disclose.Shared;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/**
 * Seeds a case with what must never be public, and looks for it in every byte of every public
 * export, in every encoding in which it could hide.
 */
class ScanTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    /** Names of witnesses, victims and private persons; exact places; numbers; addresses. */
    private static final List<String> SECRETS =
            List.of(
                    "Sattam Wardan al-Hlebi",
                    "Wardan",
                    "Umm Zafira",
                    "Rami Quswara",
                    "Quswara",
                    "Haneen Dabbakh",
                    "Dabbakh",
                    "al-Joura",
                    "al-Qusour",
                    "Harabish",
                    "Muhassan",
                    "al-Nour mosque",
                    "+963 944 310 227",
                    "963944310227",
                    "944 310 227",
                    "quswara.rami@example.org",
                    "35.3412",
                    "40.1187",
                    "white Kia",
                    "Street 17",
                    "17 Nahr Street",
                    "2020-12-17",
                    "ستّام وردان الهلبي",
                    "وردان",
                    "أم ظفيرة",
                    "رامي قسورة",
                    "قسورة",
                    "حي الجورة",
                    "الجورة",
                    "القصور",
                    "هرابش",
                    "موحسن");

    private static final List<String> ENGLISH =
            List.of(
                    "Soldiers at a checkpoint in al-Joura arrested Sattam Wardan al-Hlebi and 17 other men on"
                            + " Thursday, a witness named Rami Quswara (+963 944 310 227,"
                            + " quswara.rami@example.org) said.",
                    "Umm Zafira, a resident of 17 Nahr Street near al-Nour mosque in Harabish, said that gunmen"
                            + " in a white Kia killed Haneen Dabbakh on 17 December 2020 at 35.3412, 40.1187.",
                    "Military police detained 12 young men in al-Qusour and Muhassan on Thursday.",
                    "Families fled al-Joura on foot, Rami Quswara said.",
                    "Militants shelled Harabish on Friday, killing four civilians.",
                    "National Defence Forces arrested Rami Quswara in Street 17 on Monday.",
                    "The army released Haneen Dabbakh and 15 detainees in al-Qusour on Sunday.",
                    "Islamic State gunmen killed 11 soldiers near Muhassan on Tuesday.");

    private static final List<String> ARABIC =
            List.of(
                    "اعتقلت قوات النظام ستّام وردان الهلبي و17 شابا في حي الجورة يوم الخميس، بحسب شاهد يدعى رامي"
                            + " قسورة.",
                    "وقالت أم ظفيرة إن مسلحين قتلوا مدنيا في حي القصور وفي هرابش.",
                    "واعتقلت الشرطة العسكرية عشرة شبان في موحسن.");

    /** A report that copies no other: two sentences of the pool and words of its own. */
    private static String report(int n) {
        List<String> pool = n % 4 == 3 ? ARABIC : ENGLISH;
        StringBuilder text = new StringBuilder();
        text.append(pool.get(n % pool.size())).append(' ');
        text.append(pool.get((n + 1 + n / pool.size()) % pool.size())).append("\n\n");
        java.util.Random random = new java.util.Random(n);
        for (int w = 0; w < 40; w++) {
            text.append((char) ('a' + random.nextInt(26)));
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(90)).append(' ');
        }
        return text.append("Note ").append(n).append(".\n").toString();
    }

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static Shared shown;

    @BeforeAll
    static void make() throws IOException {
        ReportReader reader = ReportReader.load(Demo.FILES);
        Corpus corpus = new Corpus();
        for (int n = 0; n < 32; n++) {
            boolean arabic = n % 4 == 3;
            corpus.add(
                    reader.read(
                            new Report(
                                    "al-joura-wardan-" + n + ".txt",
                                    "id" + n,
                                    Optional.of("Sattam Wardan al-Hlebi taken in al-Joura"),
                                    "Outlet " + (char) ('A' + n % 8),
                                    Optional.of(LocalDate.of(2020, 11, 20).plusDays(n)),
                                    arabic ? "ar" : "en",
                                    Optional.of("https://example.org/al-joura/rami-quswara"),
                                    report(n),
                                    0)));
        }
        Material material = Material.of(corpus, Demo.FILES);
        ReleaseDesk.Asked asked =
                new ReleaseDesk.Asked(Level.PUBLIC, Query.ALL, DAY, Optional.empty());
        Disclosure.Outcome outcome =
                Demo.PUBLISHER.open(
                        material, Query.ALL, ReleaseDesk.terms("scan", asked), List.of());
        shown = outcome.shared();
        List<OutFile> files = Demo.PUBLISHER.files(shown, List.of(ShareFormat.values()));
        byte[] manifest = Bundle.manifest(shown, files, Optional.empty(), List.of());
        List<OutFile> whole = Bundle.whole(manifest, Optional.empty(), files);
        whole.forEach(file -> FILES.put(file.path(), file.bytes()));
        unpack("bundle.zip", Bundle.zip(whole));
        // The check must be able to find what it looks for.
        String all = String.join(" ", ENGLISH) + String.join(" ", ARABIC);
        assertThat(hits(all.getBytes(StandardCharsets.UTF_16LE))).hasSizeGreaterThan(20);
        assertThat(hits(Base64.getEncoder().encode(all.getBytes(StandardCharsets.UTF_8))))
                .hasSizeGreaterThan(10);
    }

    private static void unpack(String name, byte[] zip) throws IOException {
        FILES.put(name, zip);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                FILES.put(name + "!" + entry.getName(), in.readAllBytes());
            }
        }
    }

    @Test
    void noSecretStandsInAnyByteOfAnyPublicExport() {
        assertThat(shown.incidents()).as("there is something to look at").hasSizeGreaterThan(10);
        FILES.forEach(
                (path, bytes) -> {
                    assertThat(hits(bytes)).as(path).isEmpty();
                    assertThat(hits(path.getBytes(StandardCharsets.UTF_8))).as(path).isEmpty();
                });
    }

    @Test
    void noPreviewOrReasonGoesAlong() {
        FILES.forEach(
                (path, bytes) ->
                        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                .as(path)
                                .doesNotContain("quotes name people")
                                .doesNotContain("id0")
                                .doesNotContain("Note 3"));
    }

    /** Names of the demo that its authors marked for redaction, and all its witnesses. */
    @Test
    void nothingMarkedForRedactionLeavesTheDemoCase() throws IOException {
        List<String> secrets = new ArrayList<>();
        Map<String, Object> marked =
                rawi.app.ingest.Json.object(
                        rawi.app.ingest.Json.parse(
                                java.nio.file.Files.readString(
                                        java.nio.file.Path.of("../demo/incidents.json"))));
        for (Object one : rawi.app.ingest.Json.list(marked.get("redact"))) {
            secrets.add((String) rawi.app.ingest.Json.object(one).get("quote"));
        }
        for (Object one : rawi.app.ingest.Json.list(marked.get("pseudonyms"))) {
            secrets.add((String) rawi.app.ingest.Json.object(one).get("name"));
        }
        assertThat(secrets).hasSizeGreaterThan(3);
        for (OutFile file : Demo.files(Level.PUBLIC)) {
            assertThat(hits(file.bytes(), secrets)).as(file.path()).isEmpty();
        }
    }

    private static List<String> hits(byte[] bytes) {
        return hits(bytes, SECRETS);
    }

    private static List<String> hits(byte[] bytes, List<String> secrets) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String secret : secrets) {
            for (String form : forms(secret)) {
                if (raw.contains(form.toLowerCase(Locale.ROOT))) {
                    found.add(secret + " as " + form);
                }
            }
        }
        return found;
    }

    /**
     * The value as bytes, one character for each byte, in every encoding that it could stand in.
     */
    private static List<String> forms(String secret) {
        List<String> forms = new ArrayList<>();
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("windows-1256"))) {
            byte[] bytes = secret.getBytes(charset);
            boolean faithful = new String(bytes, charset).equals(secret);
            if (faithful) {
                forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        StringBuilder json = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (char c : secret.toCharArray()) {
            json.append(c < 128 ? "" + c : String.format("\\u%04x", (int) c));
            html.append(c < 128 ? "" + c : "&#" + (int) c + ";");
        }
        forms.add(json.toString());
        forms.add(html.toString());
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(percent);
        forms.add(percent.replace("+", "%20"));
        forms.addAll(base64(secret.getBytes(StandardCharsets.UTF_8)));
        return forms.stream().distinct().toList();
    }

    /** What base64 makes of the value at each of the three places where it can begin. */
    private static List<String> base64(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        if (bytes.length < 9) {
            return forms;
        }
        for (int before = 0; before < 3; before++) {
            byte[] padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
            int from = before == 0 ? 0 : before + 1;
            forms.add(whole.substring(from, whole.length() - 2));
        }
        return forms;
    }
}
