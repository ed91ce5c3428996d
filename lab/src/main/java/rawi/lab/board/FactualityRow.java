package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rawi.lab.bench.FactualityScore;

/** Whether events of web texts happened (UDS). */
final class FactualityRow implements Measured {

    @Override
    public String name() {
        return "factuality";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        double[] scores =
                FactualityScore.score(
                        bench.resolve("factuality_uds/uds_ewt_dev_half_a.jsonl.gz"), 0);
        return List.of(
                new Figure("UDS happened or not, accuracy", scores[1], 0, ""),
                new Figure("UDS factuality, correlation", scores[2], 0, ""));
    }
}
