package rawi.core.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Levels, rounding, suppression, releases. */
class DisclosureTest {

    private static final DisclosurePolicy PUBLIC = DisclosurePolicy.forPublic();

    @Test
    void sealedThingsNeverLeave() {
        assertThat(Level.SEALED.mayAppearIn(Level.DESK)).isFalse();
        assertThat(Level.PUBLIC.mayAppearIn(Level.DESK)).isTrue();
        assertThat(Level.DESK.mayAppearIn(Level.PUBLIC)).isFalse();
    }

    @Test
    void rangesAreRoundedOutward() {
        assertThat(shown(12, 17)).isEqualTo(shown(10, 20));
        assertThat(shown(101, 104)).isEqualTo(shown(100, 110));
        assertThat(Rounding.outward(OptionalLong.empty(), OptionalLong.of(3)).low()).isEmpty();
        assertThat(shown(0, 0)).isEqualTo(shown(0, 0));
    }

    @Test
    void restrictedTypesStayWithTheProvince() {
        assertThat(PUBLIC.finestArea("displacement.flight")).isEqualTo(1);
        assertThat(PUBLIC.finestArea("hostilities.shelling")).isEqualTo(2);
        assertThat(DisclosurePolicy.forPartners().finestArea("displacement.flight")).isEqualTo(1);
    }

    @Test
    void aSmallCellTakesANeighbourWithIt() {
        CellTable table =
                CellTable.of(
                        List.of(cell("a", 1), cell("b", 7), cell("c", 5), cell("all", 13)),
                        List.of(new CellTable.Sum("all", List.of("a", "b", "c"))));
        assertThat(new CellSuppression(PUBLIC).hidden(table))
                .containsEntry("a", CellSuppression.Reason.TOO_FEW_INCIDENTS)
                .containsEntry("c", CellSuppression.Reason.PROTECTS_OTHERS)
                .hasSize(2);
    }

    @Test
    void emptyCellsHideNobodyAndLargeOnesAreShown() {
        CellTable table =
                CellTable.of(
                        List.of(cell("a", 0), cell("b", 7), cell("all", 7)),
                        List.of(new CellTable.Sum("all", List.of("a", "b"))));
        assertThat(new CellSuppression(PUBLIC).hidden(table)).isEmpty();
    }

    @Test
    void fewPeopleOrOneOriginHideACellToo() {
        Cell oneOrigin = new Cell("a", 5, 1, OptionalLong.of(50), OptionalLong.of(60));
        Cell fewPeople = new Cell("b", 5, 3, OptionalLong.of(4), OptionalLong.of(9));
        assertThat(
                        new CellSuppression(PUBLIC)
                                .hidden(CellTable.of(List.of(oneOrigin, fewPeople), List.of())))
                .containsEntry("a", CellSuppression.Reason.TOO_FEW_ORIGINS)
                .containsEntry("b", CellSuppression.Reason.TOO_FEW_PEOPLE);
    }

    @Test
    void sumsMustAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CellTable.of(
                                        List.of(cell("a", 2), cell("all", 3)),
                                        List.of(new CellTable.Sum("all", List.of("a")))))
                .withMessageContaining("its parts have 2");
    }

    @Test
    void aReleaseThatDiffersByOneIncidentFromTheLastIsRefused() {
        Release first = release("r1", 7, List.of());
        assertThatExceptionOfType(Release.RefusedException.class)
                .isThrownBy(() -> release("r2", 8, List.of(first)))
                .withMessageContaining("7 in r1, 8 now");
        assertThat(release("r2", 10, List.of(first)).incidents()).containsEntry("a", 10L);
        assertThat(release("r2", 7, List.of(first)).incidents()).isEqualTo(first.incidents());
    }

    @Test
    void theSamePersonCannotApprove() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Release.Approval("nour", "nour"))
                .withMessageContaining("second person");
    }

    private static Release release(String id, long incidents, List<Release> earlier) {
        return Release.of(
                id,
                "arrests by district",
                CellTable.of(List.of(cell("a", incidents)), List.of()),
                PUBLIC,
                LocalDate.of(2026, 1, 5),
                earlier);
    }

    private static Rounding.Shown shown(long low, long high) {
        return Rounding.outward(OptionalLong.of(low), OptionalLong.of(high));
    }

    private static Cell cell(String key, long incidents) {
        return new Cell(
                key,
                incidents,
                (int) Math.min(incidents, 4),
                OptionalLong.of(incidents * 5),
                OptionalLong.of(incidents * 8));
    }
}
