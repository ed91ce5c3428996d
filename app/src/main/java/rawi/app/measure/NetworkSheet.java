package rawi.app.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rawi.core.measure.ActorNetwork;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Weighed;

/** Who acts on whom, window by window. */
final class NetworkSheet {

    private NetworkSheet() {}

    static Sheet of(Sheets.Frame frame) {
        SortedMap<String, List<Weighed>> windows = new TreeMap<>();
        for (Weighed one : frame.counted()) {
            windows.computeIfAbsent(window(one, frame.by), w -> new ArrayList<>()).add(one);
        }
        List<List<Object>> ties = new ArrayList<>();
        List<List<Object>> places = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        windows.forEach(
                (window, incidents) -> {
                    ActorNetwork network =
                            ActorNetwork.of(
                                    Inputs.ties(incidents, frame.all.knowledge().parties()));
                    for (ActorNetwork.Edge e : network.edges()) {
                        ties.add(
                                List.of(
                                        window,
                                        e.from(),
                                        e.to(),
                                        sign(e),
                                        e.weight(),
                                        e.incidents(),
                                        new Sheet.Term(e.allAlleged() ? "yes" : "no")));
                    }
                    for (ActorNetwork.Position p : network.positions()) {
                        places.add(
                                List.of(
                                        window,
                                        p.actor(),
                                        p.out(),
                                        p.in(),
                                        p.strength(),
                                        p.betweenness()));
                    }
                    if (!network.edges().isEmpty()) {
                        pictures.add(picture(network, window));
                    }
                });
        if (ties.isEmpty()) {
            return frame.refused("no_tie");
        }
        frame.notes.add(Sheet.Note.of("ties"));
        return frame.sheet(
                List.of(
                        new Sheet.Table(
                                "ties",
                                List.of(
                                        "window",
                                        "from_actor",
                                        "to_actor",
                                        "sign",
                                        "weight",
                                        "incidents",
                                        "alleged"),
                                ties),
                        new Sheet.Table(
                                "positions",
                                List.of("window", "actor", "out", "in", "strength", "betweenness"),
                                places)),
                pictures);
    }

    private static Sheet.Term sign(ActorNetwork.Edge edge) {
        return new Sheet.Term(edge.sign() == ActorNetwork.Sign.HOSTILE ? "hostile" : "cooperative");
    }

    private static String window(Weighed one, String by) {
        String month = one.last().toString().substring(0, 7);
        return switch (by) {
            case "month" -> month;
            case "quarter" -> one.last().getYear() + "-Q" + (one.last().getMonthValue() + 2) / 3;
            default -> "*";
        };
    }

    private static Picture picture(ActorNetwork network, String window) {
        List<Picture.Node> nodes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ActorNetwork.Position position : network.positions()) {
            names.add(position.actor());
            nodes.add(new Picture.Node(position.actor(), position.strength()));
        }
        List<Picture.Edge> edges = new ArrayList<>();
        for (ActorNetwork.Edge e : network.edges()) {
            edges.add(
                    new Picture.Edge(
                            names.indexOf(e.from()),
                            names.indexOf(e.to()),
                            e.sign() == ActorNetwork.Sign.HOSTILE,
                            e.allAlleged(),
                            e.weight()));
        }
        return new Picture.Net("network", window.equals("*") ? "" : window, nodes, edges);
    }
}
