package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/** Whatever a word is cut into, its base forms are among those that its letters allow. */
class ArabicFormsTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ArabicParser PARSER = ArabicParser.load(FILES);
    private static final ArabicForms FORMS = new ArabicForms(PARSER.lexicon());

    private static final String TEXT =
            "وسيقتلونهم فجراً، وباعتقالهم لم تكتفِ الدوريات. للمدنيين حقوقهم، وبقذائفها دمّرت القوات"
                    + " المدارسَ. فاستهدفوه بالرصاص بعد مقتل ضابطين وإصابة خمسة عشر عنصراً. خلفاً للعميد"
                    + " عُيّن اللواء، وتظاهرت العشرات. سيُفرج عن المعتقلات والأهالي الذين نزحوا إليها.";

    @Test
    void everyBaseFormOfTheTreeIsForeseen() {
        Report report =
                new Report(
                        "t.txt",
                        "t",
                        Optional.empty(),
                        "t",
                        Optional.empty(),
                        "ar",
                        Optional.empty(),
                        TEXT,
                        0);
        TextLayout layout = new LayoutReader(FILES).read(report);
        for (Sentence sentence : layout.sentences()) {
            Tree tree = PARSER.parse(PARSER.cut(sentence));
            for (int i = 0; i < tree.size(); i++) {
                String lemma = tree.lemma(i);
                int start = tree.sentence().tokens().get(i).start();
                String word = sentence.tokens().get(sentence.tokenAt(start)).form();
                assertThat(FORMS.bases(word)).as(word).contains(lemma);
            }
        }
    }

    @Test
    void clitics() {
        assertThat(FORMS.bases("وسيعتقلونهم")).contains("اعتقل", "و", "س", "هم");
        assertThat(FORMS.bases("بالقصف")).contains("قصف", "ب");
        assertThat(FORMS.bases("للمعتقلين")).contains("معتقل", "ل");
    }

    @Test
    void signsAndForeignWordsStandForThemselves() {
        assertThat(FORMS.bases("2021")).contains("2021");
        assertThat(List.copyOf(FORMS.bases("NATO"))).contains("NATO");
    }
}
