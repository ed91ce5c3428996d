package rawi.core.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rawi.core.data.DataFiles;
import rawi.core.text.Token;
import rawi.core.text.WordMap;
import rawi.core.text.WordNotes;

/**
 * A trained tagger and parser: its tag set, what it knows of words, the weights of its three models
 * and what they always decide. Immutable.
 */
public final class SyntaxModel {

    /** First bytes of a model file. */
    public static final int MAGIC = 0x52415732;

    /** Words of which is kept what the models see of them. */
    private static final int MOST = 30_000;

    /** The labels, in the order of the label model's classes. */
    static final Dependency[] LABELS = Dependency.values();

    private final List<String> tags;
    private final WordMap<Integer> numbers = new WordMap<>();
    private final TagKinds kinds;
    private final KnownWords words;
    private final Weights tagger;
    private final Weights moves;
    private final Weights labels;
    private final Habits habits;

    /** What the models see of words, and what the tagger says of each alone. */
    private final WordNotes<WordForm> forms = new WordNotes<>(MOST, this::see);

    /**
     * @param tags the tag set; a tag's index is its class
     */
    public SyntaxModel(
            List<String> tags,
            KnownWords words,
            Weights tagger,
            Weights moves,
            Weights labels,
            Habits habits) {
        this.tags = List.copyOf(tags);
        this.kinds = new TagKinds(this.tags);
        this.words = words;
        this.tagger = tagger;
        this.moves = moves;
        this.labels = labels;
        this.habits = habits;
        for (int tag = 0; tag < tags.size(); tag++) {
            numbers.putIfAbsent(tags.get(tag), tag);
        }
    }

    /** A model without habits: it weighs every decision. */
    public SyntaxModel(
            List<String> tags, KnownWords words, Weights tagger, Weights moves, Weights labels) {
        this(tags, words, tagger, moves, labels, Habits.NONE);
    }

    /** The same model with other habits. */
    public SyntaxModel with(Habits other) {
        return new SyntaxModel(tags, words, tagger, moves, labels, other);
    }

    /**
     * Reads {@code syntax/<lang>.model} and, where there is one, {@code syntax/<lang>.habits}.
     *
     * @throws IllegalArgumentException when the file is missing or no model
     */
    public static SyntaxModel load(DataFiles files, String lang) {
        String path = "syntax/" + lang + ".model";
        Habits habits = Habits.load(files, lang);
        return ModelFile.read(
                files,
                path,
                MAGIC,
                "syntax model",
                (tags, in) ->
                        new SyntaxModel(
                                tags,
                                KnownWords.read(in),
                                Weights.read(in),
                                Weights.read(in),
                                Weights.read(in),
                                habits));
    }

    /** Writes what {@link #load} reads. */
    public void write(OutputStream raw) throws IOException {
        ModelFile.write(
                raw,
                MAGIC,
                tags,
                out -> {
                    words.write(out);
                    tagger.write(out);
                    moves.write(out);
                    labels.write(out);
                });
    }

    public List<String> tags() {
        return tags;
    }

    /** The class of a tag; that of the first tag for one that the model does not know. */
    int tagNumber(String tag) {
        return numbers.getOrDefault(tag, 0);
    }

    /** The words of one sentence. */
    WordForms read(String[] sentence) {
        return new WordForms(sentence, forms::of, !words.isEmpty());
    }

    /**
     * The same.
     *
     * @param sentence the words as they are to be read, mostly the forms of the tokens
     */
    WordForms read(String[] sentence, List<Token> tokens) {
        WordForm[] seen = new WordForm[sentence.length];
        for (int i = 0; i < seen.length; i++) {
            Token token = tokens.get(i);
            boolean own = token.form().equals(sentence[i]);
            seen[i] = own ? forms.of(token) : forms.of(sentence[i]);
        }
        return read(seen);
    }

    /** The words of a sentence that were seen before. */
    WordForms read(WordForm[] sentence) {
        return new WordForms(sentence, !words.isEmpty());
    }

    /** What the models see of a word. */
    WordForm form(String word) {
        return forms.of(word);
    }

    private WordForm see(String word) {
        WordForm form = WordForm.of(word, words);
        if (tagger.isEmpty()) {
            return form;
        }
        int[] features = new int[TagFeatures.MAX];
        int count = TagFeatures.alone(form, features);
        int[] sums = new int[tagger.classes()];
        tagger.score(features, count, new int[2 * count], sums);
        short[] kept = new short[sums.length];
        for (int tag = 0; tag < kept.length; tag++) {
            kept[tag] = (short) sums[tag];
        }
        return form.withTagSums(kept);
    }

    TagKinds kinds() {
        return kinds;
    }

    public KnownWords words() {
        return words;
    }

    public Weights tagger() {
        return tagger;
    }

    public Weights moves() {
        return moves;
    }

    public Weights labels() {
        return labels;
    }

    public Habits habits() {
        return habits;
    }
}
