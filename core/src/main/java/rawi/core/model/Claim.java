package rawi.core.model;

import java.util.List;
import java.util.Optional;

/**
 * One assertion of one report: who did what to whom, where, when, how many, according to whom, how
 * sure. Fields follow gold/1; machine output stays PROPOSED until a person decides.
 *
 * @param id stable within the report: {@code C01}, {@code C02} … in text order
 * @param sameAs id of the fullest claim about the same event in this report
 * @param chain sources, outer to inner, publisher first (invariant I2)
 * @param sentence the sentence that holds the trigger
 * @param means words that say by what means or inducement
 * @param purpose words that say to what end
 * @param origin where movement starts
 * @param destination where movement goes
 * @param why the rules that made this claim, for {@code explain}
 */
public record Claim(
        String id,
        ClaimType type,
        Optional<String> sameAs,
        Quote trigger,
        List<Agent> agents,
        List<Target> targets,
        List<PlaceMention> place,
        Optional<When> when,
        Optional<Count> count,
        List<Hop> chain,
        Factuality factuality,
        Granularity granularity,
        Span sentence,
        List<Means> means,
        Optional<Quote> purpose,
        Optional<PlaceMention> origin,
        Optional<PlaceMention> destination,
        List<Relation> relations,
        List<String> why) {

    public Claim {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        place = List.copyOf(place);
        chain = List.copyOf(chain);
        means = List.copyOf(means);
        relations = List.copyOf(relations);
        why = List.copyOf(why);
        if (chain.isEmpty() || chain.get(0).role() != HopRole.PUBLISHER) {
            throw new IllegalArgumentException("claim " + id + " has no publisher first in chain");
        }
        if (!sentence.contains(trigger.span())) {
            throw new IllegalArgumentException(
                    "claim " + id + " has its trigger outside its sentence");
        }
    }

    /** This claim with its ties to others and the words that say what it is for. */
    public Claim withTies(List<Relation> ties, Optional<Quote> aim) {
        return new Claim(
                id,
                type,
                sameAs,
                trigger,
                agents,
                targets,
                place,
                when,
                count,
                chain,
                factuality,
                granularity,
                sentence,
                means,
                aim,
                origin,
                destination,
                ties,
                why);
    }
}
