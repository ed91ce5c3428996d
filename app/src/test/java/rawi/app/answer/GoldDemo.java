package rawi.app.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rawi.app.ingest.Ingested;
import rawi.app.ingest.Json;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReportLoader;
import rawi.app.ingest.Source;
import rawi.app.link.ClaimsFile;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;

/** The demo's hand-coded claims with their texts. */
final class GoldDemo {

    static final Path FOLDER = Path.of("../demo");

    private GoldDemo() {}

    static List<Filed> reports() throws IOException {
        LayoutReader layouts = new LayoutReader(DataFiles.builtIn());
        ReportLoader loader =
                new ReportLoader(MetadataFile.none(), Metadata.NONE, InputStream.nullInputStream());
        List<Filed> reports = new ArrayList<>();
        try (var files = Files.list(FOLDER.resolve("gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                Map<String, Object> map =
                        Json.object(Json.parse(Files.readString(file, StandardCharsets.UTF_8)));
                Path text = FOLDER.resolve("reports").resolve((String) map.get("textFile"));
                Ingested in =
                        loader.load(
                                new Source(text.toString(), Optional.of(text), Optional.empty()));
                Report report = in.report().orElseThrow();
                Filed filed =
                        ClaimsFile.gold(
                                map,
                                report.text(),
                                report.bodyStart(),
                                r ->
                                        layouts.read(r).sentences().stream()
                                                .map(Sentence::span)
                                                .toList());
                Report gold = filed.read().report();
                Report both =
                        new Report(
                                report.file(),
                                gold.id(),
                                report.title(),
                                gold.publisher(),
                                gold.published(),
                                gold.lang(),
                                report.url(),
                                report.text(),
                                report.bodyStart());
                reports.add(
                        new Filed(
                                filed.key(),
                                new ReadReport(both, filed.read().claims(), List.of(), List.of())));
            }
        }
        return reports;
    }
}
