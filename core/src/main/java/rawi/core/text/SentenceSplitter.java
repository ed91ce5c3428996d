package rawi.core.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a block's tokens into sentences. */
final class SentenceSplitter {

    /** Longer stretches without a stop are cut, so that every later step stays bounded. */
    static final int MAX_TOKENS = 300;

    private static final WordSet STOPS = WordSet.of(".", "!", "?", "...", "…", "؟", "۔", "....");
    private static final WordSet CLOSERS =
            WordSet.of("\"", "”", "’", "'", ")", "]", "\"\"", "''", "»");
    private static final WordSet STARTERS =
            WordSet.of(
                    "The",
                    "A",
                    "An",
                    "In",
                    "On",
                    "At",
                    "He",
                    "She",
                    "It",
                    "They",
                    "We",
                    "I",
                    "This",
                    "That",
                    "These",
                    "Those",
                    "But",
                    "And",
                    "However",
                    "According",
                    "There",
                    "When",
                    "After",
                    "Before",
                    "While",
                    "As",
                    "For",
                    "His",
                    "Her",
                    "Their",
                    "Its",
                    "Since",
                    "Most",
                    "Some",
                    "Many",
                    "Meanwhile");

    private final Abbreviations abbreviations;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The tokens of each sentence of one block. */
    List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = endsAt(tokens, i);
            if (end < 0 && i + 1 - start >= MAX_TOKENS) {
                end = i;
            }
            if (end >= 0) {
                sentences.add(tokens.subList(start, end + 1));
                start = end + 1;
                i = end;
            }
        }
        if (start < tokens.size()) {
            sentences.add(tokens.subList(start, tokens.size()));
        }
        return sentences;
    }

    /** The last token of the sentence whose stop stands at {@code i}, or -1. */
    private int endsAt(List<Token> tokens, int i) {
        String form = tokens.get(i).form();
        boolean stop = STOPS.contains(form) || (form.length() > 1 && isMarks(form));
        if (!stop) {
            return endsWithAbbreviation(tokens, i) ? i : -1;
        }
        if (isInitial(tokens, i)) {
            return -1;
        }
        int end = i;
        while (end + 1 < tokens.size()
                && tokens.get(end + 1).start() == tokens.get(end).end()
                && CLOSERS.contains(tokens.get(end + 1).form())) {
            end++;
        }
        if (end + 1 >= tokens.size()) {
            return end;
        }
        // A closing mark set apart by a space still belongs to the sentence when a capital follows.
        Token next = tokens.get(end + 1);
        boolean full = form.equals(".") || form.equals("؟") || form.equals("۔");
        return startsSentence(next.form(), full) ? end : -1;
    }

    /** "الطفلة م. ع": a lone Arabic letter stands for a name. */
    private static boolean isInitial(List<Token> tokens, int stop) {
        if (stop == 0 || stop + 1 >= tokens.size() || !tokens.get(stop).form().equals(".")) {
            return false;
        }
        Token before = tokens.get(stop - 1);
        return before.form().length() == 1
                && Character.isLetter(before.form().charAt(0))
                && before.form().charAt(0) >= '\u0621'
                && before.form().charAt(0) <= '\u064a'
                && before.end() == tokens.get(stop).start()
                && (stop == 1
                        || tokens.get(stop - 2).end() < before.start()
                        || "«\"“(.".contains(tokens.get(stop - 2).form()));
    }

    private static boolean isMarks(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) != '!' && form.charAt(i) != '?') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsSentence(String form, boolean afterPeriod) {
        int first = form.codePointAt(0);
        if (Character.isLetter(first)) {
            boolean caseless = !Character.isUpperCase(first) && !Character.isLowerCase(first);
            return Character.isUpperCase(first) || caseless;
        }
        if (Character.isDigit(first)) {
            return afterPeriod;
        }
        return "\"“‘'([-•«$£€*".indexOf(first) >= 0;
    }

    private boolean endsWithAbbreviation(List<Token> tokens, int i) {
        String form = tokens.get(i).form();
        if (form.length() < 2 || !form.endsWith(".") || i + 1 >= tokens.size()) {
            return false;
        }
        Abbreviations.Kind kind = abbreviations.of(form);
        String next = tokens.get(i + 1).form();
        if (kind == null || kind == Abbreviations.Kind.TITLE) {
            return false;
        }
        if (kind == Abbreviations.Kind.NUMBER) {
            return !Character.isDigit(next.charAt(0)) && startsSentence(next, false);
        }
        return STARTERS.contains(next);
    }
}
