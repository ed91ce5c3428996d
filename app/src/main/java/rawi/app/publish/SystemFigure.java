package rawi.app.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rawi.core.corroborate.SystemGraph;
import rawi.core.corroborate.SystemGraph.Edge;
import rawi.core.corroborate.SystemGraph.Kind;
import rawi.core.corroborate.SystemGraph.Node;

/**
 * The described system as an SVG in columns: who acts, by what, on whom, what comes of it. Nodes of
 * a column stand where their neighbours stand; ties that a source itself makes run right of the
 * outcomes.
 */
final class SystemFigure {

    /** Nodes of a column that are drawn; the list beside has all. */
    private static final int ROOM = 16;

    private static final int WIDTH = 190;
    private static final int GAP = 100;
    private static final int LINE = 15;
    private static final int PAD = 9;
    private static final int BETWEEN = 14;
    private static final int TOP = 44;
    private static final int LETTERS = 26;

    /** How much further out the next tie bows. */
    private static final int BOW = 13;

    /** Room for all that bow. */
    private static final int BOWS = 12 * BOW;

    private record Box(Node node, int x, int y, int height, List<String> lines) {
        int middle() {
            return y + height / 2;
        }
    }

    private final SystemGraph graph;
    private final SystemWords words;

    /** Whether the reader begins at the right, so that who acts stands there. */
    private final boolean mirrored;

    private final Map<String, Box> boxes = new HashMap<>();
    private int height;

    SystemFigure(SystemGraph graph, SystemWords words) {
        this.graph = graph;
        this.words = words;
        this.mirrored = words.words().language().direction().equals("rtl");
    }

    String svg() {
        place();
        int ties = 0;
        StringBuilder lines = new StringBuilder();
        for (Edge edge : graph.edges()) {
            Box from = boxes.get(edge.from());
            Box to = boxes.get(edge.to());
            if (from == null || to == null || from == to) {
                continue;
            }
            if (edge.kind().isTie()) {
                lines.append(tie(edge, from, to, ties++));
            } else {
                lines.append(line(edge, from, to));
            }
        }
        int width = 4 * WIDTH + 3 * GAP + 60 + (mirrored ? BOWS : BOW * Math.min(12, ties));
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        Locale.ROOT,
                        "<svg class=\"plot\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " role=\"img\" aria-label=\"%s\">%n",
                        width,
                        height,
                        width,
                        height,
                        Html.escape(words.words().text("system.figure"))));
        out.append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
        out.append(" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">");
        out.append("<path d=\"M0,0 L8,4 L0,8 z\" class=\"tip\"/></marker></defs>\n");
        for (Kind kind : List.of(Kind.ACTOR, Kind.CHANNEL, Kind.GROUP, Kind.OUTCOME)) {
            int x = x(column(kind));
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<text class=\"head\" x=\"%d\" y=\"22\">%s</text>%n",
                            mirrored ? x + WIDTH : x,
                            Html.escape(words.column(kind))));
        }
        out.append(lines);
        graph.nodes().stream()
                .map(n -> boxes.get(n.id()))
                .filter(java.util.Objects::nonNull)
                .forEach(b -> out.append(box(b)));
        return out.append("</svg>\n").toString();
    }

    private static int column(Kind kind) {
        return kind == Kind.STATE ? 3 : kind.ordinal();
    }

    /** The left side of a column; ties run outside the outcomes, left of all when mirrored. */
    private int x(int column) {
        return mirrored ? 40 + BOWS + (3 - column) * (WIDTH + GAP) : 20 + column * (WIDTH + GAP);
    }

    private void place() {
        Map<Integer, List<Node>> columns = new LinkedHashMap<>();
        Map<Kind, Integer> used = new EnumMap<>(Kind.class);
        for (Node node : graph.nodes()) {
            if (used.merge(node.kind(), 1, Integer::sum) <= ROOM) {
                columns.computeIfAbsent(column(node.kind()), k -> new ArrayList<>()).add(node);
            }
        }
        Map<String, Double> rank = new HashMap<>();
        columns.values().forEach(c -> rank(c, rank));
        Map<String, Set<String>> neighbours = neighbours();
        for (int sweep = 0; sweep < 6; sweep++) {
            boolean back = sweep % 2 == 1;
            for (int i = 0; i < 4; i++) {
                List<Node> column = columns.get(back ? 3 - i : i);
                if (column != null) {
                    Map<String, Double> pull = new HashMap<>();
                    for (Node node : column) {
                        pull.put(
                                node.id(),
                                neighbours.getOrDefault(node.id(), Set.of()).stream()
                                        .filter(rank::containsKey)
                                        .mapToDouble(rank::get)
                                        .average()
                                        .orElse(rank.get(node.id())));
                    }
                    column.sort(
                            Comparator.comparingDouble((Node n) -> pull.get(n.id()))
                                    .thenComparing(Node::id));
                    rank(column, rank);
                }
            }
        }
        height = columns.values().stream().mapToInt(this::height).max().orElse(0) + TOP + 20;
        columns.forEach(this::column);
    }

    private static void rank(List<Node> column, Map<String, Double> rank) {
        for (int i = 0; i < column.size(); i++) {
            rank.put(column.get(i).id(), (i + 0.5) / column.size());
        }
    }

    private Map<String, Set<String>> neighbours() {
        Map<String, Set<String>> found = new HashMap<>();
        for (Edge edge : graph.edges()) {
            found.computeIfAbsent(edge.from(), k -> new HashSet<>()).add(edge.to());
            found.computeIfAbsent(edge.to(), k -> new HashSet<>()).add(edge.from());
        }
        return found;
    }

    private int height(List<Node> column) {
        return column.stream().mapToInt(n -> tall(wrap(words.label(n)))).sum()
                + BETWEEN * (column.size() - 1);
    }

    private static int tall(List<String> lines) {
        return lines.size() * LINE + 2 * PAD;
    }

    private void column(int column, List<Node> nodes) {
        int spare = height - TOP - 20 - height(nodes);
        int step = nodes.size() > 1 ? Math.min(40, spare / nodes.size()) : 0;
        int y = TOP + (spare - step * (nodes.size() - 1)) / 2;
        for (Node node : nodes) {
            List<String> lines = wrap(words.label(node));
            boxes.put(node.id(), new Box(node, x(column), y, tall(lines), lines));
            y += tall(lines) + BETWEEN + step;
        }
    }

    private static List<String> wrap(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > 3) {
            lines = new ArrayList<>(lines.subList(0, 3));
            lines.set(2, lines.get(2) + " …");
        }
        return lines;
    }

    private String box(Box box) {
        StringBuilder out = new StringBuilder();
        String kind = box.node.kind().name().toLowerCase(Locale.ROOT);
        out.append(
                String.format(
                        Locale.ROOT,
                        "<g class=\"node %s%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                                + " rx=\"%d\"/>",
                        kind,
                        box.node.restricted() ? " restricted" : "",
                        box.x,
                        box.y,
                        WIDTH,
                        box.height,
                        box.node.kind() == Kind.GROUP ? 16 : 4));
        for (int i = 0; i < box.lines.size(); i++) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%d\">%s</text>",
                            box.x + WIDTH / 2,
                            box.y + PAD + 11 + i * LINE,
                            Html.escape(box.lines.get(i))));
        }
        return out.append("<title>")
                .append(
                        Html.escape(
                                box.node.restricted()
                                        ? words.words()
                                                .text(
                                                        "system.restricted.long",
                                                        words.label(box.node))
                                        : words.label(box.node)))
                .append("</title></g>\n")
                .toString();
    }

    private String line(Edge edge, Box from, Box to) {
        boolean right = from.x <= to.x;
        int x1 = right ? from.x + WIDTH : from.x;
        int x2 = right ? to.x : to.x + WIDTH;
        int bend = Math.max(40, Math.abs(x2 - x1) / 2);
        return String.format(
                Locale.ROOT,
                "<path class=\"edge %s\" stroke-width=\"%.1f\" d=\"M%d,%d C%d,%d %d,%d %d,%d\""
                        + " marker-end=\"url(#tip)\"><title>%s</title></path>%n",
                edge.isUnreal() ? "unreal" : "real",
                1.2 + Math.min(4, Math.sqrt(edge.claims().size()) - 1),
                x1,
                from.middle(),
                right ? x1 + bend : x1 - bend,
                from.middle(),
                right ? x2 - bend : x2 + bend,
                to.middle(),
                x2,
                to.middle(),
                Html.escape(words.line(edge)));
    }

    /** Bows out beyond the last column, or over it for other columns. */
    private String tie(Edge edge, Box from, Box to, int number) {
        int out = 22 + BOW * (number % 12);
        int begin = mirrored ? from.x : from.x + WIDTH;
        int end = mirrored ? to.x : to.x + WIDTH;
        int bow = mirrored ? Math.min(begin, end) - out : Math.max(begin, end) + out;
        int dy = from.middle() == to.middle() ? 6 : 0;
        int x = (begin + end + 6 * bow) / 8;
        int y = (from.middle() + to.middle()) / 2;
        return String.format(
                Locale.ROOT,
                "<g class=\"tie %s\"><path d=\"M%d,%d C%d,%d %d,%d %d,%d\""
                        + " marker-end=\"url(#tip)\"/><text x=\"%d\" y=\"%d\">%s</text>"
                        + "<title>%s</title></g>%n",
                edge.tie().orElse("").toLowerCase(Locale.ROOT),
                begin,
                from.middle() - dy,
                bow,
                from.middle(),
                bow,
                to.middle(),
                end,
                to.middle() + dy,
                x,
                y,
                Html.escape(String.valueOf(number + 1)),
                Html.escape(words.line(edge)));
    }
}
