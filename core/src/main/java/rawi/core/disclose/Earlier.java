package rawi.core.disclose;

import java.util.Map;
import java.util.Set;

/**
 * A release that was given away: what anyone may hold for ever, also after it was retracted.
 *
 * @param cells numbers of incidents that it shows, by cell and by every wider cell around it
 * @param members ids, in the case, of the incidents that it shows
 */
public record Earlier(String id, Level level, Map<String, Long> cells, Set<String> members) {

    public Earlier {
        cells = Map.copyOf(cells);
        members = Set.copyOf(members);
    }
}
