package rawi.app.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Applies a function to many items on several threads and hands the results on in the order of the
 * items. A bounded number of items is under way at a time, so memory does not grow with them.
 */
public final class OrderedRun {

    /** Takes the results one after the other, on the calling thread. */
    public interface Sink<R> {
        void take(R result) throws IOException;
    }

    private OrderedRun() {}

    /**
     * Gives items one after the other, on the calling thread, waiting while enough are under way.
     */
    public interface Feed<T> {
        void each(Sink<T> taker) throws IOException;
    }

    public static <T, R> void run(Feed<T> items, Function<T, R> work, int threads, Sink<R> sink)
            throws IOException {
        if (threads == 1) {
            items.each(item -> sink.take(work.apply(item)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            items.each(
                    item -> {
                        if (underWay.size() >= threads * 4) {
                            sink.take(result(underWay.remove()));
                        }
                        underWay.add(pool.submit(() -> work.apply(item)));
                    });
            while (!underWay.isEmpty()) {
                sink.take(result(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    public static <T, R> void run(Iterator<T> items, Function<T, R> work, int threads, Sink<R> sink)
            throws IOException {
        run(
                (Sink<T> taker) -> {
                    while (items.hasNext()) {
                        taker.take(items.next());
                    }
                },
                work,
                threads,
                sink);
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
