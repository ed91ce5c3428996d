package rawi.app.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rawi.app.store.proof.Hashes;

/** Originals in the database of a team, in pieces of a megabyte. */
final class PostgresOriginals implements Originals {

    private static final int PIECE = 1 << 20;

    @Override
    public Staged stage(byte[] bytes) {
        return new Staged(Hashes.of(bytes), bytes.length, bytes);
    }

    @Override
    public void flush(List<Staged> staged) {
        // The commit does it.
    }

    @Override
    public void keep(Handle handle, List<Staged> staged) {
        var batch =
                handle.prepareBatch(
                        "insert into original_pieces (sha256, n, bytes) values (?, ?, ?)");
        for (Staged one : staged) {
            byte[] bytes = (byte[]) one.place();
            for (int n = 0; n * (long) PIECE < bytes.length || n == 0; n++) {
                int from = n * PIECE;
                int to = (int) Math.min(bytes.length, from + (long) PIECE);
                batch.add(one.sha256(), n, Arrays.copyOfRange(bytes, from, to));
                if (batch.size() >= 32) {
                    batch.execute();
                }
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public void drop(Staged staged) {
        // It was only in memory.
    }

    @Override
    public void remove(Handle handle, String name) {
        handle.execute("delete from original_pieces where sha256 = ?", name);
    }

    @Override
    public void sweepDead() {
        // What was on its way was only in memory.
    }

    @Override
    public InputStream open(Handle handle, String sha256) throws IOException {
        Pieces pieces = new Pieces(handle, sha256);
        if (!pieces.next()) {
            throw new FileNotFoundException("no original " + sha256);
        }
        return pieces;
    }

    /** Reads one piece after the other; needs the connection while it is read. */
    private static final class Pieces extends InputStream {

        private final Handle handle;
        private final String sha256;
        private int n;
        private byte[] piece = new byte[0];
        private int at;

        Pieces(Handle handle, String sha256) {
            this.handle = handle;
            this.sha256 = sha256;
        }

        private boolean next() {
            Optional<byte[]> found =
                    handle.createQuery(
                                    "select bytes from original_pieces where sha256 = ? and n = ?")
                            .bind(0, sha256)
                            .bind(1, n)
                            .mapTo(byte[].class)
                            .findOne();
            found.ifPresent(bytes -> piece = bytes);
            at = 0;
            n++;
            return found.isPresent();
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            while (at == piece.length) {
                if (!next()) {
                    piece = new byte[0];
                    at = 0;
                    return -1;
                }
            }
            int n = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, n);
            at += n;
            return n;
        }
    }
}
