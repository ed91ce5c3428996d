package rawi.app;

/** Entry point of the runnable jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.err.println("rawi: no command yet");
        System.exit(2);
    }
}
