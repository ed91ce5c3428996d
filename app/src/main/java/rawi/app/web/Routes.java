package rawi.app.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** Every address of the desk with the right that it needs; nothing else answers. */
final class Routes {

    /** One address. */
    record Route(HandlerType method, String path, Right right, Handler handler) {}

    private Routes() {}

    static List<Route> of(
            ReadingPages reading,
            ReviewActions review,
            IncidentPages incidents,
            MeasurePages measures) {
        List<Route> routes = new ArrayList<>(own(reading, review, incidents));
        routes.addAll(measures.routes());
        return List.copyOf(routes);
    }

    private static List<Route> own(
            ReadingPages reading, ReviewActions review, IncidentPages incidents) {
        return List.of(
                get("/", Right.READ, reading::inbox),
                get("/reports/{report}", Right.READ, reading::report),
                get("/search", Right.READ, reading::search),
                get("/incidents", Right.READ, incidents::list),
                get("/incidents/{incident}", Right.READ, incidents::incident),
                get("/system", Right.READ, incidents::system),
                post("/claims/{claim}/accept", review::accept),
                post("/claims/{claim}/reject", review::reject),
                post("/claims/{claim}/edit", review::edit),
                post("/claims/{claim}/undo", review::undo));
    }

    private static Route get(String path, Right right, Handler handler) {
        return new Route(HandlerType.GET, path, right, handler);
    }

    private static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, Right.REVIEW, handler);
    }
}
