package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.Fetcher;
import rawi.app.store.seal.SealingKey;
import rawi.testkit.Seeded;

/** One byte of anything that is evidence differs, and verifying fails and names it. */
class FlippedByteTest {

    /** Tables whose every column is checked, with what the message begins with. */
    private static final Map<String, List<String>> TABLES =
            Map.ofEntries(
                    Map.entry("originals", List.of("original", "log", "claims")),
                    Map.entry("texts", List.of("text")),
                    Map.entry("reports", List.of("reading", "reports")),
                    Map.entry("readings", List.of("reading", "claim", "text")),
                    Map.entry("claims", List.of("claim")),
                    Map.entry("claim_names", List.of("claim")),
                    Map.entry("standings", List.of("decision", "standings")),
                    Map.entry("decisions", List.of("decision")),
                    Map.entry("known_names", List.of("known_names")),
                    Map.entry("stamps", List.of("stamp")),
                    Map.entry("seals", List.of("seal", "original")),
                    Map.entry("subjects", List.of("sealed subject")),
                    Map.entry("sealed_parts", List.of("sealed part")),
                    Map.entry("log", List.of("log")),
                    Map.entry("checkpoints", List.of("checkpoint")));

    @TempDir static Path folder;

    private static Path whole;

    @BeforeAll
    static void build() throws Exception {
        whole = folder.resolve("whole");
        try (Case made = Cases.create(whole.toString())) {
            Cases.add(made, Cases.demo());
            made.sign(Optional.empty());
            String report = made.reports().find("d01-joura-sweep-furat-monitor.txt", 1).get(0);
            for (StoredClaim claim : made.reports().get(report).orElseThrow().claims()) {
                made.decisions()
                        .make(
                                List.of(
                                        new Decisions.Made(
                                                "nadia",
                                                Decision.Action.ACCEPT,
                                                claim.uid(),
                                                Optional.empty(),
                                                Optional.of("seen"))));
            }
            made.reread(Readers.withoutArrest()).run(1, n -> {});
            made.sign(Optional.empty());
            try (StampAuthority authority = new StampAuthority();
                    SealingKey key = SealContract.key(made, "one two three")) {
                made.stamps().stamp(Fetcher.ofNetwork(), authority.address());
                for (String name : List.of("Mayadin", "Homs", "Deir Ezzor")) {
                    // Any words may be a name; these stand in reports that others share.
                    made.seals()
                            .seal(new Seals.Person(List.of(name), "test"), "nadia", key, n -> {});
                }
                made.seals().erase("S2", "nadia", "test");
            }
            made.sign(Optional.empty());
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
        try (Connection c = connect(whole);
                Statement s = c.createStatement()) {
            s.execute("pragma wal_checkpoint(truncate)");
        }
    }

    @AfterAll
    static void wholeIsStillWell() {
        assertThat(verify(whole)).isEmpty();
    }

    private static Connection connect(Path place) throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + place.resolve("case.db"));
    }

    private static Optional<String> verify(Path place) {
        try (Case opened = Case.open(CaseLocation.parse(place.toString()))) {
            return Cases.verify(opened).fault();
        }
    }

    /** A copy of the database; the originals, which nobody touches, are the same. */
    private static Path copy(String name) throws Exception {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy);
        Files.copy(
                whole.resolve("case.db"),
                copy.resolve("case.db"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(copy.resolve("case.db-wal"));
        Files.deleteIfExists(copy.resolve("case.db-shm"));
        if (!Files.exists(copy.resolve("originals"))) {
            Files.createSymbolicLink(copy.resolve("originals"), whole.resolve("originals"));
        }
        return copy;
    }

    @Seeded(runs = 100)
    void ofARow(Random random) throws Exception {
        List<String> tables = TABLES.keySet().stream().sorted().toList();
        String table = tables.get(random.nextInt(tables.size()));
        Path copy = copy("row");
        String what;
        try (Connection c = connect(copy);
                Statement s = c.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (ResultSet r =
                    s.executeQuery("select name from sqlite_master where type = 'trigger'")) {
                while (r.next()) {
                    triggers.add(r.getString(1));
                }
            }
            for (String trigger : triggers) {
                s.execute("drop trigger " + trigger);
            }
            s.execute("pragma foreign_keys = off");
            what = flip(c, table, random);
        }
        Optional<String> fault = verify(copy);
        assertThat(fault).as(what).isPresent();
        assertThat(TABLES.get(table))
                .as(what + ": " + fault.get())
                .anyMatch(word -> fault.get().startsWith(word));
    }

    /** Flips one bit of one cell; numbers change by a power of two. */
    private static String flip(Connection c, String table, Random random) throws Exception {
        try (Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select rowid, * from "
                                        + table
                                        + " order by rowid limit 1 offset abs("
                                        + random.nextInt(1_000_000)
                                        + ") % (select count(*) from "
                                        + table
                                        + ")")) {
            r.next();
            long row = r.getLong(1);
            int column = 2 + random.nextInt(r.getMetaData().getColumnCount() - 1);
            String name = r.getMetaData().getColumnName(column);
            Object value = r.getObject(column);
            String what = table + "." + name + " of row " + row + " was " + value;
            try (var update =
                    c.prepareStatement(
                            "update " + table + " set " + name + " = ? where rowid = ?")) {
                update.setLong(2, row);
                if (value == null) {
                    update.setString(1, "x");
                } else if (value instanceof Number n) {
                    update.setLong(1, n.longValue() ^ 1L << random.nextInt(4));
                } else if (value instanceof byte[] bytes) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    update.setBytes(1, bytes);
                } else {
                    update.setString(1, flip((String) value, random));
                }
                try {
                    update.executeUpdate();
                } catch (java.sql.SQLException e) {
                    // Two rows of one key: then another cell.
                    return flip(c, table, random);
                }
            }
            return what;
        }
    }

    /** A bit of a byte that leaves the text one. */
    private static String flip(String text, Random random) {
        if (text.isEmpty()) {
            return "x";
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        while (true) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(7));
            String other = new String(flipped, StandardCharsets.UTF_8);
            if (!other.equals(text) && other.indexOf('\ufffd') < 0 && other.indexOf('\0') < 0) {
                return other;
            }
        }
    }

    @Test
    void ofAnyOriginal() throws Exception {
        Random random = new Random(7);
        List<Path> files;
        try (Stream<Path> all = Files.walk(whole.resolve("originals"))) {
            files = all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
        for (int i = 0; i < 6; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThat(verify(whole).orElseThrow())
                    .startsWith("original " + file.getFileName().toString().split("\\.")[0])
                    .containsPattern("not those that were (captured|sealed)");
            Files.write(file, bytes);
        }
        Path file = files.get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        assertThat(verify(whole).orElseThrow()).contains("cannot be read");
        Files.write(file, bytes);
    }

    @Test
    void rowsThatWereAddedOrTakenAwayAreNamed() throws Exception {
        for (String change :
                List.of(
                        "delete from claims where reading = (select min(reading) from claims)",
                        "delete from log where seq = 5",
                        "delete from texts where rowid = (select min(rowid) from texts)",
                        "delete from readings where id = 2",
                        "delete from decisions",
                        "delete from standings",
                        "insert into claims select reading, n + 1000, uid, json, is_current, type,"
                                + " factuality, granularity, earliest, latest from claims limit 1",
                        "insert into claim_names (kind, name, reading, n, type) values ('agent',"
                                + " 'nobody', 2, 0, '')",
                        "update claim_names set type = 'x.y' where rowid = (select min(rowid) from"
                                + " claim_names)",
                        "update passages set reading = 1 where rowid = (select min(rowid) from"
                                + " passages)",
                        "delete from seals",
                        "delete from subjects",
                        "delete from sealed_parts where rowid = (select min(rowid) from"
                                + " sealed_parts)",
                        "delete from stamps",
                        "insert into texts values ('00', x'00')",
                        "insert into decisions select seq + 100000, subject, action, record from"
                                + " decisions limit 1",
                        "insert into standings values ('nothing', 'ACCEPTED', 1)")) {
            Path copy = copy("changed");
            try (Connection c = connect(copy);
                    Statement s = c.createStatement()) {
                s.execute("drop trigger if exists log_keeps");
                s.execute("drop trigger if exists decisions_keep");
                s.execute("drop trigger if exists seals_keep");
                s.execute(change);
            }
            assertThat(verify(copy)).as(change).isPresent();
        }
    }

    /** Who rewrites the log and all its hashes still lacks the key. */
    @Test
    void aLogThatWasWrittenAnewDoesNotFitItsCheckpoints() throws Exception {
        Path copy = copy("anew");
        try (Connection c = connect(copy);
                Statement s = c.createStatement()) {
            s.execute("drop trigger log_stays");
            String entry;
            try (ResultSet r = s.executeQuery("select entry from log where seq = 3")) {
                r.next();
                entry = r.getString(1);
            }
            LogEntry old = LogEntry.parse(entry);
            LogEntry other =
                    new LogEntry(
                            old.seq(),
                            old.at().minusSeconds(60),
                            old.kind(),
                            old.subject(),
                            old.record());
            try (var update =
                    c.prepareStatement("update log set entry = ?, leaf = ? where seq = 3")) {
                update.setString(1, other.text());
                update.setString(2, rawi.app.store.proof.Hashes.hex(other.leaf()));
                update.executeUpdate();
            }
        }
        assertThat(verify(copy).orElseThrow())
                .startsWith("checkpoint")
                .contains("not the one that was signed");
    }
}
