package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.text.ArabicLetters;
import rawi.core.text.Token;

/**
 * Cuts Arabic words into proclitics, stem and pronoun and tags each piece; safe to share between
 * threads. The article stays with its noun ({@code DT} before the tag says so), as in the
 * treebanks; in {@code للمدينة} the noun is {@code لمدينة}.
 */
public final class ArabicTagger {

    private final ArabicWordModel model;
    private final ArabicLexicon lexicon;
    private final int number;
    private final int sign;
    private final int foreign;

    private ArabicTagger(ArabicWordModel model, ArabicLexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.number = model.tags().indexOf("CD");
        this.sign = model.tags().indexOf("PUNC");
        this.foreign = model.tags().indexOf("NNP");
    }

    /** Reads {@code syntax/ar.words}. */
    public static ArabicTagger load(DataFiles files, ArabicLexicon lexicon) {
        return of(ArabicWordModel.load(files), lexicon);
    }

    /** A tagger over a model that is not stored yet. */
    public static ArabicTagger of(ArabicWordModel model, ArabicLexicon lexicon) {
        return new ArabicTagger(model, lexicon);
    }

    /** The words of one sentence as tagged pieces, each with its own span. */
    public List<Token> cut(List<Token> words) {
        return cut(words, model.decoder(lexicon));
    }

    List<Token> cut(List<Token> words, ArabicDecoder decoder) {
        ArabicWords seen = new ArabicWords(words);
        decoder.start(seen);
        List<Token> pieces = new ArrayList<>(words.size() * 5 / 4);
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            ArabicDecoder.Reading reading;
            if (seen.isWord(i)) {
                reading = decoder.best(i);
                pieces(word, seen.forms[i], reading, pieces);
            } else {
                int tag =
                        seen.kind[i] == ArabicWords.NUMBER
                                ? number
                                : seen.kind[i] == ArabicWords.SIGN ? sign : foreign;
                reading = new ArabicDecoder.Reading(0, 0, seen.letters[i].length(), tag);
                pieces.add(new Token(word.span(), word.form(), model.tags().get(tag)));
            }
            decoder.settle(i, reading);
        }
        return pieces;
    }

    ArabicDecoder decoder() {
        return model.decoder(lexicon);
    }

    private void pieces(
            Token word, ArabicLetters letters, ArabicDecoder.Reading reading, List<Token> out) {
        Clitics clitics = model.patterns().get(reading.clitics());
        for (int p = 0; p < reading.from(); p++) {
            piece(word, letters, p, p + 1, clitics.prefixTags().get(p), out);
        }
        String tag = model.tags().get(reading.tag());
        piece(word, letters, reading.from(), reading.to(), tag, out);
        if (reading.to() < letters.length()) {
            piece(word, letters, reading.to(), letters.length(), clitics.suffixTag(), out);
        }
    }

    private static void piece(
            Token word, ArabicLetters letters, int from, int to, String tag, List<Token> out) {
        // A piece takes the marks after its letters; the first one those before.
        int start = from == 0 ? 0 : letters.origin(from);
        int end = letters.origin(to);
        if (end == word.form().length() || start == 0 && end == 0) {
            end = word.form().length();
        }
        out.add(
                new Token(
                        new Span(word.start() + start, word.start() + end),
                        word.form().substring(start, end),
                        tag));
    }
}
