package rawi.lab.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rawi.app.ingest.Json;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;

/**
 * Linking against hand-made incidents ({@code incidents/1}), once with the coded claims and once
 * with claims as read. Usage: {@code LinkBenchmark INCIDENTS GOLD_DIR TEXT_DIR [--misses]}.
 */
public final class LinkBenchmark {

    private LinkBenchmark() {}

    public static void main(String[] args) throws IOException {
        Map<String, Object> gold =
                Json.object(Json.parse(Files.readString(Path.of(args[0]), StandardCharsets.UTF_8)));
        DemoCase demo = DemoCase.load(Path.of(args[1]), Path.of(args[2]));
        boolean misses = args.length > 3;
        Corroborator corroborator = Corroborator.load(DataFiles.builtIn());
        show("coded claims", corroborator, demo.coded(), gold, k -> k, misses);
        show(
                "claims as read",
                corroborator,
                demo.read(),
                gold,
                k -> demo.twins().getOrDefault(k, "extra:" + k),
                misses);
    }

    private static void show(
            String title,
            Corroborator corroborator,
            List<Filed> reports,
            Map<String, Object> gold,
            Function<String, String> twin,
            boolean misses)
            throws IOException {
        Corroboration found = corroborator.run(reports, List.of());
        System.out.println("== " + title);
        IncidentScore score = new IncidentScore(gold, found, twin);
        score.lines().forEach(System.out::println);
        if (misses) {
            score.misses().forEach(m -> System.out.println("   " + m));
        }
    }
}
