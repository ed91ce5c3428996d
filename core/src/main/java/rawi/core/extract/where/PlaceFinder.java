package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Actor;
import rawi.core.lexicon.Gazetteer;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;

/**
 * Finds place names and chooses among places of one name by what the report tells: the unit that
 * holds it, the countries it speaks of, the type word, size. The reasons stay with the mention.
 */
final class PlaceFinder {

    private static final Set<String> NAME_JOINERS = Set.of("-", "al", "el", "of", "'", "’", "`");
    private static final double FAR_KM = 400;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    PlaceFinder(Gazetteer gazetteer, DataFiles files) {
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(files, "en");
    }

    PlaceWords words() {
        return words;
    }

    /** A name and the places it may stand for, before choosing. */
    private record Raw(int sentence, int first, int last, List<Place> candidates) {}

    /** All place expressions of the report, by sentence. */
    List<List<PlaceFound>> find(ParsedText text, Entities entities) {
        List<List<Raw>> raws = new ArrayList<>();
        Map<String, Integer> countries = new HashMap<>();
        for (int s = 0; s < text.size(); s++) {
            List<Raw> found = text.isRead(s) ? names(text, s, entities) : List.of();
            raws.add(found);
            for (Raw raw : found) {
                vote(raw, countries);
            }
            if (text.isRead(s)) {
                votePeople(text, s, countries);
            }
        }
        List<List<PlaceFound>> all = new ArrayList<>();
        for (List<Raw> sentence : raws) {
            List<PlaceFound> places = new ArrayList<>();
            for (Raw raw : sentence) {
                places.add(choose(text, raw, countries, raws, sentence));
            }
            all.add(places);
        }
        return all;
    }

    private static void vote(Raw raw, Map<String, Integer> countries) {
        for (Place place : raw.candidates()) {
            boolean sure = place.kind() != Place.Kind.CITY || raw.candidates().size() == 1;
            countries.merge(place.country(), sure ? 3 : 1, Integer::sum);
            if (!sure && place.population() > 1_000_000) {
                countries.merge(place.country(), 1, Integer::sum);
            }
        }
    }

    private void votePeople(ParsedText text, int s, Map<String, Integer> countries) {
        text.sentence(s)
                .tokens()
                .forEach(
                        t -> {
                            if (Character.isUpperCase(t.form().charAt(0))) {
                                gazetteer
                                        .demonym(t.form())
                                        .ifPresent(c -> countries.merge(c, 2, Integer::sum));
                            }
                        });
    }

    private List<Raw> names(ParsedText text, int s, Entities entities) {
        List<Raw> found = new ArrayList<>();
        Tree tree = text.tree(s);
        for (int i = 0; i < tree.size(); i++) {
            if (!startsName(tree, i)) {
                continue;
            }
            Optional<Actor> actor = entities.actor(s, i);
            if (actor.isPresent() && actor.get().kind() != Actor.Kind.AUTHORITY) {
                continue;
            }
            Raw raw = longest(tree, s, i);
            if (raw != null
                    && !isCommon(tree, raw, entities)
                    && !isPartOfOtherName(tree, raw, entities)) {
                found.add(raw);
                i = raw.last();
            }
        }
        return found;
    }

    /** "War", "Arab": a word of the language or of peoples, whatever towns share it. */
    private boolean isCommon(Tree tree, Raw raw, Entities entities) {
        if (raw.first() != raw.last()) {
            return false;
        }
        String word = tree.form(raw.first()).toLowerCase(Locale.ROOT);
        return entities.isCommonNoun(word) || words.isNoPlace(word);
    }

    private static boolean startsName(Tree tree, int i) {
        String form = tree.form(i);
        if (!Character.isLetter(form.charAt(0))) {
            return false;
        }
        boolean capital = Character.isUpperCase(form.charAt(0));
        boolean article = form.equals("al") && i + 1 < tree.size() && tree.form(i + 1).equals("-");
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
        int words = 0;
        for (int i = first; i < tree.size() && words < gazetteer.maxWords(); i++) {
            String form = tree.form(i);
            boolean part =
                    Character.isUpperCase(form.codePointAt(0))
                            || NAME_JOINERS.contains(form.toLowerCase(Locale.ROOT))
                            || form.length() <= 3
                                    && i > first
                                    && Character.isLetter(form.charAt(0));
            if (!part) {
                break;
            }
            words += form.equals("-") ? 0 : 1;
            name.append(name.length() == 0 ? "" : " ").append(form);
            boolean ends =
                    Character.isLetterOrDigit(form.charAt(form.length() - 1)) || form.endsWith(".");
            if (ends && Character.isUpperCase(form.codePointAt(0)) || i == first) {
                List<Place> places = gazetteer.find(name.toString());
                boolean tiny =
                        i == first
                                && form.length() <= 2
                                && !form.equals("US")
                                && !form.equals("UK");
                if (!places.isEmpty() && !tiny) {
                    best = new Raw(s, first, i, places);
                }
            }
        }
        return best;
    }

    /** "Peter Cook", "Homs Observatory", "Deir Ezzor 24": the word belongs to another name. */
    private boolean isPartOfOtherName(Tree tree, Raw raw, Entities entities) {
        int before = raw.first() - 1;
        int after = raw.last() + 1;
        boolean country = raw.candidates().stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY);
        if (gazetteer.demonym(tree.form(raw.first())).isPresent() && !country) {
            return true;
        }
        if (before >= 0
                && tree.pos(before) == Pos.PROPN
                && Character.isUpperCase(tree.form(before).charAt(0))
                && !country
                && isOneName(tree, before, raw.first())
                && !words.isSide(tree.form(before))
                && !words.locates(tree.form(before))
                && !words.isType(tree.lemma(before).toLowerCase(Locale.ROOT))
                && gazetteer.find(tree.form(before)).isEmpty()) {
            return true;
        }
        if (after < tree.size()) {
            String form = tree.form(after);
            boolean capital = Character.isUpperCase(form.charAt(0));
            boolean name =
                    capital
                            && tree.pos(after) == Pos.PROPN
                            && isOneName(tree, raw.last(), after)
                            && !words.isType(form)
                            && gazetteer.find(form).isEmpty();
            boolean person = name && !country && tree.label(raw.last()) == Dependency.FLAT;
            boolean number =
                    Character.isDigit(form.charAt(0))
                            && tree.head(after) == raw.last()
                            && form.length() < 4;
            if (number
                    || person
                    || (name && !country && isOrganisation(entities, raw, after, tree))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrganisation(Entities entities, Raw raw, int after, Tree tree) {
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

    private PlaceFound choose(
            ParsedText text,
            Raw raw,
            Map<String, Integer> countries,
            List<List<Raw>> all,
            List<Raw> sentence) {
        Tree tree = text.tree(raw.sentence());
        int[] range = widen(tree, raw);
        String type = typeWord(tree, range, raw);
        List<Place> ranked = new ArrayList<>(raw.candidates());
        Comparator<Place> order =
                Comparator.comparingDouble(p -> -score(p, type, countries, raw, sentence));
        ranked.sort(order.thenComparing(Place::id));
        Place best = ranked.get(0);
        Span span =
                new Span(
                        tree.sentence().tokens().get(range[0]).start(),
                        tree.sentence().tokens().get(range[1]).end());
        String quote = span.in(text.text());
        boolean side = words.isSide(tree.form(range[0])) && range[0] < raw.first();
        PlaceMention mention =
                new PlaceMention(
                        Quote.of(text.text(), span),
                        side ? quote.replaceAll("\\s+", " ") : best.name(),
                        best.point(),
                        false,
                        Optional.of(best.id()),
                        reason(ranked));
        int head = headOf(tree, range[0], range[1]);
        return new PlaceFound(
                raw.sentence(),
                range[0],
                range[1],
                head,
                mention,
                best.kind(),
                acts(tree, head, raw, best));
    }

    private static String reason(List<Place> ranked) {
        if (ranked.size() < 2) {
            return "";
        }
        Place best = ranked.get(0);
        Place next = ranked.get(1);
        boolean near =
                best.point().isPresent()
                        && next.point().isPresent()
                        && Distances.km(best.point().get(), next.point().get()) < 60;
        return (near ? "same name and neighbourhood: " : "also ")
                + next.name()
                + " ("
                + next.kind().name().toLowerCase(Locale.ROOT)
                + (next.country().isEmpty() ? "" : ", " + next.country())
                + ")"
                + (ranked.size() > 2 ? " and " + (ranked.size() - 2) + " more" : "");
    }

    private double score(
            Place place, String type, Map<String, Integer> countries, Raw raw, List<Raw> sentence) {
        double score = Math.log10(10 + place.population());
        score += 2.5 * Math.log1p(countries.getOrDefault(place.country(), 0));
        boolean area = place.kind().isArea();
        if (!type.isEmpty()) {
            boolean town = Set.of("city", "town", "village").contains(type);
            boolean unit =
                    Set.of("province", "governorate", "countryside", "state", "region")
                            .contains(type);
            score += town && place.kind() == Place.Kind.CITY ? 8 : 0;
            score += unit && place.kind() == Place.Kind.ADMIN1 ? 8 : 0;
            score += type.equals("district") && place.kind() == Place.Kind.ADMIN2 ? 6 : 0;
        } else if (place.kind() == Place.Kind.ADMIN1 && place.country().equals("SY")) {
            score += 1.5;
        }
        score += place.kind() == Place.Kind.COUNTRY ? 12 : 0;
        score -= place.kind() == Place.Kind.ADMIN2 || place.kind() == Place.Kind.ADMIN3 ? 4 : 0;
        for (Raw other : sentence) {
            if (other == raw || Math.abs(other.first() - raw.last()) > 8) {
                continue;
            }
            for (Place near : other.candidates()) {
                boolean holds =
                        near.kind() == Place.Kind.COUNTRY && near.country().equals(place.country())
                                || (near.kind() == Place.Kind.ADMIN1
                                        && !area
                                        && near.point().isPresent()
                                        && place.point().isPresent()
                                        && Distances.km(near.point().get(), place.point().get())
                                                < FAR_KM / 2);
                score += holds ? 4 : 0;
            }
        }
        return score;
    }

    /** "the city of X", "Idlib province", "northern Iraq", "the Mezzeh military airport". */
    private int[] widen(Tree tree, Raw raw) {
        int first = raw.first();
        int last = raw.last();
        int end = last;
        for (int i = last + 1; i < Math.min(tree.size(), last + 4); i++) {
            String lemma = tree.lemma(i).toLowerCase(Locale.ROOT);
            boolean nominal =
                    tree.pos(i) == Pos.NOUN || tree.pos(i) == Pos.PROPN || tree.pos(i) == Pos.ADJ;
            if (!nominal || !(tree.isUnder(raw.last(), i) || tree.pos(i) == Pos.ADJ)) {
                break;
            }
            if (words.isType(lemma)) {
                end = i;
            }
        }
        last = end;
        if (first > 0 && words.isSide(tree.form(first - 1))) {
            first--;
        }
        if (first > 1 && tree.form(first - 1).equalsIgnoreCase("of")) {
            int noun = first - 2;
            if (words.isType(tree.lemma(noun)) || words.isSide(tree.form(noun))) {
                first = noun;
                while (first > 0
                        && tree.head(first - 1) == noun
                        && (tree.label(first - 1) == Dependency.AMOD
                                || tree.label(first - 1) == Dependency.COMPOUND)) {
                    first--;
                }
            }
        }
        return new int[] {first, last};
    }

    private String typeWord(Tree tree, int[] range, Raw raw) {
        for (int i = range[0]; i <= range[1]; i++) {
            boolean inside = i >= raw.first() && i <= raw.last();
            String lemma = tree.lemma(i).toLowerCase(Locale.ROOT);
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

    /** A country as a party: "Israel bombed", "U.S. airstrikes". */
    private static boolean acts(Tree tree, int head, Raw raw, Place place) {
        if (place.kind() != Place.Kind.COUNTRY) {
            return false;
        }
        Dependency label = tree.label(head);
        return label == Dependency.NSUBJ
                || label == Dependency.OBL_AGENT
                || label == Dependency.IOBJ
                || (label == Dependency.COMPOUND && raw.last() == head)
                || label == Dependency.AMOD;
    }
}
