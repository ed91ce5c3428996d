package rawi.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import rawi.core.corroborate.ReportPairs;
import rawi.core.corroborate.Shares;
import scala.Tuple2;

/**
 * Which reports may pass on which: those that meet at a mark. All reports of some days are looked
 * through in one place, mark by mark, each with those just before it; two copies meet at most of
 * their marks and are told once.
 */
final class Meetings {

    private Meetings() {}

    /** {@code to} may pass on some of these. */
    record Meeting(String to, int day, String[] from) implements Serializable {}

    /** The first name of an outlet. */
    interface Outlet extends Serializable {
        String of(String name);
    }

    /**
     * A report with its marks.
     *
     * @param before whether it is there only for those of the days after it
     * @param outlet a hash of its outlet; 0 when that is not looked at here
     * @param mentioned hashes of the outlets that it names
     */
    private record Held(
            String key,
            int day,
            boolean before,
            long[] words,
            long[] facts,
            long outlet,
            long[] mentioned,
            boolean corrects)
            implements Serializable {}

    static JavaRDD<Meeting> all(JavaRDD<Shares.Marks> reports, Slices slices, Outlet outlet) {
        return reports.flatMapToPair(report -> held(report, slices, outlet))
                .groupByKey(new HashPartitioner(slices.parts()))
                .flatMap(part -> new Table(part._2()).meetings());
    }

    private static Iterator<Tuple2<Integer, Held>> held(
            Shares.Marks report, Slices slices, Outlet names) {
        int own = slices.of(report.day());
        int words = slices.of(report.day() + Shares.DAYS);
        int last = slices.of(report.day() + Shares.CORRECTION_DAYS);
        Set<Integer> places = new HashSet<>();
        for (int slice = own; slice <= last; slice++) {
            places.add(slice);
        }
        for (long fact : report.facts()) {
            places.add(slices.of(Shares.factDay(fact)));
        }
        long outlet = mark(names.of(report.outlet()));
        long[] mentioned =
                report.mentioned().stream().mapToLong(n -> mark(names.of(n))).distinct().toArray();
        List<Tuple2<Integer, Held>> all = new ArrayList<>();
        for (int slice : places) {
            boolean seen = slice >= own && slice <= last;
            for (int part = slices.first(slice); part < slices.first(slice + 1); part++) {
                int here = part - slices.first(slice);
                int of = slices.first(slice + 1) - slices.first(slice);
                long[] facts =
                        Arrays.stream(report.facts())
                                .filter(f -> slices.of(Shares.factDay(f)) == slice)
                                .toArray();
                Held held =
                        new Held(
                                report.key(),
                                report.day(),
                                slice != own,
                                seen && slice <= words
                                        ? chosen(report.words(), here, of)
                                        : new long[0],
                                chosen(facts, here, of),
                                seen && chosen(outlet, here, of) ? outlet : 0,
                                slice == own ? chosen(mentioned, here, of) : new long[0],
                                report.corrects());
                all.add(new Tuple2<>(part, held));
            }
        }
        return all.iterator();
    }

    private static long[] chosen(long[] marks, int part, int parts) {
        return parts == 1
                ? marks
                : Arrays.stream(marks).filter(m -> chosen(m, part, parts)).toArray();
    }

    private static boolean chosen(long mark, int part, int parts) {
        return Math.floorMod(Long.hashCode(mark * 0x9e3779b97f4a7c15L), parts) == part;
    }

    /** Never 0. */
    private static long mark(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L | 1;
    }

    /** The reports of one place, in the order of their days. */
    private static final class Table {
        private final List<Held> held = new ArrayList<>();

        /** Bits that hold the number of a report; the others hold most of a mark. */
        private final int bits;

        private final ReportPairs pairs = new ReportPairs();

        Table(Iterable<Held> all) {
            all.forEach(held::add);
            held.sort(Comparator.comparingInt(Held::day).thenComparing(Held::key));
            bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, held.size()));
        }

        Iterator<Meeting> meetings() {
            words();
            facts();
            outlets();
            List<Meeting> found = new ArrayList<>();
            long[] all = pairs.each();
            for (int from = 0; from < all.length; ) {
                int to = from;
                while (to < all.length && all[to] >>> 32 == all[from] >>> 32) {
                    to++;
                }
                Held later = held.get((int) (all[from] >>> 32));
                String[] earlier = new String[to - from];
                for (int i = from; i < to; i++) {
                    earlier[i - from] = held.get((int) all[i]).key();
                }
                found.add(new Meeting(later.key(), later.day(), earlier));
                from = to;
            }
            return found.iterator();
        }

        /** Takes marks. */
        private interface Marked {
            long[] of(Held report);
        }

        /** Marks with the numbers of reports, in order. */
        private long[] filed(Marked marked) {
            long[] filed = new long[held.stream().mapToInt(h -> marked.of(h).length).sum()];
            int size = 0;
            for (int i = 0; i < held.size(); i++) {
                for (long mark : marked.of(held.get(i))) {
                    filed[size++] = mark << bits | i;
                }
            }
            Arrays.sort(filed);
            return filed;
        }

        private int end(long[] filed, int from) {
            int to = from;
            while (to < filed.length && filed[to] >>> bits == filed[from] >>> bits) {
                to++;
            }
            return to;
        }

        private int number(long filed) {
            return (int) (filed & (1L << bits) - 1);
        }

        private void words() {
            long[] filed = filed(Held::words);
            for (int from = 0; from < filed.length; ) {
                int to = end(filed, from);
                neighbours(filed, from, to);
                from = to;
            }
        }

        private void facts() {
            long[] filed = filed(Held::facts);
            for (int from = 0; from < filed.length; ) {
                int to = end(filed, from);
                if (to - from <= Shares.WINDOW) {
                    // These are all in one place, whatever their day.
                    for (int i = from; i < to; i++) {
                        earlier(filed, from, i);
                    }
                }
                from = to;
            }
        }

        private void neighbours(long[] filed, int from, int to) {
            for (int i = from; i < to; i++) {
                if (!held.get(number(filed[i])).before()) {
                    earlier(filed, Math.max(from, i - Shares.WINDOW), i);
                }
            }
        }

        private void earlier(long[] filed, int from, int of) {
            int number = number(filed[of]);
            int day = held.get(number).day();
            for (int i = from; i < of; i++) {
                int other = number(filed[i]);
                if (day - held.get(other).day() <= Shares.DAYS) {
                    pairs.add(number, other);
                    if (day == held.get(other).day()) {
                        pairs.add(other, number);
                    }
                }
            }
        }

        /** Reports of the outlets that a report names, and its own earlier ones if it corrects. */
        private void outlets() {
            long[] published = filed(h -> h.outlet() == 0 ? new long[0] : new long[] {h.outlet()});
            for (int i = 0; i < held.size(); i++) {
                Held report = held.get(i);
                for (long name : report.mentioned()) {
                    recent(published, name, i, Shares.DAYS);
                }
                if (report.corrects() && !report.before() && report.outlet() != 0) {
                    recent(published, report.outlet(), i, Shares.CORRECTION_DAYS);
                }
            }
        }

        private void recent(long[] published, long outlet, int of, int days) {
            int day = held.get(of).day();
            int last = of;
            while (last + 1 < held.size() && held.get(last + 1).day() == day) {
                last++;
            }
            int at = Arrays.binarySearch(published, outlet << bits | last);
            at = at < 0 ? -at - 2 : at;
            for (int looked = 0; at >= 0 && looked < Shares.WINDOW; at--, looked++) {
                boolean same = published[at] >>> bits == outlet << bits >>> bits;
                int other = number(published[at]);
                if (!same || day - held.get(other).day() > days) {
                    return;
                }
                pairs.add(of, other);
            }
        }
    }
}
