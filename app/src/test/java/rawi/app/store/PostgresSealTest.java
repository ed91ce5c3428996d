package rawi.app.store;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** Sealing in a case on PostgreSQL. */
class PostgresSealTest extends SealContract {

    @BeforeAll
    static void server() {
        Assumptions.assumeTrue(PostgresServer.start().isPresent(), "no PostgreSQL here");
    }

    @Override
    String fresh() {
        return PostgresServer.start().orElseThrow().address();
    }
}
