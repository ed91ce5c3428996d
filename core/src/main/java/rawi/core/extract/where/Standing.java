package rawi.core.extract.where;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.ParsedText;
import rawi.core.text.Block;

/**
 * The place that most events of a report so far tell in their own words, the last of equals. A
 * round-up of many places has none that holds on, and one told a single time holds on only where
 * the report says at its beginning that it is about it.
 */
final class Standing {

    /** From this many events with a place of their own a report may be a round-up. */
    private static final int MANY = 4;

    /** Share of events at one place below which a report has no place of its own. */
    private static final double LEAST_SHARE = 0.34;

    /** So many sentences tell what a report is about. */
    private static final int LEAD = 4;

    private final ParsedText text;
    private final List<List<PlaceFound>> found;

    /** Of how many events so far a place is named in their own words. */
    private final Map<String, Integer> owned = new HashMap<>();

    /** The sentence that first tells of a place. */
    private final Map<String, Integer> first = new HashMap<>();

    private int owners;
    private int most;
    private List<PlaceMention> places = List.of();
    private Set<String> headline;
    private Set<String> lead;

    Standing(ParsedText text, List<List<PlaceFound>> found) {
        this.text = text;
        this.found = found;
    }

    /** Counts the places of an event, the first of which names them; in text order. */
    void add(int sentence, List<PlaceMention> sure, boolean own) {
        String name = sure.get(0).name();
        first.putIfAbsent(name, sentence);
        int events = owned.merge(name, own ? 1 : 0, Integer::sum);
        owners += own ? 1 : 0;
        int bonus = inHeadline(name) ? 1 : 0;
        if (places.isEmpty() || events + bonus >= most) {
            places = sure;
            most = events + bonus;
        }
    }

    Optional<PlaceMention> place() {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int events = owned.get(places.get(0).name());
        boolean scattered = owners >= MANY && events < owners * LEAST_SHARE;
        boolean once = events < 2 && !inLead();
        return scattered || once ? Optional.empty() : Optional.of(places.get(0));
    }

    private boolean inHeadline(String name) {
        if (headline == null) {
            headline = new HashSet<>();
            for (int s = 0; s < text.size(); s++) {
                if (text.sentence(s).block().kind() == Block.Kind.HEADLINE) {
                    found.get(s).forEach(p -> headline.add(p.mention().name()));
                }
            }
        }
        return headline.contains(name);
    }

    private boolean inLead() {
        if (lead == null) {
            lead = new HashSet<>();
            for (int s = 0; s < Math.min(LEAD, text.size()); s++) {
                found.get(s).forEach(p -> lead.add(p.mention().name()));
            }
        }
        // "a post, Hama": the town counts
        return first.get(places.get(0).name()) < LEAD
                || places.stream()
                        .map(PlaceMention::name)
                        .anyMatch(n -> lead.contains(n.substring(n.lastIndexOf(',') + 1).strip()));
    }
}
