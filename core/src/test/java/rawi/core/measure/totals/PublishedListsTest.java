package rawi.core.measure.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rawi.core.measure.Interval;

/** Published lists that lie beside the project; skipped with a line where they are absent. */
class PublishedListsTest {

    private static final Path LISTS =
            Path.of(System.getenv().getOrDefault("RAWI_SHARED", "../../shared"), "bench/mse");

    @BeforeEach
    void listsAreHere() {
        if (!Files.isDirectory(LISTS)) {
            System.out.println("skipped: no published lists beside the project");
        }
        assumeTrue(Files.isDirectory(LISTS));
    }

    @Test
    void simpleEstimatesAreThoseOfTheOracle() throws IOException {
        int checked = 0;
        for (String[] row : oracle()) {
            CaptureTable table = table(row[0]);
            assertThat(SimpleEstimates.Chao.classicalTotal(table))
                    .as("%s chao", row[0])
                    .isCloseTo(Double.parseDouble(row[5]), within(0.1));
            assertThat(new LogLinear(table).independence().orElseThrow().total())
                    .as("%s independence", row[0])
                    .isCloseTo(Double.parseDouble(row[6]), within(0.1));
            checked++;
        }
        assertThat(checked).isEqualTo(12);
    }

    @Test
    void logLinearModelsAreThoseOfTheOracle() throws IOException {
        for (String[] row : oracle()) {
            // The artificial lists never meet: their model has no finite answer, and none is given.
            if (row.length < 10 || row[8].isEmpty() || row[0].startsWith("artificial")) {
                continue;
            }
            LogLinear models = new LogLinear(table(row[0]));
            assertThat(models.allPairs().orElseThrow().total())
                    .as("%s all pairs", row[0])
                    .isCloseTo(Double.parseDouble(row[8]), within(0.5));
            assertThat(models.bestByAic().orElseThrow().total())
                    .as("%s best by AIC", row[0])
                    .isCloseTo(Double.parseDouble(row[9]), within(0.5));
        }
    }

    @Test
    void latentClassesOnKosovoCoverThePublishedFigure() throws IOException {
        LatentClasses.Posterior posterior =
                LatentClasses.estimate(table("kosovo_1999"), LatentClasses.Sampling.USUAL);
        System.out.println("Kosovo 1999, latent classes: " + posterior.interval());
        assertThat(posterior.interval().overlaps(new Interval(9002, 12122))).isTrue();
        assertThat(posterior.interval().contains(10356)).isTrue();
        assertThat(posterior.settled()).isLessThan(1.1);
    }

    @Test
    void artificialListsAreRefused() throws IOException {
        assertThat(Study.soundlyMade(table("artificial_3lists")).failed())
                .containsExactly(Condition.EVERY_PAIR_MEETS);
    }

    @Test
    void replicatesPoolToThePublishedInterval() throws IOException {
        Map<String, Long> observed = new HashMap<>();
        for (String line : Files.readAllLines(LISTS.resolve("verdata_posterior_n_obs.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("stratum_id")) {
                observed.put(cells[0], Long.parseLong(cells[2]));
            }
        }
        List<PooledReplicates.Replicate> replicates = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(LISTS.resolve("verdata_posterior"), "*.json")) {
            for (Path file : files) {
                String id = file.getFileName().toString().replace(".json", "");
                long[] draws =
                        Arrays.stream(Files.readString(file).replaceAll("[^0-9,]", "").split(","))
                                .mapToLong(Long::parseLong)
                                .toArray();
                replicates.add(new PooledReplicates.Replicate(observed.get(id), draws));
            }
        }
        PooledReplicates pooled = PooledReplicates.of(replicates);
        assertThat(pooled.total()).isEqualTo(1593);
        assertThat(pooled.interval()).isEqualTo(new Interval(1266, 2148));
    }

    private static List<String[]> oracle() throws IOException {
        return Files.readAllLines(LISTS.resolve("oracle_simple_estimators.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static CaptureTable table(String name) throws IOException {
        List<String> lines = Files.readAllLines(LISTS.resolve(name + ".csv"));
        String[] head = lines.get(0).split(",");
        List<String> names = Arrays.asList(head).subList(0, head.length - 1);
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int pattern = 0;
            for (int list = 0; list < names.size(); list++) {
                pattern |= cells[list].trim().equals("1") ? 1 << list : 0;
            }
            if (pattern != 0) {
                counts.merge(pattern, Long.parseLong(cells[names.size()].trim()), Long::sum);
            }
        }
        return new CaptureTable(names, counts);
    }
}
