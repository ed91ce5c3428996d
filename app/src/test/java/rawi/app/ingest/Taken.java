package rawi.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ingest made of some bytes, for tests. */
record Taken(List<Ingested> all) {

    static Taken of(String name, byte[] bytes) {
        return of(name, bytes, Bounds.USUAL, Columns.SNIFFED);
    }

    static Taken of(String name, byte[] bytes, Bounds bounds, Columns columns) {
        ReportLoader loader =
                new ReportLoader(
                        MetadataFile.none(), Metadata.NONE, InputStream.nullInputStream(), bounds);
        List<Ingested> all = new ArrayList<>();
        try {
            new Intake(loader, columns, Optional.empty()).each(name, bytes, all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Taken(all);
    }

    List<Ingested> reports() {
        return all.stream().filter(i -> i.report().isPresent()).toList();
    }

    Ingested report(String file) {
        return all.stream().filter(i -> i.file().equals(file)).findFirst().orElseThrow();
    }

    List<String> problems() {
        return all.stream()
                .flatMap(i -> i.problems().stream())
                .map(p -> p.file() + ": " + p.reason())
                .toList();
    }

    List<String> notes() {
        return all.stream()
                .flatMap(i -> i.notes().stream())
                .map(p -> p.file() + ": " + p.reason())
                .toList();
    }
}
