package rawi.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The connections of one case. Reading goes on beside writing; one transaction writes at a time, in
 * this process and among all. Safe to share between threads.
 */
final class Database implements AutoCloseable {

    /**
     * Changes with the tables; Flyway, which takes a second to start, runs only when it differs.
     */
    static final String SCHEMA = "13";

    /** Held, so that its level stays: each migration would be told to the user. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private static final int TRIES = 10;

    private final Dialect dialect;
    private final Pool pool;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock();

    static {
        // The libraries below log through SLF4J; nobody listens, which is not worth a message.
        MIGRATIONS.setLevel(Level.WARNING);
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    private Database(Dialect dialect) {
        this.dialect = dialect;
        this.pool = new Pool(dialect);
        this.jdbi = Jdbi.create(pool);
        jdbi.getConfig(DialectConfig.class).set(dialect);
    }

    static Database at(CaseLocation location) {
        if (location instanceof CaseLocation.Postgres postgres) {
            return new Database(new PostgresDialect(postgres));
        }
        return new Database(new SqliteDialect(((CaseLocation.Folder) location).database()));
    }

    Dialect dialect() {
        return dialect;
    }

    /** Makes the tables, or brings those of an earlier version up to date. */
    void migrate() {
        try {
            var flyway =
                    Flyway.configure()
                            .dataSource(new PlainDataSource(dialect))
                            .locations(
                                    "classpath:rawi/store/common",
                                    "classpath:rawi/store/" + dialect.name())
                            .placeholders(java.util.Map.of("bytes", dialect.bytesType()))
                            // Branches bring their numbers in any order.
                            .outOfOrder(true)
                            .table("schema_history");
            dialect.schema().ifPresent(schema -> flyway.schemas(schema).defaultSchema(schema));
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new CaseException("the tables of the case could not be made: " + cause(e), e);
        }
    }

    /** Whether the tables of a case are there; fails when the database cannot be reached. */
    boolean hasTables() {
        return read(h -> h.createQuery(dialect.tables()).mapTo(Integer.class).one() > 0);
    }

    private static String cause(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    /** Runs a query; sees what was committed before each statement. */
    <R> R read(HandleCallback<R, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw explained(e);
        }
    }

    /** Runs queries that all see the same moment. */
    <R> R snapshot(HandleCallback<R, RuntimeException> work) {
        try (Handle handle = Jdbi.open(dialect::connectForSnapshot)) {
            return handle.inTransaction(work);
        } catch (JdbiException e) {
            throw explained(e);
        }
    }

    /** Runs a transaction that writes; it is run again when another one came in its way. */
    <R> R write(HandleCallback<R, RuntimeException> work) {
        writing.lock();
        try {
            for (int tries = 1; ; tries++) {
                try {
                    return jdbi.inTransaction(
                            handle -> {
                                dialect.lock(handle);
                                return work.withHandle(handle);
                            });
                } catch (JdbiException e) {
                    if (tries == TRIES || !worthRetrying(e)) {
                        throw explained(e);
                    }
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /** Writes the database anew, so that nothing that was removed is left in its files. */
    void scrub() {
        writing.lock();
        try (Handle handle = Jdbi.open(dialect::connect)) {
            handle.getConfig(DialectConfig.class).set(dialect);
            dialect.scrub(handle);
        } catch (JdbiException e) {
            throw explained(e);
        } finally {
            writing.unlock();
        }
    }

    private boolean worthRetrying(JdbiException e) {
        return e.getCause() instanceof SQLException sql && dialect.worthRetrying(sql);
    }

    private CaseException explained(JdbiException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return new CaseException(dialect.explain(sql), e);
            }
        }
        return new CaseException("the database of the case failed: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Keeps connections for the next who asks. */
    private static final class Pool implements ConnectionFactory {

        private static final int KEPT = 4;

        private final Dialect dialect;
        private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
        private volatile boolean closed;

        Pool(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public Connection openConnection() throws SQLException {
            for (Connection c = idle.poll(); c != null; c = idle.poll()) {
                if (!c.isClosed()) {
                    return c;
                }
            }
            return dialect.connect();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            if (closed || idle.size() >= KEPT || connection.isClosed()) {
                connection.close();
            } else {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                idle.push(connection);
            }
        }

        void close() {
            closed = true;
            for (Connection c = idle.poll(); c != null; c = idle.poll()) {
                try {
                    c.close();
                } catch (SQLException e) {
                    // Nothing was under way on it.
                    continue;
                }
            }
        }
    }
}
