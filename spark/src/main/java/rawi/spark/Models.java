package rawi.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rawi.app.gazetteer.Packs;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.OverlayDataFiles;
import rawi.app.ingest.ReportLoader;
import rawi.core.corroborate.Shares;
import rawi.core.data.DataFiles;
import rawi.core.pipeline.ReportReader;

/**
 * Word lists and models, once in each executor whatever the number of its tasks. They lie in the
 * job's own jar, so nothing is sent; a user's folder has to lie on every machine under its path.
 */
final class Models {

    private static final Map<String, Models> LOADED = new ConcurrentHashMap<>();

    private final DataFiles files;
    private final ReportReader reader;
    private Shares shares;

    private Models(DataFiles files) {
        this.files = files;
        this.reader = ReportReader.load(files);
    }

    static Models of(Settings settings) {
        return LOADED.computeIfAbsent(settings.lexicon(), l -> new Models(files(l)));
    }

    static DataFiles files(String lexicon) {
        DataFiles files = DataFiles.builtIn();
        Path packs = Packs.ofUser(System.getenv(), System.getProperty("user.home", ".")).root();
        if (Files.isDirectory(packs)) {
            files = new OverlayDataFiles(packs, files);
        }
        return lexicon.isEmpty() ? files : new OverlayDataFiles(Path.of(lexicon), files);
    }

    ReportReader reader() {
        return reader;
    }

    /** For one task. */
    synchronized Shares shares() {
        if (shares == null) {
            shares = Shares.load(files);
        }
        return shares.fork();
    }

    /** What opens files, with what was told for the run. */
    static Intake intake(Settings settings) throws IOException {
        Metadata told =
                new Metadata(
                        text(settings.published()).map(LocalDate::parse),
                        text(settings.publisher()),
                        Optional.empty(),
                        text(settings.lang()),
                        Optional.empty());
        MetadataFile meta =
                settings.meta().isEmpty()
                        ? MetadataFile.none()
                        : MetadataFile.read(Path.of(settings.meta()));
        InputStream none = new ByteArrayInputStream(new byte[0]);
        return new Intake(new ReportLoader(meta, told, none));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
