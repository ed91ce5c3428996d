package rawi.core.measure.linked;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.core.corroborate.Incident;
import rawi.core.lexicon.Actor;
import rawi.core.measure.ActorNetwork;
import rawi.core.measure.DisplacementFlows;
import rawi.core.measure.PressureIndex;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.PlaceMention;
import rawi.core.model.Relation;
import rawi.core.model.Target;

/** Weighed incidents as the inputs of the measures. */
public final class Inputs {

    /** Families that one party does against another. */
    private static final Set<String> HOSTILE =
            Set.of("liberty", "integrity", "hostilities", "property");

    private static final Set<ClaimType> SERVICE =
            Set.of(
                    ClaimType.FORCED_CONSCRIPTION,
                    ClaimType.RESERVE_CALLUP,
                    ClaimType.FORCED_RECRUITMENT);

    private Inputs() {}

    /** Weeks from the Monday on or before {@code from} to the one that holds {@code to}. */
    public static int weeks(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.WEEKS.between(monday(from), monday(to)) + 1;
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Incidents by week; one that lasts counts in the week of its last possible day.
     *
     * @param from a Monday
     */
    public static long[] weekly(List<Weighed> incidents, LocalDate from, int weeks) {
        long[] counts = new long[weeks];
        for (Weighed one : incidents) {
            long week = Math.floorDiv(ChronoUnit.DAYS.between(from, one.last()), 7L);
            if (one.counts() && week >= 0 && week < weeks) {
                counts[(int) week]++;
            }
        }
        return counts;
    }

    /** Reports by week of publication that tell of any of these incidents, copies left out. */
    public static long[] reports(
            Evidence all, List<Weighed> incidents, LocalDate from, int weeks, boolean origins) {
        Set<String> originals = all.originals();
        List<Set<String>> heard = new ArrayList<>();
        for (int w = 0; w < weeks; w++) {
            heard.add(new HashSet<>());
        }
        for (Weighed one : incidents) {
            for (Weighed.Told told : one.told()) {
                Optional<LocalDate> day = told.report().published();
                long week =
                        day.map(d -> Math.floorDiv(ChronoUnit.DAYS.between(from, d), 7L))
                                .orElse(-1L);
                if (originals.contains(told.ref().report()) && week >= 0 && week < weeks) {
                    heard.get((int) week)
                            .add(origins ? told.report().publisher() : told.ref().report());
                }
            }
        }
        return heard.stream().mapToLong(Set::size).toArray();
    }

    /** Days between each dated incident and its first report. */
    public static long[] delays(List<Weighed> incidents) {
        return incidents.stream()
                .filter(one -> one.counts() && !one.datedByReport())
                .mapToLong(
                        one ->
                                one.told().stream()
                                        .flatMap(t -> t.report().published().stream())
                                        .mapToLong(d -> ChronoUnit.DAYS.between(one.last(), d))
                                        .min()
                                        .orElse(-1))
                .filter(days -> days >= 0)
                .toArray();
    }

    /** What enters the pressure index of one side. */
    public static List<PressureIndex.Input> pressure(List<Weighed> incidents, Side side) {
        List<PressureIndex.Input> inputs = new ArrayList<>();
        for (Weighed one : incidents) {
            boolean practice = one.incident().kind() == Incident.Kind.PRACTICE;
            boolean real = practice || one.counts() || one.incident().kind() == Incident.Kind.CAMPAIGN;
            Optional<String> leaf = leaf(one);
            if (real && one.side() == side && leaf.isPresent()) {
                List<String> origins = new ArrayList<>();
                one.incident().origins().forEach(o -> origins.add(o.get(0)));
                inputs.add(
                        new PressureIndex.Input(
                                leaf.get(),
                                one.backing().score(),
                                one.first(),
                                one.last(),
                                practice,
                                origins));
            }
        }
        return inputs;
    }

    /** The leaf by which an incident enters the index; arrests only when they are for service. */
    private static Optional<String> leaf(Weighed one) {
        String type = one.incident().type().code();
        if (one.incident().type() == ClaimType.ARREST_DETENTION) {
            return isForService(one) ? Optional.of(type) : Optional.empty();
        }
        return PressureIndex.WEIGHTS.containsKey(type) ? Optional.of(type) : Optional.empty();
    }

    /** Whether a claim of the incident, or what it is tied to as its purpose, is service. */
    public static boolean isForService(Weighed one) {
        for (Weighed.Told told : one.told()) {
            if (SERVICE.contains(told.claim().type()) || told.claim().relations().stream()
                    .anyMatch(tie -> tie.kind() == Relation.Kind.PURPOSE)) {
                return true;
            }
        }
        return false;
    }

    /** Ties between organisations and officials; private persons and labels of many stay out. */
    public static List<ActorNetwork.Tie> ties(List<Weighed> incidents, Parties parties) {
        List<ActorNetwork.Tie> ties = new ArrayList<>();
        for (Weighed one : incidents) {
            if (one.counts()) {
                Set<ActorNetwork.Tie> of = new java.util.LinkedHashSet<>();
                one.told().forEach(told -> tie(told.claim(), one.backing().score(), parties, of));
                ties.addAll(of);
            }
        }
        return ties;
    }

    private static void tie(
            Claim claim, double weight, Parties parties, Set<ActorNetwork.Tie> into) {
        List<Agent> agents =
                claim.agents().stream()
                        .filter(a -> a.certainty() != Certainty.DENIED)
                        .filter(a -> unit(a.actor(), parties))
                        .toList();
        boolean agrees = claim.type() == ClaimType.AGREEMENT_SETTLEMENT;
        boolean hostile = HOSTILE.contains(claim.type().family()) && claim.type() != ClaimType.RELEASE;
        for (Agent agent : agents) {
            boolean alleged = agent.certainty() == Certainty.PURPORTED;
            for (Target target : claim.targets()) {
                String other = target.group();
                if (unit(other, parties) && !other.equals(agent.actor()) && (hostile || agrees)) {
                    into.add(
                            new ActorNetwork.Tie(
                                    agent.actor(),
                                    other,
                                    agrees
                                            ? ActorNetwork.Sign.COOPERATIVE
                                            : ActorNetwork.Sign.HOSTILE,
                                    weight,
                                    alleged));
                }
            }
        }
        // Two who do one thing together assist each other, unless they fight each other.
        if (claim.type() != ClaimType.ARMED_CLASH) {
            for (int i = 0; i + 1 < agents.size(); i++) {
                Agent a = agents.get(i);
                Agent b = agents.get(i + 1);
                if (!a.actor().equals(b.actor())) {
                    boolean alleged =
                            a.certainty() == Certainty.PURPORTED
                                    || b.certainty() == Certainty.PURPORTED;
                    into.add(
                            new ActorNetwork.Tie(
                                    a.actor(),
                                    b.actor(),
                                    ActorNetwork.Sign.COOPERATIVE,
                                    weight,
                                    alleged));
                }
            }
        } else {
            for (int i = 0; i + 1 < agents.size(); i++) {
                if (!agents.get(i).actor().equals(agents.get(i + 1).actor())) {
                    into.add(
                            new ActorNetwork.Tie(
                                    agents.get(i).actor(),
                                    agents.get(i + 1).actor(),
                                    ActorNetwork.Sign.HOSTILE,
                                    weight,
                                    false));
                }
            }
        }
    }

    private static boolean unit(String name, Parties parties) {
        Optional<Actor> actor = parties.find(name);
        return actor.isPresent() && !parties.isCollective(actor.get());
    }

    /**
     * Movements by province in one unit, such as people or families; units are never turned into
     * each other. An incident within another (a campaign's part) is left to the wider one only when
     * that one is a movement too.
     */
    public static List<DisplacementFlows.Told> flows(Evidence evidence, String unit) {
        List<DisplacementFlows.Told> flows = new ArrayList<>();
        for (Weighed one : evidence.incidents()) {
            if (moves(one)) {
                for (Weighed.Told told : one.told()) {
                    if (told.claim().type().family().equals("displacement")) {
                        flow(one, told, evidence.knowledge().areas(), unit).ifPresent(flows::add);
                    }
                }
            }
        }
        return flows;
    }

    /** Units of number that movements are told in, sorted; people always. */
    public static List<String> units(Evidence evidence) {
        Set<String> units = new java.util.TreeSet<>(Set.of("people"));
        evidence.incidents().stream()
                .filter(Inputs::moves)
                .flatMap(one -> one.told().stream())
                .flatMap(told -> told.claim().count().stream())
                .map(Count::unit)
                .filter(unit -> unit.equals("families") || unit.equals("households"))
                .forEach(units::add);
        return List.copyOf(units);
    }

    public static boolean moves(Weighed one) {
        boolean type =
                switch (one.incident().type()) {
                    case FLIGHT, FORCED_DISPLACEMENT, RETURN -> true;
                    default -> false;
                };
        return type && (one.counts() || one.incident().kind() == Incident.Kind.PLAN);
    }

    private static Optional<DisplacementFlows.Told> flow(
            Weighed one, Weighed.Told told, Areas areas, String unit) {
        Claim claim = told.claim();
        boolean denied = claim.factuality() == Factuality.DENIED;
        boolean real = claim.factuality().counts();
        boolean decided = claim.factuality() == Factuality.INTENDED;
        if (denied || !real && !decided) {
            return Optional.empty();
        }
        Optional<Count> count = claim.count().filter(c -> c.unit().equals(unit));
        if (count.isEmpty() && claim.count().isPresent()) {
            return Optional.empty();
        }
        boolean back = claim.type() == ClaimType.RETURN;
        String from = province(claim.origin(), areas);
        String to = province(claim.destination(), areas);
        String seat = areas.of(claim.place()).province();
        seat = seat.isEmpty() ? one.area().province() : seat;
        if (back && to.isEmpty()) {
            to = seat;
        } else if (!back && from.isEmpty()) {
            from = seat;
        }
        return Optional.of(
                new DisplacementFlows.Told(
                        one.incident().id(),
                        "o" + told.origin(),
                        from,
                        to,
                        real ? DisplacementFlows.Status.REALISED : DisplacementFlows.Status.DECIDED,
                        count.map(Count::low).orElse(OptionalLong.empty()),
                        count.map(Count::high).orElse(OptionalLong.empty())));
    }

    private static String province(Optional<PlaceMention> place, Areas areas) {
        return place.map(p -> areas.of(p).province()).orElse("");
    }

    /**
     * Pairs of claims of state pressure and militia intake within one report, and how many of them
     * the report itself ties by a word of cause or purpose.
     *
     * @return stated, all
     */
    public static long[] statedCauses(Evidence evidence) {
        long stated = 0;
        long all = 0;
        for (var filed : evidence.reports().values()) {
            List<Claim> claims = filed.read().claims();
            Map<String, Claim> byId = new java.util.HashMap<>();
            claims.forEach(c -> byId.put(c.id(), c));
            for (Claim claim : claims) {
                boolean push = side(claim, evidence, Side.STATE);
                boolean pull = side(claim, evidence, Side.NON_STATE);
                if (!push && !pull || claim.factuality() == Factuality.DENIED) {
                    continue;
                }
                all++;
                boolean tied =
                        claim.relations().stream()
                                .filter(tie -> tie.cue().isPresent())
                                .filter(
                                        tie ->
                                                tie.kind() == Relation.Kind.CAUSES
                                                        || tie.kind() == Relation.Kind.PURPOSE)
                                .map(tie -> byId.get(tie.to()))
                                .anyMatch(
                                        other ->
                                                other != null
                                                        && side(
                                                                other,
                                                                evidence,
                                                                push
                                                                        ? Side.NON_STATE
                                                                        : Side.STATE));
                stated += tied ? 1 : 0;
            }
        }
        return new long[] {stated, all};
    }

    private static boolean side(Claim claim, Evidence evidence, Side side) {
        return PressureIndex.WEIGHTS.containsKey(claim.type().code())
                && evidence.knowledge().parties().side(List.of(claim)) == side;
    }
}
