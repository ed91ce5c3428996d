package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.Fetcher;
import rawi.app.store.bundle.BundleCheck;
import rawi.app.store.seal.SealingKey;
import rawi.app.web.Chromium;

/** Evidence bundles, checked without their case: by the program and in a real browser. */
class BundleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @TempDir static Path folder;

    private static Path bundle;
    private static String publicKey;

    @BeforeAll
    static void make() throws Exception {
        bundle = folder.resolve("bundle.zip");
        try (StampAuthority authority = new StampAuthority();
                Case made = Cases.create(folder.resolve("case").toString())) {
            Cases.add(made, Cases.demo());
            made.sign(Optional.empty());
            made.stamps().stamp(Fetcher.ofNetwork(), authority.address());
            List<String> uids = uids(made, "d01-joura-sweep-furat-monitor.txt");
            made.decisions()
                    .make(
                            List.of(
                                    new Decisions.Made(
                                            "nadia",
                                            Decision.Action.ACCEPT,
                                            uids.get(0),
                                            Optional.empty(),
                                            Optional.of("seen </script>"))));
            made.sign(Optional.empty());
            uids.addAll(uids(made, "d07-correction-furat-monitor.txt"));
            publicKey = made.publicKey();
            try (var out = Files.newOutputStream(bundle)) {
                Bundler.Made done = made.bundler().write(out, uids, DAY);
                assertThat(done.reports()).isEqualTo(2);
                assertThat(done.claims()).isEqualTo(uids.size());
            }
            assertThatThrownBy(
                            () ->
                                    made.bundler()
                                            .write(
                                                    new ByteArrayOutputStream(),
                                                    List.of("zzz"),
                                                    DAY))
                    .hasMessageContaining("no claim zzz");
        }
    }

    private static List<String> uids(Case made, String name) {
        String report = made.reports().find(name, 1).get(0);
        return new ArrayList<>(
                made.reports().get(report).orElseThrow().claims().stream()
                        .map(StoredClaim::uid)
                        .toList());
    }

    private static byte[] file(String name) throws Exception {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            try (InputStream in = zip.getInputStream(zip.getEntry("bundle/" + name))) {
                return in.readAllBytes();
            }
        }
    }

    @Test
    void isCheckedWithoutItsCase() {
        BundleCheck.Result result = BundleCheck.of(bundle);
        assertThat(result.fault()).isEmpty();
        assertThat(result.publicKey()).isEqualTo(publicKey);
        assertThat(result.originals()).isEqualTo(2);
        assertThat(result.claims()).isPositive();
        assertThat(result.stamps()).hasSize(1);
    }

    @Test
    void isABag() throws Exception {
        String manifest = new String(file("manifest-sha256.txt"), StandardCharsets.UTF_8);
        assertThat(new String(file("bagit.txt"), StandardCharsets.UTF_8))
                .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(manifest).contains("  data/proof.json\n").contains("  data/originals/");
        assertThat(new String(file("bag-info.txt"), StandardCharsets.UTF_8))
                .contains("Bagging-Date: 2026-01-02\n")
                .contains("Payload-Oxum: ");
        assertThat(new String(file("READ-ME-ar.txt"), StandardCharsets.UTF_8)).contains("حزمة");
    }

    @Test
    void anyOneByteThatDiffersIsSeen() throws Exception {
        byte[] whole = Files.readAllBytes(bundle);
        Random random = new Random(11);
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
            }
        }
        for (int i = 0; i < 60; i++) {
            byte[] content = file(names.get(i % names.size()).substring("bundle/".length()));
            int at = indexOf(whole, content) + random.nextInt(content.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Path other = Files.write(folder.resolve("flipped.zip"), flipped);
            assertThat(BundleCheck.of(other).fault())
                    .as(names.get(i % names.size()) + " at " + at)
                    .isPresent();
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        String all = new String(whole, StandardCharsets.ISO_8859_1);
        return all.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void sealedNamesStayOutUnlessAskedFor() throws Exception {
        try (Case made = Cases.create(folder.resolve("sealed").toString());
                SealingKey key = SealContract.key(made, "one two three")) {
            Path text =
                    Files.writeString(
                            folder.resolve("one.txt"),
                            "Soldiers arrested Zubayda Qasimova near Homs on Friday, residents"
                                    + " said.\n");
            Cases.add(made, text);
            made.seals().seal(SealContract.WITNESS, "nadia", key, n -> {});
            made.sign(Optional.empty());
            List<String> uids = uids(made, "one.txt");
            for (boolean unsealed : List.of(false, true)) {
                Path file = folder.resolve("sealed-" + unsealed + ".zip");
                try (var out = Files.newOutputStream(file)) {
                    Bundler.Made done =
                            unsealed
                                    ? made.seals()
                                            .bundle(made, out, uids, SealContract.GROUNDS, key)
                                    : made.bundler().write(out, uids, DAY);
                    assertThat(done.leftOut()).isEqualTo(unsealed ? 0 : 1);
                }
                BundleCheck.Result result = BundleCheck.of(file);
                assertThat(result.fault()).isEmpty();
                assertThat(result.sealed() > 0).isEqualTo(!unsealed);
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .satisfies(all -> assertThat(all.contains("Qasimova")).isEqualTo(unsealed));
                if (!unsealed) {
                    bundlePageSays(page(file), "valid");
                }
            }
        }
    }

    private static String page(Path zip) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry("bundle/verify.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String bundlePageSays(String page, String verdict) throws Exception {
        try (Chromium browser = opened(page)) {
            return settled(browser, verdict);
        }
    }

    private static Chromium opened(String page) throws Exception {
        Path own = Files.createTempDirectory(folder, "page");
        Path file = Files.writeString(own.resolve("page.html"), page);
        Chromium browser = Chromium.open(own);
        browser.go(file.toUri().toString());
        return browser;
    }

    /** The document once the page has come to its verdict. */
    private static String settled(Chromium browser, String verdict) throws Exception {
        browser.until("!['','working'].includes(" + VERDICT + "||'')");
        assertThat(browser.eval(VERDICT)).isEqualTo(verdict);
        return String.valueOf(browser.eval("document.documentElement.outerHTML"));
    }

    private static final String VERDICT = "document.getElementById('verdict').dataset.verdict";

    @Test
    void thePageSaysValidByTheBrowsersArithmeticAndByItsOwn() throws Exception {
        String dom = bundlePageSays(page(bundle), "valid");
        assertThat(dom).contains(publicKey).contains("2 originals");
        bundlePageSays(ownArithmetic(page(bundle)), "valid");
    }

    private static String ownArithmetic(String page) {
        return page.replace("<html lang=\"en\">", "<html lang=\"en\" data-own-arithmetic>");
    }

    @Test
    void thePageSaysInvalidWhenItsDataDiffers() throws Exception {
        String page = page(bundle);
        int original = page.indexOf("\"data/originals/") + 200;
        bundlePageSays(flipped(page, original), "invalid");
        int proof = page.indexOf("\"path\":[\"") + 20;
        bundlePageSays(flipped(page, proof), "invalid");
        int signature = page.indexOf("\\n\u2014 rawi/") + 60;
        bundlePageSays(ownArithmetic(flipped(page, signature)), "invalid");
    }

    /** Another letter of the same kind. */
    private static String flipped(String page, int at) {
        StringBuilder other = new StringBuilder(page);
        other.setCharAt(at, page.charAt(at) == '0' ? '1' : '0');
        return other.toString();
    }

    /** A signature that does not fit, where nothing but the signature could tell. */
    @Test
    void thePageKnowsAWrongSignatureByItself() throws Exception {
        String script =
                "const k=rawi.unhex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),"
                        + "s=rawi.unhex('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b');"
                        + "const bad=s.slice();bad[3]^=1;"
                        + "[rawi.ownSigned(k,new Uint8Array(),s),rawi.ownSigned(k,new"
                        + " Uint8Array([1]),s),rawi.ownSigned(k,new"
                        + " Uint8Array(),bad),rawi.hex(rawi.ownSha256(rawi.utf8('abc'))).slice(0,8),rawi.hex(rawi.sha512(rawi.utf8('abc'))).slice(0,8)].join(' ');";
        try (Chromium browser = opened(page(bundle))) {
            assertThat(browser.eval(script)).isEqualTo("true false false ba7816bf ddaf35a1");
        }
    }

    @Test
    void aZipThatIsDroppedOnThePageIsChecked() throws Exception {
        byte[] whole = Files.readAllBytes(bundle);
        byte[] original = file("data/proof.json");
        byte[] flipped = whole.clone();
        flipped[indexOf(whole, original) + original.length / 2] ^= 1;
        try (Chromium browser = opened(page(bundle))) {
            settled(browser, "valid");
            assertThat(dropped(browser, whole, "valid")).contains(">dropped.zip<");
            dropped(browser, flipped, "invalid");
        }
    }

    private static String dropped(Chromium browser, byte[] zip, String verdict) throws Exception {
        browser.eval(
                VERDICT
                        + "='';{const all=Uint8Array.from(atob('"
                        + Base64.getEncoder().encodeToString(zip)
                        + "'),c=>c.charCodeAt(0));const d=new DataTransfer();d.items.add(new"
                        + " File([all],'dropped.zip'));document.body.dispatchEvent(new"
                        + " DragEvent('drop',{dataTransfer:d,bubbles:true,cancelable:true}));}");
        return settled(browser, verdict);
    }
}
