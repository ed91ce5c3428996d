package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rawi.app.ingest.OverlayDataFiles;
import rawi.core.data.DataFiles;
import rawi.lab.places.EventPlaceBenchmark;

/** Place strings of UCDP GED Syria against the coordinates of its coders. */
final class EventPlacesRow implements Measured {

    private final String packs;

    /**
     * @param packs folder of data with Syria's places; empty when only the built-in ones are used
     */
    EventPlacesRow(String packs) {
        this.packs = packs;
    }

    @Override
    public String name() {
        return "event-places";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        DataFiles files = DataFiles.builtIn();
        if (!packs.isEmpty()) {
            files = new OverlayDataFiles(Path.of(packs), files);
        }
        double[] near =
                EventPlaceBenchmark.score(
                        files, bench.resolve("ucdp_ged_syria/places_2016-2017.csv"), "Syria");
        String with = packs.isEmpty() ? "built-in places" : "with packs";
        return List.of(
                new Figure("GED place strings within 5 km, " + with, near[0], 0.80, ""),
                new Figure("the same, each as often as it has events", near[1], 0, ""));
    }
}
