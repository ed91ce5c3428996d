package rawi.core.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * What may hang on an Arabic word: single letters before it, one pronoun behind it, with their
 * tags.
 *
 * @param prefix the letters before, one piece each: {@code وب}
 * @param prefixTags a tag for each letter before
 * @param suffix the pronoun behind, or empty
 * @param suffixTag its tag, or empty
 */
public record Clitics(String prefix, List<String> prefixTags, String suffix, String suffixTag) {

    public Clitics {
        prefixTags = List.copyOf(prefixTags);
        if (prefixTags.size() != prefix.length() || suffix.isEmpty() != suffixTag.isEmpty()) {
            throw new IllegalArgumentException("a tag for each clitic, got " + prefix + suffix);
        }
    }

    /** As a model file holds it: {@code وب:CC,IN:ه:PRP$}. */
    static Clitics parse(String text) {
        String[] parts = text.split(":", -1);
        List<String> tags = parts[1].isEmpty() ? List.of() : Arrays.asList(parts[1].split(","));
        return new Clitics(parts[0], tags, parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return prefix + ":" + String.join(",", prefixTags) + ":" + suffix + ":" + suffixTag;
    }
}
