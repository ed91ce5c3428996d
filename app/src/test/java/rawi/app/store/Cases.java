package rawi.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.app.ingest.Sources;

/** What tests do with a case. */
final class Cases {

    private Cases() {}

    static Case create(String location) {
        return Case.create(CaseLocation.parse(location), Optional.empty());
    }

    static List<Adder.Outcome> add(Case opened, Path... paths) throws IOException {
        return add(opened, Readers.FIRST, paths);
    }

    static List<Adder.Outcome> add(Case opened, Reader reader, Path... paths) throws IOException {
        List<Adder.Outcome> outcomes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            names.add(path.toString());
        }
        opened.adder(reader)
                .add(
                        new Sources(names),
                        Adder.Settings.NONE,
                        InputStream.nullInputStream(),
                        2,
                        outcomes::add);
        return outcomes;
    }

    static Path demo() {
        return Path.of("..", "demo", "reports");
    }

    /** A short invented report, another one for each number. */
    static String report(int n) {
        return "---\npublisher: The Wire\npublished: 2020-12-"
                + String.format(java.util.Locale.ROOT, "%02d", 1 + n % 28)
                + "\n---\nSoldiers arrested "
                + (2 + n % 7)
                + " men at a checkpoint near Homs on Friday, residents said.\nNote "
                + n
                + ".\n";
    }

    static void write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int n = from; n < to; n++) {
            Files.writeString(
                    folder.resolve(String.format(java.util.Locale.ROOT, "r%05d.txt", n)),
                    report(n));
        }
    }

    static Verifier.Result verify(Case opened) {
        return opened.verifier().verify(n -> {});
    }
}
