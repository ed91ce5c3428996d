package rawi.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import rawi.app.ingest.BadInput;
import rawi.app.ingest.Ingest;
import rawi.app.ingest.MetaFile;
import rawi.app.ingest.ReportMeta;
import rawi.core.data.DataFiles;

/** Options of all commands that read reports. */
final class ReadOptions {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2020-12-21.")
    private LocalDate published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published the reports.")
    private String publisher;

    @Option(names = "--lang", paramLabel = "CODE", description = "Language of the reports: en.")
    private String lang;

    @Option(
            names = "--meta",
            paramLabel = "FILE",
            description = "JSON lines with file, published, publisher, title, lang, url.")
    private Path meta;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder with your own data files; they win over the built-in ones.")
    private Path lexicon;

    Ingest ingest() throws BadInput, IOException {
        ReportMeta given =
                new ReportMeta(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(publisher),
                        Optional.ofNullable(published),
                        Optional.ofNullable(lang),
                        Optional.empty());
        return new Ingest(given, meta == null ? Map.of() : MetaFile.read(meta));
    }

    DataFiles data() {
        return Overlay.of(Optional.ofNullable(lexicon));
    }
}
