package rawi.app.cli;

/** Lines of output about a case. */
final class Lines {

    private static final int ID = 12;

    private Lines() {}

    /** Fields of one line; what comes from files cannot make another line or steer a terminal. */
    static String of(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(clean(field));
        }
        return line.append('\n').toString();
    }

    static String clean(String text) {
        return text.replaceAll(
                "[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }

    /** As much of an id as people type. */
    static String shortId(String id) {
        return id.substring(0, Math.min(ID, id.length()));
    }

    static String plural(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
