package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a described system speaks the reader's language and begins where reading does. */
class SystemPageTest {

    private static final Pattern BOX =
            Pattern.compile("<g class=\"node (\\w+)[^>]*><rect x=\"(\\d+)\"");

    private static String page(String language) {
        Run run = Run.of("system", "../demo/reports", "--format", "html", "--ui", language);
        assertThat(run.code()).isZero();
        return run.out();
    }

    private static int left(String page, String kind) {
        Matcher boxes = BOX.matcher(page);
        while (boxes.find()) {
            if (boxes.group(1).equals(kind)) {
                return Integer.parseInt(boxes.group(2));
            }
        }
        throw new AssertionError("no " + kind);
    }

    @Test
    void whoActsStandsWhereReadingBegins() {
        String english = page("en");
        String arabic = page("ar");
        assertThat(left(english, "actor")).isLessThan(left(english, "outcome"));
        assertThat(left(arabic, "actor")).isGreaterThan(left(arabic, "outcome"));
    }

    @Test
    void inArabicNothingOfTheProgramIsEnglish() {
        assertThat(page("en")).contains("lang=\"en\" dir=\"ltr\"", "who acts", "Tied by a source");
        String arabic = page("ar");
        assertThat(arabic).contains("lang=\"ar\" dir=\"rtl\"", "من يفعل", "ما ربطه مصدر");
        for (String word :
                List.of(
                        "who acts",
                        "Tied",
                        "origin",
                        "asserted",
                        "Killing",
                        "brings",
                        "restricted<")) {
            assertThat(arabic.replaceAll("(?s)<style>.*?</style>", "")).doesNotContain(word);
        }
    }
}
