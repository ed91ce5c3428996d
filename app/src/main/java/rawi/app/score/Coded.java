package rawi.app.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rawi.app.ingest.Json;

/** A claim as the score sees it, from a gold file or from the program. */
record Coded(
        String id,
        String type,
        Mark trigger,
        List<Mark> agents,
        List<Mark> targets,
        List<Mark> place,
        Optional<Map<String, Object>> when,
        Optional<Map<String, Object>> count,
        List<Mark> chain,
        String factuality,
        String granularity) {

    /**
     * Words with what they name; the parts that a file leaves out are absent.
     *
     * @param start offset of the words, or -1
     */
    record Mark(
            int start, int end, String quote, String actor, String name, Double lat, Double lon) {

        private static final double EARTH_DIAMETER_KM = 12742;

        boolean located() {
            return start >= 0;
        }

        /** Characters between the two; 0 when they overlap. */
        int gap(Mark other) {
            if (start < other.end && other.start < end) {
                return 0;
            }
            return Math.max(start, other.start) - Math.min(end, other.end);
        }

        /** Whether the two share words or a name. */
        boolean meets(Mark other) {
            if (located() && other.located() && gap(other) == 0) {
                return true;
            }
            return named(actor, other) || named(name, other);
        }

        private static boolean named(String folded, Mark other) {
            return !folded.isEmpty() && (folded.equals(other.actor) || folded.equals(other.name));
        }

        double kilometresTo(Mark other) {
            if (lat == null || lon == null || other.lat == null || other.lon == null) {
                return Double.POSITIVE_INFINITY;
            }
            double p = Math.toRadians(lat);
            double q = Math.toRadians(other.lat);
            double a = Math.sin((q - p) / 2);
            double b = Math.sin(Math.toRadians(other.lon - lon) / 2);
            double d = a * a + Math.cos(p) * Math.cos(q) * b * b;
            return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, d)));
        }
    }

    String family() {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    static List<Coded> claims(Map<String, Object> report) throws IOException {
        List<Coded> claims = new ArrayList<>();
        for (Object value : Json.list(report.get("claims"))) {
            claims.add(of(Json.object(value)));
        }
        return claims;
    }

    private static Coded of(Map<String, Object> claim) throws IOException {
        List<Mark> inner = new ArrayList<>();
        for (Object hop : Json.list(claim.get("chain"))) {
            if (!"PUBLISHER".equals(Json.object(hop).get("role"))) {
                inner.add(mark(Json.object(hop)));
            }
        }
        return new Coded(
                Objects.toString(claim.get("id"), "None"),
                Objects.toString(claim.get("type"), ""),
                mark(Json.object(claim.get("trigger"))),
                marks(claim.get("agents")),
                marks(claim.get("targets")),
                marks(claim.get("place")),
                object(claim.get("when")),
                object(claim.get("count")),
                inner,
                Objects.toString(claim.get("factuality"), ""),
                Objects.toString(claim.get("granularity"), ""));
    }

    private static Optional<Map<String, Object>> object(Object value) throws IOException {
        return value == null ? Optional.empty() : Optional.of(Json.object(value));
    }

    private static List<Mark> marks(Object value) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (Object one : Json.list(value)) {
            marks.add(mark(Json.object(one)));
        }
        return marks;
    }

    private static Mark mark(Map<String, Object> m) {
        return new Mark(
                m.get("start") instanceof Number n ? n.intValue() : -1,
                m.get("end") instanceof Number n ? n.intValue() : -1,
                Objects.toString(m.get("quote"), ""),
                Fold.of((String) m.get("actor")),
                Fold.of((String) m.get("name")),
                degrees(m.get("lat")),
                degrees(m.get("lon")));
    }

    private static Double degrees(Object value) {
        return value instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
    }
}
