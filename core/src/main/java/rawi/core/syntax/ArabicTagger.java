package rawi.core.syntax;

import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.model.Span;
import rawi.core.text.ArabicLetters;
import rawi.core.text.Remembered;
import rawi.core.text.Token;

/**
 * Cuts Arabic words into proclitics, stem and pronoun and tags each piece; safe to share between
 * threads. The article stays with its noun ({@code DT} before the tag says so), as in the
 * treebanks; in {@code للمدينة} the noun is {@code لمدينة}.
 */
public final class ArabicTagger {

    /** Words of which it is kept what the model says of them, about 600 bytes each. */
    private static final int MOST = 30_000;

    private final ArabicWordModel model;

    /** One for each thread: a decoder keeps buffers and what it looked up of words. */
    private final ThreadLocal<ArabicDecoder> decoders;

    /** What the model says of words wherever they stand. */
    private final Remembered<ArabicDecoder.Candidate[]> words;

    private final int number;
    private final int sign;
    private final int foreign;

    private ArabicTagger(ArabicWordModel model, ArabicLexicon lexicon, Habits habits) {
        this.model = model;
        this.decoders = ThreadLocal.withInitial(() -> model.decoder(lexicon).with(words(), habits));
        this.words = new Remembered<>(MOST, word -> decoders.get().candidates(word));
        this.number = model.tags().indexOf("CD");
        this.sign = model.tags().indexOf("PUNC");
        this.foreign = model.tags().indexOf("NNP");
    }

    private Remembered<ArabicDecoder.Candidate[]> words() {
        return words;
    }

    /** Reads {@code syntax/ar.words} and {@code syntax/ar-words.habits}. */
    public static ArabicTagger load(DataFiles files, ArabicLexicon lexicon) {
        return of(ArabicWordModel.load(files), lexicon, Habits.load(files, "ar-words"));
    }

    /** A tagger with habits of its model, or one that shows a watch what the model decides. */
    public static ArabicTagger of(ArabicWordModel model, ArabicLexicon lexicon, Habits habits) {
        return new ArabicTagger(model, lexicon, habits);
    }

    /** A tagger over a model that is not stored yet. */
    public static ArabicTagger of(ArabicWordModel model, ArabicLexicon lexicon) {
        return of(model, lexicon, Habits.NONE);
    }

    /** The words of one sentence as tagged pieces, each with its own span. */
    public List<Token> cut(List<Token> words) {
        return cut(words, decoders.get());
    }

    private List<Token> cut(List<Token> words, ArabicDecoder decoder) {
        ArabicWords seen = new ArabicWords(words);
        decoder.start(seen);
        List<Token> pieces = new ArrayList<>(words.size() * 5 / 4);
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            int first = pieces.size();
            ArabicDecoder.Reading reading = read(word, seen, i, decoder, pieces);
            if (first > 0 && pieces.size() == first + 1) {
                pieces.set(
                        first, ArabicAgreement.repaired(pieces.get(first - 1), pieces.get(first)));
            }
            decoder.settle(i, reading);
        }
        return pieces;
    }

    private ArabicDecoder.Reading read(
            Token word, ArabicWords seen, int i, ArabicDecoder decoder, List<Token> out) {
        if (seen.isWord(i)) {
            ArabicDecoder.Reading reading = decoder.best(i);
            pieces(word, seen.forms[i], reading, out);
            return reading;
        }
        int tag =
                seen.kind[i] == ArabicWords.NUMBER
                        ? number
                        : seen.kind[i] == ArabicWords.SIGN ? sign : foreign;
        out.add(word.tagged(model.tags().get(tag)));
        return new ArabicDecoder.Reading(0, 0, seen.letters[i].length(), tag);
    }

    /**
     * The words cut where a treebank cuts them, tagged by the model.
     *
     * @param lengths characters of each piece of each word
     */
    public List<Token> cutAs(List<Token> words, List<List<Integer>> lengths) {
        ArabicDecoder decoder = decoders.get();
        ArabicWords seen = new ArabicWords(words);
        decoder.start(seen);
        List<Token> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            List<Token> free = new ArrayList<>();
            ArabicDecoder.Reading reading = read(word, seen, i, decoder, free);
            if (free.size() != lengths.get(i).size() && seen.isWord(i)) {
                ArabicDecoder.Reading bound = bound(seen, i, lengths.get(i), decoder);
                reading = bound == null ? reading : bound;
                free.clear();
                pieces(word, seen.forms[i], reading, free);
            }
            int at = word.start();
            for (int k = 0; k < lengths.get(i).size(); k++) {
                int end = at + lengths.get(i).get(k);
                String tag = free.get(Math.min(k, free.size() - 1)).tag();
                String form = word.form().substring(at - word.start(), end - word.start());
                pieces.add(new Token(new Span(at, end), form, tag));
                at = end;
            }
            decoder.settle(i, reading);
        }
        return pieces;
    }

    private static ArabicDecoder.Reading bound(
            ArabicWords seen, int i, List<Integer> lengths, ArabicDecoder decoder) {
        int n = seen.letters[i].length();
        int front = 0;
        while (front < lengths.size() - 1 && lengths.get(front) == 1) {
            front++;
        }
        int back = front + 1 < lengths.size() ? lengths.get(lengths.size() - 1) : 0;
        return front + back >= n
                ? null
                : decoder.bestWithin(
                        i,
                        seen.letters[i].substring(0, front),
                        seen.letters[i].substring(n - back));
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
        if (start == 0 && end == word.form().length()) {
            out.add(word.tagged(tag));
            return;
        }
        out.add(
                new Token(
                        new Span(word.start() + start, word.start() + end),
                        word.form().substring(start, end),
                        tag));
    }
}
