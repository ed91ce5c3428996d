package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rawi.lab.places.ToponymBenchmark;

/** Place names of local newspapers (LGL). */
final class ToponymsRow implements Measured {

    @Override
    public String name() {
        return "toponyms";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        double[] scores = ToponymBenchmark.score(bench.resolve("geo/lgl.jsonl.gz"));
        return List.of(
                new Figure("LGL names, F1", scores[0], 0.65, "DBpedia Spotlight .713"),
                new Figure("LGL resolved within 161 km", scores[1], 0.75, "Edinburgh .819"));
    }
}
