package rawi.core.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;

/** Place strings that stand alone. */
class PlaceResolverTest {

    private static final PlaceResolver RESOLVER =
            new PlaceResolver(DataFiles.builtIn(), Gazetteer.load(DataFiles.builtIn()));

    @Test
    void unitsDecideAmongPlacesOfOneName() {
        assertThat(RESOLVER.resolve("Tripoli city", List.of("Lebanon")).get(0).country())
                .isEqualTo("LB");
        assertThat(RESOLVER.resolve("Tripoli city", List.of("Libya")).get(0).country())
                .isEqualTo("LY");
    }

    @Test
    void typeWordsAndBracketsAreNoPartOfTheName() {
        assertThat(RESOLVER.resolve("Palmyra (Tadmur) town", List.of("Syria"))).isNotEmpty();
    }

    @Test
    void aNameOfAnotherCountryIsNotTaken() {
        assertThat(RESOLVER.resolve("Paris town", List.of("Syria"))).isEmpty();
    }

    @Test
    void aNameIsFoundHoweverItIsPutIntoLatinLetters() {
        for (String spelling : List.of("Tel Abiad", "Tall Abyadh", "Tal Abyad town")) {
            assertThat(RESOLVER.resolve(spelling, List.of("Syria", "Raqqa")).get(0).name())
                    .as(spelling)
                    .containsPattern("(?i)aby");
        }
    }

    @Test
    void theDistrictDecidesAndFarPlacesAreLeftOut() {
        assertThat(RESOLVER.resolve("Tall Abyad", List.of("Syria", "Daraa", "Izra district")))
                .isEmpty();
        assertThat(RESOLVER.resolve("Tall Abyad", List.of("Syria", "Raqqa", "Tal Abyad district")))
                .isNotEmpty();
    }
}
