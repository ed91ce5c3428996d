package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rawi.app.ingest.ReadingRun;
import rawi.app.link.ClaimsFile;
import rawi.app.link.Corpus;
import rawi.app.store.Ratings;
import rawi.core.corroborate.Case;
import rawi.core.corroborate.Corroboration;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.TypeTitles;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.SourceGrades;
import rawi.core.pipeline.ReportReader;

/** What the linking commands work on: the reports behind paths, or those of a case. */
final class LinkInput {

    @Option(
            names = "--reports",
            paramLabel = "PATH",
            description =
                    "Reports, folders of them, or files of claims (.json, .jsonl as rawi read writes"
                            + " them), instead of a case; may be repeated.")
    private List<String> reports = new ArrayList<>();

    @Mixin private CaseOptions options;
    @Mixin private InputOptions input;

    /** A case ready for questions. */
    record Opened(
            Corpus corpus,
            Case linked,
            TypeTitles titles,
            DataFiles files,
            SourceGrades grades,
            int exit) {

        Corroboration result() {
            return linked.result(List.of());
        }

        /** The linked reports, weighed for measures. */
        Evidence evidence() {
            return Evidence.of(result(), corpus.reports(), Evidence.Knowledge.load(files), grades);
        }
    }

    Opened open(Streams streams, List<String> paths) throws IOException {
        List<String> all = new ArrayList<>(paths);
        all.addAll(reports);
        DataFiles files = input.dataFiles();
        Corpus corpus = new Corpus();
        SourceGrades grades = all.isEmpty() ? fromCase(corpus) : SourceGrades.NONE;
        int exit = all.isEmpty() ? 0 : read(streams, all, files, corpus);
        if (corpus.reports().isEmpty()) {
            throw new UsageException("nothing to link: no report in it");
        }
        Case linked = Corroborator.load(files).open();
        linked.add(corpus.reports());
        return new Opened(corpus, linked, TypeTitles.load(files, "en"), files, grades, exit);
    }

    /** What is known of the world beside the reports. */
    Evidence.Knowledge knowledge() {
        return Evidence.Knowledge.load(input.dataFiles());
    }

    /** Whether paths were given, so that no case is asked. */
    boolean namesReports(List<String> paths) {
        return !paths.isEmpty() || !reports.isEmpty();
    }

    /** The reports behind paths. */
    Corpus corpus(Streams streams, List<String> paths) throws IOException {
        List<String> all = new ArrayList<>(paths);
        all.addAll(reports);
        Corpus corpus = new Corpus();
        read(streams, all, input.dataFiles(), corpus);
        return corpus;
    }

    CaseOptions caseOptions() {
        return options;
    }

    DataFiles dataFiles() {
        return input.dataFiles();
    }

    /** Adds the reports of the case and returns the grades of its sources. */
    private SourceGrades fromCase(Corpus corpus) {
        try (rawi.app.store.Case opened = options.open()) {
            opened.reports().each(stored -> corpus.add(stored.standing()));
            return Ratings.grades(opened.decisions());
        }
    }

    private int read(Streams streams, List<String> paths, DataFiles files, Corpus corpus)
            throws IOException {
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            boolean claims = path.endsWith(".json") || path.endsWith(".jsonl");
            if (claims && Files.isRegularFile(Path.of(path))) {
                for (Filed filed : ClaimsFile.read(Path.of(path))) {
                    corpus.add(filed);
                }
            } else {
                texts.add(path);
            }
        }
        Summary summary = new Summary(streams);
        if (!texts.isEmpty()) {
            new ReadingRun(input.intake(streams.in()), ReportReader.load(files))
                    .run(
                            texts,
                            1,
                            outcome -> {
                                outcome.read().ifPresent(corpus::add);
                                summary.add(outcome);
                            });
        }
        return summary.finish();
    }
}
