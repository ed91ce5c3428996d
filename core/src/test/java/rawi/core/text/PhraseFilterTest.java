package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rawi.testkit.Seeded;

class PhraseFilterTest {

    @Seeded
    void neverStopsAPhraseAndMostlyOthers(Random random) {
        List<String> phrases = new ArrayList<>();
        for (int i = random.nextInt(500); i >= 0; i--) {
            phrases.add("phrase " + random.nextInt());
        }
        PhraseFilter filter = PhraseFilter.of(phrases);
        phrases.forEach(p -> assertThat(filter.mayHold(hash(p))).as(p).isTrue());
        int passed = 0;
        for (int i = 0; i < 1000; i++) {
            passed += filter.mayHold(hash("other " + i)) ? 1 : 0;
        }
        assertThat(passed).isLessThan(150);
    }

    @Test
    void holdsNothingWhenEmpty() {
        assertThat(PhraseFilter.of(List.of()).mayHold(hash("بلدة"))).isFalse();
    }

    @Test
    void hashesLetterByLetter() {
        long begun = PhraseFilter.hash(PhraseFilter.START, "ريف ");
        assertThat(PhraseFilter.hash(begun, "حلب")).isEqualTo(hash("ريف حلب"));
    }

    @Test
    void turnsTheLastLetter() {
        assertThat(PhraseFilter.ending(hash("الرقه"), 'ه', 'ة')).isEqualTo(hash("الرقة"));
    }

    private static long hash(String phrase) {
        return PhraseFilter.hash(PhraseFilter.START, phrase);
    }
}
