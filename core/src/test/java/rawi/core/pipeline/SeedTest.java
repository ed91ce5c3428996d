package rawi.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Report;

/**
 * The traps of the article that Rawi began with (X01 to X18 in its gold file). The text lies beside
 * the project; without it the tests say so and skip.
 */
class SeedTest {

    private static List<Claim> claims;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        text = SeedText.read(SeedTest.class);
        claims = SeedText.claims(text);
    }

    private static List<Claim> at(String words) {
        int start = text.indexOf(words);
        assertThat(start).isGreaterThanOrEqualTo(0);
        int end = start + words.length();
        return claims.stream()
                .filter(c -> c.trigger().span().start() < end && start < c.trigger().span().end())
                .toList();
    }

    @Test
    void x01AnOutletIsNoPlace() {
        int outlet = text.indexOf("Deir Ezzor 24");
        assertThat(claims)
                .allMatch(
                        c -> c.place().stream().noneMatch(p -> p.quote().span().contains(outlet)));
        assertThat(at("Deir Ezzor 24")).isEmpty();
    }

    @Test
    void x02AlignmentIsNoAgent() {
        int at = text.indexOf("pro-regime") + 4;
        assertThat(claims)
                .allMatch(
                        c ->
                                c.agents().stream()
                                        .noneMatch(
                                                a ->
                                                        a.quote().span().start() == at
                                                                && a.quote()
                                                                        .text()
                                                                        .equals("regime")));
    }

    @Test
    void x03ADoubledVerbIsOneClaim() {
        assertThat(at("arresting and arresting")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void x04BlamedIsNotDone() {
        assertThat(claims)
                .filteredOn(
                        c ->
                                c.type().family().equals("hostilities")
                                        || c.type() == ClaimType.KILLING)
                .filteredOn(c -> c.trigger().span().start() < text.indexOf("It is noteworthy"))
                .allMatch(
                        c ->
                                c.factuality() == Factuality.PURPORTED
                                        || c.agents().stream()
                                                .filter(a -> a.actor().equals("Islamic State"))
                                                .allMatch(
                                                        a -> a.certainty() == Certainty.PURPORTED));
    }

    @Test
    void x05ReservesAreNotSeizedGoods() {
        assertThat(at("reserves")).noneMatch(c -> c.type().family().equals("property"));
    }

    @Test
    void x06MixedMarksCloseEachOther() {
        int open = text.indexOf("\"It doesn");
        int close = text.indexOf("bribe.”");
        assertThat(quotations())
                .anyMatch(
                        q -> q.span().start() == open && q.span().end() == close + 7 && q.closed());
    }

    @Test
    void x07AStrayMarkClosesNothing() {
        int stray = text.indexOf("National Defense’") + 16;
        assertThat(quotations()).noneMatch(q -> q.span().contains(stray));
    }

    @Test
    void x08TheDeathsAreNotTheYoungMens() {
        assertThat(at("its deaths"))
                .allMatch(
                        c ->
                                c.targets().stream()
                                        .noneMatch(
                                                t ->
                                                        t.group()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .contains("young men")));
    }

    @Test
    void x09TheLuredAreNotTheMilitias() {
        assertThat(at("luring them"))
                .allMatch(
                        c ->
                                c.targets().stream()
                                        .noneMatch(
                                                t ->
                                                        t.group()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .contains("militia")));
    }

    private static List<rawi.core.text.Quotation> quotations() {
        return new rawi.core.text.LayoutReader(DataFiles.builtIn())
                .read(
                        new Report(
                                "seed.txt",
                                "seed",
                                Optional.empty(),
                                "W",
                                Optional.empty(),
                                "en",
                                Optional.empty(),
                                text,
                                0))
                .quotations();
    }

    @Test
    void x10EditorsWordsAreNotTheWitness() {
        assertThat(at("[to serve in the army]")).isEmpty();
    }

    @Test
    void x11AnEponymActsNot() {
        assertThat(claims)
                .allMatch(
                        c -> c.agents().stream().noneMatch(a -> a.quote().text().equals("Assad")));
    }

    @Test
    void x12ConditionsAreNoEvents() {
        assertThat(at("pay a large bribe")).allMatch(c -> !c.factuality().counts());
    }

    @Test
    void x13TryingIsNotDone() {
        assertThat(at("trying to leave")).allMatch(c -> c.factuality() == Factuality.INTENDED);
        assertThat(at("decided to flee")).allMatch(c -> c.factuality() == Factuality.INTENDED);
    }

    @Test
    void x14NobodyIsNamedForThePrisonersDeaths() {
        int dozens = text.indexOf("dozens of these prisoners");
        assertThat(claims)
                .filteredOn(
                        c -> c.type() == ClaimType.KILLING && c.trigger().span().start() > dozens)
                .allMatch(c -> c.agents().isEmpty());
    }

    @Test
    void x15OneActorUnderSeveralNames() {
        Set<String> names =
                claims.stream()
                        .flatMap(c -> c.agents().stream())
                        .filter(a -> a.quote().text().matches("ISIS|Daesh"))
                        .map(a -> a.actor())
                        .collect(java.util.stream.Collectors.toSet());
        assertThat(names).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void x16OneWithdrawal() {
        assertThat(claims)
                .filteredOn(c -> c.trigger().text().contains("withdrawal"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void x17TheYear2017StaysIn2017() {
        assertThat(at("withdrawal"))
                .allMatch(
                        c ->
                                c.when().isPresent()
                                        && c.when().get().range().latest().get().getYear() == 2017);
    }

    @Test
    void x18NoVictimsAreCountedFor2020() {
        assertThat(claims)
                .filteredOn(c -> c.type() == ClaimType.KILLING && c.factuality().counts())
                .filteredOn(c -> c.trigger().span().start() < text.indexOf("It is noteworthy"))
                .allMatch(c -> c.count().isEmpty());
    }
}
