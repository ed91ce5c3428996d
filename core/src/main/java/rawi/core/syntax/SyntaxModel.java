package rawi.core.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rawi.core.data.DataFiles;

/**
 * A trained tagger and parser: its tag set, what it knows of words, the weights of its three models
 * and what they always decide.
 *
 * @param tags the tag set; a tag's index is its class
 */
public record SyntaxModel(
        List<String> tags,
        KnownWords words,
        Weights tagger,
        Weights moves,
        Weights labels,
        Habits habits) {

    /** First bytes of a model file. */
    public static final int MAGIC = 0x52415732;

    /** The labels, in the order of the label model's classes. */
    static final Dependency[] LABELS = Dependency.values();

    public SyntaxModel {
        tags = List.copyOf(tags);
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

    TagKinds kinds() {
        return new TagKinds(tags);
    }
}
