package rawi.core.syntax;

import java.util.List;
import rawi.core.text.ArabicLetters;
import rawi.core.text.ArabicScript;
import rawi.core.text.Remembered;
import rawi.core.text.Token;

/** What the word model sees of one sentence: each word's letters and kind. */
public final class ArabicWords {

    /** Kinds of tokens: only the first goes through the model. */
    static final int WORD = 0;

    static final int NUMBER = 1;
    static final int SIGN = 2;
    static final int FOREIGN = 3;

    /** Words of which it is kept what the model sees. */
    private static final int MOST = 30_000;

    private static final Remembered<Seen> SEEN = new Remembered<>(MOST, ArabicWords::see);

    private record Seen(ArabicLetters letters, int hash, int kind) {}

    final int n;
    final ArabicLetters[] forms;
    final String[] letters;
    final int[] hash;
    final int[] kind;

    public ArabicWords(List<Token> tokens) {
        this(tokens.stream().map(Token::form).toArray(String[]::new));
    }

    public ArabicWords(String[] words) {
        n = words.length;
        forms = new ArabicLetters[n];
        letters = new String[n];
        hash = new int[n];
        kind = new int[n];
        for (int i = 0; i < n; i++) {
            Seen seen = SEEN.of(words[i]);
            forms[i] = seen.letters;
            letters[i] = seen.letters.text();
            kind[i] = seen.kind;
            hash[i] = seen.hash;
        }
    }

    private static Seen see(String word) {
        ArabicLetters letters = ArabicLetters.of(word);
        String text = letters.text();
        return new Seen(letters, part(text, 0, text.length()), kind(text));
    }

    public int size() {
        return n;
    }

    public String letters(int word) {
        return letters[word];
    }

    public boolean isWord(int word) {
        return kind[word] == WORD;
    }

    private static int kind(String letters) {
        boolean digit = false;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (ArabicScript.isLetter(c)) {
                return WORD;
            }
            if (Character.isLetter(c)) {
                return FOREIGN;
            }
            digit |= Character.isDigit(c);
        }
        return digit ? NUMBER : SIGN;
    }

    static int part(String s, int from, int to) {
        int hash = 7;
        for (int at = Math.max(0, from); at < to; at++) {
            hash = hash * 31 + s.charAt(at);
        }
        return hash * 0x9E3779B1;
    }
}
