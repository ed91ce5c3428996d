package rawi.app.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.ReadReport;
import rawi.core.model.TimeRange;

/**
 * A report's claims at a glance: how many of each family, when they are said to have happened, and
 * according to whom. Drawn without script or inline style, so that it prints and obeys the page's
 * policy.
 */
final class ReportFigure {

    private static final int SHOWN_PATHS = 8;
    private static final double SINGLE_DAY = 1.2;

    private final StringBuilder out = new StringBuilder();
    private final ReadReport read;
    private final String prefix;
    private final PageWords words;
    private final boolean rightToLeft;
    private final Optional<TimeScale> scale;

    private ReportFigure(ReadReport read, String prefix, PageWords words) {
        this.read = read;
        this.prefix = prefix;
        this.words = words;
        this.rightToLeft = words.language().rightToLeft();
        this.scale = scale();
    }

    static String of(ReadReport read, String prefix, PageWords words) {
        ReportFigure figure = new ReportFigure(read, prefix, words);
        figure.draw();
        return figure.out.toString();
    }

    /** The number of claims of each family, in the order of the codebook. */
    static Map<String, Integer> families(List<Claim> claims) {
        Map<Integer, String> order = new TreeMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            counts.merge(claim.type().family(), 1, Integer::sum);
        }
        for (var type : rawi.core.model.ClaimType.values()) {
            order.put(type.ordinal(), type.family());
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        order.values().stream()
                .filter(counts::containsKey)
                .forEach(family -> ordered.put(family, counts.get(family)));
        return ordered;
    }

    private Optional<TimeScale> scale() {
        List<LocalDate> days =
                read.claims().stream()
                        .flatMap(c -> c.when().stream())
                        .flatMap(w -> Stream.of(w.range().earliest(), w.range().latest()))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate reference = read.report().published().orElse(days.get(days.size() - 1));
        return Optional.of(new TimeScale(reference, days.get(0)));
    }

    private void draw() {
        String what = scale.isPresent() ? "figure.what_and_when" : "figure.what";
        out.append("<div class=\"figures\">\n<div><h3>").append(words.html(what));
        out.append("</h3><div class=\"lanes\">\n");
        Map<String, Integer> families = families(read.claims());
        int most = families.values().stream().max(Integer::compare).orElse(1);
        families.forEach((family, n) -> lane(family, n, most));
        scale.ifPresent(this::axis);
        out.append("</div></div>\n<div><h3>").append(words.html("figure.according"));
        out.append("</h3><ol class=\"paths\">\n");
        paths();
        out.append("</ol></div>\n</div>\n");
    }

    /** Where a stretch that begins so far along the line is drawn: from the right in Arabic. */
    private String x(double along, double width) {
        return TimeScale.percent(rightToLeft ? 100 - along - width : along);
    }

    private String x(double along) {
        return x(along, 0);
    }

    private void lane(String family, int n, int most) {
        double width = 68.0 * n / most;
        out.append("<span class=\"").append(family).append("\">");
        out.append(words.claims().labels().family(family)).append("</span>");
        out.append("<svg class=\"count ").append(family).append("\" role=\"img\" aria-label=\"");
        out.append(words.pluralAttribute("n.claims", n)).append("\"><rect class=\"n\" x=\"");
        out.append(x(0, width)).append("\" y=\"25%\" height=\"50%\" rx=\"2\" width=\"");
        out.append(TimeScale.percent(width)).append("\"/><text x=\"").append(x(width + 5));
        out.append((rightToLeft ? "\" text-anchor=\"end" : "") + "\" y=\"75%\">")
                .append(n)
                .append("</text></svg>");
        out.append("<svg class=\"time ").append(family).append("\">");
        if (scale.isPresent()) {
            String now = x(scale.get().now());
            out.append("<line class=\"now\" y1=\"0\" y2=\"100%\" x1=\"").append(now);
            out.append("\" x2=\"").append(now).append("\"/>");
            for (Claim claim : read.claims()) {
                if (claim.type().family().equals(family)) {
                    claim.when().ifPresent(w -> mark(claim, w.range(), scale.get()));
                }
            }
        }
        out.append("</svg>\n");
    }

    /** A dot for a day, a bar for a stretch, a dashed line where one end is open. */
    private void mark(Claim claim, TimeRange range, TimeScale scale) {
        if (range.earliest().isEmpty() && range.latest().isEmpty()) {
            return;
        }
        double from = range.earliest().map(scale::at).orElse(scale.left());
        double to = range.latest().map(scale::at).orElse(scale.now());
        boolean open = range.earliest().isEmpty() || range.latest().isEmpty();
        String label = Html.escape(label(claim, range));
        out.append("<a href=\"#").append(Html.escape(prefix + claim.id()));
        out.append("\" aria-label=\"").append(label).append("\"><title>").append(label);
        out.append("</title>");
        String look = "class=\"mark" + ClaimCard.mood(claim);
        if (open) {
            double near = range.earliest().isEmpty() ? to : from;
            line(look + " open\"", from, to);
            dot(look + "\"", near);
        } else if (to - from < SINGLE_DAY) {
            dot(look + "\"", (from + to) / 2);
        } else {
            out.append("<rect ").append(look).append("\" y=\"32%\" height=\"36%\" rx=\"3\" x=\"");
            out.append(x(from, to - from)).append("\" width=\"");
            out.append(TimeScale.percent(to - from)).append("\"/>");
        }
        out.append("</a>");
    }

    private String label(Claim claim, TimeRange range) {
        ClaimWords told = words.plainClaims();
        return String.join(
                words.plain("join.list"),
                claim.id() + " " + told.labels().of(claim.type()),
                told.dates().range(range),
                told.labels().of(claim.factuality()));
    }

    private void line(String look, double from, double to) {
        out.append("<line ").append(look).append(" y1=\"50%\" y2=\"50%\" x1=\"");
        out.append(x(from)).append("\" x2=\"").append(x(to)).append("\"/>");
    }

    private void dot(String look, double at) {
        out.append("<circle ").append(look).append(" cy=\"50%\" r=\"4\" cx=\"");
        out.append(x(at)).append("\"/>");
    }

    private void axis(TimeScale scale) {
        out.append("<svg class=\"axis\" aria-hidden=\"true\">");
        for (TimeScale.Tick tick : scale.ticks()) {
            String label = words.html("ago." + tick.ago());
            tick(tick.at(), label, tick.fine() ? " class=\"fine\"" : "");
        }
        boolean dated = read.report().published().isPresent();
        tick(scale.now(), words.html(dated ? "figure.published" : "figure.last_day"), "");
        out.append("</svg>\n");
    }

    private void tick(double at, String label, String look) {
        String x = x(at);
        out.append("<line").append(look).append(" y1=\"0\" y2=\"4\" x1=\"").append(x);
        out.append("\" x2=\"").append(x);
        out.append("\"/><text").append(look).append(" y=\"90%\" text-anchor=\"middle\" x=\"");
        out.append(x).append("\">").append(label).append("</text>");
    }

    /** The chains of the report, the one that carries most claims first. */
    private void paths() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        Map<List<String>, List<Hop>> chains = new LinkedHashMap<>();
        for (Claim claim : read.claims()) {
            List<String> names = claim.chain().stream().map(Hop::name).toList();
            counts.merge(names, 1, Integer::sum);
            chains.putIfAbsent(names, claim.chain());
        }
        List<Map.Entry<List<String>, Integer>> order = new ArrayList<>(counts.entrySet());
        order.sort((a, b) -> b.getValue() - a.getValue());
        order.stream()
                .limit(SHOWN_PATHS)
                .forEach(
                        e -> {
                            out.append("<li>")
                                    .append(ClaimCard.chain(chains.get(e.getKey()), words));
                            out.append("<b>").append(e.getValue()).append("</b></li>\n");
                        });
        if (order.size() > SHOWN_PATHS) {
            out.append("<li class=\"none\">");
            out.append(words.plural("n.more_chains", order.size() - SHOWN_PATHS));
            out.append("</li>\n");
        }
    }
}
