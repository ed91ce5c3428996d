package rawi.app.web;

import java.util.List;
import java.util.Map;
import rawi.app.store.Linked;
import rawi.core.model.ClaimType;

/**
 * Incidents, those of several origins first.
 *
 * @param asked the filter as it stands in the address
 * @param next where the next page begins; 0 on the last one
 */
public record IncidentsView(
        List<Row> rows, long total, long single, Map<String, String> asked, int next,
        boolean linking) {

    /** One incident of the list. */
    public record Row(
            String id,
            String kind,
            String family,
            ClaimType type,
            String place,
            String days,
            int origins,
            int reports,
            int claims,
            boolean contradicted) {}

    static Row row(Linked.Row row) {
        ClaimType type = ClaimType.of(row.type());
        return new Row(
                row.id(),
                row.kind(),
                type.family(),
                type,
                row.place(),
                days(row),
                row.origins(),
                row.reports(),
                row.claims(),
                row.against() > 0);
    }

    static String days(Linked.Row row) {
        String from = row.earliest().orElse("");
        String to = row.latest().orElse("");
        return from.equals(to) ? from : from + " \u2013 " + to;
    }

    /** The address of this list with another beginning. */
    public String address(int from) {
        StringBuilder out = new StringBuilder("/incidents?from=" + from);
        asked.forEach(
                (name, value) ->
                        out.append('&')
                                .append(name)
                                .append('=')
                                .append(
                                        java.net.URLEncoder.encode(
                                                value, java.nio.charset.StandardCharsets.UTF_8)));
        return out.toString();
    }
}
