package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.syntax.ArabicForms;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.text.LayoutReader;
import rawi.core.text.Token;

/** The gate lets every sentence through that could tell an event, from its bare words. */
class ArabicGateTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ArabicForms FORMS = new ArabicForms(ArabicLexicon.load(FILES));
    private static final TriggerGate GATE =
            TriggerGate.ofBases(Codebook.load(FILES, "ar"), FORMS::bases);
    private static final LayoutReader LAYOUTS = new LayoutReader(FILES);

    private static boolean opens(String text) {
        Report report =
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "t",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        text,
                        0);
        List<Token> tokens = new ArrayList<>();
        LAYOUTS.read(report).sentences().forEach(s -> tokens.addAll(s.tokens()));
        return GATE.tells(tokens) != TriggerGate.Tells.NOTHING;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فاعتقلتهم الدورية.",
                "وبقصفها المدفعيّ طالت البلدة.",
                "سيُفرَجُ عن عشرة منهم.",
                "للاعتقالات التي طالتهم.",
                "عُيّن خلفاً للعميد.",
                "وقُتِلَ اثنان."
            })
    void opensOnFormsWithCliticsAndMarks(String text) {
        assertThat(opens(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الطقس معتدل في الساحل اليوم.",
                "شاركت المكتبة في معرض للكتب الملونة.",
                "فاز الطالب بجائزة الرسم."
            })
    void staysShutOnOtherMatters(String text) {
        assertThat(opens(text)).isFalse();
    }
}
