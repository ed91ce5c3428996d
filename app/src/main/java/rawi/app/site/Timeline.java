package rawi.app.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rawi.core.corroborate.Incident;
import rawi.core.disclose.Period;
import rawi.core.disclose.SharedIncident;

/** The times in which shown incidents lie: a bar as long as what is known, with their number. */
final class Timeline {

    private static final int WIDTH = 640;
    private static final int LABEL = 310;
    private static final int ROW = 24;
    private static final int MOST = 60;

    private final Frame frame;
    private final Map<Period, Long> counts = new HashMap<>();
    private long undated;

    Timeline(Frame frame) {
        this.frame = frame;
        for (SharedIncident incident : frame.shared().incidents()) {
            if (incident.kind() == Incident.Kind.INCIDENT) {
                Period period = incident.period();
                if (period.from().isPresent() && period.until().isPresent()) {
                    counts.merge(period, 1L, Long::sum);
                } else {
                    undated++;
                }
            }
        }
    }

    String html() {
        List<Period> periods =
                counts.keySet().stream()
                        .sorted(
                                Comparator.comparing((Period p) -> p.from().orElseThrow())
                                        .thenComparing(p -> p.until().orElseThrow()))
                        .limit(MOST)
                        .toList();
        StringBuilder out = new StringBuilder();
        if (!periods.isEmpty()) {
            svg(out, periods);
        }
        if (undated > 0) {
            out.append("<p>").append(frame.say("site.undated", undated)).append("</p>\n");
        }
        return out.toString();
    }

    private void svg(StringBuilder out, List<Period> periods) {
        LocalDate first = periods.get(0).from().orElseThrow();
        LocalDate last =
                periods.stream()
                        .map(p -> p.until().orElseThrow())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        double scale = (WIDTH - LABEL - 40) / (double) (ChronoUnit.DAYS.between(first, last) + 1);
        int height = periods.size() * ROW + 6;
        out.append("<svg class=\"time\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(frame.say("site.time"))
                .append("\">\n");
        boolean mirrored = frame.language().rightToLeft();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            double from =
                    LABEL + ChronoUnit.DAYS.between(first, period.from().orElseThrow()) * scale;
            double width =
                    Math.max(
                            3,
                            (ChronoUnit.DAYS.between(
                                                    period.from().orElseThrow(),
                                                    period.until().orElseThrow())
                                            + 1)
                                    * scale);
            double x = mirrored ? WIDTH - from - width : from;
            int y = i * ROW + 5;
            long n = counts.get(period);
            // In a page from right to left "start" is the right-hand side.
            text(out, mirrored ? WIDTH : 0, y + 12, "tick", frame.period(period));
            out.append("<rect x=\"")
                    .append(number(x))
                    .append("\" y=\"")
                    .append(y)
                    .append("\" width=\"")
                    .append(number(width))
                    .append("\" height=\"14\" rx=\"2\"/>");
            text(out, mirrored ? x - 6 : x + width + 6, y + 12, "n", Long.toString(n));
        }
        out.append("</svg>\n");
    }

    private static void text(StringBuilder out, double x, int y, String kind, String text) {
        out.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(text)
                .append("</text>\n");
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
