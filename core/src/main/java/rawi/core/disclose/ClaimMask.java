package rawi.core.disclose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;
import rawi.core.model.PlaceMention;

/**
 * Takes from single claims what a level may not see: witnesses, private persons, exact places,
 * fresh movements, quotes.
 *
 * <p>What is shown is chosen from what is known to be safe (organisations of the actor list, kinds
 * of people, areas); a name that nobody vouches for is never shown.
 */
public final class ClaimMask {

    private static final String RESIDENT = "a resident";
    private static final String UNNAMED_AGENT = "an actor not named here";
    private static final String UNNAMED_GROUP = "people";

    /** What the mask must know of the world. */
    public interface Known {

        /** The organisation or official in role by this canonical name, as it may be shown. */
        Optional<String> organisation(String canonicalName);

        /** The kind of people that a target's words stand for, such as {@code civilians}. */
        Optional<String> kindOfPeople(String group);

        /** The area around a place: level 1 province, 2 district, 4 town. */
        Optional<Area> area(PlaceMention place, int level);
    }

    private final DisclosurePolicy policy;
    private final Known known;

    public ClaimMask(DisclosurePolicy policy, Known known) {
        this.policy = policy;
        this.known = known;
    }

    /**
     * The claim as the policy's level may see it; empty when it may not be seen yet at all.
     *
     * @param published day of its report
     * @param today the day of the release
     */
    public Optional<SharedClaim> mask(Claim claim, Optional<LocalDate> published, LocalDate today) {
        String type = claim.type().code();
        Optional<LocalDate> latest =
                claim.when().flatMap(when -> when.range().latest()).or(() -> published);
        if (policy.delayedTypes().contains(type)
                && latest.map(day -> day.plusDays(policy.delayDays()).isAfter(today)).orElse(true)
                && policy.delayDays() > 0) {
            return Optional.empty();
        }
        List<String> hidden = new ArrayList<>();
        if (policy.level() != Level.DESK) {
            hidden.add("the quote: quotes name people");
        }
        return Optional.of(
                new SharedClaim(
                        type,
                        claim.agents().stream()
                                .map(agent -> agent(agent, hidden))
                                .distinct()
                                .toList(),
                        groups(claim, hidden),
                        area(claim, type, hidden),
                        day(claim, true),
                        day(claim, false),
                        claim.count()
                                .filter(count -> count.unit().equals("people"))
                                .map(count -> Rounding.outward(count.low(), count.high())),
                        claim.chain().stream().map(hop -> hop(hop, hidden)).toList(),
                        claim.factuality(),
                        published.map(day -> policy.level() == Level.PUBLIC ? monday(day) : day),
                        Optional.empty(),
                        false,
                        hidden));
    }

    private String agent(Agent agent, List<String> hidden) {
        Optional<String> name = known.organisation(agent.actor());
        if (name.isEmpty()) {
            hidden.add("an agent's name: not on the list of organisations and officials");
        }
        String shown = name.orElse(UNNAMED_AGENT);
        return switch (agent.certainty()) {
            case STATED -> shown;
            case PURPORTED -> shown + " (alleged)";
            case DENIED -> shown + " (denied)";
        };
    }

    private List<String> groups(Claim claim, List<String> hidden) {
        return claim.targets().stream()
                .map(
                        target ->
                                known.kindOfPeople(target.group())
                                        .or(() -> known.organisation(target.group()))
                                        .orElseGet(
                                                () -> {
                                                    hidden.add(
                                                            "a target's words: may name someone");
                                                    return UNNAMED_GROUP;
                                                }))
                .distinct()
                .toList();
    }

    private Optional<Area> area(Claim claim, String type, List<String> hidden) {
        if (claim.place().isEmpty()) {
            return Optional.empty();
        }
        int finest = policy.finestArea(type);
        if (policy.level() != Level.DESK) {
            hidden.add(finest == 1 ? "the place below the province" : "the exact place");
        }
        Optional<Area> area = known.area(claim.place().get(0), finest);
        return area.isPresent() ? area : known.area(claim.place().get(0), 1);
    }

    /** Public releases show weeks, partners' days. */
    private Optional<LocalDate> day(Claim claim, boolean earliest) {
        Optional<LocalDate> day =
                claim.when()
                        .flatMap(
                                when -> earliest ? when.range().earliest() : when.range().latest());
        if (policy.level() != Level.PUBLIC) {
            return day;
        }
        return day.map(
                d -> earliest ? monday(d) : d.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** The first day of the week: a day of publication tells when something was. */
    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private String hop(Hop hop, List<String> hidden) {
        if (hop.role() == HopRole.PUBLISHER || hop.role() == HopRole.ORIGINAL_PUBLISHER) {
            return hop.name();
        }
        Optional<String> organisation = known.organisation(hop.name());
        if (organisation.isPresent() && hop.role() != HopRole.WITNESS) {
            return organisation.get();
        }
        hidden.add("a source: shown as " + RESIDENT);
        return hop.role() == HopRole.WITNESS ? RESIDENT : "a source not named here";
    }
}
