package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Decisions;
import rawi.app.store.Filter;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/**
 * A real browser and a keyboard: the day of an editor in both languages on the demo case, each main
 * view as a picture in {@code target/screens}.
 */
class EditorsDayTest {

    @TempDir Path folder;

    private static Decision last(Case opened) {
        List<Decisions.Kept> all = DemoDesk.decisions(opened);
        return all.get(all.size() - 1).decision();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aDayByKeyboard(String language) throws Exception {
        try (Case opened = DemoDesk.demo(folder);
                Desk desk = DemoDesk.open(opened, 0);
                Chromium browser = Chromium.open(folder)) {
            DemoDesk.linked(opened);
            String at = desk.address();
            Path screens = Path.of("target", "screens");
            browser.go(at + "?ui=" + language);
            browser.until("document.documentElement.lang === '" + language + "'");
            browser.picture(screens.resolve("inbox-" + language + ".png"));

            // Open the first report of the inbox, walk, accept, take back.
            browser.press("j");
            browser.press("Enter");
            browser.until(
                    "document.readyState === 'complete' && document.body.dataset.here ==="
                            + " 'report'");
            // An Arabic keyboard has Arabic letters where the keys are.
            boolean arabic = language.equals("ar");
            browser.press(arabic ? "ت" : "j");
            browser.until("!!document.querySelector('.claim.here')");
            browser.press(arabic ? "ش" : "a");
            DemoDesk.decided(opened, 1);
            assertThat(last(opened).action()).isEqualTo(Decision.Action.ACCEPT);
            browser.until("document.querySelector('.claim.here').dataset.status === 'accepted'");
            browser.picture(screens.resolve("report-" + language + ".png"));
            browser.press(arabic ? "ع" : "u");
            DemoDesk.decided(opened, 2);
            assertThat(last(opened).action()).isEqualTo(Decision.Action.REOPEN);
            browser.until("document.querySelector('.claim.here').dataset.status === 'proposed'");

            // Reject with a reason, edit the next one.
            browser.press("r");
            browser.type("a headline of another day");
            browser.press("Enter");
            DemoDesk.decided(opened, 3);
            assertThat(last(opened).reason()).contains("a headline of another day");
            browser.until("document.querySelector('.claim.here').dataset.status === 'rejected'");
            browser.press("j");
            browser.press("e");
            browser.until("!document.querySelector('.claim.here .edit').hidden");
            browser.eval(
                    "document.querySelector('.claim.here .edit [name=\"field.note\"]').focus()");
            browser.type("seen in the log book");
            browser.press("Enter");
            DemoDesk.decided(opened, 4);
            assertThat(last(opened).after().orElse("")).contains("seen in the log book");
            browser.until("document.querySelector('.claim.here').dataset.status === 'edited'");

            // Add a claim on selected words, comment.
            browser.eval(
                    "(() => { const r = document.createRange();"
                            + " r.selectNodeContents(document.querySelector('.text a.t'));"
                            + " getSelection().removeAllRanges(); getSelection().addRange(r); })()");
            browser.press("n");
            browser.until("document.getElementById('add').open");
            browser.picture(screens.resolve("add-" + language + ".png"));
            browser.press("Enter");
            DemoDesk.decided(opened, 6);
            browser.until("!document.getElementById('add').open");
            browser.press("c");
            browser.until("document.getElementById('comment').open");
            browser.type("Ask the stringer.");
            browser.press("Tab");
            browser.press("Enter");
            DemoDesk.decided(opened, 7);

            // Incidents: open the first, look at numbers and contradictions, merge, take back.
            browser.until(
                    "document.readyState === 'complete' && document.body.innerText.includes('Ask"
                            + " the stringer')");
            relinked(browser, opened);
            browser.press("g");
            browser.press("v");
            browser.until(
                    "document.readyState === 'complete' && document.body.dataset.here ==="
                            + " 'incidents'");
            browser.picture(screens.resolve("incidents-" + language + ".png"));
            String other =
                    (String)
                            browser.eval(
                                    "document.querySelectorAll('.rows tbody"
                                            + " a')[1].getAttribute('href')");
            browser.press("j");
            browser.press("Enter");
            browser.until(
                    "document.readyState === 'complete' && document.body.dataset.here ==="
                            + " 'incident'");
            browser.picture(screens.resolve("incident-" + language + ".png"), true);
            browser.press("m");
            browser.until("document.activeElement.name === 'with'");
            browser.type(other);
            browser.press("Tab");
            browser.type("one matter");
            browser.press("Enter");
            DemoDesk.decided(opened, 8);
            assertThat(last(opened).action()).isEqualTo(Decision.Action.MERGE);
            browser.until(here("incidents"));
            relinked(browser, opened);

            contradiction(browser, opened, screens, at, language);
            split(browser, opened, arabic);

            // Search, and what is found.
            browser.press("/");
            browser.until("document.activeElement.name === 'q'");
            browser.type(arabic ? "اعتقال" : "arrested");
            browser.press("Enter");
            browser.until(here("search"));
            browser.picture(screens.resolve("search-" + language + ".png"));
            doubleCoding(browser, opened, screens, at, language);
            export(browser, opened, screens, at, language);
            for (String view :
                    List.of("overview", "system", "names", "coding", "account", "measures")) {
                browser.go(at + view);
                browser.picture(screens.resolve(view + "-" + language + ".png"), true);
            }
            browser.go(at + "measures/incident-rate");
            browser.picture(screens.resolve("measure-" + language + ".png"));
            browser.press("?");
            browser.until("document.getElementById('keys').open");
            browser.picture(screens.resolve("keys-" + language + ".png"));
            assertThat(browser.complaints()).as("errors of scripts").isEmpty();
        }
    }

    private static String here(String page) {
        return "document.readyState === 'complete' && document.body.dataset.here === '"
                + page
                + "'";
    }

    /** Waits until what was decided last is linked, as looking at pages has it linked in time. */
    private static void relinked(Chromium browser, Case opened) throws Exception {
        String wanted = LinkedCase.state(opened);
        for (int i = 0; i < 600 && !opened.linked().state().equals(Optional.of(wanted)); i++) {
            browser.eval("fetch('/incidents').then(found => found.text())");
            Thread.sleep(100);
        }
        assertThat(opened.linked().state()).contains(wanted);
    }

    /** Two sides of an incident, read beside each other. */
    private static void contradiction(
            Chromium browser, Case opened, Path screens, String at, String language)
            throws Exception {
        rawi.app.store.Linked.Row against =
                opened
                        .linked()
                        .incidents(
                                new rawi.app.store.Linked.Wanted(
                                        1,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                0,
                                5_000)
                        .stream()
                        .filter(row -> row.against() > 0)
                        .max(java.util.Comparator.comparingInt(row -> row.claims()))
                        .orElseThrow();
        browser.go(at + "incidents/" + against.id());
        browser.until("document.querySelectorAll('.sides .told').length > 1");
        browser.picture(screens.resolve("contradiction-" + language + ".png"), true);
    }

    /** Chooses a claim with the keyboard alone and says that it is another matter. */
    private static void split(Chromium browser, Case opened, boolean arabic) throws Exception {
        int before = DemoDesk.decisions(opened).size();
        browser.eval("document.querySelector('[name=claim]').focus()");
        browser.press(" ");
        browser.until("document.querySelector('[name=claim]').checked");
        browser.press(arabic ? "س" : "s");
        browser.until("document.activeElement.name === 'reason'");
        browser.type("another day");
        browser.press("Enter");
        DemoDesk.decided(opened, before + 1);
        assertThat(last(opened).action()).isEqualTo(Decision.Action.SPLIT);
        assertThat(last(opened).reason()).contains("another day");
        browser.until(here("incidents"));
        relinked(browser, opened);
    }

    /** Two people code one report without seeing each other; then it is reconciled. */
    private static void doubleCoding(
            Chromium browser, Case opened, Path screens, String at, String language)
            throws Exception {
        boolean arabic = language.equals("ar");
        String report =
                opened.reports().list(Filter.ANY, "", 50).stream()
                        .filter(line -> line.claims() > 4)
                        .findFirst()
                        .orElseThrow()
                        .id();
        code(browser, opened, at, report, arabic, "Homs");
        browser.picture(screens.resolve("code-" + language + ".png"));
        // The second person sits at a desk of their own over the same case.
        try (Desk second =
                Desk.open(
                        opened,
                        DataFiles.builtIn(),
                        DeskSettings.own(
                                "127.0.0.1", 0, "sami", Language.of(language).orElseThrow()))) {
            browser.go(second.address() + "coding/" + report);
            assertThat((String) browser.eval("document.querySelector('.claims').innerText"))
                    .as("blind")
                    .doesNotContain("Homs");
            code(browser, opened, second.address(), report, arabic, "Tadmur");
            browser.go(at + "coding");
        }
        browser.go(at + "coding/" + report + "/compare");
        browser.until("document.querySelectorAll('.sides').length > 0");
        browser.picture(screens.resolve("compare-" + language + ".png"), true);
        int before = DemoDesk.decisions(opened).size();
        browser.eval("document.querySelector('.sides button').focus()");
        browser.press("Enter");
        DemoDesk.decided(opened, before + 1);
        assertThat(last(opened).action()).isEqualTo(Decision.Action.RECONCILE);
    }

    private static void code(
            Chromium browser, Case opened, String at, String report, boolean arabic, String place)
            throws Exception {
        browser.go(at + "coding/" + report);
        int before = DemoDesk.decisions(opened).size();
        browser.eval(
                "(() => { const t = document.querySelector('.text[data-from]'); const w ="
                        + " document.createTreeWalker(t, NodeFilter.SHOW_TEXT); let n; while ((n ="
                        + " w.nextNode()) && n.data.trim().length < 20); const r ="
                        + " document.createRange(); r.setStart(n, 0); r.setEnd(n, 12);"
                        + " getSelection().removeAllRanges(); getSelection().addRange(r); })()");
        browser.press(arabic ? "ى" : "n");
        browser.until("document.getElementById('add').open");
        browser.eval("document.querySelector('#add [name=\"field.place\"]').focus()");
        browser.type(place);
        browser.press("Enter");
        DemoDesk.decided(opened, before + 1);
        browser.until(
                "document.readyState === 'complete' &&"
                        + " document.querySelectorAll('.coded').length === 1");
        browser.press(arabic ? "ي" : "d");
        DemoDesk.decided(opened, before + 2);
        browser.until(
                "document.readyState === 'complete' && !document.querySelector('[data-key=d]')");
    }

    /** A release is looked at, prepared and leaves as a file. */
    private void export(Chromium browser, Case opened, Path screens, String at, String language)
            throws Exception {
        Path loaded = java.nio.file.Files.createDirectories(folder.resolve("loaded"));
        browser.call(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", loaded.toString()));
        browser.go(at + "release");
        browser.eval("document.querySelector('form.filters select').focus()");
        browser.press("Tab");
        browser.eval("document.querySelector('form.filters button').focus()");
        browser.press("Enter");
        browser.until(
                here("release")
                        + " && location.search.includes('level=public') &&"
                        + " !!document.querySelector('[data-key=p]')");
        int before = DemoDesk.decisions(opened).size();
        browser.press("p");
        DemoDesk.decided(opened, before + 1);
        browser.until(here("release") + " && !!document.querySelector('[data-key=x]')");
        browser.picture(screens.resolve("release-" + language + ".png"), true);
        browser.press("x");
        for (int i = 0; i < 600 && zips(loaded) == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(zips(loaded)).as("files that left").isEqualTo(1);
        assertThat(last(opened).action()).isEqualTo(Decision.Action.RELEASE);
        assertThat(last(opened).after().orElse("")).containsIgnoringCase("published");
    }

    private static long zips(Path folder) throws Exception {
        try (var files = java.nio.file.Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".zip")).count();
        }
    }
}
