package rawi.core.extract.act;

import java.util.OptionalInt;
import java.util.Set;
import rawi.core.extract.where.Places;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Place;
import rawi.core.model.Quote;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** The parties of an English report's events. */
final class EnglishParties implements Parties {

    /** Nouns of idioms, which are nobody and nothing: "on several occasions", "on behalf of". */
    private static final WordSet EMPTY =
            WordSet.of(
                    "occasion",
                    "behalf",
                    "regard",
                    "scale",
                    "extent",
                    "wake",
                    "aftermath",
                    "respect",
                    "ground",
                    "basis",
                    "account",
                    "suspicion");

    private final ParsedText text;
    private final Entities entities;
    private final Places places;

    EnglishParties(ParsedText text, Entities entities, Places places) {
        this.text = text;
        this.entities = entities;
        this.places = places;
    }

    @Override
    public boolean acts(Event event, int node) {
        int sentence = event.sentence();
        if (places.at(sentence, node).filter(p -> p.kind() != Place.Kind.COUNTRY).isPresent()) {
            return false;
        }
        Set<String> classes = entities.classesOf(sentence, node);
        Tree tree = text.tree(sentence);
        int determiner = tree.child(node, Dependency.DET);
        boolean nobody = determiner >= 0 && tree.form(determiner).equalsIgnoreCase("no");
        boolean relative = Patterns.fit(tree.form(node), "(?i)that|which|this");
        boolean near = tree.form(NounPhrases.first(tree, node)).equals("Near");
        boolean empty = tree.form(node).equalsIgnoreCase("it") && classes.isEmpty();
        return !nobody
                && !EMPTY.contains(tree.lemma(node))
                && !isBareNumber(tree, node)
                && !relative
                && !near
                && !empty
                && (!wentOff(tree, node) || classes.contains("PERSON"))
                && PartyKinds.mayAct(classes);
    }

    /** "A truck exploded, killing two": what went off is the means of what follows. */
    private static boolean wentOff(Tree tree, int node) {
        int verb = tree.head(node);
        boolean subject = verb >= 0 && tree.label(node) == Dependency.NSUBJ;
        String lemma = subject ? tree.lemma(verb) : "";
        int particle = subject ? tree.child(verb, Dependency.COMPOUND_PRT) : -1;
        return lemma.equals("explode")
                || lemma.equals("go") && particle >= 0 && tree.low(particle).equals("off");
    }

    @Override
    public boolean suffers(Event event, int node) {
        Tree tree = text.tree(event.sentence());
        // "are fighting each other"
        boolean mutual =
                node + 1 < tree.size()
                        && Patterns.fit(tree.low(node), "each|one")
                        && Patterns.fit(tree.low(node + 1), "other|another");
        // "are fighting with a new intensity"
        boolean manner =
                Clause.preposition(tree, node).equals("with")
                        && entities.classesOf(event.sentence(), node).equals(Set.of("ABSTRACT"));
        return !mutual && !manner && !isBareNumber(tree, node) && !EMPTY.contains(tree.lemma(node));
    }

    /** "109 were injured": a number that stands for nobody named is a count and no participant. */
    private static boolean isBareNumber(Tree tree, int node) {
        boolean several = node == 0 && Patterns.fit(tree.low(node), "one|two|three|four|both");
        // "Two were released later": some of those told of before
        return !several
                && (Character.isDigit(tree.form(node).charAt(0)) || tree.pos(node) == Pos.NUM)
                && NounPhrases.counted(tree, node) == node;
    }

    @Override
    public OptionalInt counted(Event event, int node) {
        Tree tree = text.tree(event.sentence());
        int verb = tree.head(node);
        int first = verb < 0 ? -1 : tree.head(verb);
        boolean row =
                isBareNumber(tree, node)
                        && first >= 0
                        && tree.label(verb) == Dependency.CONJ
                        && tree.tag(verb).equals("VBN")
                        && tree.tag(first).equals("VBN")
                        && event.entry().type().family().equals("integrity");
        int people = row ? tree.child(first, Dependency.NSUBJ_PASS) : -1;
        boolean same =
                people >= 0
                        && people < node
                        && tree.tag(people).equals("NNS")
                        && entities.is(event.sentence(), people, "PERSON");
        return same ? OptionalInt.of(people) : OptionalInt.empty();
    }

    @Override
    public Quote quote(int sentence, int node) {
        Tree tree = text.tree(sentence);
        int counted = NounPhrases.counted(tree, node);
        return Quote.of(text.text(), NounPhrases.span(tree, counted));
    }

    @Override
    public String name(int sentence, int node) {
        return entities.name(sentence, node);
    }
}
