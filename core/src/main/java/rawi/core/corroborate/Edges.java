package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Which events may be one. Shapes of events are filed by block of sorts and by the cells of a grid
 * that their place may reach, and compared along time; a new shape is compared only in its own
 * blocks, and what many reports tell alike is compared once.
 */
final class Edges {

    /** Kernels of an open or long time are compared over this many days at most. */
    static final int LONG = 60;

    /** Degrees of a cell of the fine grid; a town and its outskirts. */
    private static final double FINE = 0.15;

    /** Radius, in kilometres, from which a place lies in the coarse grid. */
    private static final double COARSE_KM = 15;

    private static final double COARSE = 2.0;

    private final LinkScore scores;
    private final Only only;
    private final Map<Long, List<Kind>> blocks = new HashMap<>();
    private final Map<Shape, Kind> kinds = new HashMap<>();
    private final Pairs pairs = new Pairs();
    private int next;

    Edges(LinkScore scores) {
        this(scores, (area, shape) -> true);
    }

    /** The pairs of a part of all blocks. */
    Edges(LinkScore scores, Only only) {
        this.scores = scores;
        this.only = only;
    }

    /** Which blocks are looked at here, when the work is shared out. */
    interface Only {
        boolean holds(long area, Shape shape);
    }

    /** Takes a key under which a shape is filed, and the area that the key belongs to. */
    interface Keys {
        void take(long key, long area);
    }

    /** All kernels of one shape. */
    static final class Kind {
        final Shape shape;

        /** By which pairs know it. */
        final int number;

        final List<Kernel> members = new ArrayList<>(1);

        /** The blocks in which it is filed, in order. */
        private final long[] blocks;

        private boolean fresh = true;

        Kind(Shape shape, int number, long[] blocks) {
            this.shape = shape;
            this.number = number;
            this.blocks = blocks;
        }
    }

    /** Two kernels of different reports that may be one event, and were not joined. */
    record Edge(Kernel low, Kernel high, double score) {}

    private static final Comparator<Kind> BY_TIME =
            Comparator.comparingInt((Kind k) -> from(k.shape)).thenComparingInt(k -> k.number);

    void add(Collection<Kernel> kernels) {
        List<Kind> fresh = new ArrayList<>();
        Set<Long> touched = new HashSet<>();
        for (Kernel kernel : kernels) {
            if (!isComparable(kernel.shape())) {
                continue;
            }
            Kind kind = kinds.get(kernel.shape());
            if (kind == null) {
                kind = new Kind(kernel.shape(), next++, keys(kernel.shape()));
                kinds.put(kind.shape, kind);
                fresh.add(kind);
                for (long key : kind.blocks) {
                    blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(kind);
                    touched.add(key);
                }
            }
            kernel.share(kind.shape);
            kind.members.add(kernel);
        }
        for (long key : touched) {
            List<Kind> block = blocks.get(key);
            block.sort(BY_TIME);
            sweep(block, key);
        }
        fresh.forEach(k -> k.fresh = false);
    }

    /** Whether it may be one event with what other reports tell, and its time is known. */
    static boolean isComparable(Shape shape) {
        boolean comparable =
                !shape.is(Traits.Realis.POSSIBLE)
                        && !shape.is(Traits.Realis.DENIED)
                        && !shape.is(Traits.Realis.STATE);
        return comparable && (shape.dated || shape.high != Traits.OPEN_HIGH);
    }

    void remove(Collection<Kernel> kernels) {
        Set<Long> gone = new HashSet<>();
        for (Kernel kernel : kernels) {
            Kind kind = kinds.get(kernel.shape());
            if (kind == null) {
                continue;
            }
            kind.members.remove(kernel);
            if (kind.members.isEmpty()) {
                kinds.remove(kind.shape);
                gone.add((long) kind.number);
                for (long key : kind.blocks) {
                    blocks.get(key).remove(kind);
                }
            }
        }
        if (!gone.isEmpty()) {
            pairs.remove(gone::contains);
        }
    }

    Collection<Kind> kinds() {
        return kinds.values();
    }

    Pairs pairs() {
        return pairs;
    }

    /** Pairs of kinds from {@link LinkScore#PROPOSE} up, also of a kind with itself. */
    static final class Pairs {
        private long[] ends = new long[64];
        private double[] scores = new double[64];
        private int size;

        private void add(int one, int other, double score) {
            if (size == ends.length) {
                int more = size + size / 2;
                ends = java.util.Arrays.copyOf(ends, more);
                scores = java.util.Arrays.copyOf(scores, more);
            }
            ends[size] = (long) one << 32 | other;
            scores[size++] = score;
        }

        private void remove(LongPredicate gone) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (!gone.test(one(i)) && !gone.test(other(i))) {
                    ends[kept] = ends[i];
                    scores[kept++] = scores[i];
                }
            }
            size = kept;
        }

        int size() {
            return size;
        }

        int one(int i) {
            return (int) (ends[i] >>> 32);
        }

        int other(int i) {
            return (int) ends[i];
        }

        double score(int i) {
            return scores[i];
        }
    }

    /** Compares those whose times may meet. */
    private void sweep(List<Kind> block, long key) {
        for (int x = 0; x < block.size(); x++) {
            Kind one = block.get(x);
            int until = until(one.shape) + Compare.NIGHT;
            for (int y = x; y < block.size(); y++) {
                Kind other = block.get(y);
                if (from(other.shape) > until) {
                    break;
                }
                if ((one.fresh || other.fresh) && key == meeting(one, other)) {
                    double score = scores.score(one.shape, other.shape);
                    if (score >= LinkScore.PROPOSE) {
                        pairs.add(one.number, other.number, score);
                    }
                }
            }
        }
    }

    /**
     * The one block in which two are compared: the first that they share, and of the coarse grid
     * only when one of them is wide, for two precise places meet in the fine one. -1 when there is
     * none.
     */
    private static long meeting(Kind one, Kind other) {
        boolean wide = isWide(one.shape) || isWide(other.shape);
        for (int i = 0, j = 0; i < one.blocks.length && j < other.blocks.length; ) {
            long a = one.blocks[i];
            long b = other.blocks[j];
            if (a == b && (wide || (a & 1) == 0)) {
                return a;
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return -1;
    }

    private static boolean isWide(Shape shape) {
        return shape.where.discs().isEmpty() || shape.where.precision() >= COARSE_KM;
    }

    static int from(Shape s) {
        if (s.low != Traits.OPEN_LOW) {
            return s.low;
        }
        return s.high == Traits.OPEN_HIGH ? s.day - LONG : s.high - LONG;
    }

    static int until(Shape s) {
        return Math.min(s.high == Traits.OPEN_HIGH ? from(s) + LONG : s.high, from(s) + LONG);
    }

    /** Where to look for partners, in order. */
    private long[] keys(Shape shape) {
        Set<Long> keys = new HashSet<>();
        keys(
                shape,
                (key, area) -> {
                    if (only.holds(area, shape)) {
                        keys.add(key);
                    }
                });
        return keys.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Where to look for partners; the last bit of a key tells the coarse grid. */
    static void keys(Shape shape, Keys keys) {
        long base = shape.block.ordinal() + 1L;
        for (Where.Disc disc : shape.where.discs()) {
            cells(keys, base, disc, COARSE, 1);
            if (disc.radius() < COARSE_KM) {
                cells(keys, base, disc, FINE, 0);
            }
        }
        for (String name : shape.where.names()) {
            long hash = name.hashCode();
            keys.take((base + 97 + (hash << 20)) << 1, (hash << 2) | 2);
        }
    }

    private static void cells(Keys keys, long base, Where.Disc disc, double size, int grid) {
        double reach = Math.min(disc.radius(), 300) / 100.0;
        long north = (long) Math.floor((disc.lat() - reach) / size);
        long northEnd = (long) Math.floor((disc.lat() + reach) / size);
        long east = (long) Math.floor((disc.lon() - reach) / size);
        long eastEnd = (long) Math.floor((disc.lon() + reach) / size);
        int across = grid == 1 ? 1 : (int) (COARSE / FINE);
        for (long y = north; y <= northEnd; y++) {
            for (long x = east; x <= eastEnd; x++) {
                long area = Math.floorDiv(y, across) * 40009L + Math.floorDiv(x, across);
                keys.take(
                        (base * 20011L + y + 5000) * 40009L + x + 10000 << 1 | grid,
                        area << 2 | grid);
            }
        }
    }
}
