package rawi.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.SigningKey;

/** Options of all commands that use a case. */
final class CaseOptions {

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description =
                    "The case: a folder, or postgres://USER@HOST/DATABASE (password in PGPASSWORD)."
                            + " Default: $RAWI_CASE, else this folder.")
    private String place;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "Holds the passphrase of the case's key in its first line. Default:"
                            + " $RAWI_PASSPHRASE, else the terminal is asked.")
    private Path passphraseFile;

    CaseLocation location() {
        String named = place != null ? place : System.getenv("RAWI_CASE");
        return CaseLocation.parse(named == null || named.isBlank() ? "." : named);
    }

    Case open() {
        return Case.open(location());
    }

    /** The passphrase that the user gave; the terminal is asked only when {@code ask} is set. */
    Optional<char[]> passphrase(boolean ask) throws IOException {
        if (passphraseFile != null) {
            try (var lines = Files.lines(passphraseFile)) {
                String first = lines.findFirst().orElse("");
                if (first.isEmpty()) {
                    throw new UsageException("--passphrase-file: its first line is empty");
                }
                return Optional.of(first.toCharArray());
            } catch (IOException e) {
                throw new UsageException(
                        "--passphrase-file " + passphraseFile + ": cannot be read");
            }
        }
        String given = System.getenv("RAWI_PASSPHRASE");
        if (given != null && !given.isEmpty()) {
            return Optional.of(given.toCharArray());
        }
        Console console = ask ? System.console() : null;
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("Passphrase of the case: "))
                        .filter(words -> words.length > 0);
    }

    /** Signs what a command wrote, or says why it stays unsigned for now. */
    void sign(Case opened, Streams streams) throws IOException {
        try {
            Optional<Checkpoint> signed = opened.sign(passphrase(opened.isLocked()));
            signed.ifPresent(c -> streams.say("log of " + c.size() + " entries signed"));
        } catch (SigningKey.Locked e) {
            streams.say(
                    "the log is not signed yet: "
                            + e.getMessage()
                            + " (RAWI_PASSPHRASE, --passphrase-file); the next command that has it"
                            + " signs this too");
        }
    }
}
