package rawi.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import rawi.core.corroborate.Shares;
import scala.Tuple2;

/**
 * Which reports may pass on which: those that meet at a mark. Marks are sorted, so that a window of
 * a few reports is all that is held of one, however many have it.
 */
final class Meetings {

    private Meetings() {}

    /** {@code to} may pass on {@code from}. */
    record Pair(String to, int day, String from) implements Serializable {}

    private static final char WORDS = 'w';
    private static final char FACTS = 'f';
    private static final char OUTLET = 'o';

    /**
     * One report at a mark.
     *
     * @param days zero for one that is found, else within how many days this one looks back
     */
    private record Mark(String value, int day, int days, String key) implements Serializable {

        static final Comparator<Mark> ORDER =
                (Comparator<Mark> & Serializable)
                        (a, b) -> {
                            int by = a.value.compareTo(b.value);
                            by = by != 0 ? by : Integer.compare(a.day, b.day);
                            by = by != 0 ? by : Boolean.compare(a.days > 0, b.days > 0);
                            by = by != 0 ? by : a.key.compareTo(b.key);
                            return by != 0 ? by : Integer.compare(a.days, b.days);
                        };
    }

    private static final class ByValue extends Partitioner {
        private static final long serialVersionUID = 1;
        private final int parts;

        ByValue(int parts) {
            this.parts = parts;
        }

        @Override
        public int numPartitions() {
            return parts;
        }

        @Override
        public int getPartition(Object mark) {
            return Math.floorMod(((Mark) mark).value().hashCode(), parts);
        }
    }

    /** Pairs, some more than once. */
    static JavaRDD<Pair> pairs(JavaRDD<Shares.Marks> reports, int parts, Outlet outlet) {
        JavaPairRDD<Mark, Boolean> marks =
                reports.flatMapToPair(report -> marks(report, outlet).iterator());
        return marks.repartitionAndSortWithinPartitions(new ByValue(parts), Mark.ORDER)
                .mapPartitions(Walk::new);
    }

    /** The first name of an outlet. */
    interface Outlet extends Serializable {
        String of(String name);
    }

    private static List<Tuple2<Mark, Boolean>> marks(Shares.Marks report, Outlet outlet) {
        List<Tuple2<Mark, Boolean>> marks = new ArrayList<>();
        for (long word : report.words()) {
            add(marks, WORDS + Long.toHexString(word), 0, report);
        }
        for (long fact : report.facts()) {
            add(marks, FACTS + Long.toHexString(fact), 0, report);
        }
        String own = OUTLET + outlet.of(report.outlet());
        add(marks, own, 0, report);
        for (String name : report.mentioned()) {
            add(marks, OUTLET + outlet.of(name), Shares.DAYS, report);
        }
        if (report.corrects()) {
            add(marks, own, Shares.CORRECTION_DAYS, report);
        }
        return marks;
    }

    private static void add(
            List<Tuple2<Mark, Boolean>> marks, String value, int days, Shares.Marks report) {
        marks.add(new Tuple2<>(new Mark(value, report.day(), days, report.key()), true));
    }

    /** Walks sorted marks. */
    private static final class Walk implements Iterator<Pair> {
        private final Iterator<Tuple2<Mark, Boolean>> marks;
        private final Deque<Mark> window = new ArrayDeque<>();
        private final Deque<Pair> ready = new ArrayDeque<>();
        private final List<Mark> few = new ArrayList<>();
        private String value = "";

        Walk(Iterator<Tuple2<Mark, Boolean>> marks) {
            this.marks = marks;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && marks.hasNext()) {
                Mark mark = marks.next()._1();
                if (!mark.value().equals(value)) {
                    close();
                    value = mark.value();
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
            for (Mark before : window) {
                if (mark.day() - before.day() <= Shares.DAYS) {
                    ready.add(new Pair(mark.key(), mark.day(), before.key()));
                    ready.add(new Pair(before.key(), before.day(), mark.key()));
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
                    ready.add(new Pair(mark.key(), mark.day(), before.key()));
                }
            }
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
