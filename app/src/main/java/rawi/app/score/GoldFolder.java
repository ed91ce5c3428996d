package rawi.app.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.app.ingest.Json;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;

/** The hand-coded reports of a folder: files of the schema gold/1 with their texts. */
public final class GoldFolder {

    /** One hand-coded report; {@code text} is absent when the folder does not have it. */
    record Entry(String textFile, Optional<Path> text, Metadata metadata, List<Coded> claims) {}

    private final List<Entry> entries;

    private GoldFolder(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads all gold files below {@code gold}; texts lie below {@code texts}.
     *
     * @throws IOException with the file's name when one is not as the schema says
     */
    public static GoldFolder read(Path gold, Path texts) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Map<String, Path> byName = new HashMap<>();
        for (Path file : files(texts)) {
            byName.putIfAbsent(file.getFileName().toString(), file);
        }
        for (Path file : files(gold)) {
            if (!file.toString().endsWith(".json")) {
                continue;
            }
            try {
                Object value = Json.parse(Files.readString(file, StandardCharsets.UTF_8));
                if (value instanceof Map<?, ?> map && "gold/1".equals(map.get("schema"))) {
                    entries.add(entry(Json.object(value), byName));
                }
            } catch (IOException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        if (entries.isEmpty()) {
            throw new IOException(gold + " has no gold/1 files");
        }
        return new GoldFolder(entries);
    }

    private static Entry entry(Map<String, Object> gold, Map<String, Path> texts)
            throws IOException {
        if (!(gold.get("textFile") instanceof String textFile)) {
            throw new IOException("no \"textFile\"");
        }
        String name = textFile.substring(textFile.lastIndexOf('/') + 1);
        return new Entry(
                textFile,
                Optional.ofNullable(texts.get(name)),
                MetadataFile.metadata(gold),
                Coded.claims(gold));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    List<Entry> entries() {
        return entries;
    }
}
