package rawi.app.store;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** What the desk keeps on PostgreSQL. */
class PostgresDeskTablesTest extends DeskTablesContract {

    @BeforeAll
    static void server() {
        Assumptions.assumeTrue(PostgresServer.start().isPresent(), "no PostgreSQL here");
    }

    @Override
    String fresh() {
        return PostgresServer.start().orElseThrow().address();
    }
}
