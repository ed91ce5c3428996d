package rawi.lab.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rawi.lab.bench.TimeBenchmark;

/** Days and times of TimeBank as distributed for TempEval-3; durations are not asked. */
final class DatesRow implements Measured {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public List<Figure> measure(Path bench) throws IOException {
        TimeBenchmark.Counts counts =
                TimeBenchmark.count(
                        bench.resolve("temporal/te3_train_timebank_aquaint.jsonl.gz"), "TimeBank");
        return List.of(
                new Figure(
                        "TimeBank dates, relaxed F1",
                        counts.relaxedF1(),
                        0.88,
                        "HeidelTime .907 (platinum, all kinds)"),
                new Figure(
                        "TimeBank dates, strict F1",
                        counts.strictF1(),
                        0,
                        "spaCy weak label .824 (platinum, all kinds)"),
                new Figure("TimeBank dates, value F1", counts.valueF1(), 0.72, ""));
    }
}
