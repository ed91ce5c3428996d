package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.testkit.SampleFiles;

/** Every form of input gives its reports, each with its original, its way back and its metadata. */
class IntakeTest {

    private static Taken taken(String name) {
        return Taken.of(name, SampleFiles.all().get(name));
    }

    private static String told(Ingested report, String field) {
        return report.findings()
                .of(field)
                .map(f -> f.value() + (f.guessed() ? "?" : "") + " by " + f.how())
                .orElse("-");
    }

    private static String original(Ingested report) {
        Original o = report.original().orElseThrow();
        return new String(o.bytes(), o.from(), o.to() - o.from(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "a.html",
                "a.pdf",
                "a.docx",
                "a.eml",
                "a.mbox",
                "a.rss",
                "a.atom",
                "a.csv",
                "result.json",
                "a.warc",
                "a.warc.gz",
                "a.wacz",
                "a.zip"
            })
    void everyFormGivesTheSentence(String name) {
        Taken taken = taken(name);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.reports())
                .anyMatch(r -> r.report().get().text().contains(SampleFiles.SENTENCE));
        assertThat(taken.reports()).allMatch(r -> r.original().isPresent());
        assertThat(taken.reports()).allMatch(r -> r.report().get().published().isPresent());
        // The same bytes under another name are the same reports.
        assertThat(Taken.of("b-" + name, SampleFiles.all().get(name)).reports())
                .extracting(r -> r.report().get().id())
                .isEqualTo(taken.reports().stream().map(r -> r.report().get().id()).toList());
        assertThat(taken.reports()).extracting(r -> r.report().get().id()).doesNotHaveDuplicates();
    }

    @Test
    void mailGivesItsWordsAndItsAttachment() {
        Taken taken = taken("a.eml");
        Ingested mail = taken.report("a.eml");
        assertThat(told(mail, "publisher")).isEqualTo("Furat Monitor by mail From");
        assertThat(told(mail, "title")).isEqualTo("Two held by mail Subject");
        assertThat(told(mail, "published")).isEqualTo("2024-03-05 by mail Date");
        assertThat(mail.report().get().text()).containsOnlyOnce("arrested");
        Ingested annex = taken.report("a.eml!annex.pdf");
        assertThat(annex.original().get().inside()).containsExactly("a.eml", "annex.pdf");
        assertThat(told(annex, "published")).isEqualTo("2024-03-05? by Date of the mail around it");
        assertThat(annex.map().place(5)).contains("page 1");
    }

    @Test
    void mailboxGivesItsMessagesAsTheyWereSent() {
        Taken taken = taken("a.mbox");
        assertThat(taken.reports())
                .extracting(Ingested::file)
                .containsExactly(
                        "a.mbox!message 1", "a.mbox!message 1!annex.pdf", "a.mbox!message 2");
        assertThat(taken.report("a.mbox!message 2").report().get().text())
                .startsWith("From the bridge: ");
    }

    @Test
    void feedEntriesShareTheFeedAndKnowTheirPlaceInIt() {
        Taken taken = taken("a.rss");
        Ingested second = taken.report("a.rss!entry 2");
        assertThat(told(second, "publisher")).isEqualTo("Valley Courier by feed title");
        assertThat(told(second, "published")).isEqualTo("2024-03-06 by entry date (UTC)");
        assertThat(told(second, "url")).isEqualTo("https://courier.example/2 by entry link");
        assertThat(second.report().get().text())
                .isEqualTo("Bridge & road\n\nThe bridge at Alder is shut.\n");
        assertThat(original(second)).startsWith("<item><title>Bridge").endsWith("</item>");
    }

    @Test
    void rowsOfATableKnowTheirPlaceInIt() {
        Taken taken = taken("a.csv");
        Ingested second = taken.report("a.csv!row 3");
        assertThat(told(second, "title")).isEqualTo("Bridge \"shut\" by column Title");
        assertThat(told(second, "published")).isEqualTo("2024-03-06 by column Date");
        assertThat(second.report().get().text())
                .isEqualTo("Bridge \"shut\"\n\nThe bridge, at Alder,\nis shut.\n");
        assertThat(original(second)).startsWith("\"Bridge \"\"shut\"\"\",6 March");
        Ingested first = taken.report("a.csv!row 2");
        int at = first.report().get().text().indexOf("arrested");
        TextMap.Range place = first.map().source(at, at + 8).orElseThrow();
        Original all = first.original().orElseThrow();
        TextMap.Range bytes = first.map().bytes(all.bytes(), place).orElseThrow();
        assertThat(new String(all.bytes(), bytes.start(), 8, StandardCharsets.UTF_8))
                .isEqualTo("arrested");
    }

    @Test
    void columnsAreNamedOrSniffed() {
        byte[] odd =
                SampleFiles.utf8(
                        "k;w;z\n1;\""
                                + SampleFiles.SENTENCE
                                + "\";2024-03-05\n2;\"The bridge at"
                                + " Alder is shut since the morning.\";2024-03-06\n");
        assertThat(Taken.of("t.csv", odd).notes().get(0)).contains("took the column w");
        Taken named = Taken.of("t.csv", odd, Bounds.USUAL, Columns.parse("text=w,date=z"));
        assertThat(told(named.report("t.csv!row 2"), "published"))
                .isEqualTo("2024-03-05 by column z");
        assertThat(Taken.of("t.csv", odd, Bounds.USUAL, Columns.parse("text=nothing")).problems())
                .containsExactly("t.csv: no column nothing for text; it has k, w, z");
        assertThat(Taken.of("t.csv", SampleFiles.utf8("a,b\n1,2\n")).problems().get(0))
                .contains("name it with --columns");
    }

    @Test
    void telegramMessagesNameChannelAndRelay() {
        Taken taken = taken("result.json");
        Ingested message = taken.report("result.json!message 2");
        assertThat(told(message, "publisher"))
                .isEqualTo("Alder News by name of the public channel");
        assertThat(told(message, "relay")).isEqualTo("Furat Monitor by message forwarded_from");
        assertThat(told(message, "edited")).startsWith("2024-03-05T13:00:00");
        assertThat(told(message, "reply_to")).startsWith("1 ");
        assertThat(original(message)).startsWith("{\"id\":2").endsWith("]}");
        assertThat(taken.notes()).contains("result.json: 2 messages without words left out");
    }

    @Test
    void webArchiveCountsWhatItLeavesOut() {
        Taken taken = taken("a.wacz");
        Ingested page = taken.reports().get(0);
        assertThat(page.file())
                .isEqualTo("a.wacz!archive/data.warc.gz!https://wire.example/two-held");
        assertThat(told(page, "url")).isEqualTo("https://wire.example/two-held by WARC-Target-URI");
        assertThat(told(page, "captured")).isEqualTo("2024-03-07T00:00:00Z by WARC-Date");
        assertThat(taken.notes())
                .contains(
                        "a.wacz!archive/data.warc.gz: left out: files of other kinds: 1, redirects: 1,"
                                + " repeats: 1");
    }

    @Test
    void wordDocumentLeavesOutWhatWasStruck() {
        byte[] bytes =
                SampleFiles.docx(
                        "<w:p><w:r><w:t>The army </w:t></w:r><w:del><w:r><w:delText>killed</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t>arrested</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> two men.</w:t></w:r></w:p>"
                                + "<w:tbl><w:tr><w:tc>"
                                + SampleFiles.paragraph("cell", "")
                                + "</w:tc></w:tr></w:tbl>");
        Ingested report = Taken.of("a.docx", bytes).reports().get(0);
        assertThat(report.report().get().text()).isEqualTo("The army arrested two men.\n\ncell\n");
        assertThat(report.map().place(30)).contains("paragraph 2");
        assertThat(told(report, "published")).startsWith("2024-03-05? by document property");
        assertThat(told(report, "author")).startsWith("Mina Holt");
    }

    @Test
    void archiveOfArchivesIsOpened() {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("mail/a.eml", SampleFiles.mail());
        inner.put("b.png", new byte[] {1, 2});
        byte[] outer = SampleFiles.zip(Map.of("deep.zip", SampleFiles.zip(inner)));
        Taken taken = Taken.of("o.zip", outer);
        assertThat(taken.reports())
                .extracting(Ingested::file)
                .containsExactly(
                        "o.zip!deep.zip!mail/a.eml", "o.zip!deep.zip!mail/a.eml!annex.pdf");
        assertThat(taken.notes()).contains("o.zip!deep.zip: 1 member of other kinds left out");
    }

    @Test
    void addressesAreNotFetchedUnlessSaid() {
        assertThat(Taken.of("l.urls", SampleFiles.utf8("https://a.example/1\n")).problems())
                .containsExactly(
                        "l.urls: a list of 1 addresses; nothing is fetched unless you say --fetch");
    }
}
