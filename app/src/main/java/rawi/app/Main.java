package rawi.app;

import rawi.app.cli.RawiCommand;

/** Entry point of the runnable jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(RawiCommand.run(args, System.in, System.out, System.err));
    }
}
