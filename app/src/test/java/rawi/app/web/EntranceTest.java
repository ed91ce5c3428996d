package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.people.Logins;
import rawi.app.people.Totp;
import rawi.app.store.Case;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** Coming in and being kept out. */
class EntranceTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir Path folder;
    private Case opened;
    private Desk desk;
    private final Hand clock = new Hand();

    /** A clock that tests set. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void openDesk() throws IOException {
        opened = TestCase.of(folder, Map.of("a.txt", "Soldiers arrested five men near Homs.\n"));
        TestCase.user(opened, "nour", Optional.of(SECRET), "analyst");
        desk =
                Desk.open(
                        opened,
                        DataFiles.builtIn(),
                        DeskSettings.own("127.0.0.1", 0, "x", Language.of("en").orElseThrow()),
                        clock);
    }

    @AfterEach
    void close() {
        desk.close();
        opened.close();
    }

    private String code() {
        return Totp.code(SECRET, clock.instant().getEpochSecond() / 30);
    }

    private HttpResponse<String> login(Asker asker, String password, String code) throws Exception {
        asker.get("/login");
        return asker.post("/login", Map.of("name", "nour", "password", password, "code", code));
    }

    private Asker in() throws Exception {
        Asker asker = new Asker(desk);
        HttpResponse<String> answer = login(asker, TestCase.PASSWORD, code());
        assertThat(answer.statusCode()).isEqualTo(302);
        asker.get("/");
        clock.pass(Duration.ofSeconds(31));
        return asker;
    }

    @Test
    void codesAreThoseOfTheStandard() {
        // RFC 6238, appendix B, cut to six digits.
        assertThat(Totp.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(SECRET, 1111111109 / 30)).isEqualTo("081804");
        assertThat(Totp.code(SECRET, 20000000000L / 30)).isEqualTo("353130");
    }

    @Test
    void passwordAndCodeTogetherLetIn() throws Exception {
        assertThat(new Asker(desk).get("/").statusCode()).isEqualTo(302);
        Asker asker = in();
        assertThat(asker.get("/").statusCode()).isEqualTo(200);
        assertThat(asker.cookies.get("rawi-session")).hasSizeGreaterThan(40);
    }

    @Test
    void eitherAloneDoesNot() throws Exception {
        assertThat(login(new Asker(desk), TestCase.PASSWORD, "000000").statusCode()).isEqualTo(401);
        assertThat(login(new Asker(desk), "wrong horse battery", code()).statusCode())
                .isEqualTo(401);
        assertThat(new Asker(desk).get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = code();
        assertThat(login(new Asker(desk), TestCase.PASSWORD, code).statusCode()).isEqualTo(302);
        assertThat(login(new Asker(desk), TestCase.PASSWORD, code).statusCode()).isEqualTo(401);
    }

    @Test
    void whoGuessesHasToWaitEvenWithTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(login(new Asker(desk), "guess number " + i, code()).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> shut = login(new Asker(desk), TestCase.PASSWORD, code());
        assertThat(shut.statusCode()).isEqualTo(429);
        assertThat(shut.headers().firstValue("Retry-After")).isPresent();
        clock.pass(Duration.ofMinutes(16));
        assertThat(login(new Asker(desk), TestCase.PASSWORD, code()).statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionIsNewAtEachLoginAndWhatWasThereBeforeIsWorthNothing() throws Exception {
        Asker asker = in();
        String before = asker.cookies.get("rawi-session");
        login(asker, TestCase.PASSWORD, code());
        assertThat(asker.cookies.get("rawi-session")).isNotEqualTo(before);
        Asker thief = new Asker(desk);
        thief.cookies.put("rawi-session", before);
        assertThat(thief.get("/").statusCode()).isEqualTo(302);
        clock.pass(Duration.ofSeconds(31));
        Asker planted = new Asker(desk);
        planted.cookies.put("rawi-session", "chosen-by-somebody-else");
        login(planted, TestCase.PASSWORD, code());
        assertThat(planted.cookies.get("rawi-session")).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void sessionsEndByThemselvesAndByLoggingOut() throws Exception {
        Asker idle = in();
        clock.pass(Duration.ofSeconds(Logins.IDLE + 1));
        assertThat(idle.get("/").statusCode()).isEqualTo(302);
        Asker out = in();
        String cookie = out.cookies.get("rawi-session");
        out.post("/logout", Map.of());
        Asker again = new Asker(desk);
        again.cookies.put("rawi-session", cookie);
        assertThat(again.get("/").statusCode()).isEqualTo(302);
        Asker busy = in();
        for (int i = 0; i < 13; i++) {
            clock.pass(Duration.ofMinutes(56));
            busy.get("/");
        }
        assertThat(busy.get("/").statusCode()).as("twelve hours are over").isEqualTo(302);
    }

    @Test
    void anotherSessionsTokenMakesNoChange() throws Exception {
        Asker one = in();
        Asker other = in();
        one.token = other.token;
        assertThat(one.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        one.token = desk.token();
        assertThat(one.post("/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void somebodyElsesPasswordIsChangedFirst() throws Exception {
        String place = folder.resolve("case").toString();
        String told = TestCase.rawi("user", "add", "sami", "--role", "reader", "--case", place);
        String password = told.replaceAll("(?s).*first password (\\S+).*", "$1");
        String secret = told.replaceAll("(?s).*secret=([A-Z2-7]+).*", "$1");
        Asker asker = new Asker(desk);
        asker.get("/login");
        String code = Totp.code(secret, clock.instant().getEpochSecond() / 30);
        asker.post("/login", Map.of("name", "sami", "password", password, "code", code));
        assertThat(asker.get("/").headers().firstValue("Location").orElse("")).endsWith("/account");
        asker.get("/account");
        assertThat(
                        asker.post("/account/password", Map.of("old", password, "fresh", "short"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        asker.post(
                                        "/account/password",
                                        Map.of("old", password, "fresh", "a longer one of mine"))
                                .statusCode())
                .isEqualTo(302);
        assertThat(opened.people().user("sami").orElseThrow().mustChange()).isFalse();
        assertThat(TestCase.rawi("user", "list", "--case", place)).contains("sami\treader");
        TestCase.rawi("user", "disable", "sami", "--case", place);
        assertThat(opened.people().user("sami").orElseThrow().disabled()).isTrue();
    }

    @Test
    void oneActionClosesTheDeskForAllUntilTheCommandLineOpensIt() throws Exception {
        Asker one = in();
        Asker other = in();
        assertThat(one.post("/lock", Map.of("reason", "raid")).statusCode()).isEqualTo(302);
        assertThat(other.get("/").statusCode()).isEqualTo(423);
        assertThat(login(new Asker(desk), TestCase.PASSWORD, code()).statusCode()).isEqualTo(423);
        String place = folder.resolve("case").toString();
        assertThat(TestCase.rawi("user", "unlock", "--case", place)).contains("locked by");
        assertThat(other.get("/").statusCode()).as("its session is gone").isEqualTo(302);
        in();
        assertThat(opened.decisions().on("desk")).hasSize(1);
    }

    @Test
    void loginsLeadToNoOtherSite() throws Exception {
        for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            assertThat(Entrance.isOwn(to)).as(to).isFalse();
        }
        assertThat(Entrance.isOwn("/reports/1?x=2")).isTrue();
    }

    @Test
    void onlyACaseWithUsersIsOpenedToOthersAndOnlyByHttps() throws Exception {
        Language en = Language.of("en").orElseThrow();
        Optional<URI> url = Optional.of(URI.create("https://desk.example"));
        DeskSettings open = DeskSettings.own("0.0.0.0", 0, "x", en);
        assertThatIllegalArgumentException().isThrownBy(() -> open.check(false, true));
        DeskSettings bare = new DeskSettings("0.0.0.0", 0, "x", en, url, Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> bare.check(false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> bare.check(true, false));
        bare.check(true, true);
        Optional<URI> plain = Optional.of(URI.create("http://desk.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new DeskSettings("127.0.0.1", 0, "x", en, plain, Optional.empty())
                                        .check(true, true));
    }

    @Test
    void slowClientsHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        int port = URI.create(desk.address()).getPort();
        try {
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                ("POST /login HTTP/1.1\r\nHost: 127.0.0.1:"
                                                + port
                                                + "\r\nContent-Type: application/x-www-form-urlencoded"
                                                + "\r\nContent-Length: 5000\r\n\r\nname=")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            HttpResponse<String> answer =
                    new Asker(desk)
                            .send(
                                    HttpRequest.newBuilder(URI.create(desk.address() + "login"))
                                            .timeout(Duration.ofSeconds(20))
                                            .GET());
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
