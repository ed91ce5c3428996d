package rawi.core.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rawi.core.measure.linked.Selection;

/**
 * What is asked, as filters: nothing else of a question plays a part.
 *
 * @param mechanisms asked for; all of them when none is named
 * @param profiles asked for; empty for anyone
 * @param actor part of a name, or {@code state} or {@code non-state}; absent for all
 * @param age in years, which only tells whether any report gives it
 * @param where and when; its types are not used
 */
public record Question(
        Set<Mechanism> mechanisms,
        Set<Profile> profiles,
        Optional<String> actor,
        OptionalInt age,
        Selection where) {

    public Question {
        mechanisms = ordered(mechanisms, Mechanism.class);
        if (mechanisms.isEmpty()) {
            mechanisms = ordered(EnumSet.allOf(Mechanism.class), Mechanism.class);
        }
        profiles = ordered(profiles, Profile.class);
    }

    private static <E extends Enum<E>> Set<E> ordered(Collection<E> of, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(of);
        return Collections.unmodifiableSet(set);
    }

    /** Whether every mechanism is asked for. */
    public boolean asksAll() {
        return mechanisms.size() == Mechanism.values().length;
    }
}
