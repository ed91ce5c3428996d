package rawi.core.extract.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Gazetteer;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Token;

/** Which countries a report is about, by the places and peoples that it names. */
final class Focus {

    private final Map<String, Integer> named = new HashMap<>();

    Focus(ParsedText text, Gazetteer gazetteer) {
        for (int s = 0; s < text.size(); s++) {
            for (Token token : text.sentence(s).tokens()) {
                gazetteer
                        .countryOf(token.form())
                        .ifPresent(country -> named.merge(country, 1, Integer::sum));
            }
        }
    }

    /**
     * The candidates whose country the report names most, those of no country among them; the first
     * candidate's when the report names no country at all; empty when it names only others.
     */
    Optional<List<Actor>> of(List<Actor> candidates) {
        if (named.isEmpty()) {
            Set<String> first = candidates.get(0).countries();
            // "the militia" of no country named: whose, nobody can tell
            return candidates.stream().allMatch(a -> a.countries().equals(first))
                    ? Optional.of(candidates)
                    : Optional.empty();
        }
        int most = 0;
        List<Actor> best = new ArrayList<>();
        for (Actor actor : candidates) {
            int times =
                    actor.countries().isEmpty()
                            ? 1
                            : actor.countries().stream()
                                    .mapToInt(c -> named.getOrDefault(c, 0))
                                    .max()
                                    .orElse(0);
            if (times > most) {
                best.clear();
                most = times;
            }
            if (times > 0 && times == most) {
                best.add(actor);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
