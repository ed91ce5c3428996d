package rawi.core.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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
        try (InputStream raw = files.require(path);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(
                                        new InflaterInputStream(raw, new Inflater(), 1 << 16),
                                        1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException(path + " is no word model of this version");
            }
            List<String> tags = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                tags.add(in.readUTF());
            }
            List<Clitics> patterns = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                patterns.add(Clitics.parse(in.readUTF()));
            }
            return new ArabicWordModel(tags, patterns, Weights.read(in), Weights.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Writes what {@link #load} reads. */
    public void write(OutputStream raw) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new DeflaterOutputStream(
                                        raw, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16),
                                1 << 16))) {
            out.writeInt(MAGIC);
            out.writeByte(tags.size());
            for (String tag : tags) {
                out.writeUTF(tag);
            }
            out.writeByte(patterns.size());
            for (Clitics pattern : patterns) {
                out.writeUTF(pattern.toString());
            }
            cuts.write(out);
            stems.write(out);
        }
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
