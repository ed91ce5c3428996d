package rawi.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rawi.core.data.DataFiles;
import rawi.core.text.ArabicScript;

class ArabicLexiconTest {

    private static final ArabicLexicon LEXICON = ArabicLexicon.load(DataFiles.builtIn());

    @ParameterizedTest
    @CsvSource({
        "اعتقلت, اعتقل",
        "يعتقلون, اعتقل",
        "اعتقلوا, اعتقل",
        "قتلوا, قتل",
        "يقتل, قتل",
        "اقتيدوا, اقتاد",
        "اقتادت, اقتاد",
        "يقتاد, اقتاد",
        "قيل, قال",
        "يقولون, قال",
        "شنت, شن",
        "تشن, شن",
        "احتلت, احتل",
        "يحتلون, احتل",
        "رمت, رمي",
        "أخلت, اخلي",
        "أخلوا, اخلي",
        "استولت, استولي",
        "يستولي, استولي",
        "وصلوا, وصل",
        "يصل, وصل",
        "يقف, وقف",
        "أوقفت, اوقف",
        "توقف, توقف",
        "اتهمت, اتهم",
        "أصيب, اصاب",
        "أُصيبت, اصاب",
        "يصاب, اصاب",
        "ازدادت, ازداد",
        "اصطدم, اصطدم",
        "سيطرت, سيطر",
        "يسيطرون, سيطر",
        "تدهورت, تدهور",
        "انسحبوا, انسحب",
        "استعادت, استعاد",
        "أغارت, اغار",
        "دعا, دعا",
        "يدعو, دعا",
        "نجوا, نجا",
        "أفرج, افرج",
        "هاجموا, هاجم",
        "قوتل, قاتل",
        "بدأت, بدا",
        "يبدؤون, بدا",
        "نفى, نفي",
        "صودرت, صادر",
        "أُخذ, اخذ",
        "يؤخذ, اخذ"
    })
    void readsVerbForms(String form, String lemma) {
        assertThat(LEXICON.verbs(ArabicScript.letters(form)))
                .extracting(ArabicLexicon.Verb::lemma)
                .contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "اعتقال, اعتقل, MASDAR", "الاعتقالات, اعتقل, MASDAR", "مقتل, قتل, MASDAR",
        "توقيف, وقف, MASDAR", "إيقاف, اوقف, MASDAR", "إصابة, اصاب, MASDAR",
        "استعادة, استعاد, MASDAR", "استيلاء, استولي, MASDAR", "احتلال, احتل, MASDAR",
        "إجلاء, اجلي, MASDAR", "مداهمات, داهم, MASDAR", "تعبئة, عبا, MASDAR",
        "سيطرة, سيطر, MASDAR", "تخفي, تخفي, MASDAR"
    })
    void knowsTheVerbOfAVerbalNoun(String form, String verb, ArabicLexicon.Derived kind) {
        ArabicLexicon.Noun noun = LEXICON.noun(ArabicScript.letters(form));
        assertThat(noun).isNotNull();
        assertThat(noun.verb()).isEqualTo(verb);
        assertThat(noun.derived()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "الكتائب, كتيبة, PLURAL",
        "فيالق, فيلق, PLURAL",
        "شابان, شاب, DUAL",
        "ضابطين, ضابط, DUAL",
        "مدنيين, مدني, PLURAL",
        "مدنيون, مدني, PLURAL",
        "المعتقلين, معتقل, PLURAL",
        "حاجزين, حاجز, DUAL",
        "مدينتي, مدينة, DUAL",
        "غارات, غارة, PLURAL",
        "شخصا, شخص, SINGULAR",
        "مقاتلو, مقاتل, PLURAL",
        "مدينت, مدينة, SINGULAR",
        "للمدينة, مدينة, SINGULAR"
    })
    void knowsSingularAndNumberOfNouns(String form, String lemma, ArabicLexicon.Number number) {
        String letters = ArabicScript.letters(form);
        ArabicLexicon.Noun noun =
                LEXICON.noun(form.startsWith("لل") ? letters.substring(1) : letters);
        assertThat(noun).isNotNull();
        assertThat(noun.lemma()).isEqualTo(lemma);
        assertThat(noun.number()).isEqualTo(number);
    }
}
