package rawi.core.corroborate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What linking keeps of one report.
 *
 * @param filed null for what only relays are judged by
 * @param outlet folded name of the publisher
 * @param addressWords folded parts of its address, for outlets that are written in two ways
 * @param day day of publication since 1970; {@link Traits#OPEN_LOW} when unknown
 * @param shingles sketch of its words; empty when there is no text
 * @param declared name of the report that it says to pass on
 * @param corrects whether it says to correct something
 * @param mentioned folded names of the sources that claims or credit lines name
 */
record Digest(
        Filed filed,
        String key,
        String publisher,
        String lang,
        String outlet,
        Set<String> addressWords,
        int day,
        Sketch shingles,
        Optional<String> declared,
        boolean corrects,
        Set<String> mentioned,
        List<Traits> claims) {}
