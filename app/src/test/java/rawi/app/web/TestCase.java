package rawi.app.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.app.cli.RawiCommand;
import rawi.app.people.Passwords;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.People;

/** Cases for tests of the desk, and people in them. */
final class TestCase {

    /** Of every user that {@link #user} makes. */
    static final String PASSWORD = "correct horse battery";

    private static final String HASH = Passwords.hash(PASSWORD);

    private TestCase() {}

    /** A case with these reports, by file name. */
    static Case of(Path folder, Map<String, String> reports) throws IOException {
        Path files = Files.createDirectories(folder.resolve("reports"));
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Files.writeString(files.resolve(report.getKey()), report.getValue());
        }
        String place = folder.resolve("case").toString();
        rawi("init", place);
        rawi("add", "--case", place, files.toString());
        return Case.open(CaseLocation.parse(place));
    }

    /** Runs the command line; what it prints. */
    static String rawi(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RawiCommand.run(args, new ByteArrayInputStream(new byte[0]), out, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static void user(Case opened, String name, Optional<String> totp, String... roles) {
        opened.people()
                .keep(
                        new People.User(
                                name, Set.of(roles), HASH, totp, 0, false, false, "2026-01-01"));
    }

    /** A session without the way through the login; its cookie is {@code value}. */
    static void session(Case opened, String user, String value, String csrf, long now) {
        opened.people().keep(new People.Session(sha256(value), user, csrf, now, now));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
