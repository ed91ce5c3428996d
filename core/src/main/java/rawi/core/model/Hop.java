package rawi.core.model;

import java.util.Optional;

/**
 * One source of a chain.
 *
 * @param name full name where the report gives one, otherwise the words without article
 * @param quote the words that name the source here; absent for the publisher known from metadata
 */
public record Hop(String name, HopRole role, Optional<Quote> quote) {

    public static Hop publisher(String name) {
        return new Hop(name, HopRole.PUBLISHER, Optional.empty());
    }
}
