package rawi.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Place;
import rawi.core.lexicon.TypeTitles;
import rawi.core.model.Certainty;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.HopRole;
import rawi.core.model.Relation;

/** The texts of all languages say the same, and the program uses all of them and no others. */
class WordingTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Keys whose last part is made at run time; the tests below list what may stand there. */
    private static final List<String> MADE =
            List.of(
                    "type.",
                    "family.",
                    "factuality.",
                    "granularity.",
                    "certainty.",
                    "role.",
                    "relation.",
                    "means.",
                    "place.",
                    "unit.",
                    "part.",
                    "month.",
                    "site.kind.",
                    "system.column.",
                    "system.tie.",
                    "site.term.",
                    "site.withheld.",
                    "ago.",
                    "explain.",
                    "slot.",
                    "score.",
                    "desk.release.step.",
                    "desk.status.",
                    "desk.group.",
                    "desk.login.",
                    "desk.action.",
                    "desk.field.",
                    "desk.kind.",
                    "desk.against.",
                    "desk.relay.",
                    "desk.names.",
                    "desk.sources.grade.",
                    "desk.right.",
                    "desk.role.",
                    "desk.drift.",
                    "measure.",
                    "answer.",
                    "phrase.",
                    "help.",
                    "command.");

    private static Set<String> keys(Language language) {
        return Wording.of(language).keys("");
    }

    /** A key without the name of its plural form; the key itself when it has none. */
    private static String base(String key) {
        int dot = key.lastIndexOf('.');
        boolean form =
                Stream.of(Plural.values()).anyMatch(p -> key.endsWith("." + p.key()))
                        && key.matches("(desk\\.)?n\\..*|unit\\..*");
        return form ? key.substring(0, dot) : key;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndAllFormsOfTheirPlurals() {
        Set<String> english =
                keys(Language.ENGLISH).stream().map(WordingTest::base).collect(Collectors.toSet());
        Set<String> arabic =
                keys(Language.ARABIC).stream().map(WordingTest::base).collect(Collectors.toSet());
        assertThat(arabic).containsExactlyInAnyOrderElementsOf(english);
        for (Language language : Language.values()) {
            Wording words = Wording.of(language);
            for (String key : keys(language)) {
                if (!base(key).equals(key)) {
                    Set<String> forms = new TreeSet<>();
                    for (Plural form : Plural.values()) {
                        words.find(base(key) + "." + form.key())
                                .ifPresent(t -> forms.add(form.key()));
                    }
                    assertThat(forms)
                            .as(base(key))
                            .isEqualTo(
                                    Plural.formsOf(language).stream()
                                            .map(Plural::key)
                                            .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
    }

    @Test
    void bothLanguagesPutTheSameThingsIntoATextAndTellTheNumberWhereItMatters() {
        Wording english = Wording.of(Language.ENGLISH);
        Wording arabic = Wording.of(Language.ARABIC);
        for (String key : keys(Language.ENGLISH)) {
            if (base(key).equals(key)) {
                assertThat(places(arabic.text(key))).as(key).isEqualTo(places(english.text(key)));
            }
        }
        for (String key : keys(Language.ARABIC)) {
            if (!base(key).equals(key) && key.matches(".*\\.(few|many|other)")) {
                assertThat(arabic.text(key)).as(key).contains("{0}");
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwiceAndNoTextTurnsTheDirection(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String file : Wording.FILES) {
            Path path =
                    MAIN.resolve(
                            "resources/rawi/app/words/"
                                    + language.code()
                                    + "/"
                                    + file
                                    + ".properties");
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    assertThat(seen.add(line.substring(0, line.indexOf('=')))).as(line).isTrue();
                }
                assertThat(line.chars().noneMatch(c -> Script.turns((char) c) || c == 0x200F))
                        .as(line)
                        .isTrue();
            }
        }
    }

    /** What is Arabic is Arabic: a text may be without letters, never in the other script. */
    @Test
    void textsAreInTheirLanguage() {
        Wording arabic = Wording.of(Language.ARABIC);
        for (String key : keys(Language.ARABIC)) {
            boolean data = key.equals("date.brief") || key.equals("help.usage.synopsisHeading");
            String text = PLACE.matcher(arabic.text(key)).replaceAll("");
            if (!data
                    && text.chars().anyMatch(Character::isLetter)
                    && !text.equals("--meta ")
                    && !text.equals("--meta : ")) {
                assertThat(Script.hasRightToLeft(text)).as(key).isTrue();
            }
        }
        Wording english = Wording.of(Language.ENGLISH);
        for (String key : keys(Language.ENGLISH)) {
            assertThat(Script.hasRightToLeft(english.text(key))).as(key).isFalse();
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = sources(MAIN);
        for (String key : keys(Language.ENGLISH)) {
            boolean made = MADE.stream().anyMatch(key::startsWith);
            boolean named =
                    sources.contains("\"" + base(key) + "\"")
                            || sources.contains("{{" + key + "}}");
            boolean open =
                    Stream.of(".number", "")
                            .anyMatch(end -> key.startsWith("count.") && key.endsWith(end));
            assertThat(named || made || open).as(key + " is used").isTrue();
        }
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> known =
                keys(Language.ENGLISH).stream().map(WordingTest::base).collect(Collectors.toSet());
        Matcher asked =
                Pattern.compile(
                                "(?:text|html|attribute|plural|pluralAttribute|own|tell|row|add)\\(\\s*(?:out, |parts, )?\"([a-z_]+(?:\\.[a-z_]+)+)\"|\\{\\{([a-z_.]+)}}")
                        .matcher(sources(MAIN));
        List<String> missing = new ArrayList<>();
        while (asked.find()) {
            String key = asked.group(1) == null ? asked.group(2) : asked.group(1);
            if (!known.contains(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfAClosedSetHasItsName(Language language) throws IOException {
        Wording words = Wording.of(language);
        TypeTitles titles = TypeTitles.load(DataFiles.builtIn(), language.code());
        Set<String> types = new TreeSet<>();
        for (ClaimType type : ClaimType.values()) {
            types.add(type.code());
            words.text("family." + type.family());
            assertThat(Script.of(titles.of(type))).as(type.code()).contains(language);
        }
        assertThat(words.keys("type.")).isEqualTo(types);
        assertThat(words.keys("factuality.")).isEqualTo(names(Factuality.values()));
        assertThat(words.keys("granularity.")).isEqualTo(names(Granularity.values()));
        assertThat(words.keys("certainty.")).isEqualTo(names(Certainty.values()));
        assertThat(words.keys("role.")).isEqualTo(names(HopRole.values()));
        Set<String> kinds = new TreeSet<>(names(Place.Kind.values()));
        kinds.add("earlier");
        assertThat(words.keys("place.")).isEqualTo(kinds);
        Set<String> relations = new TreeSet<>();
        for (String kind : names(Relation.Kind.values())) {
            relations.add(kind + ".forward");
            relations.add(kind + ".inverse");
        }
        assertThat(words.keys("relation.")).isEqualTo(relations);
        assertThat(words.keys("means.")).isEqualTo(means());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The controlled values of the word list of means. */
    private static Set<String> means() throws IOException {
        try (var in = DataFiles.builtIn().open("lexicon/en/means.tsv").orElseThrow()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("noun\t"))
                    .map(line -> line.split("\t")[1].toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * A remark that the program no longer makes would be a text for nothing. Those of the command
     * line's parser stand in its library; one is put together of two.
     */
    @Test
    void everyRemarkStandsInTheSources() throws IOException {
        String sources = sources(MAIN) + sources(Path.of("../core/src/main"));
        Wording english = Wording.of(Language.ENGLISH);
        for (String key : english.keys("phrase.")) {
            if (key.startsWith("parser.") || key.equals("no_text_scanned")) {
                continue;
            }
            // "DENIED: under {0}": a value of a closed set, then the remark
            String text = english.text("phrase." + key).replaceFirst("^[A-Z]+: ", "");
            for (String part : PLACE.split(text)) {
                String words = part.replace("\"", "\\\"");
                boolean there =
                        sources.contains(words)
                                || sources.contains(words.strip().replaceAll("^: |:$", ""));
                assertThat(there).as(key + ": " + part).isTrue();
            }
        }
    }

    /** All sources, with strings that are joined over lines made one. */
    private static String sources(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|js|html|jte)"))
                            .sorted()
                            .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }
}
