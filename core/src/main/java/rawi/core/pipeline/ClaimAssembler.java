package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import rawi.core.extract.act.Event;
import rawi.core.extract.howmany.CountReader;
import rawi.core.extract.link.MeansReader;
import rawi.core.extract.link.MovementEnds;
import rawi.core.extract.link.RelationReader;
import rawi.core.extract.link.Ties;
import rawi.core.extract.stance.GranularityReader;
import rawi.core.extract.stance.StanceReader;
import rawi.core.extract.voice.Voices;
import rawi.core.extract.when.Times;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Place;
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
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.When;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;

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

    private static final Set<String> NEGATIVE =
            Set.of("not", "nobody", "no", "unable", "without", "impossible", "prevent");

    private final ParsedText text;
    private final Entities entities;
    private final Places places;
    private final Times times;
    private final Voices voices;
    private final CountReader counts;
    private final StanceReader stances;
    private final GranularityReader granularities;
    private final MeansReader means;
    private final RelationReader relations;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    ClaimAssembler(
            ParsedText text,
            Entities entities,
            Places places,
            Times times,
            Voices voices,
            CountReader counts,
            StanceReader stances,
            GranularityReader granularities,
            MeansReader means,
            RelationReader relations) {
        this.text = text;
        this.entities = entities;
        this.places = places;
        this.times = times;
        this.voices = voices;
        this.counts = counts;
        this.stances = stances;
        this.granularities = granularities;
        this.means = means;
        this.relations = relations;
    }

    /**
     * The claims in text order with the ties that the report makes between them, each repeated
     * mention tied to the fullest claim of its event.
     */
    List<Claim> claims() {
        Ties ties = relations.read(text, events);
        List<Claim> tied = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            List<Relation> own = new ArrayList<>();
            for (Ties.Tie tie : ties.from(i)) {
                Quote cue = Quote.of(text.text(), tie.cue());
                own.add(new Relation(tie.kind(), claims.get(tie.to()).id(), Optional.of(cue)));
            }
            Optional<Quote> purpose = ties.purposeOf(i).map(p -> Quote.of(text.text(), p));
            tied.add(claims.get(i).withTies(own, purpose));
        }
        return SameEvent.link(tied);
    }

    void add(Event event) {
        int s = event.sentence();
        Tree tree = text.tree(s);
        Span trigger =
                new Span(
                        tree.sentence().tokens().get(event.first()).start(),
                        tree.sentence().tokens().get(event.last()).end());
        List<String> why = new ArrayList<>(event.why());
        List<Hop> inner = voices.chain(trigger);
        Optional<StanceReader.Stance> stance =
                stances.of(tree, event.head(), event.support())
                        .filter(
                                found ->
                                        !(isNegative(event)
                                                && found.factuality() == Factuality.DENIED));
        Factuality factuality = factuality(event, trigger, stance, inner, why);
        Optional<When> when =
                times.of(s, event.head(), event.support())
                        .filter(w -> !isAim(tree, event, factuality) || isOwn(tree, event, w));
        Optional<Count> count = count(event, tree);
        List<PlaceMention> place = place(event, factuality, why);
        String granularity =
                granularities.of(
                        text,
                        event,
                        new GranularityReader.Told(factuality, when, count, towns(s, place)));
        if (!granularity.endsWith(": ")) {
            why.add(granularity);
        }
        MovementEnds ends = new MovementEnds(tree, event, places);
        events.add(event);
        claims.add(
                new Claim(
                        String.format(Locale.ROOT, "C%02d", claims.size() + 1),
                        event.entry().type(),
                        Optional.empty(),
                        Quote.of(text.text(), trigger),
                        agents(event, tree, stance),
                        targets(event, tree),
                        place,
                        when,
                        count,
                        chain(inner),
                        factuality,
                        GranularityReader.granularity(granularity),
                        text.sentence(s).span(),
                        means.of(text, event),
                        Optional.empty(),
                        ends.origin(),
                        ends.destination(),
                        List.of(),
                        why));
    }

    /** "Those who pay are released": the simple present of running text tells of habits. */
    private boolean isHabit(Event event) {
        Tree tree = text.tree(event.sentence());
        boolean headline = tree.sentence().block().kind() == Block.Kind.HEADLINE;
        boolean state =
                event.entry().granularity().isPresent()
                                && event.entry().type() != ClaimType.EXEMPTION_NOT_HONOURED
                        || event.entry().type() == ClaimType.FEAR
                        || event.entry().type() == ClaimType.SOCIOECONOMIC_CONDITION
                        || event.entry().type() == ClaimType.SECURITY_DEPLOYMENT;
        if (headline || state || event.entry().kind() == TriggerEntry.Kind.NOUN) {
            return false;
        }
        String tag = tree.tag(event.head());
        boolean bare =
                tag.equals("VB")
                        && tree.child(event.head(), Dependency.NSUBJ) >= 0
                        && tree.child(event.head(), Dependency.AUX, Dependency.MARK) < 0;
        if (tag.equals("VBZ") || tag.equals("VBP") || bare) {
            return true;
        }
        boolean present = false;
        for (int child : tree.children(event.head())) {
            boolean helps =
                    tree.label(child) == Dependency.AUX_PASS || tree.label(child) == Dependency.AUX;
            present |= helps && tree.form(child).matches("(?i)is|are");
            if (helps && !tree.form(child).matches("(?i)is|are")) {
                return false;
            }
        }
        return present && tag.equals("VBN") && event.passive();
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

    /** "Army shells village: report": a headline that ends by saying that somebody says so. */
    private boolean isToldHeadline(Event event) {
        Tree tree = text.tree(event.sentence());
        int n = tree.size();
        return tree.sentence().block().kind() == Block.Kind.HEADLINE
                && n > 3
                && tree.form(n - 2).equals(":")
                && tree.form(n - 1)
                        .matches(
                                "(?i)reports?|sources?|witnesses|activists|monitors?|officials?|police|un");
    }

    /** "nobody can leave", "not given access": the negation is part of what happened. */
    private static boolean isNegative(Event event) {
        return event.entry().companions().stream().anyMatch(NEGATIVE::contains);
    }

    private List<Hop> chain(List<Hop> inner) {
        List<Hop> chain = new ArrayList<>();
        chain.add(Hop.publisher(text.layout().report().publisher()));
        chain.addAll(voices.credits());
        for (Hop hop : inner) {
            if (chain.stream().noneMatch(h -> h.name().equals(hop.name()))) {
                chain.add(hop);
            }
        }
        return chain;
    }

    private Factuality factuality(
            Event event,
            Span trigger,
            Optional<StanceReader.Stance> stance,
            List<Hop> inner,
            List<String> why) {
        if (stance.isPresent()) {
            why.add(stance.get().factuality() + ": " + stance.get().why());
            return stance.get().factuality();
        }
        if (event.entry().factuality().isPresent()) {
            return event.entry().factuality().get();
        }
        if (isHabit(event)) {
            why.add("GENERIC: told in the simple present");
            return Factuality.GENERIC;
        }
        if (isToAnyone(event)) {
            why.add("GENERIC: told of whoever is spoken to");
            return Factuality.GENERIC;
        }
        if (voices.isDenied(trigger)) {
            why.add("DENIED: the source denies it");
            return Factuality.DENIED;
        }
        if (voices.isBelieved(trigger)) {
            why.add("PURPORTED: the source believes it");
            return Factuality.PURPORTED;
        }
        boolean told = !inner.isEmpty() || isToldHeadline(event);
        return told ? Factuality.REPORTED : Factuality.ASSERTED;
    }

    /** "if you belong to them", "your release": a report speaks to no one in particular. */
    private boolean isToAnyone(Event event) {
        Tree tree = text.tree(event.sentence());
        return Stream.concat(event.agents().stream(), event.targets().stream())
                .anyMatch(n -> tree.form(n).matches("(?i)you|your|yours"));
    }

    private List<Agent> agents(Event event, Tree tree, Optional<StanceReader.Stance> stance) {
        List<Agent> agents = new ArrayList<>();
        for (int node : event.agents()) {
            if (!canAct(event.sentence(), node)) {
                continue;
            }
            Certainty certainty =
                    event.blamed().contains(node) || isPurported(event, stance)
                            ? Certainty.PURPORTED
                            : Certainty.STATED;
            agents.add(
                    new Agent(quote(tree, node), entities.name(event.sentence(), node), certainty));
        }
        return agents;
    }

    /** "purported ISIS attacks": the doubt is about who did it as well. */
    private static boolean isPurported(Event event, Optional<StanceReader.Stance> stance) {
        return event.entry().kind() == TriggerEntry.Kind.NOUN
                && stance.filter(s -> s.factuality() == Factuality.PURPORTED).isPresent();
    }

    /** Things that happen or lie about do nothing: "the strike killed" has no agent in "strike". */
    private boolean canAct(int sentence, int node) {
        Set<String> classes = entities.classesOf(sentence, node);
        if (places.at(sentence, node).filter(p -> p.kind() != Place.Kind.COUNTRY).isPresent()) {
            return false;
        }
        Tree tree = text.tree(sentence);
        int determiner = tree.child(node, Dependency.DET);
        boolean nobody = determiner >= 0 && tree.form(determiner).equalsIgnoreCase("no");
        boolean digits = isBareNumber(tree, node);
        boolean relative = tree.form(node).matches("(?i)that|which");
        boolean near = tree.form(NounPhrases.first(tree, node)).equals("Near");
        if (nobody || digits || relative || near) {
            return false;
        }
        boolean empty = text.tree(sentence).form(node).equalsIgnoreCase("it") && classes.isEmpty();
        if (empty) {
            return false;
        }
        boolean party =
                classes.contains("PERSON")
                        || classes.contains("ARMED")
                        || classes.contains("AUTHORITY")
                        || classes.contains("ORG")
                        || classes.contains("AIRCRAFT");
        boolean thing =
                classes.contains("EVENT")
                        || classes.contains("WEAPON")
                        || classes.contains("ABSTRACT")
                        || classes.contains("TIME")
                        || classes.contains("SITE");
        return party || !thing;
    }

    /** "109 were injured": a number that stands for nobody named is a count and no participant. */
    private static boolean isBareNumber(Tree tree, int node) {
        return Character.isDigit(tree.form(node).charAt(0))
                && NounPhrases.counted(tree, node) == node;
    }

    private List<Target> targets(Event event, Tree tree) {
        List<Target> targets = new ArrayList<>();
        for (int node : event.targets()) {
            if (isBareNumber(tree, node)) {
                continue;
            }
            targets.add(new Target(quote(tree, node), entities.name(event.sentence(), node)));
        }
        return targets;
    }

    private Quote quote(Tree tree, int node) {
        int counted = NounPhrases.counted(tree, node);
        return Quote.of(text.text(), NounPhrases.span(tree, counted));
    }

    private List<PlaceMention> place(Event event, Factuality factuality, List<String> why) {
        List<PlaceMention> found =
                new ArrayList<>(
                        places.explicit(
                                event.sentence(),
                                event.head(),
                                event.support(),
                                event.targets(),
                                event.agents()));
        for (List<Integer> ends : List.of(event.destinations(), event.origins())) {
            for (int node : ends) {
                places.at(event.sentence(), node)
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
            places.inherited(event.sentence(), event.head(), event.entry().type())
                    .ifPresent(
                            held -> {
                                found.add(held.mention());
                                why.add("place: " + held.why());
                            });
        }
        boolean told = factuality != Factuality.INTENDED && factuality != Factuality.HYPOTHETICAL;
        if (told) {
            places.remember(event.sentence(), event.entry().type(), found);
        }
        return found;
    }

    /** How many places smaller than a region an event's own words name. */
    private int towns(int sentence, List<PlaceMention> place) {
        return (int)
                places.in(sentence).stream()
                        .filter(p -> place.contains(p.mention()) && !p.kind().isArea())
                        .count();
    }

    private Optional<Count> count(Event event, Tree tree) {
        if (event.entry().kind() == TriggerEntry.Kind.NOUN) {
            Optional<Count> own =
                    counts.of(text, event.sentence(), List.of(event.head()), entities);
            if (own.isPresent()) {
                return own;
            }
        }
        Optional<Count> joint = joint(event, tree);
        if (joint.isPresent()) {
            return joint;
        }
        List<Integer> counted =
                AGENTS_COUNTED.contains(event.entry().type()) ? event.agents() : event.targets();
        int s = event.sentence();
        return counts.of(text, s, counted, entities)
                .or(() -> counts.of(text, s, suffering(event), entities))
                .or(() -> counts.before(text, s, event.head(), entities).filter(c -> isBare(event)))
                .or(() -> counts.of(text, s, event.means(), entities))
                .or(() -> counts.occasions(text, s, event.last(), entities));
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
    private Optional<Count> joint(Event event, Tree tree) {
        boolean harm =
                event.entry().type() == ClaimType.KILLING
                        || event.entry().type() == ClaimType.INJURY;
        int at = event.head();
        boolean joint = isHarmed(tree, at) && (isJoined(tree, at, 1) || isJoined(tree, at, -1));
        if (!harm || !joint) {
            return Optional.empty();
        }
        return counts.of(text, event.sentence(), event.targets(), entities)
                .map(
                        c ->
                                new Count(
                                        c.quote(),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        c.unit()));
    }

    private static boolean isHarmed(Tree tree, int i) {
        return i >= 0
                && i < tree.size()
                && tree.form(i).matches("(?i)killed|injured|wounded|hurt|maimed");
    }

    private static boolean isJoined(Tree tree, int i, int way) {
        return isHarmed(tree, i + 2 * way) && tree.form(i + way).matches("and|or|/");
    }
}
