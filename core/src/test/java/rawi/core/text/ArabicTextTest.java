package rawi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;

class ArabicTextTest {

    private static final LayoutReader READER = new LayoutReader(DataFiles.builtIn());

    private static TextLayout read(String text) {
        return READER.read(
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "Wire",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        text,
                        0));
    }

    private static String tokens(String text) {
        return read(text).sentences().stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::form)
                .collect(Collectors.joining(" | "));
    }

    private static List<String> quotations(String text) {
        return read(text).quotations().stream().map(q -> q.span().in(text)).toList();
    }

    private static List<Block.Kind> blocks(String text) {
        return read(text).blocks().stream().map(Block::kind).toList();
    }

    @Test
    void foldsLettersMarksAndDigits() {
        assertThat(FoldedText.fold("أإآٱ ىي ةه")).isEqualTo("اااا يي هه");
        assertThat(FoldedText.fold("نفّذت قواتُ مِن")).isEqualTo("نفذت قوات من");
        assertThat(FoldedText.fold("١٧ ۱۷ ٥٬٠٠٠ ٢٫٥")).isEqualTo("17 17 5,000 2.5");
        assertThat(FoldedText.fold("م\u200fـ\u061cدن")).isEqualTo("مدن");
        assertThat(FoldedText.fold("مسؤول شئون")).isEqualTo("مسؤول شئون");
        assertThat(FoldedText.fold("\ufee3\ufeaa\ufef3\ufee8\ufe94")).isEqualTo("مدينه");
    }

    @Test
    void joinsWordsThatTatweelSplits() {
        assertThat(FoldedText.fold("انـ ـتـهاك")).isEqualTo("انتهاك");
        assertThat(FoldedText.fold("قـ.ـصف جوي")).isEqualTo("قصف جوي");
        assertThat(FoldedText.fold("الـ 40")).isEqualTo("ال 40");
        assertThat(tokens("اعـ ـتـ ـقـ ـل الجيش")).isEqualTo("اعـ ـتـ ـقـ ـل | الجيش");
        assertThat(tokens("لـ “قسد”")).isEqualTo("لـ | “ | قسد | ”");
    }

    @Test
    void cutsSignsNumbersAndHashtagsFromWords() {
        assertThat(tokens("قُتل 12شخصاً بـ17 غارة، وجُرح ٤٠٪."))
                .isEqualTo("قُتل | 12 | شخصاً | بـ | 17 | غارة | ، | وجُرح | ٤٠٪ | .");
        assertThat(tokens("في #حي_الورود أيلول/سبتمبر"))
                .isEqualTo("في | # | حي | الورود | أيلول | / | سبتمبر");
        assertThat(tokens("عاد إلى المدينة.وقال الشاهد"))
                .isEqualTo("عاد | إلى | المدينة | . | وقال | الشاهد");
        assertThat(tokens("وكالة (أ.ف.ب) نقلت")).isEqualTo("وكالة | ( | أ.ف.ب | ) | نقلت");
    }

    @Test
    void findsCrossedAndOpenQuotations() {
        assertThat(quotations("ميليشيا ”الدفاع“ اعتقلت شاباً")).containsExactly("”الدفاع“");
        assertThat(quotations("تنظيم »داعش« هاجم")).containsExactly("»داعش«");
        assertThat(quotations("تنظيم «داعش» هاجم \"قسد\"")).containsExactly("«داعش»", "\"قسد\"");
        TextLayout open = read("وقال الشاهد: «لم نر أحداً في الشارع بعد المغرب");
        assertThat(open.quotations()).hasSize(1);
        assertThat(open.quotations().get(0).closed()).isFalse();
        assertThat(open.quotations().get(0).speech()).isTrue();
    }

    @Test
    void tellsDatelinesCreditsAndBylines() {
        assertThat(
                        blocks(
                                "دورية تعتقل شابين في حي الورود\n\nالخميس 24 كانون الأول 2020\n\n"
                                        + "اعتقلت دورية شابين.\n\nالمصدر: مرصد الوادي"))
                .containsExactly(
                        Block.Kind.HEADLINE,
                        Block.Kind.DATELINE,
                        Block.Kind.BODY,
                        Block.Kind.CREDIT);
    }

    @Test
    void everyLetterComesFromItsOrigin() {
        long seed = Long.getLong("rawi.seed", 31);
        Random random = new Random(seed);
        String alphabet = "ابتـ ُّ\u200fةىأ1٢ـ.ک\ufee3";
        for (int round = 0; round < 500; round++) {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                word.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            ArabicLetters letters = ArabicLetters.of(word.toString());
            int last = -1;
            for (int i = 0; i < letters.length(); i++) {
                assertThat(letters.origin(i))
                        .as("replay with -Drawi.seed=" + seed)
                        .isGreaterThanOrEqualTo(last);
                last = letters.origin(i);
            }
            assertThat(letters.origin(letters.length())).isEqualTo(word.length());
        }
    }
}
