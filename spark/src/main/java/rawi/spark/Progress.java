package rawi.spark;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/** Says every few seconds how far a step of the work is, until it is stopped. */
final class Progress {

    private static final int SECONDS = 5;

    private final ScheduledExecutorService clock;

    private Progress(PrintStream out, Supplier<String> state) {
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        run -> {
                            Thread thread = new Thread(run, "progress");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.scheduleWithFixedDelay(
                () -> {
                    out.println("archive: " + state.get());
                    out.flush();
                },
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
    }

    /** How much of the input is read. */
    static Progress ofReading(
            PrintStream out, LongAccumulator records, LongAccumulator units, int all) {
        long start = System.nanoTime();
        return new Progress(
                out,
                () -> {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    return String.format(
                            "%d of %d units, %,d records, %.0f a second",
                            units.value(), all, records.value(), records.value() / seconds);
                });
    }

    /** How many tasks of what the engine does now are done. */
    static Progress ofStages(PrintStream out, String step, JavaSparkContext spark) {
        long start = System.nanoTime();
        out.println("archive: " + step);
        return new Progress(
                out,
                () -> {
                    int done = 0;
                    int all = 0;
                    for (int stage : spark.statusTracker().getActiveStageIds()) {
                        SparkStageInfo info = spark.statusTracker().getStageInfo(stage);
                        if (info != null) {
                            done += info.numCompletedTasks();
                            all += info.numTasks();
                        }
                    }
                    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
                    return String.format(
                            "%s, %d s: %d of %d tasks of this part", step, seconds, done, all);
                });
    }

    void stop() {
        clock.shutdownNow();
    }
}
