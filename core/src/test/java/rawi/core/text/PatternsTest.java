package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.testkit.Seeded;

class PatternsTest {

    private static final String[] EXPRESSIONS = {
        "a?b?(c|ca|)[abc]",
        "(a|b(c|)|)(ab?)?",
        "(?i)a(B|c)?[bA]",
        "[-a]b|ab?|",
        "a[b-c]|c",
        "(ab|c){2}|a",
        "c.*|ba+",
        "\\d+(-\\d)*|\\da",
        "\\d*a|\\d?b",
        "\\d{0,2}-?|\\d+",
        "\\d+|a"
    };

    @Seeded
    void fitsWhatStringMatchesWhateverTheLetters(Random random) {
        for (int word = 0; word < 300; word++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(5); left > 0; left--) {
                text.append("abcABC-12".charAt(random.nextInt(9)));
            }
            for (String expression : EXPRESSIONS) {
                assertThat(Patterns.fit(text.toString(), expression))
                        .as(text + " by " + expression)
                        .isEqualTo(text.toString().matches(expression));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "in, in|near|outside",
                "ins, in|near|outside",
                "`in|near`, in|near|outside",
                "من, من|شهر",
                "``, من|شهر",
                "``, |من",
                "Has, (?i)has|have",
                "HAVE, (?i)Has|have",
                "havE, (?i)has|have",
                "KİLL, (?i)kill",
                "É, (?i)é|e",
                "has|have, (?i)has|have",
                "ab, ab|ab",
                "12, \\d+",
                "killed, kill(s|ed)?",
                "kill, kill(s|ed)?",
                "اثني, اثن[يا]|اثنت[يا]",
                "اثن, اثن[يا]|اثنت[يا]",
                "-, [-–/]",
                "b, [a-c]",
                "^, [^a]",
                "+, ab?+",
                "a, ab??",
                "ab, a.",
                "عشرات, (ال)?(عشرات|مئات)",
                "العشرات, (ال)?(عشرات|مئات)"
            })
    void fitsWhatStringMatches(String text, String expression) {
        boolean expected = text.matches(expression);
        assertThat(Patterns.fit(text, expression)).isEqualTo(expected);
        assertThat(Patterns.fit(text, expression)).as("again").isEqualTo(expected);
    }
}
