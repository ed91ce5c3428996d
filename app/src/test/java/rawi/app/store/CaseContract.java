package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.publish.ClaimJson;
import rawi.app.store.proof.Checkpoint;
import rawi.app.store.proof.Hashes;
import rawi.app.store.proof.MerkleTree;

/** What every case does, wherever it is kept. */
// Over 500 lines: one contract, which both kinds of case extend.
abstract class CaseContract {

    @TempDir Path folder;

    /** A place where no case is. */
    abstract String fresh();

    private Case create() {
        return Cases.create(fresh());
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void keepsWhatWasReadAndTheBytesItCameFrom() throws Exception {
        try (Case made = create()) {
            List<Adder.Outcome> outcomes = Cases.add(made, Cases.demo());
            assertThat(outcomes).hasSize(30).allMatch(o -> o.state() == Adder.State.ADDED);
            int claims = 0;
            for (Adder.Outcome outcome : outcomes) {
                StoredReport report = made.reports().get(outcome.reports().get(0)).orElseThrow();
                Path file = Cases.demo().resolve(outcome.name());
                assertThat(made.original(report.reading().original()))
                        .isEqualTo(Files.readAllBytes(file));
                assertThat(report.text()).isEqualTo(Files.readString(file));
                for (StoredClaim claim : report.claims()) {
                    assertThat(ClaimJson.text(claim.claim())).isEqualTo(claim.json());
                    assertThat(claim.status()).isEqualTo(Decision.Status.PROPOSED);
                    claims++;
                }
                assertThat(report.reading().found())
                        .anyMatch(f -> f.field().equals("published") && !f.how().isEmpty());
            }
            Reports.Totals totals = made.reports().totals();
            assertThat(totals).isEqualTo(new Reports.Totals(30, 30, 0, claims));
            assertThat(made.reports().list(Filter.ANY, "", 100)).hasSize(30);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    @Test
    void theWayBackToTheOriginalIsMadeAnew() throws Exception {
        String page =
                "<html lang=en><head><title>Detained</title></head><body><article><h1>Detained"
                        + "</h1><p>Soldiers detained a teacher at a checkpoint near Homs on Friday,"
                        + " residents of the town said.</p></article></body></html>";
        Path file = write("page.html", page);
        Path table =
                write("rows.csv", "date,text\n2020-12-01,\"Gunmen killed two men in Homs.\"\n");
        try (Case made = create()) {
            for (Adder.Outcome outcome : Cases.add(made, file, table)) {
                StoredReport report = made.reports().get(outcome.reports().get(0)).orElseThrow();
                int start = report.text().indexOf("Homs");
                var map = made.map(report).orElseThrow();
                var range = map.source(start, start + 4).orElseThrow();
                String source =
                        new String(
                                made.original(report.reading().original()), StandardCharsets.UTF_8);
                if (map.basis().equals("file")) {
                    assertThat(source.substring(range.start(), range.end())).isEqualTo("Homs");
                }
            }
        }
    }

    @Test
    void whatWasGivenForARowOfATableHoldsWhenItIsReadAgain() throws Exception {
        Path table =
                write(
                        "rows.csv",
                        "text\nSoldiers arrested two men in Homs.\nGunmen killed two men in"
                                + " Hama.\n");
        Path meta =
                write(
                        "meta.jsonl",
                        "{\"file\":\"rows.csv!row 3\",\"publisher\":\"The"
                                + " Post\",\"published\":\"2020-12-03\"}\n");
        try (Case made = create()) {
            List<Adder.Outcome> outcomes = new ArrayList<>();
            made.adder(Readers.FIRST)
                    .add(
                            new rawi.app.ingest.Sources(List.of(table.toString())),
                            new Adder.Settings(
                                    rawi.app.ingest.MetadataFile.read(meta),
                                    rawi.app.ingest.Metadata.NONE,
                                    Optional.empty(),
                                    Optional.empty()),
                            java.io.InputStream.nullInputStream(),
                            1,
                            outcomes::add);
            String second = outcomes.get(1).reports().get(0);
            assertThat(made.reports().get(second).orElseThrow().reading().publisher())
                    .isEqualTo("The Post");
            made.reread(Readers.SECOND).run(1, n -> {});
            Reading again = made.reports().get(second).orElseThrow().reading();
            assertThat(again.reader()).isEqualTo(Readers.SECOND.version());
            assertThat(again.publisher()).isEqualTo("The Post");
            assertThat(again.published()).contains(LocalDate.of(2020, 12, 3));
        }
    }

    @Test
    void sameBytesAreKeptOnce() throws Exception {
        Path one = write("one.txt", Cases.report(1));
        Path two = write("two.txt", Cases.report(1));
        try (Case made = create()) {
            assertThat(Cases.add(made, one, two))
                    .extracting(Adder.Outcome::state)
                    .containsExactly(Adder.State.ADDED, Adder.State.THERE);
            assertThat(Cases.add(made, two))
                    .extracting(Adder.Outcome::state)
                    .containsExactly(Adder.State.THERE);
            assertThat(made.reports().totals().originals()).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeReadStaysWithItsReason() throws Exception {
        Path binary = folder.resolve("a.txt");
        Files.write(binary, new byte[] {1, 0, 2, 0, 0, 3, 4, 0, 5, 0, 0, 1, 2, 3, 0, 4});
        try (Case made = create()) {
            Adder.Outcome outcome = Cases.add(made, binary, folder.resolve("none.txt")).get(0);
            assertThat(outcome.state()).isEqualTo(Adder.State.UNREADABLE);
            StoredReport kept = made.reports().get(outcome.reports().get(0)).orElseThrow();
            assertThat(kept.reading().isReadable()).isFalse();
            assertThat(kept.reading().problems().get(0).reason()).contains("binary data");
            assertThat(made.reports().totals().unreadable()).isEqualTo(1);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    @Test
    void whatIsPackedIsKeptByItsOwnBytesAndReadAgainFromThem() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int n = 0; n < 3; n++) {
                out.putNextEntry(new ZipEntry("in/r" + n + ".txt"));
                out.write(Cases.report(n).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path table =
                write(
                        "rows.csv",
                        "date,publisher,text\n"
                                + "2020-12-01,The Wire,\"Soldiers arrested two men in Homs.\"\n"
                                + "2020-12-02,The Post,\"Gunmen killed a nurse in Hama.\"\n"
                                + "2020-12-03,The Post,\"Soldiers arrested a nurse in Hama.\"\n");
        try (Case made = create()) {
            List<Adder.Outcome> outcomes = Cases.add(made, zip, table);
            assertThat(outcomes).hasSize(6).allMatch(o -> o.state() == Adder.State.ADDED);
            assertThat(made.reports().totals().originals()).isEqualTo(4);
            Capture member = made.reports().capture(outcomes.get(1).sha256().get()).orElseThrow();
            assertThat(member.inside()).containsExactly("all.zip");
            assertThat(made.original(member.sha256()))
                    .isEqualTo(Cases.report(1).getBytes(StandardCharsets.UTF_8));
            Capture rows = made.reports().capture(outcomes.get(4).sha256().get()).orElseThrow();
            assertThat(made.original(rows.sha256())).isEqualTo(Files.readAllBytes(table));
            StoredReport row = made.reports().get(outcomes.get(4).reports().get(0)).orElseThrow();
            assertThat(row.reading().publisher()).isEqualTo("The Post");
            assertThat(Cases.add(made, zip, table))
                    .extracting(Adder.Outcome::state)
                    .containsOnly(Adder.State.THERE);
            Reread.Summary again = made.reread(Readers.SECOND).run(2, n -> {});
            assertThat(again.problems()).isEmpty();
            assertThat(again.reports()).isEqualTo(6);
            assertThat(again.changed()).isZero();
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    @Test
    void oddCharactersAreKeptAndFound() throws Exception {
        String odd =
                "Soldiers arrested two men in Homs on Friday.\nA zero \u0000 \u0000, a flag "
                        + "\ud83c\uddf8\ud83c\uddfe, يوم الجمعة 'quoted' \\ back.\n";
        Path file = write("odd 'name' \u202e.txt", odd);
        try (Case made = create()) {
            Adder.Outcome outcome = Cases.add(made, file).get(0);
            assertThat(made.reports().get(outcome.reports().get(0)).orElseThrow().text())
                    .isEqualTo(odd);
            assertThat(made.search().find("الجمعة", Filter.ANY, 0, 10).hits()).hasSize(1);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    @Test
    void aCaseBeginsOnce() throws Exception {
        String place = fresh();
        Cases.create(place).close();
        assertThatThrownBy(() -> Cases.create(place)).hasMessageContaining("there is a case");
        assertThatThrownBy(() -> Case.open(CaseLocation.parse(fresh())))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("no case here");
    }

    @Test
    void decisionsAreAListAndTheStandingItsFold() throws Exception {
        try (Case made = create()) {
            Adder.Outcome outcome = Cases.add(made, write("a.txt", Cases.report(1))).get(0);
            StoredClaim claim =
                    made.reports().get(outcome.reports().get(0)).orElseThrow().claims().get(0);
            Decisions.Kept first =
                    made.decisions()
                            .make(decision(claim.uid(), Decision.Action.ACCEPT), Optional.empty());
            assertThat(made.decisions().status(claim.uid())).isEqualTo(Decision.Status.ACCEPTED);
            assertThatThrownBy(
                            () ->
                                    made.decisions()
                                            .make(
                                                    decision(claim.uid(), Decision.Action.REJECT),
                                                    Optional.empty()))
                    .isInstanceOf(Decisions.Overtaken.class);
            made.decisions().make(List.of(decision(claim.uid(), Decision.Action.GRADE)));
            assertThat(made.decisions().status(claim.uid())).isEqualTo(Decision.Status.ACCEPTED);
            made.decisions().make(List.of(decision(claim.uid(), Decision.Action.REOPEN)));
            assertThat(made.decisions().status(claim.uid())).isEqualTo(Decision.Status.PROPOSED);
            List<Decisions.Kept> all = made.decisions().on(claim.uid());
            assertThat(all)
                    .extracting(k -> k.decision().action().name())
                    .containsExactly("ACCEPT", "GRADE", "REOPEN");
            assertThat(all.get(1).decision().before()).contains(first.seq());
            assertThat(made.decisions().since(0, 10)).isEqualTo(all);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    private static Decisions.Made decision(String subject, Decision.Action action) {
        return new Decisions.Made(
                "nadia", action, subject, Optional.empty(), Optional.of("two sources"));
    }

    @Test
    void rereadingKeepsOldClaimsAndDecisionsOnThoseThatStay() throws Exception {
        String text =
                "Soldiers arrested two men in Homs on Friday.\nGunmen killed a nurse in Homs.\n";
        try (Case made = create()) {
            String id = Cases.add(made, write("a.txt", text)).get(0).reports().get(0);
            List<StoredClaim> before = made.reports().get(id).orElseThrow().claims();
            assertThat(before).hasSize(2);
            for (StoredClaim claim : before) {
                made.decisions().make(List.of(decision(claim.uid(), Decision.Action.ACCEPT)));
            }
            Reread.Summary same = made.reread(Readers.SECOND).run(2, n -> {});
            assertThat(same.reports()).isEqualTo(1);
            assertThat(same.changed()).isZero();
            assertThat(same.kept()).isEqualTo(2);
            Reread.Summary again = made.reread(Readers.SECOND).run(2, n -> {});
            assertThat(again.reports()).isZero();

            Reread.Summary less = made.reread(Readers.withoutArrest()).run(2, n -> {});
            assertThat(less.changed()).isEqualTo(1);
            assertThat(less.gone()).isEqualTo(1);
            assertThat(less.types()).containsOnlyKeys("liberty.arrest_detention");
            assertThat(less.undecided()).containsExactly(before.get(0).uid());
            List<StoredClaim> now = made.reports().get(id).orElseThrow().claims();
            assertThat(now).hasSize(1);
            assertThat(now.get(0).uid()).isEqualTo(before.get(1).uid());
            assertThat(now.get(0).status()).isEqualTo(Decision.Status.ACCEPTED);
            List<StoredReport> readings = made.reports().readings(id);
            assertThat(readings).hasSize(3);
            assertThat(readings.get(0).claims()).hasSize(2);
            assertThat(made.reports().claim(before.get(0).uid())).isPresent();
            Filter arrests = types("liberty");
            assertThat(made.search().find("", arrests, 0, 10).hits()).isEmpty();
            assertThat(Cases.verify(made).fault()).isEmpty();

            Reread.Summary back = made.reread(Readers.FIRST).run(1, n -> {});
            assertThat(back.come()).isEqualTo(1);
            assertThat(made.search().find("nurse", arrests, 0, 10).hits()).hasSize(1);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    private static Filter types(String... types) {
        return new Filter(
                List.of(types),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void filtersHoldOfOneClaim() throws Exception {
        try (Case made = create()) {
            Cases.add(made, Cases.demo());
            List<String> found = new ArrayList<>();
            for (Filter filter :
                    List.of(
                            types("recruitment"),
                            types("integrity.killing", "liberty"),
                            with(null, "mayadin", null, null),
                            with("MILITARY police", null, null, null),
                            with(null, null, LocalDate.of(2020, 12, 15), null),
                            with(null, null, null, LocalDate.of(2020, 12, 4)),
                            with("military police", "joura", null, LocalDate.of(2020, 12, 4)))) {
                List<StoredClaim> claims = made.reports().claims(filter, 0, 1000);
                assertThat(claims).as(filter.toString()).isNotEmpty();
                for (Search.Hit hit : made.search().find("", filter, 0, 100).hits()) {
                    assertThat(hit.claims()).isNotEmpty();
                    hit.claims().forEach(c -> found.add(c.uid()));
                }
                assertThat(found)
                        .containsExactlyInAnyOrderElementsOf(
                                claims.stream().map(StoredClaim::uid).toList());
                found.clear();
            }
        }
    }

    private static Filter with(String actor, String place, LocalDate since, LocalDate until) {
        return new Filter(
                List.of(),
                Optional.ofNullable(actor),
                Optional.ofNullable(place),
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                List.of("ASSERTED", "REPORTED", "PURPORTED", "DENIED", "INTENDED"),
                Optional.of(Decision.Status.PROPOSED));
    }

    @Test
    void findsWordsAndPhrasesInBothLanguages() throws Exception {
        try (Case made = create()) {
            Cases.add(
                    made,
                    write(
                            "a.txt",
                            "---\npublished: 2020-01-02\n---\nMilitary police closed the hospitals in Homs.\n"),
                    write(
                            "b.txt",
                            "---\npublished: 2020-01-03\n---\nPolice of the military closed a hospital.\n"),
                    write(
                            "c.txt",
                            "---\npublished: 2020-01-04\nlang: ar\n---\nقُصِفَ المستشفى في لبنان يوم الجمعة.\n"),
                    write(
                            "d.txt",
                            "---\npublished: 2020-01-05\nlang: ar\n---\nوالمستشفيات بالمدينة، ومستشفى آخر، وبلبنان نان.\n"),
                    write(
                            "e.txt",
                            "---\npublished: 2020-01-06\nlang: ar\n---\nأكلوا بنان الموز مع وزير قـ ـتيل.\n"));
            check(made, "military police", "b.txt", "a.txt");
            check(made, "\"military police\"", "a.txt");
            check(made, "hospital", "b.txt", "a.txt");
            check(made, "HOSPITALS", "b.txt", "a.txt");
            check(made, "hosp*", "b.txt", "a.txt");
            check(made, "مستشفى", "d.txt", "c.txt");
            check(made, "المستشفى", "d.txt", "c.txt");
            check(made, "\"قصف المستشفى\"", "c.txt");
            check(made, "لبنان", "d.txt", "c.txt");
            check(made, "وزير", "e.txt");
            check(made, "زير", "e.txt");
            check(made, "قتيل", "e.txt");
            check(made, "والمستشفيات", "d.txt");
            check(made, "مستشفي*", "d.txt", "c.txt");
            check(made, "nowhere");
            check(made, "\"\"");
            check(made, "' OR 1=1 -- * ( ) : ^ NEAR AND");
        }
    }

    private static void check(Case made, String query, String... names) {
        assertThat(made.search().find(query, Filter.ANY, 0, 100).hits())
                .as(query)
                .extracting(h -> h.report().name())
                .containsExactly(names);
    }

    @Test
    void twoWhoAddTheSameAtOnceMakeNoDoubles() throws Exception {
        Path reports = folder.resolve("reports");
        Cases.write(reports, 0, 150);
        String place = fresh();
        Cases.create(place).close();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<List<Adder.Outcome>>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(
                    both.submit(
                            () -> {
                                try (Case opened = Case.open(CaseLocation.parse(place))) {
                                    return Cases.add(opened, reports);
                                }
                            }));
        }
        long added = 0;
        for (Future<List<Adder.Outcome>> run : running) {
            List<Adder.Outcome> outcomes = run.get();
            assertThat(outcomes).hasSize(150);
            added += outcomes.stream().filter(o -> o.state() == Adder.State.ADDED).count();
        }
        both.shutdown();
        assertThat(added).isEqualTo(150);
        try (Case opened = Case.open(CaseLocation.parse(place))) {
            assertThat(opened.reports().totals().originals()).isEqualTo(150);
            assertThat(Cases.verify(opened).fault()).isEmpty();
        }
    }

    @Test
    void theLogProvesEachEntryAndItsOwnBeginning() throws Exception {
        try (Case made = create()) {
            Cases.add(made, write("a.txt", Cases.report(1)), write("b.txt", Cases.report(2)));
            Checkpoint first = made.sign(Optional.empty()).orElseThrow();
            Cases.add(made, write("c.txt", Cases.report(3)));
            Checkpoint second = made.sign(Optional.empty()).orElseThrow();
            assertThat(made.sign(Optional.empty())).isEmpty();
            List<LogEntry> entries = made.log().entries(0, second.size());
            assertThat(entries)
                    .extracting(LogEntry::kind)
                    .containsExactly(
                            "case", "capture", "reading", "capture", "reading", "capture",
                            "reading");
            byte[] root = java.util.Base64.getDecoder().decode(second.root());
            for (LogEntry entry : entries) {
                assertThat(
                                MerkleTree.includes(
                                        entry.leaf(),
                                        entry.seq(),
                                        second.size(),
                                        made.log().inclusion(entry.seq(), second.size()),
                                        root))
                        .isTrue();
            }
            assertThat(
                            MerkleTree.extendsTree(
                                    first.size(),
                                    java.util.Base64.getDecoder().decode(first.root()),
                                    second.size(),
                                    root,
                                    made.log().consistency(first.size(), second.size())))
                    .isTrue();
            assertThat(second.isSignedBy(Hashes.bytes(made.publicKey()))).isTrue();
        }
    }

    @Test
    void howAFilterIsAskedForChangesNothingOfWhatIsFound() throws Exception {
        try (Case made = create()) {
            Cases.add(made, Cases.demo());
            made.reread(Readers.withoutArrest()).run(1, n -> {});
            List<String> words = List.of("", "checkpoint", "the", "\u0641\u064a", "men detained");
            List<List<String>> types =
                    List.of(List.of(), List.of("liberty"), List.of("recruitment", "movement"));
            int found = 0;
            for (String query : words) {
                for (List<String> type : types) {
                    for (String actor : List.of("", "military", "militia", "nobody")) {
                        for (String place : List.of("", "mayadin", "deir")) {
                            Filter filter =
                                    new Filter(
                                            type,
                                            named(actor),
                                            named(place),
                                            Optional.empty(),
                                            Optional.empty(),
                                            List.of(),
                                            Optional.empty());
                            List<String> expected = bySight(made, query, filter);
                            for (int few : List.of(0, 3, FilterPlan.FEW)) {
                                Search search = new Search(made.database(), few);
                                assertThat(
                                                search.find(query, filter, 0, 100).hits().stream()
                                                        .map(h -> h.report().id()))
                                        .as(query + " " + filter + " " + few)
                                        .containsExactlyInAnyOrderElementsOf(expected);
                            }
                            found += expected.size();
                        }
                    }
                }
            }
            assertThat(found).isGreaterThan(200);
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    private static Optional<String> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Those of the words that have a claim with all that the filter asks for. */
    private static List<String> bySight(Case made, String query, Filter filter) {
        return new Search(made.database())
                .find(query, Filter.ANY, 0, 100).hits().stream()
                        .filter(
                                h ->
                                        filter.isEmpty()
                                                || h.claims().stream()
                                                        .anyMatch(c -> fits(c, filter)))
                        .map(h -> h.report().id())
                        .toList();
    }

    private static boolean fits(StoredClaim stored, Filter filter) {
        var claim = stored.claim();
        boolean type =
                filter.types().isEmpty()
                        || filter.types().stream()
                                .anyMatch(t -> claim.type().code().startsWith(t + "."));
        boolean actor =
                filter.actor().isEmpty()
                        || claim.agents().stream()
                                .anyMatch(
                                        a ->
                                                ClaimRow.folded(a.actor())
                                                        .contains(filter.actor().get()));
        boolean place =
                filter.place().isEmpty()
                        || java.util.stream.Stream.of(
                                        claim.place().stream(),
                                        claim.origin().stream(),
                                        claim.destination().stream())
                                .flatMap(s -> s)
                                .anyMatch(
                                        p ->
                                                ClaimRow.folded(p.name())
                                                        .contains(filter.place().get()));
        return type && actor && place;
    }
}
