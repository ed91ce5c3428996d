package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.people.Totp;
import rawi.app.store.Case;
import rawi.app.store.Filter;

/**
 * The desk in a real browser: whom it keeps out, what it lets in, and that everybody can use it.
 */
class DeskInBrowserTest {

    private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    @TempDir Path folder;

    @Test
    void noPageHasASeriousFaultAndAllFitNarrowWindowsAndLargeLetters() throws Exception {
        try (Case opened = DemoDesk.demo(folder);
                Desk desk = DemoDesk.open(opened, 0);
                Chromium browser = Chromium.open(folder)) {
            DemoDesk.linked(opened);
            String report =
                    opened.reports().list(Filter.ANY, "", 50).stream()
                            .filter(line -> line.claims() > 4)
                            .findFirst()
                            .orElseThrow()
                            .id();
            String incident =
                    opened.linked()
                            .incidents(
                                    new rawi.app.store.Linked.Wanted(
                                            2,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()),
                                    0,
                                    1)
                            .get(0)
                            .id();
            List<String> wrong = new ArrayList<>();
            for (String language : List.of("en", "ar")) {
                for (String page :
                        List.of(
                                "?",
                                "reports/" + report + "?",
                                "incidents?",
                                "incidents/" + incident + "?",
                                "search?q=arrested&",
                                "overview?",
                                "system?",
                                "names?",
                                "coding?",
                                "coding/" + report + "?",
                                "measures?",
                                "measures/incident-rate?",
                                "answer?",
                                "release?level=public&",
                                "openings?",
                                "?mine=1&",
                                "account?",
                                "login?")) {
                    browser.size(1280, 900, 1);
                    browser.go(desk.address() + page + "ui=" + language);
                    browser.faults().forEach(f -> wrong.add(language + " " + page + " " + f));
                    // 1280 px at 400 % are 320 CSS pixels.
                    for (int width : List.of(360, 320)) {
                        browser.size(width, 640, width == 320 ? 4 : 1);
                        Object over =
                                browser.eval("document.documentElement.scrollWidth - innerWidth");
                        if (((Number) over).intValue() > 0) {
                            wrong.add(
                                    language
                                            + " "
                                            + page
                                            + " is too wide at "
                                            + width
                                            + ": "
                                            + over
                                            + " "
                                            + browser.eval(
                                                    "[...document.querySelectorAll('main *,header"
                                                            + " *')].filter(e => { const r ="
                                                            + " e.getBoundingClientRect(); return"
                                                            + " (r.right > innerWidth + 1 || r.left <"
                                                            + " -1) && !e.closest('.wide');"
                                                            + " }).slice(0,3).map(e =>"
                                                            + " e.outerHTML.slice(0,120)).join(' ||"
                                                            + " ')"));
                        }
                    }
                    if (page.equals("?") || page.startsWith("reports")) {
                        browser.size(360, 640, 2);
                        browser.picture(
                                Path.of(
                                        "target",
                                        "screens",
                                        "narrow-"
                                                + (page.equals("?") ? "inbox" : "report")
                                                + "-"
                                                + language
                                                + ".png"));
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void whatReportsAndNamesBringDoesNothing() throws Exception {
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put(
                "a<svg onload=alert(3)>.txt",
                "---\ntitle: Held "
                        + SCRIPT
                        + "\npublisher: Wire\" onmouseover=\"alert(4)\npublished: 2020-12-21\n---\n"
                        + "Soldiers of the "
                        + SCRIPT
                        + " arrested five men near Homs on Friday. <a"
                        + " href=\"javascript:alert(5)\">x</a>\n");
        try (Case opened = TestCase.of(folder, reports);
                Desk desk = DemoDesk.open(opened, 0);
                Chromium browser = Chromium.open(folder)) {
            DemoDesk.linked(opened);
            String report = opened.reports().list(Filter.ANY, "", 1).get(0).id();
            Asker asker = new Asker(desk);
            asker.get("/");
            asker.post("/reports/" + report + "/comment", Map.of("text", SCRIPT));
            asker.post("/names", Map.of("alias", SCRIPT, "name", "\"><script>alert(6)</script>"));
            String incident = opened.linked().state().isPresent() ? "incidents?all=1" : "";
            for (String page :
                    List.of(
                            "",
                            "reports/" + report,
                            incident,
                            "names",
                            "search?q=%3Cscript%3Ealert(7)%3C/script%3E",
                            "overview?place=%22%3E%3Cscript%3Ealert(8)%3C/script%3E",
                            "coding/" + report,
                            "system?place=%3Cscript%3E")) {
                browser.go(desk.address() + page);
                browser.eval("document.querySelectorAll('*').length");
                assertThat(browser.complaints())
                        .as(page)
                        .noneMatch(c -> c.startsWith("DIALOG") || c.contains("alert"));
                assertThat(browser.eval("document.querySelectorAll('script:not([src])').length"))
                        .isEqualTo(0L);
            }
        }
    }

    @Test
    void aRestartLosesNoAction() throws Exception {
        try (Case opened = DemoDesk.demo(folder);
                Chromium browser = Chromium.open(folder)) {
            int port;
            String report = opened.reports().list(Filter.ANY, "", 9).get(3).id();
            try (Desk desk = DemoDesk.open(opened, 0)) {
                DemoDesk.linked(opened);
                port = URI.create(desk.address()).getPort();
                browser.go(desk.address() + "reports/" + report);
                browser.press("j");
            }
            browser.press("a");
            browser.until("!document.getElementById('trouble').hidden");
            assertThat(DemoDesk.decisions(opened)).isEmpty();
            try (Desk again = DemoDesk.open(opened, port)) {
                DemoDesk.decided(opened, 1);
                browser.until(
                        "document.querySelector('.claim.here').dataset.status === 'accepted'");
                browser.until("document.getElementById('trouble').hidden");
                Thread.sleep(1_500);
                assertThat(DemoDesk.decisions(opened)).as("once").hasSize(1);
                assertThat(again.routes()).isNotEmpty();
            }
        }
    }

    @Test
    void aPasskeyLetsIn() throws Exception {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        try (Case opened = TestCase.of(folder, Map.of("a.txt", "Soldiers arrested five men.\n"))) {
            TestCase.user(opened, "nour", Optional.of(secret), "reviewer");
            try (Desk desk = DemoDesk.open(opened, 0);
                    Chromium browser = Chromium.open(folder)) {
                String at = desk.address().replace("127.0.0.1", "localhost");
                browser.call("WebAuthn.enable", Map.of());
                browser.call(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)));
                browser.go(at + "login?to=/account");
                browser.eval("document.querySelector('[name=name]').focus()");
                browser.type("nour");
                browser.press("Tab");
                browser.type(TestCase.PASSWORD);
                browser.press("Tab");
                browser.type(Totp.code(secret, Clock.systemUTC().instant().getEpochSecond() / 30));
                browser.press("Enter");
                browser.until(
                        "document.readyState === 'complete' &&"
                                + " !!document.querySelector('#passkey-form')");
                browser.eval("document.querySelector('#passkey-form [name=label]').focus()");
                browser.type("laptop");
                browser.press("Enter");
                browser.until("document.body.innerText.includes('laptop')");
                assertThat(opened.people().passkeys("nour")).hasSize(1);
                browser.call("Network.clearBrowserCookies", Map.of());
                browser.go(at + "login?to=/account");
                browser.eval("document.getElementById('passkey-login').focus()");
                browser.press("Enter");
                browser.until(
                        "document.readyState === 'complete' &&"
                                + " !!document.querySelector('#passkey-form')");
                assertThat((String) browser.eval("document.querySelector('h1').innerText"))
                        .contains("nour");
            }
        }
    }
}
