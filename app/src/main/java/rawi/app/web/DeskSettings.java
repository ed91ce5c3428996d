package rawi.app.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rawi.app.words.Language;

/**
 * Where a desk opens and for whom.
 *
 * @param host address of this machine that it listens at
 * @param port 0 for any that is free
 * @param name of the only person, for the log of a case without users
 * @param url address under which people reach it; absent on a machine of one's own
 * @param certificate PKCS #12 file with the key for https; absent behind a proxy that has it
 */
public record DeskSettings(
        String host,
        int port,
        String name,
        Language usual,
        Optional<URI> url,
        Optional<Certificate> certificate) {

    /** The key for https and the password of its file. */
    public record Certificate(Path file, String password) {}

    /** A desk for one person at this machine. */
    public static DeskSettings own(String host, int port, String name, Language usual) {
        return new DeskSettings(host, port, name, usual, Optional.empty(), Optional.empty());
    }

    /**
     * Refuses what would expose a case.
     *
     * @throws IllegalArgumentException saying what is missing
     */
    void check(boolean loopback, boolean users) {
        boolean served = !loopback || url.isPresent();
        if (!served) {
            return;
        }
        if (!users) {
            throw new IllegalArgumentException(
                    "a case without users opens at 127.0.0.1 only, not at "
                            + url.map(URI::toString).orElse(host)
                            + "; rawi user add makes the first one");
        }
        if (url.isEmpty()) {
            throw new IllegalArgumentException(
                    "say under which address people reach the desk: --url https://…");
        }
        boolean secure = "https".equals(url.get().getScheme()) && url.get().getHost() != null;
        if (!secure) {
            throw new IllegalArgumentException("--url begins with https:// and has a host name");
        }
        if (!loopback && certificate.isEmpty()) {
            throw new IllegalArgumentException(
                    "other machines reach the desk by https only: --certificate FILE.p12, or a"
                            + " proxy on this machine that has the certificate");
        }
    }

    boolean isSecure() {
        return url.isPresent();
    }

    /** Names under which browsers may ask, with ports, in lower case. */
    Set<String> names(int chosen) {
        List<String> names =
                new ArrayList<>(
                        List.of("127.0.0.1:" + chosen, "localhost:" + chosen, "[::1]:" + chosen));
        url.ifPresent(
                u -> {
                    names.clear();
                    names.add(u.getAuthority().toLowerCase(Locale.ROOT));
                    if (u.getPort() < 0) {
                        names.add(u.getHost().toLowerCase(Locale.ROOT) + ":443");
                    }
                });
        return Set.copyOf(names);
    }

    /** The site of passkeys; at this machine they work under the name localhost. */
    String site() {
        return url.map(URI::getHost).orElse("localhost");
    }

    List<String> origins(int chosen) {
        return url.map(u -> List.of("https://" + u.getAuthority()))
                .orElse(List.of("http://localhost:" + chosen));
    }
}
