package rawi.lab.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rawi.app.ingest.Json;
import rawi.core.corroborate.Corroborator;
import rawi.core.data.DataFiles;

/** Floors of linking on the demo's incidents; {@code LinkBenchmark} prints the figures. */
class DemoFloorTest {

    private static IncidentScore coded;
    private static IncidentScore read;

    @BeforeAll
    static void link() throws IOException {
        Path demo = Path.of("../demo");
        Map<String, Object> gold =
                Json.object(
                        Json.parse(
                                Files.readString(
                                        demo.resolve("incidents.json"), StandardCharsets.UTF_8)));
        DemoCase cases = DemoCase.load(demo.resolve("gold"), demo.resolve("reports"));
        Corroborator corroborator = Corroborator.load(DataFiles.builtIn());
        coded = new IncidentScore(gold, corroborator.run(cases.coded(), List.of()), k -> k);
        read =
                new IncidentScore(
                        gold,
                        corroborator.run(cases.read(), List.of()),
                        k -> cases.twins().getOrDefault(k, "extra:" + k));
    }

    @Test
    void codedClaims() {
        assertThat(coded.figure("relays")).isEqualTo(6);
        assertThat(coded.figure("origins")).isGreaterThanOrEqualTo(34);
        assertThat(coded.figure("b3")).isGreaterThanOrEqualTo(0.92);
        assertThat(coded.figure("wrongly linked")).isZero();
        assertThat(coded.figure("contradictions")).isGreaterThanOrEqualTo(9);
        assertThat(coded.figure("drift")).isGreaterThanOrEqualTo(13);
        assertThat(coded.figure("corrections")).isEqualTo(1);
    }

    @Test
    void claimsAsRead() {
        assertThat(read.figure("relays")).isEqualTo(6);
        assertThat(read.figure("b3")).isGreaterThanOrEqualTo(0.75);
        assertThat(read.figure("wrongly linked")).isZero();
    }
}
