package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.cli.RawiCommand;
import rawi.app.store.Case;
import rawi.app.store.CaseLocation;
import rawi.app.store.Decision;
import rawi.app.store.Filter;
import rawi.app.store.StoredClaim;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** A real desk on a loopback port, asked as browsers and as attackers ask. */
class DeskTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir static Path folder;

    private static Case opened;
    private static Desk desk;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void openDesk() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("a.txt"),
                "---\ntitle: Five held "
                        + SCRIPT
                        + "\n"
                        + "publisher: Wire \"onload=alert(1)\n"
                        + "published: 2020-12-21\n"
                        + "---\n"
                        + "Soldiers arrested five men at a checkpoint near Homs on Friday, a"
                        + " resident "
                        + SCRIPT
                        + " said. Gunmen killed a nurse in Homs.\n");
        Files.writeString(
                reports.resolve("b.txt"),
                "---\npublisher: Orontes Post\npublished: 2020-12-22\n---\n"
                        + "Five men were arrested at a checkpoint near Homs on Friday, 18 December,"
                        + " a lawyer told Orontes Post.\n");
        Files.write(reports.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9});
        String place = folder.resolve("case").toString();
        rawi("init", place);
        rawi("add", "--case", place, reports.toString());
        opened = Case.open(CaseLocation.parse(place));
        desk =
                Desk.open(
                        opened,
                        DataFiles.builtIn(),
                        "127.0.0.1",
                        0,
                        "nour",
                        Language.of("en").orElseThrow());
    }

    private static void rawi(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RawiCommand.run(args, new ByteArrayInputStream(new byte[0]), out, out);
    }

    @AfterAll
    static void close() {
        desk.close();
        opened.close();
    }

    @Test
    void everyPageIsThereInBothLanguages() throws Exception {
        String report = opened.reports().list(Filter.ANY, "", 1).get(0).id();
        for (String ui : List.of("en", "ar")) {
            for (String path :
                    List.of(
                            "/",
                            "/reports/" + report,
                            "/search?q=arrested",
                            "/incidents",
                            "/system",
                            "/measures",
                            "/measures/incident-rate?by=area&place=Homs",
                            "/measures/coverage",
                            "/answer",
                            "/answer?q=arrests+of+students+in+Homs")) {
                String asked = path + (path.contains("?") ? "&" : "?") + "ui=" + ui;
                HttpResponse<String> answer = get(asked);
                assertThat(answer.statusCode()).as(asked).isEqualTo(200);
                assertThat(answer.body())
                        .as(asked)
                        .contains("<html lang=\"" + ui + "\"")
                        .contains(ui.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"");
            }
        }
    }

    @Test
    void textOfAReportNeverRuns() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/search?q=arrested",
                        "/incidents?all=1",
                        "/system",
                        "/measures/corroboration",
                        "/answer?q=" + encoded(SCRIPT),
                        "/answer?place=" + encoded(SCRIPT))) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContain(SCRIPT)
                    .doesNotContainPattern("<[^>]*[\" ]onload=");
        }
        for (var line : opened.reports().list(Filter.ANY, "", 9)) {
            String page = get("/reports/" + line.id()).body();
            assertThat(page).doesNotContain(SCRIPT).doesNotContainPattern("<[^>]*[\" ]onload=");
        }
        assertThat(get("/search?q=" + encoded(SCRIPT)).body()).doesNotContain(SCRIPT);
    }

    @Test
    void measuresAndAnswersComeAsDataWithTheSameFilters() throws Exception {
        waitForLinking();
        HttpResponse<String> json = get("/measures/incident-rate/json?by=area&place=Homs");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"schema\" : \"measure/1\"", "\"place\" : \"Homs\"");
        assertThat(header(json, "Content-Disposition")).contains("incident-rate.json");
        assertThat(get("/measures/incident-rate/csv").body()).startsWith("\uFEFFmeasure,");
        assertThat(get("/measures/incident-rate?place=Homs").body())
                .contains("/measures/incident-rate/csv?place=Homs", "<svg");
        assertThat(get("/answer/json?q=arrests+in+Homs").body()).contains("answer/1");
        assertThat(header(get("/answer/docx?q=arrests+in+Homs"), "Content-Disposition"))
                .contains("answer.docx");
        assertThat(get("/measures/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/measures/drift/exe").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheDescribedSystemRestsOnLeadsToItsReport() throws Exception {
        waitForLinking();
        String page = "";
        for (int i = 0; i < 100 && !page.contains("class=\"basis\""); i++) {
            page = get("/system").body();
            Thread.sleep(100);
        }
        Matcher link = Pattern.compile("<small><a href=\"(/reports/[^\"]+)\">").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        assertThat(get(link.group(1)).statusCode()).isEqualTo(200);
    }

    private static void waitForLinking() throws Exception {
        for (int i = 0; i < 100 && get("/measures/drift/json").statusCode() != 200; i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void browsersAreToldToRunNothingOfOthers() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(answer.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(answer.body())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain(" style=\"");
    }

    @Test
    void changesNeedTheTokenOfAPageOfThisDesk() throws Exception {
        StoredClaim claim = claim("integrity.killing");
        int posts = 0;
        for (Routes.Route route : desk.routes()) {
            if (route.method().equals(HandlerType.POST)) {
                posts++;
                String path =
                        route.path()
                                .replace("{claim}", claim.uid())
                                .replaceAll("\\{[a-z]+\\}", "none");
                assertThat(post(path, "", Map.of()).statusCode()).as(path).isEqualTo(403);
                assertThat(post(path, "x".repeat(64), Map.of()).statusCode()).isEqualTo(403);
                assertThat(
                                send(request(path, desk.token(), Map.of())
                                                .header("Origin", "http://evil.example"))
                                        .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(posts).isGreaterThan(9);
        assertThat(opened.decisions().on(claim.uid())).isEmpty();
    }

    @Test
    void aNameOfAnotherSiteThatLeadsHereGetsNothing() throws Exception {
        int port = URI.create(desk.address()).getPort();
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("rawi-token");
        }
    }

    @Test
    void decisionsAreInTheLogBeforeTheAnswerAndCanBeTakenBack() throws Exception {
        StoredClaim claim = claim("liberty.arrest_detention");
        String base = "/claims/" + claim.uid();
        HttpResponse<String> accepted = post(base + "/accept", desk.token(), Map.of("seen", ""));
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).contains("data-status=\"accepted\"");
        var first = opened.decisions().on(claim.uid());
        assertThat(first).hasSize(1);
        assertThat(first.get(0).decision().by()).isEqualTo("nour");

        assertThat(
                        post(base + "/reject", desk.token(), Map.of("seen", "", "reason", "no"))
                                .statusCode())
                .as("somebody who did not see the acceptance")
                .isEqualTo(409);
        String seen = Long.toString(first.get(0).seq());
        assertThat(
                        post(base + "/reject", desk.token(), Map.of("seen", seen, "reason", " "))
                                .statusCode())
                .as("no reason")
                .isEqualTo(400);
        HttpResponse<String> edited =
                post(
                        base + "/edit",
                        desk.token(),
                        Map.of("seen", seen, "field.place", "Tadmur", "reason", "the map"));
        assertThat(edited.body()).contains("data-status=\"edited\"").contains("Tadmur");
        assertThat(opened.decisions().status(claim.uid())).isEqualTo(Decision.Status.EDITED);
        post(base + "/undo", desk.token(), Map.of("seen", last(claim)));
        assertThat(opened.decisions().status(claim.uid())).isEqualTo(Decision.Status.ACCEPTED);
        assertThat(opened.verifier().verify(n -> {}).isWell()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedWithWords() throws Exception {
        StoredClaim claim = claim("integrity.killing");
        HttpResponse<String> odd =
                post(
                        "/claims/" + claim.uid() + "/edit",
                        desk.token(),
                        Map.of("seen", "", "field.earliest", "yesterday"));
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(post("/claims/none/accept", desk.token(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(get("/reports/none").statusCode()).isEqualTo(404);
        assertThat(get("/assets/../case.db").statusCode()).isIn(400, 404);
        assertThat(get("/search?since=tomorrow&type=none&status=x").statusCode()).isEqualTo(200);
    }

    @Test
    void anOversizedBodyIsRefused() throws Exception {
        StoredClaim claim = claim("integrity.killing");
        int status =
                post(
                                "/claims/" + claim.uid() + "/reject",
                                desk.token(),
                                Map.of("reason", "x".repeat(400_000)))
                        .statusCode();
        assertThat(status).isBetween(400, 413);
        assertThat(opened.decisions().on(claim.uid())).isEmpty();
    }

    @Test
    void otherMachinesCannotReachIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Desk.open(
                                        opened,
                                        DataFiles.builtIn(),
                                        "0.0.0.0",
                                        0,
                                        "nour",
                                        Language.of("en").orElseThrow()))
                .withMessageContaining("127.0.0.1");
    }

    private static String last(StoredClaim claim) {
        var all = opened.decisions().on(claim.uid());
        return Long.toString(all.get(all.size() - 1).seq());
    }

    private static StoredClaim claim(String type) {
        Filter filter =
                new Filter(
                        List.of(type),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        List.of(),
                        java.util.Optional.empty());
        return opened.reports().claims(filter, 0, 1).get(0);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private static HttpResponse<String> post(String path, String token, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(request(path, token, form));
    }

    private static HttpRequest.Builder request(
            String path, String token, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(Guard.TOKEN_HEADER, token)
                .header("Cookie", Guard.TOKEN_COOKIE + "=" + token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(desk.address().replaceAll("/$", "") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
