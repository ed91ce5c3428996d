package rawi.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where a case is: a folder, or a schema of a PostgreSQL database. */
public sealed interface CaseLocation {

    /** What stands for it in messages; without a password. */
    String shown();

    /** A folder with everything in it. */
    record Folder(Path path) implements CaseLocation {

        public Path database() {
            return path.resolve("case.db");
        }

        @Override
        public String shown() {
            return path.toString();
        }
    }

    /**
     * @param url JDBC address without user and password
     * @param schema holds the tables of this case
     */
    record Postgres(String url, String schema, Optional<String> user, Optional<String> password)
            implements CaseLocation {

        Properties properties() {
            Properties properties = new Properties();
            user.ifPresent(u -> properties.setProperty("user", u));
            password.or(() -> Optional.ofNullable(System.getenv("PGPASSWORD")))
                    .ifPresent(p -> properties.setProperty("password", p));
            return properties;
        }

        @Override
        public String shown() {
            return url.substring("jdbc:".length()) + " schema " + schema;
        }
    }

    /**
     * The place that a user names: a path, or {@code postgres://USER:PASSWORD@HOST:PORT/DATABASE},
     * with {@code ?schema=NAME} when the database holds several cases (default {@code rawi}).
     */
    static CaseLocation parse(String text) {
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return postgres(text);
        }
        try {
            return new Folder(Path.of(text));
        } catch (InvalidPathException e) {
            throw new CaseException("no path: " + text, e);
        }
    }

    private static CaseLocation postgres(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new CaseException("not an address of a database: " + e.getReason(), e);
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (uri.getHost() == null || path.length() < 2) {
            throw new CaseException(
                    "a case on PostgreSQL is named postgres://USER@HOST/DATABASE?schema=NAME");
        }
        String schema = "rawi";
        StringBuilder options = new StringBuilder();
        for (String option : uri.getQuery() == null ? new String[0] : uri.getQuery().split("&")) {
            if (option.startsWith("schema=")) {
                schema = option.substring("schema=".length());
            } else if (!option.isEmpty()) {
                options.append(options.isEmpty() ? '?' : '&').append(option);
            }
        }
        if (!schema.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new CaseException("a schema is named by a-z, 0-9 and _, got " + schema);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String info = uri.getRawUserInfo();
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        if (info != null) {
            String[] parts = info.split(":", 2);
            user = Optional.of(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            if (parts.length == 2) {
                password = Optional.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return new Postgres(
                "jdbc:postgresql://" + uri.getHost() + port + path + options,
                schema,
                user,
                password);
    }
}
