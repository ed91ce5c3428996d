package rawi.app.ingest;

import java.util.Locale;
import java.util.Optional;

/**
 * Judges the names that an archive gives its members. Nothing is ever written under such a name;
 * one that tries to lead elsewhere is a trick, and what it names is left alone.
 */
final class MemberNames {

    private static final int LONGEST = 1000;

    private MemberNames() {}

    /** Why a member is left alone. */
    static Optional<String> fault(String name) {
        if (name.indexOf('\0') >= 0 || name.chars().anyMatch(c -> c < 32)) {
            return Optional.of("its name holds control characters; left alone");
        }
        if (name.isBlank() || name.length() > LONGEST) {
            return Optional.of("its name is empty or too long; left alone");
        }
        String path = name.replace('\\', '/');
        boolean leads =
                path.startsWith("/")
                        || path.matches("[A-Za-z]:.*")
                        || ("/" + path + "/").contains("/../");
        return leads
                ? Optional.of("its name leads outside of the archive; left alone")
                : Optional.empty();
    }

    /** Whether a member is of a kind that is read, by its name. */
    static boolean wanted(String name) {
        String path = name.replace('\\', '/');
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.startsWith(".") || path.startsWith("__MACOSX/")) {
            return false;
        }
        return Sources.isReport(last.toLowerCase(Locale.ROOT));
    }
}
