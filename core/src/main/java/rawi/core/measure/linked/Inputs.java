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
import java.util.stream.Stream;
import rawi.core.corroborate.Incident;
import rawi.core.lexicon.Actor;
import rawi.core.measure.ActorNetwork;
import rawi.core.measure.DisplacementFlows;
import rawi.core.measure.PressureIndex;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
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
            boolean real =
                    practice || one.counts() || one.incident().kind() == Incident.Kind.CAMPAIGN;
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
            if (SERVICE.contains(told.claim().type())
                    || told.claim().relations().stream()
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
        List<Party> agents = new ArrayList<>();
        for (Agent agent : claim.agents()) {
            if (agent.certainty() != Certainty.DENIED) {
                boolean alleged = agent.certainty() == Certainty.PURPORTED;
                unit(agent.actor(), parties).ifPresent(n -> agents.add(new Party(n, alleged)));
            }
        }
        boolean agrees = claim.type() == ClaimType.AGREEMENT_SETTLEMENT;
        boolean hostile =
                HOSTILE.contains(claim.type().family()) && claim.type() != ClaimType.RELEASE;
        for (Party agent : agents) {
            for (Target target : claim.targets()) {
                Optional<String> other = unit(target.group(), parties);
                if (other.isPresent() && (hostile || agrees)) {
                    tie(agent, new Party(other.get(), false), hostile, weight, into);
                }
            }
        }
        // Two who do one thing together assist each other, unless they fight each other.
        for (int i = 0; i + 1 < agents.size(); i++) {
            boolean fight = claim.type() == ClaimType.ARMED_CLASH;
            tie(agents.get(i), agents.get(i + 1), fight, weight, into);
        }
    }

    private record Party(String name, boolean alleged) {}

    private static void tie(
            Party from, Party to, boolean hostile, double weight, Set<ActorNetwork.Tie> into) {
        if (!from.name().equals(to.name())) {
            into.add(
                    new ActorNetwork.Tie(
                            from.name(),
                            to.name(),
                            hostile ? ActorNetwork.Sign.HOSTILE : ActorNetwork.Sign.COOPERATIVE,
                            weight,
                            from.alleged() || to.alleged()));
        }
    }

    /** The canonical name of an organisation that is a unit. */
    private static Optional<String> unit(String name, Parties parties) {
        return parties.find(name).filter(a -> !parties.isCollective(a)).map(Actor::name);
    }

    /**
     * Movements by province in one unit, such as people or families; units are never turned into
     * each other. An incident stands in one cell: each end is the first one that any of its claims
     * tells. Numbers are the ranges of its origins (invariant I9).
     */
    public static List<DisplacementFlows.Told> flows(Evidence evidence, String unit) {
        List<DisplacementFlows.Told> flows = new ArrayList<>();
        for (Weighed one : evidence.incidents()) {
            List<Weighed.Told> told =
                    one.told().stream()
                            .filter(t -> t.claim().type().family().equals("displacement"))
                            .filter(t -> t.claim().factuality() != Factuality.DENIED)
                            .toList();
            if (moves(one) && !told.isEmpty()) {
                flow(one, told, evidence.knowledge().areas(), unit, flows);
            }
        }
        return flows;
    }

    /** Units of number that movements are told in, sorted; people always. */
    public static List<String> units(Evidence evidence) {
        Set<String> units = new java.util.TreeSet<>(Set.of("people"));
        evidence.incidents().stream()
                .filter(Inputs::moves)
                .flatMap(one -> one.incident().counts().stream())
                .filter(tally -> tally.what().family().equals("displacement"))
                .map(Incident.Tally::unit)
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

    private static void flow(
            Weighed one,
            List<Weighed.Told> told,
            Areas areas,
            String unit,
            List<DisplacementFlows.Told> into) {
        String from = province(told.stream().flatMap(t -> t.claim().origin().stream()), areas);
        String to = province(told.stream().flatMap(t -> t.claim().destination().stream()), areas);
        String seat = province(told.stream().flatMap(t -> t.claim().place().stream()), areas);
        boolean back = one.incident().type() == ClaimType.RETURN;
        if (back && to.isEmpty()) {
            to = seat;
        } else if (!back && from.isEmpty()) {
            from = seat;
        }
        DisplacementFlows.Status status =
                one.counts() && told.stream().anyMatch(t -> t.claim().factuality().counts())
                        ? DisplacementFlows.Status.REALISED
                        : DisplacementFlows.Status.DECIDED;
        boolean numbered = false;
        for (Incident.Tally tally : one.incident().counts()) {
            if (tally.what().family().equals("displacement")) {
                numbered = true;
                for (Incident.OriginRange range : tally.byOrigin()) {
                    if (tally.unit().equals(unit)) {
                        into.add(
                                new DisplacementFlows.Told(
                                        one.incident().id(),
                                        String.join(" ", range.reports()),
                                        from,
                                        to,
                                        status,
                                        range.low(),
                                        range.high()));
                    }
                }
            }
        }
        if (!numbered) {
            into.add(
                    new DisplacementFlows.Told(
                            one.incident().id(),
                            "",
                            from,
                            to,
                            status,
                            OptionalLong.empty(),
                            OptionalLong.empty()));
        }
    }

    private static String province(Stream<PlaceMention> places, Areas areas) {
        return areas.of(places.toList()).province();
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
