package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.data.DataFiles;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

class ArabicParserTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ReportParser PARSER = ReportParser.load(FILES);
    private static final LayoutReader LAYOUTS = new LayoutReader(FILES);

    private static TextLayout layout(String text) {
        return PARSER.cut(
                LAYOUTS.read(
                        new Report(
                                "t",
                                "t",
                                Optional.empty(),
                                "W",
                                Optional.empty(),
                                "ar",
                                Optional.empty(),
                                text,
                                0)));
    }

    private static Tree parse(String text) {
        return PARSER.parse(layout(text).sentences().get(0));
    }

    private static int node(Tree tree, String form) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.form(i).equals(form)) {
                return i;
            }
        }
        throw new AssertionError(form);
    }

    /** The form behind a label of a verb, or "-". */
    private static String role(Tree tree, String verb, Dependency... labels) {
        int child = tree.child(node(tree, verb), labels);
        return child < 0 ? "-" : tree.form(child);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "اعتقلت دورية من الأمن العسكري أمس شابين في حي الورود. | اعتقلت | دورية | شابين",
                "دورية تعتقل شابين في مدينة الوادي | تعتقل | دورية | شابين",
                "قتل الجنود مدنيين في السوق. | قتل | الجنود | مدنيين",
                "وأغلقت الميليشيات الطريق، وأخلت عائلات منازلها. | أغلقت | الميليشيات | الطريق",
                "وأغلقت الميليشيات الطريق، وأخلت عائلات منازلها. | أخلت | عائلات | منازل",
                "شنت القوات حملة طالت منازل المدنيين. | شنت | القوات | حملة",
                "وقال مصدر محلي إن الميليشيا صادرت هواتف المارة. | صادرت | الميليشيا | هواتف",
                "واعتقلت شابين كانا في السوق. | اعتقلت | - | شابين",
                "اعتقلوهم من منازلهم. | اعتقلو | - | هم",
            })
    void readsSubjectAndObject(String text, String verb, String subject, String object) {
        Tree tree = parse(text);
        assertThat(role(tree, verb, Dependency.NSUBJ)).isEqualTo(subject);
        assertThat(role(tree, verb, Dependency.OBJ)).isEqualTo(object);
        assertThat(ArabicParser.isPassive(tree.tag(node(tree, verb)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قتل مدنيان بقصف مدفعي على بلدة الكرم. | قتل | مدنيان",
                "أصيب طفل برصاص قناص في المدينة. | أصيب | طفل",
                "اقتيد ثلاثة شبان إلى مركز التجنيد. | اقتيد | شبان",
                "قُتل شرطي وجُرح آخرون. | قُتل | شرطي",
            })
    void readsPassivesByWhatFollows(String text, String verb, String subject) {
        Tree tree = parse(text);
        assertThat(role(tree, verb, Dependency.NSUBJ_PASS)).isEqualTo(subject);
        assertThat(ArabicParser.isPassive(tree.tag(node(tree, verb)))).isTrue();
    }

    @Test
    void joinsCompoundPrepositions() {
        Tree tree = parse("تم اعتقال ثلاثة شبان من قبل عناصر الحاجز.");
        int doer = node(tree, "عناصر");
        assertThat(tree.label(doer)).isEqualTo(Dependency.OBL_AGENT);
        assertThat(tree.lemma(tree.child(doer, Dependency.CASE))).isEqualTo("من قبل");
        tree = parse("أصيب طفل على يد عناصر الفصيل.");
        doer = node(tree, "عناصر");
        assertThat(tree.label(doer)).isEqualTo(Dependency.OBL_AGENT);
        assertThat(tree.lemma(tree.child(doer, Dependency.CASE))).isEqualTo("علي يد");
    }

    @Test
    void givesBaseFormsAndPartsOfSpeech() {
        Tree tree = parse("وسيقتلونهم في الكتائب الشرقية للمدينة.");
        assertThat(tree.lemma(node(tree, "يقتلون"))).isEqualTo("قتل");
        assertThat(tree.pos(node(tree, "يقتلون"))).isEqualTo(Pos.VERB);
        assertThat(tree.lemma(node(tree, "الكتائب"))).isEqualTo("كتيبة");
        assertThat(tree.lemma(node(tree, "الشرقية"))).isEqualTo("شرقي");
        assertThat(tree.lemma(node(tree, "لمدينة"))).isEqualTo("مدينة");
        tree = parse("اعتقلت الدورية شابين.");
        assertThat(tree.tag(node(tree, "شابين"))).isEqualTo("NND");
    }

    @Test
    void readsEachSentenceInItsLanguage() {
        TextLayout layout = layout("اعتقلت الشرطة رجلاً.\n\nPolice arrested two men in the city.");
        Tree arabic = PARSER.parse(layout.sentences().get(0));
        Tree english = PARSER.parse(layout.sentences().get(1));
        assertThat(arabic.lemma(0)).isEqualTo("اعتقل");
        assertThat(english.lemma(node(english, "arrested"))).isEqualTo("arrest");
    }

    @Test
    void everyTreeHasOneRootAndNoCycle() {
        long seed = Long.getLong("rawi.seed", 41);
        Random random = new Random(seed);
        String[] words =
                ("الجيش من قبل على يد ، . قتل وقال إن الذي 12 - في دمشق « » اعتقلوهم منازلهم ثلاثة"
                                + " شبان تم بقصف خلال وبسبب لم يعتقل Homs")
                        .split(" ");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("نص");
            int length = random.nextInt(70);
            for (int i = 0; i < length; i++) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            for (Sentence sentence : layout(text.toString()).sentences()) {
                Tree tree = PARSER.parse(sentence);
                check(tree, seed);
                check(PARSER.tag(sentence), seed);
            }
        }
    }

    private static void check(Tree tree, long seed) {
        int roots = 0;
        for (int i = 0; i < tree.size(); i++) {
            roots += tree.head(i) < 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at >= 0; steps++) {
                assertThat(steps)
                        .as("replay with -Drawi.seed=" + seed)
                        .isLessThanOrEqualTo(tree.size());
                at = tree.head(at);
            }
        }
        assertThat(roots).as("replay with -Drawi.seed=" + seed).isEqualTo(1);
    }
}
