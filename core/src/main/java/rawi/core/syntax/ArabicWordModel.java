package rawi.core.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import rawi.core.data.DataFiles;

/**
 * The trained model that cuts and tags Arabic words.
 *
 * @param tags the tag set; a tag's index is its class
 * @param patterns the clitics a word may have; a pattern's index is its class
 */
public record ArabicWordModel(
        List<String> tags, List<Clitics> patterns, Weights cuts, Weights stems) {

    /** First bytes of a model file. */
    public static final int MAGIC = 0x52415741;

    public ArabicWordModel {
        tags = List.copyOf(tags);
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads {@code syntax/ar.words}.
     *
     * @throws IllegalArgumentException when the file is missing or no model
     */
    public static ArabicWordModel load(DataFiles files) {
        String path = "syntax/ar.words";
        return ModelFile.read(
                files,
                path,
                MAGIC,
                "word model",
                (tags, in) -> {
                    List<Clitics> patterns = new ArrayList<>();
                    for (int left = in.readUnsignedByte(); left > 0; left--) {
                        patterns.add(Clitics.parse(in.readUTF()));
                    }
                    return new ArabicWordModel(tags, patterns, Weights.read(in), Weights.read(in));
                });
    }

    /** Writes what {@link #load} reads. */
    public void write(OutputStream raw) throws IOException {
        ModelFile.write(
                raw,
                MAGIC,
                tags,
                out -> {
                    out.writeByte(patterns.size());
                    for (Clitics pattern : patterns) {
                        out.writeUTF(pattern.toString());
                    }
                    cuts.write(out);
                    stems.write(out);
                });
    }

    /** A decoder over this model, for one thread. */
    ArabicDecoder decoder(ArabicLexicon lexicon) {
        return new ArabicDecoder(
                patterns,
                tags.size(),
                lexicon,
                new ArabicDecoder.Scores() {
                    private final int[] scratch = new int[2 * ArabicDecoder.MAX_FEATURES];

                    @Override
                    public void cuts(int[] features, int count, int[] out) {
                        cuts.score(features, count, scratch, out);
                    }

                    @Override
                    public void tags(int[] features, int count, int[] out) {
                        stems.score(features, count, scratch, out);
                    }
                });
    }
}
