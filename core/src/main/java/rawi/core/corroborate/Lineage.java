package rawi.core.corroborate;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;

/** From which report each was taken, if from any; some hundred bytes a relay. */
public final class Lineage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Longer chains are cut: there may be circles of reports that declare each other. */
    private static final int LONGEST = 1000;

    private final HashMap<String, String> from = new HashMap<>();
    private final HashMap<String, String> corrected = new HashMap<>();

    static Lineage of(Collection<Relay> relays) {
        Lineage lineage = new Lineage();
        relays.forEach(r -> lineage.add(r.to(), r.from(), r.kind() == Relay.Kind.CORRECTION));
        return lineage;
    }

    /**
     * Adds a relay.
     *
     * @param correction whether it corrects what it passes on
     */
    public void add(String to, String earlier, boolean correction) {
        from.put(to, earlier);
        if (correction) {
            corrected.put(to, earlier);
        }
    }

    Optional<String> from(String report) {
        return Optional.ofNullable(from.get(report));
    }

    /** Whether it passes on another and does not correct it. */
    boolean isCopy(String report) {
        return from.containsKey(report) && !corrected.containsKey(report);
    }

    /** Whether it is this report or passes it on, over any number of others but one. */
    boolean carries(String report, String first, String but) {
        String at = report;
        for (int steps = 0; at != null && !at.equals(but) && steps < LONGEST; steps++) {
            if (at.equals(first)) {
                return true;
            }
            at = from.get(at);
        }
        return false;
    }
}
