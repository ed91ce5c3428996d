package rawi.app.score;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.app.ingest.BadInput;
import rawi.app.ingest.Ingest;
import rawi.app.ingest.ReportMeta;
import rawi.app.publish.Format;
import rawi.core.pipeline.ReportReader;

/** A folder of gold/1 files and the texts they code. */
public final class GoldFolder {

    private GoldFolder() {}

    /**
     * Scores claims against the gold files of a folder.
     *
     * @param texts folder with the coded texts
     * @param predictions a claims file, or empty to read the texts here and now
     * @param lang only gold in this language; empty for all
     */
    public static GoldScore score(
            Path folder,
            Path texts,
            Optional<Path> predictions,
            Optional<String> lang,
            ReportReader reader)
            throws IOException, BadInput {
        Map<String, List<Coded>> read = new HashMap<>();
        if (predictions.isPresent()) {
            read.putAll(GoldScore.byFile(JsonTree.read(predictions.get())));
        }
        GoldScore score = new GoldScore();
        for (Path file : goldFiles(folder)) {
            Map<?, ?> gold = (Map<?, ?>) JsonTree.read(file);
            boolean wanted = lang.isEmpty() || lang.get().equals(gold.get("lang"));
            if (!"gold/1".equals(gold.get("schema")) || !wanted) {
                continue;
            }
            String name = String.valueOf(gold.get("textFile"));
            name = name.substring(name.lastIndexOf('/') + 1);
            Path text = find(texts, name);
            List<Coded> claims =
                    predictions.isPresent() ? read.get(name) : read(reader, text, gold);
            if (claims == null) {
                score.absent();
            }
            score.add(
                    String.valueOf(gold.get("textFile")),
                    Files.readString(text),
                    GoldScore.claims(gold),
                    claims == null ? List.of() : claims);
        }
        return score;
    }

    private static List<Path> goldFiles(Path folder) throws IOException, BadInput {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), "is no folder of gold files");
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Path find(Path texts, String name) throws IOException, BadInput {
        try (Stream<Path> walk = Files.walk(texts)) {
            return walk.filter(p -> p.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadInput(texts.toString(), "holds no text " + name));
        }
    }

    private static List<Coded> read(ReportReader reader, Path text, Map<?, ?> gold)
            throws BadInput, IOException {
        ReportMeta meta =
                new ReportMeta(
                        Optional.empty(),
                        Optional.ofNullable((String) gold.get("title")),
                        Optional.ofNullable((String) gold.get("publisher")),
                        Optional.ofNullable((String) gold.get("published")).map(LocalDate::parse),
                        Optional.ofNullable((String) gold.get("lang")),
                        Optional.empty());
        Ingest.Ingested ingested = new Ingest(meta, Map.of()).read(text);
        StringWriter json = new StringWriter();
        Format format = Format.of(Format.Name.json, false, 0);
        format.begin(json);
        format.report(reader.read(ingested.report()));
        format.end();
        return GoldScore.byFile(JsonTree.read(json.toString())).get(ingested.report().file());
    }
}
