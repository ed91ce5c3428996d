package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.data.YamlNode;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicLexicon;
import rawi.core.syntax.ReportParser;
import rawi.core.syntax.Tree;
import rawi.core.text.ArabicScript;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;

/**
 * The Arabic half of the codebook as data: it loads, its words are base forms that the Arabic
 * lexicon makes, and each type has its examples. The examples themselves are run by {@link
 * CodebookTest} once claims are read from Arabic.
 */
class ArabicCodebookTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final ArabicLexicon LEXICON = ArabicLexicon.load(FILES);
    private static final ReportParser PARSER = ReportParser.load(FILES);
    private static final LayoutReader LAYOUTS = new LayoutReader(FILES);
    private static final Pattern CLASS = Pattern.compile("[A-Z_]+");

    @Test
    void loadsWithTriggersForEveryType() {
        Codebook book = Codebook.load(FILES, "ar");
        Set<String> types = new HashSet<>();
        book.entries().forEach(e -> types.add(e.type().code()));
        assertThat(types).hasSize(FILES.list("codebook").size());
    }

    @Test
    void frameNamesAreThoseOfEnglish() {
        assertThat(YamlNode.read(FILES, "lexicon/ar/frames.yaml").map().keySet())
                .isEqualTo(YamlNode.read(FILES, "lexicon/en/frames.yaml").map().keySet());
    }

    @Test
    void everyTypeHasExamplesThatMatchAndThatDoNot() {
        for (String path : FILES.list("codebook")) {
            YamlNode arabic = YamlNode.read(FILES, path).require("examples").require("ar");
            List<String> match = new ArrayList<>(arabic.require("match").texts());
            List<String> leave = new ArrayList<>(arabic.require("leave").texts());
            arabic.get("open")
                    .ifPresent(
                            open ->
                                    open.texts()
                                            .forEach(
                                                    e -> (e.contains("[") ? match : leave).add(e)));
            assertThat(match).as(path).hasSizeGreaterThanOrEqualTo(5);
            assertThat(match).as(path).allMatch(e -> e.matches("[^\\[\\]]*\\[[^\\]]+].*"));
            assertThat(leave)
                    .as(path)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .noneMatch(e -> e.contains("["));
        }
    }

    @Test
    void triggersOfExamplesAreHeadsOfTheirType() {
        Set<String> missed = new TreeSet<>();
        Codebook book = Codebook.load(FILES, "ar");
        for (String path : FILES.list("codebook")) {
            YamlNode root = YamlNode.read(FILES, path);
            String type = root.require("type").text();
            Set<String> heads = new HashSet<>();
            for (TriggerEntry entry : book.entries()) {
                if (entry.type().code().equals(type)) {
                    heads.add(ArabicScript.letters(entry.head()));
                }
            }
            YamlNode arabic = root.require("examples").require("ar");
            for (String example : arabic.require("match").texts()) {
                Set<String> marked = markedBaseForms(example);
                if (marked.stream().noneMatch(heads::contains)) {
                    missed.add(type + ": " + example + " → " + marked);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static Set<String> markedBaseForms(String example) {
        String marked =
                example.substring(example.indexOf("| ") < 0 ? 0 : example.indexOf("| ") + 2);
        Span mark = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
        String text = marked.replace("[", "").replace("]", "");
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
        Set<String> forms = new TreeSet<>();
        for (Sentence sentence : PARSER.cut(LAYOUTS.read(report)).sentences()) {
            Tree tree = PARSER.parse(sentence);
            for (int i = 0; i < tree.size(); i++) {
                if (span(sentence, i).overlaps(mark)) {
                    forms.add(tree.lemma(i));
                }
            }
        }
        return forms;
    }

    private static Span span(Sentence sentence, int piece) {
        return new Span(sentence.tokens().get(piece).start(), sentence.tokens().get(piece).end());
    }

    @Test
    void verbsAreBaseFormsOfTheLexicon() {
        Set<String> unknown = new TreeSet<>();
        for (TriggerEntry entry : Codebook.load(FILES, "ar").entries()) {
            String letters = ArabicScript.letters(entry.head());
            boolean verb = entry.kind() == TriggerEntry.Kind.VERB;
            if (verb && LEXICON.verbs(letters).stream().noneMatch(v -> v.lemma().equals(letters))) {
                unknown.add(entry.name());
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void nounsAreBaseFormsOfTheLexicon() {
        Set<String> unknown = new TreeSet<>();
        for (TriggerEntry entry : Codebook.load(FILES, "ar").entries()) {
            if (entry.kind() == TriggerEntry.Kind.NOUN && !isNoun(entry.head())) {
                unknown.add(entry.name());
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void wordsOfPhrasesAreBaseForms() {
        Set<String> odd = new TreeSet<>();
        for (TriggerEntry entry : Codebook.load(FILES, "ar").entries()) {
            if (entry.kind() != TriggerEntry.Kind.PHRASE) {
                continue;
            }
            for (String word : entry.companions()) {
                if (word.length() > 2 && !isBase(word)) {
                    odd.add(entry.name() + ": " + word);
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void wordsOfConditionsAreClassesOrBaseForms() {
        Set<String> known = new HashSet<>();
        for (Tsv.Row row : Tsv.read(FILES, "lexicon/ar/noun_classes.tsv")) {
            known.addAll(row.list("classes"));
        }
        known.add("ANY");
        Set<String> odd = new TreeSet<>();
        for (TriggerEntry entry : Codebook.load(FILES, "ar").entries()) {
            List<WordTest> tests = new ArrayList<>(entry.slots().values());
            tests.addAll(entry.barred().values());
            for (WordTest test : tests) {
                Set<String> words = new HashSet<>(test.classes());
                words.addAll(test.lemmas());
                for (String word : words) {
                    if (CLASS.matcher(word).matches() ? !known.contains(word) : !isBase(word)) {
                        odd.add(entry.name() + ": " + word);
                    }
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    /**
     * A plural of another noun is no base form; an adjective in ي keeps it, and an unknown word may
     * be one.
     */
    private static boolean isBase(String word) {
        ArabicLexicon.Noun noun = LEXICON.noun(ArabicScript.letters(word));
        return noun == null || isNoun(word) || isVerb(word) || word.endsWith("ي");
    }

    private static boolean isNoun(String word) {
        String letters = ArabicScript.letters(word);
        ArabicLexicon.Noun noun = LEXICON.noun(letters);
        return noun != null && noun.lemma().equals(letters);
    }

    private static boolean isVerb(String word) {
        return !LEXICON.verbs(ArabicScript.letters(word)).isEmpty();
    }
}
