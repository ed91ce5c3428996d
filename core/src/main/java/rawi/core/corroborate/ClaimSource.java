package rawi.core.corroborate;

import java.io.IOException;
import java.util.function.Consumer;

/** Where the reports of a case come from: files today, a store tomorrow. */
public interface ClaimSource {

    /**
     * Hands over every report once, in any order.
     *
     * @throws IOException when the source cannot be read
     */
    void each(Consumer<Filed> taker) throws IOException;
}
