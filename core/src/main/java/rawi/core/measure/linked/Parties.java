package rawi.core.measure.linked;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.text.FoldedText;

/** What the list of actors knows of the names in claims. */
public final class Parties {

    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> byId = new HashMap<>();

    /** Actors that others belong to as members of a kind: no units themselves. */
    private final Set<String> collective = new HashSet<>();

    private final List<Actors> languages;

    private Parties(List<Actors> languages) {
        this.languages = languages;
    }

    public static Parties load(DataFiles files) {
        Actors english = Actors.load(files, "en");
        Parties parties = new Parties(List.of(english, Actors.load(files, "ar")));
        for (Actor actor : english.all()) {
            parties.byId.put(actor.id(), actor);
            parties.byName.putIfAbsent(actor.name(), actor);
            if (!actor.nameAr().isEmpty()) {
                parties.byName.putIfAbsent(actor.nameAr(), actor);
            }
            if (actor.name().endsWith("(generic)") || actor.name().endsWith(" militias")) {
                parties.collective.add(actor.id());
            }
        }
        return parties;
    }

    /**
     * The actor of this canonical name, or the one whose name these words begin with ("Syrian army
     * soldiers").
     */
    public Optional<Actor> find(String name) {
        Actor exact = byName.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<String> forms = List.of(name.strip().split("\\s+"));
        List<String> folded = forms.stream().map(FoldedText::fold).toList();
        for (Actors actors : languages) {
            Optional<Actor> found =
                    actors.names().at(forms, folded, 0).map(hit -> hit.value().get(0));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A side of a conflict, not an outlet or a body that helps. */
    public static boolean isParty(Actor actor) {
        return actor.kind() == Actor.Kind.ARMED || actor.kind() == Actor.Kind.AUTHORITY;
    }

    /** Whether the name stands for many ("Iranian militias") and so is no unit of a network. */
    public boolean isCollective(Actor actor) {
        return collective.contains(actor.id());
    }

    /** The wider actors that this one belongs to on a day, nearest first (invariant I10). */
    public List<Actor> within(Actor actor, LocalDate day) {
        List<Actor> wider = new java.util.ArrayList<>();
        Actor at = actor;
        while (at != null && wider.size() < 8) {
            Actor next = null;
            for (Actor.Affiliation tie : at.affiliations()) {
                boolean holds =
                        !tie.from().map(day::isBefore).orElse(false)
                                && tie.until().map(day::isBefore).orElse(true);
                if (holds && next == null && byId.containsKey(tie.to())) {
                    next = byId.get(tie.to());
                }
            }
            if (next != null) {
                wider.add(next);
            }
            at = next;
        }
        return List.copyOf(wider);
    }

    /**
     * The side that most of the claims name; conscription is a state's and forced recruitment a
     * non-state group's by the codebook, also when nobody is named.
     */
    Side side(List<Claim> claims) {
        int state = 0;
        int other = 0;
        for (Claim claim : claims) {
            Side one = side(claim);
            state += one == Side.STATE ? 1 : 0;
            other += one == Side.NON_STATE ? 1 : 0;
        }
        return state == other ? Side.UNTOLD : state > other ? Side.STATE : Side.NON_STATE;
    }

    private Side side(Claim claim) {
        for (Agent agent : claim.agents()) {
            Optional<Actor> actor = find(agent.actor()).filter(Parties::isParty);
            if (actor.isPresent() && agent.certainty() != Certainty.DENIED) {
                return actor.get().nonState() ? Side.NON_STATE : Side.STATE;
            }
        }
        return switch (claim.type()) {
            case FORCED_CONSCRIPTION, RESERVE_CALLUP -> Side.STATE;
            case FORCED_RECRUITMENT -> Side.NON_STATE;
            default -> Side.UNTOLD;
        };
    }
}
