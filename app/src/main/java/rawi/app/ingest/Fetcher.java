package rawi.app.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches the addresses that the user named, and only those: the one class of ingest that opens a
 * connection. A name is resolved once and the connection is made to that address, whatever the name
 * leads to a moment later. Redirects are followed within the same site only. No cookies, no proxy,
 * no cache; size and time are bounded.
 */
public final class Fetcher {

    /**
     * What an address gave.
     *
     * @param context the address in the end, the charset and the time of fetching
     */
    public record Answer(byte[] bytes, Findings context) {}

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_HEAD = 64 << 10;

    private final Hosts.Resolver resolver;
    private final int most;
    private final int seconds;
    private final java.time.Clock clock;

    /** A fetcher for the network as it is. */
    public static Fetcher ofNetwork() {
        return new Fetcher(
                host -> List.of(InetAddress.getAllByName(host)),
                Bounds.USUAL.document(),
                30,
                java.time.Clock.systemUTC());
    }

    /**
     * @param most bytes that an answer may have
     * @param seconds for one address, redirects included
     */
    Fetcher(Hosts.Resolver resolver, int most, int seconds, java.time.Clock clock) {
        this.resolver = resolver;
        this.most = most;
        this.seconds = seconds;
        this.clock = clock;
    }

    private record Head(int status, Map<String, String> fields) {}

    /**
     * The bytes behind an address.
     *
     * @throws IOException with what a person can use when there are none
     */
    public Answer fetch(String address) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        URI uri = uri(address);
        String first = site(uri);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            try (Socket socket = connect(uri, end)) {
                InputStream in =
                        new Timed(new BufferedInputStream(socket.getInputStream()), socket, end);
                send(socket, uri, "GET", "Accept: */*\r\n", new byte[0]);
                Head head = head(in);
                if (head.status >= 300
                        && head.status < 400
                        && head.fields.containsKey("location")) {
                    URI next = uri(uri.resolve(location(head)).toString());
                    if (!site(next).equals(first)
                            || uri.getScheme().equals("https")
                                    && !next.getScheme().equals("https")) {
                        throw new NotReadable(
                                "it leads on to "
                                        + Findings.plain(next.toString(), 300)
                                        + ", which you did not name; not followed");
                    }
                    uri = next;
                    continue;
                }
                if (head.status != 200) {
                    throw new NotReadable("the server answers " + head.status);
                }
                return answer(uri, head, body(in, head));
            } catch (SocketTimeoutException e) {
                throw new NotReadable("no answer within " + seconds + " s");
            } catch (UnknownHostException e) {
                throw new NotReadable("no host of the name " + uri.getHost());
            }
        }
        throw new NotReadable("it leads on and on; not followed further");
    }

    /**
     * What an address answers to bytes that are sent to it; never led on elsewhere.
     *
     * @throws IOException with what a person can use when there is no answer
     */
    public byte[] post(String address, String type, byte[] body) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        URI uri = uri(address);
        String fields = "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
        try (Socket socket = connect(uri, end)) {
            InputStream in =
                    new Timed(new BufferedInputStream(socket.getInputStream()), socket, end);
            send(socket, uri, "POST", fields, body);
            Head head = head(in);
            if (head.status != 200) {
                throw new NotReadable("the server answers " + head.status);
            }
            return body(in, head);
        } catch (SocketTimeoutException e) {
            throw new NotReadable("no answer within " + seconds + " s");
        } catch (UnknownHostException e) {
            throw new NotReadable("no host of the name " + uri.getHost());
        }
    }

    private static String location(Head head) throws NotReadable {
        String location = head.fields.get("location").strip();
        try {
            return new URI(location).toString();
        } catch (URISyntaxException e) {
            throw new NotReadable("it leads on to what is no address");
        }
    }

    private static URI uri(String address) throws NotReadable {
        try {
            URI uri = new URI(address.strip()).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
                throw new NotReadable("not an http or https address");
            }
            if (uri.getUserInfo() != null) {
                throw new NotReadable("an address with a name or password in it; not fetched");
            }
            return new URI(uri.toASCIIString().replaceFirst("^[^:]+", scheme));
        } catch (URISyntaxException e) {
            throw new NotReadable("not an http or https address");
        }
    }

    /** A host with and without www is one site. */
    private static String site(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443;
        return (host.startsWith("www.") ? host.substring(4) : host)
                + (usual ? "" : ":" + uri.getPort());
    }

    private Socket connect(URI uri, long end) throws IOException {
        boolean secure = uri.getScheme().equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String host = uri.getHost();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress address = Hosts.choose(bare, resolver);
        Socket plain = new Socket(java.net.Proxy.NO_PROXY);
        try {
            plain.connect(new InetSocketAddress(address, port), left(end));
            plain.setSoTimeout(left(end));
            if (!secure) {
                return plain;
            }
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            SSLSocket socket = (SSLSocket) factory.createSocket(plain, bare, port, true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static int left(long end) throws SocketTimeoutException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) millis;
    }

    private static void send(Socket socket, URI uri, String method, String fields, byte[] body)
            throws IOException {
        String path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String request =
                method
                        + " "
                        + path
                        + query
                        + " HTTP/1.1\r\nHost: "
                        + uri.getRawAuthority()
                        + "\r\nUser-Agent: rawi\r\nAccept-Encoding: identity\r\n"
                        + fields
                        + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }

    private static Head head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        int[] left = {LONGEST_HEAD};
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            lines.add(line);
        }
        String[] status = lines.isEmpty() ? new String[0] : lines.get(0).split(" ");
        if (status.length < 2 || !status[0].startsWith("HTTP/1") || !status[1].matches("\\d{3}")) {
            throw new NotReadable("the server's answer is no HTTP");
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Head(Integer.parseInt(status[1]), fields);
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server's answer ends in its head");
            }
            if (--left[0] < 0) {
                throw new NotReadable("the server's answer has a head without end");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private byte[] body(InputStream in, Head head) throws IOException {
        String encoding = head.fields.getOrDefault("content-encoding", "identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new NotReadable(
                    "the server packs its answer (" + Findings.plain(encoding, 40) + ")");
        }
        if (head.fields
                .getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks(in);
        }
        String length = head.fields.getOrDefault("content-length", "");
        long stated = length.matches("\\d{1,15}") ? Long.parseLong(length) : -1;
        if (stated > most) {
            throw tooBig();
        }
        byte[] bytes = in.readNBytes(stated >= 0 ? (int) stated : most + 1);
        if (bytes.length > most) {
            throw tooBig();
        }
        if (bytes.length < stated) {
            throw new EOFException("the server's answer ends before its end");
        }
        return bytes;
    }

    private byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (true) {
            String size = line(in, new int[] {1000}).split(";")[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                throw new NotReadable("the server's answer is no HTTP");
            }
            int n = Integer.parseInt(size, 16);
            if (n == 0) {
                return out.toByteArray();
            }
            if (out.size() + (long) n > most) {
                throw tooBig();
            }
            byte[] chunk = in.readNBytes(n);
            if (chunk.length < n) {
                throw new EOFException("the server's answer ends before its end");
            }
            out.write(chunk, 0, n);
            line(in, new int[] {1000});
        }
    }

    private NotReadable tooBig() {
        return new NotReadable("more than " + (most >> 20) + " MB; not fetched");
    }

    private Answer answer(URI uri, Head head, byte[] bytes) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.stated(Finding.URL, uri.toString(), "fetched"));
        found.add(Finding.stated(Finding.CAPTURED, clock.instant().toString(), "fetched"));
        var charset =
                java.util.regex.Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9_:.-]{2,40})")
                        .matcher(head.fields.getOrDefault("content-type", ""));
        if (charset.find()) {
            found.add(Finding.stated("charset", charset.group(1), "Content-Type"));
        }
        return new Answer(bytes, new Findings(found));
    }

    /** Ends a read when the time for the whole is over, however slowly the bytes drip. */
    private static final class Timed extends java.io.FilterInputStream {
        private final Socket socket;
        private final long end;

        Timed(InputStream in, Socket socket, long end) {
            super(in);
            this.socket = socket;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(left(end));
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            socket.setSoTimeout(left(end));
            return in.read(bytes, offset, length);
        }
    }
}
