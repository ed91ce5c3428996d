package rawi.core.extract.when;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.data.Tsv;
import rawi.core.text.WordMap;
import rawi.core.text.WordSet;

/** Words of time, looked up by tokens; several words longest first. Immutable. */
final class TimeWords {

    /** What a word does; the header of the word list tells what its value means. */
    enum Kind {
        MONTH,
        BARE_MONTH,
        WEEKDAY,
        UNIT,
        SEASON,
        DAY,
        NIGHT,
        HIJRI,
        FEAST,
        VAGUE,
        MEANWHILE,
        RATE,
        PART,
        POSITION,
        ORDINAL,
        NUMBER,
        ROUND,
        PAST,
        NEXT,
        THIS,
        AGAIN,
        LATER,
        LEAD,
        SINCE,
        FROM,
        UNTIL,
        BY,
        BEFORE,
        AFTER,
        YEARLY,
        NAMED
    }

    /** A word of time and how many tokens it takes. */
    record Word(List<String> words, Kind kind, String value) {

        int length() {
            return words.size();
        }

        int number() {
            return Integer.parseInt(value);
        }
    }

    private static final Set<Kind> INNER =
            EnumSet.of(
                    Kind.LEAD,
                    Kind.FROM,
                    Kind.UNTIL,
                    Kind.BY,
                    Kind.BEFORE,
                    Kind.AFTER,
                    Kind.YEARLY,
                    Kind.NAMED,
                    Kind.LATER,
                    Kind.POSITION,
                    Kind.ORDINAL);
    private static final WordSet BRIEF =
            WordSet.of(
                    "the", "a", "an", "that", "some", "one", "two", "three", "this", "many", "few");

    private final WordMap<List<Word>> byFirst = new WordMap<>();
    private final WordSet openers = WordSet.of("the");

    TimeWords(DataFiles files, String lang) {
        for (Tsv.Row row : Tsv.read(files, "lexicon/" + lang + "/time_words.tsv")) {
            List<String> words = List.of(row.get("words").split(" "));
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>())
                    .add(new Word(words, Kind.valueOf(row.get("kind")), row.get("value")));
            if (!INNER.contains(Kind.valueOf(row.get("kind")))) {
                openers.add(words.get(0));
            }
        }
        byFirst.values().forEach(l -> l.sort((a, b) -> b.length() - a.length()));
    }

    /** Whether an expression may begin at a token: digits, or a word that opens one. */
    boolean begins(TimeTokens tokens, int i) {
        String word = tokens.low(i);
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return true;
        }
        if (!openers.contains(word)) {
            // "third-quarter losses"
            int unit = tokens.low(i + 1).equals("-") ? i + 2 : i + 1;
            return tokens.low(unit).equals("quarter") && is(tokens, i, Kind.ORDINAL);
        }
        // articles and small numbers open one only before another word of time
        String next = tokens.low(i + 1);
        return !BRIEF.contains(word)
                || byFirst.containsKey(next)
                || !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    /** The longest word of one kind that starts at a token. */
    Optional<Word> at(TimeTokens tokens, int i, Kind kind) {
        for (Word word : byFirst.getOrDefault(tokens.low(i), List.of())) {
            if (word.kind() == kind && stands(tokens, i, word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    boolean is(TimeTokens tokens, int i, Kind kind) {
        return at(tokens, i, kind).isPresent();
    }

    /** The number of the word of one kind at a token, or -1. */
    int number(TimeTokens tokens, int i, Kind kind) {
        return at(tokens, i, kind).map(Word::number).orElse(-1);
    }

    private static boolean stands(TimeTokens tokens, int i, Word word) {
        for (int k = 1; k < word.length(); k++) {
            if (!word.words().get(k).equals(tokens.low(i + k))) {
                return false;
            }
        }
        return true;
    }
}
