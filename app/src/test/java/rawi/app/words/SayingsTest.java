package rawi.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.model.Count;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.model.TimeRange;

/** Languages, dates, counts and remarks as people read them. */
class SayingsTest {

    private static final Wording ARABIC = Wording.of(Language.ARABIC);
    private static final Wording ENGLISH = Wording.of(Language.ENGLISH);

    @Test
    void theEnvironmentsLanguageIsTakenInItsOrder() {
        assertThat(Language.ofEnvironment(Map.of("LANG", "ar_SY.UTF-8")))
                .isEqualTo(Language.ARABIC);
        assertThat(Language.ofEnvironment(Map.of("LANG", "ar", "LC_ALL", "en_GB.UTF-8")))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.ofEnvironment(Map.of("LANG", "en_US", "LC_MESSAGES", "ar")))
                .isEqualTo(Language.ARABIC);
        assertThat(Language.ofEnvironment(Map.of("LANG", "de_DE", "LC_ALL", "")))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.ofEnvironment(Map.of("LANG", "arn_CL"))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-17, 2020-12-17, في 17 كانون الأول 2020, on 17 December 2020",
        "2017-10-01, 2017-10-31, في تشرين الأول 2017, in October 2017",
        "2015-01-01, 2017-12-31, من 2015 إلى 2017, 2015 to 2017",
        "2017-10-02, , منذ 2 تشرين الأول 2017, since 2 October 2017",
        ", 2017-10-02, حتى 2 تشرين الأول 2017, until 2 October 2017"
    })
    void daysAreToldInTheReadersLanguage(
            LocalDate from, LocalDate to, String arabic, String english) {
        TimeRange range = new TimeRange(Optional.ofNullable(from), Optional.ofNullable(to));
        assertThat(Dates.brief(ARABIC).when(range)).isEqualTo(arabic);
        assertThat(Dates.full(ENGLISH).when(range)).isEqualTo(english);
    }

    @Test
    void longDatesNameTheMonthInBothTraditions() {
        assertThat(Dates.full(ARABIC).day(LocalDate.of(2021, 3, 2))).isEqualTo("2 آذار/مارس 2021");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, people, شخص واحد, 1 person",
        "2, 2, people, شخصان, 2 people",
        "12, 12, people, 12 شخصًا, 12 people",
        "3, 5, people, 3–5 أشخاص, 3–5 people",
        "1, 2, people, 1–2 أشخاص, 1–2 people",
        "20, 99, people, 20–99 شخصًا, 20–99 people",
        "6, , people, 6 أشخاص على الأقل, 6+ people",
        ", 12, people, 12 شخصًا على الأكثر, ≤12 people",
        ", , people, أشخاص: عدد غير محدد, ? people",
        "3, 3, strike, 3 ضربات, 3 strikes",
        "3, 3, widgets, 3 widgets, 3 widgets"
    })
    void numbersTakeTheFormOfTheirNoun(
            Long low, Long high, String unit, String arabic, String english) {
        Quote quote = Quote.of("x", new Span(0, 1));
        Count count = new Count(quote, optional(low), optional(high), unit);
        assertThat(new Counts(ARABIC).of(count)).isEqualTo(arabic);
        assertThat(new Counts(ENGLISH).of(count)).isEqualTo(english);
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Test
    void remarksAreTranslatedPartByPartAndUnknownOnesShownAsTheyAre() {
        Phrases phrases = new Phrases(ARABIC);
        assertThat(phrases.of("cannot be read: no such file"))
                .isEqualTo("تعذرت قراءته: لا ملف بهذا الاسم");
        assertThat(phrases.of("the report speaks of SY; called town"))
                .isEqualTo("التقرير يتحدث عن SY؛ سُمي town");
        assertThat(
                        phrases.of(
                                "18 MB is more than a report may have (16 MB); split it into one file a report"))
                .startsWith("18 ميغابايت");
        assertThat(phrases.of("something new")).isEqualTo("something new");
        assertThat(new Phrases(ENGLISH).of("no text in it")).isEqualTo("no text in it");
    }
}
