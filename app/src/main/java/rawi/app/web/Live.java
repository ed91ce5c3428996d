package rawi.app.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import rawi.app.json.JsonOut;
import rawi.app.store.Case;

/** Tells open pages and programs when reports come or people decide (server-sent events). */
final class Live implements AutoCloseable {

    private static final int MOST = 200;

    private final Case opened;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "live");
                        thread.setDaemon(true);
                        return thread;
                    });
    private String last = "";
    private int quiet;

    Live(Case opened) {
        this.opened = opened;
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void join(SseClient client) {
        if (clients.size() >= MOST) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        clients.add(client);
        client.sendEvent("state", state());
    }

    private String state() {
        return JsonOut.line(
                Map.of(
                        "reports", opened.reports().size(),
                        "decision", opened.decisions().last()));
    }

    private void look() {
        try {
            if (clients.isEmpty()) {
                return;
            }
            String now = state();
            boolean changed = !now.equals(last);
            last = now;
            quiet = changed ? 0 : quiet + 1;
            for (SseClient client : clients) {
                if (changed) {
                    client.sendEvent("state", now);
                } else if (quiet % 15 == 0) {
                    client.sendComment("still here");
                }
            }
        } catch (RuntimeException e) {
            // The case is being closed, or a client went in the middle of a word.
            clients.removeIf(SseClient::terminated);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
