package rawi.spark;

import java.io.PrintStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.util.LongAccumulator;

/** Says every few seconds how far the reading is. */
final class Progress {

    private final PrintStream out;
    private final LongAccumulator records;
    private final LongAccumulator units;
    private final int all;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock;

    Progress(PrintStream out, LongAccumulator records, LongAccumulator units, int all) {
        this.out = out;
        this.records = records;
        this.units = units;
        this.all = all;
        this.clock =
                java.util.concurrent.Executors.newSingleThreadScheduledExecutor(
                        run -> {
                            Thread thread = new Thread(run, "progress");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.scheduleWithFixedDelay(this::say, 5, 5, TimeUnit.SECONDS);
    }

    private void say() {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "archive: %d of %d units, %,d records, %.0f a second%n",
                units.value(), all, records.value(), records.value() / seconds);
        out.flush();
    }

    void stop() {
        clock.shutdownNow();
    }
}
