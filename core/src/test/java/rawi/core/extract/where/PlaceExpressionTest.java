package rawi.core.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Gazetteer;
import rawi.core.model.PlaceMention.Candidate;

/**
 * How place strings are built, and what a table of a district's villages adds; villages invented.
 */
class PlaceExpressionTest {

    private static final PlaceWords WORDS = new PlaceWords(DataFiles.builtIn(), "en");

    private static final String VILLAGES =
            String.join(
                    "\n",
                    "id\tname\taliases\tkind\tcountry\twithin\tlat\tlon\tpopulation",
                    "t:d1\tNorthmark\t\tADMIN2\tSY\tNorthmark|Testland\t35.0\t37.0\t",
                    "t:d2\tSouthmark\t\tADMIN2\tSY\tSouthmark|Testland\t34.0\t37.0\t",
                    village("1", "Tall Garmut", "Northmark", "35.01", "37.01"),
                    village("2", "Umm Zurayb", "Northmark", "35.05", "37.03"),
                    village("3", "Bir Qashlan", "Northmark", "35.02", "37.06"),
                    village("4", "Hazbut al Kabir", "Northmark", "35.03", "37.04"),
                    village("5", "Umm Zurayb", "Southmark", "34.05", "37.03"),
                    village("6", "Sakhrut", "Northmark", "35.06", "37.01"),
                    "t:7\tWadi Lamzur\t\tCITY\tSY\t\t35.04\t37.05\t",
                    "t:8\tGarmut Airbase\t\tSITE\tSY\t\t35.09\t37.05\t",
                    "t:9\tGarmut Dam\t\tSITE\tSY\t\t35.15\t37.15\t");

    private static final PlaceResolver RESOLVER = resolver();

    private static String village(String id, String name, String district, String lat, String lon) {
        return "t:%s\t%s\t\tCITY\tSY\t%s|Testland\t%s\t%s\t"
                .formatted(id, name, district, lat, lon);
    }

    private static PlaceResolver resolver() {
        DataFiles builtIn = DataFiles.builtIn();
        DataFiles files =
                new DataFiles() {
                    @Override
                    public Optional<InputStream> open(String path) {
                        return path.equals("gazetteer/villages.tsv")
                                ? Optional.of(
                                        new ByteArrayInputStream(
                                                VILLAGES.getBytes(StandardCharsets.UTF_8)))
                                : builtIn.open(path);
                    }

                    @Override
                    public List<String> list(String folder) {
                        List<String> all = new ArrayList<>(builtIn.list(folder));
                        if (folder.equals("gazetteer")) {
                            all.add("gazetteer/villages.tsv");
                        }
                        return all;
                    }
                };
        return new PlaceResolver(files, Gazetteer.load(files));
    }

    private static List<String> resolve(String expression, String district) {
        return RESOLVER.resolve(expression, List.of("Syria", district)).stream()
                .map(Candidate::id)
                .toList();
    }

    private static PlaceExpression read(String text) {
        return PlaceExpression.of(text, WORDS);
    }

    @Test
    void aRoadLiesBetweenItsEnds() {
        assertThat(read("Road between Garmut and the Lamzur hills").ends())
                .containsExactly("Garmut", "Lamzur hills");
        assertThat(read("Highway leading from Garmut to Sakhrut").ends())
                .containsExactly("Garmut", "Sakhrut");
        assertThat(read("Garmut-al-Sakhrut road in Northmark").ends())
                .containsExactly("Garmut", "al-Sakhrut");
        assertThat(read("Al-Sakhrut road").ends()).isEmpty();
        assertThat(read("Garmut-Sakhrut").ends()).isEmpty();
    }

    @Test
    void aRoadsPlaceIsTheMiddleOfItsEnds() {
        Candidate middle =
                RESOLVER.resolve("Sakhrut-Bir Qashlan road", List.of("Syria", "Northmark district"))
                        .get(0);
        assertThat(middle.name()).isEqualTo("Sakhrut – Bir Qashlan");
        assertThat(middle.point().get().lat()).isBetween(35.03, 35.05);
        assertThat(resolve("Sakhrut-Nowhereville road", "Northmark district")).hasSizeLessThan(2);
    }

    @Test
    void typeWordsAreReadInThePluralAndNamesInBrackets() {
        assertThat(read("Garmut oil fields").type()).isEqualTo("field");
        assertThat(read("Garmut gas").type()).isEmpty();
        assertThat(read("Garmut (Old Garmut) village").parts())
                .containsExactly("Garmut", "Old Garmut", "village");
        assertThat(read("Garmut/Sakhrut").isEither()).isTrue();
        assertThat(read("Garmut near Sakhrut").isEither()).isFalse();
    }

    @Test
    void theDistrictsVillageIsTakenHoweverItIsMisspelt() {
        assertThat(resolve("Bir Kashlna village", "Northmark district")).first().isEqualTo("t:3");
        assertThat(resolve("Bir Kashlna village", "Southmark district")).isEmpty();
        assertThat(resolve("Bir Tofaha village", "Northmark district")).doesNotContain("t:3");
    }

    @Test
    void ofNamesakesTheOneInTheDistrictIsTaken() {
        assertThat(resolve("Umm Zurayb village", "Northmark district")).first().isEqualTo("t:2");
        assertThat(resolve("Umm Zurayb village", "Southmark district")).first().isEqualTo("t:5");
    }

    @Test
    void aVillageThatNoTablePutsIntoADistrictLiesInItsNeighbours() {
        assertThat(resolve("Wadi Lmazur village", "Northmark district")).first().isEqualTo("t:7");
    }

    @Test
    void aSiteIsNoTownAndNoSiteOfAnotherSort() {
        assertThat(resolve("Garmut Military Airport", "Northmark district"))
                .first()
                .isEqualTo("t:8");
        assertThat(resolve("Garmut dam", "Northmark district")).first().isEqualTo("t:9");
        assertThat(resolve("Tall Garmut village", "Northmark district")).first().isEqualTo("t:1");
    }
}
