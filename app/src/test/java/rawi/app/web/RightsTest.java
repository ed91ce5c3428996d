package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.people.Right;
import rawi.app.people.Role;
import rawi.app.store.Case;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** Walks every address as every role and as nobody, and compares with the table of rights. */
class RightsTest {

    @TempDir static Path folder;
    private static Case opened;
    private static Desk desk;

    @BeforeAll
    static void openDesk() throws Exception {
        opened =
                TestCase.of(
                        folder,
                        Map.of(
                                "a.txt",
                                "---\n"
                                        + "publisher: Wire\n"
                                        + "published: 2020-12-21\n"
                                        + "---\n"
                                        + "Soldiers arrested five men at a checkpoint near Homs on"
                                        + " Friday.\n"));
        for (Role role : Role.values()) {
            TestCase.user(opened, role.code(), Optional.empty(), role.code());
        }
        desk =
                Desk.open(
                        opened,
                        DataFiles.builtIn(),
                        DeskSettings.own("127.0.0.1", 0, "x", Language.of("en").orElseThrow()));
    }

    @AfterAll
    static void close() {
        desk.close();
        opened.close();
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Routes.Route route : desk.routes()) {
            for (Optional<Role> role : everybody()) {
                int status = ask(route, role);
                Set<Right> rights = role.map(Role::rights).orElse(EnumSet.noneOf(Right.class));
                boolean may = route.right() == Right.ANYONE || rights.contains(route.right());
                boolean refused = status == 401 || status == 403 || status == -302;
                if (may == refused && !loginItself(route, status)) {
                    wrong.add(
                            role.map(Role::code).orElse("nobody")
                                    + " "
                                    + route.method()
                                    + " "
                                    + route.path()
                                    + ": "
                                    + status);
                }
                asked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(6 * desk.routes().size());
    }

    @Test
    void nothingButTheEntranceAndAssetsIsOpenToAnyone() {
        assertThat(desk.routes())
                .filteredOn(route -> route.right() == Right.ANYONE)
                .allMatch(route -> route.path().startsWith("/login"));
    }

    @Test
    void aReaderChangesNothingAndAnAdministratorReadsNothing() {
        assertThat(Role.READER.rights()).containsExactlyInAnyOrder(Right.SELF, Right.READ);
        assertThat(Role.ADMIN.rights()).doesNotContain(Right.READ, Right.SEALED, Right.RELEASE);
        for (Role role : Role.values()) {
            assertThat(role.rights().containsAll(Set.of(Right.SEALED, Right.RELEASE)))
                    .as("nobody alone opens what is sealed")
                    .isFalse();
        }
    }

    /** A login without a name is refused as a login, not for want of a right. */
    private static boolean loginItself(Routes.Route route, int status) {
        return route.path().startsWith("/login") && status == 401;
    }

    private static List<Optional<Role>> everybody() {
        List<Optional<Role>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Role role : Role.values()) {
            all.add(Optional.of(role));
        }
        return all;
    }

    /** The status; -302 for being sent to the login. */
    private static int ask(Routes.Route route, Optional<Role> role) throws Exception {
        Asker asker = new Asker(desk);
        asker.cookies.put(Guard.TOKEN_COOKIE, desk.token());
        asker.token = desk.token();
        if (role.isPresent()) {
            String cookie = "cookie-" + java.util.UUID.randomUUID();
            TestCase.session(
                    opened, role.get().code(), cookie, "csrf", Instant.now().getEpochSecond());
            asker.cookies.put("rawi-session", cookie);
            asker.token = "csrf";
        }
        String path = route.path().replaceAll("\\{[a-z]+\\}", "none");
        HttpResponse<String> answer =
                route.method().equals(HandlerType.GET)
                        ? asker.get(path)
                        : asker.post(path, Map.of());
        opened.people().clearState("locked");
        boolean sent =
                answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").contains("/login?");
        return sent ? -302 : answer.statusCode();
    }
}
