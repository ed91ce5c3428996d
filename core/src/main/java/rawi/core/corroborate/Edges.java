package rawi.core.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of kernels that may speak of one event. Kernels are filed by block of sorts and by the
 * cells of a grid that their place may reach, and compared along time; a new kernel is compared
 * only in its own blocks.
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
    private final Map<Long, List<Kernel>> blocks = new HashMap<>();
    private final Map<Kernel, List<Edge>> edges = new HashMap<>();

    Edges(LinkScore scores) {
        this(scores, Only.ALL);
    }

    /** The pairs of a part of all blocks. */
    Edges(LinkScore scores, Only only) {
        this.scores = scores;
        this.only = only;
    }

    /** Which part of the work is done here, when it is shared out. */
    interface Only {
        Only ALL =
                new Only() {
                    @Override
                    public boolean holds(long area, Kernel kernel) {
                        return true;
                    }

                    @Override
                    public boolean holds(Kernel one, Kernel other) {
                        return true;
                    }
                };

        boolean holds(long area, Kernel kernel);

        boolean holds(Kernel one, Kernel other);
    }

    /** Takes a key under which a kernel is filed, and the area that the key belongs to. */
    interface Keys {
        void take(long key, long area);
    }

    /** A pair from {@link LinkScore#PROPOSE} up; {@code low} has the lower id. */
    record Edge(Kernel low, Kernel high, double score) {}

    private static final Comparator<Kernel> BY_TIME =
            Comparator.comparingInt(Edges::from).thenComparing(Kernel::id);

    void add(Collection<Kernel> kernels) {
        List<Kernel> fresh = new ArrayList<>();
        Set<Long> touched = new HashSet<>();
        for (Kernel kernel : kernels) {
            if (isComparable(kernel)) {
                kernel.fresh = true;
                kernel.blocks = keys(kernel);
                fresh.add(kernel);
                for (long key : kernel.blocks) {
                    blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(kernel);
                    touched.add(key);
                }
            }
        }
        for (long key : touched) {
            List<Kernel> block = blocks.get(key);
            if (block.size() > 1) {
                block.sort(BY_TIME);
                sweep(block, key);
            }
        }
        fresh.forEach(k -> k.fresh = false);
    }

    /** Whether it may be one event with what other reports tell, and its time is known. */
    static boolean isComparable(Kernel kernel) {
        boolean comparable =
                !kernel.is(Traits.Realis.POSSIBLE)
                        && !kernel.is(Traits.Realis.DENIED)
                        && !kernel.is(Traits.Realis.STATE);
        return comparable && (kernel.dated || kernel.high != Traits.OPEN_HIGH);
    }

    void remove(Collection<Kernel> kernels) {
        Set<Kernel> gone = new HashSet<>(kernels);
        for (Kernel kernel : kernels) {
            for (long key : kernel.blocks) {
                List<Kernel> block = blocks.get(key);
                if (block != null) {
                    block.remove(kernel);
                }
            }
            edges.remove(kernel);
        }
        edges.values().forEach(list -> list.removeIf(e -> gone.contains(e.high())));
    }

    List<Edge> all() {
        List<Edge> all = new ArrayList<>();
        edges.values().forEach(all::addAll);
        return all;
    }

    /** Compares those whose times may meet. */
    private void sweep(List<Kernel> block, long key) {
        for (int x = 0; x < block.size(); x++) {
            Kernel one = block.get(x);
            int until = until(one) + Compare.NIGHT;
            for (int y = x + 1; y < block.size(); y++) {
                Kernel other = block.get(y);
                if (from(other) > until) {
                    break;
                }
                if (one.report == other.report
                        || !one.fresh && !other.fresh
                        || !only.holds(one, other)
                        || key != meeting(one, other)) {
                    continue;
                }
                double score = scores.score(one, other);
                if (score >= LinkScore.PROPOSE) {
                    boolean low = one.id().compareTo(other.id()) < 0;
                    Edge edge = new Edge(low ? one : other, low ? other : one, score);
                    edges.computeIfAbsent(edge.low, k -> new ArrayList<>(2)).add(edge);
                }
            }
        }
    }

    /**
     * The one block in which two kernels are compared: the first that they share, and of the coarse
     * grid only when one of them is wide, for two precise places meet in the fine one. -1 when
     * there is none.
     */
    private static long meeting(Kernel one, Kernel other) {
        boolean wide = isWide(one) || isWide(other);
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

    private static boolean isWide(Kernel kernel) {
        return kernel.where.discs().isEmpty() || kernel.where.precision() >= COARSE_KM;
    }

    static int from(Kernel k) {
        if (k.low != Traits.OPEN_LOW) {
            return k.low;
        }
        return k.high == Traits.OPEN_HIGH ? k.report.day() - LONG : k.high - LONG;
    }

    static int until(Kernel k) {
        return Math.min(k.high == Traits.OPEN_HIGH ? from(k) + LONG : k.high, from(k) + LONG);
    }

    /** Where to look for partners, in order. */
    private long[] keys(Kernel kernel) {
        Set<Long> keys = new HashSet<>();
        keys(
                kernel,
                (key, area) -> {
                    if (only.holds(area, kernel)) {
                        keys.add(key);
                    }
                });
        return keys.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Where to look for partners; the last bit of a key tells the coarse grid. */
    static void keys(Kernel kernel, Keys keys) {
        long base = kernel.block.ordinal() + 1L;
        for (Where.Disc disc : kernel.where.discs()) {
            cells(keys, base, disc, COARSE, 1);
            if (disc.radius() < COARSE_KM) {
                cells(keys, base, disc, FINE, 0);
            }
        }
        for (String name : kernel.where.names()) {
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
