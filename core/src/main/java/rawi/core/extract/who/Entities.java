package rawi.core.extract.who;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Actors;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.NounClasses;
import rawi.core.lexicon.Place;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.Token;
import rawi.core.text.WordSet;

/** Who and what the nouns of one report stand for. Used by one thread. */
public final class Entities {

    /** The class of adjectives that name a party. */
    public static final String PARTY_ADJECTIVE = "PARTY_ADJECTIVE";

    private static final WordSet PRISON = WordSet.of("PRISON", "SITE");
    private static final WordSet AID = WordSet.of("AID", "EQUIPMENT", "GOODS");
    static final Set<String> ANY_PARTY = Set.of("PERSON", "ARMED", "AUTHORITY", "ORG");
    private static final WordSet DEMONYM = WordSet.of("AUTHORITY");
    private static final WordSet PERSON = WordSet.of("PERSON");
    static final Set<String> PEOPLE = Set.of("PERSON", "ARMED");
    static final WordSet PLURAL_PRONOUNS =
            WordSet.of("they", "them", "we", "us", "who", "whom", "those", "these", "their", "our");
    private static final WordSet PEOPLE_PRONOUNS =
            WordSet.of("they", "them", "who", "whom", "their", "those");
    static final WordSet PERSON_PRONOUNS =
            WordSet.of(
                    "whoever",
                    "whomever",
                    "anyone",
                    "everyone",
                    "someone",
                    "nobody",
                    "others",
                    "he",
                    "she",
                    "him",
                    "her",
                    "i",
                    "me",
                    "you",
                    "his",
                    "my",
                    "your",
                    "himself",
                    "herself");

    /** Words of quantity that stand alone for people: "several are wounded". */
    static final WordSet SEVERAL =
            WordSet.of(
                    "several",
                    "many",
                    "most",
                    "some",
                    "dozen",
                    "hundred",
                    "score",
                    "thousand",
                    "few",
                    "others");

    /** What a pronoun may be that points to another sentence. */
    private static final String ANYTHING = "*";

    private final ParsedText text;
    private final Actors actors;
    private final NounClasses classes;
    private final Gazetteer gazetteer;
    private final NamedActors named;
    private final WordsMayBe[] possible;
    private final Map<String, Boolean> acting = new HashMap<>();
    private final Coreference coreference;
    private int depth;

    public Entities(ParsedText text, Actors actors, NounClasses classes, Gazetteer gazetteer) {
        this(text, actors, classes, gazetteer, new NamedActors(text, actors, gazetteer));
    }

    private Entities(
            ParsedText text,
            Actors actors,
            NounClasses classes,
            Gazetteer gazetteer,
            NamedActors named) {
        this.text = text;
        this.actors = actors;
        this.classes = classes;
        this.gazetteer = gazetteer;
        this.named = named;
        this.possible = new WordsMayBe[text.size()];
        this.coreference = new Coreference(text, this);
    }

    /** The same report read to other depths; its names stay. */
    public Entities over(ParsedText other) {
        return new Entities(other, actors, classes, gazetteer, named);
    }

    /** Whether a word in lower case may stand for something in another sentence than its own. */
    public static boolean pointsBack(String word) {
        return Coreference.pointsBack(word);
    }

    /** The named actor at a token, if any; a name of several tokens counts at each. */
    public Optional<Actor> actor(int sentence, int node) {
        return named.at(sentence, node);
    }

    /** Whether a word is a noun of an office, rank or body, as stands before a name. */
    public boolean isTitle(String word) {
        return classes.of(word).contains("PERSON")
                || classes.of(word).contains("ORG")
                || classes.of(word).contains("AUTHORITY");
    }

    /** Whether a word is a common noun that the class table knows. */
    public boolean isCommonNoun(String word) {
        return !classes.of(word).isEmpty();
    }

    /**
     * Whether the word at a node belongs to a noun class such as PERSON; ANY holds for all words,
     * UNKNOWN for those of which nothing is known.
     */
    public boolean is(int sentence, int node, String nounClass) {
        return switch (nounClass) {
            case "ANY" -> true;
            case "UNKNOWN" -> classesOf(sentence, node).isEmpty();
            case PARTY_ADJECTIVE -> adjectiveOf(sentence, node).isPresent();
            default -> classesOf(sentence, node).contains(nounClass);
        };
    }

    /** The party that an Arabic adjective names: "غارة روسية". */
    public Optional<Actor> adjectiveOf(int sentence, int node) {
        Tree tree = text.tree(sentence);
        return ArabicRow.isArabic(tree)
                ? actors.byAdjective(ArabicRow.of(tree).at(node))
                : Optional.empty();
    }

    /**
     * Whether one of the words from a node up to another, which is left out, may belong to a class,
     * whatever the tree turns out to be: told from tags alone, so it may say yes where {@link #is}
     * says no, never the other way.
     */
    public boolean mayBe(int sentence, String nounClass, int from, int to) {
        if (nounClass.equals("ANY") || nounClass.equals("UNKNOWN")) {
            return true;
        }
        if (possible[sentence] == null) {
            possible[sentence] = possible(sentence);
        }
        return possible[sentence].has(nounClass, from, to);
    }

    private WordsMayBe possible(int sentence) {
        Tree tagged = text.tags(sentence);
        return new WordsMayBe(
                tagged,
                i -> actor(sentence, i).map(Entities::ofActor).orElse(Set.of()),
                classes,
                gazetteer);
    }

    /** The classes of the word at a node; empty when nothing is known. */
    public Set<String> classesOf(int sentence, int node) {
        Tree tree = text.tree(sentence);
        int counted = NounPhrases.counted(tree, node);
        String lemma = Spelling.lower(tree.lemma(counted));
        Pos pos = tree.pos(counted);
        Optional<Actor> actor = actor(sentence, counted);
        boolean arabic = ArabicRow.isArabic(tree);
        Set<String> pair =
                arabic && counted + 1 < tree.size()
                        ? classes.of(lemma + " " + tree.lemma(counted + 1))
                        : Set.of();
        if (actor.isPresent() || !pair.isEmpty()) {
            Set<String> noun = classes.of(lemma);
            return named(actor.map(Entities::ofActor).orElse(Set.of()), pair, noun);
        }
        if (arabic && (pos == Pos.PRON || NounPhrases.isQuantity(tree, counted))) {
            return PEOPLE;
        }
        if (pos == Pos.PRON || pos == Pos.DET) {
            return ofPronoun(sentence, counted, lemma);
        }
        if (pos == Pos.ADJ && lemma.equals("old") && counted > 2 && isAge(tree, counted)) {
            return PERSON;
        }
        if (pos == Pos.NUM) {
            return !arabic && isDay(tree, counted) ? Set.of("TIME") : PEOPLE;
        }
        Dependency label = tree.label(counted);
        boolean modifies = !arabic && (label == Dependency.AMOD || label == Dependency.COMPOUND);
        if (modifies && gazetteer.demonym(tree.form(counted)).isPresent()) {
            return DEMONYM;
        }
        Set<String> known = classes.of(lemma);
        if (known.isEmpty() && lemma.endsWith("s")) {
            known = classes.of(lemma.substring(0, lemma.length() - 1));
        }
        boolean several = !arabic && !modifies && SEVERAL.contains(lemma);
        if (several && known.isEmpty() || !arabic && PeopleWords.isOneMore(tree, counted, lemma)) {
            return PEOPLE;
        }
        if (!known.isEmpty() && (pos != Pos.PROPN || arabic || !isPlaceName(tree, counted))) {
            return holds(tree, counted, lemma)
                    ? PRISON
                    : bringsAid(tree, counted, known)
                            ? AID
                            : arabic ? known : PeopleWords.withArms(tree, counted, known, classes);
        }
        if (arabic && isCountedPeople(tree, counted)) {
            return PEOPLE;
        }
        if (arabic) {
            return pos == Pos.PROPN ? ofArabicName(tree, counted) : Set.of();
        }
        if (!arabic && gazetteer.demonym(tree.form(counted)).isPresent()) {
            boolean country = gazetteer.find(tree.form(counted)).size() > 0;
            boolean shortForm =
                    tree.form(counted).equals(tree.form(counted).toUpperCase(Locale.ROOT));
            return country && !shortForm
                    ? ofCountry()
                    : pos == Pos.ADJ || shortForm ? DEMONYM : PEOPLE;
        }
        if (pos == Pos.PROPN) {
            return ofName(tree, counted);
        }
        return Set.of();
    }

    /** "aid trucks", "relief supplies": what carries or is aid by the word before it. */
    private static boolean bringsAid(Tree tree, int node, Set<String> known) {
        return node > 0
                && (known.contains("EQUIPMENT") || known.contains("GOODS"))
                && Patterns.fit(tree.lemma(node - 1), "aid|relief|humanitarian")
                && tree.head(node - 1) == node;
    }

    /**
     * "a detention centre", "torture chambers": a room or house that is a prison by its first word.
     */
    private boolean holds(Tree tree, int node, String lemma) {
        return Patterns.fit(lemma, "cent(re|er)|facility|site|camp|complex|chamber")
                && node > 0
                && tree.head(node - 1) == node
                && Patterns.fit(tree.lemma(node - 1), "detention|prison|interrogation|torture");
    }

    /** "أربعة فلسطنيين": an unknown plural that a number counts is of people. */
    private static boolean isCountedPeople(Tree tree, int node) {
        ArabicRow row = ArabicRow.of(tree);
        return row.isNumber(node - 1) && Patterns.fit(row.at(node), ".{3,}(ين|ون)");
    }

    /** A force in the air is both: سلاح الجو الروسي, طائرات مجهولة. */
    private static Set<String> named(Set<String> actor, Set<String> pair, Set<String> noun) {
        if (pair.isEmpty() && !noun.contains("AIRCRAFT")) {
            return actor;
        }
        Set<String> all = new HashSet<>(actor);
        all.addAll(pair);
        if (noun.contains("AIRCRAFT")) {
            all.add("AIRCRAFT");
        }
        return all;
    }

    private static Set<String> ofActor(Actor actor) {
        return switch (actor.kind()) {
            case ARMED -> actor.nonState() ? Set.of("ARMED", "NSAG") : Set.of("ARMED");
            case AUTHORITY -> Set.of("AUTHORITY", "ARMED");
            case ORG -> Set.of("ORG", "AID");
            case MEDIA -> Set.of("ORG");
        };
    }

    private static Set<String> ofCountry() {
        return Set.of("PLACE", "AUTHORITY");
    }

    private Set<String> ofPronoun(int sentence, int node, String lemma) {
        if (PERSON_PRONOUNS.contains(lemma)) {
            return PERSON;
        }
        Optional<Mention> antecedent = coreference.antecedent(sentence, node);
        if (antecedent.isPresent()) {
            Mention m = antecedent.get();
            // Pronouns can mean each other; the third tells no more than the first.
            if (depth < 3) {
                depth++;
                try {
                    Set<String> meant = classesOf(m.sentence(), m.head());
                    return PEOPLE_PRONOUNS.contains(lemma) ? withPerson(meant) : meant;
                } finally {
                    depth--;
                }
            }
        }
        boolean some =
                Patterns.fit(
                        lemma, "some|many|most|several|few|another|each|both|all|none|neither");
        return some || PLURAL_PRONOUNS.contains(lemma) ? PEOPLE : Set.of();
    }

    /** "them", "whoever": people first, whatever else they may stand for. */
    private static Set<String> withPerson(Set<String> classes) {
        Set<String> all = new HashSet<>(classes);
        all.add("PERSON");
        return all;
    }

    /** "a 19-year-old": somebody. */
    private static boolean isAge(Tree tree, int node) {
        return tree.label(node) != Dependency.AMOD
                && tree.form(node - 1).equals("-")
                && tree.lemma(node - 2).equals("year");
    }

    private boolean isPlaceName(Tree tree, int node) {
        return !gazetteer.find(tree.form(node)).isEmpty();
    }

    private Set<String> ofArabicName(Tree tree, int node) {
        String letters = tree.sentence().tokens().get(node).letters();
        if (!gazetteer.isKnownArabic(letters)) {
            return ANY_PARTY;
        }
        boolean country =
                gazetteer.findArabic(letters).stream()
                        .anyMatch(p -> p.kind() == Place.Kind.COUNTRY);
        return country ? ofCountry() : Set.of("PLACE");
    }

    /** "on December 15", "on 26 August": a number beside the name of a month. */
    private boolean isDay(Tree tree, int number) {
        for (int beside : new int[] {number - 1, number + 1}) {
            boolean month =
                    beside >= 0
                            && beside < tree.size()
                            && tree.pos(beside) == Pos.PROPN
                            && classes.of(tree.low(beside)).contains("TIME");
            if (month && Patterns.fit(tree.form(number), "\\d{1,2}(st|nd|rd|th)?")) {
                return true;
            }
        }
        return false;
    }

    /** "Ahmad al-Ahmad": a name of several words, of which one alone would be a village's. */
    private static boolean isPersonal(Tree tree, int node) {
        return tree.child(node, Dependency.FLAT) >= 0
                && tree.child(node, Dependency.DET, Dependency.COMPOUND, Dependency.NMOD) < 0;
    }

    /** "Nasser" in a report that twice says what he did and never what was in, near or from it. */
    private boolean isActor(String name) {
        return acting.computeIfAbsent(name, this::actsThroughout);
    }

    private boolean actsThroughout(String name) {
        int acts = 0;
        for (int s = 0; s < text.size(); s++) {
            List<Token> tokens = text.sentence(s).tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).form().equals(name)) {
                    continue;
                }
                String before = i == 0 ? "" : tokens.get(i - 1).form();
                if (Patterns.fit(
                        before,
                        "(?i)in|at|near|to|from|of|around|inside|outside|into|across|towards?|for")) {
                    return false;
                }
                boolean verb =
                        text.isRead(s)
                                && i + 1 < tokens.size()
                                && Patterns.fit(text.tree(s).tag(i + 1), "VB[DZ]");
                acts += verb ? 1 : 0;
            }
        }
        return acts > 1;
    }

    private Set<String> ofName(Tree tree, int node) {
        String phrase = NounPhrases.span(tree, node).in(text.text()).replace("\n", " ");
        List<Place> places = gazetteer.find(phrase);
        boolean part = places.isEmpty();
        if (part) {
            places = gazetteer.find(tree.form(node));
        }
        Dependency label = tree.label(node);
        boolean acts = label == Dependency.NSUBJ || label == Dependency.NSUBJ_PASS;
        boolean country = places.stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY);
        if (places.isEmpty()
                || part && acts && isPersonal(tree, node)
                || acts && !country && isActor(tree.form(node))) {
            return ANY_PARTY;
        }
        Set<String> found = new HashSet<>();
        found.add("PLACE");
        if (places.stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY)) {
            found.add("AUTHORITY");
        }
        return found;
    }

    /**
     * Canonical name of who stands at a node: an actor, what a pronoun means, or the head words.
     */
    public String name(int sentence, int node) {
        Tree tree = text.tree(sentence);
        int counted = NounPhrases.counted(tree, node);
        Optional<Actor> actor = actor(sentence, counted);
        if (actor.isPresent()) {
            return actor.get().name();
        }
        if (tree.pos(counted) == Pos.PRON || isAnaphor(tree, counted)) {
            Optional<Mention> antecedent = coreference.antecedent(sentence, counted);
            if (antecedent.isPresent()
                    && (antecedent.get().sentence() != sentence
                            || antecedent.get().head() != counted)) {
                return phrase(antecedent.get().sentence(), antecedent.get().head());
            }
        }
        return phrase(sentence, counted);
    }

    private String phrase(int sentence, int node) {
        Optional<Actor> actor = actor(sentence, node);
        if (actor.isPresent()) {
            return actor.get().name();
        }
        Tree tree = text.tree(sentence);
        String words = NounPhrases.span(tree, node).in(text.text()).replaceAll("\\s+", " ");
        return tree.pos(node) == Pos.PROPN ? words : Spelling.lower(words);
    }

    /** "the group", "these militias": a definite noun that points back. */
    private boolean isAnaphor(Tree tree, int node) {
        int determiner = tree.child(node, Dependency.DET);
        return determiner >= 0
                && Set.of("the", "these", "those", "this").contains(tree.low(determiner))
                && Set.of("group", "organisation", "organization", "movement", "militia")
                        .contains(tree.lemma(node))
                && NounPhrases.first(tree, node) == node;
    }

    /** The report's mention that a pronoun or anaphor stands for. */
    public Optional<Mention> antecedent(int sentence, int node) {
        return coreference.antecedent(sentence, node);
    }
}
