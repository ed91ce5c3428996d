package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.List;
import rawi.core.model.ClaimType;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Denials that name the event by a word only: "the ministry denied this", "the army denied
 * involvement". What is denied is the event told last before it, in its sentence or the one before.
 * Used for one report by one thread, sentence by sentence.
 */
public final class Denials {

    private static final WordSet DENY =
            WordSet.of("deny", "reject", "dismiss", "refute", "dispute", "disclaim");

    /** Words for what others said, and for a part in it. */
    private static final WordSet POINT =
            WordSet.of(
                    "this", "that", "it", "which", "claim", "accusation", "allegation", "charge");

    private static final WordSet PART = WordSet.of("involvement", "responsibility", "role", "part");

    /** States and acts of offices are seldom denied by a mere word. */
    private static final WordSet FAMILIES =
            WordSet.of(
                    "recruitment",
                    "liberty",
                    "movement",
                    "property",
                    "integrity",
                    "hostilities",
                    "displacement",
                    "humanitarian");

    private Event last;

    /** The events of a sentence in text order with those that it only denies by a word. */
    public List<Event> with(ParsedText text, int sentence, List<Event> events) {
        Tree tree = text.tree(sentence);
        List<Event> all = new ArrayList<>(events);
        for (int verb = 0; verb < tree.size(); verb++) {
            if (!DENY.contains(tree.lemma(verb)) || tree.pos(verb) != Pos.VERB) {
                continue;
            }
            int object = tree.child(verb, Dependency.OBJ);
            Event meant = object < 0 ? null : meant(sentence, verb, events);
            boolean told =
                    events.stream().anyMatch(e -> object >= 0 && tree.isUnder(e.head(), object));
            if (meant != null && !told && names(tree, verb, object)) {
                all.add(denial(tree, sentence, verb, object, meant));
            }
        }
        all.sort((a, b) -> Integer.compare(a.head(), b.head()));
        if (!events.isEmpty()) {
            last = events.get(events.size() - 1);
        }
        return all;
    }

    private Event meant(int sentence, int verb, List<Event> events) {
        Event meant = last != null && last.sentence() == sentence - 1 ? last : null;
        for (Event event : events) {
            meant = event.head() < verb ? event : meant;
        }
        boolean fits = meant != null && FAMILIES.contains(family(meant.entry().type()));
        return fits ? meant : null;
    }

    private static String family(ClaimType type) {
        return type.code().substring(0, type.code().indexOf('.'));
    }

    private static boolean names(Tree tree, int verb, int object) {
        String word = Spelling.lower(tree.lemma(object));
        if (word.equals("which")) {
            int noun = tree.head(verb);
            return noun >= 0 && POINT.contains(tree.lemma(noun));
        }
        boolean whole = tree.child(object, Dependency.ACL, Dependency.NMOD, Dependency.CCOMP) < 0;
        return POINT.contains(word) && whole || PART.contains(word);
    }

    private static Event denial(Tree tree, int sentence, int verb, int object, Event meant) {
        List<Integer> agents = new ArrayList<>();
        if (PART.contains(tree.lemma(object))) {
            agents.addAll(Clause.of(tree, verb).subjects);
        } else if (meant.sentence() == sentence) {
            agents.addAll(meant.agents());
        }
        List<Integer> targets = meant.sentence() == sentence ? meant.targets() : List.of();
        return new Event(
                sentence,
                object,
                object,
                object,
                meant.entry(),
                false,
                -1,
                agents,
                targets,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("what is denied: " + meant.entry().name()));
    }
}
