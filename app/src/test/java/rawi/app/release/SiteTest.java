package rawi.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rawi.app.export.OutFile;
import rawi.core.disclose.Level;

/** The public site of the demo case: whole, well-formed, and nothing from elsewhere. */
class SiteTest {

    private static final Map<String, String> PAGES = new TreeMap<>();
    private static final Set<String> PATHS = new HashSet<>();

    @BeforeAll
    static void make() throws IOException {
        for (OutFile file : Demo.files(Level.PUBLIC)) {
            PATHS.add(file.path());
            if (file.path().endsWith(".html")) {
                PAGES.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void pagesAreWellFormed() {
        assertThat(PAGES).hasSizeGreaterThan(20);
        PAGES.forEach(
                (path, html) -> {
                    Parser parser = Parser.htmlParser().setTrackErrors(20);
                    Document page = parser.parseInput(html, "");
                    assertThat(parser.getErrors()).as(path).isEmpty();
                    assertThat(page.title()).as(path).isNotBlank();
                    assertThat(page.select("h1")).as(path).hasSize(1);
                    assertThat(page.select("main, header, footer")).as(path).hasSize(3);
                    assertThat(page.selectFirst("html").attr("lang"))
                            .isEqualTo(path.startsWith("site/ar/") ? "ar" : "en");
                    assertThat(page.select("[style], script, iframe, form, img")).isEmpty();
                    Set<String> ids = new HashSet<>();
                    for (Element one : page.select("[id]")) {
                        assertThat(ids.add(one.id())).as(path + " " + one.id()).isTrue();
                    }
                    for (Element figure : page.select("body > main svg[role=img]")) {
                        assertThat(figure.attr("aria-label")).isNotBlank();
                    }
                    // Strict for XML too, so that nothing is left open.
                    Parser strict = Parser.xmlParser().setTrackErrors(20);
                    strict.parseInput(html.replaceAll("<(meta|link|br)([^>]*)>", "<$1$2/>"), "");
                    assertThat(strict.getErrors()).as(path).isEmpty();
                });
    }

    @Test
    void everyLinkLeadsToAFileOfTheSite() {
        PAGES.forEach(
                (path, html) -> {
                    Document page = org.jsoup.Jsoup.parse(html);
                    for (Element link : page.select("[href], [src]")) {
                        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                        if (target.startsWith("#")) {
                            assertThat(page.getElementById(target.substring(1)))
                                    .as(path + " " + target)
                                    .isNotNull();
                            continue;
                        }
                        assertThat(target).doesNotContain(":").doesNotStartWith("/");
                        String there =
                                java.net
                                        .URI
                                        .create("file:///" + path)
                                        .resolve(target)
                                        .getPath()
                                        .substring(1);
                        assertThat(PATHS).as(path + " leads to " + target).contains(there);
                    }
                });
    }

    @Test
    void nothingComesFromElsewhere() {
        PAGES.forEach(
                (path, html) -> {
                    assertThat(html).doesNotContain("http://").doesNotContain("https://");
                    assertThat(html).contains("default-src 'none'");
                });
    }

    @Test
    void everyPageCitesAndSaysWhoseClaims() {
        PAGES.forEach(
                (path, html) -> {
                    assertThat(html)
                            .contains(
                                    path.startsWith("site/ar/")
                                            ? "ادعاءات يقولها آخرون"
                                            : "Claims by others, not findings.");
                    if (path.contains("/incidents/")) {
                        assertThat(html).contains("Rawi release demo, incident ");
                    }
                });
        List<String> english =
                PAGES.keySet().stream().filter(p -> !p.startsWith("site/ar/")).toList();
        assertThat(english)
                .allSatisfy(
                        path ->
                                assertThat(PAGES)
                                        .containsKey(path.replaceFirst("site/", "site/ar/")));
    }
}
