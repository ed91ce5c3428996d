package rawi.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import rawi.app.people.Logins;
import rawi.app.people.Passkeys;
import rawi.app.people.Right;
import rawi.app.review.Review;
import rawi.app.store.Case;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.data.DataFiles;

/** The server of the desk over one case; closing it ends the server and not the case. */
public final class Desk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final String OURS =
            "This is a fault of the program. What was saved before stays saved; the terminal that"
                    + " runs the desk says more.";
    private static final long MOST_BYTES = 256 * 1024;
    private static final String ASSETS = "/assets/";
    private static final int THREADS = 64;

    /** Bytes a second. */
    private static final long SLOWEST = 500;

    /** What the browser may load beside pages, and where it lies on the class path. */
    private static final Map<String, String> FILES =
            Map.of(
                    "page.css", "/rawi/app/page.css",
                    "system.css", "/rawi/app/system.css",
                    "measure.css", "/rawi/app/measure.css",
                    "answer.css", "/rawi/app/answer.css",
                    "desk.css", "/rawi/app/desk/desk.css",
                    "desk.js", "/rawi/app/desk/desk.js",
                    "keys.js", "/rawi/app/desk/keys.js",
                    "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Javalin server;
    private final LinkedCase linked;
    private final Live live;
    private final Idle idle;
    private final Guard guard;
    private final DeskSettings settings;
    private final List<Routes.Route> routes;

    private Desk(
            Javalin server,
            LinkedCase linked,
            Live live,
            Idle idle,
            Guard guard,
            DeskSettings settings,
            List<Routes.Route> routes) {
        this.idle = idle;
        this.routes = routes;
        this.server = server;
        this.linked = linked;
        this.live = live;
        this.guard = guard;
        this.settings = settings;
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
        return open(opened, files, DeskSettings.own(host, port, name, usual));
    }

    /**
     * Opens the desk.
     *
     * @throws IllegalArgumentException when somebody could reach it who should not
     */
    public static Desk open(Case opened, DataFiles files, DeskSettings settings) {
        return open(opened, files, settings, Clock.systemUTC());
    }

    static Desk open(Case opened, DataFiles files, DeskSettings settings, Clock clock) {
        settings.check(isLoopback(settings.host()), !opened.people().isEmpty());
        Masks masks = new Masks(opened);
        Reviewed reviewed = new Reviewed(opened, masks);
        MapFigure map = new MapFigure(files);
        LinkedCase linked = new LinkedCase(opened, reviewed, files, map::ready);
        int chosen = settings.port() != 0 ? settings.port() : free(settings.host());
        Logins logins = new Logins(opened.people(), clock);
        Guard guard =
                new Guard(
                        settings.names(chosen),
                        settings.isSecure(),
                        settings.name(),
                        opened.people(),
                        logins,
                        clock);
        Views views =
                new Views(
                        TemplateEngine.createPrecompiled(
                                null,
                                ContentType.Html,
                                Desk.class.getClassLoader(),
                                "rawi.app.web.pages"),
                        guard);
        Passkeys passkeys =
                new Passkeys(
                        opened.people(), logins, clock, settings.site(), settings.origins(chosen));
        Entrance entrance = new Entrance(opened, logins, passkeys, guard, views);
        ReadingPages reading = new ReadingPages(opened, linked, reviewed, views, masks, clock);
        IncidentPages incidents =
                new IncidentPages(opened, linked, reviewed, masks, map, views, clock);
        ReviewActions actions = new ReviewActions(opened, new Review(opened), reviewed, views);
        Live live = new Live(opened);
        LinkedEvidence evidence = new LinkedEvidence(opened, linked, files);
        Idle idle = new Idle();
        List<Routes.Route> routes =
                Routes.of(
                        r -> {
                            r.entrance(entrance);
                            r.reading(reading);
                            r.review(actions);
                            r.incidents(incidents);
                            r.overview(new OverviewPages(opened, linked, views, map));
                            r.coding(new CodingPages(opened, reviewed, views));
                            r.names(new NamePages(opened, linked, masks, views));
                            r.release(new ReleasePages(opened, linked, files, views, clock));
                            r.measures(new MeasurePages(evidence, linked, files, masks, views));
                            r.sources(new SourcePages(opened, evidence, masks, views));
                            r.data(
                                    "/openapi.json",
                                    Right.READ,
                                    context -> OpenApi.answer(context, r.all()),
                                    "openapi");
                            r.data("/events", Right.READ, new SseHandler(live::join), "events");
                        });
        Javalin server =
                Javalin.create(
                        config -> {
                            configure(config, guard, logins, settings);
                            config.routes.before(context -> idle.stir());
                            serve(config, settings, chosen);
                            for (Routes.Route route : routes) {
                                config.routes.addHttpHandler(
                                        route.method(),
                                        route.path(),
                                        context -> {
                                            if (allow(context, route.right())) {
                                                route.handler().handle(context);
                                            }
                                        });
                            }
                        });
        if (settings.certificate().isPresent()) {
            server.start();
        } else {
            server.start(settings.host(), chosen);
        }
        return new Desk(server, linked, live, idle, guard, settings, routes);
    }

    /** Listens by https with the certificate given. */
    private static void serve(JavalinConfig config, DeskSettings settings, int port) {
        if (settings.certificate().isEmpty()) {
            return;
        }
        DeskSettings.Certificate certificate = settings.certificate().get();
        config.jetty.addConnector(
                (server, http) -> {
                    SslContextFactory.Server tls = new SslContextFactory.Server();
                    tls.setKeyStorePath(certificate.file().toAbsolutePath().toString());
                    tls.setKeyStoreType("PKCS12");
                    tls.setKeyStorePassword(certificate.password());
                    tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
                    ServerConnector connector =
                            new ServerConnector(server, tls, new HttpConnectionFactory(http));
                    connector.setHost(settings.host());
                    connector.setPort(port);
                    return connector;
                });
    }

    private static int free(String host) {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalArgumentException("no free port at " + host, e);
        }
    }

    private static void configure(
            JavalinConfig config, Guard guard, Logins logins, DeskSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.strictContentTypes = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.setRequestHeaderSize(16 * 1024);
                    http.setIdleTimeout(30_000);
                });
        // A body is awaited by no thread, and who sends it too slowly is cut off.
        config.jetty.modifyServer(
                server ->
                        server.setHandler(
                                new MinimumDataRateHandler(
                                        new EagerContentHandler(
                                                new EagerContentHandler
                                                        .RetainedContentLoaderFactory(
                                                        2 * MOST_BYTES, -1, true)),
                                        SLOWEST,
                                        0)));
        config.routes.before(
                context -> {
                    Caller caller = guard.check(context);
                    context.attribute("caller", caller);
                    context.attribute("viewer", viewer(context, caller, settings.usual()));
                    closed(context, caller, logins);
                });
        config.routes.get(ASSETS + "{file}", Desk::asset);
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

    private static Viewer viewer(Context context, Caller caller, Language usual) {
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
        return new Viewer(caller.name(), caller.rights(), Wording.of(language));
    }

    /** While the desk is locked, and while a first password stands, nearly nothing answers. */
    private static void closed(Context context, Caller caller, Logins logins) {
        String path = context.path();
        if (path.startsWith(ASSETS) || path.startsWith("/login")) {
            return;
        }
        if (logins.isLocked()) {
            throw new HttpResponseException(423, "the desk is locked", Map.of());
        }
        boolean own = path.startsWith("/account") || path.equals("/logout") || path.equals("/lock");
        if (caller.mustChange() && !own) {
            context.redirect("/account");
            context.skipRemainingHandlers();
        }
    }

    /** Whether the handler may run; who is not logged in is sent to the page of login. */
    private static boolean allow(Context context, Right right) {
        Caller caller = Views.caller(context);
        if (caller.may(right)) {
            return true;
        }
        boolean page =
                context.method().name().equals("GET") && !context.path().startsWith(Guard.API);
        if (caller.way() == Caller.Way.NOBODY && page) {
            context.redirect(
                    "/login?to="
                            + java.net.URLEncoder.encode(
                                    context.path(), java.nio.charset.StandardCharsets.UTF_8));
            return false;
        }
        if (caller.way() == Caller.Way.NOBODY) {
            throw new UnauthorizedResponse("this needs a login");
        }
        throw new ForbiddenResponse(
                "this needs the right to " + right.name().toLowerCase(java.util.Locale.ROOT));
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
        if (settings.url().isPresent()) {
            return settings.url().get().toString();
        }
        String host = settings.host();
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
        live.close();
        idle.close();
        server.stop();
        linked.close();
    }
}
