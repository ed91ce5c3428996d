package rawi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.ingest.Columns;
import rawi.app.ingest.Fetcher;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.OverlayDataFiles;
import rawi.app.ingest.ReportLoader;
import rawi.core.data.DataFiles;

/** Options of all commands that read reports. */
final class InputOptions {

    @Option(names = "--published", paramLabel = "DAY")
    private String published;

    @Option(names = "--publisher", paramLabel = "NAME")
    private String publisher;

    @Option(names = "--lang", paramLabel = "CODE")
    private String lang;

    @Option(names = "--meta", paramLabel = "FILE")
    private Path meta;

    @Option(names = "--lexicon", paramLabel = "DIR")
    private Path lexicon;

    @Option(names = "--columns", paramLabel = "FIELD=COLUMN,…")
    private String columns;

    @Option(names = "--fetch")
    private boolean fetch;

    Intake intake(InputStream standardInput) throws IOException {
        return new Intake(loader(standardInput), columns(), fetcher());
    }

    Optional<Fetcher> fetcher() {
        return fetch ? Optional.of(Fetcher.ofNetwork()) : Optional.empty();
    }

    /** Which columns hold what, as the user wrote it; checked. */
    Optional<String> columnsText() {
        columns();
        return Optional.ofNullable(columns);
    }

    private Columns columns() {
        if (columns == null) {
            return Columns.SNIFFED;
        }
        try {
            return Columns.parse(columns);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--columns " + e.getMessage());
        }
    }

    ReportLoader loader(InputStream standardInput) throws IOException {
        return new ReportLoader(metadata(), defaults(), standardInput);
    }

    Metadata defaults() {
        return new Metadata(
                Optional.ofNullable(day()),
                Optional.ofNullable(publisher),
                Optional.empty(),
                Optional.ofNullable(lang),
                Optional.empty());
    }

    /** The user's folders that lie over the built-in data. */
    List<Path> overlays() {
        Path packs = GazetteerCommand.packs().root();
        return lexicon == null ? List.of(packs) : List.of(packs, lexicon);
    }

    MetadataFile metadata() throws IOException {
        if (meta == null) {
            return MetadataFile.none();
        }
        if (Files.isDirectory(meta) || !Files.exists(meta)) {
            String fault = Files.isDirectory(meta) ? "a folder, not a file" : "no such file";
            throw new UsageException("--meta " + meta + ": " + fault);
        }
        try {
            return MetadataFile.read(meta);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UsageException("--meta " + meta + ": not UTF-8");
        } catch (java.nio.file.AccessDeniedException e) {
            throw new UsageException("--meta " + meta + ": no permission to read it");
        } catch (IOException e) {
            throw new UsageException("--meta " + e.getMessage());
        }
    }

    private LocalDate day() {
        if (published == null) {
            return null;
        }
        try {
            return LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            throw new UsageException("--published needs yyyy-mm-dd, got " + published);
        }
    }

    DataFiles dataFiles() {
        DataFiles below = withPacks(DataFiles.builtIn());
        if (lexicon == null) {
            return below;
        }
        if (!Files.isDirectory(lexicon)) {
            throw new UsageException("--lexicon " + lexicon + ": no such folder");
        }
        return new OverlayDataFiles(lexicon, below);
    }

    /** The places that the user installed lie over the built-in data. */
    private static DataFiles withPacks(DataFiles builtIn) {
        Path packs = GazetteerCommand.packs().root();
        return Files.isDirectory(packs) ? new OverlayDataFiles(packs, builtIn) : builtIn;
    }
}
