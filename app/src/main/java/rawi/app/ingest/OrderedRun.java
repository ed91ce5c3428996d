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

    public static <T, R> void run(Iterator<T> items, Function<T, R> work, int threads, Sink<R> sink)
            throws IOException {
        if (threads == 1) {
            while (items.hasNext()) {
                sink.take(work.apply(items.next()));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            while (items.hasNext()) {
                if (underWay.size() >= threads * 4) {
                    sink.take(result(underWay.remove()));
                }
                T item = items.next();
                underWay.add(pool.submit(() -> work.apply(item)));
            }
            while (!underWay.isEmpty()) {
                sink.take(result(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
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
