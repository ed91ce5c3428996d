package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import rawi.core.data.DataFiles;
import rawi.core.text.ArabicScript;
import rawi.core.text.Sentence;
import rawi.core.text.TextLayout;

/**
 * Reads each sentence in the language of its letters, so that an Arabic report may quote English
 * and an English one Arabic; safe to share between threads.
 */
public final class ReportParser implements SentenceParser {

    private final DataFiles files;
    private volatile EnglishParser english;
    private volatile ArabicParser arabic;

    private ReportParser(DataFiles files) {
        this.files = files;
    }

    /** A parser that reads each language's models when it first meets the language. */
    public static ReportParser load(DataFiles files) {
        return new ReportParser(files);
    }

    /** The English parser. */
    public EnglishParser english() {
        EnglishParser ready = english;
        if (ready == null) {
            synchronized (this) {
                ready = english == null ? EnglishParser.load(files) : english;
                english = ready;
            }
        }
        return ready;
    }

    /** The Arabic parser. */
    public ArabicParser arabic() {
        ArabicParser ready = arabic;
        if (ready == null) {
            synchronized (this) {
                ready = arabic == null ? ArabicParser.load(files) : arabic;
                arabic = ready;
            }
        }
        return ready;
    }

    /** {@code ar} or {@code en}: the language a sentence is read in. */
    public static String language(Sentence sentence) {
        int arabic = 0;
        int other = 0;
        for (var token : sentence.tokens()) {
            String form = token.form();
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    other++;
                } else if (ArabicScript.isLetter(c)) {
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
        return language(sentence).equals("ar")
                ? arabic().parse(sentence)
                : english().parse(sentence);
    }

    @Override
    public Tree parse(Tree tagged) {
        if (tagged.words != null) {
            return english().parse(tagged);
        }
        return tagged.pieces != null || language(tagged.sentence()).equals("ar")
                ? arabic().parse(tagged)
                : english().parse(tagged);
    }

    @Override
    public Tree tag(Sentence sentence) {
        return language(sentence).equals("ar") ? arabic().tag(sentence) : english().tag(sentence);
    }

    @Override
    public TextLayout cut(TextLayout layout) {
        return cut(layout, s -> language(layout.sentences().get(s)).equals("ar"));
    }

    /**
     * The layout with some of its sentences cut.
     *
     * @param arabic the numbers of those that are read and in Arabic
     */
    public TextLayout cut(TextLayout layout, IntPredicate arabic) {
        List<Sentence> sentences = new ArrayList<>(layout.sentences().size());
        for (Sentence sentence : layout.sentences()) {
            boolean cuts = arabic.test(sentence.index());
            sentences.add(cuts ? arabic().cut(sentence) : sentence);
        }
        return layout.withSentences(sentences);
    }
}
