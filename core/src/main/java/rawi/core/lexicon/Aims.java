package rawi.core.lexicon;

import rawi.core.text.WordSet;

/** What a campaign is fought for: "to retake the town", unlike "to clean the river". */
public final class Aims {

    /** Nouns that tell of fighting only by what follows. */
    private static final WordSet NOUNS = WordSet.of("campaign", "push", "drive");

    /** Lemmas of what fighters are out to do. */
    static final WordSet FOUGHT =
            WordSet.of(
                    "liberate",
                    "take",
                    "retake",
                    "capture",
                    "recapture",
                    "seize",
                    "clear",
                    "drive",
                    "oust",
                    "defeat",
                    "destroy",
                    "isolate",
                    "expel",
                    "push",
                    "dislodge",
                    "rout",
                    "regain",
                    "recover",
                    "eliminate",
                    "degrade",
                    "crush",
                    "secure",
                    "break",
                    "cut",
                    "encircle",
                    "besiege",
                    "control",
                    "root",
                    "rid",
                    "uproot",
                    "end",
                    "dismantle",
                    "weaken",
                    "remove",
                    "stop",
                    "fight",
                    "combat",
                    "force",
                    "gain",
                    "reach",
                    "enter");

    private Aims() {}

    /** Whether the aim of a noun must be one of fighters. */
    static boolean asks(String noun) {
        return NOUNS.contains(noun);
    }

    /** Whether a verb tells what a noun is for, by their lemmas. */
    public static boolean is(String verb, String noun) {
        return !asks(noun) || FOUGHT.contains(verb);
    }
}
