package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.people.Logins;
import rawi.app.people.Right;
import rawi.app.store.Case;
import rawi.app.store.Decision;
import rawi.app.store.Filter;
import rawi.app.store.JsonText;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** What editors do beside accepting and rejecting, over the pages and over the interface. */
// Over 500 lines: one desk, opened anew for each test, and all that people do at it.
class DeskWorkTest {

    @TempDir Path folder;
    private Case opened;
    private Desk desk;
    private String report;

    @BeforeEach
    void openDesk() throws Exception {
        opened =
                TestCase.of(
                        folder,
                        Map.of(
                                "Samir Qandil.txt",
                                "---\n"
                                        + "title: Men held, says Samir Qandil\n"
                                        + "publisher: Wire\n"
                                        + "published: 2020-12-21\n"
                                        + "---\n"
                                        + "Soldiers arrested five men at a checkpoint near Homs on"
                                        + " Friday, Samir Qandil said.\n"
                                        + "Gunmen killed a nurse in Homs on Saturday.\n",
                                "b.txt",
                                "---\npublisher: Orontes Post\npublished: 2020-12-22\n---\nFive men"
                                        + " were arrested by soldiers at a checkpoint near Homs on"
                                        + " Friday, 18 December, a lawyer told Orontes Post.\n",
                                "c.txt",
                                "---\npublisher: Tadmur Radio\npublished: 2020-12-23\n---\nGunmen"
                                        + " killed a teacher in Tadmur on Monday.\n"));
        for (String name : List.of("nour", "sami")) {
            TestCase.user(opened, name, Optional.empty(), "reviewer");
        }
        TestCase.user(opened, "rana", Optional.empty(), "releaser");
        desk =
                Desk.open(
                        opened,
                        DataFiles.builtIn(),
                        DeskSettings.own("127.0.0.1", 0, "x", Language.of("en").orElseThrow()));
        report =
                opened.reports().list(Filter.ANY, "", 9).stream()
                        .filter(line -> line.publisher().equals("Wire"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    @AfterEach
    void close() {
        desk.close();
        opened.close();
    }

    private Asker in(String name) {
        Asker asker = new Asker(desk);
        String cookie = "c" + java.util.UUID.randomUUID();
        TestCase.session(opened, name, cookie, "csrf-" + name, Instant.now().getEpochSecond());
        asker.cookies.put("rawi-session", cookie);
        asker.token = "csrf-" + name;
        return asker;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 303);
    }

    /** Waits until what is decided is linked. */
    private void linked() throws Exception {
        for (int i = 0; i < 300; i++) {
            in("nour").get("/api/v1/incidents?all=1");
            String inbox = in("nour").get("/api/v1/inbox").body();
            if (inbox.contains("\"linking\":false")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not linked");
    }

    private List<String> incidents() throws Exception {
        linked();
        Matcher ids =
                Pattern.compile("\"id\":\"([^\"]+)\",\"kind\"")
                        .matcher(in("nour").get("/api/v1/incidents?all=1").body());
        List<String> found = new ArrayList<>();
        while (ids.find()) {
            found.add(ids.group(1));
        }
        return found;
    }

    @Test
    void aClaimIsAddedOnWordsOfTheTextWithEveryField() throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("words", "killed");
        form.put("start", "0");
        form.put("field.type", "integrity.injury");
        form.put("field.agent", "Gunmen");
        form.put("field.target", "nurse");
        form.put("field.place", "Homs");
        form.put("field.earliest", "2020-12-19");
        form.put("field.latest", "2020-12-19");
        form.put("field.low", "1");
        form.put("field.chain", "Homs hospital");
        HttpResponse<String> made = in("nour").post("/reports/" + report + "/claims", form);
        done(made);
        assertThat(made.body()).contains("data-status=\"accepted\"", "2020-12-19");
        String api = in("sami").get("/api/v1/reports/" + report).body();
        assertThat(api).contains("\"type\":\"integrity.injury\"", "Homs hospital");
        form.put("words", "flew away");
        HttpResponse<String> odd = in("nour").post("/reports/" + report + "/claims", form);
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).contains("do not stand in the text");
        assertThat(opened.verifier().verify(n -> {}).isWell()).isTrue();
    }

    @Test
    void commentsAndAssignmentsStandInTheLog() throws Exception {
        done(
                in("nour")
                        .post(
                                "/reports/" + report + "/comment",
                                Map.of("text", "Call <b>them</b>")));
        done(in("nour").post("/reports/" + report + "/assign", Map.of("to", "sami")));
        String page = in("sami").get("/reports/" + report).body();
        assertThat(page).contains("Call &lt;b&gt;them", "Assigned to <bdi>sami</bdi>");
        assertThat(
                        in("nour")
                                .post("/reports/" + report + "/assign", Map.of("to", "who"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(opened.decisions().on(report)).hasSize(2);
    }

    @Test
    void hiddenWordsReachNoBrowserOnAnyRoute() throws Exception {
        linked();
        done(in("nour").post("/reports/" + report + "/hide", Map.of("words", "Samir Qandil")));
        List<String> paths = new ArrayList<>();
        for (Routes.Route route : desk.routes()) {
            if (route.method().name().equals("GET") && !route.path().endsWith("/events")) {
                paths.add(route.path().replace("{report}", report));
            }
        }
        List<String> all = new ArrayList<>();
        for (String incident : incidents()) {
            paths.stream()
                    .filter(p -> p.contains("{incident}"))
                    .forEach(p -> all.add(p.replace("{incident}", incident)));
        }
        paths.stream().filter(p -> !p.contains("{")).forEach(all::add);
        for (rawi.core.measure.Measure measure : rawi.core.measure.Measure.values()) {
            for (String path : paths) {
                if (path.contains("{measure}")) {
                    String one = path.replace("{measure}", measure.key());
                    all.add(one.replace("{form}", "csv"));
                    all.add(one.replace("{form}", "json"));
                }
            }
        }
        for (String form : List.of("md", "html", "json", "docx")) {
            all.add("/answer/" + form + "?place=Homs");
        }
        all.add("/answer?q=arrest+in+Homs");
        all.add("/api/v1/answer?q=arrest+in+Homs");
        all.add("/names?kind=actor&begin=s");
        all.add("/search?q=arrested");
        all.add("/search?q=Qandil");
        all.add("/api/v1/search?q=%22Samir+Qandil%22");
        all.add("/api/v1/search?actor=qandil");
        all.add("/api/v1/search?q=arrested");
        for (String path : all) {
            for (String who : List.of("nour", "rana")) {
                check(path, in(who).get(path).body());
            }
        }
        String token = token("rana");
        for (String path : all) {
            if (path.startsWith("/api/")) {
                check(path, withToken(token, path).body());
            }
        }
        Matcher uid =
                Pattern.compile("data-uid=\"([^\"]+)\"")
                        .matcher(in("nour").get("/reports/" + report).body());
        while (uid.find()) {
            String claim = "/claims/" + uid.group(1);
            check(claim, in("nour").post(claim + "/accept", Map.of("seen", "")).body());
            check(claim, in("nour").post("/api/v1" + claim + "/undo", Map.of("seen", "")).body());
        }
        assertThat(in("nour").get("/api/v1/search?q=Qandil").body()).contains("\"total\":0");
        assertThat(opened.decisions().on(report)).noneMatch(k -> isOpen(k.decision()));
        Map<String, String> why = Map.of("reason", "to call him");
        assertThat(in("sami").post("/reports/" + report + "/open", why).statusCode())
                .as("nobody opens alone")
                .isEqualTo(403);
        done(in("sami").post("/reports/" + report + "/ask", why));
        assertThat(in("sami").post("/reports/" + report + "/open", why).statusCode())
                .as("asking is not enough")
                .isEqualTo(403);
        assertThat(in("rana").get("/openings").body()).contains("sami", "to call him");
        done(in("rana").post("/reports/" + report + "/grant", Map.of("to", "sami")));
        assertThat(in("nour").post("/reports/" + report + "/open", why).statusCode())
                .as("it was let to another one")
                .isEqualTo(403);
        assertThat(in("rana").post("/reports/" + report + "/open", why).statusCode())
                .as("who lets does not see")
                .isEqualTo(403);
        assertThat(in("sami").post("/reports/" + report + "/open", Map.of()).statusCode())
                .as("without a reason")
                .isEqualTo(400);
        HttpResponse<String> shown = in("sami").post("/reports/" + report + "/open", why);
        assertThat(shown.body()).contains("Samir Qandil");
        assertThat(opened.decisions().on(report))
                .anyMatch(
                        k ->
                                isOpen(k.decision())
                                        && k.decision().by().equals("sami")
                                        && k.decision().reason().orElse("").equals("to call him"));
        assertThat(in("sami").get("/reports/" + report).body()).doesNotContain("Qandil");
        assertThat(in("sami").post("/reports/" + report + "/open", why).statusCode())
                .as("once")
                .isEqualTo(403);
    }

    @Test
    void hiddenWordsAreSealedForGoodByOneCommand() throws Exception {
        done(in("nour").post("/reports/" + report + "/hide", Map.of("words", "Samir Qandil")));
        String told =
                TestCase.rawi(
                        "seal",
                        "--case",
                        folder.resolve("case").toString(),
                        "--hidden",
                        "--key-file",
                        folder.resolve("seal.key").toString());
        assertThat(told).contains("is sealed");
        assertThat(opened.reports().get(report).orElseThrow().text())
                .doesNotContain("Samir Qandil");
        assertThat(rawi.app.review.HiddenWords.of(opened)).isEmpty();
        assertThat(in("nour").get("/reports/" + report).statusCode()).isEqualTo(200);
        assertThat(opened.verifier().verify(n -> {}).isWell()).isTrue();
    }

    private static void check(String path, String body) {
        assertThat(body.replace("\"\\\"Samir Qandil\\\"\"", "").replace("Qandil\"", ""))
                .as(path)
                .doesNotContain("Samir Qandil")
                .doesNotContain("samir qandil")
                .doesNotContain("Qandil said");
    }

    /** A token with all that its user may do. */
    private String token(String user) throws Exception {
        String page =
                in(user).post("/account/token", Map.of("label", "t", "scope", "read", "days", "3"))
                        .body();
        Matcher made = Pattern.compile("rawi_[A-Za-z0-9_-]+").matcher(page);
        assertThat(made.find()).as(page).isTrue();
        return made.group();
    }

    private HttpResponse<String> withToken(String token, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(desk.address().replaceAll("/$", "") + path))
                                .header("Authorization", "Bearer " + token)
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void atATokenNobodyAsksWithoutEndOrTriesManyTokens() throws Exception {
        String token = token("nour");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            refused += withToken(token, "/api/v1/names").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        HttpResponse<String> last = withToken("rawi_wrong", "/api/v1/names");
        for (int i = 0; i < 40 && last.statusCode() == 401; i++) {
            last = withToken("rawi_wrong" + i, "/api/v1/names");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(in("nour").get("/names").statusCode()).as("people go on").isEqualTo(200);
    }

    @Test
    void whatIsAssignedToSomebodyIsFoundInOnePlace() throws Exception {
        linked();
        assertThat(in("sami").get("/").body()).doesNotContain("?mine=1");
        done(in("nour").post("/reports/" + report + "/assign", Map.of("to", "sami")));
        assertThat(in("sami").get("/").body()).contains("?mine=1");
        assertThat(in("sami").get("/?mine=1").body()).contains("/reports/" + report);
        assertThat(in("nour").get("/?mine=1").body()).doesNotContain("/reports/" + report);
        done(in("nour").post("/reports/" + report + "/assign", Map.of("to", "nour")));
        assertThat(in("sami").get("/api/v1/inbox?mine=1").body()).doesNotContain(report);
    }

    @Test
    void aReleaseIsPreparedByOneApprovedByAnotherAndLeavesSigned() throws Exception {
        TestCase.user(opened, "omar", Optional.empty(), "releaser");
        linked();
        assertThat(in("nour").get("/release").statusCode()).isEqualTo(403);
        String seen = in("rana").get("/release?level=partner").body();
        assertThat(seen).contains("incidents would be shown").doesNotContain("Samir Qandil");
        done(in("rana").post("/release", Map.of("level", "partner")));
        Matcher id =
                Pattern.compile("R\\d{4}-\\d\\d-\\d\\d-partner-1")
                        .matcher(in("rana").get("/release").body());
        assertThat(id.find()).isTrue();
        String at = "/release/" + id.group();
        assertThat(in("rana").post(at + "/approve", Map.of()).statusCode())
                .as("not by the same person")
                .isEqualTo(409);
        assertThat(in("rana").post(at + "/publish", Map.of()).statusCode())
                .as("not before it is approved")
                .isEqualTo(409);
        done(in("omar").post(at + "/approve", Map.of()));
        HttpResponse<String> given = in("rana").post(at + "/publish", Map.of("as", "csv"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(given.body()).startsWith("PK").contains("manifest");
        assertThat(in("rana").post(at + "/retract", Map.of()).statusCode()).isEqualTo(400);
        assertThat(
                        in("omar")
                                .post(at + "/retract", Map.of("reason", "a name was wrong"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(in("rana").get("/release").body()).contains("taken back", "a name was wrong");
    }

    private static boolean isOpen(Decision decision) {
        return decision.action() == Decision.Action.OPEN;
    }

    @Test
    void incidentsAreMergedAndSplitWithAReasonAndTakenBack() throws Exception {
        List<String> before = incidents();
        List<String> killings = typed("integrity.killing");
        String one = killings.get(0);
        String other = killings.get(1);
        assertThat(
                        in("nour")
                                .post("/incidents/" + one + "/merge", Map.of("with", other))
                                .statusCode())
                .as("no reason")
                .isEqualTo(400);
        done(
                in("nour")
                        .post(
                                "/incidents/" + one + "/merge",
                                Map.of("with", "/incidents/" + other, "reason", "one raid")));
        assertThat(incidents()).hasSizeLessThan(before.size());
        done(in("nour").post("/incidents/" + one + "/undo", Map.of()));
        assertThat(incidents()).hasSameSizeAs(before);
        String arrest = typed("liberty.arrest_detention").get(0);
        String page = in("nour").get("/incidents/" + arrest).body();
        Matcher uid = Pattern.compile("name=\"claim\" value=\"([^\"]+)\"").matcher(page);
        assertThat(uid.find()).isTrue();
        done(
                in("nour")
                        .post(
                                "/incidents/" + arrest + "/split",
                                Map.of("claim", uid.group(1), "reason", "another day")));
        assertThat(incidents()).hasSize(before.size() + 1);
        assertThat(opened.verifier().verify(n -> {}).isWell()).isTrue();
    }

    private List<String> typed(String type) throws Exception {
        linked();
        Matcher id =
                Pattern.compile("\"id\":\"([^\"]+)\"")
                        .matcher(in("nour").get("/api/v1/incidents?all=1&type=" + type).body());
        List<String> found = new ArrayList<>();
        while (id.find()) {
            found.add(id.group(1));
        }
        assertThat(found).as(type).isNotEmpty();
        return found;
    }

    @Test
    void twoPeopleCodeBlindAndAreComparedFieldByField() throws Exception {
        String at = "/coding/" + report;
        Map<String, String> one = new LinkedHashMap<>();
        one.put("words", "arrested");
        one.put("field.type", "liberty.arrest_detention");
        one.put("field.place", "Homs");
        Map<String, String> other = new LinkedHashMap<>(one);
        other.put("field.place", "Tadmur");
        done(in("nour").post(at + "/claims", one));
        done(in("sami").post(at + "/claims", other));
        assertThat(in("nour").get(at).body())
                .contains("arrested")
                .doesNotContain("Tadmur")
                .doesNotContain("data-t=");
        assertThat(in("nour").get(at + "/compare").statusCode()).isEqualTo(400);
        Map<String, String> second = Map.of("words", "killed", "field.type", "integrity.killing");
        done(in("nour").post(at + "/claims", second));
        done(in("sami").post(at + "/claims", second));
        done(in("nour").post(at + "/done", Map.of()));
        done(in("sami").post(at + "/done", Map.of()));
        assertThat(in("nour").post(at + "/claims", one).statusCode()).isEqualTo(400);
        String page = in("nour").get(at + "/compare").body();
        assertThat(page).contains("They differ:", "Krippendorff", "1.00");
        String uid = page.replaceAll("(?s).*?name=\"uid\" value=\"([^\"]+)\".*", "$1");
        done(in("nour").post(at + "/take", Map.of("uid", uid)));
        assertThat(in("nour").get("/api/v1/reports/" + report).body()).contains(report + "-" + uid);
        assertThat(in("nour").get(at + "/compare").body()).contains("settled");
    }

    @Test
    void aNameIsProposedByOneAndDecidedByAnother() throws Exception {
        Map<String, String> form =
                Map.of("kind", "place", "alias", "Tadmur", "name", "Palmyra", "reason", "one town");
        done(in("nour").post("/names", form));
        Map<String, String> yes = Map.of("kind", "place", "alias", "Tadmur", "state", "accepted");
        assertThat(in("nour").post("/names/decide", yes).statusCode()).isEqualTo(400);
        assertThat(in("nour").get("/api/v1/incidents?all=1").body()).doesNotContain("Palmyra");
        done(in("sami").post("/names/decide", yes));
        assertThat(in("nour").get("/names?kind=place").body()).contains("Palmyra", "accepted");
    }

    @Test
    void programsDoWhatPagesDoWithATokenOfNoMoreRights() throws Exception {
        Logins logins = new Logins(opened.people(), java.time.Clock.systemUTC());
        String token = logins.makeToken("nour", "script", Set.of(Right.READ), 3);
        assertThat(api("GET", "/inbox", token, "").statusCode()).isEqualTo(200);
        String claim = opened.reports().claims(Filter.ANY, 0, 1).get(0).uid();
        String accept = "/claims/" + claim + "/accept";
        assertThat(api("POST", accept, token, "{}").statusCode()).isEqualTo(403);
        String more = logins.makeToken("nour", "bot", Set.of(Right.READ, Right.REVIEW), 3);
        HttpResponse<String> accepted = api("POST", accept, more, "{\"seen\":\"\"}");
        assertThat(accepted.body()).contains("\"status\":\"accepted\"");
        HttpResponse<String> edited =
                api(
                        "POST",
                        "/claims/" + claim + "/edit",
                        more,
                        "{\"seen\":"
                                + opened.decisions().last()
                                + ",\"field\":{\"place\":\"Palmyra\"}}");
        assertThat(edited.body()).contains("\"place\":\"Palmyra\"");
        assertThat(api("GET", "/inbox", token + "x", "").statusCode()).isEqualTo(401);
        assertThat(api("GET", "/inbox", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void theDescriptionOfTheInterfaceIsThatOfTheRoutes() throws Exception {
        Map<String, Object> paths =
                object(JsonText.read(in("nour").get("/api/v1/openapi.json").body()), "paths");
        long described = 0;
        for (Routes.Route route : desk.routes()) {
            if (route.path().startsWith(Routes.API)) {
                Map<String, Object> operation =
                        object(
                                object(paths, route.path()),
                                route.method().name().toLowerCase(java.util.Locale.ROOT));
                assertThat(operation).as(route.path()).containsKeys("operationId", "responses");
                described++;
            }
        }
        assertThat(described).isGreaterThan(25).isGreaterThanOrEqualTo(paths.size());
    }

    @Test
    void changesAreToldAsTheyCome() throws Exception {
        Logins logins = new Logins(opened.people(), java.time.Clock.systemUTC());
        String token = logins.makeToken("nour", "live", Set.of(Right.READ), 3);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(desk.address() + "api/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(30))
                        .build();
        var lines =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith("data:"))
                        .iterator();
        String first = lines.next();
        done(in("nour").post("/reports/" + report + "/comment", Map.of("text", "news")));
        String next = lines.next();
        while (next.equals(first)) {
            next = lines.next();
        }
        assertThat(next).contains("\"decision\":" + opened.decisions().last());
    }

    private HttpResponse<String> api(String method, String path, String token, String json)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(desk.address() + "api/v1" + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> fields, String name) {
        assertThat(fields).containsKey(name);
        return (Map<String, Object>) fields.get(name);
    }
}
