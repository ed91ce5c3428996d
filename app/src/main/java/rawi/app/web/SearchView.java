package rawi.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import rawi.app.publish.ReportParts;
import rawi.app.store.Filter;
import rawi.app.store.Reports;
import rawi.app.store.Search;
import rawi.core.model.Span;

/**
 * What is found.
 *
 * @param asked whether anything was asked for
 * @param next where the next page begins; 0 on the last one
 */
public record SearchView(
        String query,
        Filter filter,
        boolean asked,
        int offset,
        int total,
        List<Hit> hits,
        int next) {

    private static final int AROUND = 90;

    /** One report that was found; {@code snippet} is HTML with the words marked. */
    public record Hit(Reports.Line line, String title, String snippet, int claims) {}

    /** What is found; a report that only hidden words would give is left out and not counted. */
    static SearchView of(
            String query,
            Filter filter,
            boolean asked,
            int offset,
            Search.Page found,
            Masks masks) {
        List<Hit> hits = new ArrayList<>();
        String words = query + " " + filter.actor().orElse("") + " " + filter.place().orElse("");
        for (Search.Hit hit : found.hits()) {
            String id = hit.report().id();
            if (!masks.gives(id, words)) {
                hits.add(
                        new Hit(
                                masks.mask(hit.report()),
                                InboxView.title(hit.report(), masks),
                                snippet(hit, masks.mask(id, hit.text())),
                                hit.claims().size()));
            }
        }
        int left = found.hits().size() - hits.size();
        return new SearchView(
                query,
                filter,
                asked,
                offset,
                found.total() - left,
                List.copyOf(hits),
                offset + found.hits().size() < found.total() ? offset + found.hits().size() : 0);
    }

    public boolean hasMore() {
        return next > 0;
    }

    /** The address of what comes after this page. */
    public String more() {
        StringBuilder out = new StringBuilder("/search?from=" + next);
        add(out, "q", query);
        for (String field :
                List.of("type", "actor", "place", "since", "until", "factuality", "status")) {
            add(out, field, given(field));
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append('&').append(name).append('=');
            out.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The value of a filter's field in the form. */
    public String given(String field) {
        return switch (field) {
            case "type" -> filter.types().isEmpty() ? "" : filter.types().get(0);
            case "actor" -> filter.actor().orElse("");
            case "place" -> filter.place().orElse("");
            case "since" -> filter.since().map(Object::toString).orElse("");
            case "until" -> filter.until().map(Object::toString).orElse("");
            case "factuality" ->
                    filter.factualities().isEmpty() ? "" : filter.factualities().get(0);
            case "status" -> filter.status().map(Enum::name).orElse("");
            default -> throw new IllegalArgumentException("no filter " + field);
        };
    }

    private static String snippet(Search.Hit hit, String text) {
        if (hit.spans().isEmpty()) {
            int end = Math.min(text.length(), hit.bodyStart() + 2 * AROUND);
            return ReportParts.escape(text.substring(Math.min(hit.bodyStart(), end), end).strip());
        }
        Span first = hit.spans().get(0);
        int from = Math.max(hit.bodyStart(), first.start() - AROUND);
        int to = Math.min(text.length(), first.end() + 2 * AROUND);
        StringBuilder out = new StringBuilder(from > hit.bodyStart() ? "\u2026 " : "");
        int at = Math.min(from, first.start());
        for (Span span : hit.spans()) {
            if (span.start() >= at && span.end() <= to) {
                out.append(ReportParts.escape(text.substring(at, span.start())));
                out.append("<mark>").append(ReportParts.escape(span.in(text))).append("</mark>");
                at = span.end();
            }
        }
        out.append(ReportParts.escape(text.substring(Math.min(at, to), to)));
        return out.append(to < text.length() ? " \u2026" : "").toString();
    }
}
