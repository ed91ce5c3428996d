package rawi.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rawi.app.store.search.SearchQuery;

/** SQLite in a file: write-ahead log, every commit on the disk before it counts. */
final class SqliteDialect implements Dialect {

    private static final int BUSY_MILLIS = 60_000;
    private static final int CACHE_KILOBYTES = 32_000;
    private static final int CHECKPOINT_PAGES = 4_000;

    private static final long LARGE_MEGABYTES = 256;

    private final Path file;

    SqliteDialect(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String bytesType() {
        return "blob";
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public String tables() {
        return "select count(*) from sqlite_master where name = 'case_info'";
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(SQLiteConfig.TransactionMode.IMMEDIATE);
    }

    @Override
    public Connection connectForSnapshot() throws SQLException {
        return connect(SQLiteConfig.TransactionMode.DEFERRED);
    }

    private Connection connect(SQLiteConfig.TransactionMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KILOBYTES);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "memory");
        Properties properties = config.toProperties();
        SqliteLibrary.unpackOnce();
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        return connection;
    }

    @Override
    public void lock(Handle handle) {
        // The transaction began with the lock (IMMEDIATE).
    }

    @Override
    public boolean worthRetrying(SQLException e) {
        return e instanceof SQLiteException s
                && (s.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    @Override
    public String explain(SQLException e) {
        int code = e instanceof SQLiteException s ? s.getResultCode().code & 0xff : 0;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full; what was not yet reported as added was not added. Make room"
                    + " and run the same command again";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return "the case cannot be written: no permission";
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the database of the case cannot be opened: " + file;
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "the database of the case is damaged: "
                    + file
                    + " ("
                    + Dialect.shortened(e)
                    + ")";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the disk of the case could not be read or written (is it full?): "
                    + Dialect.shortened(e);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another program has been writing to the case for too long; try again";
        }
        return "the database of the case failed: " + Dialect.shortened(e);
    }

    @Override
    public void scrub(Handle handle) {
        // The new file is made in memory, unless it is large.
        long megabytes = file.toFile().length() >> 20;
        handle.execute("pragma temp_store = " + (megabytes < LARGE_MEGABYTES ? 2 : 1));
        handle.execute("insert into search (search) values ('optimize')");
        handle.execute("vacuum");
        int busy =
                handle.createQuery("pragma wal_checkpoint(truncate)")
                        .map((r, c) -> r.getInt(1))
                        .one();
        if (busy != 0) {
            throw new CaseException(
                    "another program is using the case, so that what was removed is still in its"
                            + " files; end it and run rawi seal --refresh");
        }
    }

    @Override
    public void index(Handle handle, List<SearchRow> rows) {
        var batch = handle.prepareBatch("insert into search (rowid, words) values (?, ?)");
        for (SearchRow row : rows) {
            String words =
                    String.join(" ", row.words().stems())
                            + " "
                            + String.join(" ", row.words().forms());
            batch.add(row.place(), words);
        }
        batch.execute();
    }

    @Override
    public void unindex(Handle handle, long place) {
        handle.execute("delete from search where rowid = ?", place);
    }

    @Override
    public String matching() {
        // A cross join keeps the order: the index is read from above and left when a page is full.
        return "search s cross join passages p indexed by passages_in_order on p.place = s.rowid"
                + " and s.search match :query";
    }

    @Override
    public String matchedPlace() {
        return "s.rowid";
    }

    @Override
    public String query(SearchQuery query) {
        StringBuilder out = new StringBuilder();
        for (SearchQuery.Phrase phrase : query.phrases()) {
            String words =
                    '"' + String.join(" ", phrase.stems()) + '"' + (phrase.open() ? "*" : "");
            and(out);
            String marked = phrase.markedBeginning();
            out.append(marked.isEmpty() ? words : "(" + words + " OR \"" + marked + "\"*)");
        }
        for (String form : query.forms()) {
            and(out);
            out.append('"').append(form).append('"');
        }
        return out.toString();
    }

    private static void and(StringBuilder out) {
        if (!out.isEmpty()) {
            out.append(" AND ");
        }
    }
}
