package rawi.core.extract.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Token;

/** Which countries a report is about, by the places and peoples that it names. */
final class Focus {

    /** How many times oftener another country may be named than the one that is meant. */
    private static final int SHARE = 3;

    private final Map<String, Integer> named = new HashMap<>();

    Focus(ParsedText text, Gazetteer gazetteer) {
        for (int s = 0; s < text.size(); s++) {
            for (Token token : text.sentence(s).tokens()) {
                add(token.form(), gazetteer);
            }
        }
    }

    private void add(String form, Gazetteer gazetteer) {
        Optional<String> people = gazetteer.countryOf(form);
        if (people.isPresent()) {
            named.merge(people.get(), 1, Integer::sum);
        } else if (form.length() > 3 && Character.isUpperCase(form.charAt(0))) {
            addName(gazetteer.find(form));
        }
    }

    /** A country, or a place of which there is none elsewhere; "Tripoli" tells no country. */
    private void addName(List<Place> places) {
        Optional<Place> country =
                places.stream().filter(p -> p.kind() == Place.Kind.COUNTRY).findFirst();
        if (country.isPresent()) {
            named.merge(country.get().country(), 1, Integer::sum);
        } else if (places.stream().map(Place::country).distinct().count() == 1) {
            named.merge(places.get(0).country(), 1, Integer::sum);
        }
    }

    /**
     * As {@link #of}, but nobody when another country is named several times as often: "government
     * forces" in a report on Iraq that tells once of Syria are Iraq's.
     */
    Optional<List<Actor>> mainly(List<Actor> candidates) {
        int most = named.values().stream().mapToInt(n -> n).max().orElse(0);
        return of(candidates)
                .filter(
                        found ->
                                named.isEmpty()
                                        || found.stream().anyMatch(a -> SHARE * times(a) >= most));
    }

    /** Whether the report names no country. */
    boolean namesNone() {
        return named.isEmpty();
    }

    private int times(Actor actor) {
        return actor.countries().stream().mapToInt(c -> named.getOrDefault(c, 0)).max().orElse(0);
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
            int times = actor.countries().isEmpty() ? 1 : times(actor);
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
