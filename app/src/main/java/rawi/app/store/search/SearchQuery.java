package rawi.app.store.search;

import java.util.ArrayList;
import java.util.List;
import rawi.core.model.Span;

/**
 * What a person asks for: words and {@code "phrases"} that must all stand in a stretch; a word that
 * ends in {@code *} stands for all that begin with it.
 *
 * @param phrases stems in order, one or more each
 * @param forms marked forms that must be there besides
 */
public record SearchQuery(List<Phrase> phrases, List<String> forms) {

    /** A query has no more words than this; the rest is left out. */
    private static final int MAX_WORDS = 32;

    /**
     * Words that follow each other.
     *
     * @param asked the words as they are asked for, without article
     * @param open whether the last is only the beginning of a word
     */
    public record Phrase(List<Word> asked, boolean open) {

        public List<String> stems() {
            List<String> stems = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                boolean beginning = open && i == asked.size() - 1;
                stems.add(beginning ? asked.get(i).text() : asked.get(i).stem());
            }
            return stems;
        }

        /**
         * The beginning as a marked form, when it may begin with a prefix that stems have lost:
         * then a word counts whose form or stem begins so; otherwise empty.
         */
        public String markedBeginning() {
            Word word = asked.get(asked.size() - 1);
            return open && asked.size() == 1 && word.isArabic() ? Words.MARK + word.text() : "";
        }
    }

    public static SearchQuery parse(String text) {
        List<Phrase> phrases = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        String[] parts = text.replaceAll("[“”„«»]", "\"").split("\"", -1);
        int words = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            String[] pieces = quoted ? new String[] {parts[i]} : parts[i].split("\\s+");
            for (String piece : pieces) {
                List<Word> asked =
                        Words.find(piece).stream()
                                .map(at -> at.word().asked())
                                .limit(MAX_WORDS - words)
                                .toList();
                if (asked.isEmpty()) {
                    continue;
                }
                words += asked.size();
                Phrase phrase = new Phrase(asked, piece.strip().endsWith("*"));
                phrases.add(phrase);
                forms.addAll(exact(phrase));
            }
        }
        return new SearchQuery(List.copyOf(phrases), List.copyOf(forms));
    }

    /** The forms that keep words apart whose stems are alike. */
    private static List<String> exact(Phrase phrase) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < phrase.asked().size(); i++) {
            Word word = phrase.asked().get(i);
            boolean beginning = phrase.open() && i == phrase.asked().size() - 1;
            if (!beginning && word.isArabic() && word.forms().size() > 1) {
                forms.add(Words.MARK + word.text());
            }
        }
        return forms;
    }

    public boolean isEmpty() {
        return phrases.isEmpty();
    }

    /**
     * Where the words of the query stand in a text, in text order.
     *
     * @param from offset to begin at
     * @param limit no more than this
     */
    public List<Span> spans(String text, int from, int limit) {
        List<Words.At> words =
                Words.find(text).stream().filter(at -> at.span().start() >= from).toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size() && spans.size() < limit; i++) {
            for (Phrase phrase : phrases) {
                int n = phrase.asked().size();
                if (i + n <= words.size() && stands(phrase, words.subList(i, i + n))) {
                    Span first = words.get(i).span();
                    spans.add(first.cover(words.get(i + n - 1).span()));
                    i += n - 1;
                    break;
                }
            }
        }
        return spans;
    }

    private static boolean stands(Phrase phrase, List<Words.At> words) {
        for (int i = 0; i < words.size(); i++) {
            Word asked = phrase.asked().get(i);
            Word there = words.get(i).word();
            boolean fits =
                    phrase.open() && i == words.size() - 1
                            ? there.forms().stream().anyMatch(f -> f.startsWith(asked.text()))
                            : there.forms().contains(asked.text());
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
