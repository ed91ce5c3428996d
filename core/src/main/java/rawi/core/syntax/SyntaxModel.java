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
 * A trained tagger and parser: its tag set, what it knows of words and the weights of its three
 * models.
 *
 * @param tags the tag set; a tag's index is its class
 */
public record SyntaxModel(
        List<String> tags, KnownWords words, Weights tagger, Weights moves, Weights labels) {

    /** First bytes of a model file. */
    public static final int MAGIC = 0x52415732;

    /** The labels, in the order of the label model's classes. */
    static final Dependency[] LABELS = Dependency.values();

    public SyntaxModel {
        tags = List.copyOf(tags);
    }

    /**
     * Reads {@code syntax/<lang>.model}.
     *
     * @throws IllegalArgumentException when the file is missing or no model
     */
    public static SyntaxModel load(DataFiles files, String lang) {
        String path = "syntax/" + lang + ".model";
        try (InputStream raw = files.require(path);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(
                                        new InflaterInputStream(raw, new Inflater(), 1 << 16),
                                        1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException(path + " is no syntax model of this version");
            }
            int count = in.readUnsignedByte();
            List<String> tags = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                tags.add(in.readUTF());
            }
            return new SyntaxModel(
                    tags,
                    KnownWords.read(in),
                    Weights.read(in),
                    Weights.read(in),
                    Weights.read(in));
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
            words.write(out);
            tagger.write(out);
            moves.write(out);
            labels.write(out);
        }
    }

    TagKinds kinds() {
        return new TagKinds(tags);
    }
}
