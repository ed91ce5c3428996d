package rawi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.Intake;
import rawi.app.ingest.Metadata;
import rawi.app.ingest.MetadataFile;
import rawi.app.ingest.ReadingRun;
import rawi.app.ingest.ReportLoader;
import rawi.app.link.Corpus;
import rawi.app.publish.ClaimJson;
import rawi.core.corroborate.Corroborator;
import rawi.core.corroborate.Filed;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.pipeline.ReportReader;

/** The archive job gives what the program gives, whatever is in its way. */
class ArchiveTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = ArchiveMain.session(2);
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static Settings settings(Path in, Path out) {
        return new Settings(
                List.of(in.toString()), out.toString(), "", "", "", "", "", true, 100_000);
    }

    private static Archive.Summary run(Settings settings, int task) throws IOException {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new Archive(session, settings, silent, task).run();
    }

    @Test
    void givesTheClaimsAndIncidentsOfTheProgramThoughOneDayHasAThird(@TempDir Path root)
            throws IOException {
        Path in = Samples.folder(root, Samples.reports());
        Path out = root.resolve("out");
        // Tasks this small cut the day of three in ten into many parts.
        Archive.Summary done = run(settings(in, out), Math.max(20, Samples.reports() / 20));
        Corpus corpus = new Corpus();
        ReportLoader loader =
                new ReportLoader(
                        MetadataFile.none(), Metadata.NONE, new ByteArrayInputStream(new byte[0]));
        new ReadingRun(new Intake(loader), ReportReader.load(DataFiles.builtIn()))
                .run(List.of(in.toString()), 1, o -> o.read().ifPresent(corpus::add));
        List<String> claims = new ArrayList<>();
        for (Filed filed : corpus.reports()) {
            for (Claim claim : filed.read().claims()) {
                claims.add("[" + filed.key() + ", " + ClaimJson.text(claim) + "]");
            }
        }
        claims.sort(null);
        assertThat(done.reports()).isEqualTo(corpus.reports().size());
        assertThat(Samples.rows(session, out, "claims", "key", "json")).isEqualTo(claims);
        var found = Corroborator.load(DataFiles.builtIn()).run(corpus.reports(), List.of());
        TreeMap<String, List<String>> expected = new TreeMap<>();
        LinkRows.TABLES.keySet().forEach(t -> expected.put(t, new ArrayList<>()));
        for (Linking.Line line : LinkRows.of(found)) {
            expected.get(line.table()).add(Samples.text(line.row()));
        }
        expected.forEach(
                (table, rows) -> {
                    rows.sort(null);
                    assertThat(Samples.rows(session, out, table)).as(table).isEqualTo(rows);
                });
        assertThat(expected.get(LinkRows.INCIDENTS).size()).isGreaterThan(100);
        assertThat(expected.get(LinkRows.RELAYS).size()).isGreaterThan(20);
    }

    @Test
    void hasTheSameBytesHoweverItWasCutAndGrown(@TempDir Path root) throws IOException {
        Path in = Samples.folder(root, 40);
        Path once = root.resolve("once");
        run(settings(in, once), Linking.TASK);
        Path late = in.resolve("zz.txt");
        Files.copy(in.resolve("m0").resolve("r1.txt"), late);
        Files.writeString(late, Files.readString(late) + "Twelve people were arrested.\n");
        Path whole = root.resolve("whole");
        Settings fine =
                new Settings(
                        List.of(in.toString()), whole.toString(), "", "", "", "", "", true, 9000);
        run(fine, Linking.TASK);
        Archive.Summary grown = run(settings(in, once), Linking.TASK);
        assertThat(grown.freshRecords()).isEqualTo(1);
        assertThat(Samples.tables(once)).isEqualTo(Samples.tables(whole));
        assertThat(run(settings(in, once), Linking.TASK).freshRecords()).isZero();
    }

    @Test
    void readsWebArchivesAndTablesAndSetsPoisonAsideWithItsReason(@TempDir Path root)
            throws IOException {
        Path in = Files.createDirectories(root.resolve("in"));
        byte[] good =
                Samples.warc(
                        List.of(
                                "Soldiers arrested twelve men at a checkpoint in Mayadin on Monday.",
                                "Shelling killed three people in Hajin on Tuesday, residents said.",
                                "The museum opened a new room with paintings of the river."));
        Files.write(in.resolve("a.warc.gz"), good);
        byte[] torn = java.util.Arrays.copyOf(good, good.length - 40);
        Files.write(in.resolve("b.warc.gz"), torn);
        Files.write(in.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, 7, 7});
        Files.writeString(
                in.resolve("d.jsonl"),
                "{\"title\":\"T\",\"date\":\"2020-12-10\",\"source\":\"Deir 1\",\"language\":\"en\","
                        + "\"text\":\"Police arrested two teachers in Raqqa.\"}\n"
                        + "not json\n"
                        + "{\"title\":\"nothing\"}\n");
        Path out = root.resolve("out");
        Archive.Summary done = run(settings(in, out), Linking.TASK);
        assertThat(Samples.rows(session, out, "reports", "key", "cast(date as string)", "lang"))
                .contains("[n0, 2020-12-10, en]", "[n2, 2020-12-12, en]");
        assertThat(Samples.rows(session, out, "claims", "trigger", "report is not null"))
                .contains("[arrested, true]", "[killed, true]");
        List<String> problems =
                Samples.rows(session, out, "problems", "concat(file, ': ', reason) as p");
        assertThat(problems).anyMatch(p -> p.contains("b.warc.gz"));
        assertThat(problems).anyMatch(p -> p.contains("c.txt: not a text"));
        assertThat(problems).anyMatch(p -> p.contains("d.jsonl!line 2: not a JSON object"));
        assertThat(problems).anyMatch(p -> p.contains("d.jsonl!line 3: no text in it"));
        assertThat(done.skipped()).isEqualTo(4);
        assertThat(done.passed()).isLessThan(done.reports());
        // Its own output is an input as well.
        Path again = root.resolve("again");
        session.sql("select 'Army shelled Hajin.' as text, '2020-12-01' as date, 'X' as source")
                .write()
                .parquet(root.resolve("table").toString());
        run(settings(root.resolve("table"), again), Linking.TASK);
        assertThat(Samples.rows(session, again, "claims", "trigger"))
                .isEqualTo(List.of("[shelled]"));
    }

    @Test
    void refusesToGoOnWithOtherSettings(@TempDir Path root) throws IOException {
        Path in = root.resolve("a.txt");
        Files.writeString(in, "Police arrested two men in Homs.");
        Path out = root.resolve("out");
        run(settings(in, out), Linking.TASK);
        Settings other =
                new Settings(
                        List.of(in.toString()),
                        out.toString(),
                        "Somebody",
                        "",
                        "",
                        "",
                        "",
                        true,
                        Settings.UNIT);
        assertThatThrownBy(() -> run(other, Linking.TASK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("publisher");
        assertThat(out.resolve("manifest.json")).exists();
    }
}
