package rawi.core.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rawi.core.corroborate.SystemGraph.EdgeKind;
import rawi.core.data.DataFiles;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;
import rawi.core.pipeline.SeedText;

/** The mechanisms that the article describes stand in the graph of its system: a test a row. */
class SeedMechanismsTest {

    private static SystemGraph graph;
    private static List<Claim> claims;

    @BeforeAll
    static void read() throws IOException {
        String text = SeedText.read(SeedMechanismsTest.class);
        Report report =
                new Report(
                        "seed.txt",
                        "seed",
                        Optional.empty(),
                        "The Syrian Observer",
                        Optional.of(LocalDate.of(2020, 12, 21)),
                        "en",
                        Optional.empty(),
                        text,
                        0);
        var read = ReportReader.load(DataFiles.builtIn()).read(report);
        claims = read.claims();
        Case linked = CorroboratorTest.CORROBORATOR.open();
        linked.add(List.of(new Filed("seed", read)));
        graph = linked.system(Scope.ALL, ClaimType::code);
    }

    private static boolean tied(ClaimType from, Relation.Kind kind, ClaimType to) {
        return graph.edges().stream()
                .anyMatch(
                        e ->
                                e.kind() == EdgeKind.TIED
                                        && e.relation().equals(Optional.of(kind))
                                        && !e.cue().isEmpty()
                                        && e.from().endsWith(":" + from.code())
                                        && e.to().endsWith(":" + to.code()));
    }

    private static boolean told(ClaimType type, Factuality... stances) {
        return graph.edges().stream()
                .flatMap(e -> e.claims().stream())
                .anyMatch(c -> c.type() == type && List.of(stances).contains(c.factuality()));
    }

    private static boolean edge(String from, String to) {
        return graph.edges().stream()
                .anyMatch(e -> label(e.from()).contains(from) && label(e.to()).contains(to));
    }

    private static String label(String id) {
        return graph.nodes().stream()
                .filter(n -> n.id().equals(id))
                .map(n -> (n.id() + " " + n.label()).toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void m01DriveToReplaceLosses() {
        assertThat(tied(ClaimType.KILLING, Relation.Kind.CAUSES, ClaimType.FORCED_CONSCRIPTION))
                .isTrue();
    }

    @Test
    void m02BranchesPressGang() {
        assertThat(edge("security branches", "deployment")).isTrue();
        assertThat(
                        tied(
                                ClaimType.SECURITY_DEPLOYMENT,
                                Relation.Kind.PURPOSE,
                                ClaimType.FORCED_CONSCRIPTION))
                .isTrue();
    }

    @Test
    void m03ReserveCallUpIsApart() {
        assertThat(told(ClaimType.RESERVE_CALLUP, Factuality.REPORTED)).isTrue();
    }

    @Test
    void m04MobileCheckpointsOfTwoForces() {
        long actors =
                graph.edges().stream()
                        .filter(
                                e ->
                                        e.kind() == EdgeKind.ACTS
                                                && e.to().endsWith("movement.checkpoint"))
                        .map(SystemGraph.Edge::from)
                        .distinct()
                        .count();
        assertThat(actors).isGreaterThanOrEqualTo(2);
        assertThat(tied(ClaimType.CHECKPOINT, Relation.Kind.PURPOSE, ClaimType.ARREST_DETENTION))
                .isTrue();
        assertThat(edge("movement.checkpoint", "young")).isTrue();
    }

    @Test
    void m05PatrolsArrestInTheStreet() {
        assertThat(
                        tied(
                                ClaimType.ARREST_DETENTION,
                                Relation.Kind.PURPOSE,
                                ClaimType.FORCED_CONSCRIPTION))
                .isTrue();
    }

    @Test
    void m06MilitiaMembersAreConscriptedInTheHeadlineAndArrestedInTheBody() {
        assertThat(edge("militia members", "recruitment.forced_conscription")).isTrue();
        assertThat(edge("members", "liberty.arrest_detention")).isTrue();
    }

    @Test
    void m07IntakeFreezeIsAnnounced() {
        assertThat(told(ClaimType.INTAKE_CHANGE, Factuality.INTENDED)).isTrue();
    }

    @Test
    void m08DirectivesOfTheCommander() {
        assertThat(edge("commander", "authority.policy_order")).isTrue();
        assertThat(tied(ClaimType.POLICY_ORDER, Relation.Kind.PRECEDES, ClaimType.INTAKE_CHANGE))
                .isTrue();
    }

    @Test
    void m09BribesForRelease() {
        assertThat(tied(ClaimType.BRIBE_FOR_RELEASE, Relation.Kind.CONDITION_OF, ClaimType.RELEASE))
                .isTrue();
        assertThat(told(ClaimType.BRIBE_FOR_RELEASE, Factuality.GENERIC)).isTrue();
    }

    @Test
    void m10ExemptionsNotHonoured() {
        assertThat(told(ClaimType.EXEMPTION_NOT_HONOURED, Factuality.GENERIC, Factuality.REPORTED))
                .isTrue();
    }

    @Test
    void m11CulturalCentres() {
        assertThat(
                        tied(
                                ClaimType.RECRUITMENT_INFRASTRUCTURE,
                                Relation.Kind.MEANS_OF,
                                ClaimType.INDUCED_RECRUITMENT))
                .isTrue();
        assertThat(edge("iran", "recruitment.recruitment_infrastructure")).isTrue();
    }

    @Test
    void m12PaidLocalMediators() {
        for (EdgeKind kind : List.of(EdgeKind.AFFILIATED_WITH, EdgeKind.PAID_BY)) {
            assertThat(graph.edges())
                    .filteredOn(e -> e.kind() == kind)
                    .extracting(SystemGraph.Edge::from, SystemGraph.Edge::to)
                    .contains(tuple("group:mediator", "actor:@Iran-backed militias (generic)"));
        }
    }

    @Test
    void m13Inducements() {
        assertThat(edge("iran", "drugs")).isTrue();
        assertThat(edge("iran", "money")).isTrue();
    }

    @Test
    void m14NeedAndFearFeedTheMilitias() {
        assertThat(
                        tied(
                                ClaimType.SOCIOECONOMIC_CONDITION,
                                Relation.Kind.EXPLOITED_BY,
                                ClaimType.INDUCED_RECRUITMENT))
                .isTrue();
        assertThat(tied(ClaimType.FEAR, Relation.Kind.EXPLOITED_BY, ClaimType.INDUCED_RECRUITMENT))
                .isTrue();
    }

    @Test
    void m15DetentionForcedLabourDeaths() {
        assertThat(tied(ClaimType.ARREST_DETENTION, Relation.Kind.CAUSES, ClaimType.FORCED_LABOUR))
                .isTrue();
        assertThat(tied(ClaimType.FORCED_LABOUR, Relation.Kind.CAUSES, ClaimType.KILLING)).isTrue();
        assertThat(edge("islamic state", "killing")).isFalse();
    }

    @Test
    void m16LossesBehindTheGap() {
        assertThat(tied(ClaimType.ATTACK_UNSPECIFIED, Relation.Kind.CAUSES, ClaimType.KILLING))
                .isTrue();
        assertThat(edge("islamic state (alleged)", "")).isTrue();
    }

    @Test
    void m17FlightAndHidingAreRestrictedAndAlternatives() {
        assertThat(
                        tied(
                                ClaimType.FLIGHT,
                                Relation.Kind.ALTERNATIVE_TO,
                                ClaimType.HIDING_CONFINEMENT))
                .isTrue();
        assertThat(graph.nodes())
                .filteredOn(n -> n.id().contains("displacement."))
                .allMatch(SystemGraph.Node::restricted);
        assertThat(told(ClaimType.FLIGHT, Factuality.INTENDED)).isTrue();
    }

    @Test
    void m18EarlierFlight() {
        assertThat(told(ClaimType.FLIGHT, Factuality.ASSERTED)).isTrue();
    }

    @Test
    void m19WithdrawalOfTheEndOf2017IsNotOf2020() {
        assertThat(graph.edges())
                .filteredOn(
                        e ->
                                e.kind() == EdgeKind.MEETS
                                        && e.claims().stream()
                                                .anyMatch(c -> c.words().equals("withdrawal")))
                .isNotEmpty()
                .allMatch(e -> e.latest().equals(Optional.of(LocalDate.of(2017, 12, 31))));
    }

    @Test
    void m20Fear() {
        assertThat(tied(ClaimType.FORCED_CONSCRIPTION, Relation.Kind.CAUSES, ClaimType.FEAR))
                .isTrue();
    }

    @Test
    void m21ChainsWithoutThePhotoCredit() {
        assertThat(claims).allMatch(c -> !c.chain().isEmpty());
        assertThat(claims)
                .noneMatch(
                        c -> c.chain().stream().anyMatch(h -> h.name().contains("Deir Ezzor 24")));
    }

    @Test
    void m22TheCausalWebQuotesItsCues() {
        assertThat(tied(ClaimType.BRIBE_FOR_RELEASE, Relation.Kind.CAUSES, ClaimType.FLIGHT))
                .isTrue();
        assertThat(graph.edges().stream().filter(e -> e.kind() == EdgeKind.TIED))
                .hasSizeGreaterThanOrEqualTo(20)
                .allMatch(e -> !e.cue().isEmpty());
    }
}
