package rawi.core.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsMayBeTest {

    private final WordsMayBe words = new WordsMayBe();

    @Test
    void aClassIsFoundWhereItsWordStandsOnly() {
        words.add(Set.of("PERSON", "ARMED"), 3);
        assertThat(words.has("PERSON", 0, 4)).isTrue();
        assertThat(words.has("ARMED", 3, 4)).isTrue();
        assertThat(words.has("PERSON", 0, 3)).isFalse();
        assertThat(words.has("PERSON", 4, 9)).isFalse();
        assertThat(words.has("SITE", 0, 9)).isFalse();
    }

    @Test
    void aPronounMayBeAnything() {
        words.addAnything(5);
        assertThat(words.has("SITE", 5, 6)).isTrue();
        assertThat(words.has("SITE", 0, 5)).isFalse();
    }
}
