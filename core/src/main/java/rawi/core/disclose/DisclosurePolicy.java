package rawi.core.disclose;

import java.util.Set;

/**
 * The rules of a release as numbers.
 *
 * @param version counts up with every change; a release names the version that it was made by
 * @param level who the release is for
 * @param leastPeople smallest number of people that a cell may show
 * @param leastIncidents smallest number of incidents that a cell may show
 * @param leastOrigins origin classes that must stand behind a cell
 * @param finestArea finest area that is shown: 1 for provinces (ADM1), 2 for districts (ADM2), 4
 *     for towns
 * @param delayDays days that must pass before {@code delayedTypes} are shown
 * @param delayedTypes leaves whose freshness endangers people
 * @param restrictedTypes leaves shown by province only, whatever the level
 */
public record DisclosurePolicy(
        int version,
        Level level,
        int leastPeople,
        int leastIncidents,
        int leastOrigins,
        int finestArea,
        int delayDays,
        Set<String> delayedTypes,
        Set<String> restrictedTypes) {

    private static final Set<String> MOVING =
            Set.of(
                    "movement.checkpoint",
                    "movement.security_deployment",
                    "movement.movement_restriction",
                    "displacement.flight",
                    "displacement.forced_displacement",
                    "displacement.hiding_confinement",
                    "displacement.return");

    private static final Set<String> RESTRICTED =
            Set.of(
                    "displacement.flight",
                    "displacement.hiding_confinement",
                    "integrity.sexual_violence",
                    "recruitment.child_recruitment",
                    "context.exemption_not_honoured");

    public DisclosurePolicy {
        delayedTypes = Set.copyOf(delayedTypes);
        restrictedTypes = Set.copyOf(restrictedTypes);
        if (level == Level.SEALED) {
            throw new IllegalArgumentException("nothing sealed is ever released");
        }
        if (leastPeople < 1 || leastIncidents < 1 || leastOrigins < 1 || delayDays < 0) {
            throw new IllegalArgumentException("thresholds must be 1 or more and delays 0 or more");
        }
    }

    /** The rules for everyone. */
    public static DisclosurePolicy forPublic() {
        return new DisclosurePolicy(1, Level.PUBLIC, 10, 3, 2, 2, 14, MOVING, RESTRICTED);
    }

    /** The rules for partners under agreement. */
    public static DisclosurePolicy forPartners() {
        return new DisclosurePolicy(1, Level.PARTNER, 5, 1, 1, 4, 0, MOVING, RESTRICTED);
    }

    /**
     * The rules for the desk's own programs: evidence is told, people still are not named. It takes
     * a second person's approval as well.
     */
    public static DisclosurePolicy forDesk() {
        return new DisclosurePolicy(1, Level.DESK, 1, 1, 1, 4, 0, MOVING, Set.of());
    }

    /**
     * The rules of a level.
     *
     * @throws IllegalArgumentException for what is sealed
     */
    public static DisclosurePolicy of(Level level) {
        return switch (level) {
            case PUBLIC -> forPublic();
            case PARTNER -> forPartners();
            case DESK -> forDesk();
            case SEALED -> throw new IllegalArgumentException("nothing sealed is ever released");
        };
    }

    /** Finest area of this type: restricted types show provinces only. */
    public int finestArea(String type) {
        return restrictedTypes.contains(type) ? Math.min(1, finestArea) : finestArea;
    }
}
