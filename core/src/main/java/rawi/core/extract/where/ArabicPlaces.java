package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rawi.core.extract.who.NounPhrases;
import rawi.core.lexicon.Place;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.model.Quote;
import rawi.core.model.Span;
import rawi.core.syntax.ArabicReach;
import rawi.core.syntax.ArabicRow;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Tree;
import rawi.core.text.Patterns;

/**
 * The places of one Arabic report: those under an event's verb are its own; those of the event
 * before it hold on.
 */
final class ArabicPlaces implements Places {

    /** Pieces between an event and a place that its clause may still mean. */
    private static final int NEAR = 35;

    /** Sentences at the head of a report, whose place holds for what no place is told of. */
    private static final int LEAD = 3;

    private static final String THAT = "ب?ان(ه|ها|هم)?|[:«\"“”]";

    /** Where people speak. */
    private static final String SETTINGS =
            "مؤتمر|بيان|تصريح|تصريحات|مقابلة|حديث|كلمة|خطاب|لقاء|اجتماع|زيارة|قمة|جلسة|ختام|خطبة|حفل|مقر";

    private static final String HARMS = "مقتل|قتل|استشهاد|استشهد|اصابة|جرح|وفاة|مصرع";

    private final ParsedText text;
    private final List<List<PlaceFound>> found;
    private final Predicate<Span> source;
    private final Predicate<String> areas;

    /** Where the event told last was. */
    private List<PlaceMention> last = List.of();

    /** Whether the event asked about last points back to a place: المدينة. */
    private boolean back;

    private PlaceFound pointer;

    /** Whether the event asked about last tells places of its own. */
    private boolean own;

    /**
     * @param source whether words name a source
     * @param areas whether a base form names a kind of place: منطقة
     */
    ArabicPlaces(
            ParsedText text,
            List<List<PlaceFound>> found,
            Predicate<Span> source,
            Predicate<String> areas) {
        this.areas = areas;
        this.text = text;
        this.found = found;
        this.source = source;
    }

    @Override
    public List<PlaceFound> in(int sentence) {
        return found.get(sentence);
    }

    @Override
    public Optional<PlaceFound> at(int sentence, int node) {
        return found.get(sentence).stream()
                .filter(p -> p.first() <= node && node <= p.last())
                .findFirst();
    }

    @Override
    public Optional<PlaceMention> end(int sentence, int node) {
        Optional<PlaceFound> known = at(sentence, node);
        Tree tree = text.tree(sentence);
        if (known.isPresent() || !areas.test(tree.lemma(node))) {
            return known.filter(p -> !p.pointsBack()).map(PlaceFound::mention);
        }
        Quote quote = Quote.of(text.text(), NounPhrases.span(tree, node));
        return Optional.of(
                new PlaceMention(
                        quote, quote.text(), Optional.empty(), false, Optional.empty(), ""));
    }

    @Override
    public List<PlaceMention> explicit(
            int sentence, int head, int support, List<Integer> targets, List<Integer> agents) {
        Tree tree = text.tree(sentence);
        ArabicReach reach = ArabicReach.of(tree, i -> isName(sentence, i));
        int governor = reach.governor(support >= 0 ? support : head);
        List<PlaceFound> own = new ArrayList<>();
        back = false;
        this.own = false;
        int reason = reach.reason(support >= 0 ? support : head);
        for (PlaceFound place : found.get(sentence)) {
            int its = reach.governor(place.first());
            boolean apart =
                    reach.isApart(Math.min(head, place.last()), Math.max(head, place.first()));
            boolean headline = governor < 0 || its < 0;
            boolean under =
                    !apart && (its == governor || headline || reach.isShared(governor, its));
            if (!under
                    || place.last() < reason
                    || isCarriedTo(reach, tree, place, head)
                    || isOfSpeech(sentence, place)
                    || isOrigin(tree, place, head)
                    || source.test(tree.sentence().tokens().get(place.first()).span())) {
                continue;
            }
            if (place.pointsBack()) {
                back = true;
                pointer = place;
            } else {
                own.add(place);
            }
        }
        // the most precise first
        own.sort(Comparator.comparing(PlaceFound::kind).reversed());
        List<PlaceMention> places = own.stream().map(PlaceFound::mention).toList();
        last = places.isEmpty() ? last : places;
        this.own = !places.isEmpty();
        return places;
    }

    /** "مقتل شخص من بلدة مجدل": where the dead man was from, no place of his death. */
    private static boolean isOrigin(Tree tree, PlaceFound place, int head) {
        ArabicRow row = ArabicRow.of(tree);
        int from = place.first() - 1;
        return Patterns.fit(tree.lemma(head), HARMS)
                && row.at(from).equals("من")
                && from - head <= 4
                && from > head
                && row.isNominal(from - 1)
                && !tree.tag(from - 1).startsWith("DT");
    }

    /** "اختطاف مدنيين ونقلهم إلى سجن في ذمار": where they were taken, not where it happened. */
    private static boolean isCarriedTo(ArabicReach reach, Tree tree, PlaceFound place, int head) {
        ArabicRow row = ArabicRow.of(tree);
        boolean to = false;
        for (int i = place.first() - 1; i > head && i > place.first() - 8; i--) {
            if (reach.isCarrying(i)) {
                return to;
            }
            to |= row.at(i).equals("الي");
        }
        return false;
    }

    /** "قال في مؤتمر صحافي في أنقرة إن": where somebody spoke, before what he said. */
    private boolean isOfSpeech(int sentence, PlaceFound place) {
        Tree tree = text.tree(sentence);
        ArabicRow row = ArabicRow.of(tree);
        ArabicReach reach = ArabicReach.of(tree, i -> isName(sentence, i));
        int verb = reach.governor(place.first());
        if (verb < 0 || !reach.isSaying(verb)) {
            return false;
        }
        boolean setting = false;
        for (int i = verb + 1; i < place.first(); i++) {
            if (Patterns.fit(row.at(i), THAT)) {
                return false;
            }
            setting |= Patterns.fit(row.at(i), SETTINGS);
        }
        for (int i = place.last() + 1; setting && i < Math.min(row.size(), place.last() + 9); i++) {
            if (Patterns.fit(row.at(i), THAT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int sentence, int piece) {
        return found.get(sentence).stream()
                .anyMatch(p -> p.nameFirst() <= piece && piece <= p.last() && !p.pointsBack());
    }

    @Override
    public List<Held> inherited(int sentence, int head, ClaimType type) {
        if (!back && Scene.UNPLACED.contains(type)) {
            return List.of();
        }
        List<PlaceFound> near = back ? List.of() : ofCause(sentence, head);
        near = near.isEmpty() && !back ? near(sentence, head) : near;
        boolean why = ArabicReach.of(text.tree(sentence)).reason(head) >= 0;
        if (!near.isEmpty() || why && !back) {
            return near.stream().map(p -> new Held(p.mention(), "named in the sentence")).toList();
        }
        if (back) {
            return pointed(sentence);
        }
        if (own) {
            // a village that no table has lies by no place told elsewhere
            return List.of();
        }
        List<PlaceFound> known = ahead(sentence, head);
        if (!known.isEmpty()) {
            return known.stream()
                    .map(p -> new Held(p.mention().asInherited(), "named before it"))
                    .toList();
        }
        List<PlaceMention> told = last.isEmpty() ? before(sentence) : last;
        return told.stream().map(p -> new Held(p.asInherited(), "said before")).toList();
    }

    /** The places that the head of the report tells, where no event has told any. */
    private List<PlaceMention> before(int sentence) {
        for (int s = 0; s < Math.min(sentence, LEAD); s++) {
            Tree tree = text.tree(s);
            int at = s;
            List<PlaceFound> all =
                    found.get(s).stream()
                            .filter(p -> !isOfSpeech(at, p))
                            .filter(p -> !p.pointsBack() && p.kind() != Place.Kind.COUNTRY)
                            .filter(
                                    p ->
                                            !source.test(
                                                    tree.sentence().tokens().get(p.first()).span()))
                            .toList();
            if (!all.isEmpty()) {
                return all.stream().limit(2).map(PlaceFound::mention).toList();
            }
        }
        return List.of();
    }

    /** "في المخيم": its own words, and the place told before that they mean. */
    private List<Held> pointed(int sentence) {
        PlaceFound meant = meant(sentence);
        List<Held> held = new ArrayList<>();
        boolean capital = ArabicRow.of(text.tree(sentence)).at(pointer.first()).equals("العاصمة");
        if (meant == null && capital) {
            // the one that every reader knows, whatever the report told before
            PlaceMention own =
                    new PlaceMention(
                            pointer.mention().quote(),
                            pointer.mention().quote().text(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            PlaceFound.UNKNOWN);
            last = List.of(own);
            return List.of(new Held(own, "said in the sentence"));
        }
        List<PlaceMention> told = meant == null ? last : List.of(meant.mention());
        for (PlaceMention place : told) {
            PlaceMention own =
                    new PlaceMention(
                            pointer.mention().quote(),
                            place.name(),
                            place.point(),
                            false,
                            place.id(),
                            place.ambiguity());
            held.add(new Held(held.isEmpty() ? own : place.asInherited(), "said before"));
        }
        return held;
    }

    /** The place of a kind that a word points back to: المخيم to مخيم طولكرم, or null. */
    private PlaceFound meant(int sentence) {
        Tree tree = text.tree(sentence);
        String word = ArabicRow.of(tree).at(pointer.first());
        String kind = word.startsWith("ال") ? word.substring(2) : word;
        for (int s = sentence; s >= 0; s--) {
            List<PlaceFound> all = found.get(s);
            for (int i = all.size() - 1; i >= 0; i--) {
                PlaceFound place = all.get(i);
                boolean earlier = s < sentence || place.last() < pointer.first();
                if (earlier
                        && !place.pointsBack()
                        && ArabicRow.of(text.tree(s)).at(place.first()).equals(kind)) {
                    return place;
                }
            }
        }
        return null;
    }

    /** The last place before an event in its sentence, with those it is said to lie in or by. */
    private List<PlaceFound> ahead(int sentence, int head) {
        Tree tree = text.tree(sentence);
        ArabicReach reach = ArabicReach.of(tree);
        LinkedList<PlaceFound> run = new LinkedList<>();
        for (PlaceFound place : found.get(sentence)) {
            boolean before =
                    place.last() < head
                            && !place.pointsBack()
                            && !reach.isApart(place.last(), head)
                            && !isOfSpeech(sentence, place)
                            && !source.test(tree.sentence().tokens().get(place.first()).span());
            if (before) {
                int gap = run.isEmpty() ? 0 : place.first() - run.getLast().last();
                boolean quoted = gap == 3 && Patterns.fit(tree.form(place.first() - 2), "[»”\"]");
                boolean within = !run.isEmpty() && (gap <= 2 || quoted);
                if (!within) {
                    run.clear();
                }
                run.add(place);
            }
        }
        run.sort(Comparator.comparing(PlaceFound::kind).reversed());
        return run;
    }

    /** "قصفت الطائرات السوق في كوباني، ما أدى إلى مقتل": where what led to it was. */
    private List<PlaceFound> ofCause(int sentence, int head) {
        Tree tree = text.tree(sentence);
        ArabicReach reach = ArabicReach.of(tree, i -> isName(sentence, i));
        int result = reach.governor(head);
        int cause = reach.cause(result);
        List<PlaceFound> its = new ArrayList<>();
        while (cause >= 0 && its.isEmpty() && !back) {
            for (PlaceFound place : found.get(sentence)) {
                boolean own = place.last() < head && reach.governor(place.first()) == cause;
                boolean told = source.test(tree.sentence().tokens().get(place.first()).span());
                if (own && !told && !place.pointsBack()) {
                    its.add(place);
                } else if (own && !told && its.isEmpty()) {
                    back = true;
                    pointer = place;
                }
            }
            back &= its.isEmpty();
            int next = reach.cause(cause);
            cause = next >= 0 ? next : before(reach, cause, result);
        }
        its.sort(Comparator.comparing(PlaceFound::kind).reversed());
        return its;
    }

    /** The verb before one, if it, too, leads to a result; otherwise -1. */
    private static int before(ArabicReach reach, int cause, int result) {
        int before = reach.governor(cause - 1);
        return before >= 0 && reach.leadsTo(before, result) ? before : -1;
    }

    /** The first place behind an event in its sentence, with those joined to it. */
    private List<PlaceFound> near(int sentence, int head) {
        Tree tree = text.tree(sentence);
        ArabicReach reach = ArabicReach.of(tree);
        List<PlaceFound> all =
                found.get(sentence).stream()
                        .filter(p -> !p.pointsBack() && !isOrigin(tree, p, head))
                        .filter(p -> !isOfSpeech(sentence, p))
                        .filter(p -> !isCarriedTo(reach, tree, p, head))
                        .filter(p -> !source.test(tree.sentence().tokens().get(p.first()).span()))
                        .toList();
        List<PlaceFound> near = new ArrayList<>();
        for (PlaceFound place : all) {
            boolean joined =
                    !near.isEmpty()
                            && tree.form(place.first() - 1).equals("و")
                            && near.get(near.size() - 1).last() == place.first() - 2;
            boolean behind =
                    place.first() > head
                            && place.first() - head <= NEAR
                            && !reach.isApart(head, place.first())
                            && reach.isDescribed(head, place.first());
            if (joined || near.isEmpty() && behind) {
                near.add(place);
            }
        }
        return near;
    }

    @Override
    public void remember(int sentence, ClaimType type, List<PlaceMention> places) {
        // what is only planned at a place holds it as well, so explicit() has kept it
    }
}
