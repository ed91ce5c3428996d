package rawi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import rawi.core.corroborate.Shares;

/** Reports meet those that they may pass on, however the days are cut. */
class MeetingsTest {

    private static final int DAYS = 200;

    @Test
    void meetTheSameHoweverTheDaysAreCut() throws IOException {
        List<Shares.Marks> reports = reports(new Random(3), 600);
        Set<String> expected = pairs(reports);
        assertThat(expected.size()).isGreaterThan(5000);
        try (SparkSession session = ArchiveMain.session(2)) {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
            for (int size : new int[] {1_000_000, 100, 5}) {
                Slices slices = new Slices(counts(reports), size);
                List<Meetings.Meeting> found =
                        Meetings.all(spark.parallelize(reports, 3), slices, name -> name).collect();
                Set<String> met = new TreeSet<>();
                found.forEach(m -> List.of(m.from()).forEach(from -> met.add(m.to() + " " + from)));
                assertThat(met).as("%d parts", slices.parts()).isEqualTo(expected);
                assertThat(slices.parts()).isBetween(size > 1000 ? 1 : 3, size > 1000 ? 1 : 100);
            }
        }
    }

    /** A third are of one day. */
    private static List<Shares.Marks> reports(Random random, int count) {
        List<Shares.Marks> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int day = 18_000 + (i % 3 == 0 ? 90 : random.nextInt(DAYS));
            long[] words = {random.nextInt(40), 100 + random.nextInt(4)};
            long told = random.nextInt(30);
            long[] facts = {told << 16 | day / 14, told << 16 | day / 14 + 1};
            Set<String> mentioned =
                    random.nextInt(4) == 0 ? Set.of("outlet " + random.nextInt(9)) : Set.of();
            reports.add(
                    new Shares.Marks(
                            String.format("r%04d", i),
                            day,
                            "outlet " + random.nextInt(9),
                            mentioned,
                            Set.of(),
                            words,
                            facts,
                            random.nextInt(20) == 0,
                            ""));
        }
        return reports;
    }

    private static TreeMap<Integer, Long> counts(List<Shares.Marks> reports) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        reports.forEach(r -> counts.merge(r.day(), 1L, Long::sum));
        return counts;
    }

    /** By the words of {@link Shares.Marks}. */
    private static Set<String> pairs(List<Shares.Marks> reports) {
        List<Shares.Marks> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparingInt(Shares.Marks::day).thenComparing(Shares.Marks::key));
        Set<String> pairs = new TreeSet<>();
        TreeMap<Long, List<Shares.Marks>> byWord = new TreeMap<>();
        TreeMap<Long, List<Shares.Marks>> byFact = new TreeMap<>();
        for (Shares.Marks report : ordered) {
            for (long word : report.words()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(report);
            }
            for (long fact : report.facts()) {
                byFact.computeIfAbsent(fact, w -> new ArrayList<>()).add(report);
            }
        }
        byFact.values().removeIf(all -> all.size() > Shares.WINDOW);
        byWord.values().forEach(all -> neighbours(all, pairs));
        byFact.values().forEach(all -> neighbours(all, pairs));
        for (Shares.Marks report : ordered) {
            report.mentioned().forEach(o -> recent(ordered, report, o, Shares.DAYS, pairs));
            if (report.corrects()) {
                recent(ordered, report, report.outlet(), Shares.CORRECTION_DAYS, pairs);
            }
        }
        return pairs;
    }

    private static void neighbours(List<Shares.Marks> all, Set<String> pairs) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = Math.max(0, i - Shares.WINDOW); j < i; j++) {
                Shares.Marks later = all.get(i);
                Shares.Marks earlier = all.get(j);
                if (later.day() - earlier.day() <= Shares.DAYS) {
                    pairs.add(later.key() + " " + earlier.key());
                    if (later.day() == earlier.day()) {
                        pairs.add(earlier.key() + " " + later.key());
                    }
                }
            }
        }
    }

    private static void recent(
            List<Shares.Marks> ordered,
            Shares.Marks report,
            String outlet,
            int days,
            Set<String> pairs) {
        int looked = 0;
        for (int i = ordered.size() - 1; i >= 0 && looked < Shares.WINDOW; i--) {
            Shares.Marks other = ordered.get(i);
            if (other.outlet().equals(outlet) && other.day() <= report.day()) {
                looked++;
                if (report.day() - other.day() <= days && !other.key().equals(report.key())) {
                    pairs.add(report.key() + " " + other.key());
                }
            }
        }
    }
}
