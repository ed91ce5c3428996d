package rawi.core.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.PlaceMention;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** What is left of a claim on its way out. */
class ClaimMaskTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);
    private static final String TEXT =
            """
            Soldiers of the Syrian army set up a checkpoint in Alder on Sunday and arrested Samir Haddad and
            twelve other men, a witness named Rami Aswad told the Alder Gazette. Rami Aswad said that the \
            army killed 17 civilians in Alder on 27 February.
            """;

    private static final ClaimMask.Known KNOWN =
            new ClaimMask.Known() {
                @Override
                public Optional<String> organisation(String name) {
                    return name.toLowerCase(java.util.Locale.ROOT).contains("army")
                            ? Optional.of("Syrian army")
                            : Optional.empty();
                }

                @Override
                public Optional<String> kindOfPeople(String group) {
                    return group.contains("civilian") ? Optional.of("civilians") : Optional.empty();
                }

                @Override
                public Optional<Area> area(PlaceMention place, int level) {
                    return Optional.of(
                            new Area("A" + level, level, "area of level " + level, "", ""));
                }
            };

    private static List<Claim> read() {
        return ReportReader.load(DataFiles.builtIn())
                .read(
                        new Report(
                                "a.txt",
                                "a",
                                Optional.empty(),
                                "Harbour Monitor",
                                Optional.of(PUBLISHED),
                                "en",
                                Optional.empty(),
                                TEXT,
                                0))
                .claims();
    }

    @Test
    void noNameOfAPersonOrExactPlaceIsLeft() {
        ClaimMask mask = new ClaimMask(DisclosurePolicy.forPublic(), KNOWN);
        List<Claim> claims = read();
        assertThat(claims).hasSizeGreaterThanOrEqualTo(3);
        for (Claim claim : claims) {
            Optional<SharedClaim> shown =
                    mask.mask(claim, Optional.of(PUBLISHED), PUBLISHED.plusYears(1));
            assertThat(shown).isPresent();
            assertThat(shown.get().toString())
                    .doesNotContain("Samir", "Haddad", "Rami", "Aswad", "Alder");
            assertThat(shown.get().hidden()).isNotEmpty();
        }
    }

    @Test
    void checkpointsAreTwoWeeksLate() {
        ClaimMask mask = new ClaimMask(DisclosurePolicy.forPublic(), KNOWN);
        Claim checkpoint = ofType("movement.checkpoint");
        assertThat(mask.mask(checkpoint, Optional.of(PUBLISHED), PUBLISHED.plusDays(5))).isEmpty();
        assertThat(mask.mask(checkpoint, Optional.of(PUBLISHED), PUBLISHED.plusDays(20)))
                .isPresent();
        ClaimMask partner = new ClaimMask(DisclosurePolicy.forPartners(), KNOWN);
        assertThat(partner.mask(checkpoint, Optional.of(PUBLISHED), PUBLISHED)).isPresent();
    }

    @Test
    void numbersAndDaysAreCoarse() {
        SharedClaim killing =
                new ClaimMask(DisclosurePolicy.forPublic(), KNOWN)
                        .mask(
                                ofType("integrity.killing"),
                                Optional.of(PUBLISHED),
                                PUBLISHED.plusYears(1))
                        .orElseThrow();
        assertThat(killing.people().orElseThrow().low()).hasValue(15);
        assertThat(killing.people().orElseThrow().high()).hasValue(20);
        assertThat(killing.from()).contains(LocalDate.of(2026, 2, 23));
        assertThat(killing.until()).contains(LocalDate.of(2026, 3, 1));
        assertThat(killing.area().map(Area::code)).contains("A2");
        assertThat(killing.groups()).containsExactly("civilians");
    }

    private static Claim ofType(String code) {
        return read().stream()
                .filter(claim -> claim.type().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
