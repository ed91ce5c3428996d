package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.Parties;
import rawi.core.extract.howmany.CountReader;
import rawi.core.extract.link.MovementEnds;
import rawi.core.extract.link.Ties;
import rawi.core.extract.stance.GranularityReader;
import rawi.core.extract.stance.StanceReader.Stance;
import rawi.core.extract.where.Held;
import rawi.core.extract.where.Places;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Factuality;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Relation;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.When;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/** Puts the parts of each event together into a claim. Used by one thread for one report. */
final class ClaimAssembler {

    /** Types whose people are agents: they are what a number in the claim counts. */
    private static final Set<ClaimType> AGENTS_COUNTED =
            Set.of(
                    ClaimType.FLIGHT,
                    ClaimType.RETURN,
                    ClaimType.PROTEST,
                    ClaimType.HIDING_CONFINEMENT,
                    ClaimType.AGREEMENT_SETTLEMENT);

    private final Report report;
    private final List<Hop> credits;
    private final List<Claim> claims = new ArrayList<>();

    /**
     * @param credits sources that every claim of the report goes through
     */
    ClaimAssembler(Report report, List<Hop> credits) {
        this.report = report;
        this.credits = List.copyOf(credits);
    }

    /**
     * The claims in text order with the ties that the report makes between them, each repeated
     * mention tied to the fullest claim of its event.
     */
    List<Claim> claims(List<Scene> scenes) {
        List<Claim> tied = new ArrayList<>(claims);
        for (Scene scene : scenes) {
            Ties ties = scene.language.relations.read(scene.text, scene.events);
            for (int i = 0; i < scene.events.size(); i++) {
                List<Relation> own = new ArrayList<>();
                for (Ties.Tie tie : ties.from(i)) {
                    String other = claims.get(scene.claims.get(tie.to())).id();
                    own.add(new Relation(tie.kind(), other, Optional.of(quote(tie.cue()))));
                }
                int at = scene.claims.get(i);
                tied.set(at, claims.get(at).withTies(own, ties.purposeOf(i).map(this::quote)));
            }
        }
        return SameEvent.link(tied);
    }

    private Quote quote(Span span) {
        return Quote.of(report.text(), span);
    }

    void add(Event event, Scene scene) {
        int s = event.sentence();
        Language language = scene.language;
        Tree tree = scene.text.tree(s);
        Span trigger =
                new Span(
                        tree.sentence().tokens().get(event.first()).start(),
                        tree.sentence().tokens().get(event.last()).end());
        List<String> why = new ArrayList<>(event.why());
        List<Hop> inner = scene.voices.chain(trigger);
        Optional<Stance> stance = language.stances.of(tree, event);
        Factuality factuality = factuality(event, scene, trigger, stance, inner, why);
        Optional<When> when =
                scene.times
                        .of(s, event.head(), event.support())
                        .filter(w -> !isAim(tree, event, factuality) || isOwn(tree, event, w));
        Optional<Count> count = count(event, scene);
        List<PlaceMention> place = place(event, scene, factuality, why);
        String granularity =
                language.granularities.of(
                        scene.text,
                        event,
                        new GranularityReader.Told(
                                factuality, when, count, towns(scene.places, s, place)));
        if (!granularity.endsWith(": ")) {
            why.add(granularity);
        }
        MovementEnds ends = new MovementEnds(tree, event, scene.places);
        scene.events.add(event);
        scene.claims.add(claims.size());
        claims.add(
                new Claim(
                        String.format(Locale.ROOT, "C%02d", claims.size() + 1),
                        event.entry().type(),
                        Optional.empty(),
                        quote(trigger),
                        agents(event, scene.parties, stance),
                        targets(event, scene.parties),
                        place,
                        when,
                        count,
                        chain(inner),
                        factuality,
                        GranularityReader.granularity(granularity),
                        tree.sentence().span(),
                        language.means.of(scene.text, event),
                        Optional.empty(),
                        ends.origin(),
                        ends.destination(),
                        List.of(),
                        why));
    }

    /** Whether an event is only the aim of another, whose date is not its own. */
    private static boolean isAim(Tree tree, Event event, Factuality factuality) {
        Dependency label = tree.label(event.head());
        return factuality == Factuality.INTENDED
                && (label == Dependency.ACL || label == Dependency.ADVCL);
    }

    /** Whether a time stands among the words that hang on the event. */
    private static boolean isOwn(Tree tree, Event event, When when) {
        int token = tree.sentence().tokenAt(when.quote().span().end() - 1);
        return token >= 0
                && tree.isUnder(token, event.head())
                && tree.label(event.head()) != Dependency.ACL;
    }

    private List<Hop> chain(List<Hop> inner) {
        List<Hop> chain = new ArrayList<>();
        chain.add(Hop.publisher(report.publisher()));
        chain.addAll(credits);
        for (Hop hop : inner) {
            if (chain.stream().noneMatch(h -> h.name().equals(hop.name()))) {
                chain.add(hop);
            }
        }
        return chain;
    }

    private static Factuality factuality(
            Event event,
            Scene scene,
            Span trigger,
            Optional<Stance> stance,
            List<Hop> inner,
            List<String> why) {
        if (stance.isPresent()) {
            return told(stance.get(), why);
        }
        if (event.entry().factuality().isPresent()) {
            return event.entry().factuality().get();
        }
        Optional<Stance> manner =
                scene.language.stances.manner(scene.text.tree(event.sentence()), event);
        if (manner.isPresent()) {
            return told(manner.get(), why);
        }
        if (scene.voices.isDenied(trigger)) {
            return told(new Stance(Factuality.DENIED, "the source denies it"), why);
        }
        if (scene.voices.isBelieved(trigger)) {
            return told(new Stance(Factuality.PURPORTED, "the source believes it"), why);
        }
        boolean told = !inner.isEmpty() || scene.voices.isTold(trigger);
        return told ? Factuality.REPORTED : Factuality.ASSERTED;
    }

    private static Factuality told(Stance stance, List<String> why) {
        why.add(stance.factuality() + ": " + stance.why());
        return stance.factuality();
    }

    private static List<Agent> agents(Event event, Parties parties, Optional<Stance> stance) {
        List<Agent> agents = new ArrayList<>();
        for (int node : event.agents()) {
            if (!parties.acts(event, node)) {
                continue;
            }
            Certainty certainty =
                    event.blamed().contains(node) || isPurported(event, stance)
                            ? Certainty.PURPORTED
                            : Certainty.STATED;
            Quote quote = parties.quote(event.sentence(), node);
            agents.add(new Agent(quote, parties.name(event.sentence(), node), certainty));
        }
        return agents;
    }

    /** "purported ISIS attacks": the doubt is about who did it as well. */
    private static boolean isPurported(Event event, Optional<Stance> stance) {
        return event.entry().kind() == TriggerEntry.Kind.NOUN
                && stance.filter(s -> s.factuality() == Factuality.PURPORTED).isPresent();
    }

    private static List<Target> targets(Event event, Parties parties) {
        List<Target> targets = new ArrayList<>();
        for (int found : event.targets()) {
            int node = parties.counted(event, found).orElse(found);
            if (parties.suffers(event, node)) {
                Quote quote = parties.quote(event.sentence(), node);
                // a pronoun may mean one who is named already: "12 مدنياً بينهم أطفال"
                if (targets.stream().noneMatch(t -> t.quote().equals(quote))) {
                    targets.add(new Target(quote, parties.name(event.sentence(), node)));
                }
            }
        }
        return targets;
    }

    /** "burned houses", "looted shops": what was taken or broken, which says nothing of where. */
    private static boolean isTaken(Event event, PlaceMention place, Scene scene) {
        ClaimType type = event.entry().type();
        boolean goods = type == ClaimType.DESTRUCTION_LOOTING || type == ClaimType.PROPERTY_SEIZURE;
        if (!goods || place.id().isPresent() || place.point().isPresent()) {
            return false;
        }
        Tree tree = scene.text.tree(event.sentence());
        return event.targets().stream()
                .anyMatch(
                        node ->
                                place.quote()
                                                .span()
                                                .contains(tree.sentence().tokens().get(node).span())
                                        && scene.entities.is(event.sentence(), node, "SITE")
                                        && !scene.entities.is(event.sentence(), node, "PLACE")
                                        && !scene.entities.is(event.sentence(), node, "ROUTE")
                                        && tree.pos(node) == Pos.NOUN);
    }

    private static List<PlaceMention> place(
            Event event, Scene scene, Factuality factuality, List<String> why) {
        Places places = scene.places;
        List<PlaceMention> found =
                new ArrayList<>(
                        places.explicit(
                                event.sentence(),
                                event.head(),
                                event.support(),
                                event.targets(),
                                event.agents()));
        found.removeIf(p -> isTaken(event, p, scene));
        for (List<Integer> ends : List.of(event.destinations(), event.origins())) {
            for (int node : ends) {
                places.at(event.sentence(), node)
                        .filter(p -> !p.pointsBack())
                        .map(p -> p.mention())
                        .filter(p -> !found.contains(p))
                        .ifPresent(found::add);
            }
        }
        boolean left = found.size() == event.destinations().size() && !found.isEmpty();
        boolean named =
                !(left && event.entry().type() == ClaimType.FLIGHT)
                        && found.stream().anyMatch(p -> p.id().isPresent());
        if (!named) {
            for (Held held :
                    places.inherited(event.sentence(), event.head(), event.entry().type())) {
                Quote quote = held.mention().quote();
                // A village that no table has may be all that the sentence itself holds.
                String name = held.mention().name();
                boolean again =
                        found.stream()
                                .anyMatch(p -> p.quote().equals(quote) || p.name().equals(name));
                if (!again) {
                    found.add(held.mention());
                    why.add("place: " + held.why());
                }
            }
        }
        boolean told = factuality != Factuality.INTENDED && factuality != Factuality.HYPOTHETICAL;
        if (told) {
            places.remember(event.sentence(), event.entry().type(), found);
        }
        return found;
    }

    /** How many places smaller than a region an event's own words name. */
    private static int towns(Places places, int sentence, List<PlaceMention> place) {
        return (int)
                places.in(sentence).stream()
                        .filter(p -> place.contains(p.mention()) && !p.kind().isArea())
                        .count();
    }

    /** "480 غارة جوية": a phrase of nouns, counted as its first word is. */
    private static boolean isArabicNoun(Tree tree, Event event) {
        return event.entry().kind() == TriggerEntry.Kind.PHRASE
                && event.entry().type().family().equals("hostilities")
                && ArabicRow.isArabic(tree)
                && !ArabicRow.of(tree).isVerb(event.head());
    }

    private static Optional<Count> count(Event event, Scene scene) {
        CountReader counts = scene.language.counts;
        int s = event.sentence();
        boolean noun =
                event.entry().kind() == TriggerEntry.Kind.NOUN
                        || isArabicNoun(scene.text.tree(s), event);
        if (noun) {
            Optional<Count> own = counts.blows(scene.text, s, event.head(), scene.entities);
            if (own.isPresent()) {
                return own;
            }
        }
        if (event.entry().kind() != TriggerEntry.Kind.VERB && isHarm(event)) {
            Optional<Count> toll = counts.reached(scene.text, s, event.head(), scene.entities);
            if (toll.isPresent()) {
                return toll;
            }
        }
        Tree tree = scene.text.tree(s);
        int counted = tree.label(event.head()) == Dependency.ACL ? tree.head(event.head()) : -1;
        if (counted >= 0 && tree.label(counted) == Dependency.NMOD) {
            // "the number of people arrested has reached 340"
            Optional<Count> total = counts.reached(scene.text, s, counted, scene.entities);
            if (total.isPresent()) {
                return total;
            }
        }
        Optional<Count> joint = joint(event, scene);
        if (joint.isPresent()) {
            return joint;
        }
        List<Integer> people =
                AGENTS_COUNTED.contains(event.entry().type()) ? event.agents() : event.targets();
        return counts.of(scene.text, s, people, scene.entities)
                .or(() -> counts.of(scene.text, s, event.targets(), scene.entities))
                .or(() -> counts.of(scene.text, s, suffering(event), scene.entities))
                .or(
                        () ->
                                counts.before(scene.text, s, event.head(), scene.entities)
                                        .filter(c -> isBare(event)))
                .or(() -> counts.of(scene.text, s, event.means(), scene.entities))
                .or(() -> counts.occasions(scene.text, s, event.last(), scene.entities));
    }

    private static boolean isBare(Event event) {
        return event.targets().isEmpty() && event.entry().kind() != TriggerEntry.Kind.NOUN;
    }

    /** Subjects of what was done to them, where no object tells: "two men were let go". */
    private static List<Integer> suffering(Event event) {
        boolean done =
                event.passive()
                        || event.entry().type() == ClaimType.KILLING
                        || event.entry().type() == ClaimType.INJURY
                        || event.entry().type() == ClaimType.RELEASE;
        return done && isBare(event) ? event.agents() : List.of();
    }

    /** "60 were killed and injured": the number is of both together, so of neither. */
    private static Optional<Count> joint(Event event, Scene scene) {
        Tree tree = scene.text.tree(event.sentence());
        boolean harm = isHarm(event);
        int at = event.head();
        boolean joint = isHarmed(tree, at) && (isJoined(tree, at, 1) || isJoined(tree, at, -1));
        if (!harm || !joint) {
            return Optional.empty();
        }
        return scene.language
                .counts
                .of(scene.text, event.sentence(), event.targets(), scene.entities)
                .map(
                        c ->
                                new Count(
                                        c.quote(),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        c.unit()));
    }

    private static boolean isHarm(Event event) {
        return event.entry().type() == ClaimType.KILLING
                || event.entry().type() == ClaimType.INJURY;
    }

    private static boolean isHarmed(Tree tree, int i) {
        return i >= 0
                && i < tree.size()
                && Patterns.fit(
                        tree.form(i),
                        "(?i)killed|injured|wounded|hurt|maimed|kills|injures|wounds");
    }

    private static boolean isJoined(Tree tree, int i, int way) {
        return isHarmed(tree, i + 2 * way) && Patterns.fit(tree.form(i + way), "and|or|/|,");
    }
}
