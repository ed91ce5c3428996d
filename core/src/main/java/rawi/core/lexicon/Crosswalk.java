package rawi.core.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rawi.core.data.YamlNode;
import rawi.core.text.Patterns;
import rawi.core.text.WordSet;

/**
 * What another codebook calls a claim type. The codes are facts; how well one fits is our reading.
 *
 * @param code as the other codebook writes it: ACLED {@code event type/sub-event type}, PLOVER
 *     {@code EVENT-mode}, UCDP type of violence {@code 1..3} (fatal events only), HURIDOCS code of
 *     the Types of Acts or of the index
 */
public record Crosswalk(Scheme scheme, String code, Fit fit) {

    /** The other codebook. */
    public enum Scheme {
        ACLED,
        PLOVER,
        HURIDOCS,
        UCDP;

        /** Whether a code has the shape, and where the list is short the name, of this scheme. */
        boolean knows(String code) {
            return switch (this) {
                case ACLED -> ACLED_SUB_EVENTS.contains(code);
                case PLOVER ->
                        PLOVER_EVENTS.contains(code.split("-", 2)[0])
                                && Patterns.fit(code, "[A-Z]+(-[a-z]+)*");
                case HURIDOCS -> code.length() % 2 == 0 && Patterns.fit(code, "[0-9]{2,12}");
                case UCDP -> Patterns.fit(code, "[123]");
            };
        }
    }

    /** How the other code's meaning lies to ours. */
    public enum Fit {
        /** Means the same. */
        EXACT,
        /** Means ours and more. */
        BROADER,
        /** Means a part of ours. */
        NARROWER,
        /** Overlaps, or stands only beside ours. */
        RELATED
    }

    // ACLED codebook 2023-24, sub-event types
    private static final WordSet ACLED_SUB_EVENTS =
            WordSet.of(
                    "Battles/Armed clash",
                    "Battles/Government regains territory",
                    "Battles/Non-state actor overtakes territory",
                    "Protests/Excessive force against protesters",
                    "Protests/Protest with intervention",
                    "Protests/Peaceful protest",
                    "Riots/Violent demonstration",
                    "Riots/Mob violence",
                    "Explosions/Remote violence/Chemical weapon",
                    "Explosions/Remote violence/Air/drone strike",
                    "Explosions/Remote violence/Suicide bomb",
                    "Explosions/Remote violence/Shelling/artillery/missile attack",
                    "Explosions/Remote violence/Remote explosive/landmine/IED",
                    "Explosions/Remote violence/Grenade",
                    "Violence against civilians/Sexual violence",
                    "Violence against civilians/Attack",
                    "Violence against civilians/Abduction/forced disappearance",
                    "Strategic developments/Agreement",
                    "Strategic developments/Arrests",
                    "Strategic developments/Change to group/activity",
                    "Strategic developments/Disrupted weapons use",
                    "Strategic developments/Headquarters or base established",
                    "Strategic developments/Looting/property destruction",
                    "Strategic developments/Non-violent transfer of territory",
                    "Strategic developments/Other");

    // PLOVER manual 0.8 and later, event types
    private static final WordSet PLOVER_EVENTS =
            WordSet.of(
                    "AGREE",
                    "CONSULT",
                    "SUPPORT",
                    "CONCEDE",
                    "COOPERATE",
                    "AID",
                    "RETREAT",
                    "REQUEST",
                    "ACCUSE",
                    "REJECT",
                    "THREATEN",
                    "PROTEST",
                    "SANCTION",
                    "MOBILIZE",
                    "COERCE",
                    "ASSAULT");

    public Crosswalk {
        if (!scheme.knows(code)) {
            throw new IllegalArgumentException(scheme + " has no code " + code);
        }
    }

    /**
     * The crosswalks of a codebook file.
     *
     * @param root the file's root; without {@code crosswalk} there are none
     * @throws IllegalArgumentException with file and line for an unknown scheme, code or fit
     */
    public static List<Crosswalk> of(YamlNode root) {
        return root.get("crosswalk").map(YamlNode::list).orElse(List.of()).stream()
                .map(Crosswalk::one)
                .toList();
    }

    private static Crosswalk one(YamlNode row) {
        Scheme scheme = constant(Scheme.values(), row.require("scheme"));
        Fit fit = constant(Fit.values(), row.require("fit"));
        YamlNode code = row.require("code");
        try {
            return new Crosswalk(scheme, code.text(), fit);
        } catch (IllegalArgumentException e) {
            throw code.error(e.getMessage());
        }
    }

    private static <T extends Enum<T>> T constant(T[] all, YamlNode value) {
        String name = value.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> value.error(value.text() + " is none of " + Arrays.toString(all)));
    }
}
