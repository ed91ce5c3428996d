package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.measure.Shown;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.measure.Measure;
import rawi.core.measure.totals.Condition;

/** Measures on the command line, over the demo as the program reads it. */
class MeasureCommandTest {

    private static final Shown ENGLISH = new Shown(Wording.of(Language.ENGLISH));

    @TempDir static Path folder;

    private static String demo;

    @BeforeAll
    static void readDemo() throws Exception {
        Path claims = folder.resolve("demo.json");
        Files.writeString(claims, Run.of("read", "../demo/reports", "--format", "json").out());
        demo = claims.toString();
    }

    private static Run measure(String name, String... more) {
        String[] args = new String[3 + more.length];
        args[0] = "measure";
        args[1] = name;
        args[2] = demo;
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }

    @Test
    void withoutANameEachMeasureHasItsLine() {
        Run all = Run.of("measure");
        assertThat(all.code()).isZero();
        for (Measure measure : Measure.values()) {
            assertThat(all.out()).contains(measure.key() + " ").contains(ENGLISH.line(measure));
        }
        assertThat(Run.of("measure", "--ui", "ar").out()).contains("كم أصلًا مستقلًا");
    }

    @Test
    void dataIsTheSameInBothLanguages() {
        String english = measure("pressure", "--format", "csv", "--ui", "en").out();
        assertThat(measure("pressure", "--format", "csv", "--ui", "ar").out()).isEqualTo(english);
        assertThat(english).startsWith("\uFEFFmeasure,");
    }

    @Test
    void stateAndOthersAreNeverAdded() {
        String json = measure("pressure", "--format", "json").out();
        assertThat(json)
                .contains("\"side\" : \"state\"", "\"side\" : \"non_state\"")
                .doesNotContain("\"side\" : \"total\"");
    }

    @Test
    void aPlaceHoldsWhatLiesWithinIt() {
        String all = measure("incident-rate", "--by", "area").out();
        assertThat(all).contains("Deir ez-Zor");
        String town = measure("corroboration", "--place", "Hajin").out();
        assertThat(town).contains("Hajin").doesNotContain("al-Joura");
        assertThat(measure("corroboration", "--place", "دير الزور").out()).contains("al-Joura");
    }

    @Test
    void wrongQuestionsSayWhatToAsk() {
        assertThat(measure("nonsense").code()).isEqualTo(2);
        assertThat(measure("incident-rate", "--place", "Nowhereville").err())
                .contains("no place is known as Nowhereville");
        assertThat(measure("incident-rate", "--by", "colour").err()).contains("takes type, area");
        assertThat(measure("incident-rate", "--denominator", "1000").err())
                .contains("--denominator needs --denominator-day");
    }

    @Test
    void oneArticleIsRefusedWithEachConditionThatFails() {
        Run run =
                Run.of(
                        "measure",
                        "undocumented-total",
                        "../demo/reports/d18-harabish-killing-furat-monitor.txt",
                        "--format",
                        "json");
        assertThat(run.code()).isEqualTo(MeasureCommand.REFUSED);
        assertThat(run.out())
                .contains("\"refused\" : true")
                .contains("Fewer than three lists with origins of their own")
                .contains("Counts of groups")
                .contains("Fewer than five people on exactly two lists")
                .contains("shorten the period")
                .contains("Nobody assessed");
    }

    /** The article that Rawi began with lies beside the project; skipped with a line without it. */
    @Test
    void theFirstArticleIsRefused() {
        Path seed =
                Path.of(System.getenv().getOrDefault("RAWI_SHARED", "../../shared"))
                        .resolve("gold/dev/en/seed-deir-ezzor-2020-12-21.txt");
        if (!Files.isRegularFile(seed)) {
            System.out.println("skipped: the first article does not lie beside the project");
            return;
        }
        Run run = Run.of("measure", "undocumented-total", seed.toString());
        assertThat(run.code()).isEqualTo(MeasureCommand.REFUSED);
        assertThat(run.out()).contains("Refused:", "Counts of groups", "Fewer than three lists");
    }

    @Test
    void listsThatNeverMeetAreRefusedAndOthersShowTwoAssumptions() throws Exception {
        Path apart = folder.resolve("apart.csv");
        Files.writeString(apart, "A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n");
        Run refused =
                Run.of(
                        "measure",
                        "undocumented-total",
                        "--lists",
                        apart.toString(),
                        "--closed-population",
                        "--linkage-assessed");
        assertThat(refused.code()).isEqualTo(MeasureCommand.REFUSED);
        assertThat(refused.out()).contains("Two lists share nobody, and no reason is stated");
        Path meet = folder.resolve("meet.csv");
        Files.writeString(
                meet,
                "A,B,C,count\n1,0,0,60\n0,1,0,50\n0,0,1,40\n1,1,0,22\n1,0,1,18\n0,1,1,15\n"
                        + "1,1,1,9\n",
                StandardCharsets.UTF_8);
        Run told =
                Run.of(
                        "measure",
                        "undocumented-total",
                        "--lists",
                        meet.toString(),
                        "--closed-population",
                        "--linkage-assessed");
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("no interaction of all lists at once")
                .contains("lists are independent among people of one class")
                .contains("a lower bound");
        Run open = Run.of("measure", "undocumented-total", "--lists", meet.toString());
        assertThat(open.code()).isEqualTo(MeasureCommand.REFUSED);
        assertThat(open.out()).contains("shorten the period", "Nobody assessed");
    }

    @Test
    void everyConditionIsToldInBothLanguages() {
        for (Condition condition : Condition.values()) {
            String key = "measure.refused." + condition.name().toLowerCase(java.util.Locale.ROOT);
            for (Language language : Language.values()) {
                assertThat(Wording.of(language).text(key)).isNotBlank();
            }
        }
    }

    @Test
    void aPersonTwiceOrAFalseMarkInAListIsNamedByItsLine() throws Exception {
        Path lists = folder.resolve("twice.csv");
        Files.writeString(lists, "id,A,B\np1,1,0\np1,0,1\n");
        assertThat(Run.of("measure", "undocumented-total", "--lists", lists.toString()).err())
                .contains("twice.csv line 3: this person stands twice");
        Files.writeString(lists, "A,B\n1,2\n");
        assertThat(Run.of("measure", "undocumented-total", "--lists", lists.toString()).err())
                .contains("twice.csv line 2: a list holds 0 or 1, got 2");
    }
}
