package rawi.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.app.publish.ReportParts;

/**
 * Who passes on whom: each origin is a band; what repeats stands outside, what it repeats further
 * in, and the report that repeats no other is marked as the origin.
 */
final class RelayFigure {

    private static final int BOX = 190;
    private static final int GAP = 54;
    private static final int ROW = 44;
    private static final int HIGH = 34;
    private static final int LETTERS = 23;

    /** Copies of one report that are drawn, and rows in all. */
    private static final int COPIES = 5;

    private static final int ROWS = 40;

    private static final int COLUMNS = 5;

    /** A report. */
    record Node(String report, String publisher, String day) {}

    /** One report passed on by another. */
    record Edge(String from, String to, String kind) {}

    private final Map<String, Node> nodes;
    private final Map<String, List<Edge>> copies = new HashMap<>();
    private final Set<String> copied = new HashSet<>();
    private final Viewer viewer;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private final Set<String> drawn = new HashSet<>();
    private Side side;
    private int columns = 1;
    private int rows;

    private RelayFigure(Map<String, Node> nodes, List<Edge> edges, Viewer viewer) {
        this.nodes = nodes;
        this.viewer = viewer;
        for (Edge edge : edges) {
            copies.computeIfAbsent(edge.from(), k -> new ArrayList<>()).add(edge);
            copied.add(edge.to());
        }
    }

    /**
     * The graph; empty when nobody repeats anybody and there is one origin.
     *
     * @param origins reports of each origin
     */
    static String of(
            List<List<String>> origins, Map<String, Node> nodes, List<Edge> edges, Viewer viewer) {
        if (edges.isEmpty() && origins.size() < 2) {
            return "";
        }
        return new RelayFigure(nodes, edges, viewer).draw(origins);
    }

    private String draw(List<List<String>> origins) {
        for (List<String> origin : origins) {
            for (String report : origin) {
                if (!copied.contains(report)) {
                    columns = Math.max(columns, Math.min(COLUMNS, depth(report, new HashSet<>())));
                }
            }
        }
        int width = columns * BOX + (columns - 1) * GAP + 24;
        side = Side.of(viewer, width);
        int shown = 0;
        for (List<String> origin : origins) {
            if (rows >= ROWS) {
                break;
            }
            band(origin, shown++, width);
        }
        int left = origins.size() - shown;
        int height = rows * ROW + shown * 22 + (left > 0 ? 24 : 0) + 6;
        if (left > 0) {
            side.text(
                    out,
                    "more",
                    12,
                    height - 8.0,
                    false,
                    "+ " + viewer.plural("desk.n.origins", left));
        }
        StringBuilder whole = new StringBuilder();
        Side.open(whole, "relays", width, height, viewer.text("desk.relays"));
        return whole.append(out).append("</svg>").toString();
    }

    private int depth(String report, Set<String> above) {
        int most = 0;
        if (above.add(report)) {
            for (Edge edge : copies.getOrDefault(report, List.of())) {
                most = Math.max(most, depth(edge.to(), above));
            }
        }
        return most + 1;
    }

    private void band(List<String> origin, int number, int width) {
        int firstRow = rows;
        double top = rows * (double) ROW + number * 22;
        StringBuilder boxes = new StringBuilder();
        lines.setLength(0);
        int hidden = 0;
        for (String report : origin) {
            if (!copied.contains(report)) {
                if (rows - firstRow < COPIES * 2 && rows < ROWS) {
                    tree(boxes, report, 0, top + 20 - firstRow * (double) ROW);
                } else {
                    hidden++;
                }
            }
        }
        for (String report : origin) {
            // Circles of reports that repeat each other have no beginning.
            if (copied.contains(report) && !drawn.contains(report)) {
                hidden++;
            }
        }
        rows = Math.max(rows, firstRow + 1);
        side.rect(out, "band", 2, top + 2, width - 4.0, 20 + (rows - firstRow) * (double) ROW - 4);
        String title = viewer.text("desk.relay.origin", number + 1);
        String more = hidden > 0 ? " \u00b7 + " + viewer.plural("desk.n.reports", hidden) : "";
        side.text(out, "title", 12, top + 15, false, title + more);
        out.append(lines).append(boxes);
    }

    /** Draws a report with what repeats it; the middle of its row. */
    private double tree(StringBuilder boxes, String report, int depth, double offset) {
        drawn.add(report);
        List<Double> at = new ArrayList<>();
        List<Edge> by = copies.getOrDefault(report, List.of());
        int first = rows;
        if (depth + 1 < columns) {
            for (Edge edge : by) {
                if (at.size() < COPIES && !drawn.contains(edge.to())) {
                    at.add(tree(boxes, edge.to(), depth + 1, offset));
                }
            }
        }
        rows = Math.max(rows, first + 1);
        double y = offset + first * (double) ROW + HIGH / 2.0 + 2;
        // The innermost column is where reading ends.
        double x = 12 + (columns - 1 - depth) * (double) (BOX + GAP);
        box(boxes, report, depth == 0, x, y, by.size() - at.size());
        for (int i = 0, n = 0; i < by.size() && n < at.size(); i++) {
            if (drawn.contains(by.get(i).to())) {
                arrow(by.get(i).kind(), x, y, at.get(n++));
            }
        }
        return y;
    }

    private void arrow(String kind, double x, double y, double from) {
        double begin = x - GAP;
        double middle = x - GAP / 2.0;
        String name = kind.equals("near_duplicate") ? "edge" : "edge other";
        lines.append("<path class=\"").append(name).append("\" d=\"M");
        xy(begin, from);
        lines.append('C');
        xy(middle, from);
        xy(middle, y);
        xy(x - 7, y);
        lines.append("\"><title>")
                .append(ReportParts.escape(viewer.text("desk.relay." + kind)))
                .append("</title></path><path class=\"head\" d=\"M");
        xy(x, y);
        lines.append('L');
        xy(x - 8, y - 4);
        lines.append('L');
        xy(x - 8, y + 4);
        lines.append("Z\"/>");
    }

    private void xy(double x, double y) {
        lines.append(Side.tenth(side.x(x))).append(' ').append(Side.tenth(y)).append(' ');
    }

    private void box(
            StringBuilder boxes, String report, boolean origin, double x, double y, int more) {
        Node node = nodes.getOrDefault(report, new Node(report, report, ""));
        String told =
                node.publisher()
                        + " "
                        + node.day()
                        + (origin ? " (" + viewer.text("desk.relay.first") + ")" : "");
        boxes.append("<a href=\"/reports/")
                .append(ReportParts.escape(report))
                .append("\" aria-label=\"")
                .append(ReportParts.escape(told))
                .append("\"><title>")
                .append(ReportParts.escape(told))
                .append("</title>");
        side.rect(boxes, origin ? "node origin" : "node", x, y - HIGH / 2.0, BOX, HIGH);
        side.text(boxes, "name", x + 8, y - 3, false, Side.cut(node.publisher(), LETTERS));
        String second = more > 0 ? node.day() + " \u00b7 +" + more : node.day();
        side.text(boxes, "day", x + 8, y + 11, false, second);
        boxes.append("</a>");
    }
}
