package rawi.core.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who acts on whom in a window of time: organisations and officials in their role only; the caller
 * leaves private persons out (docs/methods.md, 5).
 */
public final class ActorNetwork {

    /** What a tie says. */
    public enum Sign {
        HOSTILE,
        COOPERATIVE
    }

    /**
     * One incident's tie.
     *
     * @param weight {@link Corroboration#score} of the incident
     * @param alleged whether the agent is only purported; such ties are drawn dashed
     */
    public record Tie(String from, String to, Sign sign, double weight, boolean alleged) {}

    /** All ties of one pair and sign. */
    public record Edge(
            String from, String to, Sign sign, double weight, int incidents, boolean allAlleged) {}

    /**
     * An actor's place.
     *
     * @param out number of distinct actors that it acts on
     * @param in number of distinct actors that act on it
     * @param strength sum of weights of its ties, both ways
     * @param betweenness share of shortest directed paths between others that run through it
     *     (Brandes 2001), between 0 and 1
     */
    public record Position(String actor, int out, int in, double strength, double betweenness) {}

    private final List<Edge> edges;
    private final List<Position> positions;

    private ActorNetwork(List<Edge> edges, List<Position> positions) {
        this.edges = edges;
        this.positions = positions;
    }

    public static ActorNetwork of(Collection<Tie> ties) {
        SortedMap<String, List<Tie>> byPair = new TreeMap<>();
        for (Tie tie : ties) {
            byPair.computeIfAbsent(
                            tie.from() + "\u0000" + tie.to() + "\u0000" + tie.sign(),
                            pair -> new ArrayList<>())
                    .add(tie);
        }
        List<Edge> edges = byPair.values().stream().map(ActorNetwork::edge).toList();
        return new ActorNetwork(edges, positions(edges));
    }

    /** Sorted by from, to, sign. */
    public List<Edge> edges() {
        return edges;
    }

    /** Sorted by actor. */
    public List<Position> positions() {
        return positions;
    }

    private static Edge edge(List<Tie> ties) {
        Tie one = ties.get(0);
        double weight = ties.stream().mapToDouble(Tie::weight).sorted().sum();
        return new Edge(
                one.from(),
                one.to(),
                one.sign(),
                weight,
                ties.size(),
                ties.stream().allMatch(Tie::alleged));
    }

    private static List<Position> positions(List<Edge> edges) {
        SortedMap<String, SortedSet<String>> next = new TreeMap<>();
        SortedMap<String, SortedSet<String>> before = new TreeMap<>();
        SortedMap<String, Double> strength = new TreeMap<>();
        for (Edge edge : edges) {
            for (String actor : List.of(edge.from(), edge.to())) {
                next.computeIfAbsent(actor, a -> new TreeSet<>());
                before.computeIfAbsent(actor, a -> new TreeSet<>());
                strength.merge(actor, edge.weight(), Double::sum);
            }
            next.get(edge.from()).add(edge.to());
            before.get(edge.to()).add(edge.from());
        }
        List<String> actors = List.copyOf(next.keySet());
        double[] between = betweenness(actors, next);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            String actor = actors.get(i);
            positions.add(
                    new Position(
                            actor,
                            next.get(actor).size(),
                            before.get(actor).size(),
                            strength.get(actor),
                            between[i]));
        }
        return List.copyOf(positions);
    }

    /** Brandes' accumulation over unweighted directed paths, as a share of the pairs of others. */
    private static double[] betweenness(
            List<String> actors, SortedMap<String, SortedSet<String>> next) {
        int n = actors.size();
        int[][] out = new int[n][];
        for (int i = 0; i < n; i++) {
            out[i] = next.get(actors.get(i)).stream().mapToInt(actors::indexOf).toArray();
        }
        double[] between = new double[n];
        for (int source = 0; source < n; source++) {
            accumulate(source, out, between);
        }
        double pairs = (n - 1.0) * (n - 2.0);
        return pairs <= 0 ? between : Arrays.stream(between).map(b -> b / pairs).toArray();
    }

    private static void accumulate(int source, int[][] out, double[] between) {
        int n = out.length;
        int[] distance = new int[n];
        Arrays.fill(distance, -1);
        double[] paths = new double[n];
        List<List<Integer>> parents = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parents.add(new ArrayList<>());
        }
        List<Integer> reached = new ArrayList<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(source));
        distance[source] = 0;
        paths[source] = 1;
        while (!queue.isEmpty()) {
            int at = queue.remove();
            reached.add(at);
            for (int to : out[at]) {
                if (distance[to] < 0) {
                    distance[to] = distance[at] + 1;
                    queue.add(to);
                }
                if (distance[to] == distance[at] + 1) {
                    paths[to] += paths[at];
                    parents.get(to).add(at);
                }
            }
        }
        double[] through = new double[n];
        for (int r = reached.size() - 1; r > 0; r--) {
            int at = reached.get(r);
            for (int parent : parents.get(at)) {
                through[parent] += paths[parent] / paths[at] * (1 + through[at]);
            }
            between[at] += through[at];
        }
    }
}
