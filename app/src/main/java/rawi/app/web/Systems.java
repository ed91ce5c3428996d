package rawi.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import rawi.core.corroborate.Scope;
import rawi.core.corroborate.SystemGraph;

/**
 * Described systems that were asked for last. They are worked out behind the pages, for that takes
 * seconds in a large case; who asks waits a moment and is else told to come again. Safe to share
 * between threads.
 */
final class Systems implements AutoCloseable {

    private static final int REMEMBERED = 32;

    /**
     * A system.
     *
     * @param reports how many reports it was made of
     * @param isPart whether there are more of that place and period
     */
    record Described(SystemGraph graph, int reports, boolean isPart) {}

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "systems");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final Map<String, CompletableFuture<Described>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<Described>> oldest) {
                    return size() > REMEMBERED && oldest.getValue().isDone();
                }
            };

    /**
     * The system of a scope, or nothing while it is being worked out.
     *
     * @param state what it depends on beside the scope
     * @param millis how long to wait for it
     */
    Optional<Described> get(String state, Scope scope, long millis, Supplier<Described> make) {
        CompletableFuture<Described> asked;
        synchronized (known) {
            String key = state + " " + scope;
            asked = known.get(key);
            if (asked == null || asked.isCompletedExceptionally()) {
                asked = CompletableFuture.supplyAsync(make, worker);
                known.put(key, asked);
            }
        }
        try {
            return Optional.of(asked.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the system could not be worked out", e.getCause());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
