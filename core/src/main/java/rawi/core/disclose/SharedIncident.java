package rawi.core.disclose;

import java.util.List;
import java.util.Optional;
import rawi.core.corroborate.Incident;

/**
 * An incident as a release shows it: with at least as many others of its type, area and period as
 * the policy asks.
 *
 * @param number its place in the release, from 1 on; it says nothing about other releases
 * @param kind what sort of object it is
 * @param type leaf of the codebook, or the family when the leaf would tell too few
 * @param area no finer than the policy allows and the number of incidents carries
 * @param period likewise
 * @param agents organisations; alleged ones say so (invariant I7)
 * @param groups kinds of people that it happened to
 * @param people numbers of people by what happened to them
 * @param origins independent origins
 * @param reports reports that tell it
 * @param denials claims that deny it
 * @param reviewed whether a person accepted or edited one of its claims
 * @param claims what single reports say, no finer than the incident
 */
public record SharedIncident(
        int number,
        Incident.Kind kind,
        String type,
        Area area,
        Period period,
        List<String> agents,
        List<String> groups,
        List<People> people,
        int origins,
        int reports,
        int denials,
        boolean reviewed,
        List<SharedClaim> claims) {

    public SharedIncident {
        agents = List.copyOf(agents);
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        claims = List.copyOf(claims);
    }

    /**
     * A number of people.
     *
     * @param what leaf or family of what happened to them
     */
    public record People(String what, Rounding.Shown range) {}

    /** Whether the type is told as a leaf of the codebook. */
    public boolean hasLeaf() {
        return type.indexOf('.') > 0;
    }

    public String family() {
        return hasLeaf() ? type.substring(0, type.indexOf('.')) : type;
    }

    /** {@code 001}. */
    public String label() {
        return String.format(java.util.Locale.ROOT, "%03d", number);
    }

    SharedIncident numbered(int place) {
        return new SharedIncident(
                place, kind, type, area, period, agents, groups, people, origins, reports, denials,
                reviewed, claims);
    }

    /** The people to whom the incident's own type happened. */
    public Optional<Rounding.Shown> mainPeople() {
        return people.stream().filter(p -> p.what().equals(type)).map(People::range).findFirst();
    }
}
