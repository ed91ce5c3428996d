package rawi.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rawi.testkit.SampleFiles;

/** Only the named address is fetched, from public hosts or this machine, within bounds. */
class FetcherTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2024-03-07T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger resolved = new AtomicInteger();
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Cookie"));
        byte[] body = SampleFiles.html();
        int status = 200;
        exchange.getResponseHeaders().add("Set-Cookie", "id=1");
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        if (path.startsWith("/to?")) {
            exchange.getResponseHeaders().add("Location", path.substring(4));
            status = 302;
        } else if (path.equals("/gone")) {
            status = 404;
        } else if (path.equals("/packed")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        } else if (path.equals("/long")) {
            body = new byte[3 << 20];
        }
        exchange.sendResponseHeaders(status, path.equals("/chunked") ? 0 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Fetcher fetcher(String... addresses) {
        return new Fetcher(
                host -> {
                    resolved.incrementAndGet();
                    List<InetAddress> all = new ArrayList<>();
                    for (String a : addresses.length == 0 ? new String[] {host} : addresses) {
                        all.add(InetAddress.getByName(a));
                    }
                    return all;
                },
                1 << 20,
                2,
                NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/chunked", "/to?/page", "/page?a=b"})
    void namedAddressIsFetched(String path) throws IOException {
        Fetcher.Answer answer = fetcher().fetch(root + path);
        assertThat(answer.bytes()).isEqualTo(SampleFiles.html());
        assertThat(answer.context().value("captured")).contains("2024-03-07T12:00:00Z");
        assertThat(answer.context().value("charset")).contains("utf-8");
        assertThat(asked).allMatch(a -> a.endsWith(" null"));
    }

    @Test
    void listOfAddressesGivesReports() throws IOException {
        ReportLoader loader =
                new ReportLoader(MetadataFile.none(), Metadata.NONE, InputStream.nullInputStream());
        List<Ingested> all = new ArrayList<>();
        new Intake(loader, Columns.SNIFFED, Optional.of(fetcher()))
                .each(
                        "l.urls",
                        SampleFiles.utf8("# mine\n" + root + "/page\n" + root + "/gone\n"),
                        all::add);
        assertThat(all.get(0).findings().value("url")).contains(root + "/page");
        assertThat(all.get(0).report()).isPresent();
        assertThat(all.get(1).problems().get(0).reason())
                .isEqualTo("cannot be fetched: the server answers 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:1/",
                "http://localhost:1/",
                "//evil.example/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/"
            })
    void otherHostsAreNotFollowed(String location) {
        assertThatThrownBy(() -> fetcher().fetch(root + "/to?" + location))
                .isInstanceOf(NotReadable.class);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.9",
                "192.168.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void publicNameThatLeadsInsideIsRefused(String address) {
        assertThatThrownBy(() -> fetcher("93.184.216.34", address).fetch("http://a.example/"))
                .isInstanceOf(NotReadable.class)
                .hasMessageContaining("not a public address");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void ownNameThatLeadsOutsideIsRefused() {
        assertThatThrownBy(() -> fetcher("93.184.216.34").fetch("http://localhost/"))
                .hasMessageContaining("not this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"})
    void publicAddressesArePublic(String address) throws IOException {
        assertThat(Hosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void nameIsResolvedOnceForEachConnection() throws IOException {
        fetcher("127.0.0.1").fetch(root.replace("127.0.0.1", "localhost") + "/page");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void boundsHold() {
        assertThatThrownBy(() -> fetcher().fetch(root + "/long"))
                .hasMessageContaining("more than 1 MB");
        assertThatThrownBy(() -> fetcher().fetch(root + "/packed"))
                .hasMessageContaining("packs its answer");
        assertThatThrownBy(() -> fetcher().fetch(root + "/to?/to?/to?/to?/to?/to?/to?/page"))
                .isInstanceOf(NotReadable.class);
        assertThatThrownBy(() -> fetcher().fetch("http://u:p@127.0.0.1/"))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> fetcher().fetch("ftp://127.0.0.1/"))
                .hasMessageContaining("not an http");
    }

    @Test
    void slowOrEndlessAnswersEnd() throws Exception {
        for (String head : new String[] {"HTTP/1.1 200 OK\r\nA: ", "", "HTTP/1.1 200 OK\r\n\r\n"}) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread drip = new Thread(() -> drip(socket, head));
                drip.setDaemon(true);
                drip.start();
                assertThatThrownBy(
                                () -> fetcher().fetch("http://127.0.0.1:" + socket.getLocalPort()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** One byte after the other, for ever. */
    private static void drip(ServerSocket socket, String head) {
        try (Socket client = socket.accept()) {
            OutputStream out = client.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                out.flush();
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
