package rawi.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rawi.app.ingest.Fetcher;
import rawi.app.store.proof.TimeStamp;

/** Checkpoints that an authority stamps. */
class StampTest {

    @TempDir Path folder;

    @Test
    void aStampStandsInTheLogAndIsChecked() throws Exception {
        try (StampAuthority authority = new StampAuthority();
                Case made = Cases.create(folder.resolve("case").toString())) {
            Cases.add(made, Cases.demo());
            made.sign(Optional.empty());
            TimeStamp stamp = made.stamps().stamp(Fetcher.ofNetwork(), authority.address());
            assertThat(stamp.authority()).isEqualTo("CN=Test stamps");
            assertThat(Duration.between(stamp.at(), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(5));
            made.sign(Optional.empty());
            Verifier.Result result = Cases.verify(made);
            assertThat(result.fault()).isEmpty();
            assertThat(result.stamps()).isEqualTo(1);
            assertThat(made.stamps().read(made.stamps().all().get(0))).isEqualTo(stamp);
        }
    }

    @Test
    void whatIsNoStampOfTheCheckpointIsNotKept() throws Exception {
        try (StampAuthority authority = new StampAuthority();
                Case made = Cases.create(folder.resolve("case").toString())) {
            authority.lies = true;
            assertThatThrownBy(() -> made.stamps().stamp(Fetcher.ofNetwork(), authority.address()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("no stamp from");
            assertThatThrownBy(() -> made.stamps().stamp(Fetcher.ofNetwork(), "http://10.0.0.1/"))
                    .hasMessageContaining("not a public address");
            assertThat(made.stamps().all()).isEmpty();
            assertThat(Cases.verify(made).fault()).isEmpty();
        }
    }
}
