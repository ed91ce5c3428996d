package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Spelling;
import rawi.core.text.WordSet;

/** Finds place expressions: names, the words that belong to them, the place each stands for. */
final class PlaceFinder {

    private static final int BESIDE = 8;
    private static final int DATELINE = 14;
    private static final WordSet THOROUGHFARES =
            WordSet.of("street", "road", "highway", "bridge", "roundabout", "junction", "square");
    private static final WordSet BACKED =
            WordSet.of(
                    "backed",
                    "led",
                    "aligned",
                    "affiliated",
                    "supported",
                    "funded",
                    "allied",
                    "sponsored",
                    "trained",
                    "linked",
                    "friendly",
                    "installed",
                    "appointed");

    private static final WordSet TOWNS =
            WordSet.of("city", "town", "village", "port", "hamlet", "township", "capital");
    private static final WordSet QUARTERS =
            WordSet.of("neighbourhood", "neighborhood", "quarter", "sector", "suburb", "ward");
    private static final WordSet UNITS =
            WordSet.of(
                    "province",
                    "governorate",
                    "region",
                    "oblast",
                    "state",
                    "countryside",
                    "county");

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    PlaceFinder(Gazetteer gazetteer, DataFiles files) {
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(files, "en");
    }

    PlaceWords words() {
        return words;
    }

    /** All place expressions of the report, by sentence. */
    List<List<PlaceFound>> find(ParsedText text, Entities entities) {
        NameFinder names = new NameFinder(text, entities, gazetteer, words);
        PlaceChoice choice = new PlaceChoice();
        List<List<NameFinder.Raw>> raws = new ArrayList<>();
        for (int s = 0; s < text.size(); s++) {
            List<NameFinder.Raw> found = text.isRead(s) ? names.names(s) : List.of();
            raws.add(found);
            found.stream()
                    .filter(raw -> !raw.respelled())
                    .forEach(raw -> choice.heard().hear(raw.candidates()));
            if (text.isRead(s)) {
                hearPeople(text, s, choice);
            }
        }
        raws.replaceAll(heard -> atHome(heard, names, choice));
        for (List<NameFinder.Raw> sentence : raws) {
            for (NameFinder.Raw raw : sentence) {
                choice.learn(raw.candidates(), typeWord(text, raw), beside(raw, sentence));
            }
        }
        for (List<NameFinder.Raw> sentence : raws) {
            for (NameFinder.Raw raw : sentence) {
                choice.settle(raw.candidates(), typeWord(text, raw), beside(raw, sentence));
            }
        }
        List<List<PlaceFound>> all = new ArrayList<>();
        for (List<NameFinder.Raw> sentence : raws) {
            List<PlaceFound> places = new ArrayList<>();
            int dateline = sentence.isEmpty() ? -1 : datelineEnd(text, sentence.get(0).sentence());
            for (NameFinder.Raw raw : sentence) {
                PlaceFound place = choose(text, raw, choice, sentence);
                places.add(place.last() < dateline ? place.asDateline() : place);
            }
            all.add(places);
        }
        return all;
    }

    /**
     * Another spelling is only read where the report is: "LAS MANOS" of Honduras is no Manaus; a
     * small town only where the report speaks of its surroundings.
     */
    private static List<NameFinder.Raw> atHome(
            List<NameFinder.Raw> heard, NameFinder names, PlaceChoice choice) {
        List<NameFinder.Raw> kept = new ArrayList<>();
        for (NameFinder.Raw raw : heard) {
            List<Place> home =
                    raw.candidates().stream()
                            .filter(p -> !raw.respelled() || choice.heard().isHome(p))
                            .filter(p -> !Heard.isSmall(p) || choice.heard().isAround(p))
                            .toList();
            if (home.isEmpty() && !raw.candidates().isEmpty()) {
                names.withoutPlace(raw).ifPresent(kept::add);
            } else {
                kept.add(raw.only(home));
            }
        }
        return kept;
    }

    /**
     * "BAGHDAD, June 3 (Wire) - …": token of the dash that ends the line saying where the reporter
     * sits, or -1.
     */
    private static int datelineEnd(ParsedText text, int sentence) {
        boolean opens =
                sentence == 0
                        || text.sentence(sentence - 1).block() != text.sentence(sentence).block();
        Tree tree = text.tree(sentence);
        if (!opens || text.sentence(sentence).block().kind() != Block.Kind.BODY) {
            return -1;
        }
        for (int i = 0; i < Math.min(tree.size() - 1, DATELINE); i++) {
            String form = tree.form(i);
            boolean apart =
                    i > 0
                            && tree.sentence().tokens().get(i).start()
                                    > tree.sentence().tokens().get(i - 1).end();
            if (Patterns.fit(form, "–|—|--|_") || form.equals("-") && apart) {
                return i;
            }
            boolean word =
                    Character.isLetter(form.charAt(0)) && Character.isLowerCase(form.charAt(0));
            if (word && !Patterns.fit(form, "al|el|of|ez")) {
                return -1;
            }
        }
        return -1;
    }

    private void hearPeople(ParsedText text, int s, PlaceChoice choice) {
        text.sentence(s)
                .tokens()
                .forEach(
                        t -> {
                            if (Character.isUpperCase(t.form().charAt(0))) {
                                gazetteer.demonym(t.form()).ifPresent(choice.heard()::hearPeople);
                            }
                        });
    }

    private String typeWord(ParsedText text, NameFinder.Raw raw) {
        Tree tree = text.tree(raw.sentence());
        return typeWord(tree, widen(tree, raw), raw);
    }

    private static List<NameFinder.Raw> beside(NameFinder.Raw raw, List<NameFinder.Raw> sentence) {
        return sentence.stream()
                .filter(o -> o != raw && Math.abs(o.first() - raw.last()) <= BESIDE)
                .toList();
    }

    private PlaceFound choose(
            ParsedText text,
            NameFinder.Raw raw,
            PlaceChoice choice,
            List<NameFinder.Raw> sentence) {
        Tree tree = text.tree(raw.sentence());
        int[] range = widen(tree, raw);
        String type = typeWord(tree, range, raw);
        List<PlaceChoice.Ranked> ranked =
                choice.rank(raw.candidates(), type, beside(raw, sentence));
        Span span = span(tree, range[0], range[1]);
        Quote quote = Quote.of(text.text(), span);
        int head = headOf(tree, range[0], range[1]);
        if (ranked.isEmpty()
                || isNamedAfter(ranked.get(0).place(), type, raw, range)
                || isFarQuarter(ranked.get(0).place(), type, choice)) {
            PlaceMention mention =
                    new PlaceMention(
                            quote,
                            quote.text().replaceAll("\\s+", " "),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            PlaceFound.UNKNOWN);
            return found(raw, range, head, mention, kindOf(type), false);
        }
        Place best = ranked.get(0).place();
        boolean town = Patterns.fit(type, "city|town|village|suburb|district|island|camp|hamlet");
        boolean side =
                raw.first() > range[0]
                        && (words.isSide(tree.form(raw.first() - 1))
                                || words.isSide(tree.form(range[0]))
                                        && (!town || tree.form(range[0] + 1).equals("of")));
        // tables have the unit that is called after it and lies around it, not the town
        boolean seat = raw.respelled() && best.kind().isUnit() && best.kind() != Place.Kind.ADMIN1;
        PlaceMention mention =
                new PlaceMention(
                        quote,
                        side || seat ? quote.text().replaceAll("\\s+", " ") : best.name(),
                        best.point(),
                        false,
                        Optional.of(best.id()),
                        PlaceChoice.ambiguity(ranked),
                        PlaceChoice.candidates(ranked));
        Place.Kind kind = seat ? kindOf(type) : best.kind();
        return found(raw, range, head, mention, kind, acts(tree, head, raw, best));
    }

    private static PlaceFound found(
            NameFinder.Raw raw,
            int[] range,
            int head,
            PlaceMention mention,
            Place.Kind kind,
            boolean acts) {
        return new PlaceFound(
                raw.sentence(),
                range[0],
                range[1],
                head,
                mention,
                kind,
                acts,
                false,
                raw.first(),
                raw.last());
    }

    private static Span span(Tree tree, int first, int last) {
        return new Span(
                tree.sentence().tokens().get(first).start(),
                tree.sentence().tokens().get(last).end());
    }

    /** "Zawiya Street", "al-Furat Hospital": named after a place, not lying there. */
    private static boolean isNamedAfter(Place place, String type, NameFinder.Raw raw, int[] range) {
        boolean behind = range[1] > raw.last();
        boolean town = place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.ADMIN1;
        boolean county = type.equals("county") || type.equals("parish");
        return behind
                && (county && place.kind() == Place.Kind.CITY
                        || THOROUGHFARES.contains(type)
                        || Set.of("hospital", "mosque", "school", "market").contains(type)
                                && !town);
    }

    /** "al-Wadi neighbourhood": no town of that name elsewhere. */
    private static boolean isFarQuarter(Place place, String type, PlaceChoice choice) {
        return QUARTERS.contains(type)
                && !type.equals("suburb")
                && place.kind() == Place.Kind.CITY
                && !choice.heard().isAmongOthers(place);
    }

    private static Place.Kind kindOf(String type) {
        if (UNITS.contains(type)) {
            return Place.Kind.ADMIN1;
        }
        if (QUARTERS.contains(type)) {
            return Place.Kind.QUARTER;
        }
        boolean town = type.isEmpty() || Set.of("city", "town", "village", "hamlet").contains(type);
        return town ? Place.Kind.CITY : Place.Kind.SITE;
    }

    /** "the city of X", "Idlib province", "northern Iraq", "the Mezzeh military airport". */
    private int[] widen(Tree tree, NameFinder.Raw raw) {
        int first = raw.first();
        int last = raw.last();
        for (int i = last + 1; i < Math.min(tree.size(), raw.last() + 4); i++) {
            String lemma = Spelling.lower(tree.lemma(i));
            boolean nominal =
                    tree.pos(i) == Pos.NOUN || tree.pos(i) == Pos.PROPN || tree.pos(i) == Pos.ADJ;
            boolean linked =
                    tree.isUnder(raw.last(), i)
                            || tree.pos(i) == Pos.ADJ
                            || i == raw.last() + 1 && words.isType(lemma);
            if (!nominal || !linked || isOfOther(tree, raw, i)) {
                break;
            }
            if (words.isType(lemma)) {
                last = i;
            }
        }
        if (first > 0 && words.isSide(tree.form(first - 1))) {
            first--;
        }
        if (first > 1 && tree.form(first - 1).equalsIgnoreCase("of")) {
            int noun = first - 2;
            if (words.isType(Spelling.lower(tree.lemma(noun))) || words.isSide(tree.form(noun))) {
                first = noun;
                while (first > 0
                        && isPlain(tree, first - 1)
                        && !words.isType(Spelling.lower(tree.lemma(first - 1)))
                        && tree.head(first - 1) == noun
                        && (tree.label(first - 1) == Dependency.AMOD
                                || tree.label(first - 1) == Dependency.COMPOUND)) {
                    first--;
                }
            }
        }
        return new int[] {first, last};
    }

    /** "the Kuwaiti island": a word that names no place of its own. */
    private boolean isPlain(Tree tree, int node) {
        return tree.pos(node) != Pos.PROPN || gazetteer.demonym(tree.form(node)).isPresent();
    }

    /**
     * "the Darfur city of Nyala", "the Homs quarter of Inshaat": the city is the one named next.
     */
    private boolean isOfOther(Tree tree, NameFinder.Raw raw, int noun) {
        boolean named =
                noun + 2 < tree.size()
                        && tree.form(noun + 1).equals("of")
                        && Character.isUpperCase(tree.form(noun + 2).charAt(0));
        String type = Spelling.lower(tree.lemma(noun));
        boolean town = TOWNS.contains(type);
        boolean part = type.equals("suburb") || QUARTERS.contains(type) || type.equals("district");
        return named
                && (town || part)
                && raw.candidates().stream().anyMatch(p -> (p.kind() == Place.Kind.CITY) == part);
    }

    private String typeWord(Tree tree, int[] range, NameFinder.Raw raw) {
        for (int i = range[0]; i <= range[1]; i++) {
            boolean inside = i >= raw.first() && i <= raw.last();
            String lemma = Spelling.lower(tree.lemma(i));
            if (!inside && words.isType(lemma)) {
                return lemma;
            }
        }
        return "";
    }

    /** The token of a range whose head lies outside it. */
    static int headOf(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            int head = tree.head(i);
            if (head < first || head > last) {
                boolean light =
                        tree.label(i) == Dependency.CASE || tree.label(i) == Dependency.PUNCT;
                if (!light) {
                    return i;
                }
            }
        }
        return last;
    }

    /** "blamed the strike on Israel". */
    private static boolean isBlamed(Tree tree, int head) {
        int up = tree.head(head);
        for (int step = 0; step < 3 && up >= 0; step++) {
            if (tree.lemma(up).equals("blame")) {
                return true;
            }
            up = tree.head(up);
        }
        return false;
    }

    private static String caseOf(Tree tree, int node) {
        int sign = tree.child(node, Dependency.CASE);
        return sign < 0 ? "" : tree.form(sign);
    }

    /** "the X-backed militia", "X-led forces": whose people they are. */
    private static boolean isBacker(Tree tree, int last) {
        return last + 2 < tree.size()
                && tree.form(last + 1).equals("-")
                && tree.sentence().tokens().get(last + 1).start()
                        == tree.sentence().tokens().get(last).end()
                && BACKED.contains(tree.low(last + 2));
    }

    /** A country as a party: "Israel bombed", "U.S. airstrikes"; a capital that speaks. */
    private boolean acts(Tree tree, int head, NameFinder.Raw raw, Place place) {
        Dependency label = tree.label(head);
        if (isBacker(tree, raw.last())) {
            return true;
        }
        boolean subject = label == Dependency.NSUBJ;
        if (place.kind() != Place.Kind.COUNTRY) {
            return subject && tree.head(head) >= 0 && words.says(tree.lemma(tree.head(head)));
        }
        int verb = tree.head(head);
        boolean party =
                (label == Dependency.OBJ || label == Dependency.OBL)
                                && verb >= 0
                                && words.takesParty(tree.lemma(verb))
                        || Patterns.fit(caseOf(tree, head), "(?i)with|against|by|between")
                        || caseOf(tree, head).equals("on") && isBlamed(tree, head);
        return subject
                || party
                || label == Dependency.OBL_AGENT
                || label == Dependency.IOBJ
                || (label == Dependency.COMPOUND && raw.last() == head)
                || label == Dependency.AMOD;
    }
}
