package rawi.app.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How a search asks for its filter: as a list of readings made beforehand when few claims can fit,
 * else of each passage in turn, because then a page is full soon.
 *
 * @param names the kind of name whose claims are fewest and looked at first; absent for all claims
 *     of a type
 * @param isFew whether the list is short enough to be made
 */
record FilterPlan(Filter filter, Optional<String> names, boolean isFew) {

    /** With fewer claims than this the list is made; about 10 ms. */
    static final int FEW = 20_000;

    /**
     * @param few with fewer claims than this the list is made; {@link #FEW} but in tests
     */
    static FilterPlan of(Handle handle, Filter filter, int few) {
        int fewest = few;
        Optional<String> names = Optional.empty();
        for (String kind : Filter.NAMED) {
            Optional<String> part = filter.name(kind);
            if (part.isPresent()) {
                int n = named(handle, filter, kind, fewest);
                if (n < fewest) {
                    fewest = n;
                    names = Optional.of(kind);
                }
            }
        }
        if (!filter.types().isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            String claims = "claims c where c.is_current = 1 and " + filter.isOfType("c", values);
            int n = count(handle, claims, values, fewest);
            if (n < fewest) {
                fewest = n;
                names = Optional.empty();
            }
        }
        return new FilterPlan(filter, names, fewest < few);
    }

    private static int named(Handle handle, Filter filter, String kind, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        return count(handle, "claim_names m where " + named(filter, kind, values), values, limit);
    }

    /** A condition on {@code m}, a row of names. */
    private static String named(Filter filter, String kind, Map<String, Object> values) {
        values.put(kind, Filter.pattern(filter.name(kind).orElseThrow()));
        return Filter.isNamed(kind)
                + (filter.types().isEmpty() ? "" : " and " + filter.isOfType("m", values));
    }

    private static int count(Handle handle, String from, Map<String, Object> values, int limit) {
        return handle.createQuery(
                        "select count(*) from (select 1 from " + from + " limit " + limit + ") x")
                .bindMap(values)
                .mapTo(Integer.class)
                .one();
    }

    /** A condition on {@code p}, a row of passages. */
    Filter.Condition condition() {
        Filter.Condition claim = filter.condition(true);
        if (!isFew) {
            return new Filter.Condition(
                    "exists (select 1 from claims c where c.reading = p.reading and "
                            + claim.sql()
                            + ")",
                    claim.values());
        }
        Map<String, Object> values = new LinkedHashMap<>(claim.values());
        String from =
                names.map(
                                kind ->
                                        "claim_names m cross join claims c where "
                                                + named(filter, kind, values)
                                                + " and c.reading = m.reading and c.n = m.n and ")
                        .orElse("claims c where ");
        return new Filter.Condition(
                // The plus keeps SQLite from trying each of the list for each passage.
                "+p.reading in (select c.reading from " + from + claim.sql() + ")", values);
    }
}
