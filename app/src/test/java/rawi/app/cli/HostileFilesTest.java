package rawi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, encodings and outputs that go wrong in ways that a folder of real reports shows. */
class HostileFilesTest {

    private static final String FRONT = "---\npublished: 2024-03-05\npublisher: Wire\n---\n";
    private static final String BODY =
            "The army arrested two men in the town of Alder on Monday, residents said.\n";

    @TempDir private Path folder;

    @BeforeEach
    void putGoodReport() throws IOException {
        Files.writeString(folder.resolve("z.txt"), FRONT + BODY);
    }

    private Run read(String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "read";
        args[1] = folder.toString();
        args[2] = "--format";
        args[3] = "json";
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    /** The file is named with its reason, the good report is read, the run ends with 1. */
    private void checkSaid(String name, String reason) {
        Run run = read();
        assertThat(run.err()).contains("rawi: " + name + ": ").contains(reason);
        assertThat(run.out()).contains("\"file\": \"z.txt\"");
        assertThat(run.code()).isEqualTo(1);
    }

    private void checkRead(byte[] bytes, int code) throws IOException {
        Files.write(folder.resolve("b.txt"), bytes);
        Run run = read("--published", "2024-03-05", "--lang", "en");
        assertThat(run.out()).contains("\"file\": \"b.txt\"", "\"quote\": \"arrested\"");
        assertThat(run.code()).as(run.err()).isEqualTo(code);
    }

    @Test
    void utf16WithoutMarkIsReadAndSaid() throws IOException {
        checkRead((FRONT + BODY).getBytes(StandardCharsets.UTF_16LE), 1);
        checkRead((FRONT + BODY).getBytes(StandardCharsets.UTF_16BE), 1);
        checkSaid("b.txt", "read as UTF-16BE, which is a guess");
    }

    @Test
    void arabicCodePageIsToldFromTheWesternOne() throws IOException {
        String text = "\u0627\u0639\u062A\u0642\u0644 \u0627\u0644\u062C\u064A\u0634 \u0631\u062C";
        Files.write(folder.resolve("b.txt"), text.repeat(4).getBytes("windows-1256"));
        checkSaid("b.txt", "read as windows-1256, which is a guess");
    }

    @Test
    void brokenUtf8KeepsItsReadableWords() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((FRONT + "Caf\u00E9 \u00E9t\u00E9 \u00E0 \u00F1. ").getBytes("UTF-8"));
        bytes.write(0xFF);
        bytes.write(BODY.getBytes(StandardCharsets.UTF_8));
        checkRead(bytes.toByteArray(), 1);
        checkSaid("b.txt", "some bytes are not valid UTF-8");
    }

    @Test
    void lineEndsOfAllSystemsAreLineEnds() throws IOException {
        checkRead((FRONT + BODY + BODY).replace("\n", "\r").getBytes(), 0);
        assertThat(read().out()).doesNotContain("\"publisher\": \"unknown\"");
        checkRead((FRONT + BODY + BODY).replace("\n", "\r\n").getBytes(), 0);
        assertThat(read().out()).doesNotContain("\"publisher\": \"unknown\"");
    }

    @Test
    void invisibleCharactersHideNothing() throws IOException {
        String hidden = BODY.replace("army", "ar\u00ADmy\u200B").replace("two", "\u2060two\u200D");
        checkRead((FRONT + hidden).getBytes(StandardCharsets.UTF_8), 0);
        assertThat(read().out()).contains("\"quote\": \"ar\u00ADmy\"");
        checkRead((FRONT + "\u202E" + BODY + "\u202C\0").getBytes(StandardCharsets.UTF_8), 0);
    }

    @Test
    void surrogatesWithoutPartnerAreReplaced() throws IOException {
        byte[] text = ("\uFEFF" + FRONT + "X" + BODY).getBytes(StandardCharsets.UTF_16LE);
        int at = 2 * (1 + FRONT.length());
        text[at] = 0x00;
        text[at + 1] = (byte) 0xD8;
        checkRead(text, 0);
        assertThat(read().out()).doesNotContain("\uD800");
    }

    @Test
    void linkToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone.txt"));
        checkSaid("b.txt", "a link that leads to no file");
    }

    @Test
    void linkToItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("b.txt"));
        checkSaid("b.txt", "a link that leads to no file");
    }

    @Test
    void pipeInAFolderIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("b.txt");
        int made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException e) {
            made = 1;
        }
        assumeThat(made).as("mkfifo").isZero();
        checkSaid("b.txt", "a pipe or device");
    }

    @Test
    void fileWithoutPermission() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), BODY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
        checkSaid("b.txt", "no permission to read it");
    }

    @Test
    void endlessDeviceIsBounded() {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();
        Run run = Run.of("read", zero.toString(), folder.resolve("z.txt").toString());
        assertThat(run.err()).contains("zero: ").contains("64 MB is more than a report may have");
        assertThat(run.out()).contains("z.txt");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void oneLongLineWithoutBlanksIsRead() throws IOException {
        Files.writeString(folder.resolve("b.txt"), FRONT + "arrested".repeat(625_000));
        assertThat(read("--lang", "en").code()).isZero();
    }

    @Test
    void fullDiskIsSaid() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        for (String format : new String[] {"table", "json", "csv", "html"}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            try (OutputStream out = new FileOutputStream(full.toFile())) {
                int code =
                        RawiCommand.run(
                                new String[] {"read", folder.toString(), "--format", format},
                                InputStream.nullInputStream(),
                                out,
                                err);
                assertThat(code).isEqualTo(1);
            }
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("the output could not be written");
        }
    }

    @Test
    void readerThatLeavesEndsTheRunInSilence() {
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = {"read", folder.toString()};
        assertThat(RawiCommand.run(args, InputStream.nullInputStream(), closed, err)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
