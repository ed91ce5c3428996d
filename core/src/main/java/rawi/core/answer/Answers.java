package rawi.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rawi.core.answer.AnswerSheet.Line;
import rawi.core.answer.AnswerSheet.Missing;
import rawi.core.answer.AnswerSheet.Told;
import rawi.core.corroborate.ClaimRef;
import rawi.core.corroborate.Contradiction;
import rawi.core.corroborate.Filed;
import rawi.core.corroborate.Incident;
import rawi.core.data.DataFiles;
import rawi.core.disclose.Area;
import rawi.core.disclose.ClaimMask;
import rawi.core.disclose.DisclosurePolicy;
import rawi.core.disclose.KnownWorld;
import rawi.core.disclose.Level;
import rawi.core.disclose.SharedClaim;
import rawi.core.measure.Corroboration.Directness;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Weighed;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.Report;

/** Makes answer sheets of linked reports; the same question and reports give the same sheet. */
public final class Answers {

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::mechanism)
                    .thenComparing(line -> -line.origins())
                    .thenComparing(line -> line.last().orElse(LocalDate.MIN))
                    .thenComparing(Line::incident);

    private final WordSets words;
    private final KnownWorld world;

    private Answers(WordSets words, KnownWorld world) {
        this.words = words;
        this.world = world;
    }

    public static Answers load(DataFiles files) {
        return new Answers(WordSets.load(files), KnownWorld.load(files));
    }

    /** Words that people hid in a report, taken out of what is shown of it. */
    public interface Hiding {

        /**
         * @param report key of the report
         */
        String hidden(String report, String text);
    }

    /**
     * @param today the day of the answer, against which fresh movements wait
     */
    public AnswerSheet answer(Evidence evidence, Question question, Level level, LocalDate today) {
        return answer(evidence, question, level, today, (report, text) -> text);
    }

    /**
     * @param hiding is asked for every title and quote before it is shown
     */
    public AnswerSheet answer(
            Evidence evidence, Question question, Level level, LocalDate today, Hiding hiding) {
        return new Sheet(evidence, question, level, today, hiding).make();
    }

    /** One question under way. */
    private final class Sheet {

        private final Evidence evidence;
        private final Question question;
        private final Level level;
        private final LocalDate today;
        private final Hiding hiding;
        private final ClaimMask mask;
        private final QuoteMask quotes;
        private final Set<String> disputed = new HashSet<>();
        private final Set<String> originals;
        private int hidden;
        private final Bearing bearing;

        Sheet(Evidence evidence, Question question, Level level, LocalDate today, Hiding hiding) {
            this.hiding = hiding;
            this.evidence = evidence;
            this.bearing = new Bearing(evidence, question, words);
            this.question = question;
            this.level = level;
            this.today = today;
            this.originals = evidence.originals();
            Vouched known = new Vouched(world, words);
            this.mask = new ClaimMask(DisclosurePolicy.of(level), known);
            this.quotes = new QuoteMask(known, evidence.knowledge());
            for (Contradiction one : evidence.found().contradictions()) {
                disputed.add(one.incident());
            }
        }

        AnswerSheet make() {
            Map<AnswerSheet.Actor, List<Line>> byActor = new TreeMap<>();
            List<Line> announced = new ArrayList<>();
            List<Line> contrary = new ArrayList<>();
            List<Line> older = new ArrayList<>();
            List<Line> later = new ArrayList<>();
            for (Weighed one : evidence.incidents()) {
                Optional<Boolean> here = bearing.here(one);
                if (here.isEmpty() || !bearing.bears(one)) {
                    continue;
                }
                int when = bearing.when(one);
                for (Mechanism mechanism : question.mechanisms()) {
                    List<Weighed.Told> of = bearing.of(one, mechanism);
                    if (of.isEmpty() || !bearing.acts(one, of)) {
                        continue;
                    }
                    if (one.incident().kind() == Incident.Kind.DENIED) {
                        line(one, mechanism, of, here.get()).ifPresent(contrary::add);
                    } else if (when < 0) {
                        line(one, mechanism, of, here.get()).ifPresent(older::add);
                    } else if (when > 0) {
                        line(one, mechanism, of, here.get()).ifPresent(later::add);
                    } else if (isAnnounced(one, of)) {
                        line(one, mechanism, of, here.get()).ifPresent(announced::add);
                    } else {
                        line(one, mechanism, real(of), here.get())
                                .ifPresent(
                                        line ->
                                                byActor.computeIfAbsent(
                                                                actor(of), a -> new ArrayList<>())
                                                        .add(line));
                        denials(one, mechanism, here.get()).ifPresent(contrary::add);
                    }
                }
            }
            List<AnswerSheet.ByActor> actors = new ArrayList<>();
            byActor.forEach(
                    (actor, lines) -> {
                        lines.sort(ORDER);
                        actors.add(new AnswerSheet.ByActor(actor, lines));
                    });
            for (List<Line> list : List.of(announced, contrary, older, later)) {
                list.sort(ORDER);
            }
            return new AnswerSheet(
                    question,
                    level,
                    actors,
                    announced,
                    contrary,
                    older,
                    later,
                    missing(actors),
                    searched(),
                    hidden,
                    bearing.leftOut());
        }

        private List<Weighed.Told> real(List<Weighed.Told> of) {
            return of.stream().filter(t -> isReal(t.claim())).toList();
        }

        private static boolean isReal(Claim claim) {
            return claim.factuality().counts() || claim.factuality() == Factuality.GENERIC;
        }

        private boolean isAnnounced(Weighed one, List<Weighed.Told> of) {
            Incident.Kind kind = one.incident().kind();
            return kind == Incident.Kind.PLAN
                    || kind == Incident.Kind.POSSIBLE
                    || of.stream().noneMatch(t -> isReal(t.claim()));
        }

        /**
         * The organisation that most of its claims name, stated before alleged (invariant I7); by
         * the codebook a state where the type says so; empty when none is told.
         */
        private AnswerSheet.Actor actor(List<Weighed.Told> of) {
            String stated = most(of, false);
            String alleged = stated.isEmpty() ? most(of, true) : "";
            boolean state =
                    of.stream()
                            .anyMatch(
                                    t ->
                                            t.claim().type() == ClaimType.FORCED_CONSCRIPTION
                                                    || t.claim().type()
                                                            == ClaimType.RESERVE_CALLUP);
            String name = stated.isEmpty() ? alleged : stated;
            return new AnswerSheet.Actor(
                    name,
                    name.isEmpty() ? "" : world.arabic(name),
                    !alleged.isEmpty(),
                    stated.isEmpty() && alleged.isEmpty() && state);
        }

        private String most(List<Weighed.Told> of, boolean alleged) {
            Map<String, Integer> named = new TreeMap<>();
            for (Weighed.Told told : of) {
                for (Agent agent : told.claim().agents()) {
                    boolean purported = agent.certainty() == Certainty.PURPORTED;
                    if (purported == alleged && agent.certainty() != Certainty.DENIED) {
                        evidence.knowledge()
                                .parties()
                                .find(agent.actor())
                                .ifPresent(a -> named.merge(a.name(), 1, Integer::sum));
                    }
                }
            }
            return named.entrySet().stream()
                    .min(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        private Optional<Line> line(
                Weighed one, Mechanism mechanism, List<Weighed.Told> of, boolean told) {
            Map<Integer, List<Weighed.Told>> byOrigin = new TreeMap<>();
            of.forEach(t -> byOrigin.computeIfAbsent(t.origin(), o -> new ArrayList<>()).add(t));
            List<Told> lines = new ArrayList<>();
            Set<Profile> profiles = EnumSet.noneOf(Profile.class);
            Set<Directness> how = EnumSet.noneOf(Directness.class);
            Area area = Area.NOT_TOLD;
            for (List<Weighed.Told> origin : byOrigin.values()) {
                Optional<Told> best = told(origin);
                if (best.isEmpty()) {
                    hidden++;
                    return Optional.empty();
                }
                lines.add(best.get());
                area = area == Area.NOT_TOLD ? best.get().claim().area().orElse(area) : area;
                origin.forEach(t -> profiles.addAll(bearing.profiles(t)));
                origin.forEach(t -> how.add(t.directness()));
            }
            boolean alleged =
                    of.stream().allMatch(t -> t.claim().factuality() == Factuality.PURPORTED)
                            || one.alleged();
            boolean week = level == Level.PUBLIC;
            return Optional.of(
                    new Line(
                            one.incident().id(),
                            mechanism,
                            profiles,
                            area,
                            told,
                            Optional.ofNullable(one.first()).map(d -> week ? Inputs.monday(d) : d),
                            Optional.of(one.last())
                                    .map(d -> week ? Inputs.monday(d).plusDays(6) : d),
                            one.incident().kind(),
                            byOrigin.size(),
                            Grade.of(byOrigin.size(), how, alleged),
                            alleged,
                            disputed.contains(one.incident().id())
                                    || !one.incident().denials().isEmpty(),
                            lines));
        }

        /** Denials of an incident, as one line of their own. */
        private Optional<Line> denials(Weighed one, Mechanism mechanism, boolean told) {
            List<Told> lines = new ArrayList<>();
            Set<String> reports = new TreeSet<>();
            for (ClaimRef ref : one.incident().denials()) {
                Filed filed = evidence.reports().get(ref.report());
                Claim claim =
                        filed.read().claims().stream()
                                .filter(c -> c.id().equals(ref.claim()))
                                .findFirst()
                                .orElseThrow();
                boolean same = mechanism.types().contains(claim.type());
                boolean main = mechanism.types().contains(one.incident().type());
                if ((same || main) && reports.add(ref.report())) {
                    shared(ref, claim, filed, List.of()).ifPresent(lines::add);
                }
            }
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Line(
                                    one.incident().id(),
                                    mechanism,
                                    Set.of(),
                                    lines.get(0).claim().area().orElse(Area.NOT_TOLD),
                                    told,
                                    Optional.empty(),
                                    lines.get(0).claim().published(),
                                    Incident.Kind.DENIED,
                                    lines.size(),
                                    Grade.ONE_UNSTATED,
                                    false,
                                    true,
                                    lines));
        }

        /**
         * The best claim of one origin: original before copy, body before headline, sure, first.
         */
        private Optional<Told> told(List<Weighed.Told> origin) {
            Weighed.Told best =
                    origin.stream()
                            .min(
                                    Comparator.comparing(
                                                    (Weighed.Told t) ->
                                                            !originals.contains(t.ref().report()))
                                            .thenComparing(t -> t.claim().sameAs().isPresent())
                                            .thenComparing(
                                                    t ->
                                                            t.claim().factuality()
                                                                    == Factuality.PURPORTED)
                                            .thenComparing(t -> -bearing.profiles(t).size())
                                            .thenComparing(
                                                    t ->
                                                            t.report()
                                                                    .published()
                                                                    .orElse(LocalDate.MAX))
                                            .thenComparing(Weighed.Told::ref))
                            .orElseThrow();
            List<String> also =
                    origin.stream()
                            .filter(t -> !t.ref().report().equals(best.ref().report()))
                            .map(
                                    t ->
                                            t.report().publisher()
                                                    + t.report()
                                                            .published()
                                                            .map(d -> ", " + d)
                                                            .orElse(""))
                            .distinct()
                            .toList();
            return shared(
                    best.ref(), best.claim(), evidence.reports().get(best.ref().report()), also);
        }

        private Optional<Told> shared(ClaimRef ref, Claim claim, Filed filed, List<String> alsoIn) {
            Report report = filed.read().report();
            Optional<SharedClaim> masked = mask.mask(claim, report.published(), today);
            return masked.map(
                    shown ->
                            new Told(
                                    ref.toString(),
                                    shown,
                                    report.lang(),
                                    report.publisher(),
                                    level == Level.DESK
                                            ? report.title()
                                                    .map(t -> hiding.hidden(ref.report(), t))
                                                    .map(t -> quotes.of(t, filed.read()))
                                                    .orElse("")
                                            : "",
                                    level == Level.DESK
                                            ? Optional.of(
                                                    quotes.of(
                                                            hiding.hidden(
                                                                    ref.report(),
                                                                    Bearing.sentence(
                                                                            claim, report)),
                                                            filed.read()))
                                            : Optional.empty(),
                                    report.url(),
                                    alsoIn));
        }

        private List<Missing> missing(List<AnswerSheet.ByActor> actors) {
            List<Line> lines = actors.stream().flatMap(a -> a.lines().stream()).toList();
            List<Missing> missing = new ArrayList<>();
            if (lines.isEmpty() && question.actor().isPresent()) {
                missing.add(gap(null, null, question.actor().get(), null));
            }
            for (Mechanism mechanism : question.mechanisms()) {
                boolean any = lines.stream().anyMatch(l -> l.mechanism() == mechanism);
                if (!any) {
                    missing.add(gap(mechanism, null, null, null));
                    continue;
                }
                for (Profile profile : question.profiles()) {
                    if (lines.stream()
                            .noneMatch(
                                    l ->
                                            l.mechanism() == mechanism
                                                    && l.profiles().contains(profile))) {
                        missing.add(gap(mechanism, profile, null, null));
                    }
                }
            }
            if (question.age().isPresent() && !bearing.tellsAge(question.age().getAsInt())) {
                missing.add(gap(null, null, null, question.age().getAsInt()));
            }
            return missing;
        }

        private static Missing gap(
                Mechanism mechanism, Profile profile, String actor, Integer age) {
            return new Missing(
                    Optional.ofNullable(mechanism),
                    Optional.ofNullable(profile),
                    Optional.ofNullable(actor),
                    Optional.ofNullable(age));
        }

        private AnswerSheet.Searched searched() {
            Comparator<LocalDate> order = Comparator.naturalOrder();
            List<LocalDate> days =
                    evidence.reports().values().stream()
                            .flatMap(f -> f.read().report().published().stream())
                            .sorted(order)
                            .toList();
            return new AnswerSheet.Searched(
                    evidence.reports().size(),
                    evidence.reports().size() - evidence.originals().size(),
                    days.stream().findFirst(),
                    days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)));
        }
    }
}
