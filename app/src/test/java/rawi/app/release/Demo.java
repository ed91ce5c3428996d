package rawi.app.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rawi.app.export.OutFile;
import rawi.app.export.ShareFormat;
import rawi.app.link.ClaimsFile;
import rawi.app.link.Corpus;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Disclosure;
import rawi.core.disclose.Level;

/** The invented demo case, from its coded claims, as releases show it. */
final class Demo {

    static final DataFiles FILES = DataFiles.builtIn();
    static final Publisher PUBLISHER = new Publisher(FILES);
    static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static Material material;

    private Demo() {}

    static synchronized Material material() throws IOException {
        if (material == null) {
            Corpus corpus = new Corpus();
            try (Stream<Path> files = Files.list(Path.of("../demo/gold"))) {
                for (Path file : files.sorted().toList()) {
                    for (Filed filed : ClaimsFile.read(file)) {
                        corpus.add(filed);
                    }
                }
            }
            material = Material.of(corpus, FILES);
        }
        return material;
    }

    static Disclosure.Outcome outcome(Level level) throws IOException {
        ReleaseDesk.Asked asked = new ReleaseDesk.Asked(level, Query.ALL, DAY, Optional.empty());
        return PUBLISHER.open(material(), Query.ALL, ReleaseDesk.terms("demo", asked), List.of());
    }

    /** All files in all forms. */
    static List<OutFile> files(Level level) throws IOException {
        return new ArrayList<>(
                PUBLISHER.files(outcome(level).shared(), List.of(ShareFormat.values())));
    }

    static OutFile file(List<OutFile> files, String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    }
}
