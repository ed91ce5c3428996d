package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.Report;

/** What Arabic sentences tell, end to end: invented sentences, one construction each. */
class ArabicReadingTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    private static List<String> told(String text) {
        Report report =
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "راصد الوادي",
                        Optional.of(LocalDate.of(2021, 3, 10)),
                        "ar",
                        Optional.empty(),
                        text,
                        0);
        List<String> lines = new ArrayList<>();
        for (Claim c : READER.read(report).claims()) {
            assertThat(c.trigger().text()).isEqualTo(c.trigger().span().in(text));
            lines.add(line(c));
        }
        return lines;
    }

    private static String line(Claim c) {
        String count = c.count().map(n -> side(n.low()) + "-" + side(n.high())).orElse("");
        String when =
                c.when()
                        .map(
                                w ->
                                        w.range().earliest().map(LocalDate::toString).orElse("")
                                                + "/"
                                                + w.range()
                                                        .latest()
                                                        .map(LocalDate::toString)
                                                        .orElse(""))
                        .orElse("");
        return String.join(
                "|",
                c.type().code().substring(c.type().code().indexOf('.') + 1),
                c.trigger().text(),
                String.join(",", c.agents().stream().map(a -> a.actor()).toList()),
                String.join(",", c.targets().stream().map(t -> t.quote().text()).toList()),
                String.join(",", c.place().stream().map(p -> p.name()).toList()),
                when,
                count,
                String.join(",", c.chain().stream().skip(1).map(Hop::name).toList()),
                c.factuality().toString());
    }

    private static String side(java.util.OptionalLong n) {
        return n.isPresent() ? Long.toString(n.getAsLong()) : "";
    }

    @Test
    void verbAgentObjectWithSourceBehind() {
        assertThat(
                        told(
                                "اعتقلت دورية من الأمن العسكري أمس ثلاثة شبان في بلدة هجين، بحسب مصدر محلي."))
                .containsExactly(
                        "arrest_detention|اعتقلت|Military Intelligence Directorate (Syria)|شبان|Hajin|"
                                + "2021-03-09/2021-03-09|3-3|مصدر محلي|REPORTED");
    }

    @Test
    void passiveWithDual() {
        assertThat(told("قُتل مدنيان وجُرح آخرون بقصف على قرية الهري، وفق ناشطين."))
                .startsWith("killing|قُتل||مدنيان|al-Heri||2-2|ناشطين|REPORTED");
    }

    @Test
    void lightVerbGivesItsSubject() {
        assertThat(told("شنت قسد حملة مداهمات في مدينة البصيرة يوم الاثنين الماضي."))
                .containsExactly(
                        "arrest_detention|حملة مداهمات|Syrian Democratic Forces||Busayrah|"
                                + "2021-03-08/2021-03-08|||ASSERTED");
    }

    @Test
    void denialAndNegation() {
        assertThat(told("نفى مسؤول في المجلس اعتقال الطلاب."))
                .containsExactly("arrest_detention|اعتقال||الطلاب||||مسؤول في المجلس|DENIED");
        assertThat(told("لم تعتقل الدورية أحداً.")).allMatch(l -> l.endsWith("DENIED"));
    }

    @Test
    void speakerCarriesOn() {
        assertThat(
                        told(
                                "قال أحد الأهالي إن المسلحين صادروا سيارتين. وأضاف أن عشرات العائلات نزحت إلى الميادين."))
                .hasSize(2)
                .allMatch(l -> l.endsWith("|أحد الأهالي|REPORTED"))
                .anyMatch(l -> l.contains("|20-99|"));
    }

    @Test
    void planHasItsSubjectAsAgent() {
        assertThat(told("تعتزم الشرطة العسكرية اعتقال المتخلفين عن الخدمة."))
                .containsExactly(
                        "arrest_detention|اعتقال|Syrian military police|المتخلفين|||||INTENDED");
    }

    @Test
    void leastNumberAndDayWithMonth() {
        assertThat(told("أفرج الدفاع الوطني عن ما لا يقل عن عشرين معتقلاً في 5 آذار."))
                .containsExactly(
                        "release|أفرج|National Defence Forces|معتقلاً||2021-03-05/2021-03-05|20-||"
                                + "ASSERTED");
    }

    @Test
    void accusationBlamesItsObject() {
        assertThat(told("اتهم ناشطون الفرقة الرابعة بسرقة منازل المدنيين."))
                .containsExactly(
                        "destruction_looting|سرقة|4th Armoured Division|منازل المدنيين||||ناشطون|"
                                + "REPORTED");
    }

    @Test
    void resultsAreClaimsOfTheirOwn() {
        assertThat(told("أدى الانفجار إلى مقتل طفلين وإصابة خمسة مدنيين."))
                .contains(
                        "killing|مقتل||طفلين|||2-2||ASSERTED",
                        "injury|إصابة||مدنيين|||5-5||ASSERTED");
    }

    @Test
    void unknownDoersAndVagueDays() {
        assertThat(told("خطف مجهولون تاجراً من منزله في حي الجورة منذ يومين."))
                .hasSize(1)
                .allMatch(l -> l.startsWith("abduction_disappearance|خطف|"))
                .allMatch(l -> l.contains("|تاجراً|al-Joura|2021-03-08/|"));
    }

    @Test
    void whatIsToldOfAnEventBehindItTellsWhereItWas() {
        assertThat(told("قُتل ثلاثة مدنيين جراء انفجار وقع في مدينة الميادين."))
                .anyMatch(line -> line.startsWith("killing|") && line.contains("al-Mayadin"));
    }

    @Test
    void aRoadLiesAtNeitherOfItsEnds() {
        assertThat(told("انفجرت عبوة ناسفة على طريق دير الزور – الميادين."))
                .allMatch(line -> !line.contains("|al-Mayadin|"))
                .anyMatch(line -> line.contains("–al-Mayadin road"));
    }

    @Test
    void whatIsPointedAtHasHappened() {
        assertThat(told("لم تسقط ضحية واحدة في هذه الغارات."))
                .noneMatch(line -> line.startsWith("air_drone_strike|") && line.contains("DENIED"));
    }
}
