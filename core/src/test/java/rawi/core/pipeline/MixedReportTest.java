package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;

/** Reports in two languages: each paragraph is read in its own, and all claims are one list. */
class MixedReportTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    private static final String ENGLISH = "Gunmen kidnapped a shopkeeper in Hajin on Monday.";
    private static final String ARABIC = "اعتقلت دورية لقوات النظام شابين في مدينة الميادين أمس.";

    private static ReadReport read(String lang, String... paragraphs) {
        return READER.read(
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "Valley Monitor",
                        Optional.of(LocalDate.of(2021, 3, 10)),
                        lang,
                        Optional.empty(),
                        String.join("\n\n", paragraphs),
                        0));
    }

    private static List<String> told(ReadReport read) {
        return read.claims().stream()
                .map(c -> c.id() + " " + c.type().code() + " " + c.trigger().text())
                .toList();
    }

    @Test
    void englishReportWithAnArabicParagraph() {
        ReadReport read =
                read("en", ENGLISH, ARABIC, "The army shelled the village of Susah with rockets.");
        assertThat(told(read))
                .containsExactly(
                        "C01 liberty.abduction_disappearance kidnapped",
                        "C02 liberty.arrest_detention اعتقلت",
                        "C03 hostilities.shelling shelled");
    }

    @Test
    void arabicReportWithAnEnglishParagraph() {
        ReadReport read = read("ar", ARABIC, ENGLISH, ARABIC.replace("شابين", "ثلاثة مدنيين"));
        assertThat(told(read))
                .containsExactly(
                        "C01 liberty.arrest_detention اعتقلت",
                        "C02 liberty.abduction_disappearance kidnapped",
                        "C03 liberty.arrest_detention اعتقلت");
    }

    @Test
    void quotesAndSentencesAreThoseOfTheStoredText() {
        ReadReport read = read("en", ENGLISH, ARABIC, ENGLISH);
        String text = read.report().text();
        Claim arabic = read.claims().get(1);
        assertThat(arabic.sentence().in(text)).isEqualTo(ARABIC);
        assertThat(arabic.trigger().span().in(text)).isEqualTo("اعتقلت");
        assertThat(arabic.agents().get(0).actor()).isEqualTo("Syrian Arab Army");
        assertThat(arabic.place().get(0).name()).isEqualTo("al-Mayadin");
        assertThat(arabic.when().orElseThrow().range().latest()).contains(LocalDate.of(2021, 3, 9));
        for (Claim claim : read.claims()) {
            assertThat(claim.sentence().contains(claim.trigger().span())).isTrue();
        }
    }

    @Test
    void aClaimKeepsWhatItsParagraphAloneGives() {
        Claim alone = read("ar", ARABIC).claims().get(0);
        Claim mixed = read("en", ENGLISH, ARABIC).claims().get(1);
        assertThat(mixed.agents().get(0).actor()).isEqualTo(alone.agents().get(0).actor());
        assertThat(mixed.place().get(0).name()).isEqualTo(alone.place().get(0).name());
        assertThat(mixed.count().map(c -> c.low())).isEqualTo(alone.count().map(c -> c.low()));
    }

    @Test
    void oneEventToldInBothLanguagesIsOne() {
        ReadReport read =
                read(
                        "en",
                        "Syrian government forces arrested two young men in al-Mayadin on 9 March.",
                        ARABIC);
        assertThat(read.claims()).hasSize(2);
        assertThat(read.claims().stream().filter(c -> c.sameAs().isPresent())).hasSize(1);
    }

    @Test
    void aLabelInTheOtherScriptIsNoParagraph() {
        assertThat(told(read("ar", ARABIC, "Rocket attack"))).hasSize(1);
        assertThat(told(read("en", ENGLISH, "قصف صاروخي"))).hasSize(1);
    }

    @Test
    void namesAndQuotedWordsOfTheOtherScriptStayInTheirSentence() {
        ReadReport read =
                read("en", "The outlet (شبكة الوادي) said gunmen kidnapped a shopkeeper in Hajin.");
        assertThat(told(read)).containsExactly("C01 liberty.abduction_disappearance kidnapped");
    }
}
