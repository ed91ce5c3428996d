package rawi.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.SigningKey;
import rawi.app.store.seal.SealingKey;
import rawi.app.store.seal.Secret;

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

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "Opens sealed names instead of a passphrase; keep it apart from the case. Made"
                            + " by the first rawi seal when it is not there.")
    private Path keyFile;

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

    /** What opens sealed names; a key file is made when it is not there and nothing is sealed. */
    Secret secret(Case opened) throws IOException {
        if (keyFile != null) {
            if (!Files.exists(keyFile)) {
                if (opened.seals().hasKey()) {
                    throw new UsageException("--key-file " + keyFile + ": no such file");
                }
                makeKeyFile();
            }
            try {
                return Secret.ofKeyFile(Files.readAllBytes(keyFile));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--key-file " + keyFile + ": " + e.getMessage());
            }
        }
        char[] words =
                passphrase(true)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "sealed names need a passphrase (RAWI_PASSPHRASE,"
                                                        + " --passphrase-file or a terminal) or"
                                                        + " --key-file FILE; without one nothing is"
                                                        + " sealed or opened"));
        if (System.console() != null && passphraseFile == null && !opened.seals().hasKey()) {
            char[] again = System.console().readPassword("The same again: ");
            if (!Arrays.equals(words, again)) {
                throw new UsageException("the two passphrases are not the same");
            }
        }
        return Secret.ofPassphrase(words);
    }

    private void makeKeyFile() throws IOException {
        byte[] bytes = new byte[64];
        new SecureRandom().nextBytes(bytes);
        boolean posix = keyFile.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                keyFile,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.write(keyFile, bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    /** The key of sealed names; made when there is none. */
    SealingKey sealingKey(Case opened) throws IOException {
        try (Secret secret = secret(opened)) {
            return opened.seals().key(secret);
        } catch (SealingKey.Locked e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** The key of sealed names when the user gave what opens it, without asking; else null. */
    SealingKey sealingKeyIfGiven(Case opened) throws IOException {
        boolean given = keyFile != null || passphrase(false).isPresent();
        boolean fits = opened.seals().needsFile() == (keyFile != null);
        return given && fits && opened.seals().hasKey() ? sealingKey(opened) : null;
    }
}
