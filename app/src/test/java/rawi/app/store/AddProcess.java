package rawi.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real {@code rawi add} in a process of its own, whose lines are collected as they come. */
final class AddProcess {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread collector;
    private final Path errors;

    AddProcess(Path errors, String place, Path... paths) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss4m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "rawi.app.Main",
                        "add",
                        "--case",
                        place));
        for (Path path : paths) {
            command.add(path.toString());
        }
        this.errors = errors;
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        collector = new Thread(this::collect);
        collector.start();
    }

    private void collect() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    synchronized (lines) {
                        lines.add(line.toString());
                    }
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            // A line without its end was not said.
        } catch (IOException e) {
            return;
        }
    }

    int count() {
        synchronized (lines) {
            return lines.size();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        collector.join();
    }

    int await() throws InterruptedException {
        int code = process.waitFor();
        collector.join();
        return code;
    }

    /** Names of files that the process said are safe. */
    List<String> acknowledged() {
        synchronized (lines) {
            return lines.stream()
                    .filter(l -> l.startsWith("added\t") || l.startsWith("there\t"))
                    .map(l -> l.substring(l.lastIndexOf('\t') + 1))
                    .toList();
        }
    }

    String errors() throws IOException {
        return java.nio.file.Files.readString(errors);
    }
}
