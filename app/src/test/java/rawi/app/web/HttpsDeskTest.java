package rawi.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.store.Case;
import rawi.app.words.Language;
import rawi.core.data.DataFiles;

/** The desk behind its own certificate, as {@code serve --url --certificate} opens it. */
class HttpsDeskTest {

    private static final String PASSWORD = "of the key file";

    @TempDir Path folder;

    /** The command of docs/desk.md makes a certificate for trying it out. */
    private Path certificate() throws Exception {
        Path file = folder.resolve("desk.p12");
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD,
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-validity",
                                "30")
                        .redirectErrorStream(true)
                        .start();
        String told = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).as(told).isZero();
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("desk", keys.getCertificate(keys.aliases().nextElement()));
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void servesByHttpsOnlyAndItsCookiesStayThere() throws Exception {
        Path file = certificate();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String at = "https://localhost:" + port;
        try (Case opened = TestCase.of(folder, Map.of("a.txt", "Nothing happened.\n"))) {
            TestCase.user(opened, "nour", Optional.empty(), "reader");
            DeskSettings settings =
                    new DeskSettings(
                            "0.0.0.0",
                            port,
                            "x",
                            Language.of("en").orElseThrow(),
                            Optional.of(URI.create(at)),
                            Optional.of(new DeskSettings.Certificate(file, PASSWORD)));
            try (Desk desk = Desk.open(opened, DataFiles.builtIn(), settings)) {
                assertThat(desk.address()).isEqualTo(at);
                HttpClient client = HttpClient.newBuilder().sslContext(trusting(file)).build();
                HttpResponse<String> login = get(client, at + "/login");
                assertThat(login.statusCode()).isEqualTo(200);
                assertThat(login.sslSession().orElseThrow().getProtocol())
                        .isIn("TLSv1.2", "TLSv1.3");
                assertThat(login.headers().firstValue("Strict-Transport-Security"))
                        .contains("max-age=31536000");
                assertThat(login.headers().allValues("Set-Cookie"))
                        .isNotEmpty()
                        .allMatch(c -> c.contains("Secure") && c.contains("HttpOnly"));
                assertThat(get(client, at + "/").headers().firstValue("Location").orElse(""))
                        .contains("/login");
                assertThat(get(client, "https://localhost:" + port + "/api/v1/inbox").statusCode())
                        .isEqualTo(401);
                HttpResponse<String> plain = plain(port);
                assertThat(plain == null ? 0 : plain.statusCode())
                        .as("no page without https")
                        .isNotEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a browser without https gets; null when the desk does not talk to it. */
    private static HttpResponse<String> plain(int port) throws Exception {
        try {
            return get(HttpClient.newHttpClient(), "http://localhost:" + port + "/login");
        } catch (java.io.IOException e) {
            return null;
        }
    }
}
