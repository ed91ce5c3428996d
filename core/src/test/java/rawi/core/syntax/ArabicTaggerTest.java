package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Token;

class ArabicTaggerTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ArabicTagger TAGGER = ArabicTagger.load(FILES, ArabicLexicon.load(FILES));
    private static final LayoutReader LAYOUTS = new LayoutReader(FILES);

    private static List<Token> cut(String text) {
        Report report =
                new Report(
                        "t",
                        "t",
                        Optional.empty(),
                        "W",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        text,
                        0);
        return LAYOUTS.read(report).sentences().stream()
                .flatMap(s -> TAGGER.cut(s.tokens()).stream())
                .toList();
    }

    private static String forms(String text) {
        return cut(text).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقال إن المعلمين اعتقلوهم في بلدتهم | و قال إن المعلمين اعتقلو هم في بلدت هم",
                "وأفرج فرع الأمن عن شابين بوساطة محلية | و أفرج فرع الأمن عن شابين ب وساطة محلية",
                "عاد للمدينة مع عائلته | عاد ل لمدينة مع عائلت ه",
                "سيُطلقون خلال أيام | س يُطلقون خلال أيام",
                "وبحسب مصادر محلية فإن الدورية انسحبت | و ب حسب مصادر محلية ف إن الدورية انسحبت",
                "نُقلوا إليها ولم يُعرف مصيرهم | نُقلوا إلي ها و لم يُعرف مصير هم",
            })
    void cutsCliticsFromWords(String text, String pieces) {
        assertThat(forms(text)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وزارة", "فيلق", "كتيبة", "ليبيا", "بلدة", "ولاية", "سيارة", "وصول", "فصائل",
                "لواء", "كمين", "باب", "فرع", "كانون", "عندما", "كما", "لكن", "بين", "سلاح", "وفد",
                "قوات", "منطقة", "بشار", "لبنان", "فلسطين", "بنادق", "وقود", "سجن", "لجنة"
            })
    void leavesKnownWordsWhole(String word) {
        assertThat(forms("وصلت تعزيزات إلى " + word + " أمس"))
                .isEqualTo("وصلت تعزيزات إلى " + word + " أمس");
    }

    @Test
    void piecesFillTheirWords() {
        long seed = Long.getLong("rawi.seed", 37);
        Random random = new Random(seed);
        String alphabet = "ابوفلكسهيمن ةتـُ\u200f12،.«»ـ x";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("نص");
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String stored = text.toString();
            int last = 0;
            for (Token piece : cut(stored)) {
                assertThat(piece.span().in(stored))
                        .as("replay with -Drawi.seed=" + seed)
                        .isEqualTo(piece.form());
                assertThat(piece.start()).isGreaterThanOrEqualTo(last);
                assertThat(piece.tag()).isNotEmpty();
                last = piece.end();
            }
        }
    }
}
