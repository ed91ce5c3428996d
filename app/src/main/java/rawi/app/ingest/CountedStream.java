package rawi.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are taken from a budget, and that ends with an error past its allowance. */
final class CountedStream extends FilterInputStream {

    private final Budget budget;
    private long position;
    private long most = Long.MAX_VALUE;

    CountedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    /** From here on no more than so many bytes may be read. */
    void allow(long bytes) {
        most = position + bytes;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long n) throws IOException {
        budget.take(n);
        position += n;
        if (position > most) {
            throw new Budget.Spent("a record has a head without end; the rest was left alone");
        }
    }
}
