package rawi.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "0, ZERO",
        "1, ONE",
        "2, TWO",
        "3, FEW",
        "10, FEW",
        "11, MANY",
        "26, MANY",
        "99, MANY",
        "100, OTHER",
        "101, OTHER",
        "102, OTHER",
        "103, FEW",
        "110, FEW",
        "111, MANY",
        "200, OTHER",
        "1000, OTHER",
        "1003, FEW",
        "2025, MANY"
    })
    void arabicHasSixForms(long n, Plural form) {
        assertThat(Plural.of(Language.ARABIC, n)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"0, OTHER", "1, ONE", "2, OTHER", "11, OTHER", "101, OTHER"})
    void englishHasTwo(long n, Plural form) {
        assertThat(Plural.of(Language.ENGLISH, n)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "0, لا ادعاءات",
        "1, ادعاء واحد",
        "2, ادعاءان",
        "3, 3 ادعاءات",
        "11, 11 ادعاءً",
        "100, 100 ادعاء",
        "103, 103 ادعاءات"
    })
    void claimsAreCountedAsArabicCountsThem(long n, String told) {
        assertThat(Wording.of(Language.ARABIC).plural("n.claims", n)).isEqualTo(told);
    }
}
