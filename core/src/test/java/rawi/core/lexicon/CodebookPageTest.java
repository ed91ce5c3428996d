package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.data.YamlNode;
import rawi.core.lexicon.Crosswalk.Scheme;
import rawi.core.model.ClaimType;

/**
 * {@code docs/codebook.md} says what the codebook files say. After a change of those, {@code mvn
 * -pl core -am test -Dtest=CodebookPageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Drawi.write=true} writes it anew.
 */
class CodebookPageTest {

    private static final Path PAGE = Path.of("..", "docs", "codebook.md");
    private static final DataFiles FILES = DataFiles.builtIn();

    @Test
    void pageIsNotStale() throws IOException {
        String page = page();
        if (Boolean.getBoolean("rawi.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void badCodeStopsWithFileAndLine() {
        String bad =
                "type: context.fear\ncrosswalk:\n  - {scheme: UCDP, code: \"4\", fit: exact}\n";
        DataFiles spoilt =
                new DataFiles() {
                    @Override
                    public Optional<InputStream> open(String path) {
                        return path.endsWith("context.fear.yaml")
                                ? Optional.of(
                                        new ByteArrayInputStream(
                                                bad.getBytes(StandardCharsets.UTF_8)))
                                : FILES.open(path);
                    }

                    @Override
                    public List<String> list(String folder) {
                        return FILES.list(folder);
                    }
                };
        assertThatThrownBy(() -> Codebook.load(spoilt, "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("context.fear.yaml line 3: UCDP has no code 4");
    }

    private static String page() {
        List<YamlNode> leaves =
                FILES.list("codebook").stream()
                        .map(path -> YamlNode.read(FILES, path))
                        .sorted(Comparator.comparing(CodebookPageTest::type))
                        .toList();
        StringBuilder page = new StringBuilder();
        page.append("# Codebook\n\n");
        page.append("The claim types, as the files of `rawi/codebook` define them. Written by ");
        page.append("`CodebookPageTest`; do not edit.\n\n");
        page.append("A code of another codebook is followed by how its meaning lies to ours: ");
        page.append("exact, broader (means ours and more),\nnarrower (a part of ours), related ");
        page.append("(overlaps, or stands beside). ACLED: event type/sub-event type. PLOVER: ");
        page.append("EVENT-mode.\nHURIDOCS: Types of Acts or index. UCDP: type of violence, for ");
        page.append("fatal events only. `context.*` is never counted.\n");
        String family = "";
        for (YamlNode leaf : leaves) {
            ClaimType type = type(leaf);
            if (!type.family().equals(family)) {
                family = type.family();
                page.append("\n## ").append(family).append('\n');
            }
            describe(leaf, page);
        }
        return page.toString();
    }

    private static ClaimType type(YamlNode leaf) {
        return ClaimType.of(leaf.require("type").text());
    }

    private static void describe(YamlNode leaf, StringBuilder page) {
        page.append("\n### `").append(type(leaf).code()).append("`\n\n");
        page.append(leaf.require("title").require("en").text()).append(" · ");
        page.append(leaf.require("title").require("ar").text()).append("\n\n");
        page.append(leaf.require("definition").text()).append("\n\n");
        page.append("- Includes: ").append(list(leaf, "include")).append('\n');
        page.append("- Leaves out: ").append(list(leaf, "exclude")).append('\n');
        Map<Scheme, String> codes = new EnumMap<>(Scheme.class);
        for (Crosswalk way : Crosswalk.of(leaf)) {
            String fit = way.fit().name().toLowerCase(Locale.ROOT);
            codes.merge(way.scheme(), way.code() + " (" + fit + ")", (a, b) -> a + ", " + b);
        }
        codes.forEach((scheme, text) -> page.append("- " + scheme + ": " + text + "\n"));
        YamlNode examples = leaf.require("examples").require("en");
        page.append("- Is one: ").append(first(examples, "match")).append('\n');
        page.append("- Is none: ").append(first(examples, "leave")).append('\n');
    }

    private static String list(YamlNode leaf, String key) {
        return String.join("; ", leaf.require(key).texts());
    }

    private static String first(YamlNode examples, String key) {
        return examples.require(key).texts().stream()
                .limit(3)
                .map(text -> text.replaceFirst("^[A-Z]+\\| ", "").replaceAll("[\\[\\]]", "*"))
                .collect(Collectors.joining(" · "));
    }
}
