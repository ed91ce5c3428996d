package rawi.core.extract.act;

import java.util.List;
import java.util.Set;

/** Noun classes of those that act and of what never does. */
final class PartyKinds {

    private static final List<String> PARTIES =
            List.of("PERSON", "ARMED", "AUTHORITY", "ORG", "AIRCRAFT");
    private static final List<String> THINGS =
            List.of("EVENT", "WEAPON", "ABSTRACT", "TIME", "SITE", "BODY", "DOCUMENT");

    private PartyKinds() {}

    /** Things that happen or lie about do nothing: "the strike killed" has no agent in "strike". */
    static boolean mayAct(Set<String> classes) {
        return PARTIES.stream().anyMatch(classes::contains)
                || THINGS.stream().noneMatch(classes::contains);
    }
}
