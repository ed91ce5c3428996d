package rawi.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rawi.core.extract.where.Distances;
import rawi.core.model.Claim;
import rawi.core.model.ClaimType;
import rawi.core.model.Factuality;
import rawi.core.model.PlaceMention;
import rawi.core.model.Relation;
import rawi.core.text.ArabicScript;
import rawi.core.text.FoldedText;
import rawi.core.text.WordSet;

/**
 * Ties mentions of one event in one report together: "the attack" to the claim that first told the
 * attack in full. A star, never a chain: every mention points at the fullest claim.
 */
final class SameEvent {

    private static final WordSet ATTACKS =
            WordSet.of(
                    "hostilities.attack_unspecified",
                    "hostilities.air_drone_strike",
                    "hostilities.shelling",
                    "hostilities.ied_mine");

    /** No mention repeats an event told this many claims before: longer texts are compilations. */
    private static final int LOOK_BACK = 300;

    /** Two gazetteers seldom put one town further apart. */
    private static final double NEAR_KM = 3;

    private SameEvent() {}

    static List<Claim> link(List<Claim> claims) {
        List<Claim> linked = new ArrayList<>(claims);
        int[] group = new int[claims.size()];
        int[] fullest = new int[claims.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            fullest[i] = i;
            for (int j = i - 1; j >= Math.max(0, i - LOOK_BACK) && group[i] == i; j--) {
                if (isSame(claims.get(j), claims.get(i))) {
                    group[i] = group[j];
                }
            }
            int best = fullest[group[i]];
            if (fullness(claims.get(i)) > fullness(claims.get(best))) {
                fullest[group[i]] = i;
            }
        }
        for (int i = 0; i < group.length; i++) {
            int best = fullest[group[i]];
            if (best != i) {
                linked.set(i, pointing(claims.get(i), claims.get(best).id()));
            }
        }
        return List.copyOf(linked);
    }

    private static int fullness(Claim c) {
        return (c.agents().isEmpty() ? 0 : 1)
                + (c.targets().isEmpty() ? 0 : 1)
                + (c.when().isPresent() ? 1 : 0)
                + (c.count().isPresent() ? 1 : 0)
                + (c.place().stream().anyMatch(p -> !p.inherited()) ? 1 : 0);
    }

    /** A later mention of the same type that adds no other place, day, number or party. */
    private static boolean isSame(Claim first, Claim again) {
        boolean types =
                first.type() == again.type()
                        || (ATTACKS.contains(first.type().code())
                                && again.type() == ClaimType.ATTACK_UNSPECIFIED);
        boolean mood = mood(first) == mood(again);
        boolean repeats =
                again.agents().size() + again.targets().size()
                        <= first.agents().size() + first.targets().size() + 1;
        return types
                && mood
                && repeats
                && first.granularity() == again.granularity()
                && agrees(first, again);
    }

    /** What is planned, feared or habitual is no second mention of what happened. */
    private static Factuality mood(Claim claim) {
        return switch (claim.factuality()) {
            case INTENDED, HYPOTHETICAL, GENERIC -> claim.factuality();
            case ASSERTED, REPORTED, PURPORTED, DENIED -> Factuality.ASSERTED;
        };
    }

    private static boolean agrees(Claim a, Claim b) {
        boolean day =
                a.when().isEmpty()
                        || b.when().isEmpty()
                        || a.when().get().range().equals(b.when().get().range());
        boolean number =
                a.count().isEmpty()
                        || b.count().isEmpty()
                        || (a.count().get().low().equals(b.count().get().low())
                                && a.count().get().high().equals(b.count().get().high()));
        Set<String> places = names(a);
        boolean place =
                places.isEmpty()
                        || names(b).isEmpty()
                        || names(b).stream().anyMatch(places::contains)
                        || isTranslated(a, b);
        Set<String> parties =
                a.agents().stream().map(x -> fold(x.actor())).collect(Collectors.toSet());
        boolean party =
                parties.isEmpty()
                        || b.agents().isEmpty()
                        || b.agents().stream().anyMatch(x -> parties.contains(fold(x.actor())));
        Set<String> groups =
                a.targets().stream().map(t -> fold(t.group())).collect(Collectors.toSet());
        boolean target =
                groups.isEmpty()
                        || b.targets().isEmpty()
                        || b.targets().stream().anyMatch(t -> groups.contains(fold(t.group())))
                        || isTranslated(a, b);
        return day && number && place && party && target;
    }

    /**
     * Told in two languages, of one day and place: "two men" and رجلين cannot be compared by their
     * letters, and a town may be known by two of its names.
     */
    private static boolean isTranslated(Claim a, Claim b) {
        boolean scripts =
                ArabicScript.isLetter(a.trigger().text().charAt(0))
                        != ArabicScript.isLetter(b.trigger().text().charAt(0));
        return scripts
                && a.when().isPresent()
                && b.when().isPresent()
                && a.place().stream().anyMatch(p -> b.place().stream().anyMatch(q -> isNear(p, q)));
    }

    private static boolean isNear(PlaceMention a, PlaceMention b) {
        return a.point().isPresent()
                && b.point().isPresent()
                && Distances.km(a.point().get(), b.point().get()) < NEAR_KM;
    }

    private static Set<String> names(Claim claim) {
        return claim.place().stream()
                .map(PlaceMention::name)
                .map(SameEvent::fold)
                .collect(Collectors.toSet());
    }

    private static String fold(String text) {
        return FoldedText.fold(text);
    }

    private static Claim pointing(Claim c, String fullest) {
        List<Relation> relations = new ArrayList<>(c.relations());
        relations.add(new Relation(Relation.Kind.SAME_AS, fullest, Optional.empty()));
        return new Claim(
                c.id(),
                c.type(),
                Optional.of(fullest),
                c.trigger(),
                c.agents(),
                c.targets(),
                c.place(),
                c.when(),
                c.count(),
                c.chain(),
                c.factuality(),
                c.granularity(),
                c.sentence(),
                c.means(),
                c.purpose(),
                c.origin(),
                c.destination(),
                relations,
                c.why());
    }
}
