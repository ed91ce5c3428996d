package rawi.app.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import rawi.app.people.Right;

/** Every address of the desk with the right that it needs; nothing else answers. */
final class Routes {

    /** One address. */
    record Route(HandlerType method, String path, Right right, Handler handler) {}

    private Routes() {}

    static List<Route> of(
            Entrance entrance,
            ReadingPages reading,
            ReviewActions review,
            IncidentPages incidents) {
        return List.of(
                get("/login", Right.ANYONE, entrance::loginPage),
                post("/login", Right.ANYONE, entrance::login),
                get("/login/challenge", Right.ANYONE, entrance::loginChallenge),
                post("/login/passkey", Right.ANYONE, entrance::loginByPasskey),
                post("/logout", Right.SELF, entrance::logout),
                get("/account", Right.SELF, entrance::account),
                post("/account/password", Right.SELF, entrance::changePassword),
                get("/account/challenge", Right.SELF, entrance::passkeyChallenge),
                post("/account/passkey", Right.SELF, entrance::addPasskey),
                post("/account/token", Right.SELF, entrance::makeToken),
                post("/account/token/end", Right.SELF, entrance::endToken),
                get("/users", Right.ADMIN, entrance::usersPage),
                post("/lock", Right.LOCK, entrance::lock),
                get("/", Right.READ, reading::inbox),
                get("/reports/{report}", Right.READ, reading::report),
                get("/search", Right.READ, reading::search),
                get("/incidents", Right.READ, incidents::list),
                get("/incidents/{incident}", Right.READ, incidents::incident),
                get("/system", Right.READ, incidents::system),
                post("/claims/{claim}/accept", Right.REVIEW, review::accept),
                post("/claims/{claim}/reject", Right.REVIEW, review::reject),
                post("/claims/{claim}/edit", Right.REVIEW, review::edit),
                post("/claims/{claim}/undo", Right.REVIEW, review::undo));
    }

    private static Route get(String path, Right right, Handler handler) {
        return new Route(HandlerType.GET, path, right, handler);
    }

    private static Route post(String path, Right right, Handler handler) {
        return new Route(HandlerType.POST, path, right, handler);
    }
}
