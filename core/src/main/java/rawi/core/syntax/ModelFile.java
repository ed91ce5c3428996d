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

/** The frame of a model's file: deflated, first what it is, then its tags, then its own parts. */
final class ModelFile {

    private static final int BUFFER = 1 << 16;

    private ModelFile() {}

    /** Reads the parts behind the tags. */
    interface Parts<M> {
        M read(List<String> tags, DataInputStream in) throws IOException;
    }

    /** Writes the parts behind the tags. */
    interface Rest {
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * @param what the kind of model, for the message
     * @throws IllegalArgumentException when the file is missing or no model of this kind
     */
    static <M> M read(DataFiles files, String path, int magic, String what, Parts<M> parts) {
        try (InputStream raw = files.require(path);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(
                                        new InflaterInputStream(raw, new Inflater(), BUFFER),
                                        BUFFER))) {
            if (in.readInt() != magic) {
                throw new IllegalArgumentException(path + " is no " + what + " of this version");
            }
            List<String> tags = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                tags.add(in.readUTF());
            }
            return parts.read(tags, in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static void write(OutputStream raw, int magic, List<String> tags, Rest rest)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new DeflaterOutputStream(
                                        raw, new Deflater(Deflater.BEST_COMPRESSION), BUFFER),
                                BUFFER))) {
            out.writeInt(magic);
            out.writeByte(tags.size());
            for (String tag : tags) {
                out.writeUTF(tag);
            }
            rest.write(out);
        }
    }
}
