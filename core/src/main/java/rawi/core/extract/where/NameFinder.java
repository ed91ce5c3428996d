package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/**
 * Finds the words that name places: names of the gazetteer that are no part of another name, and
 * names that only their surroundings show to be places ("the village of X", "X district").
 */
final class NameFinder {

    private static final WordSet NAME_JOINERS = WordSet.of("-", "al", "el", "of", "'", "’", "`");
    private static final WordSet MODIFIERS =
            WordSet.of(
                    "military", "international", "central", "air", "general", "civilian", "main");
    private static final WordSet ARTICLES =
            WordSet.of("al", "el", "as", "ash", "ar", "ad", "an", "az", "at");
    private static final int MAX_UNKNOWN_WORDS = 7;

    /** Sites that tables have under the name of a town beside the town. */
    private static final WordSet SITES =
            WordSet.of(
                    "airport",
                    "airbase",
                    "airfield",
                    "base",
                    "camp",
                    "crossing",
                    "dam",
                    "field",
                    "hospital",
                    "prison");

    /** Most words between a name and the end of what it is: "military air base". */
    private static final int MAX_TYPE_WORDS = 3;

    /** Words of so few letters open names more often than they are one. */
    private static final int PARTICLE = 3;

    private final ParsedText text;
    private final Entities entities;
    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PersonNames persons;

    NameFinder(ParsedText text, Entities entities, Gazetteer gazetteer, PlaceWords words) {
        this.text = text;
        this.entities = entities;
        this.gazetteer = gazetteer;
        this.words = words;
        this.persons = new PersonNames(text, words, gazetteer);
    }

    /**
     * A name and the places it may stand for, before choosing; none when no gazetteer has it.
     *
     * @param respelled whether no gazetteer has the name as it is written
     */
    record Raw(int sentence, int first, int last, List<Place> candidates, boolean respelled) {

        Raw(int sentence, int first, int last, List<Place> candidates) {
            this(sentence, first, last, candidates, false);
        }

        /** The same with fewer candidates. */
        Raw only(List<Place> some) {
            return new Raw(sentence, first, last, some, respelled);
        }

        boolean isCountry() {
            return candidates.stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY);
        }
    }

    /** The names of a sentence in text order. */
    List<Raw> names(int s) {
        List<Raw> found = new ArrayList<>();
        Tree tree = text.tree(s);
        for (int i = 0; i < tree.size(); i++) {
            if (!startsName(tree, i) || isActor(s, i)) {
                continue;
            }
            Raw raw = longest(tree, s, i);
            if (raw != null || tree.pos(i) == Pos.PROPN) {
                raw = ofType(tree, s, i, raw);
            }
            if (raw == null && tree.pos(i) == Pos.PROPN) {
                raw = respelled(tree, s, i);
            }
            if (raw != null && isPlace(tree, raw)) {
                found.add(raw);
                i = raw.last();
                continue;
            }
            Raw unknown = unknown(tree, s, i);
            if (unknown != null) {
                found.add(unknown);
                i = unknown.last();
            } else if (raw != null) {
                i = raw.last();
            }
        }
        return found;
    }

    private boolean isActor(int s, int i) {
        Optional<Actor> actor = entities.actor(s, i);
        return actor.isPresent() && actor.get().kind() != Actor.Kind.AUTHORITY;
    }

    private boolean isPlace(Tree tree, Raw raw) {
        return !isCommon(tree, raw)
                && (raw.isCountry() || !persons.isPerson(raw.sentence(), raw.first(), raw.last()))
                && !isPartOfOtherName(tree, raw);
    }

    /** "War", "Arab": a word of the language, of peoples or persons, whatever towns share it. */
    private boolean isCommon(Tree tree, Raw raw) {
        if (raw.first() != raw.last()) {
            return false;
        }
        String word = tree.low(raw.first());
        boolean placed = raw.first() > 0 && words.isNear(tree.form(raw.first() - 1));
        return entities.isCommonNoun(word)
                || words.isNoPlace(word)
                || (words.isGivenName(word) && !raw.isCountry() && !placed);
    }

    /** "the Yellow Union Guards (YUG)": how something just named is called for short. */
    private static boolean isAcronym(Tree tree, int i) {
        return i > 1
                && i + 1 < tree.size()
                && tree.form(i - 1).equals("(")
                && tree.form(i + 1).equals(")")
                && Patterns.fit(tree.form(i), "[A-Z][A-Z0-9-]{1,6}s?")
                && Character.isUpperCase(tree.form(i - 2).charAt(0));
    }

    private static boolean startsName(Tree tree, int i) {
        String form = tree.form(i);
        if (!Character.isLetter(form.charAt(0))) {
            return false;
        }
        if (isAcronym(tree, i)) {
            return false;
        }
        boolean capital = Character.isUpperCase(form.charAt(0));
        boolean article =
                ARTICLES.contains(form)
                        && i + 2 < tree.size()
                        && tree.form(i + 1).equals("-")
                        && Character.isUpperCase(tree.form(i + 2).charAt(0));
        if (!capital && !article) {
            return false;
        }
        return article
                || tree.pos(i) == Pos.PROPN
                || tree.pos(i) == Pos.X
                || tree.pos(i) == Pos.NOUN
                || (tree.pos(i) == Pos.ADJ && i > 0)
                || tree.tag(i).equals("VBP");
    }

    private Raw longest(Tree tree, int s, int first) {
        StringBuilder name = new StringBuilder();
        Raw best = null;
        int count = 0;
        for (int i = first; i < tree.size() && count < gazetteer.maxWords(); i++) {
            String form = tree.form(i);
            boolean part =
                    Character.isUpperCase(form.codePointAt(0))
                            || NAME_JOINERS.contains(Spelling.lower(form))
                            || form.length() <= 3
                                    && i > first
                                    && Character.isLetter(form.charAt(0));
            if (!part && i > first) {
                break;
            }
            count += form.equals("-") ? 0 : 1;
            name.append(name.length() == 0 ? "" : " ").append(form);
            boolean ends =
                    Character.isLetterOrDigit(form.charAt(form.length() - 1)) || form.endsWith(".");
            if (ends && Character.isUpperCase(form.codePointAt(0)) || i == first) {
                boolean tiny =
                        i == first && form.length() <= 2 && !Patterns.fit(form, "US|UK")
                                || Character.isLowerCase(form.charAt(0));
                List<Place> places = tiny ? List.of() : gazetteer.find(name.toString());
                if (!places.isEmpty()) {
                    best = new Raw(s, first, i, places);
                }
            }
        }
        return best;
    }

    /**
     * "the Dumayr military airbase": the place called so, not the town that it is named after.
     *
     * @param raw the name without what it is, or null when no gazetteer has it
     */
    private Raw ofType(Tree tree, int s, int first, Raw raw) {
        int last = raw == null ? PersonNames.runEnd(tree, first) : raw.last();
        int end = Math.min(tree.size(), last + 1 + MAX_TYPE_WORDS);
        for (int i = last + 1; i < end; i++) {
            if (!Character.isLowerCase(tree.form(i).charAt(0))) {
                return raw;
            }
            if (SITES.contains(Spelling.lower(tree.lemma(i)))) {
                String name = text(tree, first, last);
                List<Place> places = gazetteer.find(name + text(tree, last + 1, i));
                if (places.isEmpty() && i > last + 1) {
                    places = gazetteer.find(name + text(tree, i, i));
                }
                return places.isEmpty() ? raw : new Raw(s, first, i, places);
            }
        }
        return raw;
    }

    private static String text(Tree tree, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(tree.form(i)).append(' ');
        }
        return words.toString();
    }

    /** A name of one or several words in a spelling that no gazetteer has. */
    private Raw respelled(Tree tree, int s, int first) {
        int last = PersonNames.runEnd(tree, first);
        if (last - first >= MAX_UNKNOWN_WORDS || persons.isPerson(s, first, last)) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            name.append(i == first ? "" : " ").append(tree.form(i));
        }
        List<Place> places = gazetteer.findRespelled(name.toString());
        boolean placed =
                first > 0 && words.isNear(tree.form(first - 1))
                        || isTyped(tree, last + 1)
                        || typeWithin(tree, first, last) >= 0;
        if (places.isEmpty() && placed) {
            places = gazetteer.findAlike(name.toString());
        }
        return places.isEmpty() ? null : new Raw(s, first, last, places, true);
    }

    /** "Peter Cook", "Homs Observatory", "Deir Ezzor 24": the word belongs to another name. */
    private boolean isPartOfOtherName(Tree tree, Raw raw) {
        int before = raw.first() - 1;
        boolean country = raw.isCountry();
        if (gazetteer.demonym(tree.form(raw.first())).isPresent() && !country) {
            return true;
        }
        if (before >= 0 && !country && continuesName(tree, before, raw.first())) {
            return true;
        }
        int after = raw.last() + 1;
        if (after >= tree.size()) {
            return false;
        }
        String form = tree.form(after);
        boolean number =
                Character.isDigit(form.charAt(0))
                        && tree.head(after) == raw.last()
                        && form.length() < 4;
        boolean name =
                Character.isUpperCase(form.charAt(0))
                        && tree.pos(after) == Pos.PROPN
                        && isOneName(tree, raw.last(), after)
                        && !words.isType(form)
                        && gazetteer.find(form).isEmpty();
        boolean opens =
                raw.first() == raw.last()
                        && isParticle(tree.form(raw.last()))
                        && Character.isUpperCase(form.charAt(0))
                        && tree.pos(after) == Pos.PROPN
                        && !words.isType(form)
                        && isOneName(tree, raw.last(), after);
        boolean outlet =
                Character.isUpperCase(form.charAt(0))
                        && words.isOrganisation(form)
                        && after + 1 < tree.size()
                        && Patterns.fit(tree.form(after + 1), "['’]s");
        boolean person =
                outlet
                        || name && tree.label(raw.last()) == Dependency.FLAT
                        || raw.first() == raw.last() && isForeign(tree, after);
        return number || !country && (opens || person || name && isOrganisation(tree, raw, after));
    }

    /** "Sinn Fein": a capitalised word behind that says nothing by itself. */
    private boolean isForeign(Tree tree, int after) {
        String form = tree.form(after);
        String low = Spelling.lower(form);
        return Character.isUpperCase(form.charAt(0))
                && form.length() > 2
                && tree.pos(after) == Pos.PROPN
                && !words.isType(low)
                && !words.isTitle(low)
                && !words.opensName(low)
                && !entities.isCommonNoun(low)
                && !entities.isCommonNoun(Spelling.lower(tree.lemma(after)))
                && gazetteer.demonym(form).isEmpty()
                && gazetteer.find(form).isEmpty()
                && (after + 1 >= tree.size()
                        || !Character.isUpperCase(tree.form(after + 1).charAt(0)));
    }

    private boolean continuesName(Tree tree, int before, int first) {
        String form = tree.form(before);
        return tree.pos(before) == Pos.PROPN
                && Character.isUpperCase(form.charAt(0))
                && isOneName(tree, before, first)
                && !words.isSide(form)
                && !words.locates(form)
                && !words.opensName(form)
                && !words.isType(Spelling.lower(tree.lemma(before)))
                && (isParticle(form) || gazetteer.find(form).isEmpty());
    }

    /** "Las", "San", "El": opens names and is none, though some village is called so. */
    private static boolean isParticle(String form) {
        return form.length() <= PARTICLE && !Patterns.fit(form, "U\\.?[SK]\\.?|U[AS][EA]");
    }

    private boolean isOrganisation(Tree tree, Raw raw, int after) {
        return tree.label(raw.last()) == Dependency.COMPOUND
                && !entities.is(raw.sentence(), after, "SITE")
                && !entities.is(raw.sentence(), after, "PLACE");
    }

    private static boolean isOneName(Tree tree, int a, int b) {
        return tree.head(a) == b
                || tree.head(b) == a
                || (tree.head(a) == tree.head(b)
                        && (tree.label(a) == Dependency.COMPOUND
                                || tree.label(a) == Dependency.FLAT));
    }

    /** The same name as one that no gazetteer has, if its surroundings show a place. */
    Optional<Raw> withoutPlace(Raw raw) {
        return Optional.ofNullable(unknown(text.tree(raw.sentence()), raw.sentence(), raw.first()));
    }

    /** A name that no gazetteer has, but that stands as a place does. */
    private Raw unknown(Tree tree, int s, int first) {
        int last = PersonNames.runEnd(tree, first);
        boolean headline = text.sentence(s).block().kind() == Block.Kind.HEADLINE;
        int type = typeWithin(tree, first, last);
        if (type > first) {
            last = type - 1;
            while (last > first && MODIFIERS.contains(tree.low(last))) {
                last--;
            }
        }
        boolean opener = words.opensName(tree.form(first)) && last > first;
        if (headline && !opener
                || last - first >= MAX_UNKNOWN_WORDS
                || !isNameOfItsOwn(tree, s, first, last)) {
            return null;
        }
        boolean typed = type > first || isTyped(tree, last + 1) || isGerund(tree, first, last + 1);
        boolean of =
                first > 1
                        && tree.form(first - 1).equals("of")
                        && (words.isType(Spelling.lower(tree.lemma(first - 2)))
                                || words.isSide(tree.low(first - 2))
                                || tree.low(first - 2).equals("outskirts"));
        String before = first > 0 ? tree.low(first - 1) : "";
        boolean placed =
                Patterns.fit(before, "in|near|outside|around")
                                && !Patterns.fit(tree.form(last), "[A-Z]{2,}s?")
                        || Patterns.fit(before, "of|at|from|to") && isWithinKnown(tree, last);
        boolean explained = PlaceChains.isExplained(tree, last);
        return opener || typed || of || placed || explained
                ? new Raw(s, first, last, List.of())
                : null;
    }

    /** A capitalised type word inside the run: "Al-Tira Checkpoint". */
    private int typeWithin(Tree tree, int first, int last) {
        for (int i = last; i > first; i--) {
            if (words.isType(tree.low(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTyped(Tree tree, int i) {
        return i < tree.size()
                && tree.pos(i) == Pos.NOUN
                && Character.isLowerCase(tree.form(i).charAt(0))
                && words.isType(tree.lemma(i));
    }

    /** "at the Qarat Zahour crossing": a type word that looks like a verb. */
    private boolean isGerund(Tree tree, int first, int i) {
        return i < tree.size()
                && first > 0
                && tree.low(first - 1).equals("the")
                && tree.tag(i).equals("VBG")
                && words.isType(tree.form(i));
    }

    /** "…, Syria": a known wider place right behind. */
    private boolean isWithinKnown(Tree tree, int last) {
        int next = last + 2;
        return next < tree.size()
                && tree.form(last + 1).equals(",")
                && Character.isUpperCase(tree.form(next).charAt(0))
                && gazetteer.find(tree.form(next)).stream().anyMatch(p -> p.kind().isArea());
    }

    private boolean isNameOfItsOwn(Tree tree, int s, int first, int last) {
        if (persons.isPerson(s, first, last)) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            String form = tree.form(i);
            String low = Spelling.lower(form);
            boolean capital = Character.isUpperCase(form.charAt(0));
            if (entities.actor(s, i).isPresent()
                    || gazetteer.demonym(form).isPresent()
                    || words.isOrganisation(low)
                    || words.isTitle(low)) {
                return false;
            }
            boolean name = tree.pos(i) == Pos.PROPN || tree.pos(i) == Pos.X;
            boolean ordinary =
                    entities.isCommonNoun(low)
                            || words.isNoPlace(low) && !Patterns.fit(low, "al|el");
            if (capital && (i == first || i == last) && (!name || ordinary || words.isSide(low))) {
                boolean opener =
                        i == first && last > first && (words.opensName(low) || low.equals("abu"));
                if (!opener && !Patterns.fit(low, "al|el|ash|as|ar|an|az|ad|at")) {
                    return false;
                }
            }
        }
        String low = tree.low(last);
        return !(first == last && (words.isGivenName(low) || entities.is(s, first, "TIME")))
                && !entities.is(s, last, "EVENT");
    }
}
