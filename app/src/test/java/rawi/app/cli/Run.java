package rawi.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A command line run inside the test. */
record Run(int code, String out, String err) {

    static Run of(String... args) {
        return withInput(new byte[0], args);
    }

    static Run withInput(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = RawiCommand.run(args, new ByteArrayInputStream(input), out, err);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
