package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case goes from a folder to PostgreSQL and back, and both stores answer alike. */
class MovedCaseTest {

    @TempDir Path folder;

    private Path export(Case from, String name, boolean withKey) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new CaseExport(from).write(out, withKey, n -> {});
        }
        return file;
    }

    private static Case read(Path file, String place) {
        return CaseImport.read(file, CaseLocation.parse(place), Optional.empty(), n -> {});
    }

    private Case full(String place) throws Exception {
        Case made = Cases.create(place);
        Cases.add(made, Cases.demo());
        Path binary = folder.resolve("a.txt");
        Files.write(binary, new byte[] {1, 0, 2, 0, 0, 3, 4, 0, 5, 0, 0, 1, 2, 3, 0, 4});
        Cases.add(made, binary);
        StoredClaim claim = made.reports().claims(Filter.ANY, 0, 1).get(0);
        made.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        "nadia",
                                        Decision.Action.ACCEPT,
                                        claim.uid(),
                                        Optional.empty(),
                                        Optional.of("مصدران"))));
        made.reread(Readers.withoutArrest()).run(1, n -> {});
        made.sign(Optional.empty());
        return made;
    }

    @Test
    void fromFolderToPostgresAndBack() throws Exception {
        Assumptions.assumeTrue(PostgresServer.start().isPresent(), "no PostgreSQL here");
        String address = PostgresServer.start().orElseThrow().address();
        try (Case first = full(folder.resolve("one").toString());
                Case second = read(export(first, "1.zip", true), address)) {
            same(first, second);
            assertThat(second.publicKey()).isEqualTo(first.publicKey());
            sameAnswers(first, second);
            Path binary = Files.writeString(folder.resolve("new.txt"), Cases.report(9));
            Cases.add(second, binary);
            second.sign(Optional.empty());
            try (Case third =
                    read(export(second, "2.zip", true), folder.resolve("two").toString())) {
                same(second, third);
                assertThat(Cases.verify(third).isWell()).isTrue();
            }
        }
    }

    private static void same(Case first, Case second) {
        assertThat(second.info()).isEqualTo(first.info());
        assertThat(second.reports().totals()).isEqualTo(first.reports().totals());
        assertThat(all(second)).isEqualTo(all(first));
        long size = first.log().size();
        assertThat(second.log().entries(0, size)).isEqualTo(first.log().entries(0, size));
        assertThat(second.decisions().since(0, 100)).isEqualTo(first.decisions().since(0, 100));
    }

    private static List<StoredReport> all(Case opened) {
        List<StoredReport> all = new ArrayList<>();
        opened.reports().each(r -> all.addAll(opened.reports().readings(r.reading().report())));
        return all;
    }

    /** Words, pairs of words and beginnings of the texts themselves, with and without filters. */
    private static void sameAnswers(Case first, Case second) {
        List<StoredReport> reports = new ArrayList<>();
        first.reports().each(reports::add);
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            String[] words =
                    reports.get(random.nextInt(reports.size())).text().strip().split("\\s+");
            int at = random.nextInt(words.length);
            String query = words[at];
            if (i % 3 == 1 && at + 2 < words.length) {
                query = '"' + words[at] + " " + words[at + 1] + " " + words[at + 2] + '"';
            } else if (i % 3 == 2) {
                query = query.substring(0, Math.min(3, query.length())) + "* " + words[0];
            }
            Filter filter = i % 4 == 0 ? arrests() : Filter.ANY;
            Search.Page one = first.search().find(query, filter, 0, 50);
            assertThat(second.search().find(query, filter, 0, 50)).as(query).isEqualTo(one);
            found += one.hits().size();
        }
        assertThat(found).isGreaterThan(150);
    }

    private static Filter arrests() {
        return new Filter(
                List.of("liberty", "recruitment"),
                Optional.empty(),
                Optional.of("deir"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void withoutItsKeyTheCopySignsWithOneOfItsOwn() throws Exception {
        try (Case first = full(folder.resolve("one").toString());
                Case second =
                        read(export(first, "1.zip", false), folder.resolve("two").toString())) {
            assertThat(second.publicKey()).isNotEqualTo(first.publicKey());
            assertThat(second.log().size()).isEqualTo(first.log().size() + 1);
            Cases.add(second, Files.writeString(folder.resolve("new.txt"), Cases.report(9)));
            assertThat(second.sign(Optional.empty())).isPresent();
            assertThat(Cases.verify(second).fault()).isEmpty();
        }
    }

    @Test
    void aFileThatWasChangedIsRefusedAndLeavesNothing() throws Exception {
        try (Case first = full(folder.resolve("one").toString())) {
            String sha256 = first.reports().list(Filter.ANY, "", 1).get(0).original();
            Path file = export(first, "1.zip", true);
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path inside = zip.getPath(CaseExport.original(sha256));
                byte[] bytes = Files.readAllBytes(inside);
                bytes[3] ^= 1;
                Files.write(inside, bytes);
            }
            Path place = folder.resolve("two");
            assertThatThrownBy(() -> read(file, place.toString()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("not what its log says")
                    .hasMessageContaining(sha256);
            assertThat(place).doesNotExist();
        }
        Path other = Files.writeString(folder.resolve("x.zip"), "no zip");
        assertThatThrownBy(() -> read(other, folder.resolve("three").toString()))
                .hasMessageContaining("not the file of a case");
    }
}
