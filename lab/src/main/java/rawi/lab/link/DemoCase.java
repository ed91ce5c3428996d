package rawi.lab.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import rawi.core.model.Claim;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.pipeline.ReportReader;
import rawi.core.text.LayoutReader;
import rawi.core.text.Sentence;

/** Hand-coded reports with their texts, and the same reports as the program reads them. */
final class DemoCase {

    private final List<Filed> coded = new ArrayList<>();
    private final List<Filed> read = new ArrayList<>();

    /** From claims as read to the coded claim that they match: {@code report/C01} to same. */
    private final Map<String, String> twins = new HashMap<>();

    static DemoCase load(Path gold, Path texts) throws IOException {
        DemoCase made = new DemoCase();
        LayoutReader layouts = new LayoutReader(DataFiles.builtIn());
        ReportReader reader = ReportReader.load(DataFiles.builtIn());
        ReportLoader loader =
                new ReportLoader(
                        MetadataFile.none(), Metadata.NONE, java.io.InputStream.nullInputStream());
        ClaimsFile.Sentences sentences =
                r -> layouts.read(r).sentences().stream().map(Sentence::span).toList();
        try (var files = Files.list(gold)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                Map<String, Object> map =
                        Json.object(Json.parse(Files.readString(file, StandardCharsets.UTF_8)));
                Path text = texts.resolve((String) map.get("textFile"));
                Ingested in =
                        loader.load(
                                new Source(text.toString(), Optional.of(text), Optional.empty()));
                Report report = in.report().orElseThrow();
                Filed filed = ClaimsFile.gold(map, report.text(), report.bodyStart(), sentences);
                Report both = named(report, filed.read().report());
                filed =
                        new Filed(
                                filed.key(),
                                new ReadReport(both, filed.read().claims(), List.of(), List.of()));
                made.coded.add(filed);
                made.read.add(new Filed(filed.key(), reader.read(both)));
            }
        }
        made.match();
        return made;
    }

    /** The gold file's publisher, title and language, the text's own address. */
    private static Report named(Report text, Report gold) {
        return new Report(
                text.file(),
                gold.id(),
                text.title(),
                gold.publisher(),
                gold.published(),
                gold.lang(),
                text.url(),
                text.text(),
                text.bodyStart());
    }

    List<Filed> coded() {
        return coded;
    }

    List<Filed> read() {
        return read;
    }

    Map<String, String> twins() {
        return twins;
    }

    private record Match(int score, int gold, int read) {}

    private void match() {
        for (int i = 0; i < coded.size(); i++) {
            List<Claim> gold = coded.get(i).read().claims();
            List<Claim> found = read.get(i).read().claims();
            List<Match> matches = new ArrayList<>();
            for (int g = 0; g < gold.size(); g++) {
                for (int r = 0; r < found.size(); r++) {
                    int score = score(gold.get(g), found.get(r));
                    if (score > 0) {
                        matches.add(new Match(score, g, r));
                    }
                }
            }
            matches.sort(
                    java.util.Comparator.comparingInt((Match m) -> -m.score)
                            .thenComparingInt(Match::gold)
                            .thenComparingInt(Match::read));
            boolean[] usedGold = new boolean[gold.size()];
            boolean[] usedRead = new boolean[found.size()];
            for (Match m : matches) {
                if (!usedGold[m.gold] && !usedRead[m.read]) {
                    usedGold[m.gold] = true;
                    usedRead[m.read] = true;
                    String key = coded.get(i).key() + "/";
                    twins.put(key + found.get(m.read).id(), key + gold.get(m.gold).id());
                }
            }
        }
    }

    /** As the score of claims does it: overlap of the same leaf, of the family, or close by. */
    private static int score(Claim gold, Claim read) {
        Span g = gold.trigger().span();
        Span r = read.trigger().span();
        boolean leaf = gold.type() == read.type();
        boolean family = gold.type().family().equals(read.type().family());
        if (g.overlaps(r)) {
            return leaf ? 4 : family ? 2 : 0;
        }
        int gap = Math.max(g.start(), r.start()) - Math.min(g.end(), r.end());
        return leaf && gap < 40 && gold.sentence().overlaps(read.sentence()) ? 3 : 0;
    }
}
