package rawi.core.extract.stance;

import java.util.Optional;
import java.util.stream.Stream;
import rawi.core.extract.act.Event;
import rawi.core.extract.stance.StanceReader.Stance;
import rawi.core.lexicon.TriggerEntry;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** English events that are told as habits: in the simple present, or to whoever reads. */
final class Habits {

    /** Verbs whose past is written as their base form: in a report it is the past. */
    private static final WordSet UNCHANGED =
            WordSet.of("let", "hit", "put", "set", "shut", "cut", "beat", "burst");

    /** "6.5 million are displaced": how things stand. */
    private static final WordSet STATES = WordSet.of("displace", "trap", "besiege", "encircle");

    private static final String EACH =
            "each|every|per|daily|weekly|monthly|often|usually|always|regularly|routinely|sometimes"
                    + "|average|if|when|whenever|typically|frequently";

    private Habits() {}

    static Optional<Stance> of(Tree tree, Event event) {
        if (isHabit(tree, event)) {
            return Optional.of(new Stance(Factuality.GENERIC, "told in the simple present"));
        }
        return isToAnyone(tree, event)
                ? Optional.of(new Stance(Factuality.GENERIC, "told of whoever is spoken to"))
                : Optional.empty();
    }

    /** "Those who pay are released": the simple present of running text tells of habits. */
    private static boolean isHabit(Tree tree, Event event) {
        boolean headline = tree.sentence().block().kind() == Block.Kind.HEADLINE;
        boolean state =
                event.entry().granularity().isPresent()
                                && event.entry().type() != ClaimType.EXEMPTION_NOT_HONOURED
                        || event.entry().type() == ClaimType.FEAR
                        || event.entry().type() == ClaimType.SOCIOECONOMIC_CONDITION
                        || event.entry().type() == ClaimType.SECURITY_DEPLOYMENT;
        // "his fate remains unknown" is so, not wont to be
        boolean lists =
                Patterns.fit(tree.lemma(event.head()), "include|remain")
                        || event.entry().companions().contains("include");
        if (headline
                || lists
                || isNow(tree, event.head())
                || state
                || event.entry().kind() == TriggerEntry.Kind.NOUN) {
            return false;
        }
        String tag = tree.tag(event.head());
        boolean bare =
                tag.equals("VB")
                        && tree.child(event.head(), Dependency.NSUBJ) >= 0
                        && tree.child(event.head(), Dependency.AUX, Dependency.MARK) < 0;
        if (STATES.contains(tree.lemma(event.head())) && tag.equals("VBN")) {
            return false;
        }
        if (isLine(tree, event.head()) || isOnce(tree, event)) {
            return false;
        }
        boolean past = UNCHANGED.contains(tree.low(event.head()));
        if (tag.equals("VBZ") || (tag.equals("VBP") || bare) && !past) {
            return true;
        }
        boolean present = false;
        for (int child : tree.children(helped(tree, event.head()))) {
            boolean helps =
                    tree.label(child) == Dependency.AUX_PASS || tree.label(child) == Dependency.AUX;
            present |= helps && Patterns.fit(tree.form(child), "(?i)is|are");
            if (helps && !Patterns.fit(tree.form(child), "(?i)is|are")) {
                return false;
            }
        }
        return present && tag.equals("VBN") && event.passive();
    }

    /**
     * "Airstrike on the town kills 9", a line without a stop: a headline that stands in the text.
     */
    private static boolean isLine(Tree tree, int verb) {
        int last = tree.size() - 1;
        int object = tree.child(verb, Dependency.OBJ);
        boolean counted =
                object >= 0
                        && (tree.tag(object).equals("CD")
                                || tree.child(object, Dependency.NUMMOD) >= 0);
        return counted && !Patterns.fit(tree.form(last), "[.!?:;\"'”’)]");
    }

    /** "The faction arrests seven bakers": so many at one time, unless each time. */
    private static boolean isOnce(Tree tree, Event event) {
        int object = tree.child(event.head(), Dependency.OBJ);
        int number = object < 0 ? -1 : tree.child(object, Dependency.NUMMOD);
        boolean people =
                number >= 0
                        && tree.tag(object).equals("NNS")
                        && event.targets().contains(object)
                        && Patterns.fit(event.entry().type().family(), "liberty|integrity");
        for (int i = 0; people && i < tree.size(); i++) {
            people = !Patterns.fit(tree.low(i), EACH);
        }
        return people;
    }

    /** "are detained, beaten and tortured": the verb whose helper the others share. */
    private static int helped(Tree tree, int verb) {
        int at = verb;
        while (tree.label(at) == Dependency.CONJ
                && tree.tag(at).equals("VBN")
                && tree.child(
                                at,
                                Dependency.AUX,
                                Dependency.AUX_PASS,
                                Dependency.NSUBJ,
                                Dependency.NSUBJ_PASS)
                        < 0
                && tree.tag(tree.head(at)).equals("VBN")) {
            at = tree.head(at);
        }
        return at;
    }

    /** "are still held", "are now besieging": how things stand, no habit. */
    private static boolean isNow(Tree tree, int verb) {
        return tree.childrenOf(verb, Dependency.ADVMOD).stream()
                .anyMatch(n -> Patterns.fit(tree.form(n), "(?i)still|currently|now|presently"));
    }

    /** "if you belong to them", "your release": a report speaks to no one in particular. */
    private static boolean isToAnyone(Tree tree, Event event) {
        return Stream.concat(event.agents().stream(), event.targets().stream())
                .anyMatch(n -> Patterns.fit(tree.form(n), "(?i)you|your|yours"));
    }
}
