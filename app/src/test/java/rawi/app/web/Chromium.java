package rawi.app.web;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import rawi.app.store.JsonText;
import rawi.testkit.EndedProcess;

/**
 * A real Chromium with one page, driven over its DevTools protocol: keys as a person types them,
 * pictures, and what scripts see. Tests that need it are left out where there is none.
 */
public final class Chromium implements AutoCloseable {

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting =
            new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, WebSocket socket) {
        this.process = process;
        this.socket = socket;
    }

    static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium open(Path folder) throws Exception {
        assumeThat(installed()).as("Chromium is here").isPresent();
        Process process =
                new ProcessBuilder(
                                installed().get().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--lang=en",
                                "--window-size=1280,900",
                                "--remote-debugging-port=0",
                                "--remote-allow-origins=*",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("chromium.log").toFile())
                        .start();
        Path active = folder.resolve("profile").resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && !(Files.exists(active) && Files.size(active) > 0); i++) {
            Thread.sleep(100);
        }
        String port = Files.readAllLines(active).get(0);
        HttpClient client = HttpClient.newHttpClient();
        String pages =
                client.send(
                                java.net.http.HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + "/json"))
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.ofString())
                        .body();
        String address =
                pages.replaceAll("(?s).*\"type\": \"page\".*?(ws://[^\"]+/page/[^\"]+)\".*", "$1");
        Listener listener = new Listener();
        WebSocket socket =
                client.newWebSocketBuilder()
                        .buildAsync(URI.create(address), listener)
                        .get(30, TimeUnit.SECONDS);
        Chromium chromium = new Chromium(process, socket);
        listener.to = chromium;
        chromium.call("Page.enable", Map.of());
        chromium.call("Runtime.enable", Map.of());
        chromium.call("Log.enable", Map.of());
        return chromium;
    }

    private static final class Listener implements WebSocket.Listener {
        private volatile Chromium to;
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                Map<String, Object> message = JsonText.read(text.toString());
                text.setLength(0);
                if (to != null) {
                    to.take(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    private void take(Map<String, Object> message) {
        if (message.get("id") instanceof Long id) {
            CompletableFuture<Map<String, Object>> asked = waiting.remove(id.intValue());
            if (asked != null) {
                asked.complete(message);
            }
        } else if ("Log.entryAdded".equals(message.get("method"))
                || "Runtime.exceptionThrown".equals(message.get("method"))) {
            complaints.add(String.valueOf(message.get("params")));
        } else if ("Page.javascriptDialogOpening".equals(message.get("method"))) {
            complaints.add("DIALOG " + message.get("params"));
        }
    }

    /** What the browser complained of: errors of scripts, blocked sources, dialogs. */
    List<String> complaints() {
        return complaints;
    }

    Map<String, Object> call(String method, Map<String, Object> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        socket.sendText(JsonText.write(message), true).get(30, TimeUnit.SECONDS);
        Map<String, Object> got = answer.get(120, TimeUnit.SECONDS);
        if (got.get("error") != null) {
            throw new IOException(method + ": " + got.get("error"));
        }
        return object(got.get("result"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    /** The value of an expression; promises are awaited. */
    public Object eval(String expression) throws Exception {
        Map<String, Object> result =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "returnByValue",
                                true,
                                "awaitPromise",
                                true));
        if (result.get("exceptionDetails") != null) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return object(result.get("result")).get("value");
    }

    /** Waits until an expression holds. */
    public void until(String expression) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (Boolean.TRUE.equals(eval(expression))) {
                    return;
                }
            } catch (IOException e) {
                // The page is between two documents.
                Thread.sleep(50);
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "never: " + expression + " at " + eval("location.href + document.body.innerText"));
    }

    public void go(String address) throws Exception {
        eval("window.leaving = true");
        call("Page.navigate", Map.of("url", address));
        until("!window.leaving && document.readyState === 'complete'");
    }

    /** Presses one key, by its character or its name. */
    void press(String key) throws Exception {
        Map<String, Object> down = new LinkedHashMap<>();
        down.put("type", "keyDown");
        down.put("key", key);
        if (key.equals("Enter")) {
            down.put("text", "\r");
            down.put("windowsVirtualKeyCode", 13);
            down.put("code", "Enter");
        } else if (key.equals("Tab") || key.equals("Escape")) {
            down.put("windowsVirtualKeyCode", key.equals("Tab") ? 9 : 27);
            down.put("code", key);
        } else if (key.equals("ArrowDown")) {
            down.put("windowsVirtualKeyCode", 40);
            down.put("code", key);
        } else if (key.equals(" ")) {
            down.put("text", " ");
            down.put("windowsVirtualKeyCode", 32);
            down.put("code", "Space");
        } else {
            down.put("text", key);
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** Types into what has the focus. */
    void type(String text) throws Exception {
        call("Input.insertText", Map.of("text", text));
    }

    /** The size of the window in CSS pixels, and how much larger it is drawn. */
    void size(int width, int height, double scale) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        scale,
                        "mobile",
                        false));
    }

    /**
     * @param whole whether all of the page, however long (up to 6000 pixels)
     */
    void picture(Path file, boolean whole) throws Exception {
        if (!whole) {
            picture(file);
            return;
        }
        Number high = (Number) eval("document.documentElement.scrollHeight");
        size(1280, Math.min(6_000, Math.max(900, high.intValue())), 1);
        picture(file);
        size(1280, 900, 1);
    }

    void picture(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Object data = call("Page.captureScreenshot", Map.of("format", "png")).get("data");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    /** Serious and critical faults that axe finds on the page, as lines. */
    List<String> faults() throws Exception {
        try (var in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            eval(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8) + ";1");
        }
        Object found =
                eval(
                        "axe.run(document, {resultTypes: ['violations']}).then(r =>"
                                + " JSON.stringify(r.violations.filter(v =>"
                                + " ['serious','critical'].includes(v.impact)).map(v => v.id + ': ' +"
                                + " v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + (n.any[0] ? ' '"
                                + " + n.any[0].message.slice(0,120) : '')).join(' | '))))");
        List<String> lines = new ArrayList<>();
        for (Object line : rawi.app.ingest.Json.list(rawi.app.ingest.Json.parse((String) found))) {
            lines.add(String.valueOf(line));
        }
        return lines;
    }

    @Override
    public void close() {
        socket.abort();
        try {
            EndedProcess.end(process);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
