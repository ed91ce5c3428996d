package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rawi.app.store.seal.SealingKey;

/** Sealing in a folder, where all bytes can be looked at. */
class FolderSealTest extends SealContract {

    private static final List<String> TRACES =
            List.of("zubayda", "qasimov", "زبيدة", "القاسمي", "زبيد", "قاسمي", "زُبيدة", "&#1586;");

    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-1256"));

    private int cases;

    @Override
    String fresh() {
        return folder.resolve("case" + cases++).toString();
    }

    /** Where a trace of the name is in the files of a case, as bytes or as a word of the index. */
    static List<String> traces(Path place) throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : ENCODINGS) {
                    String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
                    for (String trace : TRACES) {
                        if (text.contains(trace)) {
                            found.add(trace + " in " + place.relativize(file) + ", " + charset);
                        }
                    }
                }
                if (file.toString().toLowerCase(Locale.ROOT).contains("zubayda")) {
                    found.add(file.toString());
                }
            }
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + place + "/case.db");
                Statement s = c.createStatement()) {
            s.execute("create virtual table temp.vocabulary using fts5vocab(main, search, row)");
            try (ResultSet r = s.executeQuery("select term from temp.vocabulary")) {
                while (r.next()) {
                    String term = r.getString(1).replace("ـ", "");
                    TRACES.stream()
                            .filter(t -> term.contains(t))
                            .forEach(t -> found.add("word " + term));
                }
            }
        }
        return found;
    }

    @Test
    void noByteOfTheNameIsLeftInTheFiles() throws Exception {
        Path place = Path.of(fresh());
        try (Case made = filled(place.toString());
                SealingKey key = key(made, "one two three")) {
            made.database()
                    .write(
                            h ->
                                    h.execute(
                                            "insert into linked_incidents values (1, 'i', 'k',"
                                                    + " 't', 'p', null, null, 0, null, null, 1, 1, 1,"
                                                    + " 0, '{\"quote\":\"Zubayda Qasimova\"}')"));
            assertThat(traces(place)).isNotEmpty();
            made.seals().seal(WITNESS, "nadia", key, n -> {});
            assertThat(traces(place)).isEmpty();
            made.seals().read("S1", GROUNDS, key);
            made.seals().seal(OTHER, "nadia", key, n -> {});
            made.seals().erase("S1", "nadia", "she asked for it");
            made.sign(Optional.empty());
            assertThat(made.seals().isUnfinished()).isFalse();
            assertThat(traces(place)).isEmpty();
        }
        assertThat(traces(place)).isEmpty();
        try (Stream<Path> files = Files.walk(place.resolve("originals"))) {
            // Those without the name stay; boxes of the erased are gone.
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(4)
                    .noneMatch(f -> f.toString().contains("sealed"));
        }
    }
}
