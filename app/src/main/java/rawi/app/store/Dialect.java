package rawi.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rawi.app.store.search.SearchQuery;

/** What the two databases do differently. */
interface Dialect {

    /** The name of the folder with the migrations of this database alone. */
    String name();

    /** The type of a column of bytes. */
    String bytesType();

    /** The schema that holds the tables; absent when the database has but one. */
    Optional<String> schema();

    /** How many tables named {@code case_info} there are. */
    String tables();

    Connection connect() throws SQLException;

    /** A connection whose transaction sees one moment and holds nobody up. */
    Connection connectForSnapshot() throws SQLException;

    /** Waits until no other transaction writes; held to the end of this one. */
    void lock(Handle handle);

    /** Whether the same transaction may succeed a moment later. */
    boolean worthRetrying(SQLException e);

    /** What a person can do about the failure. */
    String explain(SQLException e);

    /** As much of a message as says what failed; databases add the values, which are private. */
    static String shortened(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int error = message.indexOf("ERROR:");
        String told =
                (error >= 0 ? message.substring(error) : message).lines().findFirst().orElse("");
        return told.length() > 200 ? told.substring(0, 200) + " …" : told;
    }

    /** Writes all tables anew, outside of a transaction, so that nothing removed is left. */
    void scrub(Handle handle);

    /** Adds stretches of words to what is searched. */
    void index(Handle handle, List<SearchRow> rows);

    void unindex(Handle handle, long place);

    /**
     * Passages {@code p} that {@code :query} matches, as what stands after {@code from}: joined to
     * the rows that are searched, in the order of their places when that is asked for.
     */
    String matching();

    /** The column with the place of a row that {@link #matching} joins. */
    String matchedPlace();

    /** The query as the value of {@code :query}. */
    String query(SearchQuery query);
}
