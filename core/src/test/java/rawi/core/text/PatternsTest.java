package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

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
                "12, \\d+"
            })
    void fitsWhatStringMatches(String text, String expression) {
        boolean expected = text.matches(expression);
        assertThat(Patterns.fit(text, expression)).isEqualTo(expected);
        assertThat(Patterns.fit(text, expression)).as("again").isEqualTo(expected);
    }
}
