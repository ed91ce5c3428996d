package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.act.Event;
import rawi.core.extract.act.EventFinder;
import rawi.core.extract.howmany.ArabicCounts;
import rawi.core.extract.stance.ArabicStance;
import rawi.core.extract.voice.ArabicVoices;
import rawi.core.extract.voice.Voices;
import rawi.core.extract.when.ArabicTimes;
import rawi.core.extract.where.ArabicPlaces;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Codebook;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.lexicon.Place;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.Agent;
import rawi.core.model.Certainty;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Count;
import rawi.core.model.Dropped;
import rawi.core.model.Factuality;
import rawi.core.model.Granularity;
import rawi.core.model.Hop;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.ReadReport;
import rawi.core.model.Report;
import rawi.core.model.Span;
import rawi.core.model.Target;
import rawi.core.model.When;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.ParsedText.Depth;
import rawi.core.syntax.Pos;
import rawi.core.syntax.ReportParser;
import rawi.core.syntax.Tree;
import rawi.core.text.LayoutReader;
import rawi.core.text.TextLayout;

/**
 * Reads Arabic reports into claims with the Arabic half of the lexicon. Safe to share.
 *
 * <p>Over 500 lines: it is to become one assembler with {@link ClaimAssembler}, not two smaller
 * ones.
 */
final class ArabicReading {

    private static final Set<ClaimType> AGENTS_COUNTED =
            Set.of(
                    ClaimType.FLIGHT,
                    ClaimType.RETURN,
                    ClaimType.PROTEST,
                    ClaimType.HIDING_CONFINEMENT,
                    ClaimType.AGREEMENT_SETTLEMENT);

    /** Nouns of members that point back to the party named last. */
    private static final Set<String> BACK =
            Set.of(
                    "عنصر", "دورية", "مسلح", "ميليشيا", "مليشيا", "قيادة", "محقق", "جندي", "مقاتل",
                    "مجموعة", "فصيل", "قوة", "تنظيم");

    private static final Set<ClaimType> UNPLACED =
            Set.of(
                    ClaimType.FEAR,
                    ClaimType.EXEMPTION_NOT_HONOURED,
                    ClaimType.APPOINTMENT,
                    ClaimType.POLICY_ORDER);

    private final LayoutReader layouts;
    private final ReportParser parser;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final EventFinder events;
    private final ArabicPlaces places;
    private final ArabicTimes times;
    private final ArabicCounts counts;
    private final ArabicVoices voices;
    private final ArabicStance stances;

    ArabicReading(DataFiles files, LayoutReader layouts, Gazetteer gazetteer) {
        this.layouts = layouts;
        this.parser = ReportParser.load(files);
        this.actors = Actors.load(files, "ar");
        this.classes = NounClasses.load(files, "ar");
        this.gazetteer = gazetteer;
        this.events = EventFinder.load(files, Codebook.load(files, "ar"), "ar");
        this.places = new ArabicPlaces(files);
        this.times = new ArabicTimes(files);
        this.counts = new ArabicCounts(files);
        this.voices = new ArabicVoices(files);
        this.stances = new ArabicStance(files);
    }

    ReadReport read(Report report) {
        TextLayout layout = parser.cut(layouts.read(report));
        Depth[] depths = new Depth[layout.sentences().size()];
        Arrays.fill(depths, Depth.SKIPPED);
        for (int s = 0; s < depths.length; s++) {
            boolean arabic = ReportParser.language(layout.sentences().get(s)).equals("ar");
            if (arabic && Gate.mayTell(layout.sentences().get(s))) {
                depths[s] = Depth.EVENTS;
            }
        }
        ParsedText text = new ParsedText(layout, parser, depths);
        Walk walk = new Walk(text);
        List<Dropped> dropped = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            if (text.mayHoldEvents(s)) {
                walk.open(s);
                List<Event> found = events.find(text, s, walk.entities::is, dropped);
                for (Event event : found) {
                    if (!walk.isPart(event, found)) {
                        walk.add(event);
                    }
                }
            }
        }
        return new ReadReport(report, SameEvent.link(walk.claims), List.of(), dropped);
    }

    /** One report, told from its first sentence on; used by one thread. */
    private final class Walk {

        private final ParsedText text;
        private final Entities entities;
        private final Voices who;
        private final List<Claim> claims = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private Tree tree;
        private ArabicRow row;
        private List<ArabicTimes.Found> when = List.of();
        private List<ArabicPlaces.Found> where = List.of();
        private List<PlaceMention> lastPlaces = List.of();
        private String lastActor = "";

        Walk(ParsedText text) {
            this.text = text;
            this.entities = new Entities(text, actors, classes, gazetteer);
            this.who = voices.read(text, entities);
        }

        void open(int s) {
            tree = text.tree(s);
            row = ArabicRow.of(tree);
            for (int i = 0; i < tree.size(); i++) {
                Optional<Actor> actor = entities.actor(s, i);
                if (actor.isPresent() && entities.is(s, i, "ARMED") && tree.pos(i) != Pos.ADJ) {
                    names.put(tree.lemma(i), actor.get().name());
                }
            }
            String publisher = text.layout().report().publisher();
            where = places.in(text.text(), tree, publisher);
            when =
                    text.layout()
                            .report()
                            .published()
                            .map(day -> times.in(text.text(), tree, day))
                            .orElse(List.of());
        }

        /** Whether an event is only a word of another, or what the fear of it is about. */
        boolean isPart(Event event, List<Event> all) {
            for (Event other : all) {
                boolean inside =
                        other != event
                                && event.head() >= other.first()
                                && event.head() <= other.last()
                                && (other.last() - other.first() > event.last() - event.first());
                boolean same =
                        other != event
                                && other.entry().type() == event.entry().type()
                                && event.head() > other.head()
                                && event.head() - other.last() <= 2
                                && event.entry().kind() == TriggerEntry.Kind.NOUN
                                && other.entry().kind() != TriggerEntry.Kind.NOUN;
                if (inside || same && !tree.lemma(other.head()).equals("سقط")) {
                    return true;
                }
            }
            return isOnlyNamed(event, all)
                    || isAskedFor(event)
                    || row.at(event.head() - 1).equals("من")
                            && row.at(event.head() - 2).matches("خوفا|خشية|تحسبا|هربا");
        }

        /** "دورية تعتقل": a patrol that does something else; "سقطت قذائف": told by its noun. */
        private boolean isOnlyNamed(Event event, List<Event> all) {
            boolean noun = event.entry().kind() == TriggerEntry.Kind.NOUN;
            boolean presence =
                    event.entry().type() == ClaimType.SECURITY_DEPLOYMENT
                            || event.entry().type() == ClaimType.CHECKPOINT;
            for (Event other : all) {
                boolean acts =
                        other.entry().kind() != TriggerEntry.Kind.NOUN
                                && other.agents().contains(event.head());
                boolean falls =
                        !noun
                                && tree.lemma(event.head()).equals("سقط")
                                && other != event
                                && other.entry().type() == event.entry().type();
                boolean genitive =
                        noun
                                && other != event
                                && other.last() == event.head() - 1
                                && other.entry()
                                        .type()
                                        .family()
                                        .equals(event.entry().type().family());
                if (noun && presence && acts || falls || genitive) {
                    return true;
                }
            }
            return row.at(event.head() - 1).matches("[–-]") && places.isName(row.at(event.head()));
        }

        /** "للمطالبة بالإفراج", "طالبوا بوقف": asked for, not told. */
        private boolean isAskedFor(Event event) {
            if (event.entry().kind() == TriggerEntry.Kind.VERB) {
                return false;
            }
            for (int i = Math.max(0, event.first() - 3); i < event.first(); i++) {
                boolean asks =
                        row.at(i)
                                .matches(
                                        "ل?ال?مطالب(ة|ين|ا|ات)|[يت]?طالب(وا|ت|ون)?|ناشد(وا|ت)?|دعوات|مناشدات");
                if (asks && !tree.lemma(i).equals("طالب") || asks && row.isVerb(i)) {
                    return true;
                }
            }
            return false;
        }

        void add(Event event) {
            int s = event.sentence();
            Span trigger =
                    new Span(
                            tree.sentence().tokens().get(event.first()).start(),
                            tree.sentence().tokens().get(event.last()).end());
            List<String> why = new ArrayList<>(event.why());
            List<Hop> inner = who.chain(trigger);
            Factuality factuality = factuality(event, trigger, inner, why);
            List<Agent> agents = agents(event);
            List<Target> targets = targets(event);
            List<PlaceMention> place = place(event, why);
            Optional<Count> count = count(event);
            List<Hop> chain = new ArrayList<>();
            chain.add(Hop.publisher(text.layout().report().publisher()));
            chain.addAll(inner);
            claims.add(
                    new Claim(
                            String.format(Locale.ROOT, "C%02d", claims.size() + 1),
                            event.entry().type(),
                            Optional.empty(),
                            Quote.of(text.text(), trigger),
                            agents,
                            targets,
                            place,
                            date(event),
                            count,
                            chain,
                            factuality,
                            granularity(event, factuality),
                            text.sentence(s).span(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            why));
        }

        private Granularity granularity(Event event, Factuality factuality) {
            if (event.entry().granularity().isPresent()) {
                return event.entry().granularity().get();
            }
            if (event.entry().type() == ClaimType.FEAR
                    || event.entry().type() == ClaimType.SOCIOECONOMIC_CONDITION) {
                return Granularity.STATE;
            }
            return factuality == Factuality.GENERIC ? Granularity.PRACTICE : Granularity.EVENT;
        }

        private Factuality factuality(
                Event event, Span trigger, List<Hop> inner, List<String> why) {
            Optional<Factuality> stance = stances.of(tree, event.head(), event.support());
            if (stance.isPresent()) {
                why.add(stance.get() + ": words before it");
                return stance.get();
            }
            if (event.entry().factuality().isPresent()) {
                return event.entry().factuality().get();
            }
            if (who.isDenied(trigger)) {
                why.add("DENIED: the source denies it");
                return Factuality.DENIED;
            }
            if (who.isBelieved(trigger)) {
                why.add("PURPORTED: the source believes it");
                return Factuality.PURPORTED;
            }
            return inner.isEmpty() ? Factuality.ASSERTED : Factuality.REPORTED;
        }

        /** The person or party before a pronoun in its sentence, or -1. */
        private int antecedent(int s, int pronoun) {
            boolean many = row.at(pronoun).matches("هم|هن|هما");
            int found = -1;
            for (ArabicRow.Phrase phrase : row.phrases(0, pronoun)) {
                int head = phrase.head();
                Set<String> is = entities.classesOf(s, head);
                boolean party = is.contains("PERSON") || is.contains("ARMED");
                boolean single = tree.tag(head).endsWith("NNS") || row.isNumber(head - 1);
                if (tree.pos(head) != Pos.PRON && party && (many || !single)) {
                    found = head;
                }
            }
            return found;
        }

        private Quote quote(int at) {
            int before = tree.pos(at) == Pos.PRON ? antecedent(tree.sentence().index(), at) : -1;
            int node = before < 0 ? at : before;
            ArabicRow.Phrase phrase = row.of(node);
            if (phrase.from() > 0
                    && entities.actor(tree.sentence().index(), phrase.from()).isPresent()) {
                int last = row.of(phrase.from()).last();
                Span span =
                        new Span(
                                tree.sentence().tokens().get(node).start(),
                                tree.sentence().tokens().get(last).end());
                return Quote.of(text.text(), span);
            }
            return Quote.of(text.text(), NounPhrases.span(tree, node));
        }

        private List<Agent> agents(Event event) {
            List<Agent> agents = new ArrayList<>();
            for (int node : event.agents()) {
                if (!canAct(event.sentence(), node)) {
                    continue;
                }
                Certainty certainty =
                        event.blamed().contains(node) ? Certainty.PURPORTED : Certainty.STATED;
                agents.add(new Agent(quote(node), name(event.sentence(), node), certainty));
            }
            return agents;
        }

        private List<Target> targets(Event event) {
            List<Target> targets = new ArrayList<>();
            for (int node : event.targets()) {
                boolean place =
                        where.stream()
                                .anyMatch(p -> !p.back() && p.first() <= node && node <= p.last());
                boolean own = node >= event.first() && node <= event.last();
                boolean area =
                        event.entry().kind() == TriggerEntry.Kind.NOUN
                                && (entities.is(event.sentence(), node, "ROUTE")
                                        || entities.is(event.sentence(), node, "PLACE"))
                                && !entities.is(event.sentence(), node, "PERSON");
                boolean town =
                        event.entry().kind() == TriggerEntry.Kind.NOUN
                                && event.entry().type() != ClaimType.TERRITORIAL_CHANGE
                                && places.isName(row.text(node, row.of(node).last()));
                own |= area || town || tree.pos(node) == Pos.ADJ && !row.isNominal(node);
                if (!place && !own || event.entry().type() == ClaimType.TERRITORIAL_CHANGE) {
                    targets.add(new Target(quote(node), name(event.sentence(), node)));
                }
            }
            return targets;
        }

        private boolean canAct(int s, int node) {
            if (where.stream().anyMatch(p -> p.first() <= node && node <= p.last())) {
                return false;
            }
            boolean named = entities.actor(s, node).isPresent();
            if (!named
                    && (tree.pos(node) == Pos.ADJ
                            || places.isName(row.text(node, row.of(node).last())))) {
                return false;
            }
            if (tree.pos(node) == Pos.PRON && antecedent(s, node) < 0) {
                return false;
            }
            Set<String> is = entities.classesOf(s, node);
            boolean party =
                    is.contains("PERSON")
                            || is.contains("ARMED")
                            || is.contains("AUTHORITY")
                            || is.contains("ORG")
                            || is.contains("AIRCRAFT");
            boolean thing =
                    is.contains("EVENT")
                            || is.contains("WEAPON")
                            || is.contains("ABSTRACT")
                            || is.contains("TIME")
                            || is.contains("DOCUMENT")
                            || is.contains("SITE")
                            || is.contains("PLACE");
            return !row.isTime(node) && (party || !thing);
        }

        /** The English name of a known party, of the one it points back to, or its own words. */
        private String name(int s, int at) {
            int before = tree.pos(at) == Pos.PRON ? antecedent(s, at) : -1;
            int node = before < 0 ? at : before;
            ArabicRow.Phrase phrase = row.of(node);
            int end = Math.min(tree.size() - 1, Math.max(phrase.last(), phrase.from()));
            for (int i = node; i <= end; i++) {
                Optional<Actor> actor = entities.actor(s, i);
                if (actor.isPresent()) {
                    names.put(tree.lemma(node), actor.get().name());
                    lastActor = actor.get().name();
                    return actor.get().name();
                }
            }
            String words = quote(node).text().replaceAll("\\s+", " ");
            Set<String> is = entities.classesOf(s, node);
            boolean armed = is.contains("ARMED") || is.contains("AIRCRAFT");
            if (armed && words.contains("مجهول")) {
                return "Unidentified armed actor";
            }
            boolean back = tree.tag(node).startsWith("DT") || tree.pos(node) == Pos.PRON;
            if (back && names.containsKey(tree.lemma(node))) {
                return names.get(tree.lemma(node));
            }
            boolean member = BACK.contains(tree.lemma(node));
            return back && armed && member && !lastActor.isEmpty() ? lastActor : words;
        }

        private Optional<Count> count(Event event) {
            List<Integer> counted =
                    AGENTS_COUNTED.contains(event.entry().type())
                                    || event.targets().isEmpty()
                                            && event.entry().kind() == TriggerEntry.Kind.VERB
                            ? event.agents()
                            : event.targets();
            if (AGENTS_COUNTED.contains(event.entry().type()) && counted.isEmpty()) {
                counted = event.targets();
            }
            if (event.entry().kind() == TriggerEntry.Kind.NOUN) {
                Optional<Count> own = counts.of(text.text(), tree, event.head(), true);
                if (own.isPresent()) {
                    return own;
                }
            }
            for (int node : counted) {
                Optional<Count> count = counts.of(text.text(), tree, node, false);
                if (count.isPresent()) {
                    return count;
                }
            }
            return Optional.empty();
        }

        /** The verb in whose clause a piece stands; the first verb where none is before it. */
        private int governor(int node) {
            int i = node;
            while (i >= 0 && !row.isVerb(i)) {
                i--;
            }
            return i;
        }

        private Optional<When> date(Event event) {
            int governor = governor(event.support() >= 0 ? event.support() : event.head());
            ArabicTimes.Found best = null;
            int least = Integer.MAX_VALUE;
            for (ArabicTimes.Found time : when) {
                int its = governor(time.first());
                int far =
                        time.first() > event.head()
                                ? time.first() - event.head()
                                : event.head() - time.last() + 2;
                boolean shared =
                        its > governor
                                && row.at(its - 1).equals("و")
                                && verbsBetween(governor, its) == 0
                                && commas(governor, its) == 0
                                && !time.vague();
                if (its != governor && !shared) {
                    continue;
                }
                far += shared ? 100 : 0;
                if (far < least) {
                    least = far;
                    best = time;
                }
            }
            return Optional.ofNullable(best).map(ArabicTimes.Found::when);
        }

        private int verbsBetween(int from, int to) {
            int n = 0;
            for (int i = from + 1; i < to; i++) {
                n += row.isVerb(i) && !row.at(i).matches("يقل|يزيد") ? 1 : 0;
            }
            return n;
        }

        private int commas(int from, int to) {
            int n = 0;
            for (int i = Math.max(0, from); i < to; i++) {
                n += row.at(i).matches("[،,؛]") ? 1 : 0;
            }
            return n;
        }

        private List<PlaceMention> place(Event event, List<String> why) {
            int governor = governor(event.support() >= 0 ? event.support() : event.head());
            List<PlaceMention> found = new ArrayList<>();
            boolean back = false;
            for (ArabicPlaces.Found place : where) {
                int its = governor(place.first());
                boolean headline = governor < 0 || its < 0;
                boolean shared =
                        its > governor
                                && row.at(its - 1).equals("و")
                                && verbsBetween(governor, its) == 0
                                && commas(governor, its) == 0;
                boolean sourced = inSource(place.first());
                if (its != governor && !headline && !shared || sourced) {
                    continue;
                }
                if (place.back()) {
                    back = true;
                    continue;
                }
                found.add(place.mention());
            }
            if (found.size() > 1) {
                found = sorted(found);
            }
            if (found.isEmpty() && (back || !UNPLACED.contains(event.entry().type()))) {
                if (!lastPlaces.isEmpty()) {
                    why.add("place: said before");
                }
                return lastPlaces.stream().map(PlaceMention::asInherited).toList();
            }
            if (!found.isEmpty()) {
                lastPlaces = List.copyOf(found);
            }
            return found;
        }

        /** Whether a piece belongs to the words that name a source. */
        private boolean inSource(int piece) {
            Span at = tree.sentence().tokens().get(piece).span();
            return who.all().stream()
                    .flatMap(v -> v.hops().stream())
                    .flatMap(h -> h.quote().stream())
                    .anyMatch(q -> q.span().contains(at));
        }

        /** The most precise first. */
        private List<PlaceMention> sorted(List<PlaceMention> found) {
            List<PlaceMention> order = new ArrayList<>(found);
            order.sort((a, b) -> Integer.compare(kind(b), kind(a)));
            return order;
        }

        private int kind(PlaceMention mention) {
            return where.stream()
                    .filter(p -> p.mention() == mention)
                    .map(ArabicPlaces.Found::kind)
                    .mapToInt(Place.Kind::ordinal)
                    .max()
                    .orElse(0);
        }
    }
}
