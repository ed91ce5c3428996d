package rawi.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import rawi.core.corroborate.Shares;
import scala.Tuple2;

/**
 * Which reports may pass on which: those that meet at a mark. Marks are sorted, so that a window of
 * a few reports is all that is held of one, however many have it. All marks of some days are in one
 * place, so that two copies, which meet at most of their marks, are told once.
 */
final class Meetings {

    private Meetings() {}

    /** {@code to} may pass on {@code from}. */
    record Pair(String to, int day, String from) implements Serializable {}

    private static final char WORDS = 'w';
    private static final char FACTS = 'f';
    private static final char OUTLET = 'o';

    /** Pairs that are remembered so that they are not told again. */
    private static final int MOST = 1_000_000;

    /**
     * One report at a mark.
     *
     * @param days zero for one that is found, else within how many days this one looks back
     * @param before whether it is there only for those of the days after it
     */
    private record Mark(int slice, String value, int day, int days, boolean before, String key)
            implements Serializable {

        static final Comparator<Mark> ORDER =
                (Comparator<Mark> & Serializable)
                        (a, b) -> {
                            int by = Integer.compare(a.slice, b.slice);
                            by = by != 0 ? by : a.value.compareTo(b.value);
                            by = by != 0 ? by : Integer.compare(a.day, b.day);
                            by = by != 0 ? by : Boolean.compare(a.days > 0, b.days > 0);
                            by = by != 0 ? by : a.key.compareTo(b.key);
                            return by != 0 ? by : Integer.compare(a.days, b.days);
                        };
    }

    private static final class BySlice extends Partitioner {
        private static final long serialVersionUID = 1;
        private final Slices slices;

        BySlice(Slices slices) {
            this.slices = slices;
        }

        @Override
        public int numPartitions() {
            return slices.parts();
        }

        @Override
        public int getPartition(Object key) {
            Mark mark = (Mark) key;
            return slices.part(mark.slice(), mark.value());
        }
    }

    /** Pairs, few of them more than once. */
    static JavaRDD<Pair> pairs(JavaRDD<Shares.Marks> reports, Slices slices, Outlet outlet) {
        JavaPairRDD<Mark, Boolean> marks =
                reports.flatMapToPair(report -> marks(report, slices, outlet).iterator());
        return marks.repartitionAndSortWithinPartitions(new BySlice(slices), Mark.ORDER)
                .mapPartitions(Walk::new);
    }

    /** The first name of an outlet. */
    interface Outlet extends Serializable {
        String of(String name);
    }

    private static List<Tuple2<Mark, Boolean>> marks(
            Shares.Marks report, Slices slices, Outlet outlet) {
        List<Tuple2<Mark, Boolean>> marks = new ArrayList<>();
        for (long word : report.words()) {
            String value = WORDS + Long.toHexString(word);
            seen(marks, slices, value, Shares.DAYS, report);
        }
        for (long fact : report.facts()) {
            // All that share it in one place, for it counts how many do.
            int slice = slices.of(Shares.factDay(fact));
            String value = FACTS + Long.toHexString(fact);
            add(marks, new Mark(slice, value, report.day(), 0, false, report.key()));
        }
        int own = slices.of(report.day());
        String name = OUTLET + outlet.of(report.outlet());
        seen(marks, slices, name, Shares.CORRECTION_DAYS, report);
        for (String other : report.mentioned()) {
            String value = OUTLET + outlet.of(other);
            add(marks, new Mark(own, value, report.day(), Shares.DAYS, false, report.key()));
        }
        if (report.corrects()) {
            int days = Shares.CORRECTION_DAYS;
            add(marks, new Mark(own, name, report.day(), days, false, report.key()));
        }
        return marks;
    }

    /** A mark in its own stretch, and in those that look back at it. */
    private static void seen(
            List<Tuple2<Mark, Boolean>> marks,
            Slices slices,
            String value,
            int days,
            Shares.Marks report) {
        int own = slices.of(report.day());
        int last = slices.until(report.day(), days);
        for (int slice = own; slice <= last; slice++) {
            add(marks, new Mark(slice, value, report.day(), 0, slice > own, report.key()));
        }
    }

    private static void add(List<Tuple2<Mark, Boolean>> marks, Mark mark) {
        marks.add(new Tuple2<>(mark, true));
    }

    /** Walks sorted marks. */
    private static final class Walk implements Iterator<Pair> {
        private final Iterator<Tuple2<Mark, Boolean>> marks;
        private final Deque<Mark> window = new ArrayDeque<>();
        private final Deque<Pair> ready = new ArrayDeque<>();
        private final List<Mark> few = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Long> told = new HashSet<>();
        private String value = "";
        private int slice = -1;

        Walk(Iterator<Tuple2<Mark, Boolean>> marks) {
            this.marks = marks;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && marks.hasNext()) {
                Mark mark = marks.next()._1();
                if (mark.slice() != slice || !mark.value().equals(value)) {
                    close();
                    value = mark.value();
                    slice = mark.slice();
                }
                switch (value.charAt(0)) {
                    case FACTS -> {
                        if (few.size() <= Shares.WINDOW) {
                            few.add(mark);
                        }
                    }
                    case WORDS -> neighbour(mark);
                    default -> outlet(mark);
                }
            }
            if (ready.isEmpty()) {
                close();
            }
            return !ready.isEmpty();
        }

        private void close() {
            window.clear();
            if (few.size() <= Shares.WINDOW) {
                few.forEach(this::neighbour);
            }
            few.clear();
            window.clear();
        }

        private void neighbour(Mark mark) {
            for (Mark before : mark.before() ? List.<Mark>of() : window) {
                if (mark.day() - before.day() <= Shares.DAYS) {
                    tell(mark, before);
                    if (mark.day() == before.day()) {
                        tell(before, mark);
                    }
                }
            }
            keep(mark);
        }

        private void outlet(Mark mark) {
            if (mark.days() == 0) {
                keep(mark);
                return;
            }
            for (Iterator<Mark> back = window.descendingIterator(); back.hasNext(); ) {
                Mark before = back.next();
                if (mark.day() - before.day() > mark.days()) {
                    break;
                }
                if (!before.key().equals(mark.key())) {
                    tell(mark, before);
                }
            }
        }

        private void tell(Mark to, Mark from) {
            if (told.size() > MOST) {
                told.clear();
                numbers.clear();
            }
            if (told.add((long) number(to) << 32 | number(from))) {
                ready.add(new Pair(to.key(), to.day(), from.key()));
            }
        }

        private int number(Mark mark) {
            Integer fresh = numbers.size();
            Integer known = numbers.putIfAbsent(mark.key(), fresh);
            return known == null ? fresh : known;
        }

        private void keep(Mark mark) {
            window.addLast(mark);
            if (window.size() > Shares.WINDOW) {
                window.removeFirst();
            }
        }

        @Override
        public Pair next() {
            return ready.removeFirst();
        }
    }
}
