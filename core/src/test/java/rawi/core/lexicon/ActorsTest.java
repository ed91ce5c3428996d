package rawi.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rawi.core.data.DataFiles;
import rawi.core.data.YamlNode;
import rawi.core.model.Report;
import rawi.core.pipeline.ReportReader;

/** The actors that ship: whole, dated, and each name with one meaning a day. */
class ActorsTest {

    private static final DataFiles FILES = DataFiles.builtIn();
    private static final Actors ACTORS = Actors.load(FILES);
    private static final ReportReader READER = ReportReader.load(FILES);

    @Test
    void whatActorsBelongToExists() {
        for (Actor actor : ACTORS.all()) {
            for (Actor.Affiliation tie : actor.affiliations()) {
                assertThat(ACTORS.byId(tie.to())).as(actor.id() + " to " + tie.to()).isPresent();
            }
        }
    }

    @Test
    void noNameStandsForTwoActorsOnOneDay() {
        Map<String, List<Actor>> byName = new TreeMap<>();
        for (String path : FILES.list("actors")) {
            for (YamlNode node : YamlNode.read(FILES, path).list()) {
                Actor actor = ACTORS.byId(node.require("id").text()).orElseThrow();
                List<String> names = new ArrayList<>();
                names.add(actor.name());
                node.get("aliases")
                        .flatMap(a -> a.get("en"))
                        .map(YamlNode::texts)
                        .ifPresent(names::addAll);
                for (String name : names.stream().distinct().toList()) {
                    byName.computeIfAbsent(name, k -> new ArrayList<>()).add(actor);
                }
            }
        }
        byName.forEach(
                (name, actors) -> {
                    for (int i = 1; i < actors.size(); i++) {
                        assertThat(overlap(actors.get(i - 1), actors.get(i)))
                                .as(name + ": " + actors)
                                .isFalse();
                    }
                });
    }

    @Test
    void syrianArmyIsAnotherAfterTheFallOfTheRegime() {
        assertThat(whoShells(LocalDate.of(2021, 3, 1))).isEqualTo("Syrian Arab Army");
        assertThat(whoShells(LocalDate.of(2025, 3, 1)))
                .isEqualTo("Syrian Ministry of Defence (2024-)");
    }

    @Test
    void forceOfAGroupThatIsNoStateIsForcedRecruitment() {
        assertThat(types("Houthi forces conscripted students in the district."))
                .contains("recruitment.forced_recruitment");
        assertThat(types("The Syrian army conscripted students in the district."))
                .contains("recruitment.forced_conscription");
    }

    private static boolean overlap(Actor a, Actor b) {
        LocalDate from = later(a.from(), b.from());
        LocalDate to = a.to().orElse(LocalDate.MAX);
        LocalDate other = b.to().orElse(LocalDate.MAX);
        return from.isBefore(to) && from.isBefore(other);
    }

    private static LocalDate later(Optional<LocalDate> a, Optional<LocalDate> b) {
        LocalDate first = a.orElse(LocalDate.MIN);
        LocalDate second = b.orElse(LocalDate.MIN);
        return first.isAfter(second) ? first : second;
    }

    private static String whoShells(LocalDate published) {
        return READER.read(report("The Syrian army shelled the village.", published))
                .claims()
                .get(0)
                .agents()
                .get(0)
                .actor();
    }

    private static List<String> types(String text) {
        return READER.read(report(text, LocalDate.of(2021, 3, 1))).claims().stream()
                .map(claim -> claim.type().code())
                .toList();
    }

    private static Report report(String text, LocalDate published) {
        return new Report(
                "example.txt",
                "example",
                Optional.empty(),
                "Test Wire",
                Optional.of(published),
                "en",
                Optional.empty(),
                text,
                0);
    }
}
