package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.app.words.Language;
import rawi.app.words.Wording;
import rawi.core.data.DataFiles;
import rawi.testkit.Seeded;

/** Pictures of incidents: what is drawn as what, and that names do not lie over each other. */
class FiguresTest {

    private static final Pattern TEXT =
            Pattern.compile(
                    "<text text-anchor=\"middle\"[^>]*x=\"([0-9.]+)\" y=\"([0-9.]+)\">([^<]*)<");

    private static final MapFigure MAP = new MapFigure(DataFiles.builtIn());

    private static Viewer viewer(String language) {
        return new Viewer("nour", Set.of(), Wording.of(Language.of(language).orElseThrow()));
    }

    private static MapFigure.Spot town(String name, double lat, double lon, int count) {
        return new MapFigure.Spot(
                name, Optional.of(lat), Optional.of(lon), false, Optional.empty(), count);
    }

    private static MapFigure.Spot area(String name, String id) {
        return new MapFigure.Spot(
                name, Optional.empty(), Optional.empty(), true, Optional.of(id), 3);
    }

    private static String map(String language, MapFigure.Spot... spots) {
        return MAP.of(List.of(spots), place -> "/overview?place=" + place, viewer(language));
    }

    @Test
    void anAreaIsItsShapeAndAPlaceIsADisc() {
        String drawn =
                map("en", area("Homs Governorate", "ocha:SY04"), town("Tadmur", 34.56, 38.28, 2));
        assertThat(drawn).contains("class=\"area\"", "class=\"spot\"", "class=\"border\"");
        assertThat(drawn).contains("class=\"provinces\"", ">Tadmur<", " km<");
        assertThat(map("ar", area("Homs", "ocha:SY04"))).contains("محافظة حمص");
        assertThat(map("en", area("Sudan", "iso:SD"))).contains("class=\"area\"", "Sudan");
        assertThat(
                        map(
                                "en",
                                new MapFigure.Spot(
                                        "Darfur",
                                        Optional.of(13.6),
                                        Optional.of(25.3),
                                        true,
                                        Optional.of("rawi:sd-north-darfur"),
                                        1)))
                .as("by the seat that lies in it")
                .contains("class=\"area\"");
        assertThat(
                        map(
                                "en",
                                new MapFigure.Spot(
                                        "Houran",
                                        Optional.of(32.6),
                                        Optional.of(36.1),
                                        true,
                                        Optional.of("rawi:sy-houran"),
                                        1)))
                .as("no shape is known")
                .contains("class=\"ring\"")
                .doesNotContain("class=\"area\"");
        assertThat(map("en", area("Jazira", "rawi:sy-jazira"))).as("nothing is known").isEmpty();
    }

    @Seeded
    void namesDoNotLieOverEachOther(java.util.Random random) {
        MapFigure.Spot[] spots = new MapFigure.Spot[40];
        for (int i = 0; i < spots.length; i++) {
            spots[i] =
                    town(
                            "Place number " + i,
                            34.5 + random.nextDouble(),
                            37.5 + random.nextDouble() * 2,
                            1 + random.nextInt(20));
        }
        Matcher found = TEXT.matcher(map("en", spots));
        List<double[]> boxes = new ArrayList<>();
        while (found.find()) {
            double x = Double.parseDouble(found.group(1));
            double y = Double.parseDouble(found.group(2));
            double half = found.group(3).length() * 3.2;
            double[] box = {x - half, y - 11, x + half, y + 2};
            for (double[] other : boxes) {
                boolean apart =
                        box[2] <= other[0]
                                || other[2] <= box[0]
                                || box[3] <= other[1]
                                || other[3] <= box[1];
                assertThat(apart).as(found.group(3)).isTrue();
            }
            boxes.add(box);
        }
        assertThat(boxes).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aDayIsADotAndWhatIsLessExactABar(String language) {
        LocalDate day = LocalDate.of(2020, 12, 4);
        String strip =
                StripFigure.of(
                        List.of(
                                row("Wire", Optional.of(day), Optional.of(day)),
                                row("Post", Optional.of(day.minusDays(3)), Optional.of(day)),
                                row("Radio", Optional.of(day), Optional.empty()),
                                row("Desk", Optional.empty(), Optional.empty())),
                        viewer(language));
        assertThat(strip).containsOnlyOnce("class=\"exact\"");
        assertThat(strip).containsOnlyOnce("class=\"maybe\"");
        assertThat(strip).containsOnlyOnce("class=\"maybe open\"");
        assertThat(strip.split("class=\"published\"")).hasSize(5);
        assertThat(
                        StripFigure.of(
                                List.of(row("Desk", Optional.empty(), Optional.empty())),
                                viewer(language)))
                .isEmpty();
    }

    private static StripFigure.Row row(
            String label, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return new StripFigure.Row(
                label, "r", earliest, latest, Optional.of(LocalDate.of(2020, 12, 6)));
    }

    @Test
    void relaysLeadInwardsToWhatRepeatsNobody() {
        Map<String, RelayFigure.Node> nodes = new LinkedHashMap<>();
        for (String id : List.of("a", "b", "c", "d")) {
            nodes.put(id, new RelayFigure.Node(id, "Paper " + id, "2020-12-01"));
        }
        List<RelayFigure.Edge> edges =
                List.of(
                        new RelayFigure.Edge("a", "b", "near_duplicate"),
                        new RelayFigure.Edge("b", "c", "rewrite"));
        List<List<String>> origins = List.of(List.of("a", "b", "c"), List.of("d"));
        String graph = RelayFigure.of(origins, nodes, edges, viewer("en"));
        assertThat(graph.split("class=\"node origin\"")).as("two origins").hasSize(3);
        assertThat(graph.split("class=\"head\"")).as("two arrows").hasSize(3);
        assertThat(x(graph, "Paper c")).isLessThan(x(graph, "Paper b"));
        assertThat(x(graph, "Paper b")).isLessThan(x(graph, "Paper a"));
        String mirrored = RelayFigure.of(origins, nodes, edges, viewer("ar"));
        assertThat(x(mirrored, "Paper c")).isGreaterThan(x(mirrored, "Paper a"));
        assertThat(RelayFigure.of(List.of(List.of("a")), nodes, List.of(), viewer("en"))).isEmpty();
    }

    /** Circles of copies, and copies without number, end. */
    @Seeded
    void anyRelaysAreDrawn(java.util.Random random) {
        List<RelayFigure.Edge> edges = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add("r" + i);
            edges.add(new RelayFigure.Edge("r" + random.nextInt(60), "r" + i, "near_duplicate"));
        }
        assertThat(RelayFigure.of(List.of(all), Map.of(), edges, viewer("ar"))).contains("</svg>");
    }

    private static double x(String svg, String text) {
        Matcher found =
                Pattern.compile("x=\"([0-9.]+)\" y=\"[0-9.]+\" text-anchor=\"[a-z]+\">" + text)
                        .matcher(svg);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void rangesStandOnOneAxisWithItsNumbers() {
        String drawn =
                RangeFigure.of(
                        "12\u201320",
                        List.of(
                                new IncidentView.Range(
                                        "Wire", OptionalLong.of(12), OptionalLong.of(20)),
                                new IncidentView.Range(
                                        "Post", OptionalLong.of(15), OptionalLong.empty())),
                        viewer("en"));
        assertThat(drawn).contains(">0<", ">20<", "range open", ">12\u201320<", ">15\u2013?<");
    }
}
