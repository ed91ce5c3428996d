package rawi.core.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** Where events are read to have been; every report here is invented. */
class PlaceReaderTest {

    private static final ReportReader READER = ReportReader.load(DataFiles.builtIn());

    @Test
    void aTownThatSharesAPersonsNameIsNotRead() {
        List<Claim> claims =
                read(
                        "Soldiers killed two farmers in Homs on Monday.\n\n"
                                + "Colonel Sami Davis said the men were armed. Davis said one farmer"
                                + " was wounded.");
        assertThat(names(claims)).containsOnly("Homs");
    }

    @Test
    void aVillageOfNoGazetteerIsReadFromItsTypeWord() {
        PlaceMention place =
                of(read("Gunmen killed a teacher in the village of Qarnat Zahour on Friday."))
                        .get(0);
        assertThat(place.quote().text()).isEqualTo("village of Qarnat Zahour");
        assertThat(place.point()).isEmpty();
        assertThat(place.ambiguity()).isEqualTo("not in the gazetteer");
    }

    @Test
    void anAmbiguousNameKeepsItsCandidatesWithReasons() {
        PlaceMention place = of(read("A car bomb killed four people in Tripoli, Libya.")).get(0);
        assertThat(place.candidates()).hasSizeGreaterThan(1);
        assertThat(place.candidates().get(0).country()).isEqualTo("LY");
        assertThat(place.candidates().get(0).reason()).contains("named beside it");
        assertThat(of(read("A car bomb killed four people in Tripoli, Lebanon.")).get(0))
                .extracting(p -> p.candidates().get(0).country())
                .isEqualTo("LB");
    }

    @Test
    void aDatelineOnlySaysWhereTheReporterSits() {
        assertThat(
                        names(
                                read(
                                        "BAGHDAD, June 3 (Wire) - Gunmen killed two judges in Mosul"
                                                + " on Friday. Three guards were wounded.")))
                .containsOnly("Mosul");
    }

    @Test
    void thoseNamedByWhatWasJustToldAreWhereItWas() {
        List<Claim> claims =
                read(
                        "Gunmen killed two farmers in Homs on Monday and two in Homs on Tuesday."
                                + " Gunmen robbed a bus near Palmyra.\n\n"
                                + "The attackers beat the driver.");
        assertThat(last(claims).place().get(0).name()).isEqualTo("Tadmur");
    }

    @Test
    void aNameWithWhatItIsBehindACommaIsAPlace() {
        assertThat(
                        of(read("Gunmen attacked Ligaya, a remote farming village, on Friday."))
                                .get(0)
                                .quote()
                                .text())
                .isEqualTo("Ligaya");
    }

    @Test
    void ofPlacesInEachOtherTheNarrowestHoldsOn() {
        List<Claim> claims =
                read(
                        "Shelling hit Karulay village, Borden Township, Kayin State, on Friday."
                                + " Two farmers were killed.");
        assertThat(last(claims).place().get(0).quote().text()).isEqualTo("Karulay village");
    }

    @Test
    void whatPeopleCameFromHoldsOnOnlyIfNothingElseIsNamed() {
        List<Claim> claims =
                read(
                        "Armed men stopped a bus that had arrived at Mosul from Baghdad. They shot"
                                + " at the driver.");
        assertThat(last(claims).place().get(0).name()).isEqualTo("Mosul");
    }

    @Test
    void whoBacksAMilitiaIsNoPlace() {
        assertThat(names(read("Two men were tortured by the Iran-backed militia."))).isEmpty();
    }

    @Test
    void aFirstNameAfterAnAgeIsNoTown() {
        assertThat(names(read("Eighteen-year-old Soham Mohamed fled. Soham was beaten.")))
                .isEmpty();
    }

    private static Claim last(List<Claim> claims) {
        return claims.get(claims.size() - 1);
    }

    @Test
    void aPlaceOfTheSourceIsNotThatOfTheEvent() {
        List<Claim> claims =
                read(
                        "Shells hit a market in Marib on Friday, killing six people. A doctor in"
                                + " Aden said children were wounded.");
        assertThat(names(claims)).noneMatch(n -> n.equals("Aden"));
    }

    @Test
    void aLaterMentionTakesThePlaceOfItsEvent() {
        List<Claim> claims =
                read(
                        "An air strike hit a school in Marib on Friday.\n\nTroops left Aden a day"
                                + " earlier, officials in Ataq said.\n\nThe air strike wounded nine"
                                + " pupils.");
        Claim last =
                claims.stream()
                        .filter(c -> c.type() == ClaimType.AIR_DRONE_STRIKE)
                        .reduce((a, b) -> b)
                        .orElseThrow();
        assertThat(last.place().get(0).inherited()).isTrue();
        assertThat(last.place().get(0).quote().text()).isEqualTo("Marib");
    }

    @Test
    void aPlaceToldOnceInPassingHoldsForNothingElse() {
        String start =
                "The group recruits boys.\n\nElders are asked for names.\n\n"
                        + "Families must pay a fee.\n\nA list is kept in each ward.\n\n";
        List<Claim> passing =
                read(
                        start
                                + "Gunmen killed a man in Marib last year.\n\n"
                                + "Seven prisoners were released on Sunday.");
        assertThat(last(passing).type()).isEqualTo(ClaimType.RELEASE);
        assertThat(last(passing).place()).isEmpty();
        List<Claim> about =
                read(
                        "Gunmen killed a man in Marib.\n\n"
                                + "Seven prisoners were released on Sunday.");
        assertThat(last(about).place().get(0).quote().text()).isEqualTo("Marib");
    }

    @Test
    void aRoundUpOfManyPlacesHandsNoneOn() {
        List<Claim> claims =
                read(
                        "Gunmen killed a man in Homs.\n\nA mine killed two boys in Hama.\n\n"
                                + "Soldiers arrested a nurse in Tartus.\n\n"
                                + "Shells killed a woman in Daraa.\n\n"
                                + "Seven prisoners were released on Sunday.");
        assertThat(claims.get(claims.size() - 1).type()).isEqualTo(ClaimType.RELEASE);
        assertThat(claims.get(claims.size() - 1).place()).isEmpty();
    }

    @Test
    void anAccusedCountryIsNoPlace() {
        assertThat(names(read("An officer blamed the strike on Israel."))).isEmpty();
    }

    @Test
    void spellingsOfOneTransliterationMeet() {
        for (String spelling : List.of("Hasakah", "Hassakeh", "al-Hasaka")) {
            assertThat(of(read("Soldiers killed a man in " + spelling + ".")).get(0).id())
                    .as(spelling)
                    .contains("ocha:SY08");
        }
    }

    @Test
    void anotherSpellingIsNotReadOnAnotherContinent() {
        PlaceMention far =
                of(read("Soldiers killed two farmers in Las Manos, Honduras, on Monday.")).get(0);
        assertThat(far.quote().text()).isEqualTo("Las Manos");
        assertThat(far.id()).isEmpty();
        PlaceMention home = of(read("Soldiers killed a man in Deir Azzour, Syria.")).get(0);
        assertThat(home.id()).isPresent();
    }

    @Test
    void aTownStandsBeforeTheProvinceThatHoldsIt() {
        assertThat(of(read("Shells hit the town of Ariha in Idlib province, killing two people.")))
                .extracting(p -> p.quote().text())
                .containsExactly("town of Ariha", "Idlib province");
    }

    @Test
    void aCrossingThatLooksLikeAVerbNamesAPlace() {
        assertThat(
                        names(
                                read(
                                        "She was arrested by officers at the Qarat Zahour crossing"
                                                + " upon her return.")))
                .contains("Qarat Zahour crossing");
    }

    @Test
    void theStateSaidOnceTellsTheTownFromThenOn() {
        List<Claim> claims =
                read(
                        "Gunmen killed a man in Paris, Texas, on Monday.\n\n"
                                + "Two women were wounded in Paris on Tuesday.");
        assertThat(claims)
                .allSatisfy(
                        c ->
                                assertThat(c.place().get(0).candidates().get(0).country())
                                        .isEqualTo("US"));
    }

    private static List<PlaceMention> of(List<Claim> claims) {
        return claims.get(0).place();
    }

    private static List<String> names(List<Claim> claims) {
        return claims.stream()
                .flatMap(c -> c.place().stream())
                .map(p -> p.quote().text())
                .distinct()
                .toList();
    }

    private static List<Claim> read(String text) {
        return READER.read(
                        new Report(
                                "r",
                                "r",
                                Optional.empty(),
                                "Wire",
                                Optional.of(LocalDate.of(2024, 6, 5)),
                                "en",
                                Optional.empty(),
                                text,
                                0))
                .claims();
    }

    @Test
    void aSiteInSmallLettersIsNotTheTownItIsNamedAfter() {
        assertThat(names(read("Rebels attacked the Nasiriyah airbase in Syria on Monday.")))
                .contains("Nasiriyah airbase");
        assertThat(
                        of(read("Rebels attacked the Nasiriyah airbase in Syria on Monday."))
                                .get(0)
                                .id())
                .contains("news:nasiriyah-airbase");
        assertThat(names(read("Shells killed two nurses at the Kindi hospital in Aleppo.")))
                .contains("Kindi hospital");
        assertThat(names(read("Gunmen killed two guards at the Panorama roundabout in Homs.")))
                .doesNotContain("Panorama");
    }

    @Test
    void aQuarterOfACityIsItsNarrowerPlace() {
        List<Claim> claims =
                read("Shells killed three people in the Bustan al-Qasr neighbourhood of Aleppo.");
        assertThat(names(claims).get(0)).startsWith("Bustan al-Qasr");
        assertThat(of(claims).get(0).id()).contains("news:bustan-al-qasr");
    }

    @Test
    void personsAndCommonWordsAreNoQuarters() {
        assertThat(
                        names(
                                read(
                                        "Salma Haddad and Sami Rabia were killed in Homs. The sugar"
                                                + " factory and the academy were shelled.")))
                .noneMatch(n -> n.matches("Salma|Rabia.*|Raqqa Sugar Factory|.*Academy.*"));
    }
}
