package rawi.app.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rawi.core.data.DataFiles;
import rawi.core.pipeline.ReportReader;

/** Versions of the reader for tests; each is loaded once. */
final class Readers {

    private static final ReportReader REPORTS = ReportReader.load(DataFiles.builtIn());

    static final Reader FIRST = new Reader(REPORTS, "1");

    /** A version that reads the same. */
    static final Reader SECOND = new Reader(REPORTS, "2");

    private static Reader without;

    private Readers() {}

    /** A version that does not know the verb "to arrest" any more. */
    static synchronized Reader withoutArrest() {
        if (without == null) {
            without = new Reader(ReportReader.load(new WithoutArrest()), "3");
        }
        return without;
    }

    private static final class WithoutArrest implements DataFiles {

        private final DataFiles below = DataFiles.builtIn();

        @Override
        public Optional<InputStream> open(String path) {
            if (!path.endsWith("liberty.arrest_detention.yaml")) {
                return below.open(path);
            }
            try (InputStream in = below.open(path).orElseThrow()) {
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String changed = yaml.replaceAll("\\barrest\\b", "arrestx");
                return Optional.of(
                        new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> list(String folder) {
            return below.list(folder);
        }
    }
}
