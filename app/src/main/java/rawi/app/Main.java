package rawi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import rawi.app.cli.RawiCommand;

/** Entry point of the runnable jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Not System.out, which hides that nobody reads any more or that the disk is full.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.exit(RawiCommand.run(args, System.in, out, System.err));
    }
}
