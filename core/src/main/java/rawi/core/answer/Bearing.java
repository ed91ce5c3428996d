package rawi.core.answer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rawi.core.lexicon.Actor;
import rawi.core.measure.linked.Evidence;
import rawi.core.measure.linked.Inputs;
import rawi.core.measure.linked.Selection;
import rawi.core.measure.linked.Side;
import rawi.core.measure.linked.Weighed;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Report;
import rawi.core.text.FoldedText;

/**
 * What of the evidence bears on a question: of its place and time, by its actor, of its people.
 *
 * <p>One for each question; it counts the arrests that it leaves out.
 */
final class Bearing {

    private final Evidence evidence;
    private final Question question;
    private final WordSets words;
    private final Map<String, Weighed> byId = new HashMap<>();
    private int leftOut;

    Bearing(Evidence evidence, Question question, WordSets words) {
        this.evidence = evidence;
        this.question = question;
        this.words = words;
        evidence.incidents().forEach(one -> byId.put(one.incident().id(), one));
    }

    /** Arrests of the place and time that nothing ties to service. */
    int leftOut() {
        return leftOut;
    }

    /** Whether it is of the asked place, and whether its own claims tell so. */
    Optional<Boolean> here(Weighed one) {
        Optional<String> place = question.where().place();
        if (place.isEmpty() || evidence.knowledge().places().holds(place.get(), one)) {
            return Optional.of(true);
        }
        boolean untold = one.told().stream().allMatch(t -> t.claim().place().isEmpty());
        boolean report =
                untold
                        && one.told().stream()
                                .anyMatch(
                                        t ->
                                                evidence
                                                        .reports()
                                                        .get(t.ref().report())
                                                        .read()
                                                        .claims()
                                                        .stream()
                                                        .flatMap(c -> c.place().stream())
                                                        .anyMatch(
                                                                p ->
                                                                        evidence.knowledge()
                                                                                .places()
                                                                                .holds(
                                                                                        place.get(),
                                                                                        p)));
        return report ? Optional.of(false) : Optional.empty();
    }

    /** Arrests bear on the question only when something ties them to service. */
    boolean bears(Weighed one) {
        boolean arrest = Mechanism.ARREST.types().contains(one.incident().type());
        boolean draws = draws(one);
        if (!arrest || draws || Inputs.isForService(one)) {
            return true;
        }
        boolean part = one.incident().parent().map(byId::get).map(Bearing::draws).orElse(false);
        boolean tied =
                one.told().stream()
                        .anyMatch(t -> profiles(t).stream().anyMatch(p -> p != Profile.STUDENT));
        if (!part && !tied && when(one) == 0) {
            leftOut++;
        }
        return part || tied;
    }

    private static boolean draws(Weighed one) {
        return one.told().stream().anyMatch(t -> t.claim().type().family().equals("recruitment"));
    }

    int when(Weighed one) {
        Selection asked = question.where();
        if (asked.from().map(one.last()::isBefore).orElse(false)) {
            return -1;
        }
        return asked.to().map(one.begins()::isAfter).orElse(false) ? 1 : 0;
    }

    List<Weighed.Told> of(Weighed one, Mechanism mechanism) {
        return one.told().stream()
                .filter(t -> mechanism.types().contains(t.claim().type()))
                .toList();
    }

    boolean acts(Weighed one, List<Weighed.Told> of) {
        Optional<String> asked = question.actor();
        if (asked.isEmpty()) {
            return true;
        }
        String name = asked.get();
        if (name.equals("state") || name.equals("non-state")) {
            return one.side() == (name.equals("state") ? Side.STATE : Side.NON_STATE);
        }
        Optional<Actor> wanted = evidence.knowledge().parties().find(name);
        String folded = FoldedText.fold(name);
        for (Weighed.Told told : of) {
            for (Agent agent : told.claim().agents()) {
                Optional<Actor> actor = evidence.knowledge().parties().find(agent.actor());
                boolean within =
                        actor.isPresent()
                                && wanted.isPresent()
                                && evidence.knowledge()
                                        .parties()
                                        .within(actor.get(), one.last())
                                        .contains(wanted.get());
                if (within
                        || wanted.isPresent() && actor.equals(wanted)
                        || FoldedText.fold(agent.actor()).contains(folded)) {
                    return true;
                }
            }
        }
        return false;
    }

    Set<Profile> profiles(Weighed.Told told) {
        String sentence = FoldedText.fold(sentence(told.claim(), told.report()));
        Set<Profile> found = EnumSet.noneOf(Profile.class);
        for (Profile profile : Profile.values()) {
            if (words.has("profile_" + profile.key().replace('-', '_'), sentence)) {
                found.add(profile);
            }
        }
        return found;
    }

    boolean tellsAge(int age) {
        Pattern told =
                Pattern.compile(
                        "(?<!\\d)" + age + "[- ](year|عام|سن)|\\b(aged|age of) " + age + "(?!\\d)");
        return evidence.incidents().stream()
                .filter(one -> here(one).isPresent() && when(one) == 0)
                .flatMap(one -> one.told().stream())
                .anyMatch(t -> told.matcher(sentence(t.claim(), t.report())).find());
    }

    /** The claim's sentence on one line; its trigger alone when the case holds no text. */
    static String sentence(Claim claim, Report report) {
        boolean held = claim.sentence().end() <= report.text().length();
        String words = held ? claim.sentence().in(report.text()) : claim.trigger().text();
        return words.replaceAll("\\s+", " ").strip();
    }
}
