package rawi.core.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;

/** The areas around a place, as wide as a level asks. */
class AreasTest {

    private static final Areas AREAS = Areas.load(DataFiles.builtIn());

    private static String name(Optional<String> id, int finest) {
        PlaceMention hajin =
                new PlaceMention(
                        new Quote(new Span(0, 5), "Hajin"),
                        "Hajin",
                        Optional.of(new PlaceMention.Point(34.6927, 40.827)),
                        false,
                        id,
                        "");
        return AREAS.of(hajin, finest).map(Area::name).orElse("");
    }

    @Test
    void aTownIsShownAsWideAsTheLevelAsks() {
        Optional<String> id = Optional.of("dez:hajin");
        assertThat(name(id, 4)).isEqualTo("Hajin");
        assertThat(name(id, 2)).isEqualTo("Abu Kamal District");
        assertThat(name(id, 1)).isEqualTo("Deir ez-Zor");
    }

    @Test
    void aPlaceThatNoGazetteerKnowsIsNoTown() {
        assertThat(name(Optional.empty(), 4)).isEqualTo("Abu Kamal District");
    }
}
