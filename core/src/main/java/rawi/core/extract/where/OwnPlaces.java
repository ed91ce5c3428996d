package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.extract.who.Entities;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Place;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/** Where an event was by its own words: what hangs on it, on its people, on its clause. */
final class OwnPlaces {

    private static final int MAX_DEPTH = 5;
    private static final WordSet MONTHS =
            WordSet.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private static final Set<Dependency> SAME_EVENT =
            Set.of(
                    Dependency.CONJ,
                    Dependency.XCOMP,
                    Dependency.ADVCL,
                    Dependency.ACL,
                    Dependency.ACL_RELCL);

    private final ParsedText text;
    private final Entities entities;
    private final List<List<PlaceFound>> found;
    private final PlaceWords words;
    private final Sites sites;

    OwnPlaces(ParsedText text, Entities entities, List<List<PlaceFound>> found, PlaceWords words) {
        this.text = text;
        this.entities = entities;
        this.found = found;
        this.words = words;
        this.sites = new Sites(text, entities, found, words);
    }

    /** The place expression that covers a token and does not act as a party. */
    Optional<PlaceFound> at(int sentence, int node) {
        return found.get(sentence).stream()
                .filter(p -> p.first() <= node && node <= p.last() && !p.acts())
                .findFirst();
    }

    /** The event's places, the most precise first. */
    List<PlaceMention> explicit(
            int sentence, int head, int support, List<Integer> targets, List<Integer> agents) {
        Tree tree = text.tree(sentence);
        Map<Span, PlaceMention> places = new LinkedHashMap<>();
        modifiers(tree, sentence, head, places);
        next(tree, sentence, head, places);
        obliques(tree, sentence, head, places, 0);
        if (support >= 0) {
            obliques(tree, sentence, support, places, 0);
        }
        for (int target : targets) {
            place(tree, sentence, target, places, 0, false);
            if (!comesFrom(tree, sentence, target, true)) {
                obliques(tree, sentence, target, places, 1);
            }
        }
        left(tree, sentence, head, places);
        if (places.isEmpty()) {
            aims(tree, sentence, head, places);
        }
        if (places.isEmpty()) {
            for (int agent : agents) {
                if (!comesFrom(tree, sentence, agent, false)) {
                    obliques(tree, sentence, agent, places, 1);
                }
            }
        }
        if (places.isEmpty()) {
            climb(tree, sentence, support >= 0 ? support : head, places);
        }
        opening(tree, sentence, places);
        regions(tree, sentence, places);
        return narrowFirst(tree, sentence, places);
    }

    /** "hit the town of X in Y province": the town before the unit that holds it. */
    private List<PlaceMention> narrowFirst(
            Tree tree, int sentence, Map<Span, PlaceMention> places) {
        List<PlaceMention> order = new ArrayList<>(places.values());
        List<PlaceFound> all = found.get(sentence);
        for (int i = 0; i + 1 < all.size(); i++) {
            PlaceFound town = all.get(i);
            PlaceFound unit = all.get(i + 1);
            boolean inside =
                    unit.first() == town.last() + 2
                            && Patterns.fit(tree.low(town.last() + 1), ",|in")
                            && !town.kind().isArea()
                            && unit.kind().isArea();
            int at = order.indexOf(unit.mention());
            if (inside && at >= 0 && order.indexOf(town.mention()) > at) {
                order.remove(town.mention());
                order.add(at, town.mention());
            }
        }
        return List.copyOf(order);
    }

    /** "citizens from Jordan": where they come from, not where it happened. */
    private boolean comesFrom(Tree tree, int sentence, int target, boolean ofTargets) {
        for (int child : tree.childrenOf(target, Dependency.NMOD)) {
            boolean country =
                    at(sentence, child).filter(p -> !ofTargets || p.isCountry()).isPresent();
            if (country && preposition(tree, child).equals("from")) {
                return true;
            }
        }
        return false;
    }

    /** "fled the town", "leave Manbij": the place that a movement verb takes as its object. */
    private void left(Tree tree, int sentence, int head, Map<Span, PlaceMention> places) {
        for (int object : tree.childrenOf(head, Dependency.OBJ)) {
            if (at(sentence, object).isPresent() || sites.isSite(tree, sentence, object)) {
                place(tree, sentence, object, places, 0, false);
            }
        }
    }

    /** "the campaign to liberate Mosul": an operation is where its aim lies. */
    private void aims(Tree tree, int sentence, int head, Map<Span, PlaceMention> places) {
        if (tree.pos(head) != Pos.NOUN) {
            return;
        }
        for (int verb : tree.childrenOf(head, Dependency.ACL)) {
            if (tree.tag(verb).equals("VB")) {
                left(tree, sentence, verb, places);
            }
        }
    }

    /** "attack in Daquq": the place right after the trigger, whatever the parse hung it on. */
    private void next(Tree tree, int sentence, int head, Map<Span, PlaceMention> places) {
        for (PlaceFound place : found.get(sentence)) {
            int before = place.first() - 1;
            while (before > head && tree.label(before) == Dependency.DET) {
                before--;
            }
            boolean close = before == head + 1 && words.locates(tree.form(before));
            if (close && !place.acts()) {
                places.put(place.mention().quote().span(), place.mention());
            }
        }
    }

    /** "Idlib strikes": a place name before the noun. */
    private void modifiers(Tree tree, int sentence, int head, Map<Span, PlaceMention> places) {
        for (PlaceFound place : found.get(sentence)) {
            boolean before = place.head() < head || place.last() < head;
            boolean modifies =
                    tree.head(place.head()) == head
                            && (tree.label(place.head()) == Dependency.COMPOUND
                                    || tree.label(place.head()) == Dependency.NMOD_POSS
                                    || tree.label(place.head()) == Dependency.AMOD);
            if (before && modifies && !(place.acts() && place.kind() == Place.Kind.COUNTRY)) {
                places.put(place.mention().quote().span(), place.mention());
            }
        }
    }

    private void obliques(
            Tree tree, int sentence, int node, Map<Span, PlaceMention> places, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (int child : tree.children(node)) {
            Dependency label = tree.label(child);
            boolean hangs = label == Dependency.OBL || label == Dependency.NMOD;
            if (hangs && (words.locates(preposition(tree, child)) || isCause(tree, child))) {
                place(tree, sentence, child, places, depth, true);
            } else if (label == Dependency.ADVMOD && tree.form(child).equalsIgnoreCase("there")) {
                sites.back(sentence, child).ifPresent(p -> places.put(p.quote().span(), p));
            } else if (label == Dependency.ADVMOD && words.isSide(tree.form(child))) {
                at(sentence, child)
                        .ifPresent(p -> places.put(p.mention().quote().span(), p.mention()));
            } else if (hangs && depth < 2 && preposition(tree, child).equals("with")) {
                continue;
            } else if (label == Dependency.APPOS || label == Dependency.OBL_UNMARKED) {
                at(sentence, child)
                        .filter(p -> label != Dependency.APPOS || !p.isCountry())
                        .ifPresent(p -> places.put(p.mention().quote().span(), p.mention()));
            }
        }
    }

    /** "deaths as a result of attacks in the desert": it was where its cause was. */
    private static boolean isCause(Tree tree, int node) {
        String sign = preposition(tree, node);
        return sign.equals("because of")
                || sign.equals("due to")
                || sign.equals("as a result of")
                || sign.equals("as") && tree.lemma(node).equals("result");
    }

    private static String preposition(Tree tree, int node) {
        StringBuilder signs = new StringBuilder();
        for (int child : tree.children(node)) {
            if (child < node && tree.label(child) == Dependency.CASE) {
                signs.append(signs.length() == 0 ? "" : " ").append(tree.form(child));
                for (int fixed : tree.childrenOf(child, Dependency.FIXED)) {
                    signs.append(' ').append(tree.form(fixed));
                }
            }
        }
        String all = signs.toString().toLowerCase(Locale.ROOT);
        return all.startsWith("from ") || all.startsWith("out ") ? "from" : all;
    }

    /** The place that a noun names, then the places inside its phrase. */
    private void place(
            Tree tree,
            int sentence,
            int node,
            Map<Span, PlaceMention> places,
            int depth,
            boolean located) {
        if (depth > MAX_DEPTH) {
            return;
        }
        Optional<PlaceFound> named = at(sentence, node);
        if (named.isPresent()) {
            places.putIfAbsent(named.get().mention().quote().span(), named.get().mention());
            obliques(tree, sentence, node, places, depth + 1);
        } else if (sites.isSite(tree, sentence, node)) {
            int at = places.size();
            Map<Span, PlaceMention> inner = new LinkedHashMap<>();
            compounds(tree, sentence, node, inner);
            obliques(tree, sentence, node, inner, depth + 1);
            PlaceMention site = sites.site(tree, sentence, node, inner.values());
            if (at >= 0) {
                places.putIfAbsent(site.quote().span(), site);
            }
            inner.forEach(places::putIfAbsent);
            meant(sentence, site, places);
        } else if (isUnknownName(tree, sentence, node) && located) {
            PlaceMention unknown = unknown(tree, node);
            places.putIfAbsent(unknown.quote().span(), unknown);
            obliques(tree, sentence, node, places, depth + 1);
        } else if (located) {
            int known = places.size();
            compounds(tree, sentence, node, places);
            obliques(tree, sentence, node, places, depth + 1);
            boolean area = tree.tag(node).equals("NNS") && isArea(tree, node);
            if (places.size() == known && area && depth == 0) {
                PlaceMention areas = area(tree, node);
                places.put(areas.quote().span(), areas);
            }
        }
        for (int child : tree.children(node)) {
            if (tree.label(child) == Dependency.CONJ) {
                place(tree, sentence, child, places, depth + 1, located);
            }
        }
    }

    /** "the area": beside it the place of its own sentence that it points back to. */
    private void meant(int sentence, PlaceMention site, Map<Span, PlaceMention> places) {
        boolean back = site.ambiguity().startsWith("points back");
        found.get(sentence).stream()
                .map(PlaceFound::mention)
                .filter(p -> back && p.name().equals(site.name()))
                .findFirst()
                .ifPresent(p -> places.putIfAbsent(p.quote().span(), p));
    }

    private void compounds(Tree tree, int sentence, int node, Map<Span, PlaceMention> places) {
        for (PlaceFound place : found.get(sentence)) {
            boolean inside = place.head() != node && tree.head(place.head()) == node;
            Dependency label = tree.label(place.head());
            boolean modifies =
                    label == Dependency.COMPOUND
                            || label == Dependency.NMOD_POSS
                            || label == Dependency.APPOS;
            if (inside && modifies && place.kind() != Place.Kind.COUNTRY) {
                places.putIfAbsent(place.mention().quote().span(), place.mention());
            }
        }
    }

    /** "in Fialaka": a name in a place's position that no gazetteer has and that is nobody's. */
    private boolean isUnknownName(Tree tree, int sentence, int node) {
        return tree.pos(node) == Pos.PROPN
                && entities.actor(sentence, node).isEmpty()
                && Character.isUpperCase(tree.form(node).charAt(0))
                && Set.of("in", "at", "near").contains(preposition(tree, node))
                && !MONTHS.contains(tree.form(node))
                && !entities.is(sentence, node, "TIME")
                && !entities.is(sentence, node, "EVENT");
    }

    private PlaceMention unknown(Tree tree, int node) {
        Span span = NounPhrases.span(tree, node);
        return new PlaceMention(
                Quote.of(text.text(), span),
                span.in(text.text()).replaceAll("\\s+", " "),
                Optional.empty(),
                false,
                Optional.empty(),
                PlaceFound.UNKNOWN);
    }

    private boolean isTown(int sentence, int node) {
        return at(sentence, node).filter(p -> !p.kind().isArea()).isPresent();
    }

    /** Places of the clauses that an event's clause belongs to. */
    private void climb(Tree tree, int sentence, int from, Map<Span, PlaceMention> places) {
        int node = from;
        for (int step = 0; step < MAX_DEPTH && places.isEmpty(); step++) {
            Dependency label = tree.label(node);
            int head = tree.head(node);
            boolean nominal =
                    label == Dependency.NSUBJ
                            || label == Dependency.OBJ
                            || label == Dependency.NSUBJ_PASS
                            || label == Dependency.NMOD
                            || label == Dependency.OBL;
            if (head < 0 || !(SAME_EVENT.contains(label) || (nominal && step < 2))) {
                break;
            }
            if (label == Dependency.ACL || label == Dependency.ACL_RELCL) {
                int holder = tree.head(head);
                if (holder >= 0 && at(sentence, head).isPresent() && isTown(sentence, holder)) {
                    place(tree, sentence, holder, places, 1, true);
                }
                place(tree, sentence, head, places, 1, true);
            }
            left(tree, sentence, head, places);
            obliques(tree, sentence, head, places, 1);
            node = head;
        }
        for (int child : tree.children(from)) {
            if (places.isEmpty() && tree.label(child) == Dependency.CONJ) {
                obliques(tree, sentence, child, places, 1);
            }
        }
    }

    /** "Near Raqqa, …", "Hajin: …": a place that opens the sentence holds for all of it. */
    private void opening(Tree tree, int sentence, Map<Span, PlaceMention> places) {
        if (found.get(sentence).stream().noneMatch(p -> p.first() <= 4)) {
            unknownOpening(tree, places);
        }
        for (PlaceFound place : found.get(sentence)) {
            if (place.first() > 4 || place.acts()) {
                continue;
            }
            int after = place.last() + 1;
            String sign = after < tree.size() ? tree.form(after) : "";
            String before = place.first() > 0 ? tree.form(place.first() - 1) : "";
            boolean listed =
                    place.first() <= 1
                            && (sign.equals(":") || sign.equals("–") || sign.equals("—"));
            boolean led = words.locates(before) && (sign.equals(",") || place.first() <= 2);
            if (listed || led) {
                places.putIfAbsent(place.mention().quote().span(), place.mention());
            }
        }
    }

    /** "Near Al Shadaddi, …": a place that no gazetteer has, opening the sentence. */
    private void unknownOpening(Tree tree, Map<Span, PlaceMention> places) {
        int at = 0;
        while (at < tree.size() && !Character.isLetter(tree.form(at).charAt(0))) {
            at++;
        }
        if (at > 3 || at >= tree.size() || !tree.form(at).equals("Near")) {
            return;
        }
        int last = at;
        while (last + 1 < tree.size() && Character.isUpperCase(tree.form(last + 1).charAt(0))) {
            last++;
        }
        boolean closed = last > at && last + 1 < tree.size() && tree.form(last + 1).equals(",");
        if (closed) {
            Span span =
                    new Span(
                            tree.sentence().tokens().get(at + 1).start(),
                            tree.sentence().tokens().get(last).end());
            places.putIfAbsent(
                    span,
                    new PlaceMention(
                            Quote.of(text.text(), span),
                            span.in(text.text()).replaceAll("\\s+", " "),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            PlaceFound.UNKNOWN));
        }
    }

    /** "Sarmada, Syria": the wider place right after a place. */
    private void regions(Tree tree, int sentence, Map<Span, PlaceMention> places) {
        List<PlaceFound> all = found.get(sentence);
        for (int i = 0; i + 1 < all.size(); i++) {
            PlaceFound place = all.get(i);
            PlaceFound next = all.get(i + 1);
            boolean comma =
                    next.first() == place.last() + 2 && tree.form(place.last() + 1).equals(",");
            if (comma
                    && places.containsKey(place.mention().quote().span())
                    && next.kind().compareTo(place.kind()) < 0) {
                places.putIfAbsent(next.mention().quote().span(), next.mention());
            }
        }
    }

    /** Where a movement starts or ends; see {@link Places#end}. */
    Optional<PlaceMention> end(int sentence, int node) {
        Optional<PlaceMention> known = at(sentence, node).map(PlaceFound::mention);
        Tree tree = text.tree(sentence);
        if (known.isPresent() || !isArea(tree, node)) {
            return known;
        }
        return Optional.of(area(tree, node));
    }

    /** An area; "families from both sides" names parties. */
    private boolean isArea(Tree tree, int node) {
        int determiner = tree.child(node, Dependency.DET);
        boolean parties =
                determiner >= 0
                        && tree.lemma(node).equals("side")
                        && Patterns.fit(tree.low(determiner), "both|all|either");
        return !parties && words.isArea(tree.lemma(node));
    }

    /** "various Syrian cities", "areas held by the rebels": an area that only its words tell. */
    private PlaceMention area(Tree tree, int node) {
        Quote quote = Quote.of(text.text(), AreaWords.span(tree, node));
        return new PlaceMention(quote, quote.text(), Optional.empty(), false, Optional.empty(), "");
    }
}
