package rawi.core.measure.linked;

import java.util.List;
import java.util.Optional;
import rawi.core.lexicon.Actor;
import rawi.core.measure.Corroboration;
import rawi.core.model.Agent;
import rawi.core.model.Claim;
import rawi.core.model.Factuality;
import rawi.core.model.Hop;
import rawi.core.model.HopRole;

/** How the innermost source of a claim came to know, as far as the chain tells. */
final class Directness {

    private final Parties parties;

    Directness(Parties parties) {
        this.parties = parties;
    }

    Corroboration.Directness of(Claim claim) {
        List<Hop> chain = claim.chain();
        Hop inner = chain.get(chain.size() - 1);
        Optional<Actor> speaker = parties.find(inner.name()).filter(Parties::isParty);
        if (speaker.isPresent()) {
            boolean own =
                    claim.agents().stream()
                            .map(Agent::actor)
                            .flatMap(n -> parties.find(n).stream())
                            .anyMatch(speaker.get()::equals);
            return own && claim.factuality() != Factuality.DENIED
                    ? Corroboration.Directness.PARTY_AGAINST_ITSELF
                    : Corroboration.Directness.PARTY_FOR_ITSELF;
        }
        if (inner.role() == HopRole.WITNESS) {
            return Corroboration.Directness.EYEWITNESS;
        }
        boolean named = inner.role() == HopRole.QUOTED_PARTY && isName(inner.name());
        return named ? Corroboration.Directness.SECOND_HAND : Corroboration.Directness.UNSTATED;
    }

    /** A name, not "local sources": a word after the first begins with a capital, or two do. */
    private boolean isName(String name) {
        if (parties.find(name).isPresent()) {
            return true;
        }
        int capitals = 0;
        for (String word : name.split(" ")) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals >= 2;
    }
}
