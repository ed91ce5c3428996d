package rawi.core.corroborate;

import java.util.Objects;
import rawi.core.model.ReadReport;

/**
 * A report of the case with its claims.
 *
 * @param key names the report in this case; unique, and part of every reference to its claims
 */
public record Filed(String key, ReadReport read) {

    public Filed {
        Objects.requireNonNull(key);
        Objects.requireNonNull(read);
    }
}
