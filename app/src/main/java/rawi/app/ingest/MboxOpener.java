package rawi.app.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The messages of a mailbox file, one after the other; no more than one is held. */
final class MboxOpener {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Opening opening;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int number;
    private boolean tooBig;

    MboxOpener(Opening opening) {
        this.opening = opening;
    }

    void open(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        byte[] line = new byte[8192];
        boolean blank = true;
        boolean started = false;
        boolean midLine = false;
        for (int n = line(in, line); n > 0; n = line(in, line)) {
            if (!midLine && blank && starts(line, n, 0)) {
                if (started) {
                    finish();
                }
                started = true;
            } else if (started) {
                add(line, n, midLine);
            } else {
                throw new NotReadable("not a mailbox: it does not begin with \"From \"");
            }
            blank = !midLine && (n == 1 && line[0] == '\n' || n == 2 && line[0] == '\r');
            midLine = line[n - 1] != '\n';
        }
        if (started) {
            finish();
        }
    }

    /** Fills a line with its end, or as much of it as fits; gives the length. */
    private static int line(InputStream in, byte[] line) throws IOException {
        int n = 0;
        while (n < line.length) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            line[n++] = (byte) b;
            if (b == '\n') {
                break;
            }
        }
        return n;
    }

    private static boolean starts(byte[] line, int length, int at) {
        if (length < at + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    private void add(byte[] line, int n, boolean midLine) {
        int quotes = 0;
        while (!midLine && quotes < n && line[quotes] == '>') {
            quotes++;
        }
        // ">From " in a mailbox stands for "From " in the message.
        int from = quotes > 0 && starts(line, n, quotes) ? 1 : 0;
        if (message.size() + n > opening.bounds().document()) {
            tooBig = true;
        } else {
            message.write(line, from, n - from);
        }
    }

    private void finish() throws IOException {
        number++;
        String name = "message " + number;
        byte[] bytes = message.toByteArray();
        message.reset();
        if (tooBig) {
            tooBig = false;
            opening.problem(
                    name,
                    "the message is larger than " + (opening.bounds().document() >> 20) + " MB");
            return;
        }
        opening.budget().member();
        Opening inner =
                new Opening(
                        opening.intake(),
                        opening::piece,
                        opening.budget(),
                        opening.inside(name),
                        Findings.NONE);
        try {
            new MailOpener(inner).open(bytes);
        } catch (Budget.Spent | Intake.SinkFailure e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            inner.problem(
                    e instanceof NotReadable
                            ? e.getMessage()
                            : "the message is damaged (" + e.getClass().getSimpleName() + ")");
        }
    }
}
