package rawi.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import rawi.app.store.search.SearchQuery;
import rawi.app.store.search.Words;

/** PostgreSQL 15 or later; a case is a schema. */
final class PostgresDialect implements Dialect {

    private static final String DISK_FULL = "53100";
    private static final String OUT_OF_MEMORY = "53200";

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "55P03");

    /** Any number; the second key of the lock is the schema. */
    private static final int LOCK = 0x72617769;

    private final CaseLocation.Postgres location;

    PostgresDialect(CaseLocation.Postgres location) {
        this.location = location;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String bytesType() {
        return "bytea";
    }

    @Override
    public Optional<String> schema() {
        return Optional.of(location.schema());
    }

    @Override
    public String tables() {
        return "select count(*) from information_schema.tables where table_name = 'case_info' and"
                + " table_schema = '"
                + location.schema()
                + "'";
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = location.properties();
        properties.setProperty("currentSchema", location.schema());
        properties.setProperty("ApplicationName", "rawi");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("defaultRowFetchSize", "500");
        properties.setProperty("connectTimeout", "15");
        // Not through the driver manager, which a second driver of the class path may fail.
        Connection connection = new org.postgresql.Driver().connect(location.url(), properties);
        if (connection == null) {
            throw new SQLException("not an address of a PostgreSQL database: " + location.url());
        }
        return connection;
    }

    @Override
    public Connection connectForSnapshot() throws SQLException {
        Connection connection = connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public void lock(Handle handle) {
        handle.createQuery("select 1 from pg_advisory_xact_lock(:lock, hashtext(current_schema()))")
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean worthRetrying(SQLException e) {
        return AGAIN.contains(String.valueOf(e.getSQLState()));
    }

    @Override
    public String explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(DISK_FULL) || state.equals(OUT_OF_MEMORY)) {
            return "the database server has no room left; what was not yet reported as added was"
                    + " not added. Make room and run the same command again";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "no connection to " + location.shown() + ": " + Dialect.shortened(e);
        }
        if (state.startsWith("28")) {
            return "the database refuses this user or password: " + Dialect.shortened(e);
        }
        if (state.equals("3D000") || state.equals("42501")) {
            return "the database cannot be used: " + Dialect.shortened(e);
        }
        return "the database of the case failed: " + Dialect.shortened(e);
    }

    @Override
    public void scrub(Handle handle) {
        List<String> tables =
                handle.createQuery(
                                "select table_name from information_schema.tables where"
                                        + " table_schema = current_schema() and table_type = 'BASE"
                                        + " TABLE' order by 1")
                        .mapTo(String.class)
                        .list();
        for (String table : tables) {
            handle.execute("vacuum (full) " + table);
        }
    }

    @Override
    public void index(Handle handle, List<SearchRow> rows) {
        var batch =
                handle.prepareBatch("insert into search (place, words) values (?, ?::tsvector)");
        for (SearchRow row : rows) {
            batch.add(row.place(), vector(row.words()));
        }
        batch.execute();
    }

    /**
     * The value that {@code to_tsvector('simple', …)} would give for the words, made here because
     * the server's parser cuts words by the language of the database.
     */
    private static String vector(Words words) {
        Map<String, StringBuilder> places = new LinkedHashMap<>();
        for (int i = 0; i < words.stems().size(); i++) {
            StringBuilder all =
                    places.computeIfAbsent(words.stems().get(i), k -> new StringBuilder());
            // More than 255 places of a word are of no use to the server.
            if (all.length() < 1500) {
                all.append(all.isEmpty() ? ':' : ',').append(i + 1);
            }
        }
        words.forms().forEach(form -> places.putIfAbsent(form, new StringBuilder()));
        return places.entrySet().stream()
                .map(e -> quoted(e.getKey()) + e.getValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void unindex(Handle handle, long place) {
        handle.execute("delete from search where place = ?", place);
    }

    @Override
    public String matching() {
        return "search s join passages p on p.place = s.place and s.words @@ cast(:query as"
                + " tsquery)";
    }

    @Override
    public String matchedPlace() {
        return "s.place";
    }

    @Override
    public String query(SearchQuery query) {
        return java.util.stream.Stream.concat(
                        query.phrases().stream().map(PostgresDialect::phrase),
                        query.forms().stream().map(PostgresDialect::quoted))
                .collect(Collectors.joining(" & "));
    }

    private static String phrase(SearchQuery.Phrase phrase) {
        List<String> stems = phrase.stems();
        String words =
                stems.stream().map(PostgresDialect::quoted).collect(Collectors.joining(" <-> "))
                        + (phrase.open() ? ":*" : "");
        String marked = phrase.markedBeginning();
        return "(" + words + (marked.isEmpty() ? "" : " | " + quoted(marked) + ":*") + ")";
    }

    /** Words are letters and digits only; nothing in them needs escaping. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
