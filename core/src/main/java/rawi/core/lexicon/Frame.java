package rawi.core.lexicon;

import java.util.HashMap;
import java.util.Map;
import rawi.core.data.YamlNode;

/**
 * Which syntactic slot of a trigger fills which role of the claim. Slots are {@code subject},
 * {@code object}, {@code iobject}, {@code possessive}, {@code modifier} and prepositions.
 */
public record Frame(String name, Map<String, Role> slots) {

    /** What a slot's words are in the claim. */
    public enum Role {
        AGENT,
        TARGET,
        /** Agent when the words name an armed or ruling party, target otherwise. */
        EITHER,
        /** Of several that are named side by side the first is the agent, the others targets. */
        SIDES,
        ORIGIN,
        DESTINATION,
        MEANS,
        PLACE,
        NONE
    }

    public Frame {
        slots = Map.copyOf(slots);
    }

    /** The role of a slot; NONE when the frame does not speak of it. */
    public Role role(String slot) {
        return slots.getOrDefault(slot, Role.NONE);
    }

    /** This frame with some slots read otherwise. */
    public Frame with(Map<String, Role> overrides) {
        if (overrides.isEmpty()) {
            return this;
        }
        Map<String, Role> merged = new HashMap<>(slots);
        merged.putAll(overrides);
        return new Frame(name, merged);
    }

    static Role role(YamlNode value) {
        String text = value.text();
        if (text.equals("agent-or-target")) {
            return Role.EITHER;
        }
        try {
            return Role.valueOf(text.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw value.error("no role " + text);
        }
    }
}
