package rawi.core.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.testkit.Seeded;

/** What holds for any set of reports. */
class LinkingPropertyTest {

    private static final ClaimType[] TYPES = {
        ClaimType.ARREST_DETENTION,
        ClaimType.KILLING,
        ClaimType.SHELLING,
        ClaimType.ATTACK_UNSPECIFIED,
        ClaimType.FLIGHT,
        ClaimType.FORCED_CONSCRIPTION
    };

    private static final String[] AGENTS = {"", "Islamic State", "Syrian Arab Army", "soldiers"};
    private static final String[] SOURCES = {"", "Umm Salim", "local sources", "Mill Wire"};
    private static final Factuality[] STANCES = {
        Factuality.ASSERTED, Factuality.REPORTED, Factuality.DENIED, Factuality.INTENDED
    };

    private static List<Filed> reports(Random random) {
        List<Filed> reports = new ArrayList<>();
        int size = 2 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            LocalDate day = LocalDate.of(2021, 3, 1).plusDays(random.nextInt(12));
            Told told =
                    new Told(
                            "r" + i,
                            random.nextBoolean() ? "Mill Wire" : "Outlet " + i % 4,
                            day.toString());
            told.text(
                    "w"
                            + random.nextInt(3)
                            + " the men of the town were held by the mill near the old bridge on market day");
            int claims = 1 + random.nextInt(3);
            for (int c = 0; c < claims; c++) {
                told.claim(
                        TYPES[random.nextInt(TYPES.length)],
                        random.nextInt(3) > 0 ? Told.ALDER : Told.BIRCH,
                        random.nextBoolean() ? day.minusDays(random.nextInt(3)).toString() : "",
                        random.nextInt(9) - 2,
                        AGENTS[random.nextInt(AGENTS.length)],
                        SOURCES[random.nextInt(SOURCES.length)],
                        STANCES[random.nextInt(STANCES.length)]);
            }
            reports.add(told.filed());
        }
        return reports;
    }

    @Seeded
    void orderOfArrivalPlaysNoPart(Random random) {
        List<Filed> reports = reports(random);
        Corroboration one = CorroboratorTest.CORROBORATOR.run(reports, List.of());
        List<Filed> stirred = new ArrayList<>(reports);
        Collections.shuffle(stirred, random);
        assertThat(CorroboratorTest.CORROBORATOR.run(stirred, List.of())).isEqualTo(one);
    }

    @Seeded
    void addingOneByOneGivesWhatTheWholeGives(Random random) {
        List<Filed> reports = reports(random);
        Corroboration whole = CorroboratorTest.CORROBORATOR.run(reports, List.of());
        Case grown = CorroboratorTest.CORROBORATOR.open();
        Told guest =
                new Told("guest", "Mill Wire", "2021-03-04").arrest(Told.ALDER, "2021-03-03", 5);
        for (int i = 0; i < reports.size(); i++) {
            if (i == reports.size() / 2) {
                grown.add(List.of(guest.filed()));
            }
            grown.add(List.of(reports.get(i)));
        }
        grown.remove("guest");
        assertThat(grown.result(List.of())).isEqualTo(whole);
    }

    @Seeded
    void originsAreNeverMoreThanReportsAndClaimsStandOnce(Random random) {
        List<Filed> reports = reports(random);
        Corroboration found = CorroboratorTest.CORROBORATOR.run(reports, List.of());
        Map<ClaimRef, String> seen = new HashMap<>();
        int claims = reports.stream().mapToInt(r -> r.read().claims().size()).sum();
        for (Incident incident : found.incidents()) {
            Set<String> told = new HashSet<>();
            for (ClaimRef ref : incident.claims()) {
                assertThat(seen.put(ref, incident.id())).isNull();
                told.add(ref.report());
            }
            assertThat(incident.origins().size()).isLessThanOrEqualTo(told.size());
            for (Incident.Tally tally : incident.counts()) {
                if (tally.low().isPresent() && tally.high().isPresent()) {
                    assertThat(tally.low().getAsLong())
                            .isLessThanOrEqualTo(tally.high().getAsLong());
                }
            }
        }
        assertThat(seen).hasSize(claims);
    }
}
