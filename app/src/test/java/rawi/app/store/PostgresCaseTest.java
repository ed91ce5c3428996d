package rawi.app.store;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** A case on PostgreSQL. */
class PostgresCaseTest extends CaseContract {

    @BeforeAll
    static void server() {
        Assumptions.assumeTrue(PostgresServer.start().isPresent(), "no PostgreSQL here");
    }

    @Override
    String fresh() {
        return PostgresServer.start().orElseThrow().address();
    }
}
