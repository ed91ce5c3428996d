package rawi.core.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.model.Claim;

/** What events are done with and for, and where movements start and end. */
class FillersTest {

    private static Claim claim(String text) {
        List<Claim> claims = RelationCuesTest.read(text);
        assertThat(claims).as(text).isNotEmpty();
        return claims.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "The militia lured boys with money and drugs.|MONEY DRUGS",
                "The militia recruited young men with higher pay.|HIGHER_PAY",
                "Soldiers arrested two men at a checkpoint.|CHECKPOINT",
                "Police arrested two men in a raid on a house.|RAID",
                "The army shelled the village with rockets.|ROCKET_MISSILE",
                "Police arrested two men using drones.|none",
                "Police arrested two men with money.|none",
                "Families fled with money and clothes.|none",
                "قصفت قوات النظام القرية بقذائف الهاون.|ARTILLERY",
                "قصفت قوات النظام القرية بالصواريخ.|ROCKET_MISSILE",
                "استهدف مسلحون سيارة بعبوة ناسفة.|EXPLOSIVE_DEVICE",
                "اعتقلت قوات النظام شابين على حاجز في البلدة.|CHECKPOINT",
                "قتل مسلحون شاباً بالرصاص.|FIREARM",
                "نزحت عشرات العائلات بالأموال والثياب.|none",
                "اعتقلت قوات النظام شابين في السوق.|none",
                "Soldiers arrested a man with two children.|none"
            })
    void meansAreControlled(String text, String values) {
        String found =
                claim(text).means().stream()
                        .flatMap(m -> m.value().stream())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(values == null ? "" : values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "The army conscripted boys to replace its losses.|to replace its losses",
                "Hundreds fled in order to find bread, witnesses said.|in order to find bread",
                "Patrols deployed in the market, aiming to rest there.|aiming to rest there",
                "Soldiers forced two men to dig trenches.|none",
                "The militia decided to arrest two men.|none",
                "The commander ordered soldiers to arrest two men.|none",
                "انتشرت دوريات في السوق بهدف البحث عن مطلوبين.|بهدف البحث عن مطلوبين",
                "جنّدت الميليشيا عشرين شاباً من أجل تعويض خسائرها.|من أجل تعويض خسائرها",
                "أطلق العناصر الرصاص لتفريق المحتجين.|لتفريق المحتجين",
                "اعتقلت قوات النظام شابين في السوق.|none",
                "ساقت قوات النظام شابين للجيش.|none"
            })
    void purposesAreQuoted(String text, String purpose) {
        assertThat(claim(text).purpose().map(q -> q.text()).orElse(null))
                .as(text)
                .isEqualTo(purpose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Hundreds fled from Hajin to Basira.|Hajin|Basira",
                "Hundreds fled towards areas controlled by the rebels.|none|areas controlled by the rebels",
                "Dozens of families were evacuated to Idlib.|none|Idlib",
                "Hundreds were deported from Turkey.|Turkey|none",
                "Families left the village for the SDF-held bank.|village|SDF-held bank",
                "Hundreds fled because of the shelling.|none|none",
                "Hundreds fled to find bread.|none|none",
                "نزحت عشرات العائلات من هجين إلى البصيرة.|هجين|البصيرة",
                "نزحت عشرات العائلات من مدينة الميادين باتجاه البادية.|مدينة الميادين|البادية",
                "عاد مئات النازحين إلى مدينة الميادين.|none|مدينة الميادين",
                "نزحت العائلات إلى مناطق سيطرة قسد.|none|مناطق سيطرة قسد",
                "نزحت العائلات من منازلها.|منازلها|none",
                "نزحت العائلات بسبب القصف.|none|none"
            })
    void movementsStartAndEnd(String text, String origin, String destination) {
        Claim claim = claim(text);
        assertThat(claim.origin().map(p -> p.quote().text()).orElse(null)).isEqualTo(origin);
        assertThat(claim.destination().map(p -> p.quote().text()).orElse(null))
                .isEqualTo(destination);
    }
}
