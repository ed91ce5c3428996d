package rawi.app.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The packs that a user has installed: files in one folder of their own. */
public final class Packs {

    private final Path root;

    public Packs(Path root) {
        this.root = root;
    }

    /** The user's folder: {@code RAWI_DATA}, else {@code .rawi} in their home. */
    public static Packs ofUser(Map<String, String> environment, String home) {
        String named = environment.get("RAWI_DATA");
        return new Packs(named == null ? Path.of(home, ".rawi") : Path.of(named));
    }

    /** Folder to lay over the built-in data. */
    public Path root() {
        return root;
    }

    private Path folder() {
        return root.resolve("gazetteer");
    }

    /**
     * Installs a table from a file or from an address that the user named.
     *
     * @return the number of places
     */
    public int install(String source, String name) throws IOException {
        Files.createDirectories(folder());
        Path part = Files.createTempFile(folder(), ".part", "");
        try {
            int count = convert(source, part);
            Files.move(part, file(name), StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static int convert(String source, Path to) throws IOException {
        try (InputStream in = open(source);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            out.write("# Installed from " + source.replace('\n', ' ') + "\n");
            out.write(PackReader.HEADER + "\n");
            return PackReader.convert(in, line -> out.write(line + "\n"));
        }
    }

    private static InputStream open(String source) throws IOException {
        if (!source.matches("(?i)https?://.*")) {
            return Files.newInputStream(Path.of(source));
        }
        HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(source)).timeout(Duration.ofMinutes(5)).build();
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(source + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path file(String name) {
        return folder().resolve(safe(name) + ".tsv");
    }

    /** A name that is only a file name. */
    static String safe(String name) {
        String base = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\.(tsv|txt|gz|zip)", "");
        String plain = base.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return plain.isBlank() ? "pack" : plain;
    }

    public List<String> list() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".tsv"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    /** Whether there was such a pack. */
    public boolean remove(String name) throws IOException {
        return Files.deleteIfExists(file(name));
    }
}
