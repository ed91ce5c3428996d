package rawi.app.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Counts over a whole case, kept until reports come, are read anew or lose a name: counting 100,000
 * reports for every page takes longer than all the rest of it. Safe to share between threads.
 */
final class Counts {

    /** Entries of the log up to which everything is counted whenever something came. */
    private static final long SMALL = 20_000;

    private final Database database;
    private final Map<String, Kept> kept = new HashMap<>();

    Counts(Database database) {
        this.database = database;
    }

    /**
     * @param again milliseconds of the clock before which it is not counted again: while reports
     *     come to a large case, counting takes no more than a tenth of the time
     */
    private record Kept(String state, long again, Object value) {}

    /** What readings and sealed names the case has; two look-ups. */
    private static String state(Handle handle) {
        return handle.createQuery(
                        "select (select coalesce(max(id), -1) from readings) || ' ' || (select"
                                + " coalesce(max(seq), -1) from seals)")
                .mapTo(String.class)
                .one();
    }

    Reports.Totals totals() {
        return (Reports.Totals) of("totals", Counts::totals);
    }

    /** Reports by day of publication. */
    @SuppressWarnings("unchecked")
    TreeMap<String, Long> published() {
        return (TreeMap<String, Long>) of("published", Counts::published);
    }

    /** Claims by folded name of a kind. */
    @SuppressWarnings("unchecked")
    TreeMap<String, Long> names(String kind) {
        return (TreeMap<String, Long>) of("names " + kind, h -> names(h, kind));
    }

    /** One thread counts, those who want the same wait for it. */
    private synchronized Object of(String what, Function<Handle, Object> count) {
        return database.read(
                h -> {
                    String state = state(h);
                    Kept last = kept.get(what);
                    long now = System.currentTimeMillis();
                    boolean sealed = last != null && !seals(last.state()).equals(seals(state));
                    if (last == null
                            || sealed
                            || !last.state().equals(state) && now >= last.again()) {
                        Object value = count.apply(h);
                        long took = System.currentTimeMillis() - now;
                        last = new Kept(state, isSmall(state) ? 0 : now + 10 * took, value);
                        kept.put(what, last);
                    }
                    return last.value();
                });
    }

    private static boolean isSmall(String state) {
        return Long.parseLong(state.substring(0, state.indexOf(' '))) < SMALL;
    }

    private static String seals(String state) {
        return state.substring(state.indexOf(' '));
    }

    private static Object totals(Handle h) {
        return new Reports.Totals(
                count(h, "select count(*) from originals"),
                count(h, "select count(*) from reports"),
                count(
                        h,
                        "select count(*) from reports r join readings g on g.id = r.reading"
                                + " where g.text_sha256 is null"),
                count(h, "select count(*) from claims where is_current = 1"));
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static Object published(Handle h) {
        TreeMap<String, Long> days = new TreeMap<>();
        h.createQuery(
                        "select g.published, count(*) from reports r join readings g on g.id ="
                                + " r.reading where g.published is not null group by g.published")
                .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(e -> days.put(e.getKey(), e.getValue()));
        return days;
    }

    private static Object names(Handle h, String kind) {
        TreeMap<String, Long> names = new TreeMap<>();
        h.createQuery(
                        "select k.name, (select count(*) from claim_names m where m.kind = k.kind"
                                + " and m.name = k.name) from known_names k where k.kind = ?")
                .bind(0, kind)
                .map((row, c) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(e -> names.put(e.getKey(), e.getValue()));
        return names;
    }
}
