package rawi.core.extract.act;

import java.util.List;
import rawi.core.lexicon.TriggerEntry;

/**
 * One event as its sentence says it: trigger and participants by token index of the sentence.
 *
 * @param sentence index of the sentence in the report
 * @param head the trigger's head token
 * @param first first token of the trigger words
 * @param last last token of the trigger words
 * @param support token of the light verb that carries a noun trigger, -1 when there is none
 * @param blamed agents that the text only blames, suspects or accuses
 * @param why rules that made it
 */
public record Event(
        int sentence,
        int head,
        int first,
        int last,
        TriggerEntry entry,
        boolean passive,
        int support,
        List<Integer> agents,
        List<Integer> targets,
        List<Integer> origins,
        List<Integer> destinations,
        List<Integer> means,
        List<Integer> blamed,
        List<String> why) {

    /** This event with other agents. */
    Event withAgents(List<Integer> others) {
        return with(others, targets, blamed);
    }

    /** This event with other targets. */
    Event withTargets(List<Integer> others) {
        return with(agents, others, blamed);
    }

    /** This event with these agents only blamed for it. */
    Event withBlamed(List<Integer> others) {
        return with(agents, targets, others);
    }

    private Event with(List<Integer> doers, List<Integer> sufferers, List<Integer> suspects) {
        return new Event(
                sentence,
                head,
                first,
                last,
                entry,
                passive,
                support,
                doers,
                sufferers,
                origins,
                destinations,
                means,
                suspects,
                why);
    }

    public Event {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
        means = List.copyOf(means);
        blamed = List.copyOf(blamed);
        why = List.copyOf(why);
    }
}
