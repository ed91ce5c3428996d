package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rawi.core.lexicon.TriggerEntry.Kind;
import rawi.core.model.ClaimType;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * What the events of one sentence tell of each other: who did a thing by another event, which two
 * are one, who is meant by a pronoun or a general word.
 */
final class EventLinks {

    private EventLinks() {}

    static List<Event> link(Tree tree, List<Event> events, int sentence, WordClasses classes) {
        return inherited(tree, withoutNamesakes(tree, events), sentence, classes);
    }

    /**
     * Gives an event the agents of the event that brought it about: "the army's strikes killed
     * ten", "destroyed by Russian bombardment", "killed in an Israeli strike".
     */
    private static List<Event> inherited(
            Tree tree, List<Event> events, int sentence, WordClasses classes) {
        List<Event> complete = new ArrayList<>();
        for (Event event : events) {
            Set<Integer> agents = new LinkedHashSet<>();
            boolean blamed = false;
            for (int agent : event.agents()) {
                Event cause = headedBy(events, agent);
                if (cause == null || cause == event) {
                    agents.addAll(owner(tree, sentence, agent, classes));
                } else {
                    agents.addAll(cause.agents());
                }
            }
            if (event.agents().isEmpty()) {
                for (int result :
                        Clause.obliques(tree, event.head()).getOrDefault("as", List.of())) {
                    if (tree.lemma(result).equals("result")) {
                        for (int of : Clause.obliques(tree, result).getOrDefault("of", List.of())) {
                            Event cause = headedBy(events, of);
                            agents.addAll(cause == null ? List.of() : cause.agents());
                            blamed |= cause != null && isDoubted(tree, cause);
                        }
                    }
                }
                boolean verb = Clause.isVerb(tree, event.head());
                List<String> causes =
                        verb ? List.of("in", "by", "during", "because of") : List.of();
                for (String slot : causes) {
                    for (int node : Clause.of(tree, event.head()).slot(slot)) {
                        Event cause = headedBy(events, node);
                        if (cause != null && !cause.entry().frame().name().equals("clash")) {
                            agents.addAll(cause.agents());
                        }
                    }
                }
            }
            List<Integer> victims = afterColon(tree, event, victims(events, event));
            Event linked =
                    event.withAgents(afterColon(tree, event, List.copyOf(agents)))
                            .withTargets(victims);
            complete.add(blamed ? linked.withBlamed(linked.agents()) : linked);
        }
        return complete;
    }

    /** "as a result of purported attacks": whoever is only said to have attacked is only blamed. */
    private static boolean isDoubted(Tree tree, Event cause) {
        return tree.childrenOf(cause.head(), Dependency.AMOD).stream()
                .anyMatch(
                        a ->
                                Patterns.fit(
                                        tree.low(a),
                                        "purported|alleged|suspected|reported|supposed"));
    }

    /** "Killings: sixteen people were killed": what leads a line takes no part in its events. */
    private static List<Integer> afterColon(Tree tree, Event event, List<Integer> nodes) {
        int colon = -1;
        for (int i = 1; i < Math.min(event.first(), 14); i++) {
            colon = tree.form(i).equals(":") ? i : colon;
        }
        int lead = colon;
        return lead < 0 ? nodes : nodes.stream().filter(n -> n > lead).toList();
    }

    /** "In their march the rebels took": the party itself, where its own sentence names it. */
    private static List<Integer> owner(Tree tree, int sentence, int agent, WordClasses classes) {
        boolean told =
                tree.label(agent) == Dependency.NSUBJ
                        && tree.form(agent).equals("it")
                        && hangsOnSaying(tree, agent);
        boolean its =
                tree.label(agent) == Dependency.NMOD_POSS
                        && Patterns.fit(tree.form(agent), "(?i)its|their");
        int node = tree.head(agent);
        for (int step = 0; (its || told) && step < 5 && node >= 0; step++, node = tree.head(node)) {
            if (!Clause.isVerb(tree, node)) {
                continue;
            }
            int subject = tree.child(node, Dependency.NSUBJ, Dependency.NSUBJ_PASS);
            boolean party =
                    subject >= 0
                            && Clause.isNominal(tree, subject)
                            && tree.pos(subject) != Pos.PRON
                            && (classes.is(sentence, subject, "ARMED")
                                    || classes.is(sentence, subject, "AUTHORITY"));
            if (party) {
                return List.of(subject);
            }
        }
        List<Integer> all = new ArrayList<>(named(tree, agent));
        for (int child : tree.children(agent)) {
            boolean with =
                    tree.label(child) == Dependency.ACL && tree.lemma(child).equals("accompany");
            if (with) {
                // "officers, accompanied by patrols": both do it
                all.addAll(Clause.obliques(tree, child).getOrDefault("by", List.of()));
            }
        }
        return all;
    }

    /** "The militia announced that it stops": the pronoun of a clause that its own party says. */
    private static boolean hangsOnSaying(Tree tree, int subject) {
        int verb = tree.head(subject);
        for (int step = 0; step < 3 && verb >= 0; step++) {
            int up = tree.head(verb);
            if (tree.label(verb) == Dependency.CCOMP) {
                // A body does what it announces by announcing it; other speech tells of deeds.
                return up >= 0
                        && up < subject
                        && Patterns.fit(tree.lemma(up), "announce|declare|decide");
            }
            verb = up;
        }
        return false;
    }

    /** "Nations which struck include A, B and C": those it names, rather than the general word. */
    private static List<Integer> named(Tree tree, int agent) {
        int verb = tree.head(agent);
        boolean lists =
                verb >= 0
                        && tree.label(agent) == Dependency.NSUBJ
                        && tree.lemma(verb).equals("include");
        if (!lists) {
            return List.of(agent);
        }
        List<Integer> members = Clause.of(tree, verb).objects;
        return members.isEmpty() ? List.of(agent) : members;
    }

    /** Those that are no events themselves: nobody destroys a strike. */
    private static List<Integer> victims(List<Event> events, Event event) {
        return event.targets().stream()
                .filter(n -> headedBy(events, n) == null || headedBy(events, n) == event)
                .toList();
    }

    /** Of several words for one event the one that tells it best, with what the others add. */
    private static List<Event> withoutNamesakes(Tree tree, List<Event> events) {
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            boolean told =
                    events.stream()
                            .anyMatch(
                                    other ->
                                            tells(tree, other, event)
                                                    || pays(tree, other, event)
                                                    || goesOn(tree, other, event)
                                                    || aims(tree, other, event)
                                                    || searches(tree, other, event)
                                                    || strikes(tree, other, event)
                                                    || events.stream()
                                                            .anyMatch(
                                                                    noun ->
                                                                            planted(
                                                                                    tree, other,
                                                                                    noun, event)));
            if (!told) {
                kept.add(withAims(tree, withPlanters(tree, event, events), events));
            }
        }
        return kept;
    }

    /** "an IED planted by rebels exploded": one event, of the rebels. */
    private static Event withPlanters(Tree tree, Event verb, List<Event> events) {
        if (!verb.agents().isEmpty()) {
            return verb;
        }
        for (Event noun : events) {
            for (Event participle : events) {
                if (planted(tree, verb, noun, participle)) {
                    return verb.withAgents(participle.agents());
                }
            }
        }
        return verb;
    }

    /** "detained nine men in overnight raids", "raids were carried out, arresting": guide. */
    private static boolean searches(Tree tree, Event arrest, Event raid) {
        boolean taken =
                arrest.entry().kind() == Kind.VERB
                        && (arrest.entry().type() == ClaimType.ARREST_DETENTION
                                || arrest.entry().type() == ClaimType.ABDUCTION_DISAPPEARANCE);
        boolean search =
                raid.entry().type() == ClaimType.ATTACK_UNSPECIFIED
                        && tree.lemma(raid.head()).equals("raid");
        boolean sweep =
                raid.entry().type() == ClaimType.SECURITY_DEPLOYMENT
                        && Patterns.fit(tree.lemma(raid.head()), "campaign|operation|sweep");
        if (!taken || !search && !sweep) {
            return false;
        }
        if (search && raid.entry().kind() == Kind.VERB) {
            // "raided a house and arrested a man"
            boolean home =
                    raid.targets().stream()
                            .anyMatch(
                                    n ->
                                            tree.lemma(n)
                                                    .matches(
                                                            "house|home|apartment|flat|building|office"
                                                                    + "|shop|cafe|residence"));
            int head = tree.head(arrest.head());
            return home
                    && arrest.head() > raid.head()
                    && (head == raid.head() || head == tree.head(raid.head()));
        }
        int up = tree.head(raid.head());
        boolean within =
                up == arrest.head()
                        && Patterns.fit(Clause.preposition(tree, raid.head()), "(?i)in|during");
        boolean result =
                tree.label(arrest.head()) == Dependency.ADVCL
                        && tree.head(arrest.head()) == up
                        && tree.tag(arrest.head()).equals("VBG");
        return within || result;
    }

    private static Event withAims(Tree tree, Event blow, List<Event> events) {
        for (Event aim : events) {
            if (aims(tree, blow, aim)) {
                Event aimed = blow.targets().isEmpty() ? blow.withTargets(aim.targets()) : blow;
                return blow.agents().isEmpty() ? aimed.withAgents(aim.agents()) : aimed;
            }
        }
        return blow;
    }

    private static boolean planted(Tree tree, Event verb, Event noun, Event participle) {
        return isVerbOf(verb, participle)
                && verb != participle
                && noun.entry().type() == verb.entry().type()
                && tree.head(participle.head()) == noun.head()
                && tree.label(participle.head()) == Dependency.ACL
                && isSubject(tree, noun.head(), verb.head());
    }

    private static boolean isSubject(Tree tree, int noun, int verb) {
        return tree.head(noun) == verb
                && (tree.label(noun) == Dependency.NSUBJ
                        || tree.label(noun) == Dependency.NSUBJ_PASS);
    }

    private static boolean isVerbOf(Event verb, Event other) {
        return verb.entry().kind() == Kind.VERB && verb.entry().type() == other.entry().type();
    }

    /** "pay a bribe", "centres set up by the group", "the device went off": told by the verb. */
    private static boolean tells(Tree tree, Event verb, Event noun) {
        boolean object =
                tree.head(noun.head()) == verb.head() && tree.label(noun.head()) == Dependency.OBJ;
        boolean participle =
                tree.head(verb.head()) == noun.head()
                        && tree.label(verb.head()) == Dependency.ACL
                        && tree.child(verb.head(), Dependency.OBL_AGENT) >= 0;
        boolean subject =
                isSubject(tree, noun.head(), verb.head())
                        && Set.of(ClaimType.IED_MINE, ClaimType.SECURITY_DEPLOYMENT)
                                .contains(verb.entry().type());
        return noun.entry().kind() == Kind.NOUN
                && isVerbOf(verb, noun)
                && (object || participle || subject);
    }

    /** "beatings and ransoms, and their families were forced to pay": the money told before. */
    private static boolean pays(Tree tree, Event paying, Event ransom) {
        return ransom.entry().kind() == Kind.NOUN
                && ransom.entry().type() == ClaimType.EXTORTION_LEVY
                && Patterns.fit(tree.lemma(ransom.head()), "ransom|extortion")
                && tree.label(ransom.head()) == Dependency.CONJ
                && paying.entry().kind() == Kind.PHRASE
                && paying.entry().type() == ClaimType.EXTORTION_LEVY
                && paying.head() > ransom.head()
                && paying.entry().companions().contains("pay");
    }

    /** "shelling by the army targeting fields": the participle only names what was shelled. */
    private static boolean aims(Tree tree, Event blow, Event aim) {
        int doer = tree.head(aim.head());
        boolean suffered =
                aim.passive()
                        && aim.entry().kind() == Kind.VERB
                        && blow.entry().kind() != Kind.VERB
                        && blow.entry().type().code().startsWith("hostilities.")
                        && aim.entry().type().code().startsWith("hostilities.")
                        && Patterns.fit(tree.low(aim.head()), "targeted|hit|struck")
                        && Clause.of(tree, aim.head()).slot("by").contains(blow.head());
        if (suffered) {
            return true;
        }
        return blow != aim
                && aim.entry().kind() == Kind.VERB
                && blow.entry().kind() != Kind.VERB
                && aim.entry().type() == ClaimType.ATTACK_UNSPECIFIED
                && blow.entry().type().code().startsWith("hostilities.")
                && Patterns.fit(tree.low(aim.head()), "targeting|hitting|striking")
                && tree.label(aim.head()) == Dependency.ACL
                && blow.head() < aim.head()
                && (doer == blow.head() || blow.agents().contains(doer) || isBy(tree, doer, blow));
    }

    /** "airstrikes hit the school": the blow is told by its noun. */
    private static boolean strikes(Tree tree, Event blow, Event verb) {
        return blow.entry().kind() == Kind.NOUN
                && verb.entry().kind() == Kind.VERB
                && verb.entry().type() == blow.entry().type()
                && blow.entry().type().code().startsWith("hostilities.")
                && Patterns.fit(tree.lemma(verb.head()), "hit|strike|target|pound|rock|batter")
                && tree.head(blow.head()) == verb.head()
                && tree.label(blow.head()) == Dependency.NSUBJ
                && !blow.targets().isEmpty();
    }

    private static boolean isBy(Tree tree, int doer, Event blow) {
        int sign = doer < 0 ? -1 : tree.child(doer, Dependency.CASE);
        int after = blow.last() + 1;
        return sign >= 0 && sign == after && tree.form(sign).equals("by");
    }

    /**
     * "marched to protest against the law", "fired missiles, striking the town": one act goes on.
     */
    private static boolean goesOn(Tree tree, Event first, Event second) {
        Dependency label = tree.label(second.head());
        // "are trying to leave, in order to escape the draft"
        boolean aim =
                tree.label(first.head()) == Dependency.XCOMP
                        && tree.tag(second.head()).equals("VB")
                        && (label == Dependency.ADVCL || label == Dependency.XCOMP)
                        && tree.head(second.head()) == tree.head(first.head());
        boolean hangs =
                (tree.head(second.head()) == first.head() || aim)
                        && (label == Dependency.ADVCL || label == Dependency.XCOMP)
                        && second.head() > first.head()
                        && tree.child(second.head(), Dependency.NSUBJ, Dependency.NSUBJ_PASS) < 0;
        return hangs && isVerbOf(first, second) && second.entry().kind() == Kind.VERB;
    }

    private static Event headedBy(List<Event> events, int node) {
        for (Event event : events) {
            if (event.head() == node && event.entry().kind() != Kind.VERB) {
                return event;
            }
        }
        return null;
    }
}
