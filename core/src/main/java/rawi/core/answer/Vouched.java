package rawi.core.answer;

import java.util.Locale;
import java.util.Optional;
import rawi.core.disclose.ClaimMask;
import rawi.core.lexicon.Actor;
import rawi.core.measure.linked.Areas;
import rawi.core.measure.linked.Evidence;
import rawi.core.model.PlaceMention;

/** What the actor list, the units and the words for kinds of people vouch for. */
final class Vouched implements ClaimMask.Known {

    private final Evidence.Knowledge knowledge;
    private final WordSets words;

    Vouched(Evidence.Knowledge knowledge, WordSets words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    @Override
    public Optional<String> organisation(String name) {
        Optional<Actor> actor = knowledge.parties().find(name);
        return actor.isPresent()
                ? actor.map(Actor::name)
                // "local sources": words without a name in them.
                : Optional.of(name).filter(this::namesNobody);
    }

    private boolean namesNobody(String name) {
        boolean capital = name.codePoints().anyMatch(Character::isUpperCase);
        boolean arabic = name.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF);
        return arabic
                ? words.begins("source", name) && name.split(" ").length <= 2
                : !capital && (words.has("source", name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> kindOfPeople(String group) {
        return Optional.of(group.toLowerCase(Locale.ROOT)).filter(g -> words.is("kind", g));
    }

    @Override
    public Optional<String> area(PlaceMention place, int level) {
        Areas.Area area = knowledge.areas().of(place);
        return Optional.of(
                        switch (level) {
                            case 1 -> area.province();
                            case 2 -> area.district();
                            default -> place.id().isPresent() ? place.name() : area.district();
                        })
                .filter(name -> !name.isEmpty());
    }
}
