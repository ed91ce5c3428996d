package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.text.ArabicScript;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/**
 * Reads each sentence in the language of its letters, so that an Arabic report may quote English
 * and an English one Arabic; safe to share between threads.
 */
public final class ReportParser implements SentenceParser {

    private final EnglishParser english;
    private final ArabicParser arabic;

    private ReportParser(EnglishParser english, ArabicParser arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /** Reads the models of both languages. */
    public static ReportParser load(DataFiles files) {
        return new ReportParser(EnglishParser.load(files), ArabicParser.load(files));
    }

    /** {@code ar} or {@code en}: the language a sentence is read in. */
    public static String language(Sentence sentence) {
        int arabic = 0;
        int other = 0;
        for (var token : sentence.tokens()) {
            for (int i = 0; i < token.form().length(); i++) {
                char c = token.form().charAt(i);
                if (ArabicScript.isLetter(c)) {
                    arabic++;
                } else if (Character.isLetter(c)) {
                    other++;
                }
            }
        }
        return arabic > other ? "ar" : "en";
    }

    @Override
    public Tree parse(Sentence sentence) {
        return language(sentence).equals("ar") ? arabic.parse(sentence) : english.parse(sentence);
    }

    @Override
    public TextLayout cut(TextLayout layout) {
        List<Sentence> sentences = new ArrayList<>(layout.sentences().size());
        for (Sentence sentence : layout.sentences()) {
            sentences.add(language(sentence).equals("ar") ? arabic.cut(sentence) : sentence);
        }
        return layout.withSentences(sentences);
    }
}
