package rawi.core.extract.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rawi.core.lexicon.Place;
import rawi.core.model.ClaimType;
import rawi.core.model.PlaceMention;
import rawi.core.syntax.Dependency;
import rawi.core.syntax.ParsedText;
import rawi.core.syntax.Pos;
import rawi.core.syntax.Tree;
import rawi.core.text.Block;
import rawi.core.text.Patterns;
import rawi.core.text.Sentence;
import rawi.core.text.WordSet;

/**
 * Which place said earlier still holds at an event whose own words give none: that of the event it
 * points back to, one named in its sentence or before it in its paragraph, that of most events.
 */
final class Scene {

    static final String INSIDE = "(?i)in|across|inside|throughout";

    private static final int MAX_HEADING = 5;

    /** No paragraph that people write has more sentences before the one that is read. */
    private static final int LOOK_BACK = 60;

    /** States of mind and acts of offices, which happen nowhere in particular. */
    static final Set<ClaimType> UNPLACED =
            Set.of(
                    ClaimType.FEAR,
                    ClaimType.EXEMPTION_NOT_HONOURED,
                    ClaimType.APPOINTMENT,
                    ClaimType.POLICY_ORDER);

    /** Those who tell of the place that they live in. */
    private static final WordSet LOCALS =
            WordSet.of(
                    "resident",
                    "villager",
                    "inhabitant",
                    "townspeople",
                    "local",
                    "witness",
                    "eyewitness");

    private final ParsedText text;
    private final List<List<PlaceFound>> found;
    private final PlaceWords words;
    private final List<Told> told = new ArrayList<>();

    private final Standing standing;
    private final Topic topic;

    Scene(ParsedText text, List<List<PlaceFound>> found, PlaceWords words) {
        this.text = text;
        this.found = found;
        this.words = words;
        this.standing = new Standing(text, found);
        this.topic = new Topic(text, found, words);
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
                places.stream()
                        .filter(p -> p.id().isPresent() || p.point().isPresent() || isName(p))
                        .toList();
        if (sure.isEmpty()) {
            return;
        }
        boolean own = sure.stream().anyMatch(p -> !p.inherited());
        boolean country = sure.stream().allMatch(p -> p.id().orElse("").startsWith("iso:"));
        if (own || !country) {
            told.add(new Told(sentence, type, sure, own));
            standing.add(sentence, sure, own);
        }
    }

    /** "Sudan faces the largest crisis": a sentence about somewhere else. */
    private boolean namesOther(int sentence) {
        Tree tree = text.tree(sentence);
        return found.get(sentence).stream()
                .filter(p -> p.mention().point().isPresent() || p.isCountry())
                .filter(p -> Dependency.NSUBJ == tree.label(p.head()))
                .filter(p -> !p.acts())
                .anyMatch(p -> !isOfSaying(tree, p, -1));
    }

    /** The known place around one that no gazetteer has, told of the same event. */
    Optional<Held> around(Held held) {
        if (held.mention().point().isPresent()) {
            return Optional.empty();
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            List<PlaceMention> places = told.get(i).places();
            boolean same = places.stream().anyMatch(p -> p.quote().equals(held.mention().quote()));
            if (same) {
                return places.stream()
                        .filter(p -> p.point().isPresent())
                        .findFirst()
                        .map(p -> new Held(p.asInherited(), held.why()));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(PlaceMention place) {
        return place.ambiguity().equals(PlaceFound.UNKNOWN);
    }

    /** The place that still holds at an event. */
    Optional<Held> at(int sentence, int head, ClaimType type) {
        Block block = text.sentence(sentence).block();
        if (block.kind() == Block.Kind.HEADLINE) {
            return ofHeadline(sentence);
        }
        Tree tree = text.tree(sentence);
        if (isDefinite(tree, head)) {
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
        boolean political = isAppeal(tree, head);
        Optional<Held> near = inParagraph(sentence, head);
        boolean felt = type == ClaimType.FEAR || type == ClaimType.EXEMPTION_NOT_HONOURED;
        if (near.isPresent() && !political && !felt) {
            return near;
        }
        if (UNPLACED.contains(type) || political) {
            return Optional.empty();
        }
        Optional<Held> above = ofHeading(sentence);
        if (above.isPresent()) {
            return above;
        }
        if (told.isEmpty()) {
            return topic.at(sentence);
        }
        return continues(tree, head)
                ? told.get(told.size() - 1).held("place of the event told last")
                : namesOther(sentence) ? Optional.empty() : ofMost();
    }

    /**
     * "The attackers beat …", "the same gunmen": people whom only what was told last identifies.
     */
    private boolean continues(Tree tree, int head) {
        for (int i = 0; i < tree.size(); i++) {
            Dependency label = tree.label(i);
            boolean party =
                    label == Dependency.NSUBJ
                            || label == Dependency.NSUBJ_PASS
                            || label == Dependency.OBL_AGENT
                            || label == Dependency.OBJ;
            if (party && words.isRole(tree.lemma(i)) && isDefinite(tree, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Hama Province:", a line of its own: the place of what stands under it. */
    private Optional<Held> ofHeading(int sentence) {
        for (int s = sentence - 1; s >= Math.max(0, sentence - LOOK_BACK); s--) {
            Sentence line = text.sentence(s);
            int size = line.tokens().size();
            boolean alone =
                    line.block().kind() == Block.Kind.BODY
                            && size <= MAX_HEADING
                            && line.span().equals(line.block().span())
                            && line.tokens().get(size - 1).form().equals(":");
            List<PlaceFound> places = found.get(s);
            if (alone && places.size() == 1 && places.get(0).first() == 0) {
                return held(places.get(0), "named in the heading above");
            }
        }
        return Optional.empty();
    }

    private static boolean isDefinite(Tree tree, int head) {
        int determiner = tree.child(head, Dependency.DET);
        return determiner >= 0 && Patterns.fit(tree.low(determiner), "the|this|these|that");
    }

    private static boolean isSame(Told event, ClaimType type) {
        String family = type.code().substring(0, type.code().indexOf('.'));
        boolean blow = family.equals("hostilities");
        return event.type() == type || blow && event.type().code().startsWith(family);
    }

    /** "We call on …": what the report's author wants or holds, not what happened somewhere. */
    private boolean isAppeal(Tree tree, int head) {
        int up = tree.head(head);
        for (int step = 0; up >= 0 && step < tree.size(); step++) {
            if (words.isAppeal(tree.lemma(up)) && tree.tag(up).equals("VB")) {
                return true;
            }
            up = tree.head(up);
        }
        for (int i = 0; i < tree.size(); i++) {
            boolean main = tree.label(i) == Dependency.ROOT || tree.label(i) == Dependency.CONJ;
            if (main && words.isAppeal(tree.lemma(i)) && Patterns.fit(tree.tag(i), "VB[PZ]?")) {
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
                    place.isCountry() ? Patterns.fit(sign, INSIDE) : locates(tree, place, sign);
            boolean other =
                    isOther(tree, place, head)
                            || isEnd(tree, place, head)
                            || isPast(tree, place, head);
            if (place.acts() || !located || other) {
                continue;
            }
            int distance = place.first() > head ? place.first() - head : head - place.last() + 3;
            distance += place.isCountry() ? 100 : 0;
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return Optional.ofNullable(best)
                .map(p -> within(tree, p))
                .map(p -> new Held(p.mention(), "named in the sentence"));
    }

    /** "were flown to Gao": where another movement went or came from. */
    private static boolean isEnd(Tree tree, PlaceFound place, int head) {
        int verb = tree.head(place.head());
        return Patterns.fit(before(tree, place), "(?i)to|into|from|towards?")
                && verb >= 0
                && verb != head
                && tree.label(place.head()) == Dependency.OBL
                && !tree.isUnder(head, verb);
    }

    /** "… were killed, while two died in the prison": a place of the clause behind. */
    private static boolean isPast(Tree tree, PlaceFound place, int head) {
        for (int i = head + 1; i < place.first(); i++) {
            boolean other = tree.form(i).equals("while") && tree.form(i - 1).equals(",");
            if (other || tree.form(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** "northern X's Y province", "X's capital Y": the narrower place that the other owns. */
    private PlaceFound within(Tree tree, PlaceFound owner) {
        int sign = owner.last() + 1;
        boolean owns = sign < tree.size() && Patterns.fit(tree.form(sign), "['’]s");
        return found.get(owner.sentence()).stream()
                .filter(p -> owns && p.first() > sign)
                .filter(p -> p.first() == sign + 1 || isNamed(tree, sign + 1, p.first()))
                .findFirst()
                .orElse(owner);
    }

    /** "capital", "second largest city": only words that say what is named next. */
    private boolean isNamed(Tree tree, int from, int name) {
        for (int i = from; i < name - 1; i++) {
            if (!Patterns.fit(tree.tag(i), "JJ[RS]?")) {
                return false;
            }
        }
        return words.isType(tree.lemma(name - 1)) || tree.lemma(name - 1).equals("capital");
    }

    /** "tanks captured near X", "a doctor in X said": places of other events and of sources. */
    private boolean isOther(Tree tree, PlaceFound place, int head) {
        if (isOfSaying(tree, place, head)) {
            return true;
        }
        int node = place.head();
        for (int step = 0; node >= 0 && step < tree.size() && node != head; step++) {
            boolean clause =
                    tree.label(node) == Dependency.ACL || tree.label(node) == Dependency.ACL_RELCL;
            int noun = tree.head(node);
            if (clause && noun >= 0 && noun != head && !tree.isUnder(head, node)) {
                return tree.isUnder(noun, head);
            }
            node = noun;
        }
        return false;
    }

    private boolean isOfSaying(Tree tree, PlaceFound place, int head) {
        int node = place.head();
        for (int step = 0; step < 4 && node >= 0; step++) {
            Dependency label = tree.label(node);
            int up = tree.head(node);
            if (label == Dependency.NSUBJ && up >= 0 && words.says(tree.lemma(up))) {
                return !LOCALS.contains(tree.lemma(node));
            }
            boolean asked =
                    up >= 0
                            && (tree.label(up) == Dependency.ACL && label == Dependency.OBL
                                    || label == Dependency.ACL);
            boolean noun =
                    asked
                            || label == Dependency.NMOD
                            || label == Dependency.COMPOUND
                            || label == Dependency.APPOS
                            || label == Dependency.FLAT;
            if (!noun) {
                boolean between = head >= 0 && up < head && head < place.first();
                return step <= 1
                        && label == Dependency.OBL
                        && up >= 0
                        && Patterns.fit(tree.lemma(up), "say|tell|speak")
                        && place.first() > up
                        && place.first() - up <= (step == 0 ? 5 : 8)
                        && !between;
            }
            node = up;
        }
        return false;
    }

    private boolean locates(Tree tree, PlaceFound place, String sign) {
        if (!words.locates(sign)) {
            return false;
        }
        if (sign.equalsIgnoreCase("from") && tree.label(place.head()) == Dependency.NMOD) {
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
        int least = Math.max(0, sentence - LOOK_BACK);
        for (int s = sentence; s >= least && text.sentence(s).block() == block; s--) {
            Optional<Held> event = s < sentence ? ofEvent(s) : Optional.empty();
            if (event.isPresent()) {
                return event;
            }
            Optional<PlaceFound> last = last(s, s < sentence ? Integer.MAX_VALUE : head);
            if (last.isPresent()) {
                return held(last.get(), "named earlier in the paragraph");
            }
        }
        return Optional.empty();
    }

    /**
     * The last place that a sentence names before a word; one that people came from only if alone.
     */
    private Optional<PlaceFound> last(int s, int end) {
        Tree tree = text.tree(s);
        List<PlaceFound> places = found.get(s);
        PlaceFound start = null;
        for (int i = places.size() - 1; i >= 0; i--) {
            PlaceFound place = places.get(i);
            boolean wide = place.isCountry() || isVague(place);
            if (place.last() >= end || place.acts() || wide || isOfSaying(tree, place, -1)) {
                continue;
            }
            if (!before(tree, place).equalsIgnoreCase("from")) {
                return Optional.of(PlaceChains.narrowest(tree, places, i));
            }
            start = start == null ? place : start;
        }
        return Optional.ofNullable(start);
    }

    /** The narrowest place that the last event of a sentence tells itself. */
    private Optional<Held> ofEvent(int sentence) {
        for (int i = told.size() - 1; i >= 0 && told.get(i).sentence() >= sentence; i--) {
            Told event = told.get(i);
            if (event.sentence() == sentence && event.own()) {
                return event.places().stream()
                        .filter(p -> !p.inherited() && (p.id().isPresent() || isTown(sentence, p)))
                        .filter(p -> !p.id().orElse("").startsWith("iso:"))
                        .findFirst()
                        .map(p -> new Held(p.asInherited(), "place of the event before it"));
            }
        }
        return Optional.empty();
    }

    /** "X village", whether or not a gazetteer has it. */
    private boolean isTown(int sentence, PlaceMention place) {
        return found.get(sentence).stream()
                .anyMatch(p -> p.mention().equals(place) && p.kind() == Place.Kind.CITY);
    }

    /** A street or site of which nobody knows where it lies holds for no other event. */
    private static boolean isVague(PlaceFound place) {
        return place.mention().point().isEmpty() && place.kind() == Place.Kind.SITE;
    }

    static Optional<Held> held(PlaceFound place, String why) {
        return Optional.of(new Held(place.mention().asInherited(), why));
    }

    /** A headline is too short for two scenes, and nothing stands before it that could hold on. */
    private Optional<Held> ofHeadline(int sentence) {
        return found.get(sentence).stream()
                .filter(p -> !p.acts())
                .min(Comparator.comparing(PlaceFound::isCountry))
                .map(p -> new Held(p.mention(), "named in the headline"));
    }

    static String before(Tree tree, PlaceFound place) {
        int before = place.first() - 1;
        while (before > 0 && tree.pos(before) == Pos.DET) {
            before--;
        }
        return before >= 0 ? tree.form(before) : "";
    }

    private Optional<Held> ofMost() {
        return standing.place().map(p -> new Held(p.asInherited(), "place of most events so far"));
    }
}
