package rawi.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;

/**
 * What filters ask of all incidents of a linking, in memory: those of most origins first. About 100
 * bytes an incident, so that lists, counts and maps of a large case need no walk through the
 * database. Immutable.
 */
final class IncidentShelf {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final long linking;
    private final String[] ids;
    private final int[] types;
    private final int[] places;
    private final int[] earliest;
    private final int[] latest;
    private final int[] origins;
    private final List<String> typeCodes = new ArrayList<>();
    private final List<Linked.PlaceCount> placeRows = new ArrayList<>();

    private IncidentShelf(long linking, int size) {
        this.linking = linking;
        ids = new String[size];
        types = new int[size];
        places = new int[size];
        earliest = new int[size];
        latest = new int[size];
        origins = new int[size];
    }

    static IncidentShelf load(Handle handle, long linking) {
        int size =
                handle.createQuery("select count(*) from linked_incidents where linking = ?")
                        .bind(0, linking)
                        .mapTo(Integer.class)
                        .one();
        IncidentShelf shelf = new IncidentShelf(linking, size);
        Map<String, Integer> typesByCode = new HashMap<>();
        Map<String, Integer> placesByName = new HashMap<>();
        int[] at = {0};
        handle.createQuery(
                        "select id, type, place, lat, lon, area, area_id, earliest, latest, origins"
                                + " from linked_incidents where linking = ? order by origins desc,"
                                + " id")
                .bind(0, linking)
                .setFetchSize(1_000)
                .map(
                        (row, c) -> {
                            int i = at[0]++;
                            shelf.ids[i] = row.getString(1);
                            shelf.types[i] =
                                    typesByCode.computeIfAbsent(
                                            row.getString(2), code -> typesByCode.size());
                            String name = row.getString(3);
                            Integer place = placesByName.get(name);
                            if (place == null) {
                                place = placesByName.size();
                                placesByName.put(name, place);
                                shelf.placeRows.add(
                                        new Linked.PlaceCount(
                                                name,
                                                Linked.number(row, 4),
                                                Linked.number(row, 5),
                                                row.getInt(6) == 1,
                                                Optional.ofNullable(row.getString(7)),
                                                0));
                            }
                            shelf.places[i] = place;
                            shelf.earliest[i] = day(row.getString(8));
                            shelf.latest[i] = day(row.getString(9));
                            shelf.origins[i] = row.getInt(10);
                            return i;
                        })
                .forEach(i -> {});
        typesByCode.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e -> shelf.typeCodes.add(e.getKey()));
        return shelf;
    }

    private static int day(String text) {
        return text == null ? UNKNOWN : (int) LocalDate.parse(text).toEpochDay();
    }

    long linking() {
        return linking;
    }

    /** Ids of the incidents wanted, those of most origins first. */
    List<String> ids(Linked.Wanted wanted, int offset, int limit) {
        List<String> found = new ArrayList<>();
        int[] seen = {0};
        each(
                wanted,
                i -> {
                    if (seen[0]++ >= offset && found.size() < limit) {
                        found.add(ids[i]);
                    }
                });
        return found;
    }

    long count(Linked.Wanted wanted) {
        int[] n = {0};
        each(wanted, i -> n[0]++);
        return n[0];
    }

    Linked.Overview overview(Linked.Wanted wanted) {
        int[] ofType = new int[typeCodes.size()];
        int[] ofPlace = new int[placeRows.size()];
        Map<Long, Integer> periods = new HashMap<>();
        int[] undated = {0};
        int[] total = {0};
        each(
                wanted,
                i -> {
                    total[0]++;
                    ofType[types[i]]++;
                    ofPlace[places[i]]++;
                    if (earliest[i] == UNKNOWN && latest[i] == UNKNOWN) {
                        undated[0]++;
                    } else {
                        periods.merge(
                                (long) earliest[i] << 32 | latest[i] & 0xffffffffL,
                                1,
                                Integer::sum);
                    }
                });
        Map<String, Integer> byType = new TreeMap<>();
        for (int i = 0; i < ofType.length; i++) {
            if (ofType[i] > 0) {
                byType.put(typeCodes.get(i), ofType[i]);
            }
        }
        List<Linked.PlaceCount> byPlace = new ArrayList<>();
        for (int i = 0; i < ofPlace.length; i++) {
            if (ofPlace[i] > 0) {
                byPlace.add(placeRows.get(i).of(ofPlace[i]));
            }
        }
        List<Linked.Period> byTime = new ArrayList<>();
        periods.forEach(
                (key, n) ->
                        byTime.add(
                                new Linked.Period(
                                        date((int) (key >> 32)), date((int) (long) key), n)));
        return new Linked.Overview(total[0], byType, byPlace, byTime, undated[0]);
    }

    private static Optional<LocalDate> date(int day) {
        return day == UNKNOWN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private void each(Linked.Wanted wanted, IntConsumer use) {
        BitSet typesWanted = new BitSet();
        for (int i = 0; i < typeCodes.size(); i++) {
            String code = typeCodes.get(i);
            typesWanted.set(
                    i,
                    wanted.type()
                            .map(t -> code.equals(t) || code.startsWith(t + "."))
                            .orElse(true));
        }
        Optional<String> part = wanted.place().map(p -> p.toLowerCase(Locale.ROOT));
        BitSet placesWanted = new BitSet();
        for (int i = 0; i < placeRows.size(); i++) {
            String name = placeRows.get(i).place().toLowerCase(Locale.ROOT);
            placesWanted.set(i, part.map(name::contains).orElse(true));
        }
        int from = wanted.from().map(IncidentShelf::day).orElse(UNKNOWN);
        int to = wanted.to().map(IncidentShelf::day).orElse(Integer.MAX_VALUE);
        for (int i = 0; i < ids.length && origins[i] >= wanted.leastOrigins(); i++) {
            if (typesWanted.get(types[i])
                    && placesWanted.get(places[i])
                    && (latest[i] == UNKNOWN || latest[i] >= from)
                    && (earliest[i] == UNKNOWN || earliest[i] <= to)) {
                use.accept(i);
            }
        }
    }
}
