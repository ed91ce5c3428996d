package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.people.Passwords;
import rawi.app.web.Desk;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/**
 * What the desk keeps beside the evidence: people, what linking gave, counts; and the desk on it.
 */
abstract class DeskTablesContract {

    private static final String PASSWORD = "correct horse battery";

    @TempDir Path folder;

    /** A place where no case is. */
    abstract String fresh();

    private static People.User user(String name, String... roles) {
        return new People.User(
                name,
                Set.of(roles),
                Passwords.hash(PASSWORD),
                Optional.empty(),
                0,
                false,
                false,
                "2026-01-01");
    }

    @Test
    void peopleTheirSessionsTokensAndFailuresAreKept() {
        try (Case made = Cases.create(fresh())) {
            People people = made.people();
            assertThat(people.isEmpty()).isTrue();
            people.keep(user("nour", "reviewer", "releaser"));
            people.keep(user("sami", "reader"));
            assertThat(people.users()).extracting(People.User::name).contains("nour", "sami");
            assertThat(people.user("nour").orElseThrow().roles())
                    .containsExactlyInAnyOrder("reviewer", "releaser");
            assertThat(people.useStep("nour", 7)).isTrue();
            assertThat(people.useStep("nour", 7)).as("a code counts once").isFalse();
            people.keep(new People.Session("h1", "nour", "c", 10, 10));
            people.seen("h1", 99);
            assertThat(people.session("h1").orElseThrow().seen()).isEqualTo(99);
            people.keep(new People.Token("t1", "nour", "script", Set.of("read"), 10, 90));
            assertThat(people.token("t1").orElseThrow().scopes()).containsExactly("read");
            people.removeToken("nour", "t1");
            assertThat(people.token("t1")).isEmpty();
            people.failed("name nour", 100, 0);
            people.failed("name nour", 101, 0);
            assertThat(people.failures("name nour", 50)).isEqualTo(2);
            people.forgive("name nour");
            assertThat(people.failures("name nour", 50)).isZero();
            people.state("k", "v");
            people.state("k", "w");
            assertThat(people.state("k")).contains("w");
            people.endSessionsOf("nour");
            assertThat(people.session("h1")).isEmpty();
        }
    }

    private static Linked.Row row(String id, String type, String place, String day, int origins) {
        return new Linked.Row(
                id,
                "incident",
                type,
                place,
                Optional.of(34.5),
                Optional.empty(),
                true,
                Optional.of("ocha:SY04"),
                Optional.ofNullable(day),
                Optional.ofNullable(day),
                origins,
                2,
                3,
                1,
                "{\"of\":\"" + id + "\"}");
    }

    private static Linked.Wanted wanted(int origins, String type, String place, String from) {
        return new Linked.Wanted(
                origins,
                Optional.ofNullable(type),
                Optional.ofNullable(place),
                Optional.ofNullable(from),
                Optional.empty());
    }

    @Test
    void aLinkingIsSeenWhenItIsFinishedAndReplacesTheOneBefore() {
        try (Case made = Cases.create(fresh())) {
            Linked linked = made.linked();
            assertThat(linked.state()).isEmpty();
            Linked.Writer first = linked.begin();
            first.add(row("I1", "liberty.arrest_detention", "Homs", "2020-12-01", 1));
            first.add(row("I2", "integrity.killing", "Rif Dimashq", "2020-12-05", 3));
            first.add(row("I3", "integrity.killing", "", null, 2));
            first.add(new Linked.Member("r1", "C01", "I2"));
            first.add(new Linked.Sorted("r1", 0, 5, Optional.of("r0"), 1));
            first.sheet("drift", "html-en", "<p>x</p>");
            assertThat(linked.count(wanted(1, null, null, null))).isZero();
            first.finish("a");
            assertThat(linked.state()).contains("a");
            assertThat(linked.incidents(wanted(1, null, null, null), 0, 10))
                    .extracting(Linked.Row::id)
                    .containsExactly("I2", "I3", "I1");
            assertThat(linked.incidents(wanted(2, "integrity", null, null), 1, 1))
                    .extracting(Linked.Row::id)
                    .containsExactly("I3");
            assertThat(linked.count(wanted(1, null, "dimashq", null))).isEqualTo(1);
            assertThat(linked.count(wanted(1, null, null, "2020-12-02")))
                    .as("what has no day may have been then")
                    .isEqualTo(2);
            Linked.Overview all = linked.overview(wanted(1, null, null, null));
            assertThat(all.total()).isEqualTo(3);
            assertThat(all.undated()).isEqualTo(1);
            assertThat(all.types()).containsEntry("integrity.killing", 2);
            assertThat(all.periods())
                    .contains(
                            new Linked.Period(
                                    Optional.of(LocalDate.of(2020, 12, 1)),
                                    Optional.of(LocalDate.of(2020, 12, 1)),
                                    1));
            Linked.Row one = linked.incident("I2").orElseThrow();
            assertThat(one.json()).contains("I2");
            assertThat(one.areaId()).contains("ocha:SY04");
            assertThat(one.lon()).isEmpty();
            assertThat(linked.ofReport("r1")).containsOnlyKeys("C01");
            assertThat(linked.sorted(0, 0, 5)).hasSize(1);
            assertThat(linked.sorts()).containsEntry(0, 1L);
            assertThat(linked.sheet("drift", "html-en")).contains("<p>x</p>");
            Linked.Writer second = linked.begin();
            second.add(row("I9", "liberty.arrest_detention", "Hama", "2020-12-09", 1));
            assertThat(linked.incident("I2")).as("until it is finished").isPresent();
            second.finish("b");
            assertThat(linked.incident("I2")).isEmpty();
            assertThat(linked.count(wanted(1, null, null, null))).isEqualTo(1);
            assertThat(linked.sorts()).isEmpty();
            assertThat(linked.sheet("drift", "html-en")).isEmpty();
        }
    }

    @Test
    void countsFollowWhatComes() throws Exception {
        try (Case made = Cases.create(fresh())) {
            Cases.write(folder.resolve("one"), 0, 3);
            Cases.add(made, folder.resolve("one"));
            assertThat(made.reports().totals().reports()).isEqualTo(3);
            assertThat(made.reports().published("2020-12-01", "2020-12-02"))
                    .containsExactly(Map.entry("2020-12-01", 1L), Map.entry("2020-12-02", 1L));
            assertThat(made.reports().names("place", "h", 5)).containsKey("homs");
            long before = made.reports().names("place", "homs", 1).get("homs");
            Cases.write(folder.resolve("two"), 3, 5);
            Cases.add(made, folder.resolve("two"));
            assertThat(made.reports().totals().reports()).isEqualTo(5);
            assertThat(made.reports().names("place", "homs", 1).get("homs")).isGreaterThan(before);
            assertThat(made.decisions().last(Set.of(Decision.Action.MERGE, Decision.Action.SPLIT)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void theDeskWorksOnIt() throws Exception {
        try (Case made = Cases.create(fresh())) {
            Cases.write(folder.resolve("some"), 0, 4);
            Cases.add(made, folder.resolve("some"));
            made.people().keep(user("nour", "reviewer"));
            String report = made.reports().list(Filter.ANY, "", 1).get(0).id();
            HttpClient client =
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build();
            try (Desk desk = open(made)) {
                String at = desk.address();
                String token = token(get(client, at + "login"));
                String inside =
                        post(
                                client,
                                at + "login",
                                token,
                                Map.of("name", "nour", "password", PASSWORD, "to", "/"));
                assertThat(inside).contains("4 reports");
                for (int i = 0; i < 300 && made.linked().state().isEmpty(); i++) {
                    Thread.sleep(100);
                }
                for (String page :
                        List.of("", "incidents?all=1", "overview", "search?q=arrested", "names")) {
                    assertThat(get(client, at + page)).as(page).contains("nour");
                }
                String shown = get(client, at + "reports/" + report);
                Matcher uid = Pattern.compile("data-uid=\"([^\"]+)\"").matcher(shown);
                assertThat(uid.find()).isTrue();
                assertThat(
                                post(
                                        client,
                                        at + "claims/" + uid.group(1) + "/accept",
                                        token(shown),
                                        Map.of("seen", "")))
                        .contains("data-status=\"accepted\"");
                assertThat(made.decisions().status(uid.group(1)))
                        .isEqualTo(Decision.Status.ACCEPTED);
            }
            try (Desk again = open(made)) {
                assertThat(get(client, again.address() + "login")).contains("password");
            }
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }

    private static Desk open(Case made) {
        return Desk.open(
                made, DataFiles.builtIn(), "127.0.0.1", 0, "x", Language.of("en").orElseThrow());
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"rawi-token\" content=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String get(HttpClient client, String address) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String post(
            HttpClient client, String address, String token, Map<String, String> fields)
            throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .append('&'));
        return client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Rawi-Token", token)
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
