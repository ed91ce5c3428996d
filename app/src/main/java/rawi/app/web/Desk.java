package rawi.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import rawi.app.review.Review;
import rawi.app.store.Case;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.data.DataFiles;

/** The server of the desk over one case; closing it ends the server and not the case. */
public final class Desk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final String OURS =
            "This is a fault of the program. What was saved before stays saved; the terminal that runs"
                    + " the desk says more.";
    private static final long MOST_BYTES = 256 * 1024;
    private static final String ASSETS = "/assets/";

    /** What the browser may load beside pages, and where it lies on the class path. */
    private static final Map<String, String> FILES =
            Map.of(
                    "page.css", "/rawi/app/page.css",
                    "system.css", "/rawi/app/system.css",
                    "measure.css", "/rawi/app/measure.css",
                    "answer.css", "/rawi/app/answer.css",
                    "desk.css", "/rawi/app/desk/desk.css",
                    "desk.js", "/rawi/app/desk/desk.js",
                    "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Javalin server;
    private final LinkedCase linked;
    private final Guard guard;
    private final String host;
    private final List<Routes.Route> routes;

    private Desk(
            Javalin server,
            LinkedCase linked,
            Guard guard,
            String host,
            List<Routes.Route> routes) {
        this.routes = routes;
        this.server = server;
        this.linked = linked;
        this.guard = guard;
        this.host = host;
    }

    /**
     * Opens the desk for one person at this machine.
     *
     * @param host a loopback address or name; others are refused while the case has no users
     * @param port 0 for any that is free
     * @param name of the person, for the log
     * @throws IllegalArgumentException when other machines could reach it
     */
    public static Desk open(
            Case opened, DataFiles files, String host, int port, String name, Language usual) {
        if (!isLoopback(host)) {
            throw new IllegalArgumentException(
                    "the desk has no logins yet and opens at 127.0.0.1 only, not at " + host);
        }
        LinkedCase linked = new LinkedCase(opened, files);
        SecureRandom random = new SecureRandom();
        int chosen = port != 0 ? port : free(host);
        Guard guard =
                new Guard(
                        Set.of("127.0.0.1:" + chosen, "localhost:" + chosen, "[::1]:" + chosen),
                        random);
        Views views =
                new Views(
                        TemplateEngine.createPrecompiled(
                                null,
                                ContentType.Html,
                                Desk.class.getClassLoader(),
                                "rawi.app.web.pages"),
                        guard);
        Reviewed reviewed = new Reviewed(opened);
        ReadingPages reading = new ReadingPages(opened, linked, reviewed, views);
        IncidentPages incidents = new IncidentPages(linked, views);
        ReviewActions actions = new ReviewActions(opened, new Review(opened), reviewed, views);
        MeasurePages measures = new MeasurePages(linked, files, views);
        List<Routes.Route> routes = Routes.of(reading, actions, incidents, measures);
        Javalin server =
                Javalin.create(
                        config -> {
                            configure(config, guard, name, usual);
                            for (Routes.Route route : routes) {
                                config.routes.addHttpHandler(
                                        route.method(),
                                        route.path(),
                                        context -> {
                                            allow(context, route.right());
                                            route.handler().handle(context);
                                        },
                                        route.right());
                            }
                        });
        server.start(host, chosen);
        return new Desk(server, linked, guard, host, routes);
    }

    private static int free(String host) {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalArgumentException("no free port at " + host, e);
        }
    }

    private static void configure(JavalinConfig config, Guard guard, String name, Language usual) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.strictContentTypes = true;
        config.jetty.threadPool = new QueuedThreadPool(32, 2);
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.setRequestHeaderSize(16 * 1024);
                    http.setIdleTimeout(30_000);
                });
        config.routes.before(
                context -> {
                    guard.check(context);
                    context.attribute("viewer", viewer(context, name, usual));
                });
        config.routes.get(ASSETS + "{file}", Desk::asset, Right.ANYONE);
        config.routes.exception(Exception.class, Desk::failed);
        config.routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        context.status(e.getStatus())
                                .contentType("text/plain")
                                .result(e.getMessage()));
    }

    /** A fault of ours: the person is told that it is, the log is told what it was. */
    private static void failed(Exception e, Context context) {
        LOG.log(System.Logger.Level.ERROR, context.method() + " " + context.path(), e);
        context.status(500).contentType("text/plain; charset=utf-8").result(OURS);
    }

    private static Viewer viewer(Context context, String name, Language usual) {
        String asked = context.queryParam("ui");
        if (asked != null && Language.of(asked).isPresent()) {
            var cookie = new io.javalin.http.Cookie("rawi-ui", asked);
            cookie.setHttpOnly(true);
            cookie.setSameSite(io.javalin.http.SameSite.STRICT);
            context.cookie(cookie);
        } else {
            asked = context.cookie("rawi-ui");
        }
        Language language = asked == null ? usual : Language.of(asked).orElse(usual);
        return new Viewer(name, Set.of(Right.READ, Right.REVIEW), Wording.of(language));
    }

    private static void allow(Context context, Right right) {
        if (!Views.viewer(context).may(right)) {
            throw new ForbiddenResponse("this needs the right to " + right);
        }
    }

    private static void asset(Context context) throws IOException {
        String path = FILES.get(context.pathParam("file"));
        if (path == null) {
            throw new io.javalin.http.NotFoundResponse("no such file");
        }
        try (InputStream in = Desk.class.getResourceAsStream(path)) {
            context.header("Cache-Control", "no-cache");
            context.contentType(
                    path.endsWith(".css")
                            ? "text/css; charset=utf-8"
                            : "text/javascript; charset=utf-8");
            context.result(in.readAllBytes());
        }
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Where people open it. */
    public String address() {
        return "http://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":"
                + server.port()
                + "/";
    }

    /** The token that pages of this desk send with changes. */
    String token() {
        return guard.token();
    }

    List<Routes.Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        server.stop();
        linked.close();
    }
}
