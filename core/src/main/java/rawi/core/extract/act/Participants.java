package rawi.core.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rawi.core.extract.who.Entities;
import rawi.core.lexicon.Frame;
import rawi.core.syntax.Tree;

/**
 * Collects the words that fill the roles of one event, each word once and in text order of slots.
 */
final class Participants {

    final Set<Integer> agents = new LinkedHashSet<>();
    final Set<Integer> targets = new LinkedHashSet<>();
    final Set<Integer> origins = new LinkedHashSet<>();
    final Set<Integer> destinations = new LinkedHashSet<>();
    final Set<Integer> means = new LinkedHashSet<>();
    final Set<Integer> blamed = new LinkedHashSet<>();
    final List<String> why = new ArrayList<>();

    private final int sentence;
    private final WordClasses classes;

    Participants(int sentence, WordClasses classes) {
        this.sentence = sentence;
        this.classes = classes;
    }

    void fill(Frame frame, String slot, List<Integer> nodes) {
        Frame.Role role = frame.role(slot);
        if (role == Frame.Role.SIDES) {
            // "clashes between A and B": A against B, as in "A clashed with B"
            for (int node : nodes) {
                boolean first = node == nodes.get(0);
                add(first ? Frame.Role.AGENT : Frame.Role.TARGET, node);
            }
            return;
        }
        for (int node : nodes) {
            boolean bare = slot.equals("modifier") && role == Frame.Role.AGENT;
            if (!bare || isActing(node)) {
                add(role, node);
            }
        }
    }

    /** "opened fire on the driver at the roundabout": of two the site is only where. */
    void settleFire(Tree tree) {
        if (targets.size() < 2 || targets.stream().noneMatch(this::isPerson)) {
            return;
        }
        targets.removeIf(
                n ->
                        Clause.preposition(tree, n).equals("at")
                                && !isPerson(n)
                                && !isActing(n)
                                && (is(n, "SITE") || is(n, "PLACE") || is(n, "ROUTE")));
    }

    void fillAll(Frame frame, Map<String, List<Integer>> slots) {
        slots.forEach((slot, nodes) -> fill(frame, slot, nodes));
    }

    void add(Frame.Role role, int node) {
        boolean timely = is(node, "TIME") && !is(node, "PERSON");
        if (timely) {
            return;
        }
        boolean thing = is(node, "ABSTRACT") || is(node, "MONEY");
        if (thing && !is(node, "PERSON") && role == Frame.Role.AGENT) {
            return;
        }
        switch (role) {
            case AGENT -> agents.add(node);
            case TARGET -> targets.add(node);
            case EITHER -> either(node);
            case ORIGIN -> origins.add(node);
            case DESTINATION -> destinations.add(node);
            case MEANS -> means.add(node);
            case PLACE, SIDES, NONE -> {}
        }
    }

    /** "ISIS attack" against "mosque attack": those who can act are agents; a place is neither. */
    private void either(int node) {
        boolean country = is(node, "PLACE") && is(node, "AUTHORITY");
        if (country) {
            // "Iraq mosque attack": a country's name before the noun says where
            return;
        }
        if (isActing(node)) {
            agents.add(node);
        } else if (is(node, "AIRCRAFT") || is(node, "WEAPON")) {
            // "drone attack": what it is done with
            return;
        } else if (is(node, "PERSON")
                || is(node, "SITE")
                || is(node, "EQUIPMENT")
                || is(node, "AID")
                || is(node, "ORG")) {
            targets.add(node);
        }
    }

    /** Whether it can only be goods or beasts, to which nobody does what is done to people. */
    boolean isGoods(int node) {
        return (is(node, "GOODS") || is(node, "ANIMAL") || is(node, "MONEY"))
                && !is(node, "PERSON")
                && !isActing(node);
    }

    boolean isPerson(int node) {
        return is(node, "PERSON");
    }

    boolean isActing(int node) {
        return is(node, "ARMED") || is(node, "AUTHORITY");
    }

    /** Whether it can only be an armed party, neither place nor state. */
    boolean isFoe(int node) {
        return is(node, "ARMED") && !is(node, "PLACE") && !is(node, "AIRCRAFT");
    }

    /** Whether an adjective names a party: "غارة روسية". */
    boolean isPartyAdjective(int node) {
        return is(node, Entities.PARTY_ADJECTIVE);
    }

    private boolean is(int node, String nounClass) {
        return classes.is(sentence, node, nounClass);
    }
}
