package rawi.app.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives memory back to the machine when nobody has asked anything for a while. */
final class Idle implements AutoCloseable {

    private static final long QUIET_SECONDS = 60;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "idle");
                        thread.setDaemon(true);
                        return thread;
                    });

    private volatile long last = System.nanoTime();
    private boolean given;

    Idle() {
        clock.scheduleWithFixedDelay(
                this::look, QUIET_SECONDS, QUIET_SECONDS / 4, TimeUnit.SECONDS);
    }

    /** Somebody asks. */
    void stir() {
        last = System.nanoTime();
    }

    private void look() {
        boolean quiet = System.nanoTime() - last > TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
        if (quiet && !given) {
            System.gc();
        }
        given = quiet;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
