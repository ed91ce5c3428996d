package rawi.core.answer;

import java.util.Locale;
import java.util.Optional;
import rawi.core.disclose.Area;
import rawi.core.disclose.ClaimMask;
import rawi.core.disclose.KnownWorld;
import rawi.core.model.PlaceMention;

/** What the data files vouch for, and words for sources that name nobody ("local sources"). */
final class Vouched implements ClaimMask.Known {

    private final KnownWorld world;
    private final WordSets words;

    Vouched(KnownWorld world, WordSets words) {
        this.world = world;
        this.words = words;
    }

    KnownWorld world() {
        return world;
    }

    @Override
    public Optional<String> organisation(String name) {
        return world.organisation(name).or(() -> Optional.of(name).filter(this::namesNobody));
    }

    private boolean namesNobody(String name) {
        boolean capital = name.codePoints().anyMatch(Character::isUpperCase);
        boolean arabic = name.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF);
        return arabic
                ? words.begins("source", name) && name.split(" ").length <= 2
                : !capital && words.has("source", name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<String> kindOfPeople(String group) {
        return world.kindOfPeople(group);
    }

    @Override
    public Optional<Area> area(PlaceMention place, int level) {
        return world.area(place, level);
    }
}
