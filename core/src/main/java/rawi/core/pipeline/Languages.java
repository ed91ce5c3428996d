package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import rawi.core.syntax.ReportParser;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/** Which language each sentence of a mixed report is read in. */
final class Languages {

    /** What a sentence is in that nobody reads. */
    static final String NONE = "";

    /** A line of fewer words in the other language is a name or a label. */
    private static final int FEWEST_WORDS = 4;

    private Languages() {}

    /**
     * The language of each sentence by its letters; none for a label in the other one.
     *
     * @param main the language that most of the report is in
     */
    static List<String> of(TextLayout layout, String main) {
        List<String> languages = new ArrayList<>();
        for (Sentence sentence : layout.sentences()) {
            String letters = ReportParser.language(sentence);
            boolean label = !letters.equals(main) && words(sentence) < FEWEST_WORDS;
            languages.add(label ? NONE : letters);
        }
        return languages;
    }

    private static long words(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(t -> t.form().length() > 1 && Character.isLetter(t.form().codePointAt(0)))
                .count();
    }
}
