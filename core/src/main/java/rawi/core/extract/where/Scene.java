package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;

/**
 * Which place said earlier still holds at an event whose own words give none: that of the event it
 * points back to, of its sentence, of the last event told in its paragraph, of the report.
 */
final class Scene {

    private static final int REACH = 5;

    /** States of mind and acts of offices, which happen nowhere in particular. */
    private static final Set<ClaimType> UNPLACED =
            Set.of(
                    ClaimType.FEAR,
                    ClaimType.EXEMPTION_NOT_HONOURED,
                    ClaimType.APPOINTMENT,
                    ClaimType.POLICY_ORDER);

    private final ParsedText text;
    private final List<List<PlaceFound>> found;
    private final PlaceWords words;
    private final List<Told> told = new ArrayList<>();

    Scene(ParsedText text, List<List<PlaceFound>> found, PlaceWords words) {
        this.text = text;
        this.found = found;
        this.words = words;
    }

    /** An event with its places, in text order. */
    private record Told(int sentence, ClaimType type, List<PlaceMention> places, boolean own) {

        Optional<Held> held(String why) {
            return Optional.of(new Held(places.get(0).asInherited(), why));
        }
    }

    /** Keeps where an event was for those told after it. */
    void remember(int sentence, ClaimType type, List<PlaceMention> places) {
        List<PlaceMention> sure =
                places.stream().filter(p -> p.id().isPresent() || isName(p)).toList();
        if (!sure.isEmpty()) {
            boolean own = sure.stream().anyMatch(p -> !p.inherited());
            told.add(new Told(sentence, type, sure, own));
        }
    }

    private static boolean isName(PlaceMention place) {
        return Character.isUpperCase(place.name().charAt(0));
    }

    /** The place that still holds at an event. */
    Optional<Held> at(int sentence, int head, ClaimType type) {
        Block block = text.sentence(sentence).block();
        if (block.kind() == Block.Kind.HEADLINE) {
            return ofHeadline(sentence);
        }
        Tree tree = text.tree(sentence);
        if (!MODE.contains("d") && isDefinite(tree, head)) {
            for (int i = told.size() - 1; i >= 0; i--) {
                if (isSame(told.get(i), type)) {
                    return told.get(i).held("place of the same event");
                }
            }
        }
        Optional<Held> here = inSentence(sentence, head);
        if (here.isPresent()) {
            return here;
        }
        boolean political = !MODE.contains("p") && isAppeal(tree);
        Optional<Held> near = inParagraph(sentence, head);
        if (near.isPresent() && !political) {
            return near;
        }
        if (!MODE.contains("u") && UNPLACED.contains(type) || political) {
            return Optional.empty();
        }
        return earlier(sentence).or(() -> topic(sentence));
    }

    private static boolean isDefinite(Tree tree, int head) {
        int determiner = tree.child(head, Dependency.DET);
        return determiner >= 0
                && tree.form(determiner).toLowerCase(Locale.ROOT).matches("the|this|these|that");
    }

    private static boolean isSame(Told event, ClaimType type) {
        String family = type.code().substring(0, type.code().indexOf('.'));
        boolean blow = family.equals("hostilities");
        return event.type() == type || blow && event.type().code().startsWith(family);
    }

    /** "We call on …": what the report's author wants or holds, not what happened somewhere. */
    private boolean isAppeal(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            boolean main = tree.label(i) == Dependency.ROOT || tree.label(i) == Dependency.CONJ;
            if (main && words.isAppeal(tree.lemma(i)) && tree.tag(i).matches("VB[PZ]?")) {
                return true;
            }
        }
        return false;
    }

    /** A place that the sentence itself locates something at: the nearest to the event. */
    private Optional<Held> inSentence(int sentence, int head) {
        Tree tree = text.tree(sentence);
        PlaceFound best = null;
        int least = Integer.MAX_VALUE;
        for (PlaceFound place : found.get(sentence)) {
            String sign = before(tree, place);
            boolean located =
                    place.isCountry() ? !MODE.contains("k") && sign.matches("(?i)in|across|inside|throughout") : locates(tree, place, sign);
            if (place.acts() || !located) {
                continue;
            }
            int distance =
                    place.first() > head
                            ? place.first() - head
                            : head - place.last() + 3;
            distance += place.isCountry() ? 100 : 0;
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return Optional.ofNullable(best).map(p -> new Held(p.mention(), "named in the sentence"));
    }

    private boolean locates(Tree tree, PlaceFound place, String sign) {
        if (!words.locates(sign)) {
            return false;
        }
        if (!sign.equalsIgnoreCase("of")) {
            return true;
        }
        int noun = place.first() - 2;
        return noun < 0 || !Character.isUpperCase(tree.form(noun).charAt(0));
    }

    private Optional<Held> inParagraph(int sentence, int head) {
        Block block = text.sentence(sentence).block();
        for (int i = MODE.contains("e") ? -1 : told.size() - 1; i >= 0; i--) {
            if (text.sentence(told.get(i).sentence()).block() == block && (!MODE.contains("o") || told.get(i).own())) {
                return told.get(i).held("place of the event before");
            }
        }
        for (int s = sentence; s >= 0 && text.sentence(s).block() == block; s--) {
            List<PlaceFound> places = found.get(s);
            for (int i = places.size() - 1; i >= 0; i--) {
                PlaceFound place = places.get(i);
                boolean earlier = s < sentence || place.last() < head;
                boolean wide = place.isCountry() || place.mention().point().isEmpty();
                if (earlier && !place.acts() && !wide) {
                    return held(place, "named earlier in the paragraph");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Held> held(PlaceFound place, String why) {
        return Optional.of(new Held(place.mention().asInherited(), why));
    }

    /** A headline is too short for two scenes, and nothing stands before it that could hold on. */
    private Optional<Held> ofHeadline(int sentence) {
        return found.get(sentence).stream()
                .filter(p -> !p.acts())
                .min(Comparator.comparing(PlaceFound::isCountry))
                .map(p -> new Held(p.mention(), "named in the headline"));
    }

    private static String before(Tree tree, PlaceFound place) {
        int before = place.first() - 1;
        while (before > 0 && tree.pos(before) == Pos.DET) {
            before--;
        }
        return before >= 0 ? tree.form(before) : "";
    }

    /** The last event's place, or the last town, quarter or site named in an earlier paragraph. */
    private Optional<Held> earlier(int sentence) {
        if (MODE.contains("A")) {
            for (int i = told.size() - 1; i >= 0; i--) {
                if (told.get(i).sentence() >= sentence - REACH && (!MODE.contains("q") || told.get(i).own())) {
                    return told.get(i).held("place of an event in an earlier paragraph");
                }
            }
        }
        if (MODE.contains("B") && !told.isEmpty()) {
            return most().held("place of most events so far");
        }
        if (MODE.contains("C") && !told.isEmpty()) {
            return told.get(0).held("place of the first event");
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - REACH); s--) {
            List<PlaceFound> places = found.get(s);
            for (int i = places.size() - 1; i >= 0; i--) {
                PlaceFound place = places.get(i);
                boolean near = !place.acts() && !place.kind().isArea();
                if (near && words.locates(before(text.tree(s), place))) {
                    return held(place, "named in an earlier paragraph");
                }
            }
        }
        return Optional.empty();
    }

    private static final String MODE = System.getProperty("rawi.mode", "A");

    private Told most() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Told best = null;
        for (Told event : told) {
            counts.merge(event.places().get(0).name(), 1, Integer::sum);
        }
        for (Told event : told) {
            int n = counts.get(event.places().get(0).name());
            if (best == null || n >= counts.get(best.places().get(0).name())) {
                best = event;
            }
        }
        return best;
    }

    /** The place that the report has been about so far: the one named most, the first of equals. */
    private Optional<Held> topic(int sentence) {
        Map<String, Integer> named = new LinkedHashMap<>();
        Map<String, PlaceFound> first = new LinkedHashMap<>();
        for (List<PlaceFound> earlier : found.subList(0, sentence)) {
            for (PlaceFound place : earlier) {
                boolean meant = !place.acts() && !place.isCountry();
                if (meant && place.mention().point().isPresent()) {
                    named.merge(place.mention().name(), 1, Integer::sum);
                    first.putIfAbsent(place.mention().name(), place);
                }
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            if (best == null || entry.getValue() > named.get(best)) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best)
                .map(first::get)
                .flatMap(p -> held(p, "the report's place"));
    }
}
