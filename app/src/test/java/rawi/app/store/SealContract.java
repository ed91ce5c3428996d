package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.store.seal.SealingKey;
import rawi.app.store.seal.Secret;

/** What sealing and erasing do, wherever a case is kept. */
abstract class SealContract {

    static final Seals.Person WITNESS =
            new Seals.Person(List.of("Zubayda Qasimova", "زبيدة القاسمي"), "witness");
    static final Seals.Person OTHER = new Seals.Person(List.of("Tahir Balkhi"), "private");
    static final Seals.Grounds GROUNDS = new Seals.Grounds("nadia", "omar", "asked by the court");

    private static final String TEXT =
            "Soldiers arrested Zubayda Qasimova at a checkpoint near Homs on Friday, residents"
                    + " said.\nTahir Balkhi, her neighbour, saw it. Gunmen killed two men in Hama"
                    + " the same day, a doctor said.\n";

    private static final String TEXT_WHOLE =
            "---\ntitle: The arrest of Zubayda Qasimova\npublisher: The Wire\npublished:"
                    + " 2020-12-04\n---\n"
                    + TEXT;

    @TempDir Path folder;

    /** A place where no case is. */
    abstract String fresh();

    static SealingKey key(Case opened, String passphrase) throws SealingKey.Locked {
        try (Secret secret = Secret.ofPassphrase(passphrase.toCharArray())) {
            return opened.seals().key(secret);
        }
    }

    Case filled(String place) throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("zubayda-qasimova.txt"), TEXT_WHOLE);
        Files.writeString(
                reports.resolve("page.html"),
                "<html lang=en><head><title>Detained at a checkpoint</title></head><body><article>"
                        + "<h1>Detained at a checkpoint</h1><p>Soldiers detained a teacher at a"
                        + " checkpoint near Homs on Friday, residents of the town said.</p>"
                        + "</article><footer>Photo: &#1586;&#1576;&#1610;&#1583;&#1577;"
                        + " &#1575;&#1604;&#1602;&#1575;&#1587;&#1605;&#1610;</footer></body></html>");
        Files.writeString(
                reports.resolve("rows.csv"),
                "date,publisher,text\n2020-12-01,The Wire,\"Soldiers arrested two men in Homs.\"\n"
                        + "2020-12-02,The Post,\"Gunmen killed ZUBAYDA QASIMOVA in Hama.\"\n");
        Files.writeString(
                reports.resolve("ar.txt"),
                "---\npublisher: فرات\npublished: 2020-12-04\n---\n"
                        + "اعتقلت قوات الأمن زُبيدة القاسمي عند حاجز في مدينة حمص يوم الجمعة، بحسب"
                        + " ناشطين.\n");
        Cases.write(reports, 0, 4);
        Case made = Cases.create(place);
        Cases.add(made, reports);
        String report = report(made);
        String uid = made.reports().get(report).orElseThrow().claims().get(0).uid();
        made.decisions()
                .make(
                        List.of(
                                new Decisions.Made(
                                        "nadia",
                                        Decision.Action.ACCEPT,
                                        uid,
                                        Optional.empty(),
                                        Optional.of("Zubayda Qasimova told me so"))));
        return made;
    }

    static String report(Case opened) {
        return opened.reports().list(Filter.ANY, "", 100).stream()
                .filter(l -> l.publisher().equals("The Wire") && l.title().isPresent())
                .filter(l -> l.title().get().startsWith("The arrest"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Verifier.Result verify(Case opened, SealingKey key) {
        return opened.verifier().verify(Optional.of(key), n -> {});
    }

    /** All that a user of the case can see. */
    private static String seen(Case opened) {
        StringBuilder all = new StringBuilder();
        for (Reports.Line line : opened.reports().list(Filter.ANY, "", 100)) {
            all.append(line).append('\n');
            for (StoredReport reading : opened.reports().readings(line.id())) {
                all.append(reading.text()).append(reading.reading().record());
                reading.claims().forEach(c -> all.append(c.json()));
            }
            opened.reports().capture(line.original()).ifPresent(c -> all.append(c.record()));
        }
        opened.decisions().since(0, 100).forEach(d -> all.append(d.decision().record()));
        return all.toString();
    }

    @Test
    void aSealedNameIsNowhereAndAllStaysInItsPlace() throws Exception {
        try (Case made = filled(fresh());
                SealingKey key = key(made, "one two three")) {
            String report = report(made);
            StoredReport before = made.reports().get(report).orElseThrow();
            assertThat(made.search().find("qasimova", Filter.ANY, 0, 10).total()).isPositive();
            Seals.Done done = made.seals().seal(WITNESS, "nadia", key, n -> {});
            assertThat(done.subject()).isEqualTo("S1");
            assertThat(done.originals()).isEqualTo(4);
            StoredReport after = made.reports().get(report).orElseThrow();
            assertThat(seen(made)).doesNotContainIgnoringCase("qasimova").doesNotContain("قاسمي");
            assertThat(after.text()).hasSameSizeAs(before.text()).contains("Gunmen killed two men");
            assertThat(after.claims())
                    .extracting(StoredClaim::uid)
                    .isEqualTo(before.claims().stream().map(StoredClaim::uid).toList());
            assertThat(after.claims().get(0).status()).isEqualTo(Decision.Status.ACCEPTED);
            assertThat(made.search().find("qasimova", Filter.ANY, 0, 10).total()).isZero();
            assertThat(made.search().find("القاسمي", Filter.ANY, 0, 10).total()).isZero();
            assertThat(made.search().find("gunmen", Filter.ANY, 0, 10).total()).isEqualTo(2);
            assertThat(Cases.verify(made).fault()).isEmpty();
            Verifier.Result opened = verify(made, key);
            assertThat(opened.fault()).isEmpty();
            assertThat(opened.opened()).isEqualTo(opened.sealed()).isPositive();
            assertThatThrownBy(() -> made.original(before.reading().original()))
                    .hasMessageContaining("sealed");
            assertThat(made.seals().text(report, GROUNDS, key)).isEqualTo(before.text());
            assertThat(made.seals().original(before.reading().original(), GROUNDS, key))
                    .isEqualTo(Files.readAllBytes(folder.resolve("reports/zubayda-qasimova.txt")));
        }
    }

    @Test
    void afterErasingNothingOpensItAndTheLogStillVerifies() throws Exception {
        try (Case made = filled(fresh());
                SealingKey key = key(made, "one two three")) {
            String report = report(made);
            String original = made.reports().get(report).orElseThrow().reading().original();
            made.seals().seal(WITNESS, "nadia", key, n -> {});
            made.seals().seal(OTHER, "nadia", key, n -> {});
            made.sign(Optional.empty());
            Seals.Done done = made.seals().erase("S1", "nadia", "she asked for it");
            assertThat(done.originals()).isEqualTo(4);
            made.sign(Optional.empty());
            Verifier.Result result = verify(made, key);
            assertThat(result.fault()).isEmpty();
            assertThat(Cases.verify(made).fault()).isEmpty();
            assertThatThrownBy(() -> made.seals().read("S1", GROUNDS, key))
                    .hasMessageContaining("erased");
            assertThatThrownBy(() -> made.seals().original(original, GROUNDS, key))
                    .hasMessageContaining("no sealed original");
            // The other person stays, in the same report too.
            assertThat(made.seals().read("S2", GROUNDS, key)).isEqualTo(OTHER);
            assertThat(made.seals().text(report, GROUNDS, key))
                    .contains("Tahir Balkhi")
                    .doesNotContain("Qasimova")
                    .doesNotContain("arrested");
            assertThat(made.seals().subjects())
                    .extracting(s -> s.erased().isPresent())
                    .containsExactly(true, false);
            assertThatThrownBy(() -> made.seals().erase("S1", "nadia", "again"))
                    .hasMessageContaining("erased already");
            // The same bytes do not come in again.
            assertThat(Cases.add(made, folder.resolve("reports")))
                    .extracting(Adder.Outcome::state)
                    .containsOnly(Adder.State.THERE);
        }
    }

    @Test
    void whatComesLaterIsMaskedWhenAsked() throws Exception {
        try (Case made = filled(fresh());
                SealingKey key = key(made, "one two three")) {
            made.seals().seal(WITNESS, "nadia", key, n -> {});
            Path later =
                    Files.writeString(
                            folder.resolve("later.txt"),
                            "Zubayda Qasimova was released on Monday, the police said.\n");
            Cases.add(made, later);
            assertThat(seen(made)).contains("Qasimova");
            assertThat(made.seals().refresh("nadia", key, n -> {})).hasSize(1);
            assertThat(seen(made)).doesNotContain("Qasimova");
            assertThat(made.seals().refresh("nadia", key, n -> {})).isEmpty();
            assertThat(verify(made, key).fault()).isEmpty();
            made.reread(Readers.SECOND).run(1, n -> {});
            assertThat(seen(made)).doesNotContain("Qasimova");
            assertThat(verify(made, key).fault()).isEmpty();
        }
    }

    @Test
    void aReadSealIsInTheLogAndNeedsTwo() throws Exception {
        try (Case made = filled(fresh());
                SealingKey key = key(made, "one two three")) {
            made.seals().seal(WITNESS, "nadia", key, n -> {});
            long before = made.log().size();
            assertThat(made.seals().read("S1", GROUNDS, key)).isEqualTo(WITNESS);
            List<LogEntry> entries = made.log().entries(before, before + 10);
            assertThat(entries).extracting(LogEntry::kind).containsExactly(LogEntry.SEAL);
            assertThat(entries.get(0).subject()).isEqualTo("S1");
            assertThatThrownBy(() -> new Seals.Grounds("nadia", " Nadia ", "why not"))
                    .hasMessageContaining("two different people");
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    @Test
    void anotherPassphraseTakesThePlaceOfTheOld() throws Exception {
        String place = fresh();
        try (Case made = filled(place);
                SealingKey key = key(made, "one two three")) {
            made.seals().seal(WITNESS, "nadia", key, n -> {});
            try (Secret other = Secret.ofPassphrase("four five six".toCharArray())) {
                made.seals().change(key, other);
            }
        }
        try (Case opened = Case.open(CaseLocation.parse(place))) {
            assertThatThrownBy(() -> key(opened, "one two three"))
                    .isInstanceOf(SealingKey.Locked.class)
                    .hasMessage("wrong passphrase for the sealed names of this case");
            assertThatThrownBy(() -> opened.seals().key(Secret.ofKeyFile(new byte[32])))
                    .hasMessageContaining("open with a passphrase");
            try (SealingKey key = key(opened, "four five six")) {
                assertThat(opened.seals().read("S1", GROUNDS, key)).isEqualTo(WITNESS);
            }
        }
    }

    @Test
    void aCopyHasWhatIsSealedOnlyWithTheKeys() throws Exception {
        for (boolean withKey : List.of(true, false)) {
            Path file = folder.resolve("copy-" + withKey + ".zip");
            String report;
            try (Case made = filled(fresh());
                    SealingKey key = key(made, "one two three")) {
                made.seals().seal(WITNESS, "nadia", key, n -> {});
                made.seals().seal(OTHER, "nadia", key, n -> {});
                report = report(made);
                made.sign(Optional.empty());
                try (var out = Files.newOutputStream(file)) {
                    new CaseExport(made).write(out, withKey, n -> {});
                }
            }
            try (Case copy =
                    CaseImport.read(file, CaseLocation.parse(fresh()), Optional.empty(), n -> {})) {
                assertThat(Cases.verify(copy).fault()).isEmpty();
                assertThat(seen(copy)).doesNotContainIgnoringCase("qasimova");
                if (withKey) {
                    try (SealingKey key = key(copy, "one two three")) {
                        assertThat(verify(copy, key).fault()).isEmpty();
                        assertThat(copy.seals().text(report, GROUNDS, key)).isEqualTo(TEXT_WHOLE);
                    }
                } else {
                    assertThatThrownBy(() -> key(copy, "one two three"))
                            .hasMessageContaining("stayed in the case");
                }
            }
        }
    }
}
