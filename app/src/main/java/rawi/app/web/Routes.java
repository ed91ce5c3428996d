package rawi.app.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rawi.app.people.Right;

/**
 * Every address of the desk with the right that it needs; nothing else answers. With {@link
 * rawi.app.people.Role} this is the whole table of who may do what. What pages do programs do too,
 * under {@code /api/v1}.
 */
final class Routes {

    static final String API = "/api/v1";

    /**
     * One address.
     *
     * @param name for programs
     * @param fields that it takes, in the address (GET) or the body
     */
    record Route(
            HandlerType method,
            String path,
            Right right,
            Handler handler,
            String name,
            List<String> fields) {}

    private final List<Route> all = new ArrayList<>();

    private Routes() {}

    /** Lets others add their addresses. */
    static List<Route> of(Consumer<Routes> fill) {
        Routes routes = new Routes();
        fill.accept(routes);
        return List.copyOf(routes.all);
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** A page for people only. */
    void get(String path, Right right, Handler handler) {
        all.add(new Route(HandlerType.GET, path, right, handler, path, List.of()));
    }

    /** A change that people make only. */
    void post(String path, Right right, Handler handler) {
        all.add(new Route(HandlerType.POST, path, right, handler, path, List.of()));
    }

    /** A page, and the same as data for programs. */
    void page(String path, Right right, Handler handler, String name, String... fields) {
        get(path, right, handler);
        String at = API + (path.equals("/") ? "/inbox" : path);
        all.add(new Route(HandlerType.GET, at, right, handler, name, List.of(fields)));
    }

    /** A change, and the same for programs. */
    void action(String path, Right right, Handler handler, String name, String... fields) {
        post(path, right, handler);
        all.add(new Route(HandlerType.POST, API + path, right, handler, name, List.of(fields)));
    }

    /** Data for programs and scripts of pages. */
    void data(String path, Right right, Handler handler, String name) {
        all.add(new Route(HandlerType.GET, API + path, right, handler, name, List.of()));
    }

    void entrance(Entrance entrance) {
        get("/login", Right.ANYONE, entrance::loginPage);
        post("/login", Right.ANYONE, entrance::login);
        get("/login/challenge", Right.ANYONE, entrance::loginChallenge);
        post("/login/passkey", Right.ANYONE, entrance::loginByPasskey);
        post("/logout", Right.SELF, entrance::logout);
        get("/account", Right.SELF, entrance::account);
        post("/account/password", Right.SELF, entrance::changePassword);
        get("/account/challenge", Right.SELF, entrance::passkeyChallenge);
        post("/account/passkey", Right.SELF, entrance::addPasskey);
        post("/account/token", Right.SELF, entrance::makeToken);
        post("/account/token/end", Right.SELF, entrance::endToken);
        get("/users", Right.ADMIN, entrance::usersPage);
        post("/lock", Right.LOCK, entrance::lock);
    }

    void reading(ReadingPages reading) {
        page("/", Right.READ, reading::inbox, "inbox", "sort", "from", "mine");
        page("/reports/{report}", Right.READ, reading::report, "report");
        page(
                "/search",
                Right.READ,
                reading::search,
                "search",
                "q",
                "type",
                "actor",
                "place",
                "since",
                "until",
                "factuality",
                "status",
                "from");
        action("/reports/{report}/ask", Right.SEALED, reading::ask, "askHidden", "reason");
        page("/openings", Right.RELEASE, reading::openings, "openings");
        action("/reports/{report}/grant", Right.RELEASE, reading::grant, "grantHidden", "to");
        action("/reports/{report}/open", Right.SEALED, reading::open, "openHidden", "reason");
    }

    void review(ReviewActions review) {
        action("/claims/{claim}/accept", Right.REVIEW, review::accept, "accept", "seen");
        action("/claims/{claim}/reject", Right.REVIEW, review::reject, "reject", "seen", "reason");
        action(
                "/claims/{claim}/edit",
                Right.REVIEW,
                review::edit,
                "edit",
                "seen",
                "field",
                "reason");
        action("/claims/{claim}/undo", Right.REVIEW, review::undo, "undo", "seen");
        action(
                "/reports/{report}/claims",
                Right.REVIEW,
                review::add,
                "addClaim",
                "words",
                "start",
                "field",
                "reason");
        action("/reports/{report}/comment", Right.REVIEW, review::comment, "comment", "text");
        action("/reports/{report}/assign", Right.REVIEW, review::assign, "assign", "to");
        action("/reports/{report}/hide", Right.REVIEW, review::flag, "hide", "words", "reason");
        action("/reports/{report}/show", Right.SEALED, review::unflag, "show", "words", "reason");
    }

    void incidents(IncidentPages incidents) {
        page(
                "/incidents",
                Right.READ,
                incidents::list,
                "incidents",
                "all",
                "type",
                "place",
                "since",
                "until",
                "from");
        page("/incidents/{incident}", Right.READ, incidents::incident, "incident");
        page("/system", Right.READ, incidents::system, "system", "place", "from", "to");
        action(
                "/incidents/{incident}/merge",
                Right.JUDGE,
                incidents::merge,
                "merge",
                "with",
                "reason");
        action(
                "/incidents/{incident}/split",
                Right.JUDGE,
                incidents::split,
                "split",
                "claim",
                "reason");
        action("/incidents/{incident}/undo", Right.JUDGE, incidents::undo, "undoIncident");
    }

    void overview(OverviewPages overview) {
        page(
                "/overview",
                Right.READ,
                overview::overview,
                "overview",
                "type",
                "place",
                "since",
                "until",
                "origins");
    }

    void coding(CodingPages coding) {
        page("/coding", Right.REVIEW, coding::list, "codings");
        page("/coding/{report}", Right.REVIEW, coding::code, "coding");
        action(
                "/coding/{report}/claims",
                Right.REVIEW,
                coding::add,
                "codeClaim",
                "words",
                "start",
                "field");
        action("/coding/{report}/drop", Right.REVIEW, coding::drop, "dropCoded", "uid");
        action("/coding/{report}/done", Right.REVIEW, coding::done, "closeCoding");
        page("/coding/{report}/compare", Right.JUDGE, coding::compare, "compareCodings");
        action("/coding/{report}/take", Right.JUDGE, coding::take, "reconcile", "uid");
    }

    void measures(MeasurePages measures) {
        get("/measures", Right.READ, measures::list);
        get("/measures/{measure}", Right.READ, measures::measure);
        get("/measures/{measure}/{form}", Right.READ, measures::file);
        data("/measures/{measure}", Right.READ, measures::data, "measure");
        get("/answer", Right.READ, measures::answer);
        get("/answer/{form}", Right.READ, measures::answerFile);
        data("/answer", Right.READ, measures::answerData, "answer");
    }

    void sources(SourcePages sources) {
        page("/sources", Right.READ, sources::list, "sources");
        action(
                "/sources/grade",
                Right.JUDGE,
                sources::grade,
                "gradeSource",
                "source",
                "grade",
                "reason");
    }

    void release(ReleasePages release) {
        page(
                "/release",
                Right.RELEASE,
                release::show,
                "releases",
                "level",
                "type",
                "place",
                "since",
                "until",
                "expires");
        action(
                "/release",
                Right.RELEASE,
                release::prepare,
                "prepareRelease",
                "level",
                "type",
                "place",
                "since",
                "until",
                "expires");
        action("/release/{release}/approve", Right.RELEASE, release::approve, "approveRelease");
        action(
                "/release/{release}/publish",
                Right.RELEASE,
                release::publish,
                "publishRelease",
                "as",
                "passphrase");
        action(
                "/release/{release}/retract",
                Right.RELEASE,
                release::retract,
                "retractRelease",
                "reason",
                "passphrase");
    }

    void names(NamePages names) {
        page("/names", Right.READ, names::list, "names", "kind", "begin");
        action(
                "/names",
                Right.REVIEW,
                names::propose,
                "proposeName",
                "kind",
                "alias",
                "name",
                "since",
                "until",
                "reason");
        action(
                "/names/decide",
                Right.JUDGE,
                names::decide,
                "decideName",
                "kind",
                "alias",
                "state",
                "reason");
    }
}
