package rawi.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rawi.app.store.Case;
import rawi.app.store.proof.SigningKey;
import rawi.app.store.seal.SealingKey;
import rawi.app.store.seal.Secret;

/** {@code rawi passphrase}: another passphrase for the keys of a case. */
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the keys of a case under another passphrase: the one that signs and, unless a"
                    + " key file opens it, the one of sealed names. The old one is asked for first."
        })
final class PassphraseCommand implements Callable<Integer> {

    @ParentCommand private RawiCommand parent;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Holds the new one in its first line. Default: the terminal is asked.")
    private Path file;

    @Mixin private CaseOptions options;

    @Override
    public Integer call() throws IOException {
        try (Case opened = options.open()) {
            boolean sealing = opened.seals().hasKey() && !opened.seals().needsFile();
            Optional<char[]> old = options.passphrase(opened.isLocked() || sealing);
            char[] words = words();
            // The sealing key is opened first: a wrong passphrase changes nothing.
            try (SealingKey key = sealing ? options.sealingKey(opened) : null;
                    Secret secret = Secret.ofPassphrase(words.clone())) {
                opened.lock(old, words.clone());
                if (key != null) {
                    opened.seals().change(key, secret);
                }
            } catch (SigningKey.Locked e) {
                throw new UsageException(e.getMessage());
            } finally {
                Arrays.fill(words, '\0');
            }
            parent.streams.say(
                    "the passphrase is changed; who has an old copy of the keys still opens them"
                            + " with the old one");
        }
        return 0;
    }

    private char[] words() throws IOException {
        if (file != null) {
            try (var lines = Files.lines(file)) {
                return checked(lines.findFirst().orElse("").toCharArray());
            } catch (IOException e) {
                throw new UsageException("--new-passphrase-file " + file + ": cannot be read");
            }
        }
        Console console = System.console();
        if (console == null) {
            throw new UsageException("no terminal to ask; give --new-passphrase-file");
        }
        char[] words = checked(console.readPassword("The new passphrase: "));
        if (!Arrays.equals(words, console.readPassword("The same again: "))) {
            throw new UsageException("the two passphrases are not the same");
        }
        return words;
    }

    private static char[] checked(char[] words) {
        if (words == null || words.length == 0) {
            throw new UsageException("the new passphrase is empty");
        }
        return words;
    }
}
