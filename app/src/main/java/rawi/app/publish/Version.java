package rawi.app.publish;

/** The version of the program, as it stands in every output. */
public final class Version {

    public static final String TEXT = "0.1.0";

    private Version() {}
}
