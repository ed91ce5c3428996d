package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;

/** Spellings of one Arabic name in Latin letters; the names are common words. */
class TransliterationTest {

    private static final Transliteration RULES = Transliteration.load(DataFiles.builtIn());

    private static String sound(String name) {
        return RULES.sound(RULES.words(PlaceKeys.of(name)));
    }

    private static String skeleton(String name) {
        return RULES.skeleton(sound(name));
    }

    @Test
    void waysOfWritingAVowelSoundAlike() {
        assertThat(sound("Jdeideh")).isEqualTo(sound("Jdaidee")).isEqualTo(sound("al-Jdaydeh"));
        assertThat(sound("Qusour")).isEqualTo(sound("Kusoor")).isEqualTo(sound("al-Qusur"));
    }

    @Test
    void theSkeletonLevelsWhatSpellingsConfuse() {
        for (List<String> pair :
                List.of(
                        List.of("Khirbet Dhahab", "Kherba Zahab"),
                        List.of("Tell Djamil", "Tall Gamil"),
                        List.of("Shuhayl", "Chheil"),
                        List.of("Eastern Ghariyah", "Ghariyah ash-Sharqiyah"))) {
            assertThat(skeleton(pair.get(0))).as(pair.toString()).isEqualTo(skeleton(pair.get(1)));
        }
    }

    @Test
    void otherConsonantsAreOtherNames() {
        assertThat(skeleton("Hama")).isNotEqualTo(skeleton("Homs"));
        assertThat(RULES.apart(sound("Salamiyah"), sound("Salmiyah"))).isLessThan(0.12);
        assertThat(RULES.apart(sound("Homs"), sound("Hims"))).isLessThan(0.2);
        assertThat(RULES.apart(sound("Mosul"), sound("Manbij"))).isGreaterThan(0.3);
    }

    @Test
    void rhIsGhaynOnlyWhereAWordOpens() {
        assertThat(skeleton("Rhouta")).isEqualTo(skeleton("Ghuta"));
        assertThat(skeleton("Farhaniyah")).isEqualTo(skeleton("Farahaniah"));
        assertThat(skeleton("Farhaniyah")).isNotEqualTo(skeleton("Faganiyah"));
    }

    @Test
    void aLastWawBehindAConsonantIsAVowel() {
        assertThat(sound("Hilw")).isEqualTo(sound("Hilu"));
        assertThat(sound("Hilwah")).isNotEqualTo(sound("Hiluh"));
    }

    @Test
    void lettersThatChangedPlacesCostOneChange() {
        assertThat(RULES.apart(sound("Bashir"), sound("Bahsir"))).isLessThan(0.45);
        assertThat(RULES.apart(sound("Madrasah"), sound("Mardasah"))).isLessThan(0.2);
    }

    @Test
    void anAirportIsAnAirbaseAndABankOfTheRiverIsLeftOut() {
        assertThat(sound("Marj Airport")).isEqualTo(sound("Marj Airbase"));
        assertThat(RULES.isCommon("shamiyah")).isTrue();
        assertThat(RULES.words("marj jazeera")).containsExactly("marj", "jazirah");
    }
}
